"""Several turns on the page, without script."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import parts_of
from tests.api.test_conversations import served, without_database

_QUESTION = "Hvor mange prosent av tiltakene ble gjennomført?"
_NEXT = "Hvem følger opp nye ansatte?"


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', page))


def test_a_conversation_goes_on_the_page_without_script(client: TestClient) -> None:
    first = client.post("/", data={"q": _QUESTION})
    second = client.post("/", data={"q": _NEXT, **hidden(first.text)})
    assert first.url == second.url
    assert second.url.path.startswith("/samtaler/")
    assert "fadder" in second.text.lower()
    assert "83 prosent" in second.text.partition("Tidligere i samtalen")[2]


def test_each_marker_of_a_conversation_leads_to_a_source_of_its_own_answer(client: TestClient) -> None:
    first = client.post("/", data={"q": _QUESTION})
    page = client.post("/", data={"q": _NEXT, **hidden(first.text)}).text
    anchors = re.findall(r' id="(kilde-[\w-]+)"', page)
    assert len(anchors) == len(set(anchors)) == 2
    assert set(re.findall(r'href="#(kilde-[\w-]+)"', page)) == set(anchors)


def test_a_conversation_is_deleted_from_its_page(client: TestClient) -> None:
    page = client.post("/", data={"q": _QUESTION})
    begun = client.post(f"{page.url.path}/slett")
    assert begun.url.path == "/"
    assert client.get(page.url.path, headers={"accept": "text/html"}).status_code == 404


def test_a_question_in_a_conversation_that_was_deleted_begins_a_new_one(client: TestClient) -> None:
    page = client.post("/", data={"q": _QUESTION})
    client.post(f"{page.url.path}/slett")
    again = client.post("/", data={"q": _NEXT, **hidden(page.text)})
    assert again.url.path.startswith("/samtaler/")
    assert again.url != page.url


def test_a_question_in_a_link_is_answered_and_not_kept(client: TestClient) -> None:
    assert "83 prosent" in client.get("/", params={"q": _QUESTION}).text
    assert parts_of(client).conversations.newest(10) == ()


@pytest.mark.parametrize("question", ["", " \r\n ", "a" * 2001], ids=["empty", "blank", "2001 characters"])
def test_a_question_that_cannot_be_asked_is_told_on_the_page(client: TestClient, question: str) -> None:
    begun = hidden(client.post("/", data={"q": _QUESTION}).text)
    page = client.post("/", data={"q": question, **begun})
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert hidden(page.text) == begun


def test_a_line_break_counts_as_one_character(client: TestClient) -> None:
    assert client.post("/", data={"q": "tiltak\r\n" * 285}).status_code == 200


def test_another_site_cannot_ask_or_delete(client: TestClient) -> None:
    page = client.post("/", data={"q": _QUESTION})
    headers = {"origin": "https://evil.example"}
    assert client.post("/", data={"q": _QUESTION}, headers=headers).status_code == 403
    assert client.post(f"{page.url.path}/slett", headers=headers).status_code == 403


def test_without_the_database_the_page_answers_and_says_that_it_forgets(tmp_path: Path) -> None:
    with served(tmp_path, without_database) as client:
        page = client.post("/", data={"q": _QUESTION})
    assert page.status_code == 200
    assert "83 prosent" in page.text
    assert "dette svaret huskes ikke" in page.text
