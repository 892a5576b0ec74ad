from math import log2

import pytest

from evals.metrics import estimate, estimate_percentile, mrr_at, ndcg_at, percentile, recall_at, share


@pytest.mark.parametrize(
    ("ranking", "judgements", "expected"),
    [
        pytest.param("abc", {"a": 1}, 1.0, id="first place"),
        pytest.param("bca", {"a": 1}, 1 / log2(4), id="third place"),
        pytest.param("bcd", {"a": 1}, 0.0, id="not found"),
        pytest.param("bcda", {"a": 1}, 0.0, id="found below the cut"),
        pytest.param("bac", {"a": 1, "c": 1}, (1 / log2(3) + 1 / log2(4)) / (1 + 1 / log2(3)), id="two relevant"),
        pytest.param("ba", {"a": 2, "b": 1}, (1 + 2 / log2(3)) / (2 + 1 / log2(3)), id="graded"),
        pytest.param("abc", {"a": 1, "b": 1, "c": 1, "d": 1}, 1.0, id="more relevant than the cut holds"),
        pytest.param("abc", {}, 0.0, id="nothing relevant"),
        pytest.param("", {"a": 1}, 0.0, id="empty ranking"),
    ],
)
def test_ndcg_at_3(ranking: str, judgements: dict[str, int], expected: float) -> None:
    assert ndcg_at(tuple(ranking), judgements, 3) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        pytest.param("axx", 1.0, id="first"),
        pytest.param("xba", 0.5, id="the best of two"),
        pytest.param("xxxa", 0.0, id="below the cut"),
        pytest.param("zxx", 0.0, id="judged not relevant"),
    ],
)
def test_mrr_at_3(ranking: str, expected: float) -> None:
    assert mrr_at(tuple(ranking), {"a": 1, "b": 1, "z": 0}, 3) == expected


def test_recall_is_the_share_of_the_relevant_that_was_found() -> None:
    judgements = {"a": 1, "b": 1, "c": 2, "z": 0}
    assert recall_at(tuple("azb"), judgements, 1) == pytest.approx(1 / 3)
    assert recall_at(tuple("azb"), judgements, 3) == pytest.approx(2 / 3)
    assert recall_at(tuple("azb"), {}, 3) == 0.0


def test_a_percentile_between_two_values_lies_on_the_line_between_them() -> None:
    assert percentile([1, 2, 3, 4], 50) == 2.5
    assert percentile([0, 10], 95) == pytest.approx(9.5)
    assert percentile([7], 95) == 7


def test_an_estimate_holds_the_mean_within_its_interval() -> None:
    found = estimate([0.0, 1.0] * 50)
    assert found.mean == 0.5
    # The normal approximation gives 0.5 ± 1.96 · 0.5 / √100.
    assert found.low == pytest.approx(0.402, abs=0.02)
    assert found.high == pytest.approx(0.598, abs=0.02)


def test_an_estimate_is_the_same_every_time() -> None:
    assert estimate([0.1, 0.9, 0.4]) == estimate([0.1, 0.9, 0.4])


def test_equal_values_have_no_spread() -> None:
    found = estimate([0.25, 0.25, 0.25])
    assert found.low == found.mean == found.high == 0.25


def test_a_share_has_the_interval_of_wilson() -> None:
    # The ends are those of scipy.stats.binomtest(8, 10).proportion_ci(method="wilson").
    found = share([1.0] * 8 + [0.0] * 2)
    assert found.mean == 0.8
    assert found.low == pytest.approx(0.4902, abs=1e-4)
    assert found.high == pytest.approx(0.9433, abs=1e-4)


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_share_at_an_end_still_has_an_interval(value: float) -> None:
    found = share([value] * 20)
    assert found.low <= value <= found.high
    assert found.high - found.low == pytest.approx(0.161, abs=1e-3)


def test_a_percentile_has_an_interval_that_is_the_same_every_time() -> None:
    values = [float(value) for value in range(101)]
    found = estimate_percentile(values, 50)
    assert found == estimate_percentile(values, 50)
    assert 35 < found.low < found.mean == 50 < found.high < 65
