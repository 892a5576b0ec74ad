from pathlib import Path

import pytest

from evals.answers.cases import AnswerCase, Half, digest, read_answer_cases
from evals.types import MeasurementError
from tests.evals.answers.builders import make_case, make_matched_set, write_cases


def test_a_case_is_of_the_half_whose_file_it_stands_in(tmp_path: Path) -> None:
    cases = [make_case("a"), make_case("b", half=Half.SCORED)]
    folder = write_cases(tmp_path, cases)
    assert read_answer_cases(folder=folder) == tuple(cases)
    assert [case.id for case in read_answer_cases([Half.SCORED], folder)] == ["b"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("{", "line 2 is no JSON object", id="no JSON"),
        pytest.param("[1]", "line 2 is no JSON object", id="no object"),
        pytest.param("{}", "line 2: id: Field required", id="a field is missing"),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, line: str, said: str) -> None:
    folder = write_cases(tmp_path, [make_case()])
    with (folder / "answers.tuning.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(MeasurementError, match=rf"answers\.tuning\.jsonl {said}"):
        read_answer_cases([Half.TUNING], folder)


def test_a_missing_file_and_an_empty_one_are_said(tmp_path: Path) -> None:
    with pytest.raises(MeasurementError, match="cannot be read"):
        read_answer_cases(folder=tmp_path / "nowhere")
    with pytest.raises(MeasurementError, match="has no cases"):
        read_answer_cases([Half.SCORED], write_cases(tmp_path, [make_case()]))


def test_the_digest_tells_other_cases_and_not_another_order() -> None:
    one, two, three = make_matched_set("kurs")
    changed: AnswerCase = three.model_copy(update={"must_not_say": ("3 dager",)})
    assert digest([one, two, three]) == digest([three, one, two])
    assert digest([one, two, three]) != digest([one, two, changed])
