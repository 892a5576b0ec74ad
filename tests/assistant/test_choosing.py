import pytest

from assistant.answering import answer
from assistant.choosing import likeliest
from assistant.follow_ups import stand_alone
from assistant.retrieval import Retriever
from assistant.types import Asked, Question
from corpus.types import Language
from tests.assistant.builders import conversation


def _likeliest(retriever: Retriever, before: str, text: str) -> Asked:
    question = Question(text, history=conversation(before))
    return likeliest(question, stand_alone(question), retriever.language_of(text), retriever)


def test_a_message_that_says_little_is_about_the_subject_before_it_where_that_is_answered(retriever: Retriever) -> None:
    asked = _likeliest(retriever, "How many municipalities are strategic?", "What do they do differently?")
    assert asked == Asked("What do they do differently (municipalities are strategic)?", continues=True)


@pytest.mark.parametrize("text", ["Hva er en kompetanseplan?", "Hvem skal evaluere?", "Trenger vi et IT-system?"])
def test_what_is_answered_as_it_stands_is_left(retriever: Retriever, text: str) -> None:
    assert _likeliest(retriever, "Har en ansatt rett til utdanningspermisjon?", text) == Asked(text)


def test_a_new_conversation_has_nothing_to_choose_from(retriever: Retriever) -> None:
    asked = Asked("What do they do differently?")
    assert likeliest(Question(asked.text), asked, Language.ENGLISH, retriever) == asked


def test_the_reading_that_was_chosen_is_what_the_next_question_goes_on_from(retriever: Retriever) -> None:
    history = conversation("How many municipalities are strategic?")
    reply = answer(Question("What do they do differently?", history=history), retriever=retriever)
    assert reply.asked == "What do they do differently (municipalities are strategic)?"
