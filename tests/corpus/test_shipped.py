import re
from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.shipped import files_behind, read_shipped, shipped_files
from corpus.sources import known_sources
from corpus.types import Kind, Language

_ARTICLE = """+++
id = "{id}"
title = "Kartlegging"
language = "nb"
+++

## Hvor mange har kartlagt? {{#tall kind="report" facts="R1 R2" sources="E1"}}

57 prosent har kartlagt.

## Hva betyr tallene? {{#betydning kind="editorial" facts="R1" sources="E1"}}

De viser at mange har kartlagt.
"""
_QUESTIONS = """
[betydning]
questions = ["hva skal vi tro", "er tallet høyt"]

[R1]
questions = ["hvem har oversikt"]
"""


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A knowledge folder with one article of two sections, and questions to one section and one finding."""
    (tmp_path / "nb").mkdir()
    (tmp_path / "nb" / "kart.md").write_text(_ARTICLE.format(id="kart"), encoding="utf-8")
    (tmp_path / "questions" / "nb").mkdir(parents=True)
    statement = '[R1]\nstatement = "57 prosent har kartlagt alle."\n'
    (tmp_path / "findings.nb.toml").write_text(statement, encoding="utf-8")
    (tmp_path / "questions" / "nb" / "kart.toml").write_text(_QUESTIONS, encoding="utf-8")
    return tmp_path


def test_a_section_has_the_ways_in_which_people_ask_for_it(knowledge: Path) -> None:
    tall, betydning = read_shipped(knowledge / "nb" / "kart.md").sections
    assert betydning.questions == ("Hva betyr tallene?", "hva skal vi tro", "er tallet høyt")
    assert tall.questions == ("Hvor mange har kartlagt?", "hvem har oversikt")


def test_another_way_of_asking_makes_another_version_of_the_document(knowledge: Path, tmp_path: Path) -> None:
    path = knowledge / "nb" / "kart.md"
    before = read_shipped(path).digest
    other = tmp_path / "other"
    (other / "nb").mkdir(parents=True)
    (other / "nb" / "kart.md").write_bytes(path.read_bytes())
    (other / "findings.nb.toml").write_text("", encoding="utf-8")
    assert read_shipped(other / "nb" / "kart.md").digest != before
    assert set(files_behind(path)) == {path, knowledge / "questions" / "nb" / "kart.toml"}


def test_the_glossary_is_a_document_whose_terms_are_found_by_their_everyday_names() -> None:
    glossary = read_shipped(KNOWLEDGE_FOLDER / "glossary.nb.toml")
    term = next(section for section in glossary.sections if section.facts == ("G78",))
    assert (glossary.kind, glossary.id) == (Kind.GLOSSARY, "glossary.nb")
    assert "BMS" in term.questions
    assert "perspektiver" in term.blocks[0].text


@pytest.mark.parametrize("language", list(Language))
def test_every_language_ships_the_same_documents(language: Language) -> None:
    names = {one.rpartition(".")[0] for one in shipped_files(KNOWLEDGE_FOLDER, language)}
    assert names == {one.rpartition(".")[0] for one in shipped_files(KNOWLEDGE_FOLDER, Language.BOKMAL)}
    assert {"glossary", "svar-evaluering", "rapport-kartlegging"} <= names


def test_sources_come_weightiest_first_and_an_unknown_one_is_passed_over() -> None:
    found = known_sources(["E28", "E1", "E999"])
    assert [source.id for source in found] == ["E1", "E28"]
    assert found[0].kind is Kind.REPORT


@pytest.mark.parametrize("language", list(Language))
def test_a_figure_in_a_heading_stands_in_its_section_too(language: Language) -> None:
    """A heading is shown with an answer, and every number of an answer must stand in what it cites."""
    number = re.compile(r"\d+(?:[.,]\d+)*")
    for path in shipped_files(KNOWLEDGE_FOLDER, language).values():
        for section in read_shipped(path).sections:
            said = " ".join(block.text for block in section.blocks)
            assert set(number.findall(section.headings[-1])) <= set(number.findall(said)), section.id
