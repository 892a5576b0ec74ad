"""How like the ways in which people ask for a passage a question is: by them an everyday question finds its answer.

A way of asking counts for the passage in every language that it is written in: bokmål and nynorsk share most words.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexing.lexical import inverse_document_frequency
from indexing.postings import Spans
from indexing.segments import Segment


class QuestionIndex:
    """The known ways of asking, over all segments, and the passages that they lead to.

    `places` (int64 [k], ascending) are the passages that people are known to ask for, numbered through all segments.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)

    @cached_property
    def places(self) -> NDArray[np.int64]:
        """The passages that people are known to ask for; int64 [k]."""
        starts = accumulate((len(segment) for segment in self._segments[:-1]), initial=0)
        found = [
            np.unique(segment.question_of).astype(np.int64) + start
            for segment, start in zip(self._segments, starts, strict=False)  # one start too many without segments
        ]
        return np.concatenate([np.zeros(0, np.int64), *found])

    def likeness(self, terms: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How like the likest way of asking for each passage of `places` the question is, from 0 to 1; float64 [k].

        The cosine of the two texts' grams, each weighed by its rarity among the ways of asking: 1 for the same words.
        `terms` (uint64 [t]) are the question's grams, as `marked` has them; each counts once.
        """
        terms = np.unique(terms)
        found = [segment.questions.spans(terms) for segment in self._segments]
        squares = self._rarity(terms, found) ** 2
        length = float(np.sqrt(squares.sum())) or 1.0
        parts = [
            _highest(segment, segment.questions.weighted(at, (squares / length).astype(np.float32)) / norms)
            for segment, at, norms in zip(self._segments, found, self._norms, strict=True)
        ]
        return self._shared(parts)

    def similarities(self, vector: NDArray[np.float32]) -> NDArray[np.float64]:
        """The highest cosine similarity of a way of asking for each passage of `places` to a question's; float64 [k].

        `vector` (float32 [d], length 1) is the question's; 0 where none is similar.
        """
        return self._shared([_highest(segment, segment.question_vectors @ vector) for segment in self._segments])

    def _shared(self, parts: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        """For each passage the highest value that it, or what says the same in another language, has."""
        values = np.concatenate([np.zeros(0), *parts])
        highest = np.zeros(len(values))
        np.maximum.at(highest, self._groups, values)
        return np.asarray(highest[self._groups])

    @cached_property
    def _groups(self) -> NDArray[np.int64]:
        own = [segment.counterparts[np.unique(segment.question_of)] for segment in self._segments]
        numbers = np.concatenate([np.zeros(0, np.uint64), *own])
        return np.asarray(np.unique(numbers, return_inverse=True)[1], np.int64)

    @cached_property
    def _norms(self) -> list[NDArray[np.float64]]:
        """The length of each way of asking as a vector of weighed grams."""
        every = np.unique(np.concatenate([np.empty(0, np.uint64), *(one.questions.terms for one in self._segments)]))
        found = [segment.questions.spans(every) for segment in self._segments]
        squares = (self._rarity(every, found) ** 2).astype(np.float32)
        return [
            np.sqrt(segment.questions.weighted(at, squares)) + 1e-9
            for segment, at in zip(self._segments, found, strict=True)
        ]

    def _rarity(self, terms: NDArray[np.uint64], found: Sequence[Spans]) -> NDArray[np.float64]:
        """The inverse document frequency of each term among the ways of asking; `found` are their spans."""
        frequencies = sum((at.lengths for at in found), np.zeros(len(terms), np.int64))
        total = sum(len(segment.question_of) for segment in self._segments)
        return inverse_document_frequency(frequencies, total)


def _highest(segment: Segment, of_questions: NDArray[Any]) -> NDArray[np.float64]:
    """For each passage that is asked for the highest value from 0 to 1 of a way of asking for it; float64 [k]."""
    if not len(of_questions):
        return np.zeros(0)
    starts = np.flatnonzero(
        np.diff(segment.question_of.astype(np.int64), prepend=-1)
    )  # the ways to a passage stand side by side
    return np.asarray(np.clip(np.maximum.reduceat(of_questions, starts), 0.0, 1.0), np.float64)
