"""List items: what stands before them, and lists that have lost their bullets."""

import re
from collections.abc import Sequence
from itertools import takewhile

BULLET_MARKER = "-"

_BULLET = re.compile(r"(?:[•·]\s*|[o*–—-]\s+)(?P<text>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"(?P<sign>\(?(?:\d{1,2}\.?|[a-zæøå]|[ivx]{2,4})\)|\d{1,2}\.)\s+(?P<text>\S.*)", re.DOTALL)
_MONTHS = (
    "januar februar mars april mai juni juli august september oktober november desember "
    "january february march may june july october december"
)
_DATE = re.compile(rf"\d{{1,2}}\.\s+(?:{'|'.join(_MONTHS.split())})\b", re.IGNORECASE)
_FEWEST_ITEMS = 2
_SAME_INDENT_POINTS = 4.0


def split_marker(line: str) -> tuple[str, str] | None:
    """Part a line into marker and text: "-" for any bullet, else the number as it stands. None without a marker."""
    if bullet := _BULLET.fullmatch(line):
        return BULLET_MARKER, bullet["text"]
    number = _NUMBER.fullmatch(line)
    return (number["sign"], number["text"]) if number and not _DATE.match(line) else None


def has_certain_marker(line: str) -> bool:
    """Whether the line begins with a sign that is nothing but a bullet, unlike a dash or a number."""
    return line.startswith(("•", "·"))


def is_bare_bullet(line: str) -> bool:
    """Whether the line is a bullet whose text stands on the next line."""
    return line in {"•", "·"}


def marker_number(marker: str) -> int | None:
    """Give the number of "2." or "2)", None for other markers."""
    digits = marker.strip("().")
    return int(digits) if digits.isdecimal() else None


def item_indents(indents: tuple[float, ...], left: float) -> tuple[float, ...]:
    """Give the indents of the lists that are open at an item, outermost first.

    Args:
        indents: Those that were open at the item before; empty at the first item.
        left: The item's distance from the left edge in points.
    """
    outer = tuple(indent for indent in indents if indent < left - _SAME_INDENT_POINTS)
    same = indents[len(outer) : len(outer) + 1]
    return (*outer, *(same or (left,)))


def unmarked_items(texts: Sequence[str]) -> int:
    """Count how many of the paragraphs after a lead-in are items of a list whose bullets the file does not show.

    Paragraphs that begin with a small letter, or that all are questions, are such items.
    """
    small = len(list(takewhile(lambda text: text[:1].islower(), texts)))
    questions = len(list(takewhile(lambda text: text.endswith("?"), texts)))
    count = max(small, questions)
    return count if count >= _FEWEST_ITEMS else 0
