"""The description of the API, with problems under the media type that they are sent as."""

from typing import Any

from fastapi import FastAPI

from api.error_forms import OPENAI_PATHS, PROBLEM_TYPE


def describe_problems(app: FastAPI) -> None:
    """Let `app.openapi()` list every reply from 400 on as a problem (RFC 9457), but for those in OpenAI's form."""
    described = app.openapi

    def with_problems() -> dict[str, Any]:
        whole = described()
        ours = [path for name, path in whole["paths"].items() if not name.startswith(OPENAI_PATHS)]
        for path in ours:
            for operation in path.values():
                for status, reply in operation["responses"].items():
                    if status >= "400" and "application/json" in reply.get("content", {}):
                        reply["content"][PROBLEM_TYPE] = reply["content"].pop("application/json")
        return whole

    app.openapi = with_problems  # type: ignore[method-assign]  # the way that FastAPI documents for extending it
