"""The bodies of requests and replies, as the contract has them."""

from dataclasses import asdict
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StringConstraints

from assistant.conversation import Conversation, Feedback, FeedbackReason, Reply, Turn, kept_text
from assistant.types import MOST_CHARACTERS, Answer, Citation
from corpus.types import Kind, Language, Passage, Source
from indexing.types import DocumentInfo, Hit


def writable(text: str) -> str:
    """Refuse what cannot be stored or sent on."""
    if "\0" in text:
        raise ValueError("The text holds a NUL character. Remove it and try again.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("The text holds half a character (a lone surrogate). Remove it and try again.") from error
    return text


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_CHARACTERS), AfterValidator(writable)
]
Id = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(writable)]


class AskBody(BaseModel):
    """A question."""

    model_config = ConfigDict(extra="forbid")

    question: Text = Field(examples=["Hvordan evaluerer vi tiltak?"])
    conversation_id: Id | None = Field(None, description="That of an earlier reply, for a question that follows it")
    language: Language | None = None
    documents: list[Id] | None = Field(None, max_length=1000)


class SourceBody(BaseModel):
    """What a passage of ours builds on: an entry of the register of sources."""

    id: str
    title: str
    publisher: str
    year: str
    url: str
    kind: Kind

    @classmethod
    def of(cls, source: Source) -> Self:
        """The body for a source."""
        return cls(**asdict(source))


class CitationBody(BaseModel):
    """The source of a statement; `quote` stands verbatim in `text`, and `sources` are what that builds on."""

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
    sources: list[SourceBody]

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """The body for a citation."""
        own = {name: getattr(citation, name) for name in cls.model_fields if name != "sources"}
        return cls(**own, sources=[SourceBody.of(source) for source in citation.sources])


class _GivenBody(BaseModel):
    """What was replied to a question."""

    status: str
    reason: str | None
    language: Language
    answer: str = Field(description="Markdown, with [1] after what source 1 supports")
    citations: list[CitationBody]
    follow_ups: list[str]
    composed_by: str


class AnswerBody(_GivenBody):
    """The reply to a question."""

    conversation_id: str | None = Field(description="null where the reply could not be kept")
    message_id: str | None = Field(description="null where the reply could not be kept")
    elapsed_ms: float

    @classmethod
    def of(cls, reply: Reply, *, elapsed_ms: float) -> Self:
        """The body for a reply."""
        return cls(
            conversation_id=reply.conversation_id,
            message_id=reply.message_id,
            elapsed_ms=round(elapsed_ms, 1),
            **_given(reply.answer),
        )


class MessageBody(_GivenBody):
    """A question of a conversation and the reply to it."""

    message_id: str
    asked_at: str
    question: str = Field(description="As it is kept: without personal data")

    @classmethod
    def of(cls, turn: Turn) -> Self:
        """The body for a turn."""
        return cls(
            message_id=turn.id, asked_at=turn.asked_at.isoformat(), question=turn.question, **_given(turn.answer)
        )


class ConversationBody(BaseModel):
    """A conversation, oldest message first."""

    conversation_id: str
    created_at: str
    messages: list[MessageBody]

    @classmethod
    def of(cls, conversation: Conversation) -> Self:
        """The body for a conversation."""
        return cls(
            conversation_id=conversation.id,
            created_at=conversation.created_at.isoformat(),
            messages=[MessageBody.of(turn) for turn in conversation.turns],
        )


class FeedbackBody(BaseModel):
    """What a reader thinks of a reply."""

    model_config = ConfigDict(extra="forbid")

    message_id: Id
    useful: StrictBool
    reason: FeedbackReason | None = None
    comment: Text | None = None

    def feedback(self) -> Feedback:
        """The feedback as it is kept."""
        return Feedback(self.useful, self.reason, self.comment and kept_text(self.comment))


class SearchBody(BaseModel):
    """A search for passages."""

    model_config = ConfigDict(extra="forbid")

    query: Text
    limit: int = Field(10, ge=1, le=100)
    language: Language | None = None
    documents: list[Id] | None = Field(None, max_length=1000)


class HitBody(BaseModel):
    """A passage that was found."""

    passage_id: str
    document_id: str
    title: str
    kind: Kind
    section: str
    page: int | None
    text: str
    score: float

    @classmethod
    def of(cls, hit: Hit) -> Self:
        """The body for a hit."""
        return cls(**_passage_fields(hit.passage), score=round(hit.score, 4))


class HitsBody(BaseModel):
    """What a search found, best first."""

    hits: list[HitBody]


class DocumentBody(BaseModel):
    """What is known of a document."""

    id: str
    title: str
    kind: Kind
    language: Language
    passages: int
    pages: int | None
    added_at: str

    @classmethod
    def of(cls, info: DocumentInfo) -> Self:
        """The body for a document."""
        names = ("id", "title", "kind", "language", "passages", "pages")
        return cls(**{name: getattr(info, name) for name in names}, added_at=info.added_at.isoformat())


class DocumentsBody(BaseModel):
    """All documents."""

    documents: list[DocumentBody]


class JobBody(BaseModel):
    """How far a piece of background work has come; `error` is a problem."""

    id: str
    state: str
    done: int
    total: int
    document_id: str
    error: dict[str, object] | None = None


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[dict[str, str]] = []


def _given(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "reason": answer.reason,
        "language": answer.language,
        "answer": answer.text,
        "citations": [CitationBody.of(citation) for citation in answer.citations],
        "follow_ups": list(answer.follow_ups),
        "composed_by": answer.composed_by,
    }


def _passage_fields(passage: Passage) -> dict[str, object]:
    names = ("document_id", "title", "kind", "section", "page", "text")
    return {"passage_id": passage.id, **{name: getattr(passage, name) for name in names}}


class Token(BaseModel):
    """A piece of an answer's text, to append."""

    text: str
