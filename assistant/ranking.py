"""Pure ranking: what the views say of every passage → the passages in order, with scores that can be compared."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from indexing.lexical import Scored
from indexing.terms import View

# What each view counts for, chosen on the open half of the benchmarks; the sum of scores beat rank fusion there.
VIEW_WEIGHTS: Mapping[View, float] = {View.GRAMS: 1.0, View.STEMS: 0.9, View.PAIRS: 0.2, View.PAGE: 0.6}
DENSE_WEIGHT = 0.1


def lexical_scores(views: Mapping[View, Scored]) -> NDArray[np.float64]:
    """The weighted sum of the views' scores as a share of what a passage with every term would get; float64 [n].

    0 is nothing in common. A passage that holds all the words of the question, near each other, comes to about 1;
    repeated words can carry it a little above.
    """
    ideal = sum(VIEW_WEIGHTS[view] * scored.ideal for view, scored in views.items())
    total = sum((VIEW_WEIGHTS[view] * scored.scores for view, scored in views.items()), np.zeros(1))
    return np.asarray(total / ideal if ideal > 0 else np.zeros_like(total))


def fused(lexical: NDArray[np.float64], similarities: NDArray[np.float32]) -> NDArray[np.float64]:
    """Lexical scores plus the weighted cosine similarity to the question where it is above 0; float64 [n]."""
    return lexical + DENSE_WEIGHT * np.maximum(similarities, 0.0)


def best(scores: NDArray[np.float64], limit: int) -> NDArray[np.int64]:
    """The places of the `limit` highest scores above 0, highest first; ties keep the order of the passages."""
    near = np.argpartition(-scores, limit)[:limit] if len(scores) > limit else np.arange(len(scores))
    near = np.sort(near[scores[near] > 0])
    return near[np.argsort(-scores[near], kind="stable")]
