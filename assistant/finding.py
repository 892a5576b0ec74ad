"""One question that stands alone → what the sources say to it, and that in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant import replies
from assistant.abbreviations import in_full
from assistant.citing import with_citations
from assistant.composing import compose
from assistant.deciding import (
    is_of_another_subject,
    knows_the_lands,
    knows_the_years,
    may_answer,
    says_the_figure,
    speaks_of,
    without_definitions,
)
from assistant.expecting import Expectation
from assistant.grounding import grounded
from assistant.retrieval import Retriever
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus
from corpus.types import Language
from indexing.types import Hit

_HITS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a question, before it is put into words.

    `heading` is the question that it answers, where that is only near the one that was asked.
    """

    language: Language
    statements: tuple[Statement, ...]
    heading: str = ""
    follow_ups: tuple[str, ...] = ()


def find(
    text: str,
    language: Language,
    retriever: Retriever,
    *,
    documents: frozenset[str] | None = None,
    named: str = "",
) -> Found | Answer:
    """What the sources say to a question, or the reply that says why there is nothing.

    `named` is the part that a follow-up put in: a figure must be of that.
    """
    text = in_full(text, language)
    weights = retriever.weights(text, language)
    if not weights:
        return replies.clarify(language)
    hits = retriever.search(text, limit=_HITS, documents=documents, reader=language)
    hits = without_definitions(text, weights, hits)
    foreign = retriever.foreign(text, language)
    if not may_answer(hits, foreign):
        return replies.out_of_scope(language) if is_of_another_subject(foreign) else replies.not_in_sources(language)
    nearest = neighbouring_questions(text, "", hits)
    if not _knows_whom_and_when(text, hits, retriever):
        return replies.not_in_sources(language, nearest)
    draft = compose(text, weights, hits)
    statements = grounded(draft.statements)
    wants_figure = Expectation.of(text).figure
    if not statements or (wants_figure and not (says_the_figure(weights, statements) and speaks_of(named, statements))):
        return replies.not_in_sources(language, nearest)
    follow_ups = neighbouring_questions(text, statements[0].passage.section, hits)
    return Found(language, statements, draft.heading, follow_ups)


def told(found: Found) -> Answer:
    """The answer in words, with its sources."""
    text, citations = with_citations(found.statements)
    if found.heading:
        text = f"{replies.nearest_question(found.language, found.heading)}\n\n{text}"
    status = AnswerStatus.PARTIAL if found.heading else AnswerStatus.ANSWERED
    return Answer(status, found.language, text, citations, found.follow_ups)


def neighbouring_questions(asked: str, used: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [hit.passage.section for hit in hits if hit.passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]


def _knows_whom_and_when(asked: str, hits: Sequence[Hit], retriever: Retriever) -> bool:
    """Whether the sources speak of the years, countries and names that are asked of."""
    return knows_the_years(asked, hits) and knows_the_lands(asked, hits) and not retriever.unknown_names(asked)
