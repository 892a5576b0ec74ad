"""How the parts of the method must fit: no id dangles, nothing leads in a circle, every type has what it needs."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from corpus.method.types import Column, Field, FieldType, Method, Step

_CHOICES = (FieldType.CHOICE, FieldType.MULTI_CHOICE)
_ONLY_IN_TABLES = (FieldType.REFERENCE, FieldType.MONEY)
_MANY = (FieldType.REFERENCE, FieldType.DATE)
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a step or a field, and what to do about it."""

    owner_id: str
    what: str
    mend: str


def find_slips(method: Method, facts: Set[str]) -> Iterator[Slip]:
    """Give what does not fit in a method; `facts` are the ids that it may rest on."""
    for step in method.steps:
        yield from _dangling_facts(step, facts)
    for field in method.fields:
        yield from _misfit_field(field)
        yield from _dangling_dependencies(field, method)
        for column in field.columns:
            yield from _misfit_column(field, column)
            yield from _dangling_reference(field, column, method)
    yield from _circles(method)


def _dangling_facts(step: Step, facts: Set[str]) -> Iterator[Slip]:
    items = (*step.inputs.items, *step.outputs.items, *step.pitfalls.items)
    carried = [
        *((step.id, step.facts), (step.id, tuple(one.id for one in step.evidence))),
        *((step.id, item.facts) for item in items),
        *((field.id, field.facts) for field in step.fields),
    ]
    for owner_id, ids in carried:
        for fact in ids:
            if fact not in facts:
                yield Slip(owner_id, f"the fact {fact} is not in facts.toml.", "Mend the id.")
        if not ids:
            yield Slip(owner_id, "a part of it rests on no fact.", 'Write facts = ["…"].')


def _misfit_field(field: Field) -> Iterator[Slip]:
    if field.type in _ONLY_IN_TABLES:
        yield Slip(field.id, f"the type {field.type} is for columns.", "Write another type.")
    if (field.type is FieldType.TABLE) != bool(field.columns):
        yield Slip(field.id, "a table has columns, and nothing else has.", 'Write type = "table" and columns = [ … ].')
    yield from _misfit_options(field, field.id)


def _misfit_column(table: Field, column: Column) -> Iterator[Slip]:
    if column.type is FieldType.TABLE:
        yield Slip(table.id, f"the column {column.id} is a table in a table.", "Write another type.")
    if (column.type is FieldType.REFERENCE) != bool(column.references):
        what = f"the column {column.id}: a reference refers to a table, and nothing else does."
        yield Slip(table.id, what, 'Write type = "reference" and references = "…".')
    if column.many and column.type not in _MANY:
        yield Slip(table.id, f"the column {column.id} cannot hold many.", f"Write many for a {' or a '.join(_MANY)}.")
    yield from _misfit_options(column, table.id, f"the column {column.id}: ")


def _misfit_options(asked: Field | Column, owner_id: str, where: str = "") -> Iterator[Slip]:
    if (asked.type in _CHOICES) != bool(asked.options):
        mend = f'Write type = "{FieldType.CHOICE}" and options = "…".'
        yield Slip(owner_id, f"{where}a choice has options, and nothing else has.", mend)


def _dangling_dependencies(field: Field, method: Method) -> Iterator[Slip]:
    known = {one.id for one in method.fields}
    for other in field.depends_on:
        if other not in known:
            yield Slip(field.id, f"it depends on {other!r}, which is no field.", "Mend the id.")


def _dangling_reference(table: Field, column: Column, method: Method) -> Iterator[Slip]:
    target = next((one for one in method.tables if one.id == column.references), None)
    if column.references and target is None:
        tables = ", ".join(one.id for one in method.tables)
        yield Slip(table.id, f"the column {column.id} refers to {column.references!r}.", f"Write one of {tables}.")
    if not column.covers:
        return
    yes_or_no = [one.id for one in target.columns if one.type is FieldType.BOOLEAN] if target else []
    if column.covers not in (_ALL, *yes_or_no):
        what = f"the column {column.id} covers {column.covers!r}."
        yield Slip(table.id, what, f"Write one of {', '.join((_ALL, *yes_or_no))}.")
    if not table.required:
        yield Slip(table.id, f"the column {column.id} covers rows of a plan that may lack the table.", "Require it.")


def _circles(method: Method) -> Iterator[Slip]:
    try:
        TopologicalSorter({field.id: field.depends_on for field in method.fields}).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        what = f"its dependencies lead in a circle: {' → '.join(reversed(circle))}."
        yield Slip(circle[0], what, "Take one of them out of depends_on.")
