"""The pages: asking without script, and a document with its passages."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from api.dependencies import PartsDependency
from api.views import AskPage, DocumentPage, answer_html, templates
from assistant.types import Question

_MOST_CHARACTERS = 2000

router = APIRouter(include_in_schema=False)


@router.get("/")
def ask(request: Request, parts: PartsDependency, q: str = "") -> Response:
    """The form, and the answer to `q` where one is asked."""
    text = q.encode("utf-8", "replace").decode().replace("\0", "").strip()
    if not text:
        return _page(request, AskPage())
    if len(text) > _MOST_CHARACTERS:
        page = AskPage(text, problem=f"Spørsmålet er på {len(text)} tegn. Skriv høyst {_MOST_CHARACTERS} tegn.")
        return _page(request, page, 422)
    answer = parts.ask(Question(text))
    return _page(request, AskPage(text, answer, answer_html(answer)))


@router.get("/kilder/{document_id}")
def document(request: Request, document_id: str, parts: PartsDependency) -> Response:
    """A document's passages, each with an anchor that citations point to."""
    page = DocumentPage(parts.library.document(document_id), parts.library.passages(document_id))
    return templates.TemplateResponse(request, "document.html", {"page": page})


def _page(request: Request, page: AskPage, status: int = 200) -> HTMLResponse:
    return templates.TemplateResponse(request, "ask.html", {"page": page}, status_code=status)
