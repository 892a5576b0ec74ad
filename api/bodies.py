"""Routes that take one kind of body, and read it without guessing."""

import json
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

_Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class JsonRoute(APIRoute):
    """A route whose body is JSON in UTF-8 that says each thing once."""

    def get_route_handler(self) -> _Handler:
        """Give the handler, behind the check of what is sent."""
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            _require_media_type(request, "application/json")
            return await handle(_JsonRequest(request.scope, request.receive))

        return handle_json


class MultipartRoute(APIRoute):
    """A route whose body, where it has one, is a form with a file."""

    def get_route_handler(self) -> _Handler:
        """Give the handler, behind the check of what is sent."""
        handle = super().get_route_handler()

        async def handle_form(request: Request) -> Response:
            if request.method == "POST":
                _require_media_type(request, "multipart/form-data")
            return await handle(request)

        return handle_form


class _JsonRequest(Request):
    async def json(self) -> Any:
        text = (await self.body()).decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise json.JSONDecodeError("Duplicate key", "", 0)
    return members


def _refuse_constant(name: str) -> NoReturn:
    raise json.JSONDecodeError(f"{name} is no JSON", "", 0)


def _require_media_type(request: Request, expected: str) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != expected:
        raise HTTPException(415)
