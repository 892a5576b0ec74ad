"""When a part behind the API breaks, the reply says so and nothing of the question is logged."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import ApiSettings
from assistant.types import Answer, Question
from tests.api.conftest import make_parts

_SECRET = "hemmelig ord"


def broken(question: Question) -> Answer:
    raise RuntimeError(f"cannot answer {question.text}")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(ApiSettings(), lambda: replace(make_parts(tmp_path), ask=broken))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


def test_a_break_is_a_problem_without_the_question(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    reply = client.post("/api/v1/ask", json={"question": _SECRET})
    assert reply.status_code == 500
    assert reply.headers["content-type"] == "application/problem+json"
    assert "content-security-policy" in reply.headers
    assert _SECRET not in reply.text + caplog.text
    assert "RuntimeError" in caplog.text


def test_a_stream_that_breaks_ends_with_an_error(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    last = client.post("/api/v1/ask/stream", json={"question": _SECRET}).text.strip().split("\n\n")[-1]
    name, data = last.split("\n", 1)
    assert name == "event: error"
    assert json.loads(data.removeprefix("data: "))["status"] == 500
    assert _SECRET not in last + caplog.text


def test_a_break_behind_a_page_is_a_page_without_the_question(client: TestClient) -> None:
    reply = client.get("/", params={"q": _SECRET}, headers={"accept": "text/html"})
    assert reply.status_code == 500
    assert "Noe gikk galt hos oss" in reply.text
    assert "content-security-policy" in reply.headers
    assert _SECRET not in reply.text


def test_personal_data_in_a_question_is_neither_logged_nor_sent_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(ApiSettings(), lambda: make_parts(tmp_path))
    with caplog.at_level("DEBUG"), TestClient(app, base_url="http://127.0.0.1") as client:
        reply = client.post("/api/v1/ask", json={"question": "Når evaluerer kommunen tiltak? Ring 912 34 567."})
    assert reply.status_code == 200
    assert "telefonnummeret" in reply.json()["answer"]
    assert "912 34 567" not in reply.text + caplog.text
    assert "evaluerer kommunen" not in caplog.text
