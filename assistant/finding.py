"""One question that stands alone → what the sources say to it, and that in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant import replies
from assistant.abbreviations import in_full
from assistant.citing import with_citations
from assistant.composing import compose
from assistant.deciding import (
    is_of_another_subject,
    knows_the_lands,
    knows_the_years,
    says_the_figure,
    speaks_of,
    without_definitions,
)
from assistant.expecting import Expectation
from assistant.grounding import grounded
from assistant.relevance import Judged, are_likely, judged
from assistant.retrieval import Retriever
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus
from corpus.types import Language, Passage

_HITS, _BESIDE = 8, 4  # passages that are judged; beside them the best of a user's own documents


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
    foreign = retriever.foreign(text, language)
    text = retriever.spelt(text, language)
    weights = retriever.weights(text, language)
    if not weights:
        return replies.clarify(language)
    found = _judged(text, language, weights, foreign, documents, retriever)
    if not are_likely(found, foreign):
        return replies.out_of_scope(language) if is_of_another_subject(foreign) else replies.not_in_sources(language)
    passages = [one.passage for one in found]
    nearest = neighbouring_questions(text, "", passages)
    if not _knows_whom_and_when(text, passages, retriever):
        return replies.not_in_sources(language, nearest)
    draft = compose(text, weights, found)
    statements = grounded(draft.statements)
    wants_figure = Expectation.of(text).figure
    if not statements or (wants_figure and not (says_the_figure(weights, statements) and speaks_of(named, statements))):
        return replies.not_in_sources(language, nearest)
    follow_ups = neighbouring_questions(text, statements[0].passage.section, passages)
    return Found(language, statements, draft.heading, follow_ups)


def _judged(
    text: str,
    language: Language,
    weights: Mapping[str, float],
    foreign: float,
    documents: frozenset[str] | None,
    retriever: Retriever,
) -> tuple[Judged, ...]:
    """The passages that may answer, the likeliest first."""
    hits = retriever.search(text, limit=_HITS, beside=_BESIDE, documents=documents, reader=language)
    return judged(text, weights, without_definitions(text, weights, hits), foreign)


def told(found: Found) -> Answer:
    """The answer in words, with its sources."""
    text, citations = with_citations(found.statements)
    if found.heading:
        text = f"{replies.nearest_question(found.language, found.heading)}\n\n{text}"
    status = AnswerStatus.PARTIAL if found.heading else AnswerStatus.ANSWERED
    return Answer(status, found.language, text, citations, found.follow_ups)


def neighbouring_questions(asked: str, used: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [passage.section for passage in passages if passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]


def _knows_whom_and_when(asked: str, passages: Sequence[Passage], retriever: Retriever) -> bool:
    """Whether the sources speak of the years, countries and names that are asked of."""
    return knows_the_years(asked, passages) and knows_the_lands(asked, passages) and not retriever.unknown_names(asked)
