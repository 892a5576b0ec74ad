from dataclasses import replace

import pytest

from assistant.composing import Draft, compose
from assistant.relevance import Judged
from assistant.wording import content_words
from corpus.types import Kind, Passage
from tests.builders import make_passage

_TRAINING = """61 prosent av de ansatte i kommunal sektor deltok på kurs.
Slik fordelte det seg:
- I kommunal sektor deltok 61 prosent.
- I statlig sektor deltok 66 prosent.
Tallene er fra 2009."""


def ours(text: str, heading: str, *, kind: Kind = Kind.METHOD) -> Passage:
    """A section of ours: it carries facts."""
    return replace(make_passage(text, document_id="svar.nb"), headings=("Svar", heading), facts=("M1",), kind=kind)


def draft(question: str, *passages: Passage, relevance: float = 0.9) -> Draft:
    weights = dict.fromkeys(content_words(question), 1.0)
    return compose(question, weights, [Judged(one, relevance - place / 10) for place, one in enumerate(passages)])


def said(question: str, *passages: Passage) -> list[str]:
    return [statement.text for statement in draft(question, *passages).statements]


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
    ("question", "answer"),
    [
        pytest.param("Er kurs nok?", "Nei, kurs alene er sjelden nok.", id="the same question"),
        pytest.param("Hvor nyttige er kurs?", "Kurs alene er sjelden nok.", id="no yes or no was asked for"),
        pytest.param("Er ikke kurs nok?", "Kurs alene er sjelden nok.", id="the opposite was asked"),
        pytest.param("Er det rart at vi lærer av hverandre?", "Kurs alene er sjelden nok.", id="another yes or no"),
    ],
)
def test_a_yes_or_no_to_another_question_is_left_out(question: str, answer: str) -> None:
    assert said(question, ours("Nei, kurs alene er sjelden nok. Lær sammen.", "Er kurs nok?"))[0] == answer


def test_a_share_that_the_question_takes_for_granted_is_told_apart_from_that_of_the_sources() -> None:
    passage = ours(
        "42 prosent har kartlagt realkompetansen. 57 prosent svarte.", "Hvor mange har kartlagt realkompetansen?"
    )
    assert draft("Er det bra at 60 prosent har kartlagt realkompetansen?", passage).claimed == "60 prosent"
    assert draft("Er det bra at 42 prosent har kartlagt realkompetansen?", passage).claimed == ""
    assert draft("Er det bra at så mange har kartlagt realkompetansen?", passage).claimed == ""


def test_a_section_that_hardly_answers_is_said_under_its_own_question() -> None:
    passage = ours("Sett mål først.", "Hvem setter målene i planen?")
    assert draft("Hvem bestemmer over budsjettet?", passage, relevance=0.4).heading == "Hvem setter målene i planen?"
    assert draft("Hvem bestemmer over budsjettet?", passage, relevance=0.7).heading == ""


def test_the_likeliest_section_answers_where_no_figure_is_asked_for() -> None:
    likely, other = ours("Lær sammen.", "Hva virker?"), ours("Kurs virker på kurs.", "Hvor virker kurs?")
    assert said("Hvor virker kurs?", likely, other) == ["Lær sammen."]


def test_a_note_of_ours_elsewhere_does_not_keep_the_figure_back() -> None:
    passage = ours(f"{_TRAINING}\nVår merknad: Tallene er gamle.", "Hvem deltok på kurs?")
    assert said("Hvor mange i statlig sektor deltok på kurs?", passage)[0] == "I statlig sektor deltok 66 prosent."


def test_a_figure_of_our_own_advice_stays_under_the_words_that_say_so() -> None:
    passage = ours("Planen bør ha få mål.\nVårt råd:\n- Velg 3 mål.\n- Skriv kort.", "Hvor mange mål bør planen ha?")
    assert said("Hvor mange mål bør planen ha?", passage)[0] == "Planen bør ha få mål."


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


def test_a_section_of_ours_answers_before_a_document_that_is_hardly_likelier() -> None:
    plan = replace(make_passage("Lederne er mer innovative.", document_id="plan"), kind=Kind.UPLOAD)
    section = ours("Ledere med plan er mer innovative.", "Hva mener lederne?")
    weights = dict.fromkeys(content_words("Hva mener lederne?"), 1.0)
    near = compose("Hva mener lederne?", weights, [Judged(plan, 0.85), Judged(section, 0.75)])
    assert near.statements[0].passage == section
    far = compose("Hva mener lederne?", weights, [Judged(plan, 0.85), Judged(section, 0.5)])
    assert far.statements[0].passage == plan
