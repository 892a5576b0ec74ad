"""One view of one segment as arrays: which texts hold a term and how often, and BM25 over them.

The arrays lie in files that are mapped into memory, so opening costs the same for ten passages and a million.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexing.terms import TermCounts

_K1 = 1.2  # how soon a repeated term stops counting more; Robertson & Zaragoza 2009, §3.4
_B = 0.9  # how far a long text is held against itself; chosen on the open half of the benchmarks

_ARRAYS = ("terms", "offsets", "texts", "counts", "lengths")


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
        terms, starts = np.unique(counted.terms, return_index=True)
        offsets = np.append(starts, len(counted.terms)).astype(np.int64)
        lengths = np.bincount(counted.texts, weights=counted.counts, minlength=size).astype(np.float32)
        return cls(terms, offsets, counted.texts, counted.counts, lengths)

    @classmethod
    def open(cls, folder: Path, name: str) -> "Postings":
        """Map the arrays that `save` wrote."""
        return cls(*(np.load(folder / f"{name}.{array}.npy", mmap_mode="r") for array in _ARRAYS))

    def save(self, folder: Path, name: str) -> None:
        """Write the arrays as .npy files whose names begin with `name`."""
        for array in _ARRAYS:
            np.save(folder / f"{name}.{array}.npy", getattr(self, array))

    def places(self, terms: NDArray[np.uint64]) -> NDArray[np.int64]:
        """The index of each of `terms` in `self.terms`, or -1 where it does not stand in any text."""
        if not len(self.terms):
            return np.full(len(terms), -1, np.int64)
        found = np.searchsorted(self.terms, terms)
        found[found == len(self.terms)] = 0
        return np.where(self.terms[found] == terms, found, -1)

    def frequencies(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """In how many texts each term stands; 0 where its place is -1."""
        return np.where(places >= 0, self.offsets[places + 1] - self.offsets[places], 0)

    def norms(self, mean_length: float) -> NDArray[np.float32]:
        """What BM25 adds to a term's count in the denominator, for each text; float32 [n]."""
        return (_K1 * (1 - _B + _B * self.lengths / max(mean_length, 1e-9))).astype(np.float32)

    def score(
        self, places: NDArray[np.int64], weights: NDArray[np.float32], norms: NDArray[np.float32]
    ) -> NDArray[np.float64]:
        """BM25 of every text for the terms at `places`, each times its weight (idf included); float64 [n].

        Robertson & Zaragoza 2009, equation 3.15: Σ weight · count · (k1 + 1) / (count + norm).
        """
        known = np.flatnonzero(places >= 0)
        starts, ends = self.offsets[places[known]], self.offsets[places[known] + 1]
        if not len(known):
            return np.zeros(len(self.lengths))
        texts = np.concatenate([self.texts[start:end] for start, end in zip(starts, ends, strict=True)])
        counts = np.concatenate([self.counts[start:end] for start, end in zip(starts, ends, strict=True)])
        gains = np.repeat(weights[known] * np.float32(_K1 + 1), ends - starts) * counts / (counts + norms[texts])
        return np.bincount(texts, weights=gains, minlength=len(self.lengths)).astype(np.float64, copy=False)
