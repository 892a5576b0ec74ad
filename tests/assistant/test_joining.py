from dataclasses import replace

import pytest

from assistant.joining import joined
from assistant.types import Answer, AnswerStatus, Citation, Reason
from corpus.types import Kind, Language


def make_answer(text: str, *, status: AnswerStatus = AnswerStatus.ANSWERED, citations: int = 1) -> Answer:
    cited = tuple(
        Citation(number, "plan", "Plan", Kind.UPLOAD, "1", None, f"plan.0.{number}", text, text, "/kilder/plan")
        for number in range(1, citations + 1)
    )
    return Answer(status, Language.BOKMAL, text, cited, asked="Hva er det?")


def test_each_answer_stands_under_its_question_and_markers_go_on() -> None:
    one = make_answer("Ja [1], og [2].", citations=2)
    reply = joined(Language.BOKMAL, [("Er det så?", one), ("og hva mer?", make_answer("Mer [1]."))])
    assert reply.text == "**Er det så?**\n\nJa [1], og [2].\n\n**Hva mer?**\n\nMer [3]."
    assert [citation.marker for citation in reply.citations] == [1, 2, 3]
    assert reply.asked == "Hva er det? Hva er det?"


def test_one_answer_to_two_questions_is_given_once() -> None:
    one = make_answer("Ja [1].")
    reply = joined(Language.BOKMAL, [("Hvem?", one), ("Hvorfor?", one)])
    assert reply.text == "**Hvem? Hvorfor?**\n\nJa [1]."
    assert len(reply.citations) == 1


def test_what_is_not_answered_makes_the_reply_partial() -> None:
    declined = Answer(AnswerStatus.DECLINED, Language.BOKMAL, "Vet ikke.", reason=Reason.NOT_IN_SOURCES)
    reply = joined(Language.BOKMAL, [("Hvem?", make_answer("Ja [1].")), ("Hvor?", declined)])
    assert (reply.status, reply.reason) == (AnswerStatus.PARTIAL, Reason.NOT_IN_SOURCES)
    assert joined(Language.BOKMAL, [("Hvor?", declined), ("Når?", declined)]).status is AnswerStatus.DECLINED


def test_brackets_of_a_text_that_cites_nothing_are_left() -> None:
    declined = Answer(AnswerStatus.DECLINED, Language.BOKMAL, "Se [1].")
    reply = joined(Language.BOKMAL, [("Hvem?", make_answer("Ja [1].")), ("Hvor?", declined)])
    assert reply.text.endswith("Se [1].")


@pytest.mark.parametrize(
    ("composers", "composed_by"),
    [
        (("extract", "fixed"), "extract"),
        (("fixed", "fixed"), "fixed"),
        (("extract", "openai:gpt"), "openai:gpt"),
        (("openai:gpt", "fixed"), "openai:gpt"),
    ],
)
def test_it_is_told_that_a_model_wrote_a_part(composers: tuple[str, str], composed_by: str) -> None:
    parts = [("Hvem?", replace(make_answer(f"{name} [1]."), composed_by=name)) for name in composers]
    assert joined(Language.BOKMAL, parts).composed_by == composed_by


def test_what_an_answer_has_said_is_not_said_again() -> None:
    first = make_answer("Ni [1].\n\nAlle tall: ni og ti [1].")
    second = make_answer("Ti [1].\n\nAlle tall: ni og ti [1].")
    reply = joined(Language.BOKMAL, [("Hvor mange der?", first), ("Og her?", second)])
    assert reply.text == "**Hvor mange der?**\n\nNi [1].\n\nAlle tall: ni og ti [1].\n\n**Her?**\n\nTi [2]."
    assert [citation.marker for citation in reply.citations] == [1, 2]


def test_a_question_whose_answer_is_all_said_stands_with_the_one_before_it() -> None:
    first = make_answer("Ni [1].\n\nTi [1].")
    reply = joined(Language.BOKMAL, [("Hvor mange der?", first), ("Og her?", make_answer("Ti [1]."))])
    assert reply.text == "**Hvor mange der? Her?**\n\nNi [1].\n\nTi [1]."


def test_the_same_words_from_another_passage_are_no_repeat() -> None:
    first = make_answer("Ni [1].\n\nTi [2].", citations=2)
    second = make_answer("Sju [2].\n\nTi [1].", citations=2)
    reply = joined(Language.BOKMAL, [("Der?", first), ("Her?", second)])
    assert reply.text.endswith("**Her?**\n\nSju [4].\n\nTi [3].")
