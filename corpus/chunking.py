"""Sections → passages: pieces of a size that can be read at a glance, never cut inside a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.lists import marker_number
from corpus.sentences import sentence_spans
from corpus.types import Block, BlockKind, Document, Passage, Section

CHUNKING_VERSION = "1"
"""Changes when the same document gives other passages, so that an index knows it is stale."""

TARGET_CHARACTERS = 700
MAX_CHARACTERS = 1000

_SENTENCE_BREAK_COST = 0.5  # between two sentences of a paragraph
_ITEM_BREAK_COST = 0.5  # between two items of a list
_LEAD_BREAK_COST = 2.0  # between a lead-in and its list, or a short item and the text it announces
_LONGEST_LABEL_CHARACTERS = 80  # an item that is longer says something by itself


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence or a list item. `separator` stands before it, `break_cost` is what it costs to part it from there."""

    text: str
    separator: str
    break_cost: float
    page_starts: tuple[tuple[int, int], ...]

    @property
    def length(self) -> int:
        return len(self.separator) + len(self.text)


def split_passages(document: Document) -> tuple[Passage, ...]:
    """Cut a document into passages of at most `MAX_CHARACTERS`, each inside one section, in reading order."""
    passages: list[Passage] = []
    for section in document.sections:
        for pieces in _groups(_pieces(section.blocks)):
            passages.append(_passage(document, section, pieces, len(passages)))
    return tuple(passages)


def _passage(document: Document, section: Section, pieces: Sequence[_Piece], position: int) -> Passage:
    text, page_starts = _joined(pieces)
    return Passage(
        id=f"{document.id}.{document.digest[:8]}.{position}",
        document_id=document.id,
        title=document.title,
        kind=section.kind,
        language=document.language,
        section_id=section.id,
        headings=section.headings,
        text=text,
        position=position,
        page_starts=page_starts,
        facts=section.facts,
        sources=section.sources,
        step=section.step,
    )


def _joined(pieces: Sequence[_Piece]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Put pieces together to one text, and say where in it each page begins."""
    text = ""
    starts: list[tuple[int, int]] = []
    for piece in pieces:
        text += piece.separator if text else ""
        for offset, page in piece.page_starts:
            if not starts or starts[-1][1] != page:
                starts.append((len(text) + offset, page))
        text += piece.text
    return text, tuple(starts)


def _pieces(blocks: Sequence[Block]) -> tuple[_Piece, ...]:
    """Give the sentences and items of a section. Only what leaves no choice is cut smaller."""
    pieces: list[_Piece] = []
    previous: Block | None = None
    for block in blocks:
        pieces.extend(_block_pieces(block, _break_cost(previous, block)))
        previous = block
    return tuple(pieces)


def _break_cost(previous: Block | None, block: Block) -> float:
    if previous is None:
        return 0.0
    if _announces(previous) and not _is_next_item(previous, block):
        return _LEAD_BREAK_COST
    if block.kind is not BlockKind.ITEM:
        return 0.0
    if previous.kind is BlockKind.ITEM:
        return _ITEM_BREAK_COST
    return _LEAD_BREAK_COST if (marker_number(block.marker) or 1) == 1 else 0.0


def _is_next_item(previous: Block, block: Block) -> bool:
    return previous.kind is block.kind is BlockKind.ITEM and not previous.text.endswith(":")


def _announces(block: Block) -> bool:
    """Whether the block is a label or a lead-in, which says little without what follows."""
    is_label = block.kind is BlockKind.ITEM and block.marker != "-" and len(block.text) <= _LONGEST_LABEL_CHARACTERS
    return is_label or block.text.endswith(":")


def _block_pieces(block: Block, break_cost: float) -> Iterator[_Piece]:
    prefix = f"{block.marker} " if block.kind is BlockKind.ITEM else ""
    spans = [short for span in sentence_spans(block.text) for short in _short_spans(block.text, *span)]
    if len(prefix) + len(block.text) <= MAX_CHARACTERS and prefix:
        spans = [(0, len(block.text))]
    for number, (start, end) in enumerate(spans):
        first = number == 0
        yield _Piece(
            text=(prefix if first else "") + block.text[start:end],
            separator="\n" if first else " ",
            break_cost=break_cost if first else _SENTENCE_BREAK_COST,
            page_starts=_page_starts(block, start, end, len(prefix) if first else 0),
        )


def _short_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence that is longer than a passage may be, between words where there are any."""
    room = MAX_CHARACTERS // 2
    while end - start > MAX_CHARACTERS - len("(100.) "):
        space = text.rfind(" ", start + 1, start + room)
        cut = space if space > 0 else start + room
        yield start, cut
        start = cut + (space > 0)
    yield start, end


def _page_starts(block: Block, start: int, end: int, shift: int) -> tuple[tuple[int, int], ...]:
    """Give the pages of `block.text[start:end]`, with offsets in the piece that it becomes."""
    before = [page for offset, page in block.page_starts if offset <= start]
    inside = [(offset - start + shift, page) for offset, page in block.page_starts if start < offset < end]
    return ((0, before[-1]), *inside) if before else ()


def _groups(pieces: Sequence[_Piece]) -> Iterator[Sequence[_Piece]]:
    """Share the pieces out on passages so that sizes are even and the breaks lie where they hurt least.

    The cheapest way to break the first n pieces follows from the cheapest ways to break fewer
    (Knuth and Plass 1981, on paragraphs into lines).
    """
    ends = list(accumulate((piece.length for piece in pieces), initial=0))
    costs = [0.0]
    breaks = [0]
    for stop in range(1, len(pieces) + 1):
        choices = []
        for start in range(stop - 1, -1, -1):
            size = ends[stop] - ends[start] - len(pieces[start].separator)
            if size > MAX_CHARACTERS and start < stop - 1:
                break
            choices.append((costs[start] + _size_cost(size) + (pieces[start].break_cost if start else 0.0), start))
        cost, start = min(choices)
        costs.append(cost)
        breaks.append(start)
    yield from _cut(pieces, breaks)


def _size_cost(size: int) -> float:
    return ((size - TARGET_CHARACTERS) / TARGET_CHARACTERS) ** 2


def _cut(pieces: Sequence[_Piece], breaks: Sequence[int]) -> Sequence[Sequence[_Piece]]:
    groups: list[Sequence[_Piece]] = []
    stop = len(pieces)
    while stop:
        groups.append(pieces[breaks[stop] : stop])
        stop = breaks[stop]
    return groups[::-1]
