from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.types import Language
from evals.answers.generating import generate, read_records, write_records
from evals.answers.types import AnsweringSystem, Outcome
from evals.types import MeasurementError
from tests.builders import make_passage
from tests.evals.answers.builders import make_case, make_decline, make_matched_set, make_outcome, make_record


def echo(turns: Sequence[str]) -> Outcome:
    return make_outcome(" / ".join(turns))


def test_a_system_gets_all_turns_of_each_case() -> None:
    cases = [make_case("a", turns=("Hei", "Og så?")), make_case("b")]
    records = generate(AnsweringSystem("echo", echo, declines=False), cases, [])
    assert [(one.system, one.declines, one.case_id) for one in records] == [("echo", False, "a"), ("echo", False, "b")]
    assert records[0].outcome.text == "Hei / Og så?"


def test_relevant_are_the_passages_in_the_language_that_carry_a_fact_or_build_on_the_source() -> None:
    passage = make_passage("Kurset varer i to dager.")
    passages = [
        replace(passage, id="with-fact", facts=("R1", "R2")),
        replace(passage, id="on-source", sources=("E5",)),
        replace(passage, id="english", facts=("R1",), language=Language.ENGLISH),
        replace(passage, id="other", facts=("R3",)),
    ]
    cases = make_matched_set("kurs")
    cases[0] = cases[0].model_copy(update={"facts": frozenset({"R1", "E5"})})
    bokmal, nynorsk, english = generate(AnsweringSystem("echo", echo), cases, passages)
    assert bokmal.relevant == ("on-source", "with-fact")
    assert nynorsk.relevant == ()
    assert english.relevant == ("english",)


def test_records_come_back_as_they_were_written(tmp_path: Path) -> None:
    records = (make_record(), make_record(make_decline(), case_id="b", system="stock", declines=False))
    path = tmp_path / "new" / "outcomes.jsonl"
    write_records(path, records)
    assert read_records(path) == records


def test_says_what_is_wrong_with_a_file_of_outcomes(tmp_path: Path) -> None:
    with pytest.raises(MeasurementError, match="cannot be read"):
        read_records(tmp_path / "nowhere.jsonl")
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(MeasurementError, match="no outcome"):
        read_records(tmp_path / "bad.jsonl")
    with pytest.raises(MeasurementError, match="cannot be written"):
        write_records(tmp_path, [make_record()])
