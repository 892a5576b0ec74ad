"""Asking and searching."""

import json
import time
from collections.abc import Generator, Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from api.bodies import PlainBodyRoute
from api.dependencies import Parts, PartsDependency
from api.errors import of_error
from api.schemas import AnswerBody, AskBody, HitBody, HitsBody, Problem, SearchBody, Token
from assistant.conversation import Reply, keep, recall, reply_in
from assistant.types import Answer, Question

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
    """The same as server-sent events: status, token (text to append), answer (the whole reply, last).

    A statement of a language model is sent when it is verified. Where the model then fails, a status with the code
    `starting_over` says that the tokens before it are withdrawn.
    """
    return StreamingResponse(
        _events(_question(body, parts), body.conversation_id, parts),
        media_type="text/event-stream",
        headers={"cache-control": "no-store"},
    )


@router.post("/search")
def search(body: SearchBody, parts: PartsDependency) -> HitsBody:
    """The passages that fit a query best."""
    return HitsBody(hits=[HitBody.of(hit) for hit in parts.search(body)])


def _question(body: AskBody, parts: Parts) -> Question:
    chosen = parts.chosen(body.documents)
    return Question(body.question, body.language, chosen, recall(body.conversation_id, parts.conversations))


def _answer(question: Question, conversation_id: str | None, parts: Parts) -> AnswerBody:
    started = time.perf_counter()
    reply = reply_in(conversation_id, question, ask=parts.ask, conversations=parts.conversations)
    return _body(reply, started)


def _body(reply: Reply, started: float) -> AnswerBody:
    return AnswerBody.of(reply, elapsed_ms=(time.perf_counter() - started) * 1000)


def _events(question: Question, conversation_id: str | None, parts: Parts) -> Iterator[str]:
    yield 'event: status\ndata: {"code": "searching", "text": "Leter i kildene …"}\n\n'
    started = time.perf_counter()
    shown: list[str] = []
    try:
        answer = yield from _shown(parts.steps(question), shown)
        reply = _body(keep(conversation_id, question, answer, parts.conversations), started)
    except Exception as error:  # the reply has begun, so that its end must say what went wrong
        yield f"event: error\ndata: {json.dumps(of_error(error))}\n\n"
        return
    before = "".join(shown)
    if not reply.answer.startswith(before):
        before = ""
        yield 'event: status\ndata: {"code": "starting_over", "text": "Begynner på nytt …"}\n\n'
    for piece in reply.answer.removeprefix(before).splitlines(keepends=True):
        yield _token(piece)
    yield f"event: answer\ndata: {reply.model_dump_json()}\n\n"


def _shown(steps: Generator[str, None, Answer], shown: list[str]) -> Generator[str, None, Answer]:
    """Yield a token for each piece, and keep it in `shown`; return the answer."""
    while True:
        try:
            piece = next(steps)
        except StopIteration as end:
            reply: Answer = end.value
            return reply
        shown.append(piece)
        yield _token(piece)


def _token(text: str) -> str:
    return f"event: token\ndata: {Token(text=text).model_dump_json()}\n\n"
