import hashlib
from pathlib import Path

import pytest

from corpus.errors import UnreadableDocument
from corpus.reading import SUPPORTED_ENDINGS, read_bytes, read_document
from corpus.types import Document, Kind, Language

from .builders import SENTENCE, docx_of, pdf_of

FILES = {
    ".pdf": pdf_of,
    ".docx": lambda: docx_of(SENTENCE),
    ".md": SENTENCE.encode,
    ".markdown": SENTENCE.encode,
    ".txt": SENTENCE.encode,
    ".html": lambda: f"<p>{SENTENCE}</p>".encode("latin-1"),
    ".htm": lambda: f"<!DOCTYPE html><html><p>{SENTENCE}</p></html>".encode(),
}


def texts(document: Document) -> list[str]:
    return [block.text for section in document.sections for block in section.blocks]


@pytest.mark.parametrize("ending", SUPPORTED_ENDINGS)
def test_every_format_gives_the_same_text(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"Plan{ending.upper()}"
    path.write_bytes(FILES[ending]())
    document = read_document(path, document_id="plan")
    assert texts(document) == [SENTENCE]


def test_a_document_knows_what_it_was_read_from() -> None:
    data = SENTENCE.encode()
    document = read_bytes(data, "kompetanseplan_2027.txt", document_id="plan", kind=Kind.STRATEGY)
    assert (document.id, document.title, document.kind) == ("plan", "Kompetanseplan 2027", Kind.STRATEGY)
    assert document.digest == hashlib.sha256(data).hexdigest()
    assert (document.language, document.pages) == (Language.BOKMAL, None)
    assert all(section.kind is Kind.STRATEGY for section in document.sections)


def test_the_title_that_is_given_is_taken() -> None:
    assert read_bytes(b"Tekst", "plan.txt", document_id="plan", title="Min plan").title == "Min plan"


def test_a_file_and_its_bytes_give_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf_of())
    assert read_document(path, document_id="plan") == read_bytes(path.read_bytes(), "plan.pdf", document_id="plan")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"^borte\.txt: The file cannot be opened"):
        read_document(tmp_path / "borte.txt", document_id="plan")


def test_a_word_or_two_is_enough_text() -> None:
    assert texts(read_bytes(b"MZ", "plan.txt", document_id="plan")) == ["MZ"]
