"""A question → the passages that bear on it, best first."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import asked_words
from assistant.ranking import asked_for, best, fused, lexical_scores
from assistant.understanding import question_language
from corpus.types import Language, Passage
from indexing.embedding import Embedder
from indexing.index import Index
from indexing.language import words
from indexing.ordinary import ordinary_words
from indexing.query import question_terms
from indexing.terms import View
from indexing.types import Hit

_SURPLUS = 3  # times the limit that is fetched, since passages that say the same are dropped


class Searchable(Protocol):
    """Where the newest index comes from."""

    def index(self) -> Index:
        """The newest index."""


class Retriever:
    """Finds passages by the weighted sum of several lexical views and the dense one."""

    def __init__(self, library: Searchable, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder

    def search(
        self,
        text: str,
        *,
        limit: int = 10,
        language: Language | None = None,
        documents: frozenset[str] | None = None,
        reader: Language | None = None,
        beside: int = 0,
    ) -> tuple[Hit, ...]:
        """The at most `limit` passages that fit `text` best, without such as say the same; best first.

        `language` takes passages in that language only. `reader` takes what is there in all languages in the reader's
        only, and other documents in whatever language they are. `beside` takes along so many of the best passages that
        nobody is known to ask for, as are all of a user's own documents.
        """
        index = self._library.index()
        terms = question_terms(index.query(text, reader or language))
        allowed = index.allowed(documents, language)
        if reader is not None:
            allowed = allowed & index.readable_in(reader)
        lexical = lexical_scores(index.lexical.score(terms), allowed)
        vector = self._embedder.embed([text])[0]
        similarities = index.similarities(vector)
        asked, likeness, meanings = np.zeros((3, len(similarities)))
        if len(known := index.questions.places):
            likeness[known] = index.questions.likeness(terms.of(View.GRAMS).terms)
            meanings[known] = index.questions.similarities(vector)
            asked[known] = asked_for(likeness[known], meanings[known], similarities[known])
        scores = np.asarray(np.where(allowed, fused(lexical, similarities) + asked, 0.0))
        found = _distinct(index.contents, best(scores, limit))
        if len(found) < limit:  # some say the same, or there are no more
            found = _distinct(index.contents, best(scores, limit * _SURPLUS))[:limit]
        if beside:
            unasked = scores.copy()
            unasked[known] = 0.0
            found = list(dict.fromkeys([*found, *best(unasked, beside).tolist()]))
        at = np.array(found, np.int64)
        columns = [column.take(at).tolist() for column in (scores, asked, likeness, meanings, similarities)]
        return tuple(map(Hit, map(index.passage, found), *columns))

    def in_language(self, passage: Passage, language: Language) -> Passage | None:
        """The same passage of ours in another language; None for a document that is there in one only."""
        document = passage.document_id.removesuffix(f".{passage.language}")
        if document == passage.document_id:
            return None
        index = self._library.index()
        own, other = index.passages_of(passage.document_id), index.passages_of(f"{document}.{language}")
        place = [one.id for one in own if one.section_id == passage.section_id].index(passage.id)
        same = [one for one in other if one.section_id == passage.section_id]
        return same[min(place, len(same) - 1)] if same else None

    def questions_beside(self, passage: Passage) -> tuple[str, ...]:
        """Up to three questions that stand as headings nearest to the passage in its document."""
        index = self._library.index()
        by_nearness = sorted(
            index.passages_of(passage.document_id), key=lambda one: abs(one.position - passage.position)
        )
        sections = dict.fromkeys(one.section for one in by_nearness if one.section.endswith("?"))
        return tuple(section for section in sections if section != passage.section)[:3]

    def language_of(self, text: str, usual: Language = Language.BOKMAL) -> Language:
        """The language that a question is asked in, by its words; the usual one where they do not decide."""
        asked = words(text)
        spoken_in = self._library.index().vocabulary.languages(asked)
        return question_language(asked, spoken_in, ordinary_words().languages(asked), usual)

    def spelt(self, text: str, language: Language | None = None) -> str:
        """`text` with each misspelt word as the known word that it most likely is; `language` is that of the text."""
        return asked_words.spelt(self._library.index(), text, language)

    def foreign(self, text: str, language: Language | None = None) -> float:
        """The share of the words that carry the subject of `text` which no source speaks of, from 0 to 1."""
        return asked_words.foreign(self._library.index(), text, language)

    def unknown_names(self, text: str) -> tuple[str, ...]:
        """The names in `text` that the sources do not speak of."""
        return asked_words.unknown_names(self._library.index(), text)

    def weights(self, text: str, language: Language | None = None) -> dict[str, float]:
        """The words of `text` that carry its subject, each with its rarity; `language` is that of the text."""
        return asked_words.weights(self._library.index(), text, language)


def _distinct(contents: NDArray[np.uint64], places: NDArray[np.int64]) -> list[int]:
    """The places one by one, without such as have the very text of one before them."""
    first: dict[int, int] = {}
    for content, place in zip(contents.take(places).tolist(), places.tolist(), strict=True):
        first.setdefault(content, place)
    return list(first.values())
