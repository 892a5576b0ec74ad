"""Pure: what an answer says, read as a person reads it: without Markdown, capitals, or sorts of dashes and spaces."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_MARKER = re.compile(r"\[(\d+)\]")
_MARKED = re.compile(r"(?P<said>.*?)(?P<markers>(?:\s*\[\d+\])+)", re.DOTALL)
_LIST_NUMBER = re.compile(r"^\s*\d+\. ", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPACES = re.compile(r"\s+")
_SAME = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "\u00ad": None, "*": None, "`": None})


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A piece of an answer, and the markers of the citations that stand right after it."""

    text: str
    markers: tuple[int, ...]


def says(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in the answer's text; a number at its ends is a whole number there, too."""
    sought = plain(wanted)
    before = r"(?<!\d)(?<!\d[.,])" if sought[:1].isdigit() else ""
    after = r"(?![.,]?\d)" if sought[-1:].isdigit() else ""
    return re.search(f"{before}{re.escape(sought)}{after}", plain(without_markers(text))) is not None


def plain(text: str) -> str:
    """The text in small letters, with one sort of dash, apostrophe and space, and without signs of emphasis."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text).translate(_SAME).casefold()).strip()


def without_markers(text: str) -> str:
    """The answer's text without the [1] of its citations."""
    return _MARKER.sub("", text)


def numbers(text: str) -> frozenset[str]:
    """The numbers that the text says, as they are written: neither markers nor the numbers of list items."""
    return frozenset(_NUMBER.findall(_LIST_NUMBER.sub("", without_markers(text))))


def marked_statements(text: str) -> Iterator[MarkedStatement]:
    """The pieces of the answer that end with markers; what follows the last marker is no part of any."""
    for match in _MARKED.finditer(text):
        yield MarkedStatement(match["said"], tuple(int(number) for number in _MARKER.findall(match["markers"])))
