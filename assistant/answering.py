"""The straight line from a message to an answer with its sources."""

from dataclasses import replace

from assistant.normalising import normalised
from assistant.personal_data import find_personal_data, without_personal_data
from assistant.replying import language_of, reply_to_all
from assistant.retrieval import Retriever
from assistant.routing import route
from assistant.routing_replies import reply_to, with_opened_step, with_what_was_left_out
from assistant.types import Answer, Question


def answer(question: Question, *, retriever: Retriever) -> Answer:
    """Answer from the indexed sources in the language of the question, or say why there is no answer.

    What identifies a person is left out before anything is looked up.
    """
    text = normalised(question.text)
    left_out = find_personal_data(text)
    question = replace(question, text=without_personal_data(text))
    language = language_of(question, retriever)
    way = route(question.text, language)
    if way.is_answered:
        reply = reply_to_all(replace(question, text=way.question), language, retriever)
        reply = with_opened_step(reply, way.step) if way.step else reply
    else:
        reply = reply_to(way.way, language)
    return with_what_was_left_out(reply, left_out)
