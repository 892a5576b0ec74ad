import pytest

from corpus.html import read_html
from corpus.types import Block

from .builders import heading, item, paragraph


def blocks(body: str) -> tuple[Block, ...]:
    return read_html(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "side.html").blocks


def test_headings_paragraphs_and_breaks() -> None:
    assert blocks(
        "<h1>Plan</h1><p>En <b>to</b><br>tre &amp; fire.</p>løs tekst<h3>Mål</h3><div>a<div>b</div>c</div>"
    ) == (
        heading("Plan"),
        paragraph("En to tre & fire."),
        paragraph("løs tekst"),
        heading("Mål", 3),
        paragraph("a"),
        paragraph("b"),
        paragraph("c"),
    )


def test_lists_give_items_with_markers_and_depth() -> None:
    found = blocks('<ol start="3"><li>en<ul><li>to</li></ul></li><li><p>tre</p><p>mer</p></li></ol>')
    assert [(block.marker, block.level, block.text) for block in found] == [
        ("3.", 1, "en"),
        ("-", 2, "to"),
        ("4.", 1, "tre"),
        ("", 0, "mer"),
    ]


def test_table_rows_are_lines_of_cells() -> None:
    assert blocks("<table><tr><th>Tiltak<th>Ansvar<tr><td><p>Kurs</p><p>A</p><td>HR</table>") == (
        paragraph("Tiltak | Ansvar"),
        paragraph("Kurs A | HR"),
    )


def test_tables_for_layout_are_read_as_what_is_in_them() -> None:
    assert blocks("<table><tr><td><h2>Mål</h2><p>a</p></td><td><ul><li>b</ul></td></tr></table>") == (
        heading("Mål", 2),
        paragraph("a"),
        item("b"),
    )


def test_what_stands_around_the_text_is_left_out() -> None:
    around = "<header><h1>Logo</h1></header><nav>Meny</nav><aside>Annonse</aside><footer>Adresse</footer>"
    hidden = "<p hidden>a</p><script>b</script><style>c</style><!-- d --><button>e</button>"
    assert blocks(f"{around}{hidden}<p>Tekst</p>") == (paragraph("Tekst"),)


def test_the_main_part_is_read_where_a_page_has_one() -> None:
    assert blocks("<p>før</p><main><article><header><h1>Plan</h1></header><p>Tekst</p></article></main>") == (
        heading("Plan"),
        paragraph("Tekst"),
    )


def test_a_page_inside_a_form_is_read() -> None:
    assert blocks("<form><p>Tekst</p></form>") == (paragraph("Tekst"),)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        pytest.param("utf-8", "utf-8", id="utf-8"),
        pytest.param("iso-8859-1", "latin-1", id="latin-1"),
        pytest.param("windows-1252", "cp1252", id="windows"),
        pytest.param("utf-8", "latin-1", id="wrongly declared"),
        pytest.param("no-such", "utf-8", id="unknown"),
    ],
)
def test_norwegian_letters_come_out_right(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"><title>Læring på å</title></head><body><p>Blåbær</p></body></html>'
    reading = read_html(page.encode(encoding), "side.html")
    assert (reading.title, reading.blocks) == ("Læring på å", (paragraph("Blåbær"),))


def test_xhtml_with_a_declaration_is_read() -> None:
    page = (
        b'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>a</p></body></html>'
    )
    assert read_html(page, "side.html").blocks == (paragraph("a"),)


def test_text_without_elements_is_read_as_text() -> None:
    assert read_html(b"Bare tekst.", "side.html").blocks == (paragraph("Bare tekst."),)


def test_deep_nesting_is_read() -> None:
    assert blocks("<div>" * 5000 + "Tekst") == (paragraph("Tekst"),)
