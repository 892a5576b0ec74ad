import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        pytest.param("/api/v1/", "application/problem+json", id="ours"),
        pytest.param("/v1/", "application/json", id="OpenAI's"),
    ],
)
def test_every_problem_is_described_under_the_type_that_it_is_sent_as(
    client: TestClient, start: str, media_type: str
) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    problems = [
        reply["content"]
        for name, path in paths.items()
        if name.startswith(start)
        for operation in path.values()
        for status, reply in operation["responses"].items()
        if status >= "400"
    ]
    assert problems
    assert {name for content in problems for name in content} == {media_type}


def test_asking_is_described_with_all_the_ways_in_which_it_can_fail(client: TestClient) -> None:
    replies = client.get("/openapi.json").json()["paths"]["/api/v1/ask"]["post"]["responses"]
    assert {"200", "404", "413", "415", "422", "503"} <= set(replies)


def test_a_static_file_asked_for_by_its_content_is_kept_for_ever(client: TestClient) -> None:
    address = client.get("/").text.partition('href="/static/')[2].partition('"')[0]
    assert "immutable" in client.get(f"/static/{address}").headers["cache-control"]
    assert client.get("/static/veileder.css").headers["cache-control"] == "no-cache"
