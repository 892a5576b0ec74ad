from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.types import Language
from evals.findings import FindingCase, reach, reach_text, read_cases
from evals.types import MeasurementError

_CASES = (
    FindingCase(id="1", language=Language.BOKMAL, question="hvor mange", facts=frozenset({"R1"})),
    FindingCase(id="2", language=Language.BOKMAL, question="hvem", facts=frozenset({"R2", "R3"})),
    FindingCase(id="3", language=Language.ENGLISH, question="who", facts=frozenset({"R2"})),
)


def find(question: str, language: Language, limit: int) -> Sequence[frozenset[str]]:
    return [frozenset({"R1"}), frozenset({"R9", "R3"})] if language is Language.BOKMAL else []


def test_a_case_is_found_when_one_of_its_findings_is_among_the_hits() -> None:
    bokmal, english = reach(_CASES, find)
    assert (bokmal.cases, bokmal.share, bokmal.missed) == (2, 1.0, ())
    assert (english.language, english.share) == (Language.ENGLISH, 0.0)


def test_the_missed_questions_are_listed_where_they_are_wanted() -> None:
    results = reach(_CASES, find)
    assert reach_text(results) == "nb: 100.0% of 2 (0 missed)\nen: 0.0% of 1 (1 missed)"
    assert reach_text(results, with_missed=True).endswith("3: who")


def test_there_is_a_question_to_every_finding_in_every_language() -> None:
    asked = {(fact, case.language) for case in read_cases() for fact in case.facts}
    assert {(f"R{number}", language) for number in range(1, 86) for language in Language} <= asked


def test_a_line_that_is_no_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": "1"}\n', encoding="utf-8")
    with pytest.raises(MeasurementError, match=r"cases\.jsonl line 1"):
        read_cases(path)
