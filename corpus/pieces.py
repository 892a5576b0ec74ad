"""Blocks → pieces: the sentences and list items that passages are put together from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lists import BULLET_MARKER, marker_number
from corpus.sentences import sentence_spans
from corpus.types import Block, BlockKind

_SENTENCE_COST = 0.5  # between two sentences of a paragraph
_ITEM_COST = 0.5  # between two items of a list
_LEAD_COST = 2.0  # between a lead-in and its list, or a short item and the text it announces
_LONGEST_LABEL_CHARACTERS = 80  # an item that is longer says something by itself

_PageStarts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a list item.

    `separator` stands between it and the piece before. `break_cost` says how much is lost when the two are parted:
    0 for nothing. `page_starts` holds (offset in `text`, page) pairs, as in a passage.
    """

    text: str
    separator: str
    break_cost: float
    page_starts: _PageStarts

    @property
    def length(self) -> int:
        """The characters that the piece adds to a passage."""
        return len(self.separator) + len(self.text)


def split_pieces(blocks: Sequence[Block], max_characters: int) -> tuple[Piece, ...]:
    """Give the sentences and items of a section; only what is longer than `max_characters` is cut smaller."""
    pieces: list[Piece] = []
    previous: Block | None = None
    for block in blocks:
        pieces.extend(_block_pieces(block, _break_cost(previous, block), max_characters))
        previous = block
    return tuple(pieces)


def join_pieces(pieces: Sequence[Piece]) -> tuple[str, _PageStarts]:
    """Put pieces together to one text, and tell where in it each page begins."""
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for piece in pieces:
        if parts:
            parts.append(piece.separator)
            length += len(piece.separator)
        for offset, page in piece.page_starts:
            if not starts or starts[-1][1] != page:
                starts.append((length + offset, page))
        parts.append(piece.text)
        length += len(piece.text)
    return "".join(parts), tuple(starts)


def _break_cost(previous: Block | None, block: Block) -> float:
    """Tell what is lost when two blocks are parted."""
    if previous is None:
        return 0.0
    if previous.text.endswith(":"):
        return _LEAD_COST
    if previous.kind is block.kind is BlockKind.ITEM:
        return _ITEM_COST
    if block.kind is BlockKind.ITEM:
        is_first = block.marker == BULLET_MARKER or marker_number(block.marker) == 1
        return _LEAD_COST if is_first else 0.0
    return _LEAD_COST if _is_label(previous) else 0.0


def _is_label(block: Block) -> bool:
    """Whether the block is a short numbered item, such as one that stands above a text of its own."""
    is_numbered = block.kind is BlockKind.ITEM and block.marker != BULLET_MARKER
    return is_numbered and len(block.text) <= _LONGEST_LABEL_CHARACTERS


def _block_pieces(block: Block, break_cost: float, max_characters: int) -> Iterator[Piece]:
    prefix = f"{block.marker} " if block.kind is BlockKind.ITEM else ""
    page_starts = block.page_starts
    for number, (start, end) in enumerate(_spans(block, max_characters - len(prefix))):
        head = "" if number else prefix
        yield Piece(
            text=head + block.text[start:end],
            separator=" " if number else "\n",
            break_cost=_SENTENCE_COST if number else break_cost,
            page_starts=_shifted(page_starts, start, end, len(head)),
        )


def _spans(block: Block, room: int) -> Iterator[tuple[int, int]]:
    """Give an item as a whole where it fits, and other text sentence by sentence."""
    if block.kind is BlockKind.ITEM and len(block.text) <= room:
        yield 0, len(block.text)
        return
    for start, end in sentence_spans(block.text):
        yield from _fitting(block.text, start, end, room)


def _fitting(text: str, start: int, end: int, room: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence that is longer than a passage may be, between words where there are any."""
    while end - start > room:
        space = text.rfind(" ", start + 1, start + room)
        cut = start + room if space < 0 else space
        yield start, cut
        start = cut if space < 0 else cut + 1
    yield start, end


def _shifted(page_starts: _PageStarts, start: int, end: int, shift: int) -> _PageStarts:
    """Give the pages of the text from `start` to `end`, with offsets in a text where it begins at `shift`."""
    if not page_starts:
        return ()
    first = bisect_right(page_starts, start, key=lambda entry: entry[0]) - 1
    stop = bisect_left(page_starts, end, key=lambda entry: entry[0])
    inside = page_starts[first + 1 : stop]
    return ((0, page_starts[first][1]), *((offset - start + shift, page) for offset, page in inside))
