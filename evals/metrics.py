"""How good a ranking is: pure functions of the ids found, best first and each once, and of what is relevant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2, sqrt

import numpy as np

from evals.types import Judgements

_RESAMPLES = 1000
_SEED = 20
_Z = 1.959963984540054  # 95 percent of a normal distribution lie within so many standard deviations


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure over queries, mostly their mean, with the ends of its 95 percent interval."""

    mean: float
    low: float
    high: float


def ndcg_at(ranking: Sequence[str], judgements: Judgements, k: int) -> float:
    """The normalised discounted cumulative gain of the first `k`, between 0 and 1.

    The sum of gain / log2(rank + 1), divided by the same sum of the best possible ranking (Järvelin and Kekäläinen
    2002). The gain is the judgement itself, as in trec_eval's `ndcg_cut` and BEIR: 1 for each relevant passage
    where the judgements are binary.
    """
    ideal = _discounted_sum(sorted(judgements.values(), reverse=True)[:k])
    return _discounted_sum(judgements.get(id, 0) for id in ranking[:k]) / ideal if ideal else 0.0


def mrr_at(ranking: Sequence[str], judgements: Judgements, k: int) -> float:
    """1 / the rank of the first relevant passage among the first `k`, or 0 (Voorhees 1999)."""
    ranks = (rank for rank, id in enumerate(ranking[:k], start=1) if judgements.get(id, 0) > 0)
    return 1 / next(ranks, float("inf"))


def recall_at(ranking: Sequence[str], judgements: Judgements, k: int) -> float:
    """The share of the relevant passages that are among the first `k`; 0 where nothing is relevant."""
    relevant = {id for id, judgement in judgements.items() if judgement > 0}
    return len(relevant.intersection(ranking[:k])) / len(relevant) if relevant else 0.0


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of the values do not exceed, between two neighbours by straight line."""
    return float(np.percentile(values, percent))


def estimate(values: Sequence[float]) -> Estimate:
    """The mean of the queries' values and its 95 percent interval, the same in every run.

    The interval is the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): the middle 95 percent of the means
    of samples drawn with replacement, here 1000 of them.
    """
    random = np.random.default_rng(_SEED)
    given = np.asarray(values, dtype=np.float64)
    means = [float(given[random.integers(given.size, size=given.size)].mean()) for _ in range(_RESAMPLES)]
    return Estimate(float(given.mean()), percentile(means, 2.5), percentile(means, 97.5))


def estimate_percentile(values: Sequence[float], percent: float) -> Estimate:
    """A percentile of the values and its 95 percent interval, by the same bootstrap as `estimate`."""
    random = np.random.default_rng(_SEED)
    given = np.asarray(values, dtype=np.float64)
    drawn = np.percentile(given[random.integers(given.size, size=(_RESAMPLES, given.size))], percent, axis=1).tolist()
    return Estimate(percentile(values, percent), percentile(drawn, 2.5), percentile(drawn, 97.5))


def share(values: Sequence[float]) -> Estimate:
    """The share of the values that are 1, the others being 0, and its 95 percent interval.

    The interval is the score interval of Wilson (1927), which stays within 0 and 1 and keeps its level for small
    samples and for shares near the ends (Brown, Cai and DasGupta 2001).
    """
    count = len(values)
    part = sum(values) / count
    middle = part + _Z**2 / (2 * count)
    spread = _Z * sqrt(part * (1 - part) / count + _Z**2 / (4 * count**2))
    whole = 1 + _Z**2 / count
    return Estimate(part, max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole))


def _discounted_sum(gains: Iterable[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, start=1))
