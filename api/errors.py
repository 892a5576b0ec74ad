"""The only place that says what an exception means in HTTP: a problem in its path's form, or the same as a page."""

import logging
from http import HTTPStatus
from traceback import format_tb

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from api.error_forms import OPENAI_PATHS, form_for
from api.error_page import error_page
from api.views import templates
from assistant.errors import ConversationMissing, MessageMissing, StorageUnavailable
from corpus.errors import MislabelledDocument, OversizedDocument, UnreadableDocument, UnsupportedFormat
from indexing.building import IndexUnwritable
from indexing.library import DocumentMissing, DocumentProtected, IndexBusy, IndexMissing
from indexing.store import StoreUnavailable

logger = logging.getLogger(__name__)

_STATUSES: dict[type[Exception], int] = {
    ConversationMissing: 404,
    DocumentMissing: 404,
    DocumentProtected: 409,
    MessageMissing: 404,
    IndexBusy: 503,
    IndexMissing: 503,
    IndexUnwritable: 507,
    StorageUnavailable: 503,
    StoreUnavailable: 503,
    OversizedDocument: 413,
    UnsupportedFormat: 415,
    MislabelledDocument: 415,
    UnreadableDocument: 422,
}


def install(app: FastAPI) -> None:
    """Let every exception that leaves a route end as a problem."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    for kind in _STATUSES:
        app.add_exception_handler(kind, _known)


def problem(status: int, detail: str, errors: list[dict[str, str]] | None = None, code: str = "") -> dict[str, object]:
    """The fields of a problem."""
    return {
        "type": f"urn:veileder:problem:{code or HTTPStatus(status).phrase.lower().replace(' ', '-')}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": errors or [],
    }


def of_error(error: Exception) -> dict[str, object]:
    """The problem that an exception means; what is unexpected is logged and told without its message."""
    status = status_of(error)
    if status == 500:
        logger.error("Unexpected %s\n%s", type(error).__name__, trace(error))
        return problem(500, "Something went wrong here. Nothing was lost; try again in a moment.")
    code = error.code if isinstance(error, UnreadableDocument) else ""
    return problem(status, _clean(str(error).strip("'\"")), code=code)


def status_of(error: Exception) -> int:
    """The HTTP status that an exception of ours means; 500 for another one."""
    return next((_STATUSES[kind] for kind in type(error).__mro__ if kind in _STATUSES), 500)


def reply(request: Request, fields: dict[str, object], headers: dict[str, str] | None = None) -> Response:
    """The problem as JSON, or as a page where a page was asked for."""
    path, status = request.url.path, int(str(fields["status"]))
    if not path.startswith(("/api/", OPENAI_PATHS)) and "text/html" in request.headers.get("accept", ""):
        return templates.TemplateResponse(
            request, "error.html", {"page": error_page(status)}, status_code=status, headers=headers
        )
    form = form_for(path, fields)
    return JSONResponse(form.content, form.status, headers, media_type=form.media_type)


async def _known(request: Request, error: Exception) -> Response:
    return reply(request, of_error(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers) if error.headers else None
    return reply(request, problem(error.status_code, _clean(str(error.detail))), headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = [
        {"field": _clean(".".join(str(part) for part in one["loc"][1:])) or "body", "message": _clean(one["msg"])}
        for one in error.errors()[:20]
    ]
    return reply(request, problem(422, "Some fields are wrong. See errors, mend them and try again.", errors))


def trace(error: BaseException) -> str:
    """Where an error came from, without its message: that may quote what somebody asked."""
    return "".join(format_tb(error.__traceback__))


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()[:500]
