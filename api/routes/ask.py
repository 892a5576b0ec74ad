"""Asking and searching."""

import json
import time
import uuid
from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from api.dependencies import Parts, PartsDependency
from api.errors import of_error
from api.schemas import AnswerBody, AskBody, HitBody, HitsBody, Problem, SearchBody, Token
from assistant.types import Question

router = APIRouter(prefix="/api/v1", tags=["Asking"], responses={422: {"model": Problem}, 503: {"model": Problem}})


@router.post("/ask")
def ask(body: AskBody, parts: PartsDependency) -> AnswerBody:
    """Answer a question from the sources, or say why there is no answer."""
    return _answer(body, parts)


@router.post("/ask/stream", response_class=StreamingResponse)
def ask_stream(body: AskBody, parts: PartsDependency) -> StreamingResponse:
    """The same as server-sent events: status, token (text to append), answer (the whole reply, last)."""
    return StreamingResponse(
        _events(body, parts), media_type="text/event-stream", headers={"cache-control": "no-store"}
    )


@router.post("/search")
def search(body: SearchBody, parts: PartsDependency) -> HitsBody:
    """The passages that fit a query best."""
    documents = None if body.documents is None else frozenset(body.documents)
    hits = parts.retriever.search(body.query, limit=body.limit, language=body.language, documents=documents)
    return HitsBody(hits=[HitBody.of(hit) for hit in hits])


def _answer(body: AskBody, parts: Parts) -> AnswerBody:
    started = time.perf_counter()
    documents = None if body.documents is None else frozenset(body.documents)
    answer = parts.ask(Question(body.question, body.language, documents))
    return AnswerBody.of(
        answer,
        conversation_id=body.conversation_id or uuid.uuid4().hex,
        message_id=uuid.uuid4().hex,
        elapsed_ms=(time.perf_counter() - started) * 1000,
    )


def _events(body: AskBody, parts: Parts) -> Iterator[str]:
    yield 'event: status\ndata: {"code": "searching", "text": "Leter i kildene …"}\n\n'
    try:
        reply = _answer(body, parts)
    except Exception as error:  # the reply has begun, so that its end must say what went wrong
        yield f"event: error\ndata: {json.dumps(of_error(error))}\n\n"
        return
    for piece in reply.answer.splitlines(keepends=True):
        yield f"event: token\ndata: {Token(text=piece).model_dump_json()}\n\n"
    yield f"event: answer\ndata: {reply.model_dump_json()}\n\n"
