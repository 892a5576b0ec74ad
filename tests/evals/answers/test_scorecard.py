import pytest

from assistant.types import AnswerStatus
from corpus.types import Language
from evals.answers.cases import CaseKind, Half
from evals.answers.scorecard import By, Failure, make_scorecard
from evals.answers.types import Record
from evals.types import MeasurementError
from tests.evals.answers.builders import make_case, make_decline, make_matched_set, make_outcome, make_record

_CASES = [
    *make_matched_set("kurs"),
    *make_matched_set("ferie", half=Half.SCORED, kind=CaseKind.HOW_TO),
]


def records(*declined: str, system: str = "veileder", declines: bool = True) -> list[Record]:
    return [
        make_record(
            (make_decline if case.id in declined else make_outcome)(language=case.language),
            case_id=case.id,
            system=system,
            declines=declines,
        )
        for case in _CASES
    ]


def test_figures_are_given_in_all_by_half_by_language_and_by_kind() -> None:
    (ours,) = make_scorecard(_CASES, records("fact-kurs-nn")).systems
    right = {(group.by, group.name): group.scores["status_right"].estimate.mean for group in ours.groups}
    assert right == {
        (By.ALL, ""): pytest.approx(5 / 6),
        (By.HALF, "tuning"): pytest.approx(2 / 3),
        (By.HALF, "scored"): 1,
        (By.LANGUAGE, "nb"): 1,
        (By.LANGUAGE, "nn"): 0.5,
        (By.LANGUAGE, "en"): 1,
        (By.KIND, "fact"): pytest.approx(2 / 3),
        (By.KIND, "how_to"): 1,
    }


def test_a_measure_counts_the_cases_that_it_applies_to() -> None:
    (ours,) = make_scorecard(_CASES, records("fact-kurs-nn")).systems
    everything = ours.group(By.ALL)
    assert everything is not None
    assert everything.cases == 6
    assert everything.scores["grounded"].cases == 5
    assert "answered_beyond_sources" not in everything.scores


def test_languages_are_compared_within_the_matched_sets() -> None:
    (ours,) = make_scorecard(_CASES, records("fact-kurs-nn", "how_to-ferie-nn")).systems
    by_name = {(one.measure, one.language): one for one in ours.differences}
    assert by_name["status_right", Language.NYNORSK].estimate.mean == -1
    assert by_name["status_right", Language.NYNORSK].sets == 2
    assert by_name["status_right", Language.ENGLISH].estimate.mean == 0
    assert ("grounded", Language.NYNORSK) not in by_name


def test_only_cases_of_the_tuning_half_are_listed() -> None:
    (ours,) = make_scorecard(_CASES, records("fact-kurs-nb", "how_to-ferie-nb")).systems
    bokmal = [failure for failure in ours.failures if failure.case_id.endswith("-nb")]
    assert bokmal == [Failure("fact-kurs-nb", ("status_right", "required_facts"))]
    assert all(failure.case_id.startswith("fact-kurs") for failure in ours.failures)


def test_a_system_that_cannot_decline_is_not_measured_by_it() -> None:
    stock = make_scorecard(_CASES, [*records(), *records(system="stock", declines=False)]).systems[1]
    everything = stock.group(By.ALL)
    assert everything is not None
    assert not {"status_right", "declined_good_question"} & everything.scores.keys()
    assert everything.scores["required_facts"].estimate.mean == 1


def test_what_must_not_be_answered_is_counted_of_every_system() -> None:
    case = make_case(status=(AnswerStatus.DECLINED,), facts=(), must_say=())
    (stock,) = make_scorecard([case], [make_record(system="stock", declines=False)]).systems
    everything = stock.group(By.ALL)
    assert everything is not None
    assert everything.scores["answered_beyond_sources"].estimate.mean == 1


def test_outcomes_of_other_cases_are_refused() -> None:
    for given in (records()[1:], [*records(), records()[0]], []):
        with pytest.raises(MeasurementError, match="Generate them anew"):
            make_scorecard(_CASES, given)
