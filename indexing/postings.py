"""One view of one segment as arrays: which texts hold a term and how often, and BM25 over them.

The arrays lie in files that are mapped into memory, so opening costs the same for ten passages and a million.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexing.terms import TermCounts

_K1 = 1.1  # how soon a repeated term stops counting more (1.2 to 2 is usual); Robertson & Zaragoza 2009, §3.4
_B = 0.9  # how far a long text is held against itself; chosen on the open half of the benchmarks

_ARRAYS = ("terms", "offsets", "texts", "counts", "lengths")


def mapped(path: Path) -> NDArray[Any]:
    """The array of a .npy file, read as it is used. A plain array: slices of np.memmap are ten times as slow."""
    return np.asarray(np.load(path, mmap_mode="r"))


@dataclass(frozen=True, slots=True)
class Postings:
    """The texts of each term.

    `terms` uint64 [t], ascending; the postings of `terms[i]` are `offsets[i]:offsets[i + 1]` of `texts` (uint32,
    ascending within a term) and `counts` (uint16). `lengths` float32 [n] is each text's number of terms.
    """

    terms: NDArray[np.uint64]
    offsets: NDArray[np.int64]
    texts: NDArray[np.uint32]
    counts: NDArray[np.uint16]
    lengths: NDArray[np.float32]

    @classmethod
    def of(cls, counted: TermCounts, size: int) -> "Postings":
        """Arrange the counts of `size` texts by term."""
        starts = np.flatnonzero(np.diff(counted.terms, prepend=~counted.terms[:1]))
        offsets = np.append(starts, len(counted.terms)).astype(np.int64)
        lengths = np.bincount(counted.texts, weights=counted.counts, minlength=size).astype(np.float32)
        return cls(counted.terms[starts], offsets, counted.texts, counted.counts, lengths)

    @classmethod
    def open(cls, folder: Path, name: str) -> "Postings":
        """Map the arrays that `save` wrote."""
        return cls(*(mapped(folder / f"{name}.{array}.npy") for array in _ARRAYS))

    def save(self, folder: Path, name: str) -> None:
        """Write the arrays as .npy files whose names begin with `name`."""
        for array in _ARRAYS:
            np.save(folder / f"{name}.{array}.npy", getattr(self, array))

    def spans(self, terms: NDArray[np.uint64]) -> "Spans":
        """Where the postings of each of `terms` lie; an empty span for a term that does not stand in any text."""
        if not len(self.terms):
            nowhere = np.zeros(len(terms), np.int64)
            return Spans(nowhere, nowhere)
        found = np.minimum(self.terms.searchsorted(terms), len(self.terms) - 1)
        held = self.terms[found] == terms
        return Spans(self.offsets[found] * held, self.offsets[found + 1] * held)

    def held(self, terms: NDArray[np.uint64]) -> NDArray[np.int64]:
        """How many of `terms` (distinct) each text holds; int64 [n]."""
        texts, _ = self._read(self.spans(terms))
        return np.bincount(texts, minlength=len(self.lengths))

    def weighted(self, spans: "Spans", weights: NDArray[np.float32]) -> NDArray[np.float64]:
        """The sum of the weights of the terms that each text holds, however often it holds them; float64 [n]."""
        texts, _ = self._read(spans)
        sums = np.bincount(texts, weights=np.repeat(weights, spans.lengths), minlength=len(self.lengths))
        return sums.astype(np.float64, copy=False)

    def score(self, spans: "Spans", weights: NDArray[np.float32], norms: NDArray[np.float32]) -> NDArray[np.float64]:
        """BM25 of every text for the terms at `spans`, each times its weight (idf included); float64 [n].

        Robertson & Zaragoza 2009, equation 3.15: Σ weight · count · (k1 + 1) / (count + norm).
        """
        texts, counts = self._read(spans)
        gains = _saturated(counts, norms[texts])
        gains *= np.repeat(weights, spans.lengths)
        return np.bincount(texts, weights=gains, minlength=len(self.lengths)).astype(np.float64, copy=False)

    def score_at(
        self,
        texts: NDArray[np.int64],
        spans: "Spans",
        weights: NDArray[np.float32],
        norms: NDArray[np.float32],
    ) -> NDArray[np.float64]:
        """What `score` gives the given `texts` alone, looked up and not read through; float64 [len(texts)]."""
        held = spans.lengths > 0
        starts, ends = spans.starts[held], spans.ends[held]
        wanted = texts.astype(np.uint32)
        found = np.empty((len(starts), len(texts)), np.int64)
        for row, start, end in zip(found, starts.tolist(), ends.tolist(), strict=True):
            row[:] = self.texts[start:end].searchsorted(wanted)
            row += start
        np.minimum(found, ends[:, np.newaxis] - 1, out=found)
        counts = np.where(self.texts[found] == wanted, self.counts[found], 0)
        return np.asarray(weights[held] @ _saturated(counts, np.tile(norms[texts], (len(counts), 1))), np.float64)

    def _read(self, spans: "Spans") -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
        """The texts and the counts of the postings at `spans`, one span after the other."""
        lengths = spans.lengths
        ends = lengths.cumsum()
        at = np.arange(ends[-1] if len(ends) else 0)
        at += (spans.starts - (ends - lengths)).repeat(lengths)
        return self.texts.take(at), self.counts.take(at)


@dataclass(frozen=True, slots=True)
class Spans:
    """Where the postings of some terms begin and end; int64 [t] each, equal for a term that stands nowhere."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """In how many texts each term stands; int64 [t]."""
        return self.ends - self.starts

    def of(self, wanted: NDArray[np.bool_]) -> "Spans":
        """Those of the wanted terms (bool [t])."""
        return Spans(self.starts[wanted], self.ends[wanted])


def bm25_norms(lengths: NDArray[np.float32], mean_length: float) -> NDArray[np.float32]:
    """What BM25 adds to a term's count in the denominator, for texts of these lengths; float32 [n]."""
    return (_K1 * (1 - _B + _B * lengths / max(mean_length, 1e-9))).astype(np.float32)


def _saturated(counts: NDArray[np.uint16], norms: NDArray[np.float32]) -> NDArray[np.float32]:
    """What a term's count is worth: rises from 0 towards k1 + 1. Changes `norms`, which is the caller's own copy."""
    norms += counts
    return np.asarray(np.divide(counts * np.float32(_K1 + 1), norms, out=norms))
