from dataclasses import replace

import pytest

from assistant.composing import compose
from assistant.retrieval import content_words
from corpus.types import Kind, Passage
from indexing.types import Hit
from tests.builders import make_passage

_TRAINING = """61 prosent av de ansatte i kommunal sektor deltok på kurs.
Slik fordelte det seg:
- I kommunal sektor deltok 61 prosent.
- I statlig sektor deltok 66 prosent.
Tallene er fra 2009."""


def ours(text: str, heading: str, *, kind: Kind = Kind.METHOD) -> Passage:
    """A section of ours: it carries facts."""
    return replace(make_passage(text, document_id="svar.nb"), headings=("Svar", heading), facts=("M1",), kind=kind)


def said(question: str, *passages: Passage) -> list[str]:
    weights = dict.fromkeys(content_words(question), 1.0)
    hits = [Hit(passage, 1.0 - number / 10) for number, passage in enumerate(passages)]
    return [statement.text for statement in compose(question, weights, hits)]


def test_a_section_of_ours_is_given_whole() -> None:
    answer = said("Hvem deltok på kurs?", ours(_TRAINING, "Hvem deltok på kurs?"))
    assert answer == _TRAINING.split("\n")


def test_the_figure_that_was_asked_for_comes_first() -> None:
    answer = said("Hvor mange i statlig sektor deltok på kurs?", ours(_TRAINING, "Hvem deltok på kurs?"))
    assert answer[0] == "I statlig sektor deltok 66 prosent."
    assert answer[1:] == _TRAINING.split("\n")


def test_the_first_sentence_is_not_said_twice() -> None:
    answer = said("Hvor mange i kommunal sektor deltok på kurs?", ours(_TRAINING, "Hvem deltok på kurs?"))
    assert answer == _TRAINING.split("\n")


def test_a_figure_of_those_who_have_not_is_none_of_those_who_have() -> None:
    text = "57 prosent har kartlagt alle.\n9 prosent har ikke kartlagt noen."
    heading = "Hvor mange har kartlagt?"
    assert said("Hvor mange har ikke kartlagt?", ours(text, heading))[0] == "9 prosent har ikke kartlagt noen."
    assert said("Hvor mange har kartlagt?", ours(text, heading))[0] == "57 prosent har kartlagt alle."


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("Er kurs nok?", "Nei, kurs alene er sjelden nok.", id="the same question"),
        pytest.param("Hvor nyttige er kurs?", "Kurs alene er sjelden nok.", id="no yes or no was asked for"),
        pytest.param("Er ikke kurs nok?", "Kurs alene er sjelden nok.", id="the opposite was asked"),
    ],
)
def test_a_yes_or_no_is_kept_only_where_it_answers_the_question(question: str, first: str) -> None:
    passage = ours("Nei, kurs alene er sjelden nok. Lær sammen.", "Er kurs nok?")
    assert said(question, passage)[0] == first


def test_a_beginning_that_only_goes_on_from_its_yes_is_left_out() -> None:
    passage = ours("Ja, men ikke bare i samtalen. Samtalen viser hva den enkelte bruker.", "Kan vi bruke samtalen?")
    assert said("Hvilken rolle har samtalen?", passage) == ["Samtalen viser hva den enkelte bruker."]


def test_of_other_documents_only_the_sentence_that_answers_is_given() -> None:
    plan = make_passage("Planen gjelder alle. Tiltakene evalueres i oktober. Lunsjen er klokka tolv. Møt presis.")
    assert said("Når evalueres tiltakene?", plan) == ["Tiltakene evalueres i oktober."]


def test_a_sentence_that_points_back_has_the_one_before_it_with_it() -> None:
    plan = make_passage("Kjøkkenet lukker tidlig. Fadderordningen er ny. Den gjelder alle lærlinger i første år.")
    answer = said("Hvilke lærlinger gjelder det første året?", plan)
    assert answer == ["Fadderordningen er ny.", "Den gjelder alle lærlinger i første år."]


def test_a_users_own_document_that_says_the_same_is_cited_beside_ours() -> None:
    plan = make_passage("Hos oss deltok 66 prosent i statlig sektor på kurs.", document_id="plan")
    answer = said("Hvor mange i statlig sektor deltok på kurs?", ours(_TRAINING, "Hvem deltok på kurs?"), plan)
    assert answer[-1] == "Hos oss deltok 66 prosent i statlig sektor på kurs."


def test_nothing_found_gives_nothing() -> None:
    assert said("Hvem?") == []
