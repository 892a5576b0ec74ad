import pytest

from evals.timing import latency, timed_calls


def test_gives_every_result_in_order_and_leaves_the_warm_up_uncounted() -> None:
    asked: list[str] = []

    def shout(text: str) -> str:
        asked.append(text)
        return text.upper()

    results, found = timed_calls(shout, ["a", "b"])
    assert results == ("A", "B")
    assert found.calls == 2
    assert asked == ["a", "b", "a", "b"]


def test_stops_when_the_budget_is_spent_but_not_before_ten_calls() -> None:
    results, found = timed_calls(str.upper, ["a"] * 50, budget_seconds=0)
    assert found.calls == len(results) == 10


def test_latency_is_the_median_and_the_95th_percentile() -> None:
    found = latency([1.0] * 9 + [11.0])
    assert found.p50_ms == 1.0
    assert found.p95_ms == pytest.approx(6.5)
