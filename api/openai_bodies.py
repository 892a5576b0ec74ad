"""The replies of OpenAI's chat completions, with what is ours beside it."""

import re
from collections.abc import Iterable
from typing import Any, Literal, Self

from pydantic import BaseModel, Field, SerializerFunctionWrapHandler, model_serializer

from api.schemas import SourceBody
from api.source_list import as_text, page_address, said
from assistant.types import Answer, AnswerStatus, Citation, Reason
from corpus.types import Language

MODEL = "veileder"

_MARKER = re.compile(r"\[(\d{1,3})\]")
_TOKEN = re.compile(r"\w+|[^\w\s]")


class UrlCitation(BaseModel):
    """The source behind one marker: content[start_index:end_index] is the marker, `quote` stands at `url`."""

    start_index: int
    end_index: int
    title: str
    url: str
    quote: str = Field(description="The part of the source that bears out the statement, verbatim")
    marker: int
    page: int | None
    sources: list[SourceBody] = Field(description="What the passage itself builds on, weightiest first")

    @classmethod
    def of(cls, citation: Citation, start: int, end: int, address: str) -> Self:
        """The citation behind the marker that stands from `start` to `end`."""
        return cls(
            start_index=start,
            end_index=end,
            title=f"{citation.title} – {citation.section}",
            url=page_address(citation, address),
            quote=citation.quote,
            marker=citation.marker,
            page=citation.page,
            sources=[SourceBody.of(source) for source in citation.sources],
        )


class Annotation(BaseModel):
    """A marker of the text and its source."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class Usage(BaseModel):
    """Words and marks of the text that was read (question and earlier messages) and written; nothing is paid for."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int

    @classmethod
    def of(cls, read: Iterable[str], written: str) -> Self:
        """The counts for what was read and written."""
        prompt, completion = sum(len(_TOKEN.findall(text)) for text in read), len(_TOKEN.findall(written))
        return cls(prompt_tokens=prompt, completion_tokens=completion, total_tokens=prompt + completion)


class Outcome(BaseModel):
    """How the question ended: what OpenAI's form has no place for."""

    status: AnswerStatus
    reason: Reason | None
    language: Language
    follow_ups: list[str]
    composed_by: str

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The outcome of an answer."""
        own = {name: getattr(answer, name) for name in ("status", "reason", "language", "composed_by")}
        return cls(**own, follow_ups=list(answer.follow_ups))


class ReplyMessage(BaseModel):
    """The answer: Markdown with [1] after what source 1 supports, the sources listed below, and as annotations."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: list[Annotation]

    @classmethod
    def of(cls, answer: Answer, address: str) -> Self:
        """The message for an answer; `address` is where the pages are served."""
        cited = {citation.marker: citation for citation in answer.citations}
        annotations = [
            Annotation(url_citation=UrlCitation.of(cited[int(match[1])], match.start(), match.end(), address))
            for match in _MARKER.finditer(said(answer))
            if int(match[1]) in cited
        ]
        return cls(content=as_text(answer, address), annotations=annotations)


class Choice(BaseModel):
    """The one reply that there is."""

    index: int = 0
    message: ReplyMessage
    finish_reason: Literal["stop"] = "stop"
    logprobs: None = None


class Completion(BaseModel):
    """The reply to a conversation."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str = MODEL
    choices: list[Choice]
    usage: Usage
    veileder: Outcome


class _Sparse(BaseModel):
    """A body that leaves out those of its own fields that are null."""

    @model_serializer(mode="wrap")
    def _given(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in whole(self).items() if value is not None}


class Delta(_Sparse):
    """What a piece of a stream adds to the message."""

    role: Literal["assistant"] | None = None
    content: str | None = None
    annotations: list[Annotation] | None = None


class ChunkChoice(BaseModel):
    """A piece of the one reply."""

    index: int = 0
    delta: Delta
    finish_reason: Literal["stop"] | None = None
    logprobs: None = None


class Chunk(_Sparse):
    """A piece of a stream; the last but the counts has the annotations and the outcome."""

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str = MODEL
    choices: list[ChunkChoice]
    usage: Usage | None = None
    veileder: Outcome | None = None


class ModelBody(BaseModel):
    """A model that can be named in a request."""

    id: str = MODEL
    object: Literal["model"] = "model"
    created: int = 1795392000  # the day of the first version
    owned_by: str = "veileder"


class ModelsBody(BaseModel):
    """All models: one."""

    object: Literal["list"] = "list"
    data: list[ModelBody]


class ErrorDetail(BaseModel):
    """What went wrong, in OpenAI's words."""

    message: str
    type: str
    param: str | None
    code: str | None


class ErrorBody(BaseModel):
    """An error in OpenAI's form."""

    error: ErrorDetail
