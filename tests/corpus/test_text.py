from corpus.text import read_text
from corpus.types import Block, Reading

from .builders import heading, item, paragraph


def read(text: str) -> Reading:
    return read_text(text.encode(), "plan.txt")


def blocks(text: str) -> tuple[Block, ...]:
    return read(text).blocks


def test_wrapped_lines_make_paragraphs_between_empty_lines() -> None:
    text = "Dette er et avsnitt som er brutt\nover flere linjer, og som slutter\nher.\n\n"
    text += "Dette er det neste avsnittet i teksten.\n"
    assert blocks(text) == (
        paragraph("Dette er et avsnitt som er brutt over flere linjer, og som slutter her."),
        paragraph("Dette er det neste avsnittet i teksten."),
    )


def test_lines_that_are_whole_paragraphs_stay_apart() -> None:
    long = "Denne linja er et helt avsnitt, for teksten er ikke brutt. " * 5
    assert blocks(f"{long}\n{long}\n") == (paragraph(long.strip()), paragraph(long.strip()))


def test_lists_keep_their_markers_and_continuation_lines() -> None:
    text = "Tiltakene i planen er disse, som alle ledere\nhar ansvar for:\n"
    text += "- kurs for alle som er nye i\n  kommunen\n* øving\n1. først\n2. så\n"
    assert blocks(text)[1:] == (
        item("kurs for alle som er nye i kommunen"),
        item("øving"),
        item("først", "1."),
        item("så", "2."),
    )


def test_a_short_line_above_a_text_is_a_heading() -> None:
    body = "Teksten under overskriften er lengre enn overskriften selv, og den slutter med punktum."
    assert blocks(f"Mål og tiltak\n\n{body}\n") == (heading("Mål og tiltak"), paragraph(body))


def test_numbers_tell_how_deep_a_heading_stands() -> None:
    body = "Teksten under overskriften er lengre enn overskriften selv, og den slutter med punktum."
    found = blocks(f"1. Mål\n\n{body}\n\n1.1 Delmål\n\n{body}\n\n2. Tiltak\n\n{body}\n")
    assert [(block.text, block.level) for block in found if block.level] == [
        ("1. Mål", 1),
        ("1.1 Delmål", 2),
        ("2. Tiltak", 1),
    ]


def test_form_feeds_part_pages() -> None:
    reading = read("Dette er en setning som fortsetter\n\n1\n\fpå neste side av denne teksten.\n\n2\n")
    assert reading.pages == 2
    assert reading.blocks == (
        paragraph("Dette er en setning som fortsetter på neste side av denne teksten.", 1, ((35, 2),)),
    )


def test_a_broken_word_is_mended() -> None:
    assert blocks("Vi arbeider for god kompetanse-\nutvikling i hele kommunen.\n") == (
        paragraph("Vi arbeider for god kompetanseutvikling i hele kommunen."),
    )
