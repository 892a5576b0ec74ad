"""The straight line from a message to an answer with its sources."""

from collections.abc import Generator
from dataclasses import replace

from assistant.generating import Model
from assistant.normalising import normalised
from assistant.personal_data import find_personal_data, without_personal_data
from assistant.replying import language_of, reply_to_all
from assistant.retrieval import Retriever
from assistant.routing import Way, route
from assistant.routing_replies import (
    left_out_note,
    reply_to,
    step_opening,
    with_opened_step,
    with_what_was_left_out,
)
from assistant.streaming import begun_with, drained
from assistant.types import Answer, Message, Question

_NOT_TO_BE_REFERRED_TO = {Way.UNSAFE, Way.PERSONAL_DATA}


def answer(question: Question, *, retriever: Retriever, model: Model | None = None) -> Answer:
    """Answer from the indexed sources in the language of the question, or say why there is no answer.

    What identifies a person is left out before anything is looked up. Where there is a model it writes the answer.
    """
    return drained(answer_stream(question, retriever=retriever, model=model))


def answer_stream(
    question: Question, *, retriever: Retriever, model: Model | None = None
) -> Generator[str, None, Answer]:
    """Yield what a model writes, each piece when it is verified; return the whole answer.

    Where the model fails on the way, the answer does not begin with what was yielded: it takes its place.
    """
    text = normalised(question.text)
    left_out = find_personal_data(text)
    history = tuple(_as_read(message) for message in question.history)
    question = replace(question, text=without_personal_data(text), history=history)
    language = language_of(question, retriever)
    way = route(question.text, language)
    if way.is_answered:
        said_before = (left_out_note(left_out, language), step_opening(way.step, language) if way.step else "")
        opening = "".join(f"{one}\n\n" for one in said_before if one)
        steps = reply_to_all(replace(question, text=way.question), language, retriever, model)
        reply = yield from begun_with(opening, steps)
        reply = with_opened_step(reply, way.step) if way.step else reply
    else:
        reply = reply_to(way.way, language)
    return with_what_was_left_out(reply, left_out)


def _as_read(message: Message) -> Message:
    """The message as the question itself is read; its question "" where "tell me more" of it would be as unwelcome.

    What is kept has been read so, but other programs send a conversation as it was written.
    """
    text = without_personal_data(normalised(message.question))
    way = route(text, message.language)
    if way.way in _NOT_TO_BE_REFERRED_TO:
        return replace(message, question="", asked="")
    if message.status is not None:  # it is one of ours
        return message
    return replace(
        message, question=way.question if way.is_answered else text, answer=without_personal_data(message.answer)
    )
