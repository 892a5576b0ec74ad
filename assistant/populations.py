"""Pure: whether a figure is said of those that the source says it of, and not of others."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from assistant.figures import Figure, FigureContext, figure_contexts, figures
from assistant.wording import content_words, cover
from indexing.language import is_function_word, stem, words

_FOLLOWS = re.compile(r"\s*(?:av|of)?\s*((?:[^\W\d_]|-)+(?:\s+(?:[^\W\d_]|-)+)*)")
_OF_WHOM = re.compile(r"\s*(?:av|of)\s")
# Somebody's view of something is not the thing: where the source has one of these, so must the statement.
_VIEW = re.compile(
    r"\b(?:mener|meiner|sier|seier|oppgir|oppgjev|svarer|svarar|tror|trur|opplever|vurderer|ønsker|ønskjer|"
    r"planlegger|planlegg|ser (?:på )?seg|think|say|said|believe|report|reported|consider|want|plan to|"
    r"see themselves|saw themselves)\b",
    re.IGNORECASE,
)
_VERBS = frozenset("har have has er is are var was were".split())


def same_populations(statement: str, source: str, passage: str, headings: str, *, english: bool) -> bool:
    """Whether what stands round each figure of the statement is what stands round it in its source.

    Args:
        statement: What is said; it has no figure that the source lacks.
        source: The sentences of the passage that it quotes.
        passage: The whole passage: words that stand there with another figure must not stand with this one.
        headings: What the whole passage is about; its words go with every figure.
        english: Whether the texts are English.
    """
    borne = [*figure_contexts(source, english=english)]
    elsewhere = [*figure_contexts(passage, english=english)]
    known = f"{passage}\n{headings}"
    for one in figure_contexts(statement, english=english):
        also_said = {other.said for other in figures(one.text, english=english)}
        strange = [other for other in elsewhere if other.figure.said not in also_said]
        own = [other for other in borne if other.figure.said == one.figure.said]
        allowed = keys(headings).union(*(keys(other.text) for other in own))
        moved = keys(one.text) & set().union(*(keys(other.text) for other in strange)) - allowed
        if moved and not any(moved <= _left_out(other, borne, keys(one.text)) for other in own):
            return False
        if all(_VIEW.search(other.text) for other in own) and not _VIEW.search(one.text):
            return False
        of_whom = [other.text for other in own if _OF_WHOM.match(source, other.figure.end)]
        near = "\n".join((*of_whom, headings)) if of_whom else known
        if not _knows_whom(statement, one.figure, near, known):
            return False
    return _in_order(statement, source, english=english)


def keys(text: str) -> set[str]:
    """What the content words of a text are held together by: their stems, and in English without the plural."""
    return {_key(word) for word in content_words(text) if not word.isdigit()}


def _key(word: str) -> str:
    return re.sub(r"(?:ies|y|s)$", "", stem(word))


def _left_out(context: FigureContext, borne: Iterable[FigureContext], said: set[str]) -> set[str]:
    """The words that a clause leaves out since the first of its sentence has them: "61 prosent deltok, i staten 66".

    None where what is said has no word of the clause's own. Not such as the clause has another word for: what stands
    before the same word ("kommunal sektor", "statlig sektor"), or tells of whom the figure is.
    """
    first = next(one for one in borne if one.sentence == context.sentence)
    own = keys(context.text)
    if first == context or not said & (own - keys(first.text)):
        return set()
    contrasted = {
        before for before, after in _pairs(first.text) if after in own and (before, after) not in _pairs(context.text)
    }
    if _OF_WHOM.match(context.text, context.figure.end - context.start):
        contrasted |= {_key(word) for word in islice(_whom(first.text, first.figure.end - first.start), 1)}
    return keys(first.text) - contrasted


def _pairs(text: str) -> set[tuple[str, str]]:
    """The neighbouring words of a text."""
    return set(pairwise(_key(word) for word in words(text)))


def _knows_whom(statement: str, figure: Figure, near: str, known: str) -> bool:
    """Whether the first of the words that say what a figure is of stands `near` it, and the others are `known`."""
    of_whom = [*_whom(statement, figure.end)]
    return all(cover({word: 1.0}, near if word == of_whom[0] else known) for word in of_whom)


def _whom(text: str, end: int) -> Iterator[str]:
    """The content words that follow a figure, up to the verb or the end of the clause."""
    following = _FOLLOWS.match(text, end)
    for word in words(following[1]) if following else ():
        if word in _VERBS:
            return
        if not is_function_word(word):
            yield word


def _in_order(statement: str, source: str, *, english: bool) -> bool:
    """Whether figures that share a clause, so that their words cannot be told apart, keep their order."""
    borne = [one.figure.said for one in figure_contexts(source, english=english)]
    contexts = [*figure_contexts(statement, english=english)]
    places = [borne.index(one.figure.said) for one in contexts]
    share_one = len({(one.start, len(one.text)) for one in contexts}) < len(contexts)
    return places == sorted(places) or not share_one
