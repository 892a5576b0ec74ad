"""A stand-in for a language model: a real HTTP server on loopback that speaks OpenAI's chat completions protocol."""

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from corpus.sentences import split_sentences

_PASSAGE = re.compile(r"^Passage (p\d+) \([^\n]*\):\n(.*?)(?=\n\nPassage p\d+ \(|\n</data-)", re.MULTILINE | re.DOTALL)
_PIECE_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What the stand-in was asked: the messages as sent, and the passages by their short ids."""

    system: str
    user: str

    @property
    def passages(self) -> dict[str, str]:
        return dict(_PASSAGE.findall(self.user))

    def passage_with(self, part: str) -> tuple[str, str]:
        return next((short_id, text) for short_id, text in self.passages.items() if part in text)


@dataclass(frozen=True, slots=True)
class Reply:
    """What it does: the text, or what goes wrong. `hangs` after the text, or `repeats` it until nobody listens."""

    text: str = ""
    status: int = 200
    hangs: bool = False
    repeats: bool = False
    breaks: bool = False
    finish_reason: str = "stop"


Behaviour = Callable[[Asked], Reply]


@dataclass
class ModelStandIn:
    """Answers as `behaviour` says, and remembers what it was asked."""

    behaviour: Behaviour
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)


@contextmanager
def model_stand_in(behaviour: Behaviour) -> Iterator[ModelStandIn]:
    """A running stand-in; its address is its `url`."""
    stand_in = ModelStandIn(behaviour)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            assert self.path == "/v1/chat/completions"
            system, user = (message["content"] for message in body["messages"])
            asked = Asked(system, user)
            stand_in.asked.append(asked)
            reply = stand_in.behaviour(asked)
            try:
                if reply.status != 200:
                    self._send_json(reply.status, {"error": {"message": "not now", "type": "stand_in", "code": None}})
                elif body.get("stream"):
                    self._send_stream(reply)
                else:
                    choice = {"index": 0, "message": {"role": "assistant", "content": reply.text}}
                    self._send_json(200, _event("chat.completion", {**choice, "finish_reason": reply.finish_reason}))
            except (BrokenPipeError, ConnectionResetError):
                pass  # the one who asked has gone

        def _send_json(self, status: int, body: Mapping[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _send_stream(self, reply: Reply) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            while True:
                for start in range(0, len(reply.text), _PIECE_CHARACTERS):
                    self._send_delta({"content": reply.text[start : start + _PIECE_CHARACTERS]}, None)
                if not reply.repeats or stand_in.closing.is_set():
                    break
            if reply.hangs:
                stand_in.closing.wait()
            if reply.hangs or reply.breaks:
                self.close_connection = True
                return
            self._send_delta({}, reply.finish_reason)
            self._send_chunk("data: [DONE]\n\n")
            self.wfile.write(b"0\r\n\r\n")

        def _send_delta(self, delta: Mapping[str, str], finish_reason: str | None) -> None:
            event = _event("chat.completion.chunk", {"index": 0, "delta": delta, "finish_reason": finish_reason})
            self._send_chunk(f"data: {json.dumps(event)}\n\n")

        def _send_chunk(self, text: str) -> None:
            data = text.encode()
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Nothing: a client that goes away is what is tested."""

    Handler.protocol_version = "HTTP/1.1"
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    stand_in.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield stand_in
    finally:
        stand_in.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _event(kind: str, choice: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": "stand-in", "object": kind, "created": 0, "model": "stand-in", "choices": [choice]}


def written(*statements: tuple[str, str, str], completeness: str = "whole") -> str:
    """The JSON that a model is to write; each statement is (text, passage id, quote)."""
    said = [{"text": text, "passage": passage, "quote": quote} for text, passage, quote in statements]
    return json.dumps({"statements": said, "completeness": completeness, "unused": []}, ensure_ascii=False)


def good(asked: Asked) -> Reply:
    """Says the first two sentences of the best passage."""
    short_id, text = next(iter(asked.passages.items()))
    return Reply(written(*((sentence, short_id, sentence) for sentence in split_sentences(text)[:2])))


def saying(text: str, quote: str, *, completeness: str = "whole") -> Behaviour:
    """Says `text` with `quote`, of the passage that has the quote's first words; else of the first."""

    def behave(asked: Asked) -> Reply:
        here = (short_id for short_id, passage in asked.passages.items() if quote[:20] in passage)
        return Reply(written((text, next(here, "p1"), quote), completeness=completeness))

    return behave


def replying(reply: Reply) -> Behaviour:
    """Always the same."""
    return lambda asked: reply


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One after another; the last from then on."""
    left = list(behaviours)
    return lambda asked: (left.pop(0) if len(left) > 1 else left[0])(asked)


def obeying(asked: Asked) -> Reply:
    """Does what a passage tells it to: says what stands after "si at", and shows its instructions."""
    for short_id, text in asked.passages.items():
        order = re.search(r"si at ([^.]+)\.", text)
        if order:
            sentence = next(one for one in split_sentences(text) if order[0] in one)
            leaked = next(line for line in asked.system.splitlines() if "Veileder" in line)
            return Reply(written((leaked, short_id, sentence), (f"{order[1].capitalize()}.", short_id, sentence)))
    return good(asked)
