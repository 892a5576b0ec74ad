"""One question that stands alone → what the sources say to it, and that in words."""

from collections.abc import Generator, Sequence, Set
from dataclasses import dataclass, replace

from assistant import replies
from assistant.aims import asking_sentence
from assistant.citing import with_citations
from assistant.composing import Draft
from assistant.deciding import (
    asks_a_price,
    is_of_another_subject,
    says_a_price,
    says_the_figure,
    speaks_of,
    unknown_lands,
    unknown_years,
)
from assistant.drafting import drafted
from assistant.expecting import Expectation
from assistant.generating import Model
from assistant.grounding import grounded
from assistant.relevance import are_likely
from assistant.retrieval import Retriever
from assistant.seeking import seek
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus
from corpus.types import Language, Passage


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a question, before it is put into words."""

    language: Language
    draft: Draft
    follow_ups: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What is to be said."""
        return self.draft.statements


def find(
    text: str,
    language: Language,
    retriever: Retriever,
    model: Model | None,
    *,
    documents: frozenset[str] | None = None,
    named: str = "",
    told_before: str = "",
    shown: Set[str] = frozenset(),
) -> Generator[str, None, Found | Answer]:
    """What the sources say to a question, or the reply that says why there is nothing.

    What a model writes is yielded as it is verified.
    `named` is the part that a follow-up put in: a figure must be of that. `told_before` and `shown` are as `seek` has
    them.
    """
    sought = seek(text, language, retriever, documents=documents, told_before=told_before, shown=shown)
    text, weights, found = sought.text, sought.weights, sought.found
    if not weights:
        return replies.clarify(language)
    if not are_likely(found, sought.foreign):
        beyond = is_of_another_subject(sought.foreign)
        return replies.out_of_scope(language) if beyond else replies.not_in_sources(language)
    passages = [one.passage for one in found]
    nearest = neighbouring_questions(text, "", passages)
    missing = (
        *unknown_years(text, passages),
        *unknown_lands(text, passages),
        *retriever.unknown_names(asking_sentence(text)),
    )
    if missing:
        return replies.not_in_sources(language, nearest, missing)
    draft = yield from drafted(text, language, weights, found, model)
    statements = grounded(draft.statements)
    if asks_a_price(text) and not says_a_price(statements):
        return replies.not_in_sources(language, nearest)
    wants_figure = Expectation.of(text).figure
    if not statements or (
        wants_figure and not (says_the_figure(text, weights, statements) and speaks_of(named, statements))
    ):
        return replies.not_in_sources(language, nearest)
    follow_ups = neighbouring_questions(text, statements[0].passage.section, passages)
    return Found(language, replace(draft, statements=statements), follow_ups)


def told(found: Found) -> Answer:
    """The answer in words, with its sources."""
    draft, language = found.draft, found.language
    text, citations = with_citations(draft.statements)
    if draft.heading:
        text = f"{replies.nearest_question(language, draft.heading)}\n\n{text}"
    if draft.claimed:
        text = f"{replies.not_that_share(language, draft.claimed)}\n\n{text}"
    if draft.is_part:
        text += f"\n\n{replies.only_a_part(language)}"
    if draft.instead_of_model:
        text += f"\n\n{replies.instead_of_model(language)}"
    status = AnswerStatus.PARTIAL if draft.heading or draft.is_part else AnswerStatus.ANSWERED
    return Answer(status, language, text, citations, found.follow_ups, composed_by=draft.composed_by)


def neighbouring_questions(asked: str, used: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [passage.section for passage in passages if passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]
