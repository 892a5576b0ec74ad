"""The keyword index over all live passages: BM25 in each view, with statistics over all segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexing.postings import Postings
from indexing.segments import Segment
from indexing.terms import View


@dataclass(frozen=True, slots=True)
class Scored:
    """BM25 of every passage (float64 [n]), and `ideal`: what a passage that holds every term once would get.

    `ideal` counts the terms that no passage has, too: a question about something else scores low everywhere.
    """

    scores: NDArray[np.float64]
    ideal: float


class LexicalIndex:
    """Postings of several segments, scored as one. Passages are numbered through all segments, in order."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)

    def score(self, view: View, terms: NDArray[np.uint64], weights: NDArray[np.float32]) -> Scored:
        """Score every passage for `terms` (uint64 [t], distinct), each with its weight (float32 [t])."""
        statistics = self._statistics[view]
        postings = [segment.postings[view] for segment in self._segments]
        places = [one.places(terms) for one in postings]
        frequencies = sum((one.frequencies(at) for one, at in zip(postings, places, strict=True)), np.zeros(len(terms)))
        gains = (weights * _idf(np.asarray(frequencies, np.float64), statistics.texts)).astype(np.float32)
        scores = [
            one.score(at, gains, norms) for one, at, norms in zip(postings, places, statistics.norms, strict=True)
        ]
        if view is View.PAGE:
            scores = [score[segment.page_of] for score, segment in zip(scores, self._segments, strict=True)]
        return Scored(np.concatenate([np.empty(0), *scores]), float(gains.sum()))

    def rarity(self, view: View, terms: NDArray[np.uint64]) -> NDArray[np.float64]:
        """The inverse document frequency of each term in a view; float64 [t], highest for an unknown term."""
        postings = [segment.postings[view] for segment in self._segments]
        frequencies = sum((one.frequencies(one.places(terms)) for one in postings), np.zeros(len(terms), np.int64))
        return _idf(np.asarray(frequencies, np.float64), self._statistics[view].texts)

    @cached_property
    def _statistics(self) -> dict[View, "_Statistics"]:
        return {view: _statistics([segment.postings[view] for segment in self._segments]) for view in View}


@dataclass(frozen=True, slots=True)
class _Statistics:
    """The number of texts, and each segment's BM25 norms against the mean length over all segments."""

    texts: int
    norms: tuple[NDArray[np.float32], ...]


def _statistics(postings: Sequence[Postings]) -> _Statistics:
    texts = sum(len(one.lengths) for one in postings)
    mean_length = sum(float(one.lengths.sum()) for one in postings) / max(texts, 1)
    return _Statistics(texts, tuple(one.norms(mean_length) for one in postings))


def _idf(frequencies: NDArray[np.float64], texts: int) -> NDArray[np.float64]:
    """ln(1 + (N - f + ½) / (f + ½)): rarer terms weigh more, none below 0; Robertson & Zaragoza 2009, §3.1."""
    return np.log1p((texts - frequencies + 0.5) / (frequencies + 0.5))
