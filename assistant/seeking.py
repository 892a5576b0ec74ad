"""A question that stands alone → the passages that may answer it, the likeliest first."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from assistant.abbreviations import in_full
from assistant.aims import asking_part, asking_sentence
from assistant.deciding import without_definitions
from assistant.relevance import Judged, judged, promise
from assistant.retrieval import Retriever
from assistant.spoken import as_written
from assistant.wording import content_words
from corpus.types import Language, Passage
from indexing.types import Hit

_FEWEST_WORDS = 3  # that carry a subject, for a sentence to be a question by itself
_SHOWN, _UNNAMED = 0.25, 0.5  # what is left of the relevance of a passage
_PLAIN = 0.9  # what a question promises by itself that needs nothing that is told before
_NAMED = re.compile(r"\b[A-ZÆØÅ]{3,6}\b")  # a name by its letters: HTA, SSB, DFØ
_HITS, _BESIDE = 8, 4  # passages that are judged; beside them the best of a user's own documents


@dataclass(frozen=True, slots=True)
class Sought:
    """A question as it is looked up, its words, and the passages that may answer it, the likeliest first.

    `weights` is empty where no word carries a subject. `foreign` is the share of them that no source speaks of.
    """

    text: str
    weights: Mapping[str, float]
    foreign: float
    found: tuple[Judged, ...]


def seek(
    text: str,
    language: Language,
    retriever: Retriever,
    *,
    documents: frozenset[str] | None = None,
    told_before: str = "",
    shown: Set[str] = frozenset(),
) -> Sought:
    """What is found for the question, read in the way that promises most.

    Args:
        text: The question.
        language: The reader's.
        retriever: What it is looked up with.
        documents: Those that it is limited to; None for all.
        told_before: What the message tells before it asks, which may be what the question is about.
        shown: The passages that were shown before, of which one is less likely what is asked for now.
    """
    readings = _readings(as_written(in_full(text, language), language))
    sought = [_sought(reading, language, retriever, documents, shown) for reading in readings]
    best = max(sought, key=lambda one: promise(one.found))
    if told_before and promise(best.found) < _PLAIN:
        whole = _sought(f"{told_before} {text}", language, retriever, documents, shown)
        best = max(best, whole, key=lambda one: promise(one.found))
    return best


def considered(
    text: str,
    language: Language,
    weights: Mapping[str, float],
    retriever: Retriever,
    documents: frozenset[str] | None = None,
) -> tuple[Hit, ...]:
    """What is found for a question and may answer it: what is judged. `weights` has the question's words."""
    hits = retriever.search(text, limit=_HITS, beside=_BESIDE, documents=documents, reader=language)
    return without_definitions(text, weights, hits)


def _readings(text: str) -> tuple[str, ...]:
    """The question with the situation that is told before it, and where it stands by itself without, too."""
    parts = (asking_sentence(text), asking_part(text))
    alone = (part for part in parts if len(content_words(part)) >= _FEWEST_WORDS)
    return tuple(dict.fromkeys((text, *alone)))


def _sought(
    text: str, language: Language, retriever: Retriever, documents: frozenset[str] | None, shown: Set[str]
) -> Sought:
    foreign = retriever.foreign(text, language)
    text = retriever.spelt(text, language)
    weights = retriever.weights(text, language)
    if not weights:
        return Sought(text, weights, foreign, ())
    hits = considered(text, language, weights, retriever, documents)
    found = judged(text, weights, hits, foreign)
    return Sought(text, weights, foreign, _weighed(text, found, shown))


def _weighed(text: str, found: Sequence[Judged], shown: Set[str]) -> tuple[Judged, ...]:
    """The passages anew: one that was shown counts a quarter, one that does not name what the question does half."""
    named = _NAMED.findall(text)
    weighed = [
        replace(
            one,
            relevance=one.relevance
            * (_SHOWN if one.passage.id in shown else 1.0)
            * (1.0 if all(_names(one.passage, name) for name in named) else _UNNAMED),
        )
        for one in found
    ]
    return tuple(sorted(weighed, key=lambda one: -one.relevance))


def _names(passage: Passage, name: str) -> bool:
    return any(name in text for text in (passage.text, *passage.headings, *passage.questions))
