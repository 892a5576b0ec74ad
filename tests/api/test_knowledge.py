import pytest
from fastapi.testclient import TestClient

from corpus.loading import shipped_findings, shipped_glossary, shipped_themes
from corpus.types import Language

_LANGUAGES = [pytest.param(language, id=language) for language in Language]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_method_is_told_step_by_step(client: TestClient, language: Language) -> None:
    method = client.get("/api/v1/method", params={"language": language}).json()
    assert method["language"] == language
    assert [step["number"] for step in method["steps"]] == [1, 2, 3, 4, 5, 6, 7]
    assert all(field["question"] for step in method["steps"] for field in step["fields"])


@pytest.mark.parametrize("language", _LANGUAGES)
def test_all_findings_are_told_with_their_sources_or_as_our_own(client: TestClient, language: Language) -> None:
    body = client.get("/api/v1/findings", params={"language": language}).json()
    assert [finding["id"] for finding in body["findings"]] == list(shipped_findings())
    assert all(finding["statement"] for finding in body["findings"])
    assert all(bool(finding["sources"]) != (finding["editorial"] == "whole") for finding in body["findings"])


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_glossary_is_told_with_the_names_in_the_other_languages(client: TestClient, language: Language) -> None:
    terms = client.get("/api/v1/glossary", params={"language": language}).json()["terms"]
    assert [term["id"] for term in terms] == list(shipped_glossary(language))
    assert all(set(term["translations"]) == set(Language) - {language} for term in terms)


@pytest.mark.parametrize("name", ["method", "findings", "glossary"])
def test_bokmal_is_told_where_no_language_is_asked_for(client: TestClient, name: str) -> None:
    assert client.get(f"/api/v1/{name}").json() == client.get(f"/api/v1/{name}?language=nb").json()


def test_the_findings_of_one_theme_are_a_part_of_all(client: TestClient) -> None:
    by_theme = [client.get(f"/api/v1/findings?theme={theme}").json()["findings"] for theme in shipped_themes()]
    assert all(by_theme)
    assert sum(map(len, by_theme)) == len(shipped_findings())


def test_a_figure_says_whom_it_is_about(client: TestClient) -> None:
    findings = {one["id"]: one for one in client.get("/api/v1/findings").json()["findings"]}
    (figure,) = findings["R9"]["figures"]
    assert (figure["value"], figure["unit"], figure["population"]) == ("30", "percent", "kommunene i undersøkelsen")


@pytest.mark.parametrize("name", ["method", "findings", "glossary"])
def test_an_unknown_language_is_a_problem_of_that_field(client: TestClient, name: str) -> None:
    reply = client.get(f"/api/v1/{name}?language=da")
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"
    assert [error["field"] for error in reply.json()["errors"]] == ["language"]


def test_an_unknown_theme_is_told_with_those_that_there_are(client: TestClient) -> None:
    reply = client.get("/api/v1/findings?theme=okonomi")
    assert reply.status_code == 422
    (error,) = reply.json()["errors"]
    assert error["field"] == "theme"
    assert ", ".join(shipped_themes()) in error["message"]
