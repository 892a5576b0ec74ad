"""The planning method that is shipped."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.checking.forms import foreign_forms
from corpus.checking.standing import says_ours
from corpus.facts import Editorial, read_facts
from corpus.findings import read_findings
from corpus.method import (
    METHOD_FOLDER,
    Element,
    FieldType,
    Stance,
    load_method,
)
from corpus.types import Language

METHOD = load_method(Language.BOKMAL)


def shipped_texts(language: Language) -> dict[str, str]:
    tables = tomllib.loads((METHOD_FOLDER / f"method.{language}.toml").read_text(encoding="utf-8"))
    return dict(_leaves(tables))


def _leaves(table: dict[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", str(value)


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
