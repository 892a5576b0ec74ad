"""What a plan lacks by the method."""

import pytest

from corpus.method import (
    Column,
    Field,
    FieldType,
    Gap,
    Missing,
    Scope,
    load_method,
    missing,
)
from corpus.types import Language
from tests.corpus.method_builders import changed, complete_answers

METHOD = load_method(Language.BOKMAL)
REQUIRED = [field for field in METHOD.fields if field.required]
REQUIRED_CELLS = [(table, column) for table in METHOD.tables for column in table.columns if column.required]


@pytest.mark.parametrize("scope", [Scope.MUNICIPALITY, Scope.SECTOR])
@pytest.mark.parametrize("language", Language)
def test_a_complete_plan_lacks_nothing(language: Language, scope: Scope) -> None:
    method = load_method(language)
    assert missing(method, complete_answers(method), scope=scope) == ()


def test_an_empty_plan_lacks_every_required_field() -> None:
    assert missing(METHOD, {}) == tuple(Missing(Gap.BLANK, field.id) for field in REQUIRED)


@pytest.mark.parametrize("field", [pytest.param(field, id=field.id) for field in REQUIRED])
def test_a_required_field_left_out_is_named(field: Field) -> None:
    answers = complete_answers(METHOD)
    del answers[field.id]
    first, *others = missing(METHOD, answers)
    assert first == Missing(Gap.BLANK, field.id)
    assert all(gap.gap is Gap.DANGLING and gap.other.startswith(f"{field.id}-") for gap in others)
    assert not others or field.type is FieldType.TABLE


@pytest.mark.parametrize(
    ("table", "column"), [pytest.param(*cell, id=f"{cell[0].id} {cell[1].id}") for cell in REQUIRED_CELLS]
)
@pytest.mark.parametrize("blank", [None, " ", []], ids=["none", "a space", "an empty list"])
def test_a_required_cell_left_blank_is_named(table: Field, column: Column, blank: object) -> None:
    answers = changed(complete_answers(METHOD), table.id, 0, {column.id: blank})
    assert missing(METHOD, answers) == (Missing(Gap.BLANK, table.id, f"{table.id}-0", column.id),)


def test_what_is_not_required_may_be_blank() -> None:
    answers = complete_answers(METHOD)
    kept = {field.id: answers[field.id] for field in REQUIRED}
    assert missing(METHOD, kept) == ()


def test_no_and_nothing_in_kroner_are_answers() -> None:
    answers = changed(complete_answers(METHOD), "tiltak", 0, {"kostnad-per-aar": 0})
    assert missing(METHOD, answers | {"tillitsvalgte-fra-start": False}) == ()


def test_a_sector_need_not_say_when_the_plan_goes_to_the_politicians() -> None:
    answers = complete_answers(METHOD) | {"politisk-behandling": ""}
    assert missing(METHOD, answers, scope=Scope.SECTOR) == ()
    assert missing(METHOD, answers) == (Missing(Gap.BLANK, "politisk-behandling"),)


@pytest.mark.parametrize(
    ("table", "column"),
    [pytest.param(table, column, id=f"{table.id} {column.id}") for table, column in METHOD.references],
)
def test_a_reference_that_points_at_no_row_is_named(table: Field, column: Column) -> None:
    nowhere: object = ["nowhere"] if column.many else "nowhere"
    answers = changed(complete_answers(METHOD), table.id, 0, {column.id: nowhere})
    assert missing(METHOD, answers) == (Missing(Gap.DANGLING, table.id, f"{table.id}-0", column.id, "nowhere"),)


@pytest.mark.parametrize(
    ("table_id", "row", "by"),
    [
        pytest.param("maal", {"maal": "Færre avvik"}, "behov", id="a goal without a need"),
        pytest.param("behov", {"kritisk": True, "maal": "maal-0"}, "tiltak", id="a critical need without a measure"),
        pytest.param("tiltak", {"behov": ["behov-0"]}, "evaluering", id="a measure without an evaluation"),
    ],
)
def test_a_break_in_the_chain_is_named(table_id: str, row: dict[str, object], by: str) -> None:
    answers = complete_answers(METHOD)
    rows = answers[table_id]
    assert isinstance(rows, list)
    answers[table_id] = [*rows, rows[0] | row | {"id": "ny"}]
    assert missing(METHOD, answers) == (Missing(Gap.UNCOVERED, table_id, "ny", other=by),)


def test_a_need_that_is_not_critical_may_wait_for_its_measure() -> None:
    answers = complete_answers(METHOD)
    rows = answers["behov"]
    assert isinstance(rows, list)
    answers["behov"] = [*rows, rows[0] | {"id": "ny", "kritisk": False}]
    assert missing(METHOD, answers) == ()
