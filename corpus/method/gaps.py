"""What a plan still lacks: blank answers, references that point nowhere, and breaks in the chain between tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.method.types import Column, Field, FieldType, Method, Scope

Row = Mapping[str, object]
Rows = Mapping[str, tuple[Row, ...]]


class Gap(StrEnum):
    """How something is missing: it is blank, it points at no row, or no row points at it."""

    BLANK = "blank"
    DANGLING = "dangling"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class Missing:
    """A thing that a complete plan has and this one has not.

    `row_id` and `column_id` name the row or the cell; they are "" where the whole answer, or the whole row, is meant.
    `other` is the id that points at no row where the gap is DANGLING, and the table that has no row for this one where
    it is UNCOVERED.
    """

    gap: Gap
    field_id: str
    row_id: str = ""
    column_id: str = ""
    other: str = ""


def missing(method: Method, answers: Mapping[str, object], *, scope: Scope = Scope.MUNICIPALITY) -> tuple[Missing, ...]:
    """Give what a plan of this scope lacks; () for a complete one.

    Args:
        method: The method that the plan follows.
        answers: The answers by field id. A table is a list of rows, each with its "id" and its cells by column id.
        scope: What the plan is for.
    """
    rows = {table.id: _rows(answers.get(table.id)) for table in method.tables}
    return (
        *(gap for field in method.fields for gap in _blanks(field, answers.get(field.id), scope)),
        *(gap for table, column in method.references for gap in _dangling(table, column, rows)),
        *(gap for table, column in method.references for gap in _uncovered(table, column, rows)),
    )


def _blanks(field: Field, answer: object, scope: Scope) -> Iterator[Missing]:
    if field.type is not FieldType.TABLE:
        if field.is_required(scope) and _is_blank(answer):
            yield Missing(Gap.BLANK, field.id)
        return
    rows = _rows(answer)
    if field.is_required(scope) and not rows:
        yield Missing(Gap.BLANK, field.id)
    for row in rows:
        for column in field.columns:
            if column.required and _is_blank(row.get(column.id)):
                yield Missing(Gap.BLANK, field.id, str(row["id"]), column.id)


def _dangling(table: Field, column: Column, rows: Rows) -> Iterator[Missing]:
    there = {row["id"] for row in rows[column.references]}
    for row in rows[table.id]:
        for other in _referred(row, column):
            if other not in there:
                yield Missing(Gap.DANGLING, table.id, str(row["id"]), column.id, str(other))


def _uncovered(table: Field, column: Column, rows: Rows) -> Iterator[Missing]:
    """Give the rows that no row of the table refers to. An empty table is a blank already."""
    if not column.covers or not rows[table.id]:
        return
    covered = {other for row in rows[table.id] for other in _referred(row, column)}
    for row in rows[column.references]:
        if (column.covers == "all" or row.get(column.covers) is True) and row["id"] not in covered:
            yield Missing(Gap.UNCOVERED, column.references, str(row["id"]), other=table.id)


def _referred(row: Row, column: Column) -> tuple[object, ...]:
    cell = row.get(column.id)
    if _is_blank(cell):
        return ()
    return tuple(cell) if column.many and isinstance(cell, Sequence) and not isinstance(cell, str) else (cell,)


def _rows(answer: object) -> tuple[Row, ...]:
    return tuple(answer) if isinstance(answer, Sequence) and not isinstance(answer, str) else ()


def _is_blank(answer: object) -> bool:
    """Whether an answer says nothing. No and 0 say something."""
    if isinstance(answer, str):
        return not answer.strip()
    if isinstance(answer, Sequence):
        return all(_is_blank(one) for one in answer)
    return answer is None
