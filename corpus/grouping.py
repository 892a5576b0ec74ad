"""Lines → groups of lines that make up one paragraph, heading or list item each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.cleaning import SOFT_HYPHEN
from corpus.hyphenation import joinable
from corpus.layout import Line, Typography, drop, is_larger
from corpus.lists import has_certain_marker, is_bare_bullet, split_marker

_GAP = 1.35  # times the usual distance between lines
_WIDEST_LEADING = 2.0  # times the size of the letters
_INDENT_POINTS = 6.0
_LONGEST_WRAPPED_LINE = 160  # characters; longer lines are whole paragraphs
_EARLY = 0.85  # a line that ends so far before the full line has ended on purpose
_FULL = 0.6  # a line of at least this share may have been broken because it was full
_CLOSERS = "\"'’”»)]"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together. `marker` is empty unless they are a list item."""

    lines: tuple[Line, ...]
    text: str
    marker: str
    page_breaks: tuple[tuple[int, int], ...]

    @property
    def first(self) -> Line:
        """The line that the group begins with."""
        return self.lines[0]


def group_lines(lines: Iterable[Line], typography: Typography, words: frozenset[str]) -> tuple[Group, ...]:
    """Put together the lines that were one before they were wrapped, over page breaks too.

    Args:
        lines: The text; an empty line parts two groups.
        typography: What the running text looks like.
        words: The words of the whole text, to mend those broken at a line end.
    """
    gathered: list[list[Line]] = []
    separated = True
    for line in lines:
        if not line.text:
            separated = True
        elif not gathered or _parts(gathered[-1], line, separated, typography):
            gathered.append([line])
            separated = False
        else:
            gathered[-1].append(line)
            separated = False
    groups = (_group(group, words) for group in gathered)
    return tuple(group for group in groups if group.text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence, a clause or a lead-in does."""
    return text.rstrip(_CLOSERS).endswith((".", "!", "?", ":", ";", "…"))


def _parts(current: Sequence[Line], line: Line, separated: bool, typography: Typography) -> bool:
    """Whether `line` begins a group of its own, behind the lines of `current`."""
    previous = current[-1]
    if is_bare_bullet(previous.text):
        return False
    if previous.page != line.page or _rises(previous, line):
        return not _runs_on(previous, line, typography)
    return (
        separated
        or _has_gap(previous, line, typography)
        or _looks_different(previous, line)
        or _begins_item(current, line, typography)
        or _is_indented(current, line)
        or _ended_on_purpose(previous, line, typography)
    )


def _rises(previous: Line, line: Line) -> bool:
    """Whether the text goes on in a new column."""
    return previous.baseline is not None and line.baseline is not None and line.baseline > previous.baseline


def _runs_on(previous: Line, line: Line, typography: Typography) -> bool:
    """Whether a sentence goes on from one page or column to the next."""
    if ends_sentence(previous.text) or _looks_different(previous, line) or has_certain_marker(line.text):
        return False
    if line.text[0].islower() or previous.text.endswith((",", "-", "–")):
        return True
    return split_marker(line.text) is None and len(previous.text) > typography.full_line_characters * _FULL


def _has_gap(previous: Line, line: Line, typography: Typography) -> bool:
    distance = drop(previous, line)
    if distance is None or not typography.leading:
        return False
    size = min(previous.size, line.size)
    scale = max(1.0, size / typography.size) if typography.size else 1.0
    usual = typography.leading * scale
    return distance > (min(usual, size * _WIDEST_LEADING) if size else usual) * _GAP


def _looks_different(previous: Line, line: Line) -> bool:
    if is_larger(previous.size, line.size) or is_larger(line.size, previous.size):
        return True
    goes_on = line.text[0].islower() and not ends_sentence(previous.text)
    return previous.bold != line.bold and not goes_on


def _begins_item(current: Sequence[Line], line: Line, typography: Typography) -> bool:
    """Whether the line is a list item. A dash or a number may also have come to the line's beginning by chance."""
    if has_certain_marker(line.text):
        return True
    previous = current[-1]
    may_be = ends_sentence(previous.text) or split_marker(current[0].text) or _ended_early(previous, line, typography)
    return bool(may_be) and split_marker(line.text) is not None


def _is_indented(current: Sequence[Line], line: Line) -> bool:
    previous = current[-1]
    if previous.left is None or line.left is None or current[0].left is None or not ends_sentence(previous.text):
        return False
    if split_marker(current[0].text):
        return line.left <= current[0].left + 1
    return line.left > previous.left + _INDENT_POINTS


def _ended_on_purpose(previous: Line, line: Line, typography: Typography) -> bool:
    if typography.full_line_characters > _LONGEST_WRAPPED_LINE:
        return True
    goes_on = line.text[0].islower() and not ends_sentence(previous.text)
    return not goes_on and _ended_early(previous, line, typography)


def _ended_early(previous: Line, line: Line, typography: Typography) -> bool:
    """Whether the first word of `line` would have fitted on the line before."""
    needed = len(previous.text) + 1 + len(line.text.split(maxsplit=1)[0])
    return needed < typography.full_line_characters * _EARLY


def _group(lines: Sequence[Line], words: frozenset[str]) -> Group:
    parts = [lines[0].text]
    breaks: list[tuple[int, int]] = []
    length = 0
    for previous, line in pairwise(lines):
        parts[-1] = joinable(parts[-1], line.text, words)
        length += len(parts[-1])
        if line.page is not None and line.page != previous.page:
            breaks.append((length, line.page))
        parts.append(line.text)
    whole = "".join(parts).rstrip(SOFT_HYPHEN)
    marker, text = split_marker(whole) or ("", whole)
    shift = len(whole) - len(text)
    return Group(tuple(lines), text, marker, tuple((offset - shift, page) for offset, page in breaks))
