"""Pure: whether what was found may answer the question, or the sources do not say."""

import re
from collections.abc import Mapping, Sequence

from assistant.aims import Aim, aim_of
from assistant.retrieval import cover
from assistant.statements import Statement
from corpus.types import Kind
from indexing.types import Hit

# Chosen so that 97 of 100 ways of asking that were held out from the index are still answered: by the score of the best
# passage, and by the share of the question's words that no source speaks of, which each cost that much score.
_LEAST_SCORE = 0.42
_FOREIGN_COST = 3.2
_FOREIGN_START = -0.2

_OTHER_SUBJECT = 0.5  # from this share of foreign words on, the question is about something else altogether
_SAME_FIGURE = 0.7  # the share of the question that the sentence of a figure must say: it must be of the same people
_ONLY_THE_WORD = 0.95  # the share of the question that the names of a word must be for it to be all that is asked
# Other countries, by the beginnings of their names and of what comes from there, in the three languages.
_LANDS = re.compile(
    r"\b(?:(?P<sweden>sverige|svensk|swed)|(?P<denmark>danmark|dansk|denmark|danish)|(?P<finland>fin(?:sk|land|nish))|"
    r"(?P<iceland>island|iceland|icelandic)|(?P<germany>tysk|german)|(?P<britain>engelsk|england|britisk|britain|brit)|"
    r"(?P<america>usa\b|amerika|america)|(?P<netherlands>nederland|nederlandsk|netherlands|dutch)|"
    r"(?P<france>frankrike|fransk|france|french)|(?P<nordic>norden|nordisk|nordic)|(?P<europe>europ|eu-land))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def may_answer(hits: Sequence[Hit], foreign: float) -> bool:
    """Whether the best hit is good enough for a question of whose words the share `foreign` is in no source."""
    return bool(hits) and hits[0].score >= max(_LEAST_SCORE, _FOREIGN_START + _FOREIGN_COST * foreign)


def without_definitions(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without the glossary's, unless it is asked what a word means, or nothing is asked but the word.

    `weights` has the question's words.
    """
    if aim_of(question) is Aim.DEFINITION:
        return tuple(hits)
    return tuple(
        hit
        for hit in hits
        if hit.passage.kind is not Kind.GLOSSARY or cover(weights, "\n".join(hit.passage.questions)) > _ONLY_THE_WORD
    )


def is_of_another_subject(foreign: float) -> bool:
    """Whether so many of a question's words are foreign to the sources that it is not theirs to answer."""
    return foreign >= _OTHER_SUBJECT


def knows_the_years(asked: str, hits: Sequence[Hit]) -> bool:
    """Whether every year that is asked for stands in one of the best passages."""
    best = " ".join(hit.passage.text for hit in hits[:3])
    return all(year in best for year in _YEAR.findall(asked))


def knows_the_lands(asked: str, hits: Sequence[Hit]) -> bool:
    """Whether every other country that is asked of is spoken of in one of the best passages."""
    best = " ".join(hit.passage.text for hit in hits[:3])
    spoken_of = {_land(match) for match in _LANDS.finditer(best)}
    return all(_land(match) in spoken_of for match in _LANDS.finditer(asked))


def _land(match: re.Match[str]) -> str | None:
    return match.lastgroup


def says_the_figure(weights: Mapping[str, float], statements: Sequence[Statement]) -> bool:
    """Whether the statements, under their headings, speak of what the question asks the figure of.

    `weights` has the question's words. The ways in which people ask for the passage count as what it speaks of.
    """
    said = [part for one in statements for part in (*one.passage.headings, one.text, one.quote, *one.passage.questions)]
    return cover(weights, "\n".join(said)) >= _SAME_FIGURE
