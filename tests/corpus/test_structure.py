"""The rules that turn lines into blocks, in the order of the modules grouping, headings, lists and structure."""

from corpus.layout import Line
from corpus.structure import build_blocks
from corpus.types import Block, BlockKind

from .builders import heading, item, paragraph

FULL = "Dette er en full linje i teksten, så lang at den neste ikke fikk plass"
LEAD = "Dette er en full linje som leder inn til en liste med punkter om disse:"


class Sheet:
    """Pages of lines, written from the top down."""

    def __init__(self) -> None:
        self.pages: list[list[Line]] = [[]]
        self._baseline = 800.0

    def write(
        self, *texts: str, size: float = 11.0, bold: bool = False, left: float = 50.0, space: float = 0
    ) -> "Sheet":
        self._baseline -= space
        for text in texts:
            self.pages[-1].append(Line(text, len(self.pages), size, bold, left, self._baseline))
            self._baseline -= 14.0 * size / 11
        return self

    def turn(self) -> "Sheet":
        self.pages.append([])
        self._baseline = 800.0
        return self

    def blocks(self) -> tuple[Block, ...]:
        return build_blocks(self.pages)


def test_a_gap_parts_paragraphs() -> None:
    sheet = Sheet().write(FULL, "og mer.").write(FULL, "og slutt.", space=10)
    assert sheet.blocks() == (paragraph(f"{FULL} og mer.", 1), paragraph(f"{FULL} og slutt.", 1))


def test_an_indented_line_after_a_full_stop_begins_a_paragraph() -> None:
    sheet = Sheet().write(FULL, f"{FULL}.").write(FULL, left=70).write("og slutt.")
    assert [block.text for block in sheet.blocks()] == [f"{FULL} {FULL}.", f"{FULL} og slutt."]


def test_a_line_that_ends_early_with_a_full_stop_ends_its_paragraph() -> None:
    sheet = Sheet().write(FULL, "og mer.", FULL, "og slutt.")
    assert [block.text for block in sheet.blocks()] == [f"{FULL} og mer.", f"{FULL} og slutt."]


def test_a_sentence_goes_on_over_a_page_break_and_knows_where() -> None:
    sheet = Sheet().write(FULL, FULL).turn().write("og slutter her.")
    text = f"{FULL} {FULL} og slutter her."
    assert sheet.blocks() == (paragraph(text, 1, ((text.index("og slutter"), 2),)),)


def test_a_word_that_is_broken_over_a_page_break_is_mended() -> None:
    sheet = Sheet().write(FULL, f"{FULL} kompe-").turn().write("tansen er god.")
    (block,) = sheet.blocks()
    assert block.text.endswith("kompetansen er god.")
    assert block.page_breaks == ((block.text.index("tansen er god"), 2),)


def test_a_paragraph_that_ends_with_its_page_is_not_joined_to_the_next() -> None:
    sheet = Sheet().write(FULL, f"{FULL}.").turn().write(FULL, "og slutt.")
    assert [block.page for block in sheet.blocks()] == [1, 2]


def test_a_lead_in_is_not_joined_to_its_list_on_the_next_page() -> None:
    sheet = Sheet().write(FULL, LEAD).turn().write("• kurs", "• øving")
    assert sheet.blocks()[1:] == (item("kurs", page=2), item("øving", page=2))


def test_an_item_goes_on_over_a_page_break() -> None:
    sheet = Sheet().write(FULL, LEAD, f"• {FULL}").turn().write("og slutt.", left=60)
    text = f"{FULL} og slutt."
    assert sheet.blocks()[1] == Block(BlockKind.ITEM, text, 1, 1, "-", ((len(FULL) + 1, 2),))


def test_items_have_their_continuation_lines() -> None:
    sheet = Sheet().write(FULL, LEAD).write(f"• {FULL}").write("og mer", left=60).write("• øving")
    assert sheet.blocks()[1:] == (item(f"{FULL} og mer", page=1), item("øving", page=1))


def test_a_bullet_that_stands_alone_belongs_to_the_next_line() -> None:
    sheet = Sheet().write(FULL, LEAD, "•", "kurs", "•", "øving")
    assert sheet.blocks()[1:] == (item("kurs", page=1), item("øving", page=1))


def test_text_after_a_list_is_no_part_of_it() -> None:
    sheet = Sheet().write(FULL, LEAD, "• kurs", "• øving.").write(FULL, "og slutt.")
    assert sheet.blocks()[-1] == paragraph(f"{FULL} og slutt.", 1)


def test_a_dash_or_number_at_the_beginning_of_a_line_may_be_chance() -> None:
    sheet = Sheet().write(f"{FULL} og", f"– tiltak, og {FULL.lower()}", "12. De andre er færre.")
    assert [block.kind for block in sheet.blocks()] == [BlockKind.PARAGRAPH]


def test_indented_items_are_deeper() -> None:
    sheet = Sheet().write(FULL, LEAD, "• kurs").write("• digitalt", left=80).write("• øving")
    assert [block.level for block in sheet.blocks()[1:]] == [1, 2, 1]


def test_larger_letters_are_headings_and_the_largest_stand_highest() -> None:
    sheet = (
        Sheet().write("Plan", size=20).write("Mål", size=14).write(FULL, "og mer.").write("Tiltak", size=14).write(FULL)
    )
    assert [block for block in sheet.blocks() if block.level] == [
        heading("Plan", 1, 1),
        heading("Mål", 2, 1),
        heading("Tiltak", 2, 1),
    ]


def test_bold_lines_are_headings() -> None:
    sheet = Sheet().write("Mål for arbeidet", bold=True).write(FULL, "og mer.")
    assert sheet.blocks()[0] == heading("Mål for arbeidet", 1, 1)


def test_a_heading_on_two_lines_is_one_heading() -> None:
    sheet = Sheet().write("Mål for arbeidet med", "kompetanse", size=16).write(FULL, "og mer.")
    assert sheet.blocks()[0].text == "Mål for arbeidet med kompetanse"


def test_numbered_headings_are_as_deep_as_their_numbers() -> None:
    sheet = Sheet()
    for title in ("1 Innledning", "1.1 Bakgrunn", "1.1.1 Utvalg"):
        sheet.write(title, space=10).write(FULL, "og mer.", space=10)
    assert [(block.text, block.level) for block in sheet.blocks() if block.level] == [
        ("1 Innledning", 1),
        ("1.1 Bakgrunn", 2),
        ("1.1.1 Utvalg", 3),
    ]


def test_a_heading_may_look_like_the_text_below_it() -> None:
    sheet = (
        Sheet()
        .write("Hva er kompetanse?")
        .write(FULL, "og mer.", space=10)
        .write("Mål", space=10)
        .write(FULL, space=10)
    )
    assert [block.text for block in sheet.blocks() if block.kind is BlockKind.HEADING] == ["Hva er kompetanse?", "Mål"]


def test_short_lines_in_a_row_are_no_headings() -> None:
    sheet = Sheet().write(FULL, "og mer.").write("Storgata 1", "9999 Nordvik", "Telefon 99 99 99 99", space=10)
    assert all(block.kind is BlockKind.PARAGRAPH for block in sheet.blocks())


def test_a_numbered_list_with_a_text_below_each_label_is_a_list() -> None:
    sheet = Sheet().write(FULL, LEAD)
    for label in ("1. Planen", "2. Størrelsen"):
        sheet.write(label, space=10).write(FULL, "og mer.", space=10)
    assert [(block.kind, block.marker) for block in sheet.blocks()[1:]] == [
        (BlockKind.ITEM, "1."),
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.ITEM, "2."),
        (BlockKind.PARAGRAPH, ""),
    ]


def test_a_list_that_has_lost_its_bullets_is_a_list() -> None:
    sheet = Sheet().write(FULL, FULL, FULL, LEAD)
    for text in ("gode tiltak for alle", "mer øving på jobben", "bedre ledelse."):
        sheet.write(text, space=10)
    assert [block.kind for block in sheet.blocks()] == [BlockKind.PARAGRAPH, *[BlockKind.ITEM] * 3]


def test_no_lines_make_no_blocks() -> None:
    assert build_blocks([]) == ()
    assert build_blocks([[], [Line("", 2)]]) == ()
