"""What a file is, told by its content, whatever its name says."""

import io
import zipfile
from enum import StrEnum

from corpus.decoding import decode

_HEADER_BYTES = 1024  # a PDF may have this much before its header


class Format(StrEnum):
    """What a file can turn out to be; the value is how it is named to the user."""

    PDF = "a PDF"
    DOCX = "a Word document"
    ENCRYPTED_OFFICE = "an Office document with a password"
    OLD_OFFICE = "an Office document in the old form (.doc, .xls or .ppt)"
    SPREADSHEET = "a spreadsheet (.xlsx)"
    PRESENTATION = "a presentation (.pptx)"
    OPEN_DOCUMENT = "an OpenDocument file"
    ZIP = "a ZIP archive"
    DAMAGED_ZIP = "a damaged Office document or ZIP archive"
    RICH_TEXT = "a rich text document (.rtf)"
    POSTSCRIPT = "a PostScript file"
    IMAGE = "an image"
    PROGRAM = "a program"
    ARCHIVE = "an archive"
    HTML = "a web page"
    TEXT = "text"
    BINARY = "not text"


_SIGNATURES = (
    (b"{\\rtf", Format.RICH_TEXT),
    (b"%!PS", Format.POSTSCRIPT),
    (b"\x7fELF", Format.PROGRAM),
    (b"\x89PNG", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
    (b"\x1f\x8b", Format.ARCHIVE),
    (b"7z\xbc\xaf", Format.ARCHIVE),
    (b"Rar!\x1a", Format.ARCHIVE),
    (b"BZh9", Format.ARCHIVE),
)
_MEMBERS = (
    ("word/document.xml", Format.DOCX),
    ("xl/workbook.xml", Format.SPREADSHEET),
    ("ppt/presentation.xml", Format.PRESENTATION),
    ("content.xml", Format.OPEN_DOCUMENT),
)


def detect_format(data: bytes) -> Format:
    """Tell what the bytes are."""
    header = data[:_HEADER_BYTES]
    if b"%PDF-" in header:
        return Format.PDF
    if header.startswith(b"PK"):
        return _zip_format(data)
    if header.startswith(b"\xd0\xcf\x11\xe0"):
        return Format.ENCRYPTED_OFFICE if "EncryptedPackage".encode("utf-16-le") in data else Format.OLD_OFFICE
    if header.startswith(b"MZ") and b"\x00" in header:
        return Format.PROGRAM
    for signature, format_ in _SIGNATURES:
        if header.startswith(signature):
            return format_
    return _text_format(header)


def _zip_format(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):  # the third: a version that zipfile lacks
        return Format.DAMAGED_ZIP if data.startswith(b"PK\x03\x04") else Format.BINARY
    return next((format_ for member, format_ in _MEMBERS if member in names), Format.ZIP)


def _text_format(header: bytes) -> Format:
    text = decode(header[: len(header) // 4 * 4])
    if text is None:
        return Format.BINARY
    begins = text.lstrip().casefold()
    return Format.HTML if begins.startswith(("<!doctype html", "<html", "<?xml")) and "<html" in begins else Format.TEXT
