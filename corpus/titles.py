"""What a document is called."""

import re

from corpus.cleaning import clean_line
from corpus.types import BlockKind, Reading

_LONGEST_TITLE = 200  # characters
_PROGRAM_PREFIX = re.compile(r"microsoft (?:word|powerpoint|excel)\s*-\s*", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:docx?|pdf|odt|rtf|txt|html?|pptx?|xlsx?|indd|md)", re.IGNORECASE)
_NO_TITLES = (
    "document, dokument, powerpoint presentation, powerpoint-presentasjon, slide 1, title, tittel, untitled, "
    "uten navn, uten tittel, word document"
)
_NO_TITLE = frozenset(_NO_TITLES.split(", "))
_NUMBERED_NO_TITLE = re.compile(r"(?:dokument|document|untitled|untitled-|blank|page|side)\s*\d+", re.IGNORECASE)


def choose_title(reading: Reading, stem: str) -> str:
    """Give the title that the file states, else its first heading of the highest level, else its name made readable."""
    stated = clean_line(reading.title or "")
    if _is_sensible(stated):
        return stated
    heading = next((block.text for block in reading.blocks if block.kind is BlockKind.HEADING and block.level == 1), "")
    return heading[:_LONGEST_TITLE] or readable_name(stem) or stem


def readable_name(stem: str) -> str:
    """Give a file name without its ending as words: "kompetanseplan_2027" becomes "Kompetanseplan 2027"."""
    words = clean_line(re.sub(r"[_+]+|(?<=\w)-+(?=[^\W\d])|(?<=[^\W\d])-+(?=\w)|%20", " ", stem))
    return words[:1].upper() + words[1:]


def _is_sensible(title: str) -> bool:
    if not 2 < len(title) <= _LONGEST_TITLE or not any(character.isalpha() for character in title):
        return False
    if _PROGRAM_PREFIX.match(title) or _FILE_NAME.fullmatch(title) or _NUMBERED_NO_TITLE.fullmatch(title):
        return False
    return title.casefold() not in _NO_TITLE and not title.casefold().endswith((".doc", ".docx", ".pdf", ".indd"))
