"""Files and values for the tests of the corpus, built when they are needed."""

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence

import docx
from fpdf import FPDF
from PIL import Image
from pypdf import PdfReader, PdfWriter

from corpus.types import Block, BlockKind, Document, Kind, Language, Section

SENTENCE = (
    "Kommunen skal ha ansatte som kan møte nye oppgaver, og derfor legger vi vekt på læring i det daglige arbeidet."
)


def heading(text: str, level: int = 1, page: int | None = None) -> Block:
    return Block(BlockKind.HEADING, text, page, level)


def paragraph(text: str, page: int | None = None, page_breaks: tuple[tuple[int, int], ...] = ()) -> Block:
    return Block(BlockKind.PARAGRAPH, text, page, page_breaks=page_breaks)


def item(text: str, marker: str = "-", page: int | None = None) -> Block:
    return Block(BlockKind.ITEM, text, page, 1, marker)


def make_document(*blocks: Block, headings: tuple[str, ...] = ("Mål",)) -> Document:
    section = Section("s1", headings, blocks, Kind.UPLOAD)
    return Document("plan", "Kompetanseplan", Kind.UPLOAD, Language.BOKMAL, (section,), "0123456789abcdef")


class Pdf(FPDF):
    """A PDF that is written as a report is: headings, paragraphs, items, with a header and a footer if so wished."""

    def __init__(self, running: str = "") -> None:
        super().__init__()
        self._running = running
        self.add_page()

    def header(self) -> None:
        if self._running:
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, self._running)
            self.ln(12)

    def footer(self) -> None:
        if self._running:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, f"Side {self.page_no()}")

    def add_heading(self, text: str, size: int = 16) -> None:
        self._write(text, size, "B", indent=0)

    def add_text(self, text: str, indent: int = 0, space: float = 3) -> None:
        self._write(text, 11, "", indent)
        self.ln(space)

    def _write(self, text: str, size: int, style: str, indent: int) -> None:
        self.set_font("Helvetica", style, size)
        self.set_x(self.l_margin + indent)
        self.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")

    def content(self) -> bytes:
        return bytes(self.output())


def pdf_of(text: str = SENTENCE) -> bytes:
    pdf = Pdf()
    pdf.add_text(text)
    return pdf.content()


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(buffer, "PNG")
    return buffer.getvalue()


def scanned_pdf(running: str = "") -> bytes:
    pdf = Pdf(running)
    pdf.image(io.BytesIO(picture()))
    pdf.add_page()
    pdf.image(io.BytesIO(picture()))
    return pdf.content()


def locked_pdf(user_password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf_of())))
    writer.encrypt(user_password, "eier", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def raw_pdf(*objects: bytes) -> bytes:
    """Write a PDF of the objects 1, 2, 3 …; the first is the catalogue."""
    data = b"%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, entries)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + table + trailer


def drawn_pdf(drawing: bytes, extra: bytes = b"") -> bytes:
    """Write a PDF with one page, on which `drawing` draws with the font /F1."""
    packed = zlib.compress(drawing, 9)
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> " + extra + b" >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )


def docx_of(*texts: str, build: Callable[..., None] | None = None) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if build:
        build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def zip_of(members: Sequence[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def changed_docx(part: str, content: bytes | None) -> bytes:
    """Give a Word document where one part has other content, or is gone."""
    with zipfile.ZipFile(io.BytesIO(docx_of(SENTENCE))) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist() if name != part]
    return zip_of(members if content is None else [*members, (part, content)])
