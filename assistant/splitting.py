"""Pure: the questions of a message, without what is only greeting, background and thanks."""

import re

from indexing.language import is_function_word, words

_MOST_PARTS = 5
_SHORT_MESSAGE = 45  # words; up to this the background of a question is searched for with it
_ASKING = (
    r"(?:hva|hvem|hvor|hvordan|hvorfor|hvilken|hvilket|hvilke|når|kva|kven|kvar|kor|korleis|kvifor|kva\s+tid|"
    r"what|who|whose|where|when|why|which|how)"
)
_YES_OR_NO = (
    r"(?:er|har|kan|må|skal|bør|vil|finnes|finst|fins|gjelder|gjeld|trenger|treng|is|are|do|does|did|can|should|must|"
    r"has|have|will|would|could)"
)
_HOW_MUCH = r"(?:mye|mykje|mange|ofte|lenge|stor|stort|lang|langt|many|much|often|long)"
_SUBJECT = (
    r"(?:vi|me|man|en|ein|jeg|eg|du|dere|de|dei|det|den|som|å|we|you|they|one|to|it|that|the|"
    r"i(?=\s+(?:am|have|do|can|should|need|must|want|will)\b))"
)
# The second question, after "og": its verb comes before its subject. After the other order it is part of the first.
_SECOND = re.compile(
    rf"(?:\s*[,;]\s*|\s+)(?:og|samt|and)\s+(?={_ASKING}\b(?!\s+(?:{_HOW_MUCH}\s+)?{_SUBJECT}\b))"
    rf"(?!(?:hvilke\w?|which|what|kva)\s+\w+\s+{_SUBJECT}\s+(?:har|skal|må|bør|kan|treng\w*|mangl\w*|have|need|can)\b)",
    re.IGNORECASE,
)
_SECOND_YES_OR_NO = re.compile(
    rf"\s*[,;]\s*(?:og|and)\s+(?={_YES_OR_NO}\s+(?:{_SUBJECT}|et|eit|a|an|there|these|those|any|all|alle)\b)",
    re.IGNORECASE,
)
# One verb and subject for two asking words: "Når måles det, og hvordan?", "When and how do we measure it?".
_WAY = r"(?:når|hvordan|hvorfor|korleis|kvifor|when|how|why)"
_ASKED_TWICE = re.compile(
    rf"(?P<first>{_WAY})\s+(?P<rest>[^,]+),\s+(?:og|and)\s+(?P<second>{_WAY})\?|"
    rf"(?P<one>{_WAY})\s+(?:og|and)\s+(?P<other>{_WAY})\s+(?P<both>.+)\?",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(rf"^[^?:]+:\s+(?={_ASKING}\b)", re.IGNORECASE)  # "To ting til møtet: hvor mange …"
_EMBEDS = re.compile(
    r"\b(?:vet|veit|vite|finne ut|finn ut|se|sjå|si|seie|beskrive|avklare|avgjere|avgjøre|bestemme|vise|forklare|"
    r"know|see|say|decide|find out|tell|show|explain|describe|clear)\s+(?:om\s+|about\s+)?" + _ASKING + r"\b",
    re.IGNORECASE,
)
_BEGINS_ASKING = re.compile(rf"(?:og\s+|and\s+|men\s+|but\s+)?(?:{_ASKING}|{_YES_OR_NO})\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\w)[^.!?\n]*)*(?:[.!?]+[»”\")]*|\n|$)")
_BULLET = re.compile(r"^\s*(?:[-–•*]|\(?\d{1,2}[.)]|[a-e]\))\s+")
# What is asked out of politeness, and needs no answer.
_COURTESY = re.compile(
    r"\W*(?:(?:hei|hello|hi|hallo)\W+)?(?:"
    r"(?:kan|kunne) (?:du|dere|de|dykk|noen|nokon) (?:hjelpe|svare|bistå)(?: meg| oss)?(?: (?:med|på) (?:det|dette))?|"
    r"(?:can|could) (?:you|anyone|someone) (?:please )?help(?: me| us)?(?: with (?:this|that))?|"
    r"(?:har|have) (?:du|dere|de|you) (?:tid|time)\b.{0,20}|(?:hvordan|korleis) (?:går|går) det(?: med (?:deg|dere))?|"
    r"how are you|(?:er det )?noen som vet|nokon som veit|does anyone know)\W*",
    re.IGNORECASE,
)


_FEWEST_WORDS_TOLD = 3
_CLAIMS = re.compile(
    r"(?P<since>siden|sidan|ettersom|since|given that)\s+(?P<claim>[^,?]{10,140}),\s+(?P<question>.{8,}\?)",
    re.IGNORECASE,
)
_NB_TRUE, _EN_TRUE = "Stemmer det at", "Is it true that"
_IS_IT_SO = {"siden": _NB_TRUE, "sidan": _NB_TRUE, "ettersom": _NB_TRUE, "since": _EN_TRUE, "given that": _EN_TRUE}
_OF_OURSELVES = re.compile(r"(?:vi|me|jeg|eg|we|i|our|my|vår\w*|min\w*|det er|there is)\b", re.IGNORECASE)


def split_questions(text: str) -> tuple[str, ...]:
    """The questions of a message, in order, at most five; the message itself where it asks one thing, or nothing.

    Greetings, background and signatures are left out where several things are asked, or where they are long.
    """
    sentences = [_BULLET.sub("", sentence).strip() for sentence in _sentences(text)]
    asking = [one for one in sentences if _asks(one) and not _COURTESY.fullmatch(one)]
    marked = [one for one in asking if one.rstrip('»”") ').endswith("?")]
    apart = [part for one in marked or asking for part in _claim_and_question(one)]
    parts = [part for one in apart for part in _halves(one)]
    if len(parts) > 1:
        return tuple(dict.fromkeys(parts))[:_MOST_PARTS]
    if parts and len(text.split()) > _SHORT_MESSAGE and _says_enough(parts[0]):
        return tuple(parts)
    kept = [one for one in sentences if not _COURTESY.fullmatch(one)]
    return (" ".join(kept),) if asking and len(kept) < len(sentences) else (text,)


def told_before(text: str) -> str:
    """What a message tells before it asks, in at most two sentences; "" where it only asks."""
    sentences = [_BULLET.sub("", sentence).strip() for sentence in _sentences(text)]
    asks = [place for place, one in enumerate(sentences) if _asks(one) and not _COURTESY.fullmatch(one)]
    told = sentences[: asks[0]] if asks else []
    kept = [one for one in told if not _COURTESY.fullmatch(one) and len(words(one)) >= _FEWEST_WORDS_TOLD]
    return " ".join(kept[-2:])


def is_claim(question: str) -> bool:
    """Whether it is a claim that was made a question of its own."""
    return question.startswith(tuple(_IS_IT_SO.values()))


def _claim_and_question(sentence: str) -> list[str]:
    """What a question takes for granted ("Siden kurs virker best, …") as a question, and what it asks.

    What people tell of themselves is no claim.
    """
    match = _CLAIMS.fullmatch(sentence.strip())
    if match is None or _OF_OURSELVES.match(match["claim"]):
        return [sentence]
    asks = match["question"]
    return [f"{_IS_IT_SO[match['since'].lower()]} {match['claim']}?", asks[:1].upper() + asks[1:]]


def asked_apart(question: str) -> str:
    """A question with two asking words to one verb as two questions; any other as it is."""
    twice = _ASKED_TWICE.fullmatch(question)
    if not twice:
        return question
    first, second = twice["first"] or twice["one"], twice["second"] or twice["other"]
    return " ".join(f"{one[:1].upper()}{one[1:]} {twice['rest'] or twice['both']}?" for one in (first, second))


def _sentences(text: str) -> list[str]:
    return [line for match in _SENTENCE.finditer(text) if (line := match[0].strip())]


def _asks(sentence: str) -> bool:
    ends = sentence.rstrip('»”") ').endswith("?")
    return ends or (_BEGINS_ASKING.match(sentence) is not None and not sentence.endswith((".", "!", ",")))


def _halves(sentence: str) -> list[str]:
    """The two questions of "…, og hvordan …?"; the sentence itself where the second half belongs to the first."""
    sentence = _LEADS_TO.sub("", sentence) if _SECOND.search(sentence) else sentence
    for pattern in (_SECOND, _SECOND_YES_OR_NO):
        for match in pattern.finditer(sentence):
            first, second = sentence[: match.start()], sentence[match.end() :]
            if _BEGINS_ASKING.match(first) and not _EMBEDS.search(first) and _is_whole(first) and _is_whole(second):
                return [f"{first.rstrip()}?", *_halves(second[:1].upper() + second[1:])]
    return [sentence]


def _is_whole(part: str) -> bool:
    """Whether a half says something by itself: an asking word alone, or one with its verb only, does not."""
    return len(words(part)) > 1 and _says_something(part)


def _says_something(part: str) -> bool:
    return any(not is_function_word(word) for word in words(part))


def _says_enough(part: str) -> bool:
    return sum(not is_function_word(word) for word in words(part)) >= 2
