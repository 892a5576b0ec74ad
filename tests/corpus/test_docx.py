from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.docx import read_docx
from corpus.types import Block, BlockKind

from .builders import docx_of, heading, item, paragraph


def blocks(build: Any) -> tuple[Block, ...]:
    return read_docx(docx_of(build=build), "plan.docx").blocks


def add_xml(document: Any, xml: str) -> None:
    document.element.body.insert(0, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_styles_give_headings_and_items() -> None:
    def build(document: Any) -> None:
        document.add_heading("Kompetanseplan", 0)
        document.add_heading("Mål", 2)
        document.add_paragraph("Vi vil lære.")
        document.add_paragraph("kurs", style="List Bullet")
        document.add_paragraph("først", style="List Number")
        document.add_paragraph("så", style="List Number")

    assert blocks(build) == (
        heading("Kompetanseplan"),
        heading("Mål", 2),
        paragraph("Vi vil lære."),
        item("kurs"),
        item("først", "1."),
        item("så", "2."),
    )


def test_a_short_bold_paragraph_is_a_heading_below_the_last_one() -> None:
    def build(document: Any) -> None:
        document.add_heading("Mål", 1)
        document.add_paragraph().add_run("Delmål").bold = True
        document.add_paragraph().add_run("Dette er en uthevet setning.").bold = True

    assert blocks(build) == (heading("Mål"), heading("Delmål", 2), paragraph("Dette er en uthevet setning."))


def test_typed_markers_make_items() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("- kurs")
        document.add_paragraph("2) øving")

    assert blocks(build) == (item("kurs"), item("øving", "2)"))


def test_tables_stand_where_they_stand_in_the_document() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("før")
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("Tiltak", "Ansvar", "Kurs", "HR"), strict=True):
            cell.text = text
        document.add_paragraph("etter")

    assert [block.text for block in blocks(build)] == ["før", "Tiltak | Ansvar", "Kurs | HR", "etter"]


def test_a_row_with_one_filled_cell_is_read_as_what_is_in_it() -> None:
    def build(document: Any) -> None:
        cell = document.add_table(1, 2).cell(0, 0)
        cell.text = "Tekst i ramme."
        cell.add_paragraph("punkt", style="List Bullet")

    assert blocks(build) == (paragraph("Tekst i ramme."), item("punkt"))


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    def build(document: Any) -> None:
        add_xml(
            document,
            "<w:p><w:r><w:t>Vi </w:t></w:r><w:del><w:r><w:delText>ikke </w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>alltid </w:t></w:r></w:ins><w:r><w:t>lærer.</w:t></w:r></w:p>",
        )

    assert blocks(build) == (paragraph("Vi alltid lærer."),)


def test_content_controls_are_read_and_tables_of_contents_are_not() -> None:
    def build(document: Any) -> None:
        document.styles.add_style("TOC 1", 1)
        contents = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Mål 3</w:t></w:r></w:p>'
        add_xml(
            document,
            f"<w:sdt><w:sdtContent>{contents}<w:p><w:r><w:t>Tekst</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        )

    assert blocks(build) == (paragraph("Tekst"),)


def test_text_boxes_follow_the_paragraph_they_hang_on() -> None:
    def build(document: Any) -> None:
        box = "<w:txbxContent><w:p><w:r><w:t>i boks</w:t></w:r></w:p></w:txbxContent>"
        add_xml(document, f"<w:p><w:r><w:t>anker</w:t></w:r><w:r><w:pict>{box}</w:pict></w:r></w:p>")

    assert blocks(build) == (paragraph("anker"), paragraph("i boks"))


def test_breaks_tabs_and_hyphens_are_text() -> None:
    def build(document: Any) -> None:
        add_xml(
            document,
            "<w:p><w:r><w:t>en</w:t><w:br/><w:t>to</w:t><w:tab/><w:t>HR</w:t><w:noBreakHyphen/><w:t>plan</w:t></w:r></w:p>",
        )

    assert blocks(build) == (paragraph("en to HR-plan"),)


def test_nested_lists_know_their_depth() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("ytre", style="List Bullet")
        inner = document.add_paragraph("indre", style="List Bullet")
        properties = inner._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 1

    assert [(block.kind, block.level) for block in blocks(build)] == [(BlockKind.ITEM, 1), (BlockKind.ITEM, 2)]


def test_the_title_is_what_the_document_says() -> None:
    def build(document: Any) -> None:
        document.core_properties.title = "Plan 2027"

    assert read_docx(docx_of("Tekst", build=build), "plan.docx").title == "Plan 2027"
