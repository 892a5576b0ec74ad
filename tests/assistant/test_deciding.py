from dataclasses import replace

from assistant.deciding import (
    asks_a_price,
    is_of_another_subject,
    says_a_price,
    says_the_figure,
    unknown_lands,
    unknown_years,
    without_definitions,
)
from assistant.statements import Statement
from corpus.types import Kind
from indexing.types import Hit
from tests.builders import make_passage

_PASSAGE = make_passage("En tredjedel av kommunene har en plan. Tallet er fra 2011.", title="Planer")


def test_a_question_of_mostly_foreign_words_is_about_something_else() -> None:
    assert is_of_another_subject(0.5)
    assert not is_of_another_subject(0.3)


def test_a_year_that_no_good_hit_has_is_not_answered() -> None:
    hits = [_PASSAGE]
    assert not unknown_years("Hvor mange hadde plan i 2011?", hits)
    assert unknown_years("Hvor mange hadde plan i 2024?", hits) == ("2024",)
    assert not unknown_years("Hvor mange hadde plan?", hits)
    assert not unknown_years("Vi er 1900 innbyggere og lager plan for 2027-2030. Hvor mange har plan?", hits)
    assert not unknown_years("Hva gjør en kommune med 1900 innbyggere?", hits)


def test_a_figure_must_be_of_what_was_asked_for() -> None:
    statement = Statement("En tredjedel av kommunene har en plan.", "En tredjedel av kommunene har en plan.", _PASSAGE)
    assert says_the_figure("", {"kommuner": 3.0, "plan": 2.0}, [statement])
    assert not says_the_figure("", {"danske": 6.0, "kommuner": 3.0, "plan": 2.0}, [statement])
    asked = replace(statement, passage=replace(_PASSAGE, questions=("hvor mange rådmenn planlegger",)))
    assert says_the_figure("", {"rådmenn": 6.0, "plan": 2.0}, [asked])


def test_another_country_is_answered_only_where_the_sources_speak_of_it() -> None:
    danish = make_passage("En dansk veiledning gir fire spørsmål.")
    assert not unknown_lands("Hva sier den danske veiledningen?", [danish])
    assert unknown_lands("Hvordan gjør svenske kommuner det?", [danish]) == ("svenske",)
    assert not unknown_lands("Hvordan gjør kommunene det?", [danish])


def test_a_word_of_the_glossary_is_no_answer_to_how_it_is_done() -> None:
    term = replace(_PASSAGE, kind=Kind.GLOSSARY, questions=("kartlegging",))
    hits = [Hit(term, 1.0), Hit(_PASSAGE, 0.5)]
    assert without_definitions("Hvordan gjør vi en kartlegging?", {"kartlegging": 1.0, "gjør": 1.0}, hits) == (hits[1],)
    assert without_definitions("Hva er kartlegging?", {"kartlegging": 1.0}, hits) == tuple(hits)
    assert without_definitions("kartlegging", {"kartlegging": 1.0}, hits) == tuple(hits)


def test_a_price_is_answered_only_with_one() -> None:
    statement = Statement("Kurs koster lite.", "Kurs koster lite.", _PASSAGE)
    assert asks_a_price("Hva koster et kompetansesystem per ansatt?")
    assert asks_a_price("How much does a course cost?")
    assert not asks_a_price("Må kompetansetiltak koste mye?")
    assert not says_a_price([statement])
    assert says_a_price([statement, replace(statement, text="Prisen er ikke oppgitt.")])
