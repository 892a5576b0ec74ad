"""Bodies that can be read in one way only: of the type that the route takes, not packed, and no field given twice."""

import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import HTTPException, Request, Response, params
from fastapi.routing import APIRoute

_JSON, _FORM = "application/json", "multipart/form-data"


class PlainBodyRoute(APIRoute):
    """A route that answers 415 to a body of another type, and 422 to one that says something twice."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler of the route, behind the look at the body."""
        handle = super().get_route_handler()
        takes = self._takes()

        async def handler(request: Request) -> Response:
            if takes:
                _check_type(request, takes)
            if takes == _FORM:
                await _check_form(request)
            return await handle(_PlainRequest(request.scope, request.receive) if takes == _JSON else request)

        return handler

    def _takes(self) -> str | None:
        if self.body_field is None:
            return None
        return _FORM if isinstance(self.body_field.field_info, params.Form) else _JSON


class _PlainRequest(Request):
    async def json(self) -> Any:
        """The body's value; a field that stands twice in one object is refused."""
        return json.loads(await self.body(), object_pairs_hook=_distinct)


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise HTTPException(422, f"The field {twice[:60]!r} stands twice in the body. Send it once.")
    return fields


def _check_type(request: Request, takes: str) -> None:
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise HTTPException(415, "Packed bodies are not read. Send the body without a content-encoding.")
    if given and given != takes:
        raise HTTPException(415, f"A body of type {given[:60]} is not read here. Send it as {takes}.")


async def _check_form(request: Request) -> None:
    """Several files in one form would leave all but one unread."""
    if request.headers.get("content-type"):
        form = await request.form()
        for name in dict.fromkeys(form.keys()):
            if len(form.getlist(name)) > 1:
                await form.close()
                raise HTTPException(422, f"The field {name[:60]!r} stands twice in the form. Send one file at a time.")
