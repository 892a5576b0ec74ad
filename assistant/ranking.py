"""Pure ranking: what the views say of every passage → the passages in order, with scores that can be compared."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from indexing.lexical import Scored
from indexing.terms import View

# What each view counts for, chosen on the open half of the benchmarks; the sum of scores beat rank fusion there.
VIEW_WEIGHTS: Mapping[View, float] = {View.GRAMS: 1.0, View.STEMS: 0.9, View.PAIRS: 0.2, View.PAGE: 0.7}
DENSE_WEIGHT = 0.015  # chosen likewise; at 0.05 the default embedder costs offdok's FAQ 0.013

# What it counts for that a passage is asked for in words like the question's, or in words that mean the like, and that
# it means the like itself. Chosen on question variants that were held out, a fifth of them, in bokmål and English.
_LIKE_WORDS, _LIKE_MEANING, _LIKE_PASSAGE = 0.4, 1.0, 0.5
_ANY_TWO = 0.55  # what a question and a passage on the same subject have of these anyway

# Passages of a large index that the commonest terms are looked up for; many times what is shown of them.
_CANDIDATES = 200
_ABOVE_NOTHING = 5e-324  # the smallest number above 0
_BLOCK = 64  # scores whose highest is taken at once; any size gives the same order


def lexical_scores(views: Mapping[View, Scored], allowed: NDArray[np.bool_] | None = None) -> NDArray[np.float64]:
    """The weighted sum of the views' scores as a share of what a passage with every term would get; float64 [n].

    0 is nothing in common. A passage that holds all the words of the question, near each other, comes to about 1;
    repeated words can carry it a little above. In a large index the commonest words count for the best passages only,
    and those are looked for among the `allowed` (bool [n]).
    """
    ideal = sum(VIEW_WEIGHTS[view] * scored.ideal for view, scored in views.items())
    total = sum((VIEW_WEIGHTS[view] * scored.scores for view, scored in views.items()), np.zeros(1))
    if any(scored.rest for scored in views.values()):
        candidates = best(total if allowed is None else total * allowed, _CANDIDATES)
        for view, scored in views.items():
            if scored.rest:
                total[candidates] += VIEW_WEIGHTS[view] * scored.rest(candidates)
    return np.asarray(total / ideal if ideal > 0 else np.zeros_like(total))


def fused(lexical: NDArray[np.float64], similarities: NDArray[np.float32]) -> NDArray[np.float64]:
    """Lexical scores plus the weighted cosine similarity to the question where it is above 0; float64 [n]."""
    return lexical + DENSE_WEIGHT * np.maximum(similarities, 0.0)


def asked_for(
    likeness: NDArray[np.float64], meanings: NDArray[np.float64], similarities: NDArray[np.float32]
) -> NDArray[np.float64]:
    """How far each passage that people are known to ask for is asked for by this question; float64 [k].

    0 is as far as by any question on the subject; the right passage comes to about 0.4.

    Args:
        likeness: How like the question's words those of the likest way of asking are, from 0 to 1; float64 [k].
        meanings: The same of their vectors; float64 [k].
        similarities: The cosine similarity of the passage itself to the question; float32 [k].
    """
    passage = np.maximum(similarities, 0.0)
    return np.asarray(_LIKE_WORDS * likeness + _LIKE_MEANING * meanings + _LIKE_PASSAGE * passage - _ANY_TWO)


def best(scores: NDArray[np.float64], limit: int) -> NDArray[np.int64]:
    """The places of the `limit` highest scores above 0, highest first; ties keep the order of the passages."""
    near = (scores >= max(_lower_bound(scores, limit), _ABOVE_NOTHING)).nonzero()[0]
    return near[(-scores[near]).argsort(kind="stable")][:limit]


def _lower_bound(scores: NDArray[np.float64], limit: int) -> float:
    """A score that at least `limit` passages reach, and not many more: found, if it can be, among block maxima."""
    blocks = len(scores) // _BLOCK
    if blocks > limit:
        scores = scores[: blocks * _BLOCK].reshape(blocks, _BLOCK).max(axis=1)
    return float(np.partition(scores, -limit)[-limit]) if len(scores) > limit else 0.0
