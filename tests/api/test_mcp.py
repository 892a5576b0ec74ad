"""The MCP package's own client against the server, over standard input and output and over HTTP."""

import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from fastapi.testclient import TestClient
from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, TextContent

from api.app import create_app
from api.command_line import main
from api.settings import ApiSettings
from assistant.types import Answer, Question
from corpus.loading import shipped_themes
from tests.api.conftest import make_parts
from tests.serving import served

_QUESTION = "Hvor mange prosent av tiltakene ble gjennomført?"
_ROOT = Path(__file__).parents[2]
_SERVE = """
import sys
from pathlib import Path
from api.mcp_stdio import main
from tests.api.conftest import make_parts
sys.exit(main([], lambda: make_parts(Path(sys.argv[1]))))
"""

Connect = Callable[[], Client]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(create_app(ApiSettings(), lambda: make_parts(tmp_path_factory.mktemp("served")))) as address:
        yield address


@pytest.fixture(params=["stdio", "http", "http with a handshake"])
def connect(request: pytest.FixtureRequest, address: str, tmp_path: Path) -> Connect:
    if request.param == "stdio":
        command = StdioServerParameters(command=sys.executable, args=["-c", _SERVE, str(tmp_path)], cwd=_ROOT)
        return lambda: Client(command, read_timeout_seconds=60)
    mode = "legacy" if "handshake" in request.param else "auto"
    return lambda: Client(f"{address}/mcp", mode=mode, read_timeout_seconds=60)


def with_client(connect: Connect, use: Callable[[Client], Awaitable[Any]]) -> Any:
    async def connected() -> Any:
        async with connect() as client:
            return await use(client)

    return anyio.run(connected)


def called(connect: Connect, tool: str, **arguments: object) -> CallToolResult:
    result: CallToolResult = with_client(connect, lambda client: client.call_tool(tool, arguments))
    return result


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


@pytest.mark.service
def test_the_tools_are_described_and_only_read(connect: Connect) -> None:
    tools = {tool.name: tool for tool in with_client(connect, lambda client: client.list_tools()).tools}
    assert set(tools) == {"ask", "search", "method_step", "findings"}
    assert all(tool.description and tool.output_schema and tool.annotations.read_only_hint for tool in tools.values())
    assert tools["findings"].input_schema["properties"]["theme"]["enum"] == list(shipped_themes())


@pytest.mark.service
def test_an_answer_has_its_sources_in_the_text_and_as_data(connect: Connect) -> None:
    result = called(connect, "ask", question=_QUESTION)
    assert "83 prosent" in text_of(result)
    assert "**Kilder**\n\n- [1] Plan " in text_of(result)
    data = result.structured_content or {}
    assert data["status"] == "answered"
    assert data["citations"][0]["quote"] in data["citations"][0]["text"]


@pytest.mark.service
def test_a_search_gives_passages(connect: Connect) -> None:
    (hit,) = (called(connect, "search", query="fadder", limit=1).structured_content or {})["hits"]
    assert "fadder" in hit["text"]


@pytest.mark.service
def test_a_step_of_the_method_is_told(connect: Connect) -> None:
    step = called(connect, "method_step", number=5, language="nn").structured_content or {}
    assert step["number"] == 5
    assert step["fields"][0]["question"]


@pytest.mark.service
def test_the_findings_of_a_theme_are_told(connect: Connect) -> None:
    body = called(connect, "findings", theme="evaluering", language="en").structured_content or {}
    assert {finding["theme"] for finding in body["findings"]} == {"evaluering"}


@pytest.mark.service
@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        pytest.param("ask", {"question": " "}, "question", id="no question"),
        pytest.param("ask", {"question": "a" * 2001}, "2000", id="2001 characters"),
        pytest.param("ask", {"question": "a\0"}, "NUL", id="NUL"),
        pytest.param("ask", {"question": "a", "language": "da"}, "language", id="unknown language"),
        pytest.param("search", {"query": "a", "limit": 21}, "limit", id="too many"),
        pytest.param("method_step", {"number": 8}, "number", id="an eighth step"),
        pytest.param("findings", {"theme": "okonomi"}, "hovedbilde", id="unknown theme"),
        pytest.param("delete", {}, "delete", id="no such tool"),
    ],
)
def test_a_wrong_call_is_told_what_is_wrong(address: str, tool: str, arguments: dict[str, Any], told: str) -> None:
    result = called(lambda: Client(f"{address}/mcp"), tool, **arguments)
    assert result.is_error
    assert told in text_of(result)


@pytest.mark.service
def test_a_tool_that_breaks_says_so_without_the_question(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def broken(question: Question) -> Answer:
        raise RuntimeError(f"cannot answer {question.text}")

    with served(create_app(ApiSettings(), lambda: replace(make_parts(tmp_path), ask=broken))) as address:
        result = called(lambda: Client(f"{address}/mcp"), "ask", question=_QUESTION)
    assert result.is_error
    assert "Something went wrong here" in text_of(result)
    assert "RuntimeError" in caplog.text
    assert _QUESTION not in text_of(result) + caplog.text


_LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
_ACCEPT = {"accept": "application/json, text/event-stream"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 200, id="a program on this machine"),
        pytest.param({"origin": "https://evil.example"}, 403, id="another origin"),
        pytest.param({"sec-fetch-site": "cross-site"}, 403, id="cross-site"),
        pytest.param({"host": "evil.example"}, 421, id="another host name"),
    ],
)
def test_other_sites_are_kept_out(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/mcp", json=_LIST, headers=_ACCEPT | headers).status_code == status


def test_a_body_that_is_too_large_is_refused_also_without_a_length(client: TestClient) -> None:
    headers = {"content-type": "application/json", **_ACCEPT}
    assert client.post("/mcp", content=iter([b" " * 200_000] * 2), headers=headers).status_code == 413


def test_there_is_nothing_to_get(client: TestClient) -> None:
    assert client.get("/mcp", headers=_ACCEPT).status_code == 405


def test_without_the_package_there_is_no_such_path_and_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("api.mcp_http.find_spec", lambda name: None)
    monkeypatch.setattr("api.mcp_stdio.find_spec", lambda name: None)
    with TestClient(create_app(ApiSettings(), lambda: make_parts(tmp_path)), base_url="http://127.0.0.1") as client:
        assert client.post("/mcp", json=_LIST, headers=_ACCEPT).status_code == 404
    assert main(["mcp"]) == 2
    assert "veileder[mcp]" in capsys.readouterr().err


def test_a_language_model_that_cannot_be_used_is_told_as_when_serving(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VEILEDER_MODEL", "skynet:1")
    assert main(["mcp"]) == 2
    assert "PROVIDER:NAME" in capsys.readouterr().err


def test_serving_does_not_wait_for_the_package(tmp_path: Path) -> None:
    command = "import sys, api.app; api.app.create_app(); sys.exit('mcp' in sys.modules)"
    assert anyio.run(anyio.run_process, [sys.executable, "-c", command]).returncode == 0
