"""The pages: asking and asking on without script, and a document with its passages."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.dependencies import Parts, PartsDependency
from api.schemas import Id
from api.views import AskPage, DocumentPage, ShownTurn, templates
from assistant import replies
from assistant.conversation import recall, reply_in
from assistant.errors import ConversationMissing
from assistant.types import MOST_CHARACTERS, Question

_SEE_OTHER = 303

router = APIRouter(include_in_schema=False)


@router.get("/")
def ask(request: Request, parts: PartsDependency, q: str = "") -> Response:
    """The form, and the answer to `q` where one is asked; nothing is kept, so that a link can be followed again."""
    text = _plain(q)
    if not text:
        return _page(request, AskPage())
    if refusal := _refusal(text):
        return _page(request, refusal, 422)
    return _page(request, AskPage(text, ShownTurn(text, parts.ask(Question(text)))))


@router.post("/")
def ask_on(
    request: Request, parts: PartsDependency, q: Annotated[str, Form()] = "", samtale: Annotated[str, Form()] = ""
) -> Response:
    """Ask in a conversation, or begin one, and show it at its own address."""
    text = _plain(q)
    if refusal := _refusal(text, samtale):
        return _page(request, refusal, 422)
    conversation_id, question = _following(samtale, text, parts)
    reply = reply_in(conversation_id, question, ask=parts.ask, conversations=parts.conversations)
    if reply.conversation_id is None:
        note = replies.not_kept(reply.answer.language)
        return _page(request, AskPage("", ShownTurn(text, reply.answer), note=note))
    return RedirectResponse(f"/samtaler/{reply.conversation_id}", _SEE_OTHER)


@router.get("/samtaler/{conversation_id}")
def conversation(request: Request, conversation_id: Id, parts: PartsDependency) -> Response:
    """A conversation: the latest answer, the form to ask on, and what came before."""
    return _page(request, AskPage.of(parts.conversations.read(conversation_id)))


@router.post("/samtaler/{conversation_id}/slett")
def delete_conversation(conversation_id: Id, parts: PartsDependency) -> Response:
    """Delete a conversation and begin anew."""
    parts.conversations.delete(conversation_id)
    return RedirectResponse("/", _SEE_OTHER)


@router.get("/kilder/{document_id}")
def document(request: Request, document_id: str, parts: PartsDependency) -> Response:
    """A document's passages, each with an anchor that citations point to."""
    page = DocumentPage(parts.library.document(document_id), parts.library.passages(document_id))
    return templates.TemplateResponse(request, "document.html", {"page": page})


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode().replace("\0", "").replace("\r\n", "\n").strip()


def _refusal(text: str, conversation_id: str = "") -> AskPage | None:
    """The page that says what is wrong with a question; None where nothing is."""
    if not text:
        return AskPage(conversation_id=conversation_id, problem="Skriv et spørsmål.")
    if len(text) <= MOST_CHARACTERS:
        return None
    problem = f"Spørsmålet er på {len(text)} tegn. Skriv høyst {MOST_CHARACTERS} tegn."
    return AskPage(text, conversation_id=conversation_id, problem=problem)


def _following(conversation_id: str, text: str, parts: Parts) -> tuple[str | None, Question]:
    """The conversation that is gone on with, and the question in it; a new one where that is deleted meanwhile."""
    try:
        return conversation_id or None, Question(text, history=recall(conversation_id or None, parts.conversations))
    except ConversationMissing:
        return None, Question(text)


def _page(request: Request, page: AskPage, status: int = 200) -> HTMLResponse:
    return templates.TemplateResponse(request, "ask.html", {"page": page}, status_code=status)
