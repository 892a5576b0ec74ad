"""A question as weighted terms for each view of the index."""

from collections.abc import Mapping, Sequence
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

    A term of two words, or a pair that stands twice, is there twice.
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
    parts = [_of_word(word.text) for word in question]
    parts += [_of_near(near, len(word.near), is_function_word(word.text)) for word in question for near in word.near]
    pairs = _pairs(question)
    terms, weights = zip(*parts, (np.array(pairs, np.uint64), np.ones(len(pairs), np.float32)), strict=True)
    return QuestionTerms(np.concatenate(terms), np.concatenate(weights))


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """The terms of a word in all views but the pairs, and their weights."""
    is_light = is_function_word(word)
    return _weighed(word, {view: weights.function_word if is_light else 1.0 for view, weights in _WEIGHTS.items()})


@lru_cache(maxsize=65536)
def _of_near(near: str, others: int, is_light: bool) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """The same of one of the `others` words that a word may be a misspelling of, which share what it weighs."""
    return _weighed(
        near,
        {
            view: (weights.function_word if is_light else 1.0) * weights.near / others
            for view, weights in _WEIGHTS.items()
        },
    )


def _weighed(word: str, weights: Mapping[View, float]) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    terms = {view: _terms(view, word) for view in weights}
    each = [weights[view] * (_USUAL_TERMS / len(of_view)) ** _WEIGHTS[view].length for view, of_view in terms.items()]
    return (
        np.array([term for of_view in terms.values() for term in of_view], np.uint64),
        np.repeat(np.array(each, np.float32), [len(of_view) for of_view in terms.values()]),
    )


def _pairs(question: Sequence[QueryWord]) -> list[int]:
    return [marked(View.PAIRS, pair) for pair in few_pair_ids([term_id(stem(word.text)) for word in question])]


def _terms(view: View, word: str) -> tuple[int, ...]:
    if view is View.STEMS:
        return (marked(view, term_id(stem(word))),)
    mark = marked(view, 0)
    return tuple([part | mark for part in _gram_ids(word)])


@lru_cache(maxsize=65536)
def _gram_ids(word: str) -> tuple[int, ...]:
    return tuple([term_id(gram) for gram in grams(word)])
