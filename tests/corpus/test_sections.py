from corpus.sections import split_sections
from corpus.types import Block, Kind

from .builders import heading, paragraph


def headings_of(*blocks: Block) -> list[tuple[str, ...]]:
    return [section.headings for section in split_sections(blocks, Kind.UPLOAD)]


def test_a_section_knows_the_headings_above_it() -> None:
    blocks = (heading("Plan"), heading("Mål", 2), paragraph("a"), heading("Tiltak", 2), paragraph("b"))
    assert headings_of(*blocks) == [("Plan", "Mål"), ("Plan", "Tiltak")]


def test_text_before_the_first_heading_has_no_headings() -> None:
    assert headings_of(paragraph("a"), heading("Plan"), paragraph("b")) == [(), ("Plan",)]


def test_a_heading_that_skips_a_level_stands_below_the_one_above() -> None:
    assert headings_of(heading("Plan"), heading("Detalj", 4), paragraph("a"), heading("Mål", 2), paragraph("b")) == [
        ("Plan", "Detalj"),
        ("Plan", "Mål"),
    ]


def test_a_heading_without_text_makes_no_section() -> None:
    assert headings_of(heading("Plan"), paragraph("a"), heading("Vedlegg")) == [("Plan",)]


def test_a_document_of_headings_alone_keeps_them_as_text() -> None:
    (section,) = split_sections((heading("Mål"), heading("Tiltak")), Kind.UPLOAD)
    assert [block.text for block in section.blocks] == ["Mål", "Tiltak"]


def test_ids_are_unique_and_the_kind_is_kept() -> None:
    sections = split_sections((paragraph("a"), heading("Mål"), paragraph("b")), Kind.REPORT)
    assert [(section.id, section.kind) for section in sections] == [("s1", Kind.REPORT), ("s2", Kind.REPORT)]


def test_no_blocks_make_no_sections() -> None:
    assert split_sections((), Kind.UPLOAD) == ()
