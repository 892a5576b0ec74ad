"""One question that stands alone → what the sources say to it, and that in words."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant import replies
from assistant.abbreviations import in_full
from assistant.aims import asking_part, asking_sentence
from assistant.citing import with_citations
from assistant.composing import Draft
from assistant.deciding import (
    is_of_another_subject,
    says_the_figure,
    speaks_of,
    unknown_lands,
    unknown_years,
    without_definitions,
)
from assistant.drafting import drafted
from assistant.expecting import Expectation
from assistant.generating import Model
from assistant.grounding import grounded
from assistant.relevance import Judged, are_likely, judged, promise
from assistant.retrieval import Retriever
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus
from assistant.wording import content_words
from corpus.types import Language, Passage

_FEWEST_WORDS = 3  # that carry a subject, for a sentence to be a question by itself
_HITS, _BESIDE = 8, 4  # passages that are judged; beside them the best of a user's own documents


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
) -> Generator[str, None, Found | Answer]:
    """What the sources say to a question, or the reply that says why there is nothing.

    What a model writes is yielded as it is verified.
    `named` is the part that a follow-up put in: a figure must be of that.
    """
    sought = max(
        (_sought(reading, language, documents, retriever) for reading in _readings(in_full(text, language))),
        key=lambda one: promise(one.found),
    )
    text, weights, found = sought.text, sought.weights, sought.found
    if not weights:
        return replies.clarify(language)
    if not are_likely(found, sought.foreign):
        beyond = is_of_another_subject(sought.foreign)
        return replies.out_of_scope(language) if beyond else replies.not_in_sources(language)
    passages = [one.passage for one in found]
    nearest = neighbouring_questions(text, "", passages)
    missing = (*unknown_years(text, passages), *unknown_lands(text, passages), *retriever.unknown_names(text))
    if missing:
        return replies.not_in_sources(language, nearest, missing)
    draft = yield from drafted(text, language, weights, found, model)
    statements = grounded(draft.statements)
    wants_figure = Expectation.of(text).figure
    if not statements or (
        wants_figure and not (says_the_figure(text, weights, statements) and speaks_of(named, statements))
    ):
        return replies.not_in_sources(language, nearest)
    follow_ups = neighbouring_questions(text, statements[0].passage.section, passages)
    return Found(language, replace(draft, statements=statements), follow_ups)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A question as it is looked up, and the passages that may answer it, the likeliest first."""

    text: str
    weights: Mapping[str, float]
    foreign: float
    found: tuple[Judged, ...]


def _readings(text: str) -> tuple[str, ...]:
    """The question with the situation that is told before it, and where it stands by itself without, too."""
    parts = (asking_sentence(text), asking_part(text))
    alone = (part for part in parts if len(content_words(part)) >= _FEWEST_WORDS)
    return tuple(dict.fromkeys((text, *alone)))


def _sought(text: str, language: Language, documents: frozenset[str] | None, retriever: Retriever) -> _Sought:
    foreign = retriever.foreign(text, language)
    text = retriever.spelt(text, language)
    weights = retriever.weights(text, language)
    if not weights:
        return _Sought(text, weights, foreign, ())
    hits = retriever.search(text, limit=_HITS, beside=_BESIDE, documents=documents, reader=language)
    return _Sought(text, weights, foreign, judged(text, weights, without_definitions(text, weights, hits), foreign))


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
