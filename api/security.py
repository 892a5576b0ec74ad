"""What browsers are told to refuse, and what we refuse from them."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers send our own forms with the origin "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_PRIVATE = "private, no-cache"  # not no-store, which throws the answer away when the reader goes back to it
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SITES = frozenset({"same-origin", "none"})  # none: the address was typed, or a bookmark


class WrongHost(Exception):
    """The request was for another server, as when a foreign name is made to point to this machine."""


class CrossSite(Exception):
    """Another site tries to change something in the name of its visitor."""


class EncodedBody(Exception):
    """The body is packed; unpacked it could be of any size."""


class SecurityHeaders:
    """Adds to every response what browsers should refuse to do with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers.setdefault("Cache-Control", _PRIVATE)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class Gate:
    """Lets in only requests that were meant for this server, come from its own pages or no page, and are not packed."""

    def __init__(self, app: ASGIApp, *, allowed_hosts: Iterable[str]) -> None:
        self._app = app
        self._allowed_hosts = frozenset(host.lower() for host in allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request, or raise `WrongHost`, `CrossSite` or `EncodedBody`."""
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            if _host_name(headers.get("host", "")) not in self._allowed_hosts:
                raise WrongHost
            if scope["method"] not in _SAFE_METHODS and not _from_own_site(headers):
                raise CrossSite
            if headers.get("content-encoding", "identity") != "identity":
                raise EncodedBody
        await self._app(scope, receive, send)


def _host_name(netloc: str) -> str:
    try:
        return urlsplit(f"//{netloc}").hostname or ""
    except ValueError:
        return ""


def _from_own_site(headers: Headers) -> bool:
    """Judge by what browsers say and pages cannot forge; programs say neither, and carry no one's log-in."""
    if (site := headers.get("sec-fetch-site")) is not None:
        return site in _OWN_SITES
    if (origin := headers.get("origin")) is not None:
        return origin.partition("://")[2] == headers["host"]
    return True
