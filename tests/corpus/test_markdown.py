from corpus.markdown import read_markdown
from corpus.types import Block, BlockKind

from .builders import heading, item, paragraph


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text.encode(), "plan.md").blocks


def test_headings_and_paragraphs() -> None:
    assert blocks("# Plan\n\nEn *to*\n**tre** `fire`.\n\nMål\n---\n\nTekst") == (
        heading("Plan"),
        paragraph("En to tre fire."),
        heading("Mål", 2),
        paragraph("Tekst"),
    )


def test_links_and_pictures_give_their_words() -> None:
    assert blocks("Se [planen](https://ks.no) og ![kart](a.png).") == (paragraph("Se planen og kart."),)


def test_lists_give_items_with_markers_and_depth() -> None:
    found = blocks("1. en\n   - to\n   - tre\n2. fire\n\n   mer om fire\n")
    assert [(block.marker, block.level, block.text) for block in found] == [
        ("1.", 1, "en"),
        ("-", 2, "to"),
        ("-", 2, "tre"),
        ("2.", 1, "fire"),
        ("", 0, "mer om fire"),
    ]


def test_a_list_may_begin_with_another_number() -> None:
    assert blocks("3. tre\n4. fire\n") == (item("tre", "3."), item("fire", "4."))


def test_table_rows_are_lines_of_cells() -> None:
    assert blocks("| Tiltak | Ansvar |\n|---|---|\n| Kurs | HR |\n") == (
        paragraph("Tiltak | Ansvar"),
        paragraph("Kurs | HR"),
    )


def test_front_matter_gives_the_title_only() -> None:
    reading = read_markdown(b'---\nauthor: HR\ntitle: "Plan: 2027"\n---\nTekst\n', "plan.md")
    assert reading.title == "Plan: 2027"
    assert reading.blocks == (paragraph("Tekst"),)


def test_html_in_markdown_is_read_as_html() -> None:
    assert blocks("<!-- skjult -->\n<div><p>Synlig</p><script>var a</script></div>\n") == (paragraph("Synlig"),)


def test_code_and_quotations_are_text() -> None:
    assert [block.kind for block in blocks("> Sitat\n\n```\nkode\n```\n")] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
