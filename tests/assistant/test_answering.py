import pytest

from assistant.answering import answer
from assistant.grounding import numbers
from assistant.langchain_retriever import VeilederRetriever
from assistant.retrieval import Retriever
from assistant.types import AnswerStatus, Question, Reason
from corpus.types import Language


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvordan evaluerer vi tiltak?", "nåmåling"),
        ("Hvor stor andel har kartlagt formalkompetansen til alle medarbeiderne?", "57 prosent"),
        ("Hvor mange mener at små stillinger krever mer ledelse?", "90 prosent"),
        ("Har noen av kommunene evaluert kompetansetiltak?", "Ingen"),
        ("Hvor mange har ikke kartlagt realkompetansen?", "21 prosent"),
        ("Kor mange kommunar har ein overordna kompetanseplan?", "tredel"),
        ("Hvilke faktorer fremmer læring på arbeidsplassen?", "6. "),
        ("gjelder stolt og unik fortsatt?", "utløpt"),
    ],
)
def test_a_question_on_the_topic_is_answered_from_the_sources(retriever: Retriever, question: str, said: str) -> None:
    reply = answer(Question(question), retriever=retriever)
    assert reply.status is AnswerStatus.ANSWERED
    assert said in reply.text
    assert reply.citations


@pytest.mark.parametrize(
    "question",
    ["Hva er hovedstaden i Frankrike?", "Hvordan baker jeg brød?", "Hva koster en hybel i Oslo?"],
)
def test_a_question_about_something_else_is_declined(retriever: Retriever, question: str) -> None:
    reply = answer(Question(question), retriever=retriever)
    assert reply.status is AnswerStatus.DECLINED
    assert not reply.citations


def test_a_figure_of_another_population_is_not_given(retriever: Retriever) -> None:
    reply = answer(Question("Hvor mange danske kommuner har kompetanseplan?"), retriever=retriever)
    assert reply.reason is Reason.NOT_IN_SOURCES


@pytest.mark.parametrize("question", ["Hva er BMS?", "hva fremmer læring", "Hvorfor evaluere?", "Hvem eier planen?"])
def test_every_quote_is_verbatim_and_every_number_is_cited(retriever: Retriever, question: str) -> None:
    reply = answer(Question(question), retriever=retriever)
    cited = " ".join(citation.text for citation in reply.citations)
    assert all(citation.quote in citation.text for citation in reply.citations)
    listed = {str(number) for number in range(1, 20)}
    assert numbers(reply.text) - listed <= numbers(cited)


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("How many municipalities have mapped formal qualifications?", Language.ENGLISH, "57 per cent"),
        ("what is a baseline", Language.ENGLISH, "before"),
        ("competence mapping", Language.ENGLISH, "overview"),
        ("Kva gjer vi om politikarane ikkje bryr seg?", Language.NYNORSK, "politisk"),
        ("kor lenge etter kurset bør vi måle om det verka", Language.NYNORSK, "månader"),
        ("Hva er BMS?", Language.BOKMAL, "styre"),
    ],
)
def test_the_answer_is_in_the_language_of_the_question(
    retriever: Retriever, question: str, language: Language, said: str
) -> None:
    reply = answer(Question(question), retriever=retriever)
    assert (reply.status, reply.language) == (AnswerStatus.ANSWERED, language)
    assert said in reply.text


def test_a_reader_may_ask_for_another_language_than_that_of_the_question(retriever: Retriever) -> None:
    reply = answer(Question("Hva er en nåmåling?", Language.ENGLISH), retriever=retriever)
    assert reply.language is Language.ENGLISH
    assert "baseline" in reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [("how do I bake bread", "outside"), ("korleis bakar eg brød", "utanfor"), ("Hei!", "Jeg kan")],
)
def test_fixed_texts_are_in_the_language_of_the_question(retriever: Retriever, question: str, said: str) -> None:
    assert said in answer(Question(question), retriever=retriever).text


@pytest.mark.parametrize(
    "question", ["Er det ikke nok å sende folk på kurs?", "rekker ikke evaluering, har ikke tid", "Er tallene gamle?"]
)
def test_an_everyday_question_gets_the_whole_of_the_answer_that_was_written_for_it(
    retriever: Retriever, question: str
) -> None:
    reply = answer(Question(question), retriever=retriever)
    assert reply.citations[0].document_id.startswith("svar-")
    assert 60 <= len(reply.text.split()) <= 200


def test_an_item_of_several_sentences_stays_in_one_piece(retriever: Retriever) -> None:
    lines = answer(Question("Hva er KS-tiltakene?"), retriever=retriever).text.splitlines()
    assert any(line.startswith("- ") and line.count(". ") for line in lines)


def test_a_greeting_is_greeted(retriever: Retriever) -> None:
    assert answer(Question("Hei!"), retriever=retriever).status is AnswerStatus.CHAT


def test_a_question_without_a_subject_is_asked_back(retriever: Retriever) -> None:
    assert answer(Question("hva er det?"), retriever=retriever).status is AnswerStatus.CLARIFY


def test_langchain_gets_documents_with_their_source(retriever: Retriever) -> None:
    found = VeilederRetriever(retriever=retriever, limit=3).invoke("kompetanseplan")
    assert len(found) == 3
    assert found[0].metadata["document_id"]
