"""A question as weighted terms for each view of the index."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from indexing.language import grams, is_function_word, stem
from indexing.terms import VIEWS, View, few_pair_ids, marked, term_id, views_of


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


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """The terms of a question in all views (uint64 [t], as `marked` has them), each with its weight (float32 [t]).

    A pair that stands twice counts twice.
    """

    terms: NDArray[np.uint64]
    weights: NDArray[np.float32]

    @property
    def views(self) -> NDArray[np.int64]:
        """The place of each term's view in `View`; int64 [t]."""
        return views_of(self.terms)

    def of(self, view: View) -> "QuestionTerms":
        """Those of one view."""
        wanted = self.views == VIEWS.index(view)
        return QuestionTerms(self.terms[wanted], self.weights[wanted])


def question_terms(question: Sequence[QueryWord]) -> QuestionTerms:
    """The terms of the question's words, with what each weighs."""
    totals: dict[int, float] = defaultdict(float)
    for view, weights in _WEIGHTS.items():
        for word in question:
            weight = weights.function_word if is_function_word(word.text) else 1.0
            _add(totals, _terms(view, word.text), weight, weights.length)
            for near in word.near:
                _add(totals, _terms(view, near), weight * weights.near / len(word.near), weights.length)
    for pair in _pairs(question):
        totals[pair] += 1.0
    return QuestionTerms(
        np.fromiter(totals.keys(), np.uint64, len(totals)), np.fromiter(totals.values(), np.float32, len(totals))
    )


def _add(totals: dict[int, float], terms: tuple[int, ...], weight: float, length: float) -> None:
    each = weight * (_USUAL_TERMS / len(terms)) ** length
    for term in terms:
        totals[term] += each


def _pairs(question: Sequence[QueryWord]) -> list[int]:
    return [marked(View.PAIRS, pair) for pair in few_pair_ids([term_id(stem(word.text)) for word in question])]


@lru_cache(maxsize=65536)
def _terms(view: View, word: str) -> tuple[int, ...]:
    if view is View.STEMS:
        return (marked(view, term_id(stem(word))),)
    return tuple([marked(view, part) for part in _gram_ids(word)])


@lru_cache(maxsize=65536)
def _gram_ids(word: str) -> tuple[int, ...]:
    return tuple([term_id(gram) for gram in grams(word)])
