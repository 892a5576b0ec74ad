"""The straight line from a question to an answer with its sources."""

import re
from collections.abc import Generator, Sequence

from assistant import replies
from assistant.citing import with_citations
from assistant.deciding import (
    is_of_another_subject,
    knows_the_lands,
    knows_the_years,
    may_answer,
    says_the_figure,
    without_definitions,
)
from assistant.drafting import drafted
from assistant.expecting import Expectation
from assistant.generating import Model
from assistant.grounding import grounded
from assistant.retrieval import Retriever
from assistant.types import Answer, AnswerStatus, Question
from indexing.types import Hit

_HITS = 8
_GREETING = re.compile(
    r"\W*(?:hei|heisann|hallo|god (?:dag|morgen|morgon|kveld)|hi|hello|good (?:morning|afternoon)|takk|tusen takk|"
    r"thanks|thank you|hvem er du|kven er du|who are you|hva kan du|kva kan du|what can you do|"
    r"hva kan du (?:hjelpe (?:meg )?med|gjøre)|kva kan du (?:hjelpe (?:meg )?med|gjere))\W*",
    re.IGNORECASE,
)


def answer(question: Question, *, retriever: Retriever, model: Model | None = None) -> Answer:
    """Answer from the indexed sources in the language of the question, or say why there is no answer."""
    steps = answer_stream(question, retriever=retriever, model=model)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            reply: Answer = end.value
            return reply


def answer_stream(
    question: Question, *, retriever: Retriever, model: Model | None = None
) -> Generator[str, None, Answer]:
    """Yield what a model writes, each piece when it is verified; return the whole answer.

    Where the model fails on the way, the answer does not begin with what was yielded: it takes its place.
    """
    language = question.language or retriever.language_of(question.text)
    if _GREETING.fullmatch(question.text):
        return replies.greeting(language)
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
    draft = yield from drafted(question.text, language, weights, hits, model)
    statements = grounded(draft.statements)
    if not statements or (Expectation.of(question.text).figure and not says_the_figure(weights, statements)):
        return replies.not_in_sources(language, nearest)
    text, citations = with_citations(statements)
    follow_ups = _follow_ups(question.text, citations[0].section, hits)
    if draft.heading:
        text = f"{replies.nearest_question(language, draft.heading)}\n\n{text}"
    if draft.is_part:
        text += f"\n\n{replies.only_a_part(language)}"
    if draft.instead_of_model:
        text += f"\n\n{replies.instead_of_model(language)}"
    status = AnswerStatus.PARTIAL if draft.heading or draft.is_part else AnswerStatus.ANSWERED
    return Answer(status, language, text, citations, follow_ups, composed_by=draft.composed_by)


def _knows_whom_and_when(asked: str, hits: Sequence[Hit], retriever: Retriever) -> bool:
    """Whether the sources speak of the years, countries and names that are asked of."""
    return knows_the_years(asked, hits) and knows_the_lands(asked, hits) and not retriever.unknown_names(asked)


def _follow_ups(asked: str, used: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [hit.passage.section for hit in hits if hit.passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]
