from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.facts import Editorial, Fact, read_facts
from corpus.findings import Figure, read_findings, read_themes, read_wordings
from corpus.glossary import read_glossary
from corpus.questions import read_variants
from corpus.registers import FaultyRegister
from corpus.sources import read_sources
from corpus.types import Kind, Language
from tests.corpus.knowledge_base import write_knowledge


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_fact_knows_its_sources_its_standing_and_its_figures(folder: Path) -> None:
    facts = read_facts(folder / "facts.toml")
    assert facts["R1"] == Fact("R1", ("E1",), Editorial.NO, figures=("57",))
    assert (facts["R2"].uncertain, facts["R2"].required, facts["M1"].editorial) == (True, True, Editorial.WHOLE)


def test_a_source_knows_its_kind(folder: Path) -> None:
    assert {source.id: source.kind for source in read_sources(folder / "sources.toml").values()} == {
        "E1": Kind.REPORT,
        "E2": Kind.LITERATURE,
    }


def test_a_finding_has_figures_and_each_language_says_whom_they_are_about(folder: Path) -> None:
    finding = read_findings(folder / "findings.toml")["R1"]
    assert finding.figures == (Figure("kollega", "57", "percent", "2011"),)
    assert read_wordings(folder / "findings.nn.toml")["R1"].populations == {"kollega": "dei som svarte"}


def test_a_theme_has_a_name_in_each_language(folder: Path) -> None:
    assert read_themes(folder / "themes.toml")["laering"][Language.ENGLISH] == "Learning"


def test_a_term_knows_its_name_in_the_other_languages(folder: Path) -> None:
    term = read_glossary(folder / "glossary.en.toml", Language.ENGLISH)["G1"]
    assert term.translations == {Language.BOKMAL: "læring", Language.NYNORSK: "læring"}


@pytest.mark.parametrize("language", Language)
def test_the_glossary_has_every_term_in_each_language(language: Language) -> None:
    glossary = read_glossary(KNOWLEDGE_FOLDER / f"glossary.{language}.toml", language)
    assert list(glossary) == [f"G{number}" for number in range(1, 114)]


def test_the_variants_of_a_question_know_the_answer_and_the_line(folder: Path) -> None:
    variants = read_variants(folder / "questions" / "nb" / "alt.toml")
    assert [(one.answer_id, len(one.questions), one.line) for one in variants] == [
        ("svar-kurs", 10, 1),
        ("R1", 10, 15),
        ("R2", 10, 29),
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", r"facts\.toml:1: facts: no list of \[\[fact\]\]", id="nothing"),
        pytest.param("[[fact]]\nid = R1\n", r"facts\.toml:2: facts: no TOML: .*Mend the line", id="no TOML"),
        pytest.param('[[fact]]\neditorial = "no"\n', r"facts\.toml:1: entry 1: no id\. Write id", id="no id"),
        pytest.param('[[fact]]\nid = "R1"\n', r"facts\.toml:1: R1: no text in 'editorial'", id="a field left out"),
        pytest.param(
            '[[fact]]\nid = "R1"\neditorial = "no"\nsources = "E1"\n',
            r"facts\.toml:1: R1: 'sources' is no list of texts\. Write sources = \[",
            id="a text for a list",
        ),
        pytest.param(
            '[[fact]]\nid = "R1"\neditorial = "no"\nuncertain = "yes"\n',
            r"facts\.toml:1: R1: 'uncertain' is neither true nor false\. Write uncertain = false",
            id="a text for a flag",
        ),
        pytest.param(
            '[[fact]]\nid = "R1"\neditorial = "no"\n\n[[fact]]\nid = "R1"\neditorial = "no"\n',
            r"facts\.toml:5: R1: the id of another entry too\. Give each entry",
            id="an id twice",
        ),
    ],
)
def test_a_faulty_register_names_the_entry_and_the_mend(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(FaultyRegister, match=fault):
        read_facts(written(tmp_path, text))


def test_text_outside_the_tables_is_named(tmp_path: Path) -> None:
    with pytest.raises(FaultyRegister, match=r"facts\.toml:1: questions: stands outside a table\. Write a line \[id\]"):
        read_variants(written(tmp_path, 'questions = ["hva?"]\n'))
