"""A question that stands alone → the passages that may answer it, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.abbreviations import in_full
from assistant.aims import asking_part, asking_sentence
from assistant.deciding import without_definitions
from assistant.relevance import Judged, judged, promise
from assistant.retrieval import Retriever
from assistant.wording import content_words
from corpus.types import Language
from indexing.types import Hit

_FEWEST_WORDS = 3  # that carry a subject, for a sentence to be a question by itself
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


def seek(text: str, language: Language, retriever: Retriever, *, documents: frozenset[str] | None = None) -> Sought:
    """What is found for the question, read in the way that promises most."""
    readings = _readings(in_full(text, language))
    return max(
        (_sought(reading, language, retriever, documents) for reading in readings), key=lambda one: promise(one.found)
    )


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


def _sought(text: str, language: Language, retriever: Retriever, documents: frozenset[str] | None) -> Sought:
    foreign = retriever.foreign(text, language)
    text = retriever.spelt(text, language)
    weights = retriever.weights(text, language)
    if not weights:
        return Sought(text, weights, foreign, ())
    hits = considered(text, language, weights, retriever, documents)
    return Sought(text, weights, foreign, judged(text, weights, hits, foreign))
