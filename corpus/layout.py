"""Lines as they stand on a page, and what most of them have in common."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_UNKNOWN_SIZE = 0.0
_SIZE_STEP = 1.08  # times the size; what differs less is set alike
_SAME_HEIGHT_POINTS = 3.0
_COLUMN_POINTS = 180.0  # no indentation is so deep
_SHARE_OF_COLUMN = 0.2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; an empty `text` is an empty line.

    `size` is the height of the letters, `left` and `baseline` the distance from the left and the lower edge, all in
    points; they are 0 and None where the format does not tell.
    """

    text: str
    page: int | None = None
    size: float = _UNKNOWN_SIZE
    bold: bool = False
    left: float | None = None
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Typography:
    """What the running text looks like: its letters, the distance between its lines, the characters on a full line."""

    size: float
    bold: bool
    leading: float | None
    full_line_characters: int


def measure(lines: Iterable[Line]) -> Typography:
    """Find the typography that most of the text is set in."""
    lines = [line for line in lines if line.text]
    weights: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        weights[(line.size, line.bold)] += len(line.text)
    size, bold = weights.most_common(1)[0][0] if weights else (_UNKNOWN_SIZE, False)
    body = [line for line in lines if line.size == size]
    return Typography(size, bold, _leading(body), _full_line_characters(body))


def is_larger(size: float, than: float) -> bool:
    """Whether letters of one size stand out among those of another."""
    return size > than * _SIZE_STEP


def drop(previous: Line, line: Line) -> float | None:
    """How far `line` stands below `previous` in points; None where that is unknown or they share no column."""
    if previous.page != line.page or previous.baseline is None or line.baseline is None:
        return None
    distance = previous.baseline - line.baseline
    return distance if distance > 0 else None


def _leading(lines: Sequence[Line]) -> float | None:
    """Give the distance that three lines in four stand apart at least: there may be many gaps, but not between all."""
    drops = [drop(previous, line) for previous, line in pairwise(lines)]
    known = sorted(distance for distance in drops if distance is not None)
    return known[len(known) // 4] if known else None


def _full_line_characters(lines: Sequence[Line]) -> int:
    """Give the length that one line in ten reaches."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put the lines of a page in order from the top down, where they stand in one column.

    Files may draw the footer first, or a text box last. Where lines stand side by side the file's own order is kept:
    it follows the columns.
    """
    placed = [line for line in lines if line.text]
    if any(line.baseline is None for line in placed) or _stand_side_by_side(placed):
        return tuple(lines)
    return tuple(sorted(lines, key=_depth))


def _depth(line: Line) -> float:
    return -(line.baseline or 0.0)


def _stand_side_by_side(lines: Sequence[Line]) -> bool:
    """Whether lines share a height, or many begin so far to the right that they are a column of their own."""
    baselines = sorted(line.baseline or 0.0 for line in lines)
    lefts = sorted(line.left or 0.0 for line in lines)
    if any(upper - lower < _SAME_HEIGHT_POINTS for lower, upper in pairwise(baselines)):
        return True
    far = sum(left > lefts[0] + _COLUMN_POINTS for left in lefts)
    return far > len(lines) * _SHARE_OF_COLUMN
