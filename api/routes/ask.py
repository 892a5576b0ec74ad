"""Asking and searching."""

import json
import time
from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from api.bodies import PlainBodyRoute
from api.dependencies import Parts, PartsDependency
from api.errors import of_error
from api.schemas import AnswerBody, AskBody, HitBody, HitsBody, Problem, SearchBody, Token
from assistant.conversation import recall, reply_in
from assistant.types import Question

router = APIRouter(
    prefix="/api/v1",
    tags=["Asking"],
    route_class=PlainBodyRoute,
    responses={status: {"model": Problem} for status in (404, 413, 415, 422, 503)},
)


@router.post("/ask")
def ask(body: AskBody, parts: PartsDependency) -> AnswerBody:
    """Answer a question from the sources, or say why there is no answer."""
    return _answer(_question(body, parts), body.conversation_id, parts)


@router.post("/ask/stream", response_class=StreamingResponse)
def ask_stream(body: AskBody, parts: PartsDependency) -> StreamingResponse:
    """The same as server-sent events: status, token (text to append), answer (the whole reply, last)."""
    return StreamingResponse(
        _events(_question(body, parts), body.conversation_id, parts),
        media_type="text/event-stream",
        headers={"cache-control": "no-store"},
    )


@router.post("/search")
def search(body: SearchBody, parts: PartsDependency) -> HitsBody:
    """The passages that fit a query best."""
    chosen = parts.chosen(body.documents)
    hits = parts.retriever.search(body.query, limit=body.limit, language=body.language, documents=chosen)
    return HitsBody(hits=[HitBody.of(hit) for hit in hits])


def _question(body: AskBody, parts: Parts) -> Question:
    chosen = parts.chosen(body.documents)
    return Question(body.question, body.language, chosen, recall(body.conversation_id, parts.conversations))


def _answer(question: Question, conversation_id: str | None, parts: Parts) -> AnswerBody:
    started = time.perf_counter()
    reply = reply_in(conversation_id, question, ask=parts.ask, conversations=parts.conversations)
    return AnswerBody.of(reply, elapsed_ms=(time.perf_counter() - started) * 1000)


def _events(question: Question, conversation_id: str | None, parts: Parts) -> Iterator[str]:
    yield 'event: status\ndata: {"code": "searching", "text": "Leter i kildene …"}\n\n'
    try:
        reply = _answer(question, conversation_id, parts)
    except Exception as error:  # the reply has begun, so that its end must say what went wrong
        yield f"event: error\ndata: {json.dumps(of_error(error))}\n\n"
        return
    for piece in reply.answer.splitlines(keepends=True):
        yield f"event: token\ndata: {Token(text=piece).model_dump_json()}\n\n"
    yield f"event: answer\ndata: {reply.model_dump_json()}\n\n"
