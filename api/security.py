"""What protects the server and its pages: headers, a limit on bodies, and no way in for other sites."""

import json
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.error_forms import form_for
from api.errors import of_error, problem, reply
from api.settings import LOOPBACK

_HEADERS = {
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=()",
}
_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
_FORM_ROOM = 64 * 1024  # bytes for what a multipart form adds around its file
_BODY_BYTES = 256 * 1024  # bytes of any other body


class _TooLarge(HTTPException):
    """Raised while a body is read; a framework that catches it on the way still answers 413."""


class ReplyBrokeOff(Exception):
    """A reply that had begun could not be finished; the cause is in the log."""


class Protection:
    """ASGI middleware: adds security headers; refuses other sites' posts, too large bodies and foreign host names.

    A host name that is not this machine's would let a page elsewhere reach the server under its own name
    (DNS rebinding); `any_host` allows it where the server is open to others on purpose.
    """

    def __init__(self, app: ASGIApp, *, max_upload_bytes: int, any_host: bool = False) -> None:
        self._app = app
        self._any_host = any_host
        self._max_upload_bytes = max_upload_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        if not self._any_host and urlsplit(f"//{headers.get(b'host', '')}").hostname not in LOOPBACK:
            await _refuse(
                scope, send, 421, "Veileder is served to this machine only. Use http://127.0.0.1 and the port."
            )
            return
        if scope["method"] not in _SAFE_METHODS and _is_cross_site(headers):
            await _refuse(scope, send, 403, "The request comes from another site. Use Veileder's own pages.")
            return
        limit = self._limit(scope["path"])
        length = headers.get(b"content-length", "0")
        if not length.isdigit() or int(length) > limit:
            await _refuse(scope, send, 413, f"The body is too large. Send at most {limit} bytes.")
            return
        started = False

        async def with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                present = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *((k, v) for k, v in _HEADERS.items() if k not in present)]
            await send(message)

        try:
            await self._app(scope, _counted(receive, limit), with_headers)
        except Exception as error:  # the server would log its message, which may quote what somebody asked
            fields = of_error(error)
            if started:
                raise ReplyBrokeOff from None
            await reply(Request(scope), fields)(scope, receive, with_headers)

    def _limit(self, path: str) -> int:
        return self._max_upload_bytes + _FORM_ROOM if path == "/api/v1/documents" else _BODY_BYTES


def _is_cross_site(headers: dict[bytes, str]) -> bool:
    if headers.get(b"sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get(b"origin")
    return origin is not None and urlsplit(origin).netloc != headers.get(b"host")


def _counted(receive: Receive, limit: int) -> Receive:
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise _TooLarge(413, f"The body is too large. Send at most {limit} bytes.")
        return message

    return counted


async def _refuse(scope: Scope, send: Send, status: int, detail: str) -> None:
    form = form_for(scope["path"], problem(status, detail))
    body = json.dumps(form.content).encode()
    headers = [(b"content-type", form.media_type.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": form.status, "headers": [*headers, *_HEADERS.items()]})
    await send({"type": "http.response.body", "body": body})
