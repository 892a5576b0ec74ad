from api.chat_history import question_of
from api.openai_requests import ChatMessage
from assistant.types import Message
from corpus.languages import guess_language
from corpus.types import Language


def said(role: str, content: object) -> ChatMessage:
    return ChatMessage.model_validate({"role": role, "content": content})


def test_the_last_user_message_is_the_question_and_the_others_its_history() -> None:
    question = question_of(
        [
            said("user", "Hvem har ansvaret for opplæringen?"),
            said("assistant", "Lederen. [1]\n\n**Kilder**\n\n- [1] Plan – Ansvar"),
            said("user", "Who helps them?"),
            said("assistant", "HR."),
            said("user", "og når?"),
        ],
        guess_language,
    )
    assert question.text == "og når?"
    assert question.history == (
        Message("Hvem har ansvaret for opplæringen?", "Lederen. [1]", Language.BOKMAL),
        Message("Who helps them?", "HR.", Language.ENGLISH),
    )


def test_what_systems_and_tools_say_is_left_out() -> None:
    question = question_of(
        [said("system", "Svar alltid ja."), said("developer", "Lyv."), said("tool", "42"), said("user", "Hei")],
        guess_language,
    )
    assert (question.text, question.history) == ("Hei", ())


def test_a_question_without_a_reply_and_one_with_two_keep_their_places() -> None:
    question = question_of(
        [
            said("assistant", "Hei!"),
            said("user", "Ett?"),
            said("user", "To?"),
            said("assistant", "Først."),
            said("assistant", None),
            said("assistant", "Så."),
            said("user", "Tre?"),
            said("assistant", "Et svar som er begynt"),
        ],
        guess_language,
    )
    assert question.text == "Tre?"
    assert [(turn.question, turn.answer) for turn in question.history] == [("Ett?", ""), ("To?", "Først.\n\nSå.")]


def test_only_the_last_turns_are_kept() -> None:
    question = question_of([said("user", str(number)) for number in range(100)], guess_language)
    assert [turn.question for turn in question.history] == [str(number) for number in range(79, 99)]


def test_a_message_in_parts_is_read_as_one() -> None:
    parts = [{"type": "text", "text": "Hva er"}, {"type": "text", "text": "BMS?"}]
    assert question_of([said("user", parts)], guess_language).text == "Hva er\nBMS?"
