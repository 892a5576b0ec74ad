import json
from pathlib import Path

from fastapi.testclient import TestClient

from tests.api.conftest import parts_of

_QUESTION = "Hvor mange prosent av tiltakene ble gjennomført?"


def test_an_answer_has_its_source_verbatim(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": _QUESTION}).json()
    assert reply["status"] == "answered"
    assert "83 prosent" in reply["answer"]
    citation = reply["citations"][0]
    assert citation["quote"] in citation["text"]
    assert citation["url"].startswith("/kilder/plan#p")


def test_a_question_outside_the_sources_is_declined_without_sources(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": "Hva er hovedstaden i Frankrike?"}).json()
    assert (reply["status"], reply["citations"]) == ("declined", [])


def test_the_stream_ends_with_the_whole_answer(client: TestClient) -> None:
    text = client.post("/api/v1/ask/stream", json={"question": _QUESTION}).text
    events = [block.split("\n", 1) for block in text.strip().split("\n\n")]
    assert events[0][0] == "event: status"
    assert events[-1][0] == "event: answer"
    whole = json.loads(events[-1][1].removeprefix("data: "))
    tokens = [json.loads(data.removeprefix("data: "))["text"] for name, data in events if name == "event: token"]
    assert "".join(tokens) == whole["answer"]


def test_a_search_finds_the_passage(client: TestClient) -> None:
    hits = client.post("/api/v1/search", json={"query": "fadder", "limit": 1}).json()["hits"]
    assert "fadder" in hits[0]["text"]


def test_a_search_sees_through_what_cannot_be_seen(client: TestClient) -> None:
    plain = client.post("/api/v1/search", json={"query": "fadderordning"}).json()
    dressed_up = client.post("/api/v1/search", json={"query": "fad\u200bder\u00adordning"}).json()
    assert dressed_up == plain


def test_a_search_for_nothing_that_can_be_seen_finds_nothing(client: TestClient) -> None:
    assert client.post("/api/v1/search", json={"query": "\u200b\u2060"}).json() == {"hits": []}


def test_a_search_in_no_documents_finds_nothing(client: TestClient) -> None:
    assert client.post("/api/v1/search", json={"query": "fadder", "documents": []}).json() == {"hits": []}


def test_the_page_answers_without_script(client: TestClient) -> None:
    page = client.get("/", params={"q": _QUESTION})
    assert page.status_code == 200
    assert "83 prosent" in page.text
    assert 'href="/kilder/plan#p0"' in page.text
    assert "<script" not in page.text


def test_what_is_asked_is_shown_as_text(client: TestClient) -> None:
    page = client.get("/", params={"q": "<script>alert(1)</script> tiltak"})
    assert "<script" not in page.text


def test_pages_carry_a_strict_policy(client: TestClient) -> None:
    headers = client.get("/").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_health_and_openapi_answer(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["status"] == "ok"
    assert "/api/v1/ask" in client.get("/openapi.json").json()["paths"]


def test_a_numbered_list_of_a_source_has_its_own_numbers_only(client: TestClient, tmp_path: Path) -> None:
    path = tmp_path / "liste.md"
    path.write_text("# Liste\n\nGjør dette i denne rekkefølgen:\n\n1. Spør først.\n2. Skriv ned.\n", encoding="utf-8")
    parts_of(client).library.add(path, document_id="liste")
    assert '<ul class="numbered"><li>1. Spør først.</li>' in client.get("/kilder/liste").text


def test_the_page_says_what_sort_of_source_a_citation_is(client: TestClient) -> None:
    page = client.get("/", params={"q": "Hvor mange prosent av kompetansetiltakene ble gjennomført?"})
    assert "Eget dokument (rang 5 av 8)" in page.text


def test_the_page_says_which_language_an_answer_is_in(client: TestClient) -> None:
    assert '<div lang="en">' in client.get("/", params={"q": "what is the capital of France"}).text
