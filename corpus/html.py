"""Web pages → blocks. The only module that knows Beautiful Soup."""

import codecs
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from corpus.cleaning import clean_line
from corpus.errors import DamagedDocument
from corpus.lists import BULLET_MARKER
from corpus.text import decoded, read_text
from corpus.types import Block, BlockKind, Reading

_PARSER = "lxml"  # the standard library's takes minutes for a file full of open comments
_DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN_BYTES = 4096
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_CHROME = (
    "script, style, noscript, template, nav, footer, aside, button, select, textarea, svg, iframe, dialog, "
    "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search]"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(_HEADINGS) | frozenset(
    "address article blockquote body caption dd details div dl dt figcaption figure footer header hr li main ol p pre "
    "section summary table tbody td tfoot th thead tr ul".split()
)
_STRUCTURE_IN_ROW = [*_HEADINGS, "table", "ul", "ol"]  # a table row that holds these is only there for the layout
_CELL_SEPARATOR = " | "


def read_html(data: bytes, name: str) -> Reading:
    """Read a web page without the menus, headers and footers around its text.

    Raises:
        UnreadableDocument: In the class that tells why.
    """
    markup = _markup(data, name)
    if "<" not in markup:
        return read_text(data, name)
    try:
        soup = BeautifulSoup(_XML_DECLARATION.sub("", markup), _PARSER)
        title = soup.title.get_text() if soup.title else None
        return Reading(tuple(_Walk().blocks(_content(soup))), title=title)
    except (ValueError, AssertionError, RecursionError, MemoryError) as error:
        raise DamagedDocument(
            name, "The web page cannot be taken apart. Open it in a browser and save it as a new file."
        ) from error


def html_blocks(markup: str) -> tuple[Block, ...]:
    """Give the blocks of a piece of HTML, such as Markdown may hold."""
    return tuple(_Walk().blocks(BeautifulSoup(markup, _PARSER))) if "<" in markup else ()


def _markup(data: bytes, name: str) -> str:
    """Give the text of the page in the encoding that it declares, where it is in that encoding."""
    declared = _DECLARED_ENCODING.search(data[:_DECLARED_WITHIN_BYTES])
    if declared:
        try:
            return data.decode(codecs.lookup(declared[1].decode("ascii")).name)
        except (LookupError, UnicodeDecodeError):
            pass  # the declaration is wrong, as it often is
    return decoded(data, name)


def _content(soup: BeautifulSoup) -> Tag:
    """Give the element that the text of the page is in, without what stands around it."""
    for element in soup.select(_CHROME):
        element.decompose()
    for header in soup.select("header"):
        if header.find_parent(["article", "main"]) is None:  # that of an article may hold its heading
            header.decompose()
    return soup.select_one("main, [role=main]") or soup.body or soup


class _Walk:
    """Goes through the elements from top to bottom, without recursion: pages may be nested as deep as they like."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._heading_level = 0
        self._marker = ""
        self._lists: list[int | None] = []  # for each list that is open, its last number, None where it has bullets

    def blocks(self, root: Tag) -> Iterator[Block]:
        """Give the blocks below an element."""
        stack: list[tuple[PageElement, bool]] = [(root, False)]
        while stack:
            node, is_done = stack.pop()
            if not isinstance(node, Tag):
                self._words.extend([str(node)] if type(node) is NavigableString else [])
            elif is_done:
                yield from self._close(node)
            else:
                yield from self._open(node)
                if node.name == "tr" and node.find(_STRUCTURE_IN_ROW) is None:
                    yield from _row(node)
                else:
                    stack.append((node, True))
                    stack.extend((child, False) for child in reversed(node.contents))

    def _open(self, tag: Tag) -> Iterator[Block]:
        if tag.name in _BLOCKS:
            yield from self._flush()
        if tag.name == "br":
            self._words.append(" ")
        elif tag.name in _HEADINGS:
            self._heading_level = _HEADINGS[tag.name]
        elif tag.name in {"ul", "ol"}:
            self._lists.append(_first_number(tag) - 1 if tag.name == "ol" else None)
        elif tag.name == "li":
            self._marker = self._next_marker()

    def _close(self, tag: Tag) -> Iterator[Block]:
        if tag.name in _BLOCKS:
            yield from self._flush()
        if tag.name in _HEADINGS:
            self._heading_level = 0
        elif tag.name in {"ul", "ol"}:
            self._lists.pop()
        elif tag.name == "li":
            self._marker = ""

    def _next_marker(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return BULLET_MARKER
        self._lists[-1] = number + 1
        return f"{number + 1}."

    def _flush(self) -> Iterator[Block]:
        """Give the text gathered so far as a block of its own."""
        text = clean_line("".join(self._words))
        self._words = []
        if not text:
            return
        if self._heading_level:
            yield Block(BlockKind.HEADING, text, level=self._heading_level)
        elif self._marker:
            yield Block(BlockKind.ITEM, text, level=max(1, len(self._lists)), marker=self._marker)
            self._marker = ""
        else:
            yield Block(BlockKind.PARAGRAPH, text)


def _row(row: Tag) -> Iterator[Block]:
    cells = [clean_line(cell.get_text(" ")) for cell in row.find_all(["td", "th"])]
    text = _CELL_SEPARATOR.join(cell for cell in cells if cell)
    if text:
        yield Block(BlockKind.PARAGRAPH, text)


def _first_number(ordered_list: Tag) -> int:
    start = str(ordered_list.get("start", "1"))
    return int(start) if start.isdecimal() else 1
