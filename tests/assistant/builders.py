"""Conversations for tests, without an index: each turn asked to stand alone, and answered with the same words."""

from assistant.follow_ups import stand_alone
from assistant.types import Asked, Message, Question
from corpus.types import Language


def conversation(*questions: str, answer: str = "Svar.") -> tuple[Message, ...]:
    history: tuple[Message, ...] = ()
    for question in questions:
        asked = stand_alone(Question(question, history=history))
        history = (*history, Message(question, answer, Language.BOKMAL, asked=asked.text))
    return history


def asked_last(*questions: str, answer: str = "Svar.") -> Asked:
    """The last question of a conversation, standing alone."""
    return stand_alone(Question(questions[-1], history=conversation(*questions[:-1], answer=answer)))
