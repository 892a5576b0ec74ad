"""What serves the page and not the text: running headers and footers, page numbers, tables of contents."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.layout import Line, is_larger, measure

_EDGE_LINES = 3  # at the top and at the bottom of a page
_FEWEST_PAGES = 2
_SHARE_OF_PAGES = 0.4
_MANY_PAGES = 4  # repeated on so many pages it is a running header whatever the share
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:side|s\.|page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:av|of|/|\|)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_SAME_HEIGHT_POINTS = 4.0

_Page = Sequence[Line]


def drop_furniture(pages: Sequence[_Page]) -> tuple[Line, ...]:
    """Give the lines of all pages in order, without those that only serve the page."""
    usual_size = measure(line for page in pages for line in page).size
    running = _running_keys(pages, usual_size)
    return tuple(line for index, page in enumerate(pages) for line in _body(page, index, running, usual_size))


def _body(page: _Page, index: int, running: frozenset[str], usual_size: float) -> Iterator[Line]:
    edges = _edges(page)
    outermost = {id(line) for line in (*edges[:1], *edges[-1:])} if len(edges) > 1 else set()
    inner = {id(line) for line in edges}
    for line in page:
        is_running = id(line) in inner and not running.isdisjoint(_keys(line, index, usual_size))
        is_number = id(line) in outermost and _PAGE_NUMBER.fullmatch(line.text)
        if not (is_running or is_number or _is_contents(line.text)):
            yield line


def _is_contents(text: str) -> bool:
    """Whether the line is one of a table of contents: dots that lead to a page number."""
    return text[-1:].isdigit() and text.rstrip("0123456789 ").replace(" ", "").endswith("....")


def _running_keys(pages: Sequence[_Page], usual_size: float) -> frozenset[str]:
    """Find what stands at the edge of so many pages that it is no part of the text."""
    counts: Counter[str] = Counter()
    for index, page in enumerate(pages):
        counts.update({key for line in _edges(page) for key in _keys(line, index, usual_size)})
    enough = min(_MANY_PAGES, max(_FEWEST_PAGES, round(len(pages) * _SHARE_OF_PAGES)))
    return frozenset(key for key, count in counts.items() if count >= enough)


def _edges(page: _Page) -> tuple[Line, ...]:
    """Give the lines nearest to the upper and the lower edge, from the top down."""
    lines = [line for line in page if line.text]
    if all(line.baseline is not None for line in lines):
        lines.sort(key=lambda line: -(line.baseline or 0.0))
    return tuple(lines) if len(lines) <= 2 * _EDGE_LINES else (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:])


def _keys(line: Line, index: int, usual_size: float) -> set[str]:
    """Name the line so that it has the same name on each page where it runs, its height on the page included.

    A number that grows with the pages is a page number; any other belongs to the words. Headings do not run.
    """
    if is_larger(line.size, usual_size):
        return set()
    height = "" if line.baseline is None else f"@{round(line.baseline / _SAME_HEIGHT_POINTS)}"
    words = line.text.casefold()
    counted = (
        f"{words[: number.start()]}#{int(number.group()) - index}{words[number.end() :]}"
        for number in _SHORT_NUMBER.finditer(words)
    )
    return {f"{key}{height}" for key in (words, *counted)}
