"""Questions, answers and how they end: the vocabulary of the assistant."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.types import Kind, Language, Source

MOST_CHARACTERS = 2000
"""The length of the longest question, wherever it is asked."""


class AnswerStatus(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    DECLINED = "declined"
    CLARIFY = "clarify"
    CHAT = "chat"


class Reason(StrEnum):
    """Why a question was declined or only partly answered."""

    OUT_OF_SCOPE = "out_of_scope"
    NOT_IN_SOURCES = "not_in_sources"
    UNSAFE = "unsafe"
    PERSONAL_DATA = "personal_data"
    LEGAL_CASE = "single_case"


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation.

    `asked` is the question as it stands alone, "" where that is not known; `passages` are the ids of what was cited.
    """

    question: str
    answer: str
    language: Language
    asked: str = ""
    passages: tuple[str, ...] = ()
    status: AnswerStatus | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, by whom it matters how: `language` None means the question's own, `documents` None means all."""

    text: str
    language: Language | None = None
    documents: frozenset[str] | None = None
    history: tuple[Message, ...] = ()


class Wish(StrEnum):
    """What is wanted: an answer, or something about the one that was given."""

    ANSWER = "answer"
    MORE = "more"
    SHORTER = "shorter"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands alone; "" where it refers to something that was never said.

    `language` is the one that it says to answer in. `continues` tells whether it took something from the conversation,
    and `named` is what was put in place of a part of the question before.
    """

    text: str
    wish: Wish = Wish.ANSWER
    language: Language | None = None
    continues: bool = False
    named: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The source of a statement: `quote` stands verbatim in `text`, the passage that `passage_id` names.

    `sources` are what the passage itself builds on, weightiest first; none for a user's own document.
    """

    marker: int
    document_id: str
    title: str
    kind: Kind
    section: str
    page: int | None
    passage_id: str
    text: str
    quote: str
    url: str
    sources: tuple[Source, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question: Markdown with [1] after what citation 1 supports, and how it came about.

    `asked` is the question as it was understood, standing alone.
    """

    status: AnswerStatus
    language: Language
    text: str
    citations: tuple[Citation, ...] = ()
    follow_ups: tuple[str, ...] = ()
    reason: Reason | None = None
    composed_by: str = "extract"
    asked: str = ""

    def as_message(self, question: str) -> Message:
        """The turn of the conversation in which `question` got this answer."""
        passages = tuple(dict.fromkeys(citation.passage_id for citation in self.citations))
        return Message(question, self.text, self.language, self.asked, passages, self.status)
