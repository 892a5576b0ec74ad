"""The MCP server at /mcp, where its package is installed."""

from collections.abc import Awaitable, Callable
from functools import partial
from importlib.util import find_spec

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from api.dependencies import Parts

_Respond = Callable[[Scope, Receive, Send], Awaitable[None]]


def mount(app: FastAPI) -> None:
    """Answer what is posted to /mcp. Nothing is ever pushed to a client, so there is nothing to get there."""
    if find_spec("mcp"):
        app.router.routes.append(Route("/mcp", McpEndpoint(), methods=["POST"]))


class McpEndpoint:
    """ASGI application over the MCP server, which is made for the first request: its package is slow to import."""

    def __init__(self) -> None:
        self._respond: _Respond | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        body = await Request(scope, receive).body()  # read here, so that one too large ends as on other paths
        if self._respond is None:
            self._respond = await run_in_threadpool(_responder, scope["app"].state.parts)
        await self._respond(scope, _replayed(body, receive), send)


def _responder(parts: Parts) -> _Respond:
    from api.mcp_server import make_server, respond

    return partial(respond, make_server(parts))


def _replayed(body: bytes, receive: Receive) -> Receive:
    """What is received from here on: the body, and then what the client does."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return left.pop() if left else await receive()

    return replayed
