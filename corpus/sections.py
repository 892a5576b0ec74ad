"""Blocks in reading order → sections under their headings."""

from collections.abc import Iterable

from corpus.types import Block, BlockKind, Kind, Section


def split_sections(blocks: Iterable[Block], kind: Kind) -> tuple[Section, ...]:
    """Gather the blocks under the headings they stand below, outermost first.

    A heading without text of its own lives on in the sections below it; one without those either is left out,
    unless the document is nothing but headings: then they are its text.
    """
    blocks = tuple(blocks)
    if all(block.kind is BlockKind.HEADING for block in blocks):
        return (Section("s1", (), tuple(_as_paragraph(block) for block in blocks), kind),) if blocks else ()
    sections: list[Section] = []
    path: tuple[Block, ...] = ()
    body: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            body.append(block)
            continue
        sections.extend(_section(len(sections), path, body, kind))
        path = (*(heading for heading in path if heading.level < block.level), block)
        body = []
    return (*sections, *_section(len(sections), path, body, kind))


def _section(number: int, path: tuple[Block, ...], body: list[Block], kind: Kind) -> tuple[Section, ...]:
    """Give the section that has come to its end, or none where it has no text."""
    if not body:
        return ()
    headings = tuple(heading.text for heading in path)
    return (Section(f"s{number + 1}", headings, tuple(body), kind),)


def _as_paragraph(block: Block) -> Block:
    return Block(BlockKind.PARAGRAPH, block.text, block.page, page_breaks=block.page_breaks)
