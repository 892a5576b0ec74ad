import io

import pytest
from pypdf import PdfReader, PdfWriter

from corpus.chunking import split_passages
from corpus.errors import OversizedDocument
from corpus.pdf import PdfLimits, read_pdf
from corpus.reading import read_bytes
from corpus.types import BlockKind

from .builders import SENTENCE, Pdf, drawn_pdf, locked_pdf, pdf_of


def report() -> bytes:
    pdf = Pdf(running="Nordvik kommune")
    pdf.set_title("Kompetanseplan 2027")
    pdf.add_heading("Kompetanseplan 2027", size=22)
    pdf.add_heading("1 Innledning")
    pdf.add_text(" ".join([SENTENCE] * 3))
    pdf.add_text("Målene er disse:")
    pdf.add_text(
        "- rekruttere flere med fagutdanning og beholde dem vi har i alle de tjenestene der vi mangler folk", 6, 0
    )
    pdf.add_text("- lære på arbeidsplassen", 6)
    pdf.add_heading("2 Gjennomføring")
    pdf.add_text(" ".join(f"Tiltak nummer {number} følges opp av lederen hvert år." for number in range(120)))
    return pdf.content()


def test_a_report_comes_out_as_it_was_written() -> None:
    reading = read_pdf(report(), "plan.pdf")
    assert (reading.title, reading.pages) == ("Kompetanseplan 2027", 2)
    assert [(block.kind, block.level, block.text[:24]) for block in reading.blocks] == [
        (BlockKind.HEADING, 1, "Kompetanseplan 2027"),
        (BlockKind.HEADING, 2, "1 Innledning"),
        (BlockKind.PARAGRAPH, 0, SENTENCE[:24]),
        (BlockKind.PARAGRAPH, 0, "Målene er disse:"),
        (BlockKind.ITEM, 1, "rekruttere flere med fag"),
        (BlockKind.ITEM, 1, "lære på arbeidsplassen"),
        (BlockKind.HEADING, 2, "2 Gjennomføring"),
        (BlockKind.PARAGRAPH, 0, "Tiltak nummer 0 følges o"),
    ]


def test_no_sentence_is_cut_at_a_page_break_and_every_page_is_right() -> None:
    data = report()
    on_page = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    for passage in split_passages(read_bytes(data, "plan.pdf", document_id="plan")):
        for number in range(120):
            offset = passage.text.find(f"nummer {number} ")
            if offset >= 0:
                page = passage.page_at(offset)
                assert page is not None
                assert f"nummer {number} " in on_page[page - 1].replace("\n", " ")


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    assert read_pdf(locked_pdf(user_password=""), "plan.pdf").blocks[0].text == SENTENCE


def test_a_pdf_may_begin_and_end_with_other_bytes() -> None:
    assert read_bytes(b"\r\n\r\n" + pdf_of() + b"\n" * 100, "plan.pdf", document_id="plan").pages == 1


def test_a_footer_that_is_drawn_first_is_read_last() -> None:
    drawing = b"BT /F1 11 Tf 50 60 Td (Sist.) Tj ET BT /F1 11 Tf 50 700 Td (Dette er den delen av teksten) Tj ET"
    assert [block.text for block in read_pdf(drawn_pdf(drawing), "plan.pdf").blocks][-1] == "Sist."


def test_letters_have_the_size_they_are_seen_in() -> None:
    text = b"BT /F1 1 Tf 20 0 0 20 50 %d Tm (%b) Tj ET "
    small = b"BT /F1 10 Tf 50 %d Td (%b) Tj ET "
    body = b"".join(small % (600 - 12 * n, b"Teksten er satt med vanlige bokstaver her") for n in range(5))
    blocks = read_pdf(drawn_pdf(text % (700, b"Stor overskrift") + body), "plan.pdf").blocks
    assert blocks[0].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    "limits",
    [
        pytest.param(PdfLimits(pages=1), id="pages"),
        pytest.param(PdfLimits(characters=100), id="characters"),
        pytest.param(PdfLimits(seconds=0.0), id="seconds"),
        pytest.param(PdfLimits(stream_bytes=100), id="bytes"),
        pytest.param(PdfLimits(stream_operations=10), id="operations"),
    ],
)
def test_what_is_over_a_limit_is_too_large(limits: PdfLimits) -> None:
    with pytest.raises(OversizedDocument, match=r"plan\.pdf: The PDF"):
        read_pdf(report(), "plan.pdf", limits)


def test_forms_that_draw_each_other_end() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf_of())))
    writer.add_blank_page(100, 100)
    buffer = io.BytesIO()
    writer.write(buffer)
    assert read_pdf(buffer.getvalue(), "plan.pdf").pages == 2
