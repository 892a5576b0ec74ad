import random
from collections.abc import Callable

import pytest

from corpus.errors import (
    DamagedDocument,
    EmptyDocument,
    EncryptedDocument,
    ImageOnlyDocument,
    MislabelledDocument,
    OversizedDocument,
    UnreadableDocument,
    UnsupportedFormat,
)
from corpus.reading import MAX_FILE_BYTES, read_bytes

from .builders import (
    SENTENCE,
    changed_docx,
    docx_of,
    drawn_pdf,
    locked_pdf,
    pdf_of,
    picture,
    raw_pdf,
    scanned_pdf,
    zip_of,
)

PAGE = b"<!DOCTYPE html><html><body><p>Tekst</p></body></html>"
PROGRAM = b"MZ\x90\x00\x03" + bytes(200)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED_WORD = OLD_WORD + "EncryptedPackage".encode("utf-16-le")
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
WORD_NAMESPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SWARM = [("word/document.xml", b""), *((str(number), b"") for number in range(6000))]
ENTITIES = (
    b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<w:document " + WORD_NAMESPACE + b"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP = (
    b"<w:document " + WORD_NAMESPACE + b"><w:body>" + b"<w:ins>" * 5000 + b"</w:ins>" * 5000 + b"</w:body></w:document>"
)


def noise() -> bytes:
    return random.Random(1).randbytes(5000)


def swarm() -> bytes:
    return zip_of([("word/document.xml", b""), *((str(number), b"") for number in range(6000))])


BAD_FILES: dict[str, tuple[Callable[[], bytes], type[UnreadableDocument]]] = {
    "nothing.pdf": (bytes, EmptyDocument),
    "nothing.docx": (bytes, EmptyDocument),
    "nothing.txt": (bytes, EmptyDocument),
    "nothing.md": (bytes, EmptyDocument),
    "nothing.html": (bytes, EmptyDocument),
    "spaces.txt": (lambda: b" \n\t\r\n  ", EmptyDocument),
    "spaces.md": (lambda: b"\n\n\n", EmptyDocument),
    "spaces.pdf": (lambda: b"    ", EmptyDocument),
    "mark-only.txt": (lambda: "\ufeff".encode(), EmptyDocument),
    "unseen.txt": (lambda: "\u200b\u200b \u00ad".encode(), EmptyDocument),
    "comment-only.md": (lambda: b"<!-- senere -->\n", EmptyDocument),
    "fields-only.md": (lambda: b"---\ntitle: Plan\n---\n", EmptyDocument),
    "script-only.html": (lambda: b"<html><script>var a = 1;</script></html>", EmptyDocument),
    "menu-only.html": (lambda: b"<html><body><nav>Hjem</nav></body></html>", EmptyDocument),
    "no-words.docx": (docx_of, EmptyDocument),
    "blank-page.pdf": (lambda: pdf_of(""), EmptyDocument),
    "scan.pdf": (scanned_pdf, ImageOnlyDocument),
    "scan-with-page-numbers.pdf": (lambda: scanned_pdf("Nordvik kommune"), ImageOnlyDocument),
    "half.pdf": (lambda: pdf_of()[: len(pdf_of()) // 2], DamagedDocument),
    "without-end.pdf": (lambda: pdf_of()[:-40], DamagedDocument),
    "header-only.pdf": (lambda: b"%PDF-1.7\n%%EOF\n", DamagedDocument),
    "no-page-tree.pdf": (lambda: raw_pdf(b"<< /Type /Catalog >>"), DamagedDocument),
    "circle.pdf": (lambda: raw_pdf(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), DamagedDocument),
    "deep-arrays.pdf": (lambda: raw_pdf(CATALOGUE, b"[" * 50_000 + b"]" * 50_000), DamagedDocument),
    "locked.pdf": (lambda: locked_pdf("hemmelig"), EncryptedDocument),
    "bomb.pdf": (lambda: drawn_pdf(b" " * 80_000_000), OversizedDocument),
    "text.pdf": (SENTENCE.encode, MislabelledDocument),
    "picture.pdf": (picture, MislabelledDocument),
    "archive.pdf": (lambda: zip_of([("a.txt", b"a")]), MislabelledDocument),
    "program.pdf": (lambda: PROGRAM, MislabelledDocument),
    "page.pdf": (lambda: PAGE, MislabelledDocument),
    "word.pdf": (lambda: docx_of(SENTENCE), MislabelledDocument),
    "pdf.txt": (pdf_of, MislabelledDocument),
    "word.txt": (lambda: docx_of(SENTENCE), MislabelledDocument),
    "program.txt": (lambda: PROGRAM, MislabelledDocument),
    "page.txt": (lambda: PAGE, MislabelledDocument),
    "noise.txt": (noise, MislabelledDocument),
    "zeros.txt": (lambda: SENTENCE.encode() + bytes(50), MislabelledDocument),
    "late-zeros.txt": (lambda: SENTENCE.encode() * 50 + bytes(50), MislabelledDocument),
    "rich.txt": (lambda: b"{\\rtf1 Tekst}", MislabelledDocument),
    "picture.md": (picture, MislabelledDocument),
    "packed.md": (lambda: b"\x1f\x8b\x08" + bytes(30), MislabelledDocument),
    "pdf.html": (pdf_of, MislabelledDocument),
    "picture.html": (picture, MislabelledDocument),
    "page.docx": (lambda: PAGE, MislabelledDocument),
    "pdf.docx": (pdf_of, MislabelledDocument),
    "text.docx": (SENTENCE.encode, MislabelledDocument),
    "old-word.docx": (lambda: OLD_WORD, MislabelledDocument),
    "spreadsheet.docx": (lambda: zip_of([("xl/workbook.xml", b"<a/>")]), MislabelledDocument),
    "slides.docx": (lambda: zip_of([("ppt/presentation.xml", b"<a/>")]), MislabelledDocument),
    "open-document.docx": (lambda: zip_of([("content.xml", b"<a/>")]), MislabelledDocument),
    "archive.docx": (lambda: zip_of([("a.txt", b"a")]), MislabelledDocument),
    "locked.docx": (lambda: LOCKED_WORD, EncryptedDocument),
    "half.docx": (lambda: docx_of(SENTENCE)[:8000], DamagedDocument),
    "broken-xml.docx": (lambda: changed_docx("word/document.xml", b"<w:document"), DamagedDocument),
    "no-types.docx": (lambda: changed_docx("[Content_Types].xml", None), DamagedDocument),
    "entities.docx": (lambda: changed_docx("word/document.xml", ENTITIES), DamagedDocument),
    "deep.docx": (lambda: changed_docx("word/document.xml", DEEP), DamagedDocument),
    "bomb.docx": (lambda: changed_docx("word/media/a.bin", bytes(40_000_000)), OversizedDocument),
    "swarm.docx": (lambda: swarm(), OversizedDocument),
    "huge.txt": (lambda: b"a" * (MAX_FILE_BYTES + 1), OversizedDocument),
    "sheet.xlsx": (lambda: zip_of([("xl/workbook.xml", b"<a/>")]), UnsupportedFormat),
    "letter.doc": (lambda: OLD_WORD, UnsupportedFormat),
    "no-ending": (SENTENCE.encode, UnsupportedFormat),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_an_error_of_its_own_that_says_what_to_do(name: str) -> None:
    build, error = BAD_FILES[name]
    with pytest.raises(error) as caught:
        read_bytes(build(), name, document_id="bad")
    assert caught.value.name == name
    assert str(caught.value).startswith(f"{name}: ")
    assert caught.value.detail.count(". ") >= 1, "what is wrong, then what to do"
