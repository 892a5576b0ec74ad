"""How good a ranking is: pure functions of the ids found, best first and each once, and of what is relevant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np

from evals.types import Judgements

_RESAMPLES = 1000
_SEED = 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over queries, with the ends of its 95 percent interval."""

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


def _discounted_sum(gains: Iterable[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, start=1))
