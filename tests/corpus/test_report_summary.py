"""The user's own report, read where it lies beside the project, if it is there."""

from pathlib import Path

import pytest

from corpus.chunking import MAX_CHARACTERS, split_passages
from corpus.reading import read_document
from corpus.types import BlockKind, Document

REPORT = Path(__file__).parents[3] / "shared" / "kilder" / "rapport-sammendrag.pdf"


@pytest.fixture(scope="module")
def report() -> Document:
    if not REPORT.exists():
        pytest.skip(f"No report at {REPORT}. The generated PDFs in test_pdf.py test the same rules.")
    return read_document(REPORT, document_id="report")


def test_headings_and_lists_are_found(report: Document) -> None:
    blocks = [block for section in report.sections for block in section.blocks]
    markers = [block.marker for block in blocks if block.kind is BlockKind.ITEM]
    assert report.pages == 5
    assert len(report.sections) == 13
    assert markers == ["-"] * 9 + ["1.", "2.", "3."]


def test_no_sentence_is_cut(report: Document) -> None:
    passages = split_passages(report)
    assert all(len(passage.text) <= MAX_CHARACTERS for passage in passages)
    assert all(passage.text[0].isupper() or passage.text[0].isdigit() for passage in passages)
    assert all(passage.text.endswith((".", "?", ":", "!")) for passage in passages)


def test_pages_follow_each_other(report: Document) -> None:
    pages = [page for passage in split_passages(report) for _, page in passage.page_starts]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3, 4, 5}
