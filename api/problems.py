"""What went wrong, in the form of RFC 9457, as JSON for programs and as a page for people."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from fastapi.responses import JSONResponse, Response

from api.rendering import Pages

MEDIA_TYPE = "application/problem+json"

_TYPE_PREFIX = "urn:problem-type:veileder:"
_PROGRAM_PATHS = ("/api/", "/healthz", "/readyz", "/openapi.json")


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of what was sent."""

    field: str
    detail: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a request was not met. `code` is a stable word for the cause; `headers` go with the response."""

    code: str
    status: int
    title: str
    detail: str
    errors: tuple[FieldError, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, Any]:
        """The problem as RFC 9457 writes it."""
        errors = [asdict(error) for error in self.errors]
        return {
            "type": _TYPE_PREFIX + self.code.replace("_", "-"),
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        } | ({"errors": errors} if errors else {})


def problem_response(problem: Problem, *, path: str, pages: Pages) -> Response:
    """Give the problem in the form that whoever asked for `path` reads: JSON or a page."""
    if path.startswith(_PROGRAM_PATHS):
        return JSONResponse(problem.body, problem.status, headers=dict(problem.headers), media_type=MEDIA_TYPE)
    response = pages.render("problem.html", problem, status=problem.status)
    response.headers.update(problem.headers)
    return response
