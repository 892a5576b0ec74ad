"""Word documents → blocks. With `docx_styles` and `docx_numbering`, the only module that knows python-docx."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import docx
from docx.oxml.ns import qn

from corpus.archives import check_archive
from corpus.cleaning import clean_line
from corpus.docx_numbering import Numbering, read_numbering
from corpus.docx_styles import Style, is_on, read_styles, value, with_properties
from corpus.errors import DamagedDocument, UnreadableDocument
from corpus.lists import split_marker
from corpus.types import Block, BlockKind, Reading

_LONGEST_BOLD_HEADING = 90  # characters
_CELL_SEPARATOR = " | "
_CONTAINERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")))
_SPACES = frozenset(map(qn, ("w:tab", "w:br", "w:cr")))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WITHOUT_TEXT = frozenset((*map(qn, ("w:txbxContent", "w:moveFrom", "w:pPr", "w:rPr")), _FALLBACK))


def read_docx(data: bytes, name: str) -> Reading:
    """Read the text of a Word document, tables and text boxes too, without what is marked as deleted.

    Raises:
        UnreadableDocument: In the class that tells why.
    """
    check_archive(data, name)
    with _translated_errors(name):
        document = docx.Document(io.BytesIO(data))
        blocks = _Walk(document).blocks(document.element.body)
        return Reading(tuple(block for block in blocks if block.text), title=document.core_properties.title)


@contextmanager
def _translated_errors(name: str) -> Iterator[None]:
    try:
        yield
    except UnreadableDocument:
        raise
    except Exception as error:  # python-docx and lxml raise their own, and builtins of all sorts, for broken files
        raise DamagedDocument(
            name, f"The document is damaged ({type(error).__name__}). Open it in Word and save it as a new file."
        ) from error


class _Walk:
    """Goes through a document from its beginning, which the counting of list items needs."""

    def __init__(self, document: Any) -> None:
        self._styles = read_styles(document.styles.element)
        self._numbering = _numbering(document)
        self._heading_level = 0

    def blocks(self, container: Any) -> Iterator[Block]:
        """Give the blocks of the body, a cell or a text box."""
        for element in container:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._table(element)
            elif element.tag in _CONTAINERS:
                yield from self.blocks(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        text = clean_line("".join(_words(element)))
        properties = element.find(qn("w:pPr"))
        style_id = "" if properties is None else value(properties, "w:pStyle") or ""
        style = with_properties(self._styles.get(style_id, Style()), properties)
        if text and not style.is_contents:
            yield self._block(text, style, element)
        for box in _text_boxes(element):
            yield from self.blocks(box)

    def _block(self, text: str, style: Style, element: Any) -> Block:
        if style.heading:
            self._heading_level = style.heading
            return Block(BlockKind.HEADING, text, level=style.heading)
        if style.list_id is not None:
            marker = self._numbering.marker(style.list_id, style.list_depth)
            return Block(BlockKind.ITEM, text, level=style.list_depth + 1, marker=marker)
        if marked := split_marker(text):
            return Block(BlockKind.ITEM, marked[1], level=1, marker=marked[0])
        if _looks_like_heading(text, style, element):
            return Block(BlockKind.HEADING, text, level=self._heading_level + 1)
        return Block(BlockKind.PARAGRAPH, text)

    def _table(self, element: Any) -> Iterator[Block]:
        """Give each row as a line of its cells; a row where one cell has text is only there for the layout."""
        for row in element.iterchildren(qn("w:tr")):
            cells = [list(self.blocks(cell)) for cell in _cells(row)]
            filled = [blocks for blocks in cells if blocks]
            if len(filled) > 1:
                texts = (" ".join(block.text for block in blocks) for blocks in filled)
                yield Block(BlockKind.PARAGRAPH, _CELL_SEPARATOR.join(texts))
            else:
                yield from (block for blocks in filled for block in blocks)


def _numbering(document: Any) -> Numbering:
    parts = (part for part in document.part.package.iter_parts() if str(part.partname) == "/word/numbering.xml")
    part = next(parts, None)
    return read_numbering(None if part is None else part.element)


def _cells(row: Any) -> Iterator[Any]:
    """Give the cells of a row, those in content controls too."""
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in _CONTAINERS:
            yield from _cells(child)


def _words(element: Any) -> Iterator[str]:
    """Give the text of a paragraph in its pieces, without text boxes and what was moved away."""
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SPACES:
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag not in _WITHOUT_TEXT:
            yield from _words(child)


def _text_boxes(element: Any) -> Iterator[Any]:
    """Give the text boxes that hang on a paragraph; what stands in `Fallback` is their copy for old programs."""
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _text_boxes(child)


def _looks_like_heading(text: str, style: Style, paragraph: Any) -> bool:
    """Whether a short paragraph in running style is bold from end to end, as headings made by hand are."""
    if len(text) > _LONGEST_BOLD_HEADING or text.endswith((".", ",", ":", ";")) or not text[0].isupper():
        return False
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(_words(run)).strip()]
    return bool(runs) and all(_is_bold(run, style) for run in runs)


def _is_bold(run: Any, style: Style) -> bool:
    letters = run.find(qn("w:rPr"))
    if letters is None or letters.find(qn("w:b")) is None:
        return style.is_bold
    return is_on(letters, "w:b")
