"""Pure: a problem in the form that its path speaks: RFC 9457, or OpenAI's on the paths of OpenAI's interface."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PROBLEM_TYPE = "application/problem+json"
OPENAI_PATHS = "/v1/"


@dataclass(frozen=True, slots=True)
class ErrorForm:
    """What is sent for a problem."""

    status: int
    media_type: str
    content: Mapping[str, Any]


def form_for(path: str, fields: Mapping[str, Any]) -> ErrorForm:
    """The form of a problem on a path."""
    if not path.startswith(OPENAI_PATHS):
        return ErrorForm(fields["status"], PROBLEM_TYPE, fields)
    status = 400 if fields["status"] == 422 else fields["status"]  # OpenAI knows no 422
    return ErrorForm(status, "application/json", openai_error(fields))


def openai_error(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A problem as OpenAI's clients read it; the first field that is wrong is named."""
    first = next(iter(fields["errors"]), None)
    return {
        "error": {
            "message": f"{first['field']}: {first['message']}" if first else fields["detail"],
            "type": "server_error" if fields["status"] >= 500 else "invalid_request_error",
            "param": first["field"] if first else None,
            "code": fields["type"].rpartition(":")[2].replace("-", "_"),
        }
    }
