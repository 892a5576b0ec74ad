"""The keyword index over all live passages: BM25 in each view, with statistics over all segments."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from indexing.postings import Spans, bm25_norms
from indexing.query import QuestionTerms
from indexing.segments import Segment
from indexing.terms import VIEWS, View, in_view

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

    def score(self, question: QuestionTerms) -> dict[View, Scored]:
        """Score every passage in each view."""
        views, postings = question.views, [segment.postings for segment in self._segments]
        spans = [one.spans(question.terms) for one in postings]
        frequencies = sum((at.lengths for at in spans), np.zeros(len(views), np.int64))
        rarity = inverse_document_frequency(frequencies, self._statistics.texts[views])
        gains = (question.weights * rarity).astype(np.float32)
        ideals = np.bincount(views, gains, len(VIEWS)).tolist()
        read = _affordable(frequencies, views)
        if read is None:
            scores = self._read_through(spans, gains)
            return {view: Scored(*of_view) for view, *of_view in zip(VIEWS, scores, ideals, strict=True)}
        scores = self._read_through([at.of(read) for at in spans], gains[read])
        left = [~read & (views == place) for place in range(len(VIEWS))]
        rests = [self._rest(view, of_view, spans, gains) for view, of_view in zip(VIEWS, left, strict=True)]
        return {view: Scored(*of_view) for view, *of_view in zip(VIEWS, scores, ideals, rests, strict=True)}

    def _read_through(self, spans: Sequence[Spans], gains: NDArray[np.float32]) -> list[NDArray[np.float64]]:
        """The scores of every passage in each view, for the terms at `spans`."""
        scored = [
            segment.postings.score(at, gains, norms)
            for segment, at, norms in zip(self._segments, spans, self._statistics.norms, strict=True)
        ]
        parts = [_by_view(segment, scores) for segment, scores in zip(self._segments, scored, strict=True)]
        if len(parts) == 1:
            return parts[0]
        return [np.concatenate([np.empty(0), *of_view]) for of_view in zip(*parts, strict=True)] or [np.empty(0)] * len(
            VIEWS
        )

    def _rest(
        self, view: View, left: NDArray[np.bool_], spans: Sequence[Spans], gains: NDArray[np.float32]
    ) -> Callable[[NDArray[np.int64]], NDArray[np.float64]] | None:
        """What looks up the terms of a view that are left (bool [t]); None where none is."""
        return partial(self._score_at, view, [at.of(left) for at in spans], gains[left]) if left.any() else None

    def _score_at(
        self, view: View, spans: Sequence[Spans], gains: NDArray[np.float32], passages: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        scores = np.zeros(len(passages))
        segment_of = np.searchsorted(self._starts, passages, side="right") - 1
        for number, segment in enumerate(self._segments):
            mine = segment_of == number
            texts = passages[mine] - self._starts[number]
            if view is View.PAGE:
                texts = segment.page_of[texts].astype(np.int64)
            texts += VIEWS.index(view) * len(segment)
            scores[mine] = segment.postings.score_at(texts, spans[number], gains, self._statistics.norms[number])
        return scores

    def rarity(self, view: View, terms: NDArray[np.uint64]) -> NDArray[np.float64]:
        """The inverse document frequency of each term in a view; float64 [t], highest for an unknown term."""
        wanted = in_view(view, terms)
        lengths = (segment.postings.spans(wanted).lengths for segment in self._segments)
        frequencies = sum(lengths, np.zeros(len(terms), np.int64))
        return inverse_document_frequency(frequencies, self._statistics.texts[VIEWS.index(view)])

    @cached_property
    def _statistics(self) -> "_Statistics":
        lengths = [_lengths(segment) for segment in self._segments]
        texts = np.array([sum(len(one[view]) for one in lengths) for view in View], np.int64)
        totals = [sum(float(one[view].sum()) for one in lengths) for view in View]
        means = dict(zip(View, np.divide(totals, np.maximum(texts, 1)).tolist(), strict=True))
        norms = [np.concatenate([bm25_norms(one[view], means[view]) for view in View]) for one in lengths]
        return _Statistics(texts, tuple(norms))


@dataclass(frozen=True, slots=True)
class _Statistics:
    """The number of texts in each view, int64 [4]; and each segment's BM25 norms, by the mean lengths over all."""

    texts: NDArray[np.int64]
    norms: tuple[NDArray[np.float32], ...]


def _by_view(segment: Segment, scores: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """The scores of a segment's passages in each view; each passage has its page's."""
    n, last = len(segment), len(VIEWS) - 1
    return [*(scores[place * n : (place + 1) * n] for place in range(last)), scores[last * n :].take(segment.page_of)]


def _lengths(segment: Segment) -> dict[View, NDArray[np.float32]]:
    """The lengths of a segment's texts in each view."""
    ends = [place * len(segment) for place in range(1, len(VIEWS))]
    return dict(zip(VIEWS, np.split(segment.postings.lengths, ends), strict=True))


def _affordable(frequencies: NDArray[np.int64], views: NDArray[np.int64]) -> NDArray[np.bool_] | None:
    """Which terms are read through, bool [t]; None for all.

    In each view the rarest, as long as all their postings together are few enough.
    """
    if frequencies.sum() <= _MOST_READ:
        return None
    order = np.lexsort((frequencies, views))
    ordered = frequencies[order]
    firsts = np.flatnonzero(np.diff(views[order], prepend=-1))
    before = np.repeat((np.cumsum(ordered) - ordered)[firsts], np.diff(firsts, append=len(order)))
    affordable = np.cumsum(ordered) - before <= _MOST_READ
    affordable[firsts] = True
    read = np.zeros(len(frequencies), dtype=bool)
    read[order[affordable]] = True
    return None if read.all() else read


def inverse_document_frequency(frequencies: NDArray[np.int64], texts: int | NDArray[np.int64]) -> NDArray[np.float64]:
    """ln(1 + (N - f + ½) / (f + ½)): rarer terms weigh more, none below 0; Robertson & Zaragoza 2009, §3.1."""
    return np.asarray(np.log((texts + 1) / (frequencies + 0.5)))  # the same, in fewer steps
