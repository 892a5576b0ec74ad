"""PDF → text with page numbers. The only module that knows pypdf."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from pypdf import PageObject, PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError
from pypdf.generic import DictionaryObject

from corpus.errors import (
    DamagedDocument,
    EmptyDocument,
    EncryptedDocument,
    ImageOnlyDocument,
    OversizedDocument,
    UnreadableDocument,
)
from corpus.layout import Line, in_reading_order
from corpus.pdf_lines import LineCollector
from corpus.structure import build_blocks
from corpus.types import Reading

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds wrong and mends is no news to our users

_TAIL_BYTES = 4096  # a whole file says that it ends within these


@dataclass(frozen=True, slots=True)
class PdfLimits:
    """How much of a PDF is read before it is given up as too large."""

    pages: int = 5_000
    characters: int = 20_000_000
    seconds: float = 120.0
    stream_bytes: int = 50_000_000
    stream_operations: int = 2_000_000  # a page with a detailed map has a million


DEFAULT_LIMITS = PdfLimits()


def read_pdf(data: bytes, name: str, limits: PdfLimits = DEFAULT_LIMITS) -> Reading:
    """Read the text of a PDF.

    Args:
        data: The file's content.
        name: The file's name, for the message when it cannot be read.
        limits: How much is read at most.

    Raises:
        UnreadableDocument: In the class that tells why.
    """
    if b"%%EOF" not in data[-_TAIL_BYTES:]:
        raise DamagedDocument(name, "The PDF breaks off before its end. Fetch or save the file once more.")
    with _translated_errors(name), _applied(limits):
        reader = _open(data, name)
        pages = _read_pages(reader, name, limits)
        blocks = build_blocks(pages)
        if not blocks:
            raise _without_text(reader, name)
        return Reading(blocks, len(pages), reader.metadata.title if reader.metadata else None)


@contextmanager
def _applied(limits: PdfLimits) -> Iterator[None]:
    with apply_configuration(
        maximum_declared_stream_length=limits.stream_bytes,
        array_based_stream_maximum_output_length=limits.stream_bytes,
        zlib_maximum_output_length=limits.stream_bytes,
        lzw_maximum_output_length=limits.stream_bytes,
        run_length_maximum_output_length=limits.stream_bytes,
        stream_parsing_work_maximum_count=limits.stream_operations,
    ):
        yield


@contextmanager
def _translated_errors(name: str) -> Iterator[None]:
    try:
        yield
    except UnreadableDocument:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise _needs_password(name) from error
    except LimitReachedError as error:
        raise OversizedDocument(
            name, "The PDF is larger or more tangled inside than can be read. Print it to a new PDF."
        ) from error
    except Exception as error:  # pypdf says that broken files may raise anything
        raise DamagedDocument(
            name, f"The PDF is damaged ({type(error).__name__}). Open it in a PDF reader and save it as a new file."
        ) from error


def _needs_password(name: str) -> EncryptedDocument:
    return EncryptedDocument(name, "The PDF is encrypted. Save a copy that opens without a password, and use that.")


def _open(data: bytes, name: str) -> PdfReader:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise _needs_password(name)
    return reader


def _read_pages(reader: PdfReader, name: str, limits: PdfLimits) -> tuple[tuple[Line, ...], ...]:
    if len(reader.pages) > limits.pages:
        raise OversizedDocument(
            name, f"The PDF has {len(reader.pages)} pages, and at most {limits.pages} are read. Split it into parts."
        )
    budget = _Budget(name, limits.characters, monotonic() + limits.seconds)
    return tuple(_read_page(page, number, budget) for number, page in enumerate(reader.pages, start=1))


class _Budget:
    """What may still be read: characters, and time."""

    def __init__(self, name: str, characters: int, deadline: float) -> None:
        self._name = name
        self._characters = characters
        self._deadline = deadline

    def spend(self, characters: int) -> None:
        """Count characters as read.

        Raises:
            OversizedDocument: When the text or the time is used up.
        """
        self._characters -= characters
        if self._characters < 0 or monotonic() > self._deadline:
            raise OversizedDocument(self._name, "The PDF holds more text than can be read. Split it into parts.")


def _read_page(page: PageObject, number: int, budget: _Budget) -> tuple[Line, ...]:
    collector = LineCollector(number)

    def visit(
        text: str, user_matrix: list[float], text_matrix: list[float], font: DictionaryObject | None, size: float
    ) -> None:
        budget.spend(len(text))
        collector.add(text, user_matrix, text_matrix, _is_bold(font), size)

    budget.spend(0)
    page.extract_text(visitor_text=visit)
    return in_reading_order(collector.lines())


def _is_bold(font: DictionaryObject | None) -> bool:
    name = str(font.get("/BaseFont", "")).casefold() if font else ""
    return any(word in name for word in ("bold", "black", "heavy", "fett"))


def _without_text(reader: PdfReader, name: str) -> UnreadableDocument:
    if any(_has_image(page) for page in reader.pages):
        return ImageOnlyDocument(name, "The pages are pictures without text. Run text recognition (OCR) on it first.")
    return EmptyDocument(name, "There is no text in the PDF. Check that it is the right file.")


def _has_image(page: PageObject) -> bool:
    resources = page.get("/Resources", DictionaryObject()).get_object()
    objects = resources.get("/XObject", DictionaryObject()).get_object()
    return any(entry.get_object().get("/Subtype") == "/Image" for entry in objects.values())
