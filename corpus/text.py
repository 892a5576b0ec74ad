"""Plain text → blocks. Paragraphs, lists and headings are told by how they stand on the lines."""

from corpus.cleaning import clean_text
from corpus.decoding import decode
from corpus.errors import MislabelledDocument
from corpus.layout import Line
from corpus.structure import build_blocks
from corpus.types import Reading


def read_text(data: bytes, name: str) -> Reading:
    """Read plain text in any encoding that Norwegian text comes in. Form feeds part its pages.

    Raises:
        MislabelledDocument: When the bytes are no text.
    """
    pages = decoded(data, name).strip("\f").split("\f")
    if len(pages) == 1:
        return Reading(build_blocks([_lines(pages[0], None)]))
    return Reading(build_blocks([_lines(page, number) for number, page in enumerate(pages, start=1)]), len(pages))


def decoded(data: bytes, name: str) -> str:
    """Give the text of the bytes.

    Raises:
        MislabelledDocument: When the bytes are no text.
    """
    text = decode(data)
    if text is None:
        raise MislabelledDocument(name, "The file holds bytes that are no text. Give it the ending of what it is.")
    return text


def _lines(page: str, number: int | None) -> tuple[Line, ...]:
    return tuple(Line(line, number) for line in clean_text(page).split("\n"))
