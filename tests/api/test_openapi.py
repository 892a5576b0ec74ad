from fastapi.testclient import TestClient


def test_every_problem_is_described_under_the_type_that_it_is_sent_as(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    problems = [
        reply["content"]
        for path in paths.values()
        for operation in path.values()
        for status, reply in operation["responses"].items()
        if status >= "400"
    ]
    assert problems
    assert {name for content in problems for name in content} == {"application/problem+json"}


def test_asking_is_described_with_all_the_ways_in_which_it_can_fail(client: TestClient) -> None:
    replies = client.get("/openapi.json").json()["paths"]["/api/v1/ask"]["post"]["responses"]
    assert {"200", "404", "413", "415", "422", "503"} <= set(replies)


def test_a_static_file_asked_for_by_its_content_is_kept_for_ever(client: TestClient) -> None:
    address = client.get("/").text.partition('href="/static/')[2].partition('"')[0]
    assert "immutable" in client.get(f"/static/{address}").headers["cache-control"]
    assert client.get("/static/veileder.css").headers["cache-control"] == "no-cache"
