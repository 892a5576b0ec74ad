"""The numbers and bullets that Word puts before list items without writing them in the text."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from corpus.lists import BULLET_MARKER

_PLACEHOLDER = re.compile(r"%(\d)")
_LETTERED = frozenset({"lowerLetter", "upperLetter"})
_MOST_LEVELS = 9  # in WordprocessingML


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items on one level of a list are numbered."""

    form: str = "bullet"
    pattern: str = "%1."
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """Counts the items of a document's lists, in the order they are asked for."""

    levels: dict[str, dict[int, _Level]]
    counts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def marker(self, list_id: str, depth: int) -> str:
        """Give the marker of the next item of a list: "-" for a bullet, else the number as Word shows it.

        Args:
            list_id: The list's `numId`.
            depth: The item's `ilvl`, 0 for the outermost.
        """
        levels = self.levels.get(list_id, {})
        level = levels.get(depth, _Level())
        counts = self.counts[list_id]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _MOST_LEVELS):
            counts.pop(deeper, None)
        if level.form in {"bullet", "none"}:
            return BULLET_MARKER
        return _PLACEHOLDER.sub(lambda place: _number(int(place[1]) - 1, levels, counts), level.pattern).strip()


def read_numbering(root: Any | None) -> Numbering:
    """Give the numbering of a document from its `w:numbering` element; without one, all lists have bullets."""
    if root is None:
        return Numbering({})
    abstract = {entry.get(qn("w:abstractNumId")): _levels(entry) for entry in root.iterchildren(qn("w:abstractNum"))}
    lists = {}
    for entry in root.iterchildren(qn("w:num")):
        reference = entry.find(qn("w:abstractNumId"))
        lists[entry.get(qn("w:numId"))] = abstract.get(None if reference is None else reference.get(qn("w:val")), {})
    return Numbering(lists)


def _levels(abstract: Any) -> dict[int, _Level]:
    return {int(level.get(qn("w:ilvl"), "0")): _level(level) for level in abstract.iterchildren(qn("w:lvl"))}


def _level(element: Any) -> _Level:
    values = {child.tag: child.get(qn("w:val")) for child in element}
    return _Level(
        form=values.get(qn("w:numFmt")) or "decimal",
        pattern=values.get(qn("w:lvlText")) or "%1.",
        start=int(values.get(qn("w:start")) or 1),
    )


def _number(depth: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    level = levels.get(depth, _Level("decimal"))
    count = counts.get(depth, level.start)
    if level.form in _LETTERED and 1 <= count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if level.form == "lowerLetter" else letter.upper()
    return str(count)
