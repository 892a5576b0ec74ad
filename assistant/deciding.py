"""Pure: whether what was found may answer the question, or the sources do not say."""

import re
from collections.abc import Mapping, Sequence

from assistant.aims import Aim, aim_of, asking_part
from assistant.statements import Statement
from assistant.wording import content_words, cover
from corpus.types import Kind, Passage
from indexing.language import is_function_word, words
from indexing.types import Hit

_OTHER_SUBJECT = 0.5  # from this share of foreign words on, the question is about something else altogether
_SAME_FIGURE = 0.7  # the share of the question that the sentence of a figure must say: it must be of the same people
_SAID_WHOLE = 0.99  # the share of a part that a follow-up put in, that the sentence of a figure must say
_ONLY_THE_WORD = 0.95  # the share of the question that the names of a word must be for it to be all that is asked
# Other countries, by the beginnings of their names and of what comes from there, in the three languages.
_LANDS = re.compile(
    r"\b(?:(?P<sweden>sverige|svensk|swed)|(?P<denmark>danmark|dansk|denmark|danish)|(?P<finland>fin(?:sk|land|nish))|"
    r"(?P<iceland>island|iceland|icelandic)|(?P<germany>tysk|german)|(?P<britain>engelsk|england|britisk|britain|brit)|"
    r"(?P<america>usa\b|amerika|america)|(?P<netherlands>nederland|nederlandsk|netherlands|dutch)|"
    r"(?P<france>frankrike|fransk|france|french)|(?P<nordic>norden|nordisk|nordic)|(?P<europe>europ|eu-land))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]+")
_ASKS_A_PRICE = re.compile(
    r"\b(?:hva|kva|hvor mye|kor mykje) (?:\w+ ){0,2}?(?:koster|kostar|koste|kosta)\b|\b(?:hva|kva) er prisen\b|"
    r"\b(?:hvor|kor) (?:mange kroner|mye penger|mykje pengar|mange penger|stort budsjett)\b|"
    r"\b(?:what|how much) (?:do|does|did|would|will) .{2,60}?\b(?:cost|spend)\b|\bwhat is the (?:price|cost)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\d\s?(?:kroner|kr\b|NOK)|\b(?:NOK|kr)\s?\d|\bpris(?:en|er|ar)?\b|\bprices?\b", re.IGNORECASE)
_OF_THE_THING = frozenset({Aim.PERSON, Aim.TIME, Aim.REASON, Aim.WAY, Aim.FIGURE})
# A year, and not a number of something: "1900 innbyggere".
_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b(?!\s+(?:innbygg|ansatt|tilsett|medarbeid|årsverk|kroner|kr\b|timer|timar|inhabitants|"
    r"residents|people|employees|staff|hours))"
)


def without_definitions(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without the glossary's, unless it is asked what a word means, or nothing is asked but the word.

    Who, when, why and how are asked of what the word stands for, and what the word means is no answer to them.

    `weights` has the question's words.
    """
    aim = aim_of(question)
    if aim is Aim.DEFINITION:
        return tuple(hits)
    return tuple(
        hit
        for hit in hits
        if hit.passage.kind is not Kind.GLOSSARY
        or (aim not in _OF_THE_THING and cover(weights, "\n".join(hit.passage.questions)) > _ONLY_THE_WORD)
    )


def is_of_another_subject(foreign: float) -> bool:
    """Whether so many of a question's words are foreign to the sources that it is not theirs to answer."""
    return foreign >= _OTHER_SUBJECT


def unknown_years(asked: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The years that are asked for and stand in none of the best passages; what is told first is not asked for."""
    best = " ".join(passage.text for passage in passages[:3])
    return tuple(year for year in dict.fromkeys(_YEAR.findall(asking_part(asked))) if year not in best)


def unknown_lands(asked: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The words that name another country, where none of the best passages speaks of it."""
    best = " ".join(passage.text for passage in passages[:3])
    spoken_of = {_land(match) for match in _LANDS.finditer(best)}
    found = {_land(match): word[0] for word in _WORD.finditer(asked) if (match := _LANDS.match(word[0]))}
    return tuple(word for land, word in found.items() if land not in spoken_of)


def _land(match: re.Match[str]) -> str | None:
    return match.lastgroup


def speaks_of(named: str, statements: Sequence[Statement]) -> bool:
    """Whether the statements, under their headings, say every word that `named` has for what it names."""
    said = "\n".join(part for one in statements for part in (*one.passage.headings, one.text))
    carrying = [word for word in words(named) if not is_function_word(word)]
    return not carrying or cover(dict.fromkeys(carrying, 1.0), said) >= _SAID_WHOLE


def asks_a_price(question: str) -> bool:
    """Whether it is asked what something costs."""
    return _ASKS_A_PRICE.search(question) is not None


def says_a_price(statements: Sequence[Statement]) -> bool:
    """Whether one of the statements has an amount of money, or speaks of prices."""
    return any(_PRICE.search(one.text) for one in statements)


def says_the_figure(question: str, weights: Mapping[str, float], statements: Sequence[Statement]) -> bool:
    """Whether the statements, under their headings, speak of what the question asks the figure of.

    `weights` has the question's words; those of the sentence that asks count, and not the situation that is told
    before it. The ways in which people ask for the passage count as what it speaks of.
    """
    asking = set(content_words(asking_part(question)))
    asked = {word: weight for word, weight in weights.items() if word in asking} or weights
    said = [part for one in statements for part in (*one.passage.headings, one.text, *one.passage.questions)]
    return cover(asked, "\n".join(said)) >= _SAME_FIGURE
