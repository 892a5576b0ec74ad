import re
from itertools import pairwise

import pytest

from assistant.answering import answer
from assistant.grounding import numbers
from assistant.retrieval import Retriever
from assistant.types import Answer, AnswerStatus, Question, Reason
from corpus.types import Language

_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH


def talk(retriever: Retriever, *questions: str) -> list[Answer]:
    replies: list[Answer] = []
    for question in questions:
        history = tuple(reply.as_message(asked) for asked, reply in zip(questions, replies, strict=False))
        replies.append(answer(Question(question, history=history), retriever=retriever))
    return replies


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("Hvordan evaluerer vi tiltak?", "hvem har ansvaret for det?"), "Nærmeste leder"),
        (("Hvor mange har kartlagt formalkompetansen?", "hva med realkompetansen?"), "42 prosent"),
        (("Hva sier loven om opplæring?", "og Hovedtariffavtalen?"), "Hovedtariffavtalen"),
        (("Kva er taus kunnskap?", "Korleis kartlegg vi det?"), "taus"),
        (("What is tacit knowledge?", "How do we map it?"), "tacit"),
        (("Hva fremmer læring på arbeidsplassen?", "fortell mer om den andre faktoren"), "helhet"),
    ],
)
def test_a_follow_up_is_answered(retriever: Retriever, questions: tuple[str, ...], said: str) -> None:
    reply = talk(retriever, *questions)[-1]
    assert reply.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
    assert said in reply.text


@pytest.mark.parametrize(
    "follow_up", ["og i staten?", "enn i dei små kommunane?", "what about small municipalities?", "og i 2024?"]
)
def test_a_figure_of_other_people_than_the_follow_up_names_is_not_given(retriever: Retriever, follow_up: str) -> None:
    reply = talk(retriever, "Hvor mange kommuner har en overordnet kompetanseplan?", follow_up)[-1]
    assert reply.reason is Reason.NOT_IN_SOURCES


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [("på nynorsk", _NN, "målemåte"), ("in English please", _EN, "measure"), ("kan du svare på bokmål?", _NB, "Sett")],
)
def test_another_language_gives_the_same_section_in_it(
    retriever: Retriever, message: str, language: Language, said: str
) -> None:
    first, second = talk(retriever, "Hvordan evaluerer vi tiltak?", message)
    assert second.language is language
    assert said in second.text
    assert second.citations[0].document_id.split(".")[0] == first.citations[0].document_id.split(".")[0]


def test_a_conversation_stays_in_the_language_that_was_wished_for(retriever: Retriever) -> None:
    replies = talk(retriever, "Hvordan evaluerer vi tiltak?", "in English please", "si mer", "kortere")
    assert [reply.language for reply in replies] == [_NB, _EN, _EN, _EN]


def test_more_is_another_section_each_time(retriever: Retriever) -> None:
    replies = talk(retriever, "Hvordan evaluerer vi tiltak?", "si mer", "mer", "fortell mer")
    cited = [reply.citations[0].passage_id for reply in replies]
    assert len(set(cited)) == len(cited)
    assert replies[1].text.startswith("**")


def test_where_there_is_no_more_that_is_said(retriever: Retriever) -> None:
    replies = talk(retriever, "Hva er BMS?", *["mer"] * 30)
    assert replies[-1].status is AnswerStatus.DECLINED
    assert "Mer sier ikke kildene mine" in replies[-1].text


def test_shorter_is_the_beginning_of_the_answer(retriever: Retriever) -> None:
    first, second = talk(retriever, "Hvordan evaluerer vi tiltak?", "kortere")
    assert len(second.text) < len(first.text) / 3
    assert first.text.startswith(second.text.removesuffix(" [1]"))


def test_sources_are_listed_with_quotes(retriever: Retriever) -> None:
    first, second = talk(retriever, "Hva er BMS?", "hvor står det?")
    assert [one.passage_id for one in second.citations] == [one.passage_id for one in first.citations]
    assert all(citation.title in second.text for citation in second.citations)
    assert "«" in second.text


@pytest.mark.parametrize("message", ["si mer", "kortere", "hvor står det?", "på nynorsk"])
def test_where_nothing_was_asked_the_question_is_asked_for(retriever: Retriever, message: str) -> None:
    assert talk(retriever, message)[0].status is AnswerStatus.CLARIFY


def test_what_was_never_said_is_asked_for_in_the_language_of_the_message(retriever: Retriever) -> None:
    assert talk(retriever, "where does it say that?")[0].language is _EN


def test_several_questions_are_answered_one_by_one(retriever: Retriever) -> None:
    reply = talk(retriever, "Hvor mange har plan, og hvordan evaluerer de tiltak?")[0]
    first, second = reply.text.index("**Hvor mange har plan?**"), reply.text.index("**Hvordan evaluerer de tiltak?**")
    assert "tredjedel" in reply.text[first:second]
    assert [citation.marker for citation in reply.citations] == list(range(1, len(reply.citations) + 1))
    assert {int(number) for number in re.findall(r"\[(\d+)\]", reply.text)} <= set(range(1, len(reply.citations) + 1))


def test_what_is_not_ours_to_answer_is_said_beside_what_is(retriever: Retriever) -> None:
    reply = talk(retriever, "What is BMS? How do I bake bread?")[0]
    assert (reply.status, reply.reason) == (AnswerStatus.PARTIAL, Reason.OUT_OF_SCOPE)
    assert "balanced scorecard" in reply.text


def test_a_section_that_was_written_for_both_questions_is_given_whole(retriever: Retriever) -> None:
    reply = talk(retriever, "Hva er 70-20-10, og kan vi bruke det?")[0]
    assert len({citation.passage_id for citation in reply.citations}) == 1
    assert not reply.text.startswith("**")


def test_every_turn_is_grounded(retriever: Retriever) -> None:
    replies = talk(retriever, "Hva er BMS og hvem bruker det?", "kortere", "mer", "in English", "hvor står det?")
    for before, reply in pairwise(replies):
        cited = " ".join(citation.text for citation in (*before.citations, *reply.citations))
        listed = {str(number) for number in range(1, 20)}
        assert all(citation.quote in citation.text for citation in reply.citations)
        assert numbers(reply.text) - listed <= numbers(cited)


@pytest.mark.parametrize(
    "question", ["Kva seier Hovudtariffavtalen om kompetanse?", "Hva gjør vi når Fagforbundet er uenig i planen?"]
)
def test_an_ordinary_word_with_a_capital_is_no_unknown_name(retriever: Retriever, question: str) -> None:
    assert retriever.unknown_names(question) == ()


@pytest.mark.parametrize("question", ["Hvordan gjør de det i Bergen kommune?", "Hva sier Visma om planen?"])
def test_a_name_that_the_sources_do_not_speak_of_is_unknown(retriever: Retriever, question: str) -> None:
    assert retriever.unknown_names(question)


def test_an_abbreviation_is_taken_for_what_it_stands_for(retriever: Retriever) -> None:
    reply = talk(retriever, "Hva sier AML om utdanningspermisjon?")[0]
    assert "permisjon" in reply.text
    assert reply.status is not AnswerStatus.DECLINED


def test_how_something_is_makes_no_question_foreign(retriever: Retriever) -> None:
    assert retriever.foreign("Må planen være skriftlig?", _NB) < 0.2
    assert retriever.foreign("Må planen være brød?", _NB) >= 0.5
