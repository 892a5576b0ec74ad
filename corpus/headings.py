"""Which groups of lines are headings, and how deep they stand."""

import re
from collections.abc import Iterable

from corpus.grouping import Group, ends_sentence
from corpus.layout import Typography, is_larger

_LONGEST_HEADING = 120  # characters
_LONGEST_PLAIN_HEADING = 90  # characters, where nothing but its shape marks the heading
_MOST_LINES = 3
_SHORTEST_TEXT = 60  # characters; what a heading without another mark stands above
_DEEPEST = 6
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[^\W\d_a-zæøå]")


def section_depth(text: str) -> int:
    """Count the parts of a heading's number: 2 for "3.2 Mål", 0 for a text without a number."""
    numbered = _NUMBERED.match(text)
    return numbered["number"].count(".") + 1 if numbered else 0


def is_marked_heading(group: Group, typography: Typography) -> bool:
    """Whether the group has the shape of a heading, and letters or a number that say so."""
    if not _has_shape(group, _LONGEST_HEADING):
        return False
    return (
        is_larger(group.first.size, typography.size)
        or (group.first.bold and not typography.bold)
        or section_depth(full_text(group)) > 1
        or _is_capitals(group.text)
    )


def is_plain_heading(group: Group, previous: Group | None, following: Group | None) -> bool:
    """Whether a line in the letters of the running text is a heading: short, alone, above a text, below another."""
    if not _has_shape(group, _LONGEST_PLAIN_HEADING) or len(group.lines) > 1 or following is None:
        return False
    if previous and not (previous.marker or ends_sentence(previous.text) or len(previous.text) > _SHORTEST_TEXT):
        return False
    if previous and previous.text.endswith(":"):
        return False
    if following.marker:
        return not group.marker
    return len(following.text) >= max(_SHORTEST_TEXT, len(group.text))


def heading_levels(headings: Iterable[Group]) -> dict[Group, int]:
    """Give each heading its depth: larger letters stand higher, bold above plain, and a number tells its own depth."""
    headings = tuple(headings)
    styles = sorted({_style(heading) for heading in headings}, reverse=True)
    ranks = {style: rank for rank, style in enumerate(styles, start=1)}
    return {
        heading: min(_DEEPEST, max(ranks[_style(heading)], section_depth(full_text(heading)))) for heading in headings
    }


def full_text(group: Group) -> str:
    """Give the text with the number before it, as a numbered heading is written."""
    return f"{group.marker} {group.text}" if group.marker else group.text


def _style(group: Group) -> tuple[float, bool]:
    return round(group.first.size * 2) / 2, group.first.bold


def _has_shape(group: Group, longest: int) -> bool:
    text = full_text(group)
    return (
        len(text) <= longest
        and len(group.lines) <= _MOST_LINES
        and group.marker != "-"
        and not text.rstrip("\"'’”»").endswith((".", ",", ":", ";", "-", "–"))
        and not text[0].islower()
        and any(character.isalpha() for character in group.text)
    )


def _is_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 3 and text.upper() == text
