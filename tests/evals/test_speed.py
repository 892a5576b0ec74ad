from evals.speed import SpeedResult, growth, measure_speed, ratios_to_peers
from evals.synthetic import synthetic_collection
from evals.timing import Latency
from evals.types import Ratio
from tests.evals.fakes import fake_system


def make_speed(system: str, passages: int, p50_ms: float) -> SpeedResult:
    return SpeedResult(system, f"{passages} synthetic", passages, 1.0, Latency(10, p50_ms, p50_ms))


def test_measures_a_system_on_a_collection() -> None:
    result = measure_speed(fake_system(), synthetic_collection(30, 12), "30 synthetic", budget_seconds=5)
    assert (result.system, result.collection, result.passages) == ("fake", "30 synthetic", 30)
    assert result.latency.calls == 12
    assert 0 < result.latency.p50_ms <= result.latency.p95_ms


def test_ours_is_a_share_of_each_peer_on_the_same_collection() -> None:
    speeds = [make_speed("ours", 10, 1), make_speed("peer", 10, 4), make_speed("peer", 100, 50)]
    assert ratios_to_peers(speeds, "ours") == (Ratio("query p50, 10 synthetic: ours / peer", 0.25),)


def test_growth_compares_each_size_with_the_next_smaller() -> None:
    speeds = [make_speed("ours", 100, 6), make_speed("ours", 10, 2), make_speed("peer", 10, 5)]
    assert growth(speeds) == (Ratio("query p50, ours: 100 synthetic / 10 synthetic", 3.0),)
