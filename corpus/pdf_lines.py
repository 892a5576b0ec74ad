"""The fragments that a PDF draws → lines with their place and letters."""

from collections import Counter
from math import hypot

from corpus.cleaning import clean_text
from corpus.layout import Line

_Matrix = list[float]


class LineCollector:
    """Gathers the fragments of one page, in the order of the file, into lines."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._lines: list[Line] = []
        self._fragments: list[str] = []
        self._styles: Counter[tuple[float, bool]] = Counter()
        self._place: tuple[float, float] | None = None

    def add(self, text: str, user_matrix: _Matrix, text_matrix: _Matrix, bold: bool, size: float) -> None:
        """Take in a fragment. A line end in it ends the line.

        Args:
            text: What is drawn.
            user_matrix: The page's transformation, as six numbers (ISO 32000-1, 8.3.3).
            text_matrix: The text's transformation within it.
            bold: Whether the font is bold.
            size: The font's size before it is transformed.
        """
        across, down, left, baseline = _place(text_matrix, user_matrix)
        for index, part in enumerate(text.split("\n")):
            if index:
                self._end_line()
            if part.strip():
                self._styles[(round(size * hypot(across, down), 1), bold)] += len(part)
            if part and self._place is None and abs(down) > abs(across):
                self._place = (left, baseline)
            self._fragments.append(part)

    def lines(self) -> tuple[Line, ...]:
        """Give the lines of the page."""
        self._end_line()
        return tuple(self._lines)

    def _end_line(self) -> None:
        text = clean_text("".join(self._fragments)).replace("\n", " ")
        (size, bold), _ = self._styles.most_common(1)[0] if self._styles else ((0.0, False), 0)
        left, baseline = self._place or (None, None)
        self._lines.append(Line(text, self._page, size, bold, left, baseline))
        self._fragments, self._styles, self._place = [], Counter(), None


def _place(text_matrix: _Matrix, user_matrix: _Matrix) -> tuple[float, float, float, float]:
    """Give the text's upward direction (two numbers) and its place on the page, from the product of the matrices."""
    _, _, c, d, e, f = text_matrix
    g, h, i, j, k, m = user_matrix
    return c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
