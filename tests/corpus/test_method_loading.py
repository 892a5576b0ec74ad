"""A method on the disk: loaded, or refused with what is wrong and the mend."""

from pathlib import Path

import pytest

from corpus.checking.checks import find_faults
from corpus.method import (
    load_method,
)
from corpus.registers import FaultyRegister
from corpus.types import Language
from tests.corpus.method_builders import SMALL_TEXTS, write_small_method


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_method(tmp_path)


def plant(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


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
