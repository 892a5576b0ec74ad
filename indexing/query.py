"""A question as weighted terms for each view of the index."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from indexing.language import grams, is_function_word, stem
from indexing.terms import View, pair_ids, term_id


@dataclass(frozen=True, slots=True)
class _Weights:
    """What a word counts for in a view when it is a function word, and what the guesses at a misspelt one count for.

    `length` is how far a word of many terms is held back: each of them weighs (usual number / their number) ** length.
    """

    function_word: float
    near: float
    length: float = 0.0


# Chosen on the open half of the benchmarks. Grams find a misspelt word nearly by themselves; stems cannot. A long word
# has many grams and says little more than a short one.
_WEIGHTS = {View.GRAMS: _Weights(0.5, 0.2, 0.3), View.STEMS: _Weights(0.9, 0.7), View.PAGE: _Weights(1.0, 0.7)}
_USUAL_TERMS = 5  # grams of a Norwegian word in running text


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the question.

    Where the index does not know it, `near` are known words that it may be a misspelling of. A word that `exists` all
    the same is none: near it are its other forms only.
    """

    text: str
    near: tuple[str, ...] = ()
    exists: bool = False


WeightedTerms = tuple[NDArray[np.uint64], NDArray[np.float32]]


def view_terms(question: Sequence[QueryWord]) -> dict[View, WeightedTerms]:
    """The distinct terms (uint64 [t]) of the question with their weights (float32 [t]), for each view."""
    return {
        View.GRAMS: _collect(question, _WEIGHTS[View.GRAMS], _gram_ids),
        View.STEMS: _collect(question, _WEIGHTS[View.STEMS], _stem_ids),
        View.PAIRS: _pairs(question),
        View.PAGE: _collect(question, _WEIGHTS[View.PAGE], _gram_ids),
    }


def _collect(
    question: Sequence[QueryWord], weights: _Weights, parts: Callable[[str], tuple[int, ...]]
) -> WeightedTerms:
    totals: dict[int, float] = defaultdict(float)
    for word in question:
        weight = weights.function_word if is_function_word(word.text) else 1.0
        _add(totals, parts(word.text), weight, weights.length)
        for near in word.near if weights.near else ():
            _add(totals, parts(near), weight * weights.near / len(word.near), weights.length)
    return np.fromiter(totals.keys(), np.uint64, len(totals)), np.fromiter(totals.values(), np.float32, len(totals))


def _add(totals: dict[int, float], terms: tuple[int, ...], weight: float, length: float) -> None:
    each = weight * (_USUAL_TERMS / len(terms)) ** length
    for term in terms:
        totals[term] += each


def _pairs(question: Sequence[QueryWord]) -> WeightedTerms:
    stems = np.array([_stem_ids(word.text)[0] for word in question], np.uint64)
    terms, counts = np.unique(pair_ids(stems), return_counts=True)
    return terms, counts.astype(np.float32)


@lru_cache(maxsize=65536)
def _gram_ids(word: str) -> tuple[int, ...]:
    return tuple(map(term_id, grams(word)))


@lru_cache(maxsize=65536)
def _stem_ids(word: str) -> tuple[int, ...]:
    return (term_id(stem(word)),)
