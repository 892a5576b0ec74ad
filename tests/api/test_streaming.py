"""What is shown on the way, with a language model behind the API."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import ApiSettings
from assistant.answering import answer, answer_stream
from assistant.generating import ModelUnusable, load_model
from assistant.settings import AssistantSettings
from tests.api.conftest import make_parts
from tests.fakes import Behaviour, Reply, good, model_stand_in, replying, written

pytestmark = pytest.mark.service

_QUESTION = "Hvor mange prosent av tiltakene ble gjennomført?"
_FIRST = "Kommunen evaluerer alle kompetansetiltak i oktober."
_SECOND = "83 prosent av tiltakene ble gjennomført i fjor."


@contextmanager
def client_with(behaviour: Behaviour, folder: Path) -> Iterator[TestClient]:
    with model_stand_in(behaviour) as stand_in:
        model = load_model(AssistantSettings(model="openai:stand-in", model_url=stand_in.url))
        parts = make_parts(folder)
        parts = replace(
            parts,
            ask=partial(answer, retriever=parts.retriever, model=model),
            stream=partial(answer_stream, retriever=parts.retriever, model=model),
        )
        with TestClient(create_app(ApiSettings(), lambda: parts), base_url="http://127.0.0.1") as client:
            yield client


def events(client: TestClient, question: str = _QUESTION) -> list[tuple[str, dict[str, str]]]:
    text = client.post("/api/v1/ask/stream", json={"question": question}).text
    blocks = [block.split("\n", 1) for block in text.strip().split("\n\n")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks]


def test_each_verified_statement_is_a_token_and_together_they_are_the_answer(tmp_path: Path) -> None:
    with client_with(good, tmp_path) as client:
        sent = events(client)
    tokens = [data["text"] for name, data in sent if name == "token"]
    assert [name for name, _ in sent] == ["status", *["token"] * len(tokens), "answer"]
    assert tokens[0] == _FIRST
    assert "".join(tokens) == sent[-1][1]["answer"] == f"{_FIRST} {_SECOND} [1]"
    assert sent[-1][1]["composed_by"] == "openai:stand-in"


def test_what_was_left_out_of_the_question_is_said_first_and_nothing_is_withdrawn(tmp_path: Path) -> None:
    with client_with(good, tmp_path) as client:
        sent = events(client, f"{_QUESTION} Ring 912 34 567.")
    tokens = [data["text"] for name, data in sent if name == "token"]
    assert [name for name, _ in sent].count("status") == 1
    assert tokens[0] == f"Jeg har utelatt telefonnummeret fra spørsmålet og lagrer ikke slike opplysninger.\n\n{_FIRST}"
    assert "".join(tokens) == sent[-1][1]["answer"]


def test_a_statement_that_does_not_hold_is_never_shown(tmp_path: Path) -> None:
    said = written((_SECOND, "p1", _SECOND), ("99 prosent av tiltakene ble gjennomført i fjor.", "p1", _SECOND))
    with client_with(replying(Reply(said)), tmp_path) as client:
        sent = events(client)
    assert "99 prosent" not in json.dumps(sent)
    assert sent[-1][1]["answer"] == f"{_SECOND} [1]"


def test_what_a_model_that_breaks_off_has_said_is_withdrawn(tmp_path: Path) -> None:
    half = written((_FIRST, "p1", _FIRST)).partition("]")[0]
    with client_with(replying(Reply(half, breaks=True)), tmp_path) as client:
        sent = events(client)
    names = [name for name, _ in sent]
    again = names.index("status", 1)
    assert sent[1] == ("token", {"text": _FIRST})
    assert sent[again][1]["code"] == "starting_over"
    whole = sent[-1][1]
    assert "".join(data["text"] for name, data in sent[again:] if name == "token") == whole["answer"]
    assert whole["composed_by"] == "extract"
    assert "83 prosent" in whole["answer"]


def test_a_server_with_a_model_that_cannot_be_used_says_so_before_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEILEDER_MODEL", "skynet:1")
    with pytest.raises(ModelUnusable, match="PROVIDER:NAME"):
        create_app(ApiSettings())
