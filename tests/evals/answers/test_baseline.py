from pathlib import Path

import pytest

from assistant.types import AnswerStatus
from evals.answers.baseline import baseline_of, falls, read_baseline, write_baseline
from evals.answers.cases import AnswerCase
from evals.answers.scorecard import Scorecard, make_scorecard
from evals.types import MeasurementError
from tests.evals.answers.builders import make_case, make_decline, make_outcome, make_record

_GOOD = [make_case(str(number), set=str(number)) for number in range(20)]
_BEYOND = [
    make_case(f"beyond-{number}", set=f"beyond-{number}", status=(AnswerStatus.DECLINED,), facts=(), must_say=())
    for number in range(20)
]


def scorecard(cases: list[AnswerCase], *, answered: int, declined: int) -> Scorecard:
    """Of ours, where the first cases are answered, the next declined, and the rest answered with another number."""
    outcomes = [make_outcome()] * answered + [make_decline()] * declined
    outcomes += [make_outcome("Kurset varer i 3 dager. [1]")] * (len(cases) - len(outcomes))
    return make_scorecard(
        cases, [make_record(outcome, case_id=case.id) for case, outcome in zip(cases, outcomes, strict=True)]
    )


def test_the_same_figures_have_not_fallen() -> None:
    reached = scorecard(_GOOD, answered=15, declined=2)
    assert falls(baseline_of(reached), reached) == ()


def test_a_fall_within_the_interval_is_none() -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=18, declined=2))
    assert falls(baseline, scorecard(_GOOD, answered=16, declined=4)) == ()


def test_a_fall_below_the_interval_is_named_with_its_figures() -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=20, declined=0))
    fallen = falls(baseline, scorecard(_GOOD, answered=10, declined=10))
    assert "Status right by all: 50.0%, was 100.0% (83.9% to 100.0%)." in fallen
    assert "Status right by language nb: 50.0%, was 100.0% (83.9% to 100.0%)." in fallen


def test_where_low_is_good_a_rise_above_the_interval_is_a_fall() -> None:
    baseline = baseline_of(scorecard(_BEYOND, answered=0, declined=20))
    rises = falls(baseline, scorecard(_BEYOND, answered=10, declined=10))
    assert any(one.startswith("Answered beyond the sources") and "50.0%, was 0.0%" in one for one in rises)
    better = falls(
        baseline_of(scorecard(_BEYOND, answered=10, declined=10)), scorecard(_BEYOND, answered=0, declined=20)
    )
    assert not any(one.startswith("Answered beyond the sources") for one in better)


def test_a_number_from_nowhere_is_a_fall() -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=20, declined=0))
    fallen = falls(baseline, scorecard(_GOOD, answered=10, declined=0))
    assert any(one.startswith("Grounded by kind fact: 50.0%") for one in fallen)


def test_what_is_no_longer_measured_is_a_fall() -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=20, declined=0))
    fallen = falls(baseline, scorecard(_GOOD, answered=0, declined=20))
    assert "Grounded by all: was 100.0%, is no longer measured." in fallen


def test_a_baseline_of_other_cases_says_nothing_and_how_to_write_it_anew() -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=20, declined=0))
    with pytest.raises(MeasurementError, match="--write-baseline"):
        falls(baseline, scorecard(_GOOD[1:], answered=19, declined=0))


def test_a_baseline_comes_back_as_it_was_written_without_times(tmp_path: Path) -> None:
    baseline = baseline_of(scorecard(_GOOD, answered=18, declined=2))
    write_baseline(baseline, tmp_path / "baseline.json")
    assert read_baseline(tmp_path / "baseline.json") == baseline
    assert "_ms" not in (tmp_path / "baseline.json").read_text(encoding="utf-8")


def test_a_missing_baseline_and_a_broken_one_say_how_to_write_it(tmp_path: Path) -> None:
    with pytest.raises(MeasurementError, match="--write-baseline"):
        read_baseline(tmp_path / "nowhere.json")
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    with pytest.raises(MeasurementError, match="--write-baseline"):
        read_baseline(tmp_path / "bad.json")
    with pytest.raises(MeasurementError, match="cannot be written"):
        write_baseline(baseline_of(scorecard(_GOOD, answered=20, declined=0)), tmp_path)
