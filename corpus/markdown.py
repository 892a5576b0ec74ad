"""Markdown → blocks. The only module that knows markdown-it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.cleaning import clean_line
from corpus.html import html_blocks
from corpus.text import decoded
from corpus.types import Block, BlockKind, Reading

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(?P<title>\S.*)$", re.MULTILINE | re.IGNORECASE)
_CELL_SEPARATOR = " | "


def read_markdown(data: bytes, name: str) -> Reading:
    """Read Markdown: CommonMark with tables, and a title from the front matter where there is one.

    Raises:
        MislabelledDocument: When the bytes are no text.
    """
    text = decoded(data, name).replace("\r\n", "\n")
    front_matter = _FRONT_MATTER.match(text)
    title = _TITLE.search(front_matter["fields"]) if front_matter else None
    body = text[front_matter.end() :] if front_matter else text
    blocks = _blocks(_parser().parse(body))
    return Reading(
        tuple(block for block in blocks if block.text), title=title["title"].strip("\"' ") if title else None
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    markers: list[str] = []  # of the list items that are open, until their text has come
    cells: list[str] = []
    opened = ""
    for token in tokens:
        if token.type == "list_item_open":
            markers.append(f"{token.info}." if token.info else "-")
        elif token.type == "list_item_close":
            markers.pop()
        elif token.type in {"heading_open", "paragraph_open", "th_open", "td_open"}:
            opened = token.tag
        elif token.type == "tr_close":
            yield Block(BlockKind.PARAGRAPH, _CELL_SEPARATOR.join(cell for cell in cells if cell))
            cells = []
        elif token.type == "inline" and opened in {"th", "td"}:
            cells.append(_inline_text(token))
        elif token.type == "inline" and opened.startswith("h"):
            yield Block(BlockKind.HEADING, _inline_text(token), level=int(opened[1]))
        elif token.type == "html_block":
            yield from html_blocks(token.content)
        elif token.type in {"inline", "fence", "code_block"}:
            yield _text_block(_inline_text(token), markers)


def _text_block(text: str, markers: list[str]) -> Block:
    """Give the text as the item that it opens, or as a paragraph."""
    if not (markers and markers[-1]):
        return Block(BlockKind.PARAGRAPH, text)
    marker, markers[-1] = markers[-1], ""
    return Block(BlockKind.ITEM, text, level=len(markers), marker=marker)


def _inline_text(token: Token) -> str:
    """Give the words of a token, without the signs that format them."""
    return clean_line(token.content if token.children is None else "".join(map(_words, token.children)))


def _words(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return "" if token.type == "html_inline" else token.content
