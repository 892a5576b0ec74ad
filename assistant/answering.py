"""The straight line from a question to an answer with its sources."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import replies
from assistant.citing import with_citations
from assistant.composing import compose
from assistant.deciding import (
    is_of_another_subject,
    knows_the_lands,
    knows_the_years,
    may_answer,
    says_the_figure,
    without_definitions,
)
from assistant.expecting import Expectation
from assistant.grounding import grounded
from assistant.normalising import normalised
from assistant.personal_data import find_personal_data, without_personal_data
from assistant.retrieval import Retriever
from assistant.routing import route
from assistant.routing_replies import reply_to, with_opened_step, with_what_was_left_out
from assistant.types import Answer, AnswerStatus, Question
from corpus.types import Language
from indexing.types import Hit

_HITS = 8


def answer(question: Question, *, retriever: Retriever) -> Answer:
    """Answer from the indexed sources in the language of the question, or say why there is no answer.

    What identifies a person is left out before anything is looked up.
    """
    text = normalised(question.text)
    left_out = find_personal_data(text)
    text = without_personal_data(text)
    language = question.language or retriever.language_of(text)
    way = route(text, language)
    if way.is_answered:
        reply = _from_sources(replace(question, text=way.question, language=language), language, retriever)
        reply = with_opened_step(reply, way.step) if way.step else reply
    else:
        reply = reply_to(way.way, language)
    return with_what_was_left_out(reply, left_out)


def _from_sources(question: Question, language: Language, retriever: Retriever) -> Answer:
    weights = retriever.weights(question.text, language)
    if not weights:
        return replies.clarify(language)
    hits = retriever.search(question.text, limit=_HITS, documents=question.documents, reader=language)
    hits = without_definitions(question.text, weights, hits)
    foreign = retriever.foreign(question.text, language)
    if not may_answer(hits, foreign):
        return replies.out_of_scope(language) if is_of_another_subject(foreign) else replies.not_in_sources(language)
    nearest = _follow_ups(question.text, "", hits)
    if not _knows_whom_and_when(question.text, hits, retriever):
        return replies.not_in_sources(language, nearest)
    draft = compose(question.text, weights, hits)
    statements = grounded(draft.statements)
    if not statements or (Expectation.of(question.text).figure and not says_the_figure(weights, statements)):
        return replies.not_in_sources(language, nearest)
    text, citations = with_citations(statements)
    follow_ups = _follow_ups(question.text, citations[0].section, hits)
    if draft.heading:
        text = f"{replies.nearest_question(language, draft.heading)}\n\n{text}"
    status = AnswerStatus.PARTIAL if draft.heading else AnswerStatus.ANSWERED
    return Answer(status, language, text, citations, follow_ups)


def _knows_whom_and_when(asked: str, hits: Sequence[Hit], retriever: Retriever) -> bool:
    """Whether the sources speak of the years, countries and names that are asked of."""
    return knows_the_years(asked, hits) and knows_the_lands(asked, hits) and not retriever.unknown_names(asked)


def _follow_ups(asked: str, used: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [hit.passage.section for hit in hits if hit.passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]
