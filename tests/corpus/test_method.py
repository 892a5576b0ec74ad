import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.checking.checks import find_faults
from corpus.checking.forms import foreign_forms
from corpus.checking.standing import says_ours
from corpus.facts import Editorial, read_facts
from corpus.findings import read_findings
from corpus.method import (
    METHOD_FOLDER,
    Column,
    Element,
    Field,
    FieldType,
    Gap,
    Method,
    Missing,
    Scope,
    Stance,
    load_method,
    missing,
)
from corpus.registers import FaultyRegister
from corpus.types import Language
from tests.corpus.knowledge_base import write_knowledge

METHOD = load_method(Language.BOKMAL)
REQUIRED = [field for field in METHOD.fields if field.required]
REQUIRED_CELLS = [(table, column) for table in METHOD.tables for column in table.columns if column.required]

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge base with a small method in bokmål."""
    folder = write_knowledge(tmp_path / "knowledge") / "method"
    folder.mkdir()
    (folder / "method.toml").write_text(SMALL_METHOD, encoding="utf-8")
    (folder / "method.nb.toml").write_text(SMALL_TEXTS, encoding="utf-8")
    return folder


def plant(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def shipped_texts(language: Language) -> dict[str, str]:
    tables = tomllib.loads((METHOD_FOLDER / f"method.{language}.toml").read_text(encoding="utf-8"))
    return dict(_leaves(tables))


def _leaves(table: dict[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", str(value)


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


def test_the_method_has_seven_steps_that_cover_the_three_elements() -> None:
    assert [(step.id, step.number) for step in METHOD.steps] == [(f"steg-{number}", number) for number in range(1, 8)]
    assert {element for step in METHOD.steps for element in step.elements} == set(Element)


@pytest.mark.parametrize("language", Language)
def test_the_steps_are_called_what_their_articles_are_called(language: Language) -> None:
    for step in load_method(language).steps[:6]:
        article = (KNOWLEDGE_FOLDER / language / f"metode-{step.id}.md").read_text(encoding="utf-8")
        title = re.search(r'^title = "\w+ \d: (.+)"$', article, re.MULTILINE)
        assert title is not None
        assert step.name == title[1]


def test_the_languages_have_the_same_texts_and_english_has_no_norwegian_sentence() -> None:
    bokmal, nynorsk, english = (shipped_texts(language) for language in Language)
    assert bokmal.keys() == nynorsk.keys() == english.keys()
    sentences = [place for place, text in bokmal.items() if len(text.split()) > 5 and text in english[place]]
    assert sentences == []


@pytest.mark.parametrize("language", Language)
def test_the_texts_are_in_the_written_form_of_their_language(language: Language) -> None:
    texts = shipped_texts(language)
    assert [(place, word) for place, text in texts.items() for word, _ in foreign_forms(text, language)] == []


@pytest.mark.parametrize("language", Language)
def test_what_rests_on_our_own_synthesis_alone_is_said_to_be_ours(language: Language) -> None:
    facts = read_facts(KNOWLEDGE_FOLDER / "facts.toml")
    steps = load_method(language).steps
    carried = [(field.why, field.facts) for step in steps for field in step.fields]
    lists = [items for step in steps for items in (step.inputs, step.outputs, step.pitfalls)]
    carried += [(items.lead_in, item.facts) for items in lists for item in items.items]
    ours = [text for text, ids in carried if all(facts[one].editorial is Editorial.WHOLE for one in ids)]
    assert [text for text in ours if not says_ours(text, language)] == []


def test_the_evidence_from_the_report_is_in_the_register_of_findings() -> None:
    findings = read_findings(KNOWLEDGE_FOLDER / "findings.toml")
    evidence = [one for step in METHOD.steps for one in step.evidence]
    assert {one.id for one in evidence if one.id.startswith("R")} <= findings.keys()
    assert {one.stance for one in evidence} == set(Stance)


def test_a_step_asks_at_most_nine_things_beside_its_tables() -> None:
    for step in METHOD.steps:
        assert len([field for field in step.fields if field.type is not FieldType.TABLE]) <= 9, step.id


def test_the_chain_goes_from_goal_by_need_and_measure_to_evaluation() -> None:
    chain = {(column.references, table.id): column.covers for table, column in METHOD.references}
    assert chain[("maal", "behov")] == "all"
    assert chain[("behov", "tiltak")] == "kritisk"
    assert chain[("tiltak", "evaluering")] == "all"


def test_a_table_depends_on_the_tables_that_it_refers_to() -> None:
    assert "maal" in METHOD.field("behov").depends_on
    assert "behov" in METHOD.field("tiltak").depends_on


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


def test_a_small_method_is_loaded_with_its_texts(folder: Path) -> None:
    method = load_method(Language.BOKMAL, folder)
    assert method.steps[0].pitfalls.items[0].text == "Hastverk"
    assert [role.label for role in method.steps[0].participants] == ["HR"]
    assert method.field("tiltak").depends_on == ("behov",)
    assert [option.label for option in method.field("tiltak").column("slag").options] == ["Kurs", "Veiledning"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            'step = "steg-1"\ntype = "text"',
            'step = "steg-1"\ntype = "texts"',
            r"method\.toml:24: eier: 'texts' is not a valid FieldType in 'type'\. Write one of text, long_text",
            id="an unknown type",
        ),
        pytest.param(
            '"navn", type = "text"',
            '"navn", type = "tekst"',
            r"method\.toml:30: behov navn: 'tekst' is not a valid FieldType",
            id="an unknown type of a column",
        ),
        pytest.param(
            '"navn", type = "text"',
            '"navn", type = "table"',
            r"behov: the column navn is a table in a table\. Write another",
            id="a table in a table",
        ),
        pytest.param(
            'step = "steg-1"\ntype = "text"',
            'step = "steg-1"\ntype = "money"',
            r"eier: the type money is for columns\. Write another",
            id="a column's type in a field",
        ),
        pytest.param(
            'step = "steg-1"\ntype = "text"',
            'step = "steg-1"\ntype = "choice"',
            r"eier: a choice has options",
            id="a choice without options",
        ),
        pytest.param(
            'step = "steg-1"\ntype = "text"',
            'step = "steg-1"\ntype = "table"',
            r"eier: a table has columns",
            id="a table without columns",
        ),
        pytest.param(
            'step = "steg-1"\ntype = "text"',
            'step = "steg-9"\ntype = "text"',
            r"eier: the step 'steg-9' is not here\. Write one of steg-1",
            id="a dangling step",
        ),
        pytest.param(
            'depends_on = ["eier"]',
            'depends_on = ["eigar"]',
            r"method\.toml:30: behov: it depends on 'eigar', which is no field\. Mend the id",
            id="a dangling field",
        ),
        pytest.param(
            'references = "behov"',
            'references = "eier"',
            r"tiltak: the column behov refers to 'eier'\. Write one of behov, tiltak",
            id="a reference to what is no table",
        ),
        pytest.param(
            'references = "behov", ',
            "",
            r"tiltak: the column behov: a reference refers to a table",
            id="a reference to nothing",
        ),
        pytest.param(
            'covers = "kritisk"',
            'covers = "navn"',
            r"tiltak: the column behov covers 'navn'\. Write one of all, kritisk",
            id="a dangling column",
        ),
        pytest.param(
            '"choice", options = "slag"',
            '"choice", options = "slags"',
            r"tiltak slag: there are no options 'slags'\. Write one of roller, slag",
            id="dangling options",
        ),
        pytest.param(
            'participants = ["hr"]',
            'participants = ["sjef"]',
            r"steg-1: the role 'sjef' is not among the roller\. Write one of hr, leder",
            id="a dangling role",
        ),
        pytest.param(
            'type = "text"\nfacts = ["M1"]',
            'type = "text"\nfacts = ["M9"]',
            r"method\.toml:24: eier: the fact M9 is not in facts\.toml\. Mend the id",
            id="a dangling fact",
        ),
        pytest.param(
            'evidence = [{ id = "R1"',
            'evidence = [{ id = "R9"',
            r"steg-1: the fact R9 is not in facts\.toml",
            id="a dangling finding",
        ),
        pytest.param(
            'type = "text"\nfacts = ["M1"]',
            'type = "text"\nfacts = []',
            r"eier: a part of it rests on no fact",
            id="a field without a fact",
        ),
        pytest.param(
            'stance = "supports"',
            'stance = "likes"',
            r"steg-1 R1: 'likes' is not a valid Stance in 'stance'\. Write one of supports, warns, not_studied",
            id="an unknown stance",
        ),
        pytest.param(
            'elements = ["planning"]',
            'elements = ["planing"]',
            r"steg-1: 'planing' is not a valid Element in 'elements'",
            id="an unknown element",
        ),
        pytest.param("number = 1\n", "", r"steg-1: no number\. Write number = 1", id="a step without a number"),
        pytest.param(
            'type = "text"\nfacts = ["M1"]',
            'type = "text"\ndepends_on = ["tiltak"]\nfacts = ["M1"]',
            r"its dependencies lead in a circle: .*tiltak.*Take one of them out of depends_on",
            id="a circle",
        ),
        pytest.param('id = "tiltak"', 'id = "behov"', r"behov: the id of another entry too", id="a field twice"),
        pytest.param(
            'id = "eier"', 'id = "slag"', r"slag: line 9 has the same id\. Give each", id="a field called as options"
        ),
        pytest.param(
            '{ id = "kritisk"', '{ id = "navn"', r"behov: 'navn' stands twice in its column", id="a column twice"
        ),
        pytest.param('["kurs", "veiledning"]', '["kurs", "kurs"]', r"slag: 'kurs' stands twice", id="an option twice"),
        pytest.param(
            'depends_on = ["eier"]', 'depend_on = ["eier"]', r"behov: 'depend_on' is nothing", id="a slip of name"
        ),
        pytest.param(
            '"boolean" }',
            '"boolean", many = true }',
            r"behov: the column kritisk cannot hold many",
            id="many yes or no",
        ),
        pytest.param(
            'type = "table"\nrequired = true\nfacts',
            'type = "table"\nfacts',
            r"tiltak: the column behov covers rows of a plan that may lack the table\. Require it",
            id="a chain through a table that may be left out",
        ),
    ],
)
def test_a_loose_end_names_the_file_the_id_and_the_mend(folder: Path, old: str, new: str, fault: str) -> None:
    plant(folder, "method.toml", old, new)
    with pytest.raises(FaultyRegister, match=fault):
        load_method(Language.BOKMAL, folder)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            'why = "Noen må."\n',
            "",
            r'method\.nb\.toml:21: eier: no text in \'why\'\. Write why = "…" under \[eier\]',
            id="a text left out",
        ),
        pytest.param('"Noen må."', '" "', r"eier: no text in 'why'", id="a blank text"),
        pytest.param('kurs = "Kurs"\n', "", r"slag: no text in 'kurs'", id="an option without a label"),
        pytest.param(
            'columns.navn = { label = "Navn", help = "Kort." }',
            'columns.navn = { label = "Navn" }',
            r"behov: no text in 'columns\.navn\.help'",
            id="a column without help",
        ),
        pytest.param(
            'why = "Noen må."\n',
            'why = "Noen må."\nhint = "Spør."\n',
            r"method\.nb\.toml:21: eier: 'hint' is nothing in method\.toml\. Mend the id, or take the text out",
            id="a text too many",
        ),
        pytest.param("[eier]", "[eigar]", r"method\.nb\.toml:1: eier: no text in 'label'", id="another id"),
    ],
)
def test_a_text_missing_or_superfluous_is_named(folder: Path, old: str, new: str, fault: str) -> None:
    plant(folder, "method.nb.toml", old, new)
    with pytest.raises(FaultyRegister, match=fault):
        load_method(Language.BOKMAL, folder)


def test_a_language_without_a_file_is_named(folder: Path) -> None:
    with pytest.raises(FaultyRegister, match=r"method\.nn\.toml:1: method\.nn: no such file\. Write the register"):
        load_method(Language.NYNORSK, folder)


def test_the_gatekeeper_names_a_fault_of_the_method_and_its_file(folder: Path) -> None:
    for language in (Language.NYNORSK, Language.ENGLISH):
        (folder / f"method.{language}.toml").write_text(SMALL_TEXTS, encoding="utf-8")
    assert find_faults(folder.parent) == ()
    plant(folder, "method.en.toml", 'kurs = "Kurs"\n', "")
    assert [str(fault) for fault in find_faults(folder.parent)] == [
        "method/method.en.toml:5: slag: no text in 'kurs'. Write kurs = \"…\" under [slag]."
    ]
