"""Runs a system over a data set: how good its rankings are, and how fast it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from evals.metrics import Estimate, estimate, mrr_at, ndcg_at, recall_at
from evals.timing import Latency, timed_calls
from evals.types import DataSet, Judgements, Query, RetrievalSystem, Search

_DEPTH = 20  # the deepest that a metric looks


@dataclass(frozen=True, slots=True)
class Quality:
    """The means over `queries` queries."""

    queries: int
    ndcg_at_10: Estimate
    mrr_at_10: Estimate
    recall_at_1: Estimate
    recall_at_5: Estimate
    recall_at_20: Estimate


@dataclass(frozen=True, slots=True)
class SystemResult:
    """How one system did: over all queries, and per kind of query where there is more than one."""

    system: str
    quality: Quality
    quality_by_kind: dict[str, Quality]
    index_seconds: float
    latency: Latency


@dataclass(frozen=True, slots=True)
class DataSetResult:
    """How the systems did on one data set, in the order they ran."""

    data_set: str
    split: str
    passages: int
    systems: tuple[SystemResult, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one query brought."""

    kind: str
    ranking: Sequence[str]
    judgements: Judgements


def evaluate(systems: Sequence[RetrievalSystem], data_set: DataSet) -> DataSetResult:
    """Every system's result on the data set."""
    results = tuple(evaluate_system(system, data_set) for system in systems)
    return DataSetResult(data_set.name, data_set.split, len(data_set.passages), results)


def evaluate_system(system: RetrievalSystem, data_set: DataSet) -> SystemResult:
    """One system's result: it indexes the passages, then answers every query, one at a time."""
    started = perf_counter()
    with system.indexed(data_set.passages) as search:
        index_seconds = perf_counter() - started
        outcomes, latency = _ask_all(search, data_set)
    return SystemResult(system.name, _quality(outcomes), _quality_by_kind(outcomes), index_seconds, latency)


def _ask_all(search: Search, data_set: DataSet) -> tuple[tuple[_Outcome, ...], Latency]:
    texts = [query.text for query in data_set.queries]
    rankings, latency = timed_calls(lambda text: search(text, _DEPTH), texts)
    outcomes = map(_outcome, data_set.queries, rankings, (data_set.judgements[query.id] for query in data_set.queries))
    return tuple(outcomes), latency


def _outcome(query: Query, ranking: Sequence[str], judgements: Judgements) -> _Outcome:
    """The query's outcome; a passage that the system names twice counts at its first place."""
    return _Outcome(query.kind, tuple(dict.fromkeys(ranking)), judgements)


def _quality_by_kind(outcomes: Sequence[_Outcome]) -> dict[str, Quality]:
    kinds = sorted({outcome.kind for outcome in outcomes})
    if len(kinds) < 2:
        return {}
    return {kind: _quality([outcome for outcome in outcomes if outcome.kind == kind]) for kind in kinds}


def _quality(outcomes: Sequence[_Outcome]) -> Quality:
    def mean(metric: Callable[[Sequence[str], Judgements, int], float], k: int) -> Estimate:
        return estimate([metric(outcome.ranking, outcome.judgements, k) for outcome in outcomes])

    return Quality(
        queries=len(outcomes),
        ndcg_at_10=mean(ndcg_at, 10),
        mrr_at_10=mean(mrr_at, 10),
        recall_at_1=mean(recall_at, 1),
        recall_at_5=mean(recall_at, 5),
        recall_at_20=mean(recall_at, 20),
    )
