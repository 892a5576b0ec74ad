"""Several turns over HTTP, what is deleted, and what happens while the database is away."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.dependencies import Parts, purging
from api.schemas import FeedbackBody
from api.settings import ApiSettings
from assistant.answering import answer
from assistant.conversation import Turn
from assistant.storage import Database, StoredConversations
from assistant.types import Answer, AnswerStatus, Question
from corpus.types import Language
from tests.api.conftest import make_parts, parts_of

_QUESTION = "Hvor mange prosent av tiltakene ble gjennomført?"
_NEXT = "Hvem følger opp nye ansatte?"


@contextmanager
def served(folder: Path, change: Callable[[Parts], Parts]) -> Iterator[TestClient]:
    app = create_app(ApiSettings(), lambda: change(make_parts(folder)))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def without_database(parts: Parts) -> Parts:
    parts.database.close()
    away = Database("sqlite:////dev/null/veileder.db")
    return replace(parts, database=away, conversations=StoredConversations(away))


def ask(client: TestClient, question: str = _QUESTION, conversation_id: str | None = None) -> dict[str, Any]:
    reply = client.post("/api/v1/ask", json={"question": question, "conversation_id": conversation_id})
    assert reply.status_code == 200, reply.text
    body: dict[str, Any] = reply.json()
    return body


def test_a_conversation_is_read_with_its_citations(client: TestClient) -> None:
    first = ask(client)
    second = ask(client, _NEXT, first["conversation_id"])
    kept = client.get(f"/api/v1/conversations/{first['conversation_id']}").json()
    assert [message["message_id"] for message in kept["messages"]] == [first["message_id"], second["message_id"]]
    assert [message["question"] for message in kept["messages"]] == [_QUESTION, _NEXT]
    assert kept["messages"][0]["citations"] == first["citations"]
    assert kept["messages"][0]["answer"] == first["answer"]


def test_the_history_is_handed_to_the_answer(tmp_path: Path) -> None:
    asked: list[Question] = []

    def remembering(parts: Parts) -> Parts:
        def told(question: Question) -> Answer:
            asked.append(question)
            return answer(question, retriever=parts.retriever)

        return replace(parts, ask=told)

    with served(tmp_path, remembering) as client:
        first = ask(client)
        ask(client, _NEXT, first["conversation_id"])
        client.post("/api/v1/ask/stream", json={"question": "Og så?", "conversation_id": first["conversation_id"]})
        ask(client, "Noe annet?")
    assert [[message.question for message in question.history] for question in asked] == [
        [],
        [_QUESTION],
        [_QUESTION, _NEXT],
        [],
    ]
    assert asked[1].history[0].passages == (first["citations"][0]["passage_id"],)


def test_a_streamed_reply_is_kept_too(client: TestClient) -> None:
    text = client.post("/api/v1/ask/stream", json={"question": _QUESTION}).text
    whole = json.loads(text.strip().split("data: ")[-1])
    kept = client.get(f"/api/v1/conversations/{whole['conversation_id']}").json()
    assert [message["message_id"] for message in kept["messages"]] == [whole["message_id"]]


@pytest.mark.parametrize("path", ["/api/v1/ask", "/api/v1/ask/stream"])
def test_an_unknown_conversation_is_a_problem_before_anything_is_answered(client: TestClient, path: str) -> None:
    reply = client.post(path, json={"question": _QUESTION, "conversation_id": "none"})
    assert (reply.status_code, reply.headers["content-type"]) == (404, "application/problem+json")


def test_a_deleted_conversation_is_gone_with_its_feedback(client: TestClient) -> None:
    reply = ask(client)
    address = f"/api/v1/conversations/{reply['conversation_id']}"
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404
    assert client.delete(address).status_code == 404
    assert client.post("/api/v1/feedback", json={"message_id": reply["message_id"], "useful": True}).status_code == 404


def test_feedback_on_a_reply_is_taken(client: TestClient) -> None:
    body = {"message_id": ask(client)["message_id"], "useful": False, "reason": "outdated", "comment": "Fra 2019."}
    assert client.post("/api/v1/feedback", json=body).status_code == 204
    assert client.post("/api/v1/feedback", json={**body, "useful": True, "reason": None}).status_code == 204


def test_a_comment_is_kept_without_what_identifies_a_person() -> None:
    body = FeedbackBody(message_id="1", useful=False, comment="Ring meg på 912 34 567, tallet er galt.")
    comment = body.feedback().comment
    assert comment is not None
    assert "912" not in comment
    assert comment.endswith("tallet er galt.")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        pytest.param({"message_id": "none"}, 404, id="unknown message"),
        pytest.param({"reason": "because"}, 422, id="unknown reason"),
        pytest.param({"useful": "yes"}, 422, id="useful in words"),
        pytest.param({"useful": None}, 422, id="useful left open"),
        pytest.param({"comment": "a" * 2001}, 422, id="2001 characters"),
        pytest.param({"stars": 5}, 422, id="unknown field"),
    ],
)
def test_bad_feedback_gets_a_clear_problem(client: TestClient, change: dict[str, Any], status: int) -> None:
    body = {"message_id": ask(client)["message_id"], "useful": True} | change
    reply = client.post("/api/v1/feedback", json=body)
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"


def test_an_id_with_a_nul_is_refused(client: TestClient) -> None:
    assert client.get("/api/v1/conversations/a%00").status_code == 422


def test_without_the_database_questions_are_answered_and_the_rest_says_why_not(tmp_path: Path) -> None:
    with served(tmp_path, without_database) as client:
        reply = ask(client)
        assert (reply["status"], reply["conversation_id"], reply["message_id"]) == ("answered", None, None)
        assert ask(client, conversation_id="0" * 32)["status"] == "answered"
        for answered in (
            client.get("/api/v1/conversations/none"),
            client.delete("/api/v1/conversations/none"),
            client.post("/api/v1/feedback", json={"message_id": "none", "useful": True}),
            client.get("/readyz"),
        ):
            assert (answered.status_code, answered.headers["content-type"]) == (503, "application/problem+json")
        assert client.get("/healthz").status_code == 200


def test_nothing_of_what_is_asked_and_said_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "sqlalchemy.engine")  # which says nothing of its own accord
    secrets = ("hemmelig", "fortrolig")

    def broken_half_the_time(parts: Parts) -> Parts:
        def told(question: Question) -> Answer:
            if "brudd" in question.text:
                raise RuntimeError(f"cannot answer {question.text}")
            return answer(question, retriever=parts.retriever)

        return replace(parts, ask=told)

    with served(tmp_path, broken_half_the_time) as client:
        conversation_id = None
        for question in ("Hvor hemmelig er tiltakene?", "brudd hemmelig"):
            body = {"question": question, "conversation_id": conversation_id}
            conversation_id = client.post("/api/v1/ask", json=body).json().get("conversation_id")
            client.post("/api/v1/ask/stream", json={"question": question})
            client.post("/", data={"q": question})
        message_id = ask(client, "Hemmelig?")["message_id"]
        client.post("/api/v1/feedback", json={"message_id": message_id, "useful": False, "comment": "fortrolig"})
        client.post("/api/v1/feedback", json={"message_id": message_id, "useful": "fortrolig"})
        break_the_tables(client)
        assert ask(client, "Hemmelig igjen?")["conversation_id"] is None
        body = {"message_id": message_id, "useful": True, "comment": "fortrolig"}
        assert client.post("/api/v1/feedback", json=body).status_code == 503
    assert "could not be kept" in caplog.text
    assert "RuntimeError" in caplog.text
    assert [secret for secret in secrets if secret in caplog.text.lower()] == []


def break_the_tables(client: TestClient) -> None:
    """Let every statement fail while it holds what was asked."""
    with parts_of(client).database.writing() as connection:
        for table in ("messages", "feedback"):
            connection.exec_driver_sql(f"DROP TABLE {table}")


def test_what_is_too_old_is_deleted_when_the_server_starts(tmp_path: Path) -> None:
    def with_an_old_turn(parts: Parts) -> Parts:
        hello = Answer(AnswerStatus.CHAT, Language.BOKMAL, "Hei!")
        parts.conversations.start(Turn("Gammelt", hello, asked_at=datetime.now(UTC) - timedelta(days=31)))
        parts.conversations.start(Turn("Nytt", hello))
        return replace(parts, background=(purging(parts.conversations, timedelta(days=30)),))

    with served(tmp_path, with_an_old_turn):
        pass  # stopping waits for the work at hand
    database = Database(f"sqlite:///{tmp_path / 'veileder.db'}")
    (kept,) = StoredConversations(database).newest(10)
    assert [turn.question for turn in StoredConversations(database).read(kept.id).turns] == ["Nytt"]
    database.close()
