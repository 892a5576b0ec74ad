"""A small method on the disk, and answers that make a complete plan by any method."""

from pathlib import Path

from corpus.method import Column, Field, FieldType, Method
from tests.corpus.knowledge_base import write_knowledge

SMALL_METHOD = """\
[[method]]
id = "liten"
version = "1"

[[options]]
id = "roller"
options = ["hr", "leder"]

[[options]]
id = "slag"
options = ["kurs", "veiledning"]

[[step]]
id = "steg-1"
number = 1
elements = ["planning"]
facts = ["M1"]
participants = ["hr"]
inputs = [{ id = "kart", facts = ["M1"] }]
outputs = [{ id = "plan", facts = ["M1"] }]
pitfalls = [{ id = "hastverk", facts = ["M1"] }]
evidence = [{ id = "R1", stance = "supports" }]

[[field]]
id = "eier"
step = "steg-1"
type = "text"
facts = ["M1"]

[[field]]
id = "behov"
step = "steg-1"
type = "table"
required = true
depends_on = ["eier"]
facts = ["M1"]
columns = [
  { id = "navn", type = "text", required = true },
  { id = "kritisk", type = "boolean" },
]

[[field]]
id = "tiltak"
step = "steg-1"
type = "table"
required = true
facts = ["M1"]
columns = [
  { id = "behov", type = "reference", references = "behov", covers = "kritisk" },
  { id = "slag", type = "choice", options = "slag" },
]
"""
SMALL_TEXTS = """\
[roller]
hr = "HR"
leder = "Leder"

[slag]
kurs = "Kurs"
veiledning = "Veiledning"

[steg-1]
name = "Start"
purpose = "Å begynne."
why = "Alt har en begynnelse."
who = "HR begynner."
inputs_intro = "Inn:"
inputs.kart = "Et kart"
outputs_intro = "Ut:"
outputs.plan = "En plan"
pitfalls_intro = "Unngå:"
pitfalls.hastverk = "Hastverk"

[eier]
label = "Eier"
question = "Hvem eier planen?"
why = "Noen må."
help = "Skriv rollen."
example = "HR"

[behov]
label = "Behov"
question = "Hva trengs?"
why = "Behovene styrer."
help = "Én rad hver."
example = "Veiledere"
columns.navn = { label = "Navn", help = "Kort." }
columns.kritisk = { label = "Kritisk", help = "Ja eller nei." }

[tiltak]
label = "Tiltak"
question = "Hva gjør dere?"
why = "Tiltak svarer på behov."
help = "Én rad hvert."
example = "Kurs"
columns.behov = { label = "Behov", help = "Behovet." }
columns.slag = { label = "Slag", help = "Hva slags." }
"""


def write_small_method(folder: Path) -> Path:
    """A knowledge base with the small method in bokmål; gives the folder of the method."""
    place = write_knowledge(folder / "knowledge") / "method"
    place.mkdir()
    (place / "method.toml").write_text(SMALL_METHOD, encoding="utf-8")
    (place / "method.nb.toml").write_text(SMALL_TEXTS, encoding="utf-8")
    return place


def complete_answers(method: Method) -> dict[str, object]:
    """Answers to every field, with so many rows that each is referred to twice."""
    rows: dict[str, list[dict[str, object]]] = {}
    for table in sorted(method.tables, key=lambda table: len(_tables_above(method, table))):
        rows[table.id] = _complete_rows(table, rows)
    return {field.id: rows.get(field.id) or _answer(field) for field in method.fields}


def _tables_above(method: Method, table: Field) -> list[Field]:
    direct = [method.field(column.references) for column in table.columns if column.references]
    return direct + [one for above in direct for one in _tables_above(method, above)]


def _complete_rows(table: Field, rows: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    targets = [len(rows[column.references]) for column in table.columns if column.references and not column.many]
    return [
        {"id": f"{table.id}-{number}"} | {column.id: _cell(column, number, rows) for column in table.columns}
        for number in range(2 * max(targets, default=1))
    ]


def _cell(column: Column, number: int, rows: dict[str, list[dict[str, object]]]) -> object:
    if not column.references:
        return [_answer(column)] if column.many else _answer(column)
    ids = [row["id"] for row in rows[column.references]]
    return ids if column.many else ids[number // 2]


def _answer(asked: Field | Column) -> object:
    answers = {FieldType.NUMBER: 0, FieldType.MONEY: 0, FieldType.BOOLEAN: True, FieldType.DATE: "2027-05-01"}
    first = asked.options[0].id if asked.options else "Noe"
    return [first] if asked.type is FieldType.MULTI_CHOICE else answers.get(asked.type, first)


def changed(answers: dict[str, object], table_id: str, row: int, cells: dict[str, object]) -> dict[str, object]:
    rows = answers[table_id]
    assert isinstance(rows, list)
    return answers | {table_id: [*rows[:row], rows[row] | cells, *rows[row + 1 :]]}
