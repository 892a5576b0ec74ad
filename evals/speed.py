"""How fast systems index and search, side by side: ours as a share of each peer, and how time grows with the size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from time import perf_counter

from evals.synthetic import Collection
from evals.timing import Latency, timed_calls
from evals.types import Ratio, RetrievalSystem

_HITS = 10


@dataclass(frozen=True, slots=True)
class SpeedResult:
    """How fast one system was on one collection."""

    system: str
    collection: str
    passages: int
    index_seconds: float
    latency: Latency


def measure_speed(system: RetrievalSystem, collection: Collection, name: str, *, budget_seconds: float) -> SpeedResult:
    """Index the collection, then search for its queries one at a time, for at most about `budget_seconds`."""
    started = perf_counter()
    with system.indexed(collection.passages) as search:
        index_seconds = perf_counter() - started
        _, latency = timed_calls(lambda text: search(text, _HITS), collection.queries, budget_seconds=budget_seconds)
    return SpeedResult(system.name, name, len(collection.passages), index_seconds, latency)


def ratios_to_peers(results: Sequence[SpeedResult], ours: str) -> tuple[Ratio, ...]:
    """Per collection and peer, the median query time of the system named `ours` as a share of the peer's."""
    return tuple(
        Ratio(f"query p50, {peer.collection}: {ours} / {peer.system}", _p50_share(own, peer))
        for own in results
        for peer in results
        if own.system == ours != peer.system and own.collection == peer.collection
    )


def growth(results: Sequence[SpeedResult]) -> tuple[Ratio, ...]:
    """Per system, the median query time of each size as a share of that of the next smaller size."""
    return tuple(
        Ratio(f"query p50, {larger.system}: {larger.collection} / {smaller.collection}", _p50_share(larger, smaller))
        for of_one_system in _by_system(results)
        for smaller, larger in pairwise(of_one_system)
    )


def _by_system(results: Sequence[SpeedResult]) -> Iterator[list[SpeedResult]]:
    for system in dict.fromkeys(result.system for result in results):
        of_system = [result for result in results if result.system == system]
        yield sorted(of_system, key=lambda result: result.passages)


def _p50_share(part: SpeedResult, whole: SpeedResult) -> float:
    return part.latency.p50_ms / whole.latency.p50_ms
