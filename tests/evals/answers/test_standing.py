"""The product answers no worse than it has: both halves of the cases, beside the committed baseline."""

from evals.answers.baseline import falls, read_baseline
from evals.answers.cases import read_answer_cases
from evals.answers.running import run_cases
from evals.answers.scorecard import make_scorecard


def test_no_figure_has_fallen_below_the_baseline() -> None:
    baseline, cases = read_baseline(), read_answer_cases()
    fallen = falls(baseline, make_scorecard(cases, run_cases(cases, with_stock=False)))
    assert not fallen, "\n".join(fallen)
