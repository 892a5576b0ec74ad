"""Pure: the figures of a text (numbers, number words, shares, years, months), and the words that stand with each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from corpus.languages import function_words
from corpus.sentences import sentence_spans
from corpus.types import Language
from indexing.language import words

_NORWEGIAN_UNITS = "to tre fire fem seks sju åtte ni".split()
_NORWEGIAN_TENS = "tjue tretti førti femti seksti sytti åtti nitti".split()
_ENGLISH_UNITS = "two three four five six seven eight nine".split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_NORWEGIAN_TEENS = "ti elleve tolv tretten fjorten femten seksten sytten atten nitten".split()


def _number_words(units: list[str], teens: list[str], tens: list[str], joined: str, one: str) -> dict[str, int]:
    """The words for 2 to 99."""
    small = {word: number for number, word in enumerate(units, 2)}
    large = {word: number * 10 for number, word in enumerate(tens, 2)}
    both = {
        f"{ten}{joined}{unit}": value + number
        for ten, value in large.items()
        for unit, number in {**small, one: 1}.items()
    }
    return {**small, **{word: number for number, word in enumerate(teens, 10)}, **large, **both}


_NORWEGIAN = {
    **_number_words(_NORWEGIAN_UNITS, _NORWEGIAN_TEENS, _NORWEGIAN_TENS, "", "en"),
    **{"syv": 7, "tyve": 20, "tredve": 30, "hundre": 100, "tusen": 1000},
}
_ENGLISH = {
    **_number_words(_ENGLISH_UNITS, _ENGLISH_TEENS, _ENGLISH_TENS, "-", "one"),
    **{"hundred": 100, "thousand": 1000},
}
_ONE = {"en": 1, "én": 1, "ein": 1, "éin": 1, "a": 1, "one": 1}
_PARTS = {
    **{"tredjedel": 3, "tredel": 3, "third": 3, "fjerdedel": 4, "firedel": 4, "quarter": 4},
    **{"femtedel": 5, "femdel": 5, "fifth": 5, "tidel": 10, "tiendedel": 10, "tenth": 10},
}
MONTHS = {
    name: number
    for names in (
        "januar februar mars april mai juni juli august september oktober november desember",
        "January February March April May June July August September October November December",
    )
    for number, name in enumerate(names.split(), 1)
}
_NORWEGIAN_ORDINALS = {
    **{"tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "sjuende": 7, "sjuande": 7, "åttende": 8, "åttande": 8},
    **{"niende": 9, "niande": 9, "tiende": 10, "tiande": 10, "annethvert": 2, "annakvart": 2},
}
_ENGLISH_ORDINALS = {
    **{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
}
_SECOND = r"(?:(?<=hver )|(?<=hvert )|(?<=kvar )|(?<=kvart ))andre|(?<=every )other"
_HALF = r"halvparten|halvdelen|half"
_TWICE = r"dobbel|dobbelt|doble|twice|double"


def _any_of(names: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _pattern(number_words: dict[str, int], ordinals: dict[str, int], parts: str) -> re.Pattern[str]:
    """What a figure looks like in a language that has these words for numbers."""
    counted = _any_of([*number_words, *_ONE])
    digits = r"\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
    return re.compile(
        rf"(?P<many>(?<!\w)(?:{counted}|\d+))\s+(?:(?P<part>{_any_of(list(_PARTS))}){parts}\b"
        rf"|(?:av|in|out of|of)\s+(?:(?:de|dei|the)\s+)?(?P<of>{_any_of(list(number_words))}|\d+)\b"
        r"(?!\s*(?:%|prosent|per\s?cent)))"
        rf"|\b(?P<half>{_HALF})\b|\b(?P<twice>{_TWICE})\b|(?P<digits>{digits})"
        rf"|\b(?P<ordinal>{_any_of(list(ordinals))})\b|(?P<second>{_SECOND})\b"
        rf"|\b(?P<word>{_any_of(list(number_words))})\b|(?P<month>\b(?-i:{_any_of(list(MONTHS))})\b)",
        re.IGNORECASE,
    )


_NORWEGIAN_FIGURE = _pattern(_NORWEGIAN, _NORWEGIAN_ORDINALS, "(?:en|er|ar|ane|ene)?")
_ENGLISH_FIGURE = _pattern(_ENGLISH, _ENGLISH_ORDINALS, "s?")
_UNIT = re.compile(
    r"\s*(?:(?P<points>prosentpoeng|percentage points?)|(?P<percent>%|prosent|pst\b|per\s?cent\b))", re.IGNORECASE
)
_OVER = re.compile(
    r"\b(?:over|(?:mer|meir|flere|fleire) enn|minst|more than|above|at least)\s+(?:(?:en|ei|ein|a)\s+)?$", re.IGNORECASE
)
_UNDER = re.compile(
    r"\b(?:under|(?:mindre|færre) enn|høyst|høgst|opptil|inntil|less than|fewer than|below|at most|up to)\s+$",
    re.IGNORECASE,
)
_BOUND_CHARACTERS = 24  # before a figure, where what bounds it stands
_JOINS = re.compile(r"\s*(?:,|og|and|til|to|eller|or|–|-|mot)\s*", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_YEAR = re.compile(r"(?:19|20)\d\d")

# A break between what is said of one figure and of another.
_BREAK = re.compile(
    r"[;:()–]|,(?=\s)|\b(?:mens|medan|men|mot|enn|while|whereas|but|against|than|compared)\b", re.IGNORECASE
)
_AND = re.compile(r"\b(?:og|and|eller|or)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands; two say the same when value, unit and bound are the same.

    `unit` is "percent", "points", "share" (of the whole, as a fraction), "times", "nth", "year", "month", or nothing.
    `bound` is "over" or "under" where it is said that there are more or fewer.
    """

    value: str
    unit: str
    start: int
    end: int
    bound: str = ""

    @property
    def said(self) -> tuple[str, str, str]:
        """What it says, wherever it stands."""
        return self.value, self.unit, self.bound


def is_english(text: str) -> bool:
    """Whether the function words of `text` are English rather than Norwegian."""
    counts = function_words(words(text))
    return counts[Language.ENGLISH] > max(counts[Language.BOKMAL], counts[Language.NYNORSK])


def figures(text: str, *, english: bool) -> tuple[Figure, ...]:
    """The figures of a text in reading order; `english` tells how its number words are to be read."""
    pattern = _ENGLISH_FIGURE if english else _NORWEGIAN_FIGURE
    number_words = _ENGLISH if english else _NORWEGIAN
    found = [_bounded(_figure(match, number_words), text) for match in pattern.finditer(text)]
    for place in range(len(found) - 2, -1, -1):  # "mellom 20 og 30 prosent": the first is a percentage, too
        here, after = found[place], found[place + 1]
        if after.unit == "percent" and not here.unit and _JOINS.fullmatch(text[here.end : after.start]):
            found[place] = replace(here, unit=after.unit)
    return tuple(found)


def _bounded(figure: Figure, text: str) -> Figure:
    before = text[max(0, figure.start - _BOUND_CHARACTERS) : figure.start]
    bound = "over" if _OVER.search(before) else "under" if _UNDER.search(before) else ""
    return replace(figure, bound=bound)


def _figure(match: re.Match[str], number_words: dict[str, int]) -> Figure:
    def number(text: str) -> int:
        low = text.lower()
        return int(low) if low.isdigit() else number_words.get(low) or _ONE[low]

    start, end = match.span()
    if match["many"]:
        whole = number(match["of"]) if match["of"] else _PARTS[match["part"].lower()]
        return _share(Fraction(number(match["many"]), whole or 1), start, end)
    if match["half"]:
        return _share(Fraction(1, 2), start, end)
    if match["twice"]:
        return Figure("2", "times", start, end)
    if match["month"]:
        return Figure(str(MONTHS[match["month"]]), "month", start, end)
    if match["second"]:
        return Figure("2", "nth", start, end)
    if match["ordinal"]:
        ordinal = match["ordinal"].lower()
        return Figure(str(_NORWEGIAN_ORDINALS.get(ordinal) or _ENGLISH_ORDINALS[ordinal]), "nth", start, end)
    value = _plain(match["digits"]) if match["digits"] else str(number(match["word"]))
    unit = _UNIT.match(match.string, end)
    if unit is not None:
        return Figure(value, unit.lastgroup or "", start, unit.end())
    return Figure(value, "year" if _YEAR.fullmatch(value) else "", start, end)


def _share(share: Fraction, start: int, end: int) -> Figure:
    """Half is fifty percent; a third is a third."""
    percent = share * 100
    return Figure(
        str(percent if percent.denominator == 1 else share),
        "percent" if percent.denominator == 1 else "share",
        start,
        end,
    )


def _plain(digits: str) -> str:
    """The digits as one way of writing has them: no marks between thousands, a point before decimals."""
    compact = "".join(digits.split())
    return re.sub("[.,]", "", compact) if _THOUSANDS.fullmatch(compact) else compact.replace(",", ".")


@dataclass(frozen=True, slots=True)
class FigureContext:
    """A figure, and the text that speaks of it rather than of another figure.

    `start` is where the text begins, and `sentence` where the sentence does.
    """

    figure: Figure
    text: str
    start: int
    sentence: int


def figure_contexts(text: str, *, english: bool) -> Iterator[FigureContext]:
    """Each count or share of a text with its clause, and with the clauses beside it that have no figure of their own.

    Years, months and places in an order are of no population, and have none.
    """
    found = [one for one in figures(text, english=english) if one.unit not in ("year", "month", "nth")]
    for start, end in sentence_spans(text):
        inside = [one for one in found if start <= one.start < end]
        spans = clause_spans(text, start, end, inside) if inside else []
        counts = [sum(first <= one.start < last for one in inside) for first, last in spans]
        for place, (first, last) in enumerate(spans):
            begin = spans[place - 1][0] if place and not counts[place - 1] else first
            stop = spans[place + 1][1] if place + 1 < len(spans) and not counts[place + 1] else last
            yield from (
                FigureContext(one, text[begin:stop], begin, start) for one in inside if first <= one.start < last
            )


def clause_spans(text: str, start: int, end: int, inside: Sequence[Figure] = ()) -> list[tuple[int, int]]:
    """The (start, end) of the clauses of a sentence; "and" parts two clauses only where both have a figure."""
    breaks = [match.span() for match in _BREAK.finditer(text, start, end)]
    breaks += [
        match.span() for before, after in pairwise(inside) for match in _AND.finditer(text, before.end, after.start)
    ]
    spans, first = [], start
    for stop, following in sorted(breaks):
        spans.append((first, stop))
        first = max(first, following)
    return [span for span in (*spans, (first, end)) if text[slice(*span)].strip()]
