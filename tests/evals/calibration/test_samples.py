from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.relevance import Evidence
from corpus.types import Kind, Language, Passage
from evals.calibration.holding_out import HeldOut
from evals.calibration.samples import BeyondCase, Judge, Sample, read_beyond, samples
from evals.types import MeasurementError
from tests.evals.calibration.builders import make_evidence, make_section

_RIGHT = make_section("maal", "Hva er et mål?", facts=("M1", "M2", "M3"))
_OTHER = make_section("tiltak", "Hva er et tiltak?", facts=("M4",))
_ASKED = HeldOut("Hva er målet?", _RIGHT)
_BEYOND = BeyondCase(language=Language.BOKMAL, reach="far", question="Hva koster brød?")


def finding(*passages: Passage) -> Judge:
    def judge(question: str, language: Language) -> Sequence[tuple[Passage, Evidence]]:
        return [(passage, make_evidence()) for passage in passages]

    return judge


def of_one(passage: Passage) -> Sample:
    """What is learned of a passage that is found for the question that is held out."""
    (sample,) = samples([_ASKED], [], finding(passage))
    return sample


def test_the_section_that_is_asked_for_answers_and_another_one_does_not() -> None:
    right, other = samples([_ASKED], [], finding(_RIGHT, _OTHER))
    assert (right.answers, right.teaches) == (True, True)
    assert (other.answers, other.teaches) == (False, True)


@pytest.mark.parametrize(
    ("passage", "teaches"),
    [
        pytest.param(make_section("annen", facts=("M1",)), False, id="facts of the right one only"),
        pytest.param(make_section("annen", facts=("M1", "M2", "M5", "M6")), False, id="most of the right one's"),
        pytest.param(make_section("annen", facts=("M1", "M5", "M6")), True, id="a third of the right one's"),
        pytest.param(make_section("annen", facts=("M5", "M6")), True, id="other facts"),
        pytest.param(make_section("annen"), True, id="no facts"),
        pytest.param(make_section("ord", kind=Kind.GLOSSARY), False, id="what a word means"),
    ],
)
def test_what_may_answer_as_well_teaches_nothing(passage: Passage, teaches: bool) -> None:
    assert of_one(passage).teaches is teaches


def test_it_is_told_whether_people_are_known_to_ask_for_a_passage() -> None:
    assert of_one(_RIGHT).is_known
    assert not of_one(make_section("plan")).is_known


def test_nothing_answers_a_question_beyond_the_sources() -> None:
    found = list(samples([], [_BEYOND], finding(_RIGHT, make_section("ord", kind=Kind.GLOSSARY))))
    assert [(one.answers, one.teaches) for one in found] == [(False, True), (False, False)]


def test_the_questions_are_numbered_through() -> None:
    found = samples([_ASKED, _ASKED], [_BEYOND, _BEYOND], finding(_RIGHT))
    assert [one.question for one in found] == [0, 1, 2, 3]


def test_the_questions_beyond_the_sources_are_in_all_languages_and_stand_once() -> None:
    cases = read_beyond()
    assert {case.language for case in cases} == set(Language)
    assert len({case.question for case in cases}) == len(cases)


def test_a_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    path = tmp_path / "beyond.jsonl"
    path.write_text(_BEYOND.model_dump_json() + "\n{}\n", encoding="utf-8")
    with pytest.raises(MeasurementError, match=r"beyond\.jsonl line 2"):
        read_beyond(path)
