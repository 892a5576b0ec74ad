"""What the pages are given: one dataclass for each page, and text made safe to show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Self

from fastapi.templating import Jinja2Templates
from markdown_it import MarkdownIt
from markupsafe import Markup

from assistant.conversation import Conversation
from assistant.types import Answer
from assistant.units import is_item
from corpus.types import Kind, Passage
from indexing.types import DocumentInfo

STATIC_FOLDER = Path(__file__).parent / "static"

_KIND_NAMES = {
    Kind.LAW: "Lov og avtale",
    Kind.REPORT: "Rapportens funn",
    Kind.STRATEGY: "Vedtatt strategi",
    Kind.METHOD: "Veiledning fra KS og staten",
    Kind.UPLOAD: "Eget dokument",
    Kind.LITERATURE: "Annen kilde",
    Kind.GLOSSARY: "Ordliste",
    Kind.EDITORIAL: "Vår egen vurdering",
}

_MARKER = re.compile(r" ?\[(\d{1,3})\]")
_markdown = MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink"])


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A question and its answer as safe HTML, whose markers lead to the sources under `anchor`."""

    question: str
    answer: Answer
    anchor: str = "kilde"

    @property
    def html(self) -> Markup:
        """The answer's text."""
        return answer_html(self.answer, self.anchor)


@dataclass(frozen=True, slots=True)
class AskPage:
    """The page that asks: what stands in the form, what was wrong with it, and the turns, the latest apart.

    `note` says, in the language of the answer, what the reader must know of it.
    """

    question: str = ""
    latest: ShownTurn | None = None
    earlier: tuple[ShownTurn, ...] = ()
    conversation_id: str = ""
    problem: str = ""
    note: str = ""

    @classmethod
    def of(cls, conversation: Conversation) -> Self:
        """The page of a conversation, its earlier turns latest first."""
        *earlier, latest = conversation.turns
        shown = [ShownTurn(turn.question, turn.answer, f"kilde-{turn.id}") for turn in reversed(earlier)]
        return cls("", ShownTurn(latest.question, latest.answer), tuple(shown), conversation.id)


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """The page of a document."""

    info: DocumentInfo
    passages: tuple[Passage, ...]


def paragraphs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines of a passage in groups: whether they are list items, and the lines without bullets."""
    for are_items, lines in groupby(text.split("\n"), key=is_item):
        yield are_items, [line.removeprefix("- ") for line in lines]


def answer_html(answer: Answer, anchor: str = "kilde") -> Markup:
    """The answer's Markdown as HTML without links or tags of its own; each marker leads to its source."""
    known = {citation.marker for citation in answer.citations}

    def link(match: re.Match[str]) -> str:
        number = int(match[1])
        if number not in known:
            return match[0]
        return f'\N{NO-BREAK SPACE}<a class="marker" href="#{anchor}-{number}" aria-label="Kilde {number}">{number}</a>'

    return Markup(_MARKER.sub(link, _markdown.render(answer.text)))


def kind_name(kind: Kind) -> str:
    """What sort of source it is, and its place among the sorts, weightiest first."""
    return f"{_KIND_NAMES[kind]} (rang {kind.rank} av {len(Kind)})"


@lru_cache
def static_url(name: str) -> str:
    """The address of a static file, with a mark of its content so that it can be kept for ever."""
    digest = sha256((STATIC_FOLDER / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


templates = Jinja2Templates(directory=Path(__file__).parent / "templates")
templates.env.globals.update(kind_name=kind_name, paragraphs=paragraphs, static_url=static_url)
