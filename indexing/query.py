"""A question as weighted terms for each view of the index."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexing.language import grams, is_function_word, stem
from indexing.terms import View, pair_ids, term_id


@dataclass(frozen=True, slots=True)
class _Weights:
    """What a word counts for in a view when it is a function word, and what the guesses at a misspelt one count for."""

    function_word: float
    near: float


# Chosen on the open half of the benchmarks. Grams find a misspelt word by themselves; stems cannot.
_WEIGHTS = {View.GRAMS: _Weights(0.6, 0.0), View.STEMS: _Weights(0.9, 0.7), View.PAGE: _Weights(1.0, 0.7)}


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the question; `near` are known words that it may be a misspelling of, where it is not known itself."""

    text: str
    near: tuple[str, ...] = ()


WeightedTerms = tuple[NDArray[np.uint64], NDArray[np.float32]]


def view_terms(question: Sequence[QueryWord]) -> dict[View, WeightedTerms]:
    """The distinct terms (uint64 [t]) of the question with their weights (float32 [t]), for each view."""
    return {
        View.GRAMS: _collect(question, _WEIGHTS[View.GRAMS], grams),
        View.STEMS: _collect(question, _WEIGHTS[View.STEMS], lambda word: (stem(word),)),
        View.PAIRS: _pairs(question),
        View.PAGE: _collect(question, _WEIGHTS[View.PAGE], grams),
    }


def _collect(
    question: Sequence[QueryWord], weights: _Weights, parts: Callable[[str], tuple[str, ...]]
) -> WeightedTerms:
    totals: dict[int, float] = defaultdict(float)
    for word in question:
        weight = weights.function_word if is_function_word(word.text) else 1.0
        for part in parts(word.text):
            totals[term_id(part)] += weight
        for near in word.near if weights.near else ():
            for part in parts(near):
                totals[term_id(part)] += weight * weights.near / len(word.near)
    return np.fromiter(totals.keys(), np.uint64, len(totals)), np.fromiter(totals.values(), np.float32, len(totals))


def _pairs(question: Sequence[QueryWord]) -> WeightedTerms:
    stems = np.array([term_id(stem(word.text)) for word in question], np.uint64)
    terms, counts = np.unique(pair_ids(stems), return_counts=True)
    return terms, counts.astype(np.float32)
