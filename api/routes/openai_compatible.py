"""OpenAI's interface: the answers of Veileder for programs that know how to talk to a chat model."""

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import StreamingResponse

from api.bodies import PlainBodyRoute
from api.chat_history import question_of
from api.completing import completion, events
from api.dependencies import PartsDependency
from api.openai_bodies import MODEL, Completion, ErrorBody, ModelBody, ModelsBody
from api.openai_requests import ChatBody

router = APIRouter(
    prefix="/v1",
    tags=["OpenAI-compatible"],
    route_class=PlainBodyRoute,
    responses={"4XX": {"model": ErrorBody}, "5XX": {"model": ErrorBody}},
)


@router.get("/models")
def models() -> ModelsBody:
    """The models that can be named."""
    return ModelsBody(data=[ModelBody()])


@router.get("/models/{model}")
def model(model: str) -> ModelBody:
    """One model."""
    _check_model(model)
    return ModelBody()


@router.post("/chat/completions", response_model=Completion)
def complete(body: ChatBody, parts: PartsDependency, request: Request) -> Completion | Response:
    """Answer the last user message from the sources; the messages before it say what it refers to.

    System messages are read by nobody: the rules are Veileder's own. Fields that a language model would need, such as
    temperature, tools or max_tokens, change nothing.
    """
    _check_model(body.model)
    question = question_of(body.messages, parts.retriever.language_of)
    address = str(request.base_url).rstrip("/")
    if body.stream:
        pieces = events(question, parts.ask, address, with_usage=body.with_usage)
        return StreamingResponse(pieces, media_type="text/event-stream", headers={"cache-control": "no-store"})
    return completion(question, parts.ask, address)


def _check_model(name: str) -> None:
    if name != MODEL:
        raise HTTPException(404, f"There is no model {name[:60]!r} here. Use {MODEL!r}.")
