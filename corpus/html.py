"""Web pages → blocks. With `html_walk`, the only module that knows Beautiful Soup."""

import codecs
import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.errors import DamagedDocument
from corpus.html_walk import walk
from corpus.text import decoded, read_text
from corpus.types import Block, Reading

_PARSER = "lxml"  # the standard library's takes minutes for a file full of open comments
_DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN_BYTES = 4096
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_CHROME = (
    "script, style, noscript, template, nav, footer, aside, button, select, textarea, svg, iframe, dialog, "
    "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search]"
)


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
        return Reading(tuple(walk(_content(soup))), title=title)
    except (ValueError, AssertionError, RecursionError, MemoryError) as error:
        raise DamagedDocument(
            name, "The web page cannot be taken apart. Open it in a browser and save it as a new file."
        ) from error


def html_blocks(markup: str) -> tuple[Block, ...]:
    """Give the blocks of a piece of HTML, such as Markdown may hold."""
    return tuple(walk(BeautifulSoup(markup, _PARSER))) if "<" in markup else ()


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
