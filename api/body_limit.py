"""How large a request may be, counted as it comes in, whatever it says of its own size."""

from collections.abc import Mapping

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyTooLarge(HTTPException):
    """The body has more bytes than are taken in. An `HTTPException`, for FastAPI lets no other out of a body."""

    def __init__(self) -> None:
        super().__init__(status_code=413)


class BodyLimit:
    """Refuses bodies of more than `max_bytes`; `exceptions` gives other limits for some paths."""

    def __init__(self, app: ASGIApp, *, max_bytes: int, exceptions: Mapping[str, int]) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._exceptions = exceptions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request, or raise `BodyTooLarge`."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        limit = self._exceptions.get(scope["path"], self._max_bytes)
        if _declared_bytes(scope) > limit:
            await _read_off(receive, limit)
            raise BodyTooLarge
        await self._app(scope, _counted(receive, limit), send)


def _declared_bytes(scope: Scope) -> int:
    declared = Headers(scope=scope).get("content-length", "")
    return int(declared) if declared.isascii() and declared.isdigit() else 0


def _counted(receive: Receive, limit: int) -> Receive:
    received = 0

    async def receive_counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise BodyTooLarge
        return message

    return receive_counted


async def _read_off(receive: Receive, limit: int) -> None:
    """Throw away what is a little too large, for a sender that is cut off sees a broken connection and no reason."""
    received = 0
    while received <= limit:
        message = await receive()
        received += len(message.get("body", b""))
        if not message.get("more_body", False):
            return
