"""How like the ways in which people ask for a passage a question is: by them an everyday question finds its answer.

A way of asking counts for the passage in every language that it is written in: bokmål and nynorsk share most words.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexing.lexical import inverse_document_frequency
from indexing.segments import Segment


class QuestionIndex:
    """The known ways of asking, over all segments. Passages are numbered through the segments, in order."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)

    def likeness(self, terms: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How like the likest way of asking for each passage the question is, from 0 to 1; float64 [n].

        The cosine of the two texts' grams, each weighed by its rarity among the ways of asking: 1 for the same words.
        A passage that nobody is known to ask for gets 0. `terms` (uint64 [t], distinct) are the question's grams.
        """
        places = [segment.questions.places(terms) for segment in self._segments]
        frequencies = sum(
            (one.questions.frequencies(at) for one, at in zip(self._segments, places, strict=True)),
            np.zeros(len(terms), np.int64),
        )
        squares = inverse_document_frequency(np.asarray(frequencies, np.float64), self._total) ** 2
        length = float(np.sqrt(squares.sum())) or 1.0
        parts = [
            _highest(segment, segment.questions.weighted(at, (squares / length).astype(np.float32)) / norms)
            for segment, at, norms in zip(self._segments, places, self._norms, strict=True)
        ]
        return self._shared(parts)

    def similarities(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """The highest cosine similarity of a known way of asking for each passage to the question's vector.

        `vector` float32 [d], length 1. 0 where nobody is known to ask for the passage, or none is similar; float32 [n].
        """
        parts = [_highest(segment, segment.question_vectors @ vector) for segment in self._segments]
        return self._shared(parts).astype(np.float32)

    def _shared(self, parts: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        """For each passage the highest value that it, or what says the same in another language, has."""
        values = np.concatenate([np.zeros(0), *parts])
        highest = np.zeros(len(values))
        np.maximum.at(highest, self._groups, values)
        return np.asarray(highest[self._groups])

    @cached_property
    def _groups(self) -> NDArray[np.int64]:
        numbers = np.concatenate([np.zeros(0, np.uint64), *(segment.counterparts for segment in self._segments)])
        return np.asarray(np.unique(numbers, return_inverse=True)[1], np.int64)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """Which passages people are known to ask for; bool [n]."""
        parts = [np.bincount(one.question_of, minlength=len(one)) > 0 for one in self._segments]
        return np.concatenate([np.zeros(0, dtype=bool), *parts])

    @cached_property
    def _total(self) -> int:
        return sum(len(segment.question_of) for segment in self._segments)

    @cached_property
    def _norms(self) -> list[NDArray[np.float64]]:
        """The length of each way of asking as a vector of weighed grams."""
        every = np.unique(np.concatenate([np.empty(0, np.uint64), *(one.questions.terms for one in self._segments)]))
        frequencies = sum(
            (segment.questions.frequencies(segment.questions.places(every)) for segment in self._segments),
            np.zeros(len(every), np.int64),
        )
        rarity = inverse_document_frequency(np.asarray(frequencies, np.float64), self._total)
        return [
            np.sqrt(one.questions.weighted(one.questions.places(every), (rarity**2).astype(np.float32))) + 1e-9
            for one in self._segments
        ]


def _highest(segment: Segment, of_questions: NDArray[Any]) -> NDArray[np.float64]:
    """For each passage of the segment the highest value that a way of asking for it has."""
    highest = np.zeros(len(segment))
    np.maximum.at(highest, segment.question_of, np.minimum(of_questions, 1.0))
    return highest
