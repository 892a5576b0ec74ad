"""The elements of a web page, from top to bottom → blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4.element import NavigableString, PageElement, Tag

from corpus.cleaning import clean_line
from corpus.lists import BULLET_MARKER
from corpus.types import Block, BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = (
    frozenset(_HEADINGS)
    | _LISTS
    | _CELLS
    | frozenset(
        "address article blockquote body caption dd details div dl dt figcaption figure footer header hr li main p pre "
        "section summary table tbody tfoot thead tr".split()
    )
)
_STRUCTURE = frozenset(_HEADINGS) | _LISTS | {"table"}  # a row that holds these is only there for the layout
_CELL_SEPARATOR = " | "


def walk(root: Tag) -> Iterator[Block]:
    """Give the blocks below an element. There is no recursion: pages may be nested as deep as they like."""
    state = _State()
    stack: list[tuple[PageElement, bool]] = [(root, False)]
    while stack:
        node, is_done = stack.pop()
        if not isinstance(node, Tag):
            state.words.extend([str(node)] if type(node) is NavigableString else [])
        elif is_done:
            yield from state.close(node.name)
        else:
            yield from state.open(node)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node.contents))
    yield from state.flush()


@dataclass(slots=True)
class _Row:
    """A table row that is open: the blocks in its cells, and whether it is only there for the layout."""

    cells: list[list[Block]] = field(default_factory=lambda: [[]])
    is_layout: bool = False

    def blocks(self) -> list[Block]:
        """Give the row as one line, or what is in it where it is only there for the layout."""
        blocks = [block for cell in self.cells for block in cell]
        texts = [" ".join(block.text for block in cell) for cell in self.cells if cell]
        if self.is_layout or len(texts) < 2:
            return blocks
        return [Block(BlockKind.PARAGRAPH, _CELL_SEPARATOR.join(texts))]


@dataclass(slots=True)
class _State:
    """What is known on the way through a page: the words since the last block, and the elements that are open.

    `lists` holds for each open list the number of its last item, or None where it has bullets.
    """

    words: list[str] = field(default_factory=list)
    heading_level: int = 0
    marker: str = ""
    lists: list[int | None] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)

    def open(self, tag: Tag) -> Iterator[Block]:
        """Enter an element; a block element ends the text before it."""
        if tag.name in _BLOCKS:
            yield from self.flush()
        if tag.name in _STRUCTURE and self.rows:
            self.rows[-1].is_layout = True
        if tag.name == "br":
            self.words.append(" ")
        elif tag.name in _HEADINGS:
            self.heading_level = _HEADINGS[tag.name]
        elif tag.name in _LISTS:
            self.lists.append(_first_number(tag) - 1 if tag.name == "ol" else None)
        elif tag.name == "li":
            self.marker = self._next_marker()
        elif tag.name == "tr":
            self.rows.append(_Row())
        elif tag.name in _CELLS and self.rows:
            self.rows[-1].cells.append([])

    def close(self, name: str) -> Iterator[Block]:
        """Leave an element."""
        if name in _BLOCKS:
            yield from self.flush()
        if name in _HEADINGS:
            self.heading_level = 0
        elif name in _LISTS:
            self.lists.pop()
        elif name == "li":
            self.marker = ""
        elif name == "tr":
            yield from self._placed(self.rows.pop().blocks())

    def flush(self) -> Iterator[Block]:
        """Make a block of the words so far."""
        text = clean_line("".join(self.words))
        self.words = []
        if text:
            yield from self._placed([self._block(text)])
            self.marker = ""

    def _block(self, text: str) -> Block:
        if self.heading_level:
            return Block(BlockKind.HEADING, text, level=self.heading_level)
        if self.marker:
            return Block(BlockKind.ITEM, text, level=max(1, len(self.lists)), marker=self.marker)
        return Block(BlockKind.PARAGRAPH, text)

    def _placed(self, blocks: list[Block]) -> Iterator[Block]:
        """Put blocks into the row that is open, or give them out where there is none."""
        if self.rows:
            self.rows[-1].cells[-1].extend(blocks)
        else:
            yield from blocks

    def _next_marker(self) -> str:
        number = self.lists[-1] if self.lists else None
        if number is None:
            return BULLET_MARKER
        self.lists[-1] = number + 1
        return f"{number + 1}."


def _first_number(ordered_list: Tag) -> int:
    start = str(ordered_list.get("start", "1"))
    return int(start) if start.isdecimal() and len(start) < 5 else 1
