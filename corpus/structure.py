"""Pages of lines → headings, paragraphs and list items: what the eye sees on a printed page."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus.furniture import drop_furniture
from corpus.grouping import Group, group_lines
from corpus.headings import full_text, heading_levels, is_marked_heading, is_plain_heading
from corpus.hyphenation import known_words
from corpus.layout import Line, Typography, measure
from corpus.lists import BULLET_MARKER, item_indents, marker_number, unmarked_items
from corpus.types import Block, BlockKind

_MOST_UNMARKED_ITEMS = 40  # of one list


def build_blocks(pages: Sequence[Sequence[Line]]) -> tuple[Block, ...]:
    """Find the structure of a text that is known only as lines on pages."""
    lines = drop_furniture(pages)
    typography = measure(lines)
    groups = group_lines(lines, typography, known_words(line.text for line in lines))
    kinds = tuple(_kinds(groups, typography))
    levels = _levels(groups, kinds)
    return tuple(_block(group, kind, level) for group, kind, level in zip(groups, kinds, levels, strict=True))


def _kinds(groups: Sequence[Group], typography: Typography) -> Iterator[BlockKind]:
    """Tell what each group is, from its own shape and from what stands before and after it."""
    unmarked = _unmarked_items(groups, typography)
    last_number = 0  # in the numbered list that is going on
    for index, group in enumerate(groups):
        previous = groups[index - 1] if index else None
        following = groups[index + 1] if index + 1 < len(groups) else None
        number = marker_number(group.marker)
        goes_on = number == last_number + 1 and (last_number > 0 or bool(previous and previous.text.endswith(":")))
        kind = BlockKind.ITEM if index in unmarked else _kind(group, previous, following, typography, goes_on)
        if kind is BlockKind.HEADING:
            last_number = 0
        elif number is not None:
            last_number = number
        yield kind


def _kind(
    group: Group, previous: Group | None, following: Group | None, typography: Typography, goes_on: bool
) -> BlockKind:
    """Tell what a group is. `goes_on` says that its number carries on a list, or begins one after a lead-in."""
    if is_marked_heading(group, typography):
        return BlockKind.HEADING
    may_be_heading = not goes_on and group.marker != BULLET_MARKER
    if may_be_heading and is_plain_heading(group, previous, following):
        return BlockKind.HEADING
    return BlockKind.ITEM if group.marker else BlockKind.PARAGRAPH


def _unmarked_items(groups: Sequence[Group], typography: Typography) -> frozenset[int]:
    """Find the list items whose bullets the file does not show; they follow a lead-in."""
    found: set[int] = set()
    for index in range(1, len(groups)):
        if groups[index - 1].text.endswith(":"):
            following = groups[index : index + _MOST_UNMARKED_ITEMS]
            later = takewhile(lambda group: not (group.marker or is_marked_heading(group, typography)), following)
            found.update(range(index, index + unmarked_items([group.text for group in later])))
    return frozenset(found)


def _levels(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """Tell how deep headings and items stand; paragraphs have no depth."""
    pairs = tuple(zip(groups, kinds, strict=True))
    headings = heading_levels(group for group, kind in pairs if kind is BlockKind.HEADING)
    indents: tuple[float, ...] = ()
    for group, kind in pairs:
        indents = item_indents(indents, group.first.left or 0.0) if kind is BlockKind.ITEM else ()
        yield headings[group] if kind is BlockKind.HEADING else len(indents)


def _block(group: Group, kind: BlockKind, level: int) -> Block:
    if kind is BlockKind.HEADING:
        return Block(kind, full_text(group), group.first.page, level)
    marker = (group.marker or BULLET_MARKER) if kind is BlockKind.ITEM else ""
    return Block(kind, group.text, group.first.page, level, marker, group.page_breaks)
