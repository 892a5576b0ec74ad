"""The keyword index over all live passages: BM25 in each view, with statistics over all segments."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from indexing.postings import Postings, Spans
from indexing.segments import Segment
from indexing.terms import View

# Postings that one question reads through in a view, the rarest terms first: about all of them at 10 000 passages,
# and a bound on the time at any size. Measured: 20 000 to 80 000 differ by less than the noise at 100 000 passages.
_MOST_READ = 40_000


@dataclass(frozen=True, slots=True)
class Scored:
    """BM25 of every passage (float64 [n]), and `ideal`: what a passage that holds every term once would get.

    `ideal` counts the terms that no passage has, too: a question about something else scores low everywhere.
    In a large index the commonest terms are missing in `scores`; `rest` looks up what they add for some passages
    (their numbers, int64 [m] → float64 [m]).
    """

    scores: NDArray[np.float64]
    ideal: float
    rest: Callable[[NDArray[np.int64]], NDArray[np.float64]] | None = None


class LexicalIndex:
    """Postings of several segments, scored as one. Passages are numbered through all segments, in order."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)
        self._starts = np.cumsum([0, *map(len, self._segments)])

    def score(self, view: View, terms: NDArray[np.uint64], weights: NDArray[np.float32]) -> Scored:
        """Score every passage for `terms` (uint64 [t], distinct), each with its weight (float32 [t])."""
        statistics = self._statistics[view]
        postings = [segment.postings[view] for segment in self._segments]
        spans = [one.spans(terms) for one in postings]
        frequencies = sum((at.lengths for at in spans), np.zeros(len(terms), np.int64))
        gains = (weights * inverse_document_frequency(frequencies, statistics.texts)).astype(np.float32)
        read = _affordable(frequencies)
        rest = None
        if read is not None:
            rest = partial(self._score_at, view, [at.of(~read) for at in spans], gains[~read])
            spans = [at.of(read) for at in spans]
        scores = [
            self._passages_of(view, number, one.score(at, gains if read is None else gains[read], norms))
            for number, (one, at, norms) in enumerate(zip(postings, spans, statistics.norms, strict=True))
        ]
        whole = scores[0] if len(scores) == 1 else np.concatenate([np.empty(0), *scores])
        return Scored(whole, float(gains.sum()), rest)

    def _score_at(
        self,
        view: View,
        spans: Sequence[Spans],
        gains: NDArray[np.float32],
        passages: NDArray[np.int64],
    ) -> NDArray[np.float64]:
        scores = np.zeros(len(passages))
        segment_of = np.searchsorted(self._starts, passages, side="right") - 1
        for number, segment in enumerate(self._segments):
            mine = segment_of == number
            texts = passages[mine] - self._starts[number]
            if view is View.PAGE:
                texts = segment.page_of[texts].astype(np.int64)
            norms = self._statistics[view].norms[number]
            scores[mine] = segment.postings[view].score_at(texts, spans[number], gains, norms)
        return scores

    def _passages_of(self, view: View, number: int, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        return scores[self._segments[number].page_of] if view is View.PAGE else scores

    def rarity(self, view: View, terms: NDArray[np.uint64]) -> NDArray[np.float64]:
        """The inverse document frequency of each term in a view; float64 [t], highest for an unknown term."""
        postings = [segment.postings[view] for segment in self._segments]
        frequencies = sum((one.spans(terms).lengths for one in postings), np.zeros(len(terms), np.int64))
        return inverse_document_frequency(frequencies, self._statistics[view].texts)

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


def _affordable(frequencies: NDArray[np.int64]) -> NDArray[np.bool_] | None:
    """Which terms are read through, bool [t]: the rarest, as long as their postings are few enough; None for all."""
    if frequencies.sum() <= _MOST_READ:
        return None
    order = np.argsort(frequencies, kind="stable")
    read = np.zeros(len(frequencies), dtype=bool)
    read[order[np.cumsum(frequencies[order]) <= _MOST_READ]] = True
    read[order[0]] = True
    return read


def inverse_document_frequency(frequencies: NDArray[np.int64], texts: int) -> NDArray[np.float64]:
    """ln(1 + (N - f + ½) / (f + ½)): rarer terms weigh more, none below 0; Robertson & Zaragoza 2009, §3.1."""
    return np.log1p((texts - frequencies + 0.5) / (frequencies + 0.5))
