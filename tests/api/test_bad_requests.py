"""Whatever is sent, the reply is a problem that says what was wrong, never a stack trace."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

_ASK = "/api/v1/ask"
_SEARCH = "/api/v1/search"
_DOCUMENTS = "/api/v1/documents"
_JSON = {"content-type": "application/json"}


def raw(path: str, content: bytes, **headers: str) -> dict[str, Any]:
    return {"method": "POST", "url": path, "content": content, "headers": {**_JSON, **headers}}


def body(path: str, value: object) -> dict[str, Any]:
    return {"method": "POST", "url": path, "json": value}


def sent(name: str, data: bytes) -> dict[str, Any]:
    return {"method": "POST", "url": _DOCUMENTS, "files": {"file": (name, data)}}


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        pytest.param(body(_ASK, {}), 422, id="no question"),
        pytest.param(body(_ASK, {"question": ""}), 422, id="empty question"),
        pytest.param(body(_ASK, {"question": " \n\t "}), 422, id="blank question"),
        pytest.param(body(_ASK, {"question": "a" * 2001}), 422, id="2001 characters"),
        pytest.param(body(_ASK, {"question": 42}), 422, id="number as question"),
        pytest.param(body(_ASK, {"question": None}), 422, id="null as question"),
        pytest.param(body(_ASK, {"question": ["a"]}), 422, id="list as question"),
        pytest.param(body(_ASK, {"question": "a\0b"}), 422, id="NUL in question"),
        pytest.param(raw(_ASK, b'{"question": "\\ud800"}'), 422, id="lone surrogate"),
        pytest.param(raw(_ASK, b'{"question": "\\ud800", "x\\udfff": 1}'), 422, id="surrogate in a field's name"),
        pytest.param(body(_ASK, {"question": "a", "language": "da"}), 422, id="unknown language"),
        pytest.param(body(_ASK, {"question": "a", "documents": "plan"}), 422, id="documents as text"),
        pytest.param(body(_ASK, {"question": "a", "documents": ["x" * 201]}), 422, id="long document id"),
        pytest.param(body(_ASK, {"question": "a", "documents": ["x"] * 1001}), 422, id="1001 documents"),
        pytest.param(body(_ASK, {"question": "a", "conversation_id": "a\0"}), 422, id="NUL in id"),
        pytest.param(body(_ASK, {"question": "a", "admin": True}), 422, id="unknown field"),
        pytest.param(body(_ASK, ["question"]), 422, id="array as body"),
        pytest.param(raw(_ASK, b""), 422, id="no body"),
        pytest.param(raw(_ASK, b"{"), 422, id="half JSON"),
        pytest.param(raw(_ASK, b"\xff\xfe{}"), 422, id="invalid UTF-8"),
        pytest.param(raw(_ASK, b"[" * 100_000), 400, id="deep JSON"),
        pytest.param(raw(_ASK, b'{"a":' * 20_000 + b"1" + b"}" * 20_000), 400, id="deep objects"),
        pytest.param(raw(_ASK, b'{"question": NaN}'), 422, id="NaN"),
        pytest.param(raw(_ASK, b'{"question": ' + b"9" * 5000 + b"}"), 400, id="a number of 5000 digits"),
        pytest.param(raw(_ASK, b'{"question": "a"}', **{"content-type": "text/plain"}), 415, id="text as JSON"),
        pytest.param(raw(_ASK, b"question=a", **{"content-type": "application/x-www-form-urlencoded"}), 415, id="form"),
        pytest.param(raw(_ASK, b"\x1f\x8b", **{"content-encoding": "gzip"}), 415, id="packed JSON"),
        pytest.param(raw(_ASK, b'{"question": "a", "question": "b"}'), 422, id="a field twice"),
        pytest.param(body(_ASK, {"question": "a", "documents": ["none"]}), 404, id="asking an unknown document"),
        pytest.param(body(f"{_ASK}/stream", {"question": "a", "documents": ["none"]}), 404, id="the same, streamed"),
        pytest.param(body(_SEARCH, {"query": "a", "documents": ["none"]}), 404, id="searching an unknown document"),
        pytest.param(raw(_DOCUMENTS, b"{}"), 415, id="JSON as a document"),
        pytest.param(
            {"method": "POST", "url": _DOCUMENTS, "files": [("file", ("a.txt", b"a")), ("file", ("b.txt", b"b"))]},
            422,
            id="two files",
        ),
        pytest.param(raw(_ASK, b'"' + b"a" * 300_000 + b'"'), 413, id="300 kB of question"),
        pytest.param(raw(_ASK, b'{"question": "a"}', origin="https://evil.example"), 403, id="another origin"),
        pytest.param(raw(_ASK, b'{"question": "a"}', **{"sec-fetch-site": "cross-site"}), 403, id="cross-site"),
        pytest.param(raw(_ASK, b'{"question": "a"}', host="evil.example"), 421, id="another host name"),
        pytest.param(raw(_ASK, b'{"question": "a"}', host="127.0.0.1.evil.example"), 421, id="a host name like ours"),
        pytest.param(
            {"method": "POST", "url": _ASK, "content": iter([b" " * 200_000] * 2), "headers": _JSON},
            413,
            id="too large without a length",
        ),
        pytest.param(body(_SEARCH, {"query": "a", "limit": 0}), 422, id="limit 0"),
        pytest.param(body(_SEARCH, {"query": "a", "limit": -1}), 422, id="negative limit"),
        pytest.param(body(_SEARCH, {"query": "a", "limit": 10**9}), 422, id="huge limit"),
        pytest.param(body(_SEARCH, {"query": "a", "limit": "many"}), 422, id="limit in words"),
        pytest.param({"method": "GET", "url": _ASK}, 405, id="GET on ask"),
        pytest.param({"method": "PUT", "url": _DOCUMENTS}, 405, id="PUT on documents"),
        pytest.param({"method": "GET", "url": "/api/v1/nothing"}, 404, id="unknown route"),
        pytest.param({"method": "GET", "url": "/api/v1/documents/none"}, 404, id="unknown document"),
        pytest.param({"method": "GET", "url": "/api/v1/documents/..%2f..%2fetc%2fpasswd"}, 404, id="path as id"),
        pytest.param({"method": "DELETE", "url": "/api/v1/documents/none"}, 404, id="delete what is not there"),
        pytest.param({"method": "GET", "url": "/api/v1/jobs/none"}, 404, id="unknown job"),
        pytest.param({"method": "GET", "url": "/kilder/%00"}, 404, id="NUL as a page's id"),
        pytest.param({"method": "GET", "url": "/static/../app.py"}, 404, id="out of the static folder"),
        pytest.param({"method": "POST", "url": _DOCUMENTS}, 422, id="no file"),
        pytest.param(sent("a.exe", b"MZ"), 415, id="a program"),
        pytest.param(sent("noending", b"text"), 415, id="no ending"),
        pytest.param(sent("../../etc/passwd", b"text"), 415, id="a path as name"),
        pytest.param(sent("a.txt", b""), 422, id="empty file"),
        pytest.param(sent("a.txt", b"a" * (1024 * 1024 + 1)), 413, id="one byte too many"),
        pytest.param(sent("a.txt", b"a" * (2 * 1024 * 1024)), 413, id="far too large"),
    ],
)
def test_a_bad_request_gets_a_clear_problem(client: TestClient, request_: dict[str, Any], status: int) -> None:
    before = client.get(_DOCUMENTS).json()
    reply = client.request(**request_)
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert "Traceback" not in reply.text
    assert client.get(_DOCUMENTS).json() == before


def test_a_page_shows_a_problem_as_a_page(client: TestClient) -> None:
    reply = client.get("/kilder/none", headers={"accept": "text/html"})
    assert reply.status_code == 404
    assert "<h1>Fant ikke siden</h1>" in reply.text
    assert "content-security-policy" in reply.headers


def test_the_server_is_not_opened_to_others_without_saying_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from api.__main__ import main

    monkeypatch.delenv("VEILEDER_API_ALLOW_OPEN_ACCESS", raising=False)
    assert main(["--host", "0.0.0.0"]) == 2
    assert "VEILEDER_API_ALLOW_OPEN_ACCESS" in capsys.readouterr().err
