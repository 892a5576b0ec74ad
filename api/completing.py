"""A question → its answer as a completion in OpenAI's form, whole or as a stream."""

import json
import time
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from api.error_forms import openai_error
from api.errors import of_error
from api.openai_bodies import Choice, Chunk, ChunkChoice, Completion, Delta, Outcome, ReplyMessage, Usage
from assistant.types import Answer, Question


def completion(question: Question, ask: Callable[[Question], Answer], address: str) -> Completion:
    """The answer as a completion; `address` is where the pages of the sources are served."""
    answer = ask(question)
    message = ReplyMessage.of(answer, address)
    return Completion(
        id=_new_id(),
        created=int(time.time()),
        choices=[Choice(message=message)],
        usage=Usage.of(_read(question), message.content),
        veileder=Outcome.of(answer),
    )


def events(
    question: Question, ask: Callable[[Question], Answer], address: str, *, with_usage: bool = False
) -> Iterator[str]:
    """The same as server-sent events: who speaks, the lines, the annotations, and the counts where asked for."""
    name, created = _new_id(), int(time.time())

    def piece(choices: list[ChunkChoice], **more: Any) -> str:
        return Chunk(id=name, created=created, choices=choices, **more).model_dump_json()

    yield _event(piece([ChunkChoice(delta=Delta(role="assistant", content=""))]))
    try:
        whole = completion(question, ask, address)
    except Exception as error:  # the reply has begun, so that its end must say what went wrong
        yield _event(json.dumps(openai_error(of_error(error))))
        return
    message = whole.choices[0].message
    for line in message.content.splitlines(keepends=True):
        yield _event(piece([ChunkChoice(delta=Delta(content=line))]))
    end = ChunkChoice(delta=Delta(annotations=message.annotations), finish_reason="stop")
    yield _event(piece([end], veileder=whole.veileder))
    if with_usage:
        yield _event(piece([], usage=whole.usage))
    yield _event("[DONE]")


def _new_id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


def _read(question: Question) -> Iterator[str]:
    for turn in question.history:
        yield from (turn.question, turn.answer)
    yield question.text


def _event(data: str) -> str:
    return f"data: {data}\n\n"
