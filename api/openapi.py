"""The description of the API, with problems under the media type that they are sent as."""

from typing import Any

from fastapi import FastAPI

PROBLEM_TYPE = "application/problem+json"


def describe_problems(app: FastAPI) -> None:
    """Let `app.openapi()` list every reply from 400 on as a problem (RFC 9457)."""
    described = app.openapi

    def with_problems() -> dict[str, Any]:
        whole = described()
        for path in whole["paths"].values():
            for operation in path.values():
                for status, reply in operation["responses"].items():
                    if status >= "400" and "application/json" in reply.get("content", {}):
                        reply["content"][PROBLEM_TYPE] = reply["content"].pop("application/json")
        return whole

    app.openapi = with_problems  # type: ignore[method-assign]  # the way that FastAPI documents for extending it
