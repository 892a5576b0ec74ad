"""What was asked before, and what readers think of the replies."""

from fastapi import APIRouter, Response

from api.bodies import PlainBodyRoute
from api.dependencies import PartsDependency
from api.schemas import ConversationBody, FeedbackBody, Id, Problem

router = APIRouter(
    prefix="/api/v1",
    tags=["Conversations"],
    route_class=PlainBodyRoute,
    responses={status: {"model": Problem} for status in (404, 422, 503)},
)


@router.get("/conversations/{conversation_id}")
def conversation(conversation_id: Id, parts: PartsDependency) -> ConversationBody:
    """The questions of a conversation and the replies to them."""
    return ConversationBody.of(parts.conversations.read(conversation_id))


@router.delete("/conversations/{conversation_id}", status_code=204)
def delete(conversation_id: Id, parts: PartsDependency) -> Response:
    """Delete a conversation, with the feedback on its replies."""
    parts.conversations.delete(conversation_id)
    return Response(status_code=204)


@router.post("/feedback", status_code=204, responses={415: {"model": Problem}})
def feedback(body: FeedbackBody, parts: PartsDependency) -> Response:
    """Keep what a reader thinks of a reply, instead of what was said of it before."""
    parts.conversations.rate(body.message_id, body.feedback())
    return Response(status_code=204)
