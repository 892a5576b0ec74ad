"""Where one sentence ends and the next begins, in Norwegian and English."""

import re
from collections.abc import Iterator

# No sentence ends with these.
_NEVER_LAST = frozenset(
    """
    adm. adr. ang. ass. avd. bl. bl.a. ca. cand. cf. d. d.v.s. dept. dir. dr. ds. dvs. e.g. eks. eksp. evt.
    f.eks. f.o.m. feks. fhv. fmr. forf. frk. fvt. gj. gjn. hhv. hr. i.e. i.f.t. ifm. ift. iht. inkl. innst. jf.
    jfr. jr. kap. kgl. kl. kst. m.a. m.a.o. m.h.t. m.o.t. m.t.p. mag. maks. medl. meld. mht. min. mr. mrs. ms.
    nr. ot. p.g.a. pga. pkt. prof. prop. prp. ref. resp. rundskr. sign. siv. sst. st. t.d. t.o.m. tab. tilsv.
    tlf. univ. utg. vedk. vedr. vha. viz. vs.
    """.split()
)
# A number that follows these belongs to the same sentence.
_BEFORE_NUMBER = frozenset(
    """
    apr. art. aug. bd. ch. des. dec. feb. febr. fig. jan. kr. no. nos. nov. oct. okt. para. pp. sec. sept. vol.
    årg.
    """.split()
)
_CLOSERS = "\"'’”»)\\]¹²³⁴⁵⁶⁷⁸⁹⁰"
_END = re.compile(rf"(?<![.!?…])(?P<sign>[.!?…]++)[{_CLOSERS}]*+(?=[ \t])")
_OPENERS = re.compile(r"[\s\"'‘“”«(\[–—-]*")
_TOKEN = re.compile(r"[^\s\"'‘“”«(\[]*\Z")
_OTHER_BEGINNINGS = ("§", "%", "&", "@", "#", "€", "£", "$")  # besides letters and digits
_LINE = re.compile(r"[^\n]+")
_LONGEST_TOKEN = 40  # characters looked at before a full stop


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find the (start, end) of each sentence; only white space stands between them. A line end always ends one."""
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in (*_ends(text, line.start(), line.end()), line.end()):
            spans.append(_stripped(text, start, end))
            start = end
    return tuple(span for span in spans if span[0] < span[1])


def split_sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of the text as they stand in it."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


def _ends(text: str, start: int, stop: int) -> Iterator[int]:
    for match in _END.finditer(text, start, stop):
        opening = _OPENERS.match(text, match.end(), stop)
        following = text[opening.end() : min(opening.end() + 1, stop)] if opening else ""
        if following.islower() or not (following.isalnum() or following in _OTHER_BEGINNINGS):
            continue
        before = text[max(start, match.start() - _LONGEST_TOKEN) : match.start()]
        if match["sign"] != "." or _full_stop_ends(before, following):
            yield match.end()
            start = match.end()


def _full_stop_ends(before: str, following: str) -> bool:
    """Whether the full stop behind `before` ends a sentence. `following` is the first character of what comes next."""
    found = _TOKEN.search(before)
    token = found.group() if found else ""
    word = f"{token.casefold()}."
    if word in _NEVER_LAST or (following.isdigit() and word in _BEFORE_NUMBER):
        return False
    if token.isdigit() and len(token) <= 2:
        return not following.isdigit() and before.strip() != token
    return not (len(token) == 1 and token.isalpha())


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
