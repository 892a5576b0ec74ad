"""A file → a document, by the reader for its ending, if the content is what the ending says."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from corpus.docx import read_docx
from corpus.errors import (
    DamagedDocument,
    EmptyDocument,
    EncryptedDocument,
    MislabelledDocument,
    OversizedDocument,
    UnreadableDocument,
    UnsupportedFormat,
)
from corpus.formats import Format, detect_format
from corpus.html import read_html
from corpus.languages import guess_language
from corpus.markdown import read_markdown
from corpus.pdf import read_pdf
from corpus.sections import split_sections
from corpus.text import read_text
from corpus.titles import choose_title
from corpus.types import Document, Kind, Reading

MAX_FILE_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Reader:
    """How files with a certain ending are read, and what they may turn out to be."""

    read: Callable[[bytes, str], Reading]
    formats: tuple[Format, ...]


_READERS = {
    ".pdf": _Reader(read_pdf, (Format.PDF,)),
    ".docx": _Reader(read_docx, (Format.DOCX,)),
    ".md": _Reader(read_markdown, (Format.TEXT,)),
    ".markdown": _Reader(read_markdown, (Format.TEXT,)),
    ".txt": _Reader(read_text, (Format.TEXT,)),
    ".html": _Reader(read_html, (Format.HTML, Format.TEXT)),
    ".htm": _Reader(read_html, (Format.HTML, Format.TEXT)),
}
SUPPORTED_ENDINGS = tuple(_READERS)


def read_document(path: Path, *, document_id: str, kind: Kind = Kind.UPLOAD, title: str | None = None) -> Document:
    """Read a file.

    Args:
        path: The file; its ending says which format it should have.
        document_id: The id that the document gets.
        kind: What sort of source it is.
        title: What it is called, where that is known; else found in the file.

    Raises:
        UnreadableDocument: In the class that tells why.
    """
    name = path.name
    _reader(name)
    return read_bytes(_content(path), name, document_id=document_id, kind=kind, title=title)


def read_bytes(
    data: bytes, name: str, *, document_id: str, kind: Kind = Kind.UPLOAD, title: str | None = None
) -> Document:
    """Read a file that is in memory; `name` is its name, with the ending.

    Raises:
        UnreadableDocument: In the class that tells why.
    """
    reading = _read(data, name)
    return Document(
        id=document_id,
        title=title or choose_title(reading, PurePath(name).stem),
        kind=kind,
        language=guess_language(" ".join(block.text for block in reading.blocks)),
        sections=split_sections(reading.blocks, kind),
        digest=hashlib.sha256(data).hexdigest(),
        pages=reading.pages,
    )


def _reader(name: str) -> _Reader:
    ending = PurePath(name).suffix.lower()
    if ending not in _READERS:
        known = ", ".join(SUPPORTED_ENDINGS)
        found = f"Files that end in {ending} are not read" if ending else "The name has no ending"
        raise UnsupportedFormat(name, f"{found}. Save it as one of {known}.")
    return _READERS[ending]


def _content(path: Path) -> bytes:
    try:
        _check_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(
            path.name, f"The file cannot be opened ({error.strerror}). Check that it is there and may be read."
        ) from error


def _read(data: bytes, name: str) -> Reading:
    reader = _reader(name)
    _check_size(name, len(data))
    if not data.strip():
        raise EmptyDocument(name, "The file is empty. Check that it was saved and sent whole.")
    _check_format(name, detect_format(data), reader.formats)
    reading = reader.read(data, name)
    if not reading.blocks:
        raise EmptyDocument(name, "There is no text in the file. Check that it is the right one.")
    return reading


def _check_size(name: str, size_bytes: int) -> None:
    if size_bytes > MAX_FILE_BYTES:
        raise OversizedDocument(
            name,
            f"The file has {size_bytes / 1024**2:.0f} MB, and at most {MAX_FILE_BYTES / 1024**2:.0f} MB are read. "
            "Split it into parts.",
        )


def _check_format(name: str, found: Format, expected: tuple[Format, ...]) -> None:
    if found in expected:
        return
    if found is Format.ENCRYPTED_OFFICE:
        raise EncryptedDocument(name, "The document needs a password. Save a copy without one, and use that.")
    if found is Format.DAMAGED_ZIP and Format.DOCX in expected:
        raise DamagedDocument(name, "The Word document breaks off. Fetch or save the file once more.")
    raise MislabelledDocument(
        name,
        f"The ending promises {expected[0].value}, but the file is {found.value}. Give it the ending of what it is, "
        f"or save it as {expected[0].value}.",
    )
