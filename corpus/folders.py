"""A folder of files → documents, and what is wrong with those that cannot be read."""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import UnreadableDocument
from corpus.reading import read_document
from corpus.types import Document, Kind

_NO_WORD = re.compile(r"[^a-z0-9]+")
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What came of one file: a document, or the error that says why there is none."""

    path: Path
    outcome: Document | UnreadableDocument


def read_folder(folder: Path, *, kind: Kind = Kind.UPLOAD) -> Iterator[ReadFile]:
    """Read all files in a folder and the folders in it, in the order of their paths.

    Hidden files are left out. Links to folders are not followed.
    """
    used: Counter[str] = Counter()
    for path in _files(folder):
        slug = document_id(path.relative_to(folder))
        used[slug] += 1
        number = f"-{used[slug]}" if used[slug] > 1 else ""
        yield ReadFile(path, _outcome(path, slug + number, kind))


def document_id(path: Path) -> str:
    """Make an id of a path: "Planer/Årsplan 2027.pdf" becomes "planer-arsplan-2027-pdf"."""
    plain = unicodedata.normalize("NFC", path.as_posix()).casefold().translate(_ASCII)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return _NO_WORD.sub("-", ascii_only).strip("-") or "document"


def _files(folder: Path) -> list[Path]:
    paths: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths.extend(Path(parent, name) for name in names if not name.startswith((".", "~$")))
    return sorted(path for path in paths if path.is_file())


def _outcome(path: Path, document_id: str, kind: Kind) -> Document | UnreadableDocument:
    try:
        return read_document(path, document_id=document_id, kind=kind)
    except UnreadableDocument as error:
        return error
