"""The files that the knowledge base should hold: what they are called, whether they have changed, what they say."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from corpus.chunking import split_passages
from corpus.errors import UnreadableDocument
from corpus.reading import read_document
from corpus.shipped import files_behind, is_shipped, read_shipped
from corpus.shipped import shipped_files as knowledge_files
from corpus.types import Document, Kind, Language, Passage
from indexing.manifest import Entry
from indexing.types import DocumentInfo

_LARGEST_FILE_AGE_NS = 2_000_000_000  # a file changed less than this before it was read may change unseen
_IDENTIFIER_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that the knowledge base should hold, and under which id."""

    path: Path
    document_id: str
    kind: Kind = Kind.UPLOAD
    title: str | None = None

    @classmethod
    def again(cls, entry: Entry) -> "Wanted":
        """The file that a document was read from."""
        return cls(Path(entry.info.origin), entry.info.id, entry.info.kind, entry.info.title)


def shipped_files(knowledge_folder: Path | None) -> Iterable[Wanted]:
    """The documents that the project ships, in all languages; none without a folder."""
    if knowledge_folder is None:
        return []
    return [
        Wanted(path, document_id)
        for language in Language
        for document_id, path in knowledge_files(knowledge_folder, language).items()
    ]


def files_in(path: Path) -> list[Path]:
    """The path itself, or the files of a folder and the folders in it, in the order of their paths.

    Hidden files and those that Word keeps while a document is open are left out; links to folders are not followed.
    """
    if not path.is_dir():
        return [path]
    paths: list[Path] = []
    for parent, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths.extend(Path(parent, name) for name in names if not name.startswith((".", "~$")))
    return sorted(one for one in paths if one.is_file())


def identify(path: Path) -> str:
    """The id of a file that is added by its path: its name made plain, and a mark of the folder that it lies in."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in path.stem.lower()).strip("-")
    mark = sha256(str(path.resolve()).encode()).hexdigest()[:8]
    return f"{plain[:_IDENTIFIER_CHARACTERS] or 'dokument'}-{mark}"


def is_unchanged(known: Entry, path: Path) -> bool:
    """Whether the file is as it was when it was read; one that is gone keeps what was read of it."""
    try:
        size, modified = _sizes_and_times(path)
    except OSError:
        return not known.shipped
    return (size, modified) == (known.size, known.modified)


def read_file(file: Wanted, known: Entry | None) -> tuple[Entry, tuple[Passage, ...]]:
    """What the file says, as the index holds it.

    Raises:
        UnreadableDocument: When it cannot be read.
    """
    size, modified = _stat(file.path)
    shipped = is_shipped(file.path)
    document = (
        read_shipped(file.path)
        if shipped
        else read_document(file.path, document_id=file.document_id, kind=file.kind, title=file.title)
    )
    passages = split_passages(document)
    info = _info(document, file.path, len(passages), known)
    return Entry(info, size, modified, document.digest[:8], shipped), passages


def _stat(path: Path) -> tuple[int, int]:
    """The size and the time of change of a file, or a time that never matches for a file that changed just now."""
    try:
        size, modified = _sizes_and_times(path)
    except OSError as error:
        raise UnreadableDocument(path.name, f"The file cannot be opened ({error.strerror}).") from error
    now = datetime.now(UTC).timestamp() * 1e9
    return size, modified if now - modified > _LARGEST_FILE_AGE_NS else -1


def _sizes_and_times(path: Path) -> tuple[int, int]:
    """The bytes of a file, with those that belong to it, and when the latest of them changed (ns since 1970)."""
    stats = [one.stat() for one in (files_behind(path) if is_shipped(path) else (path,))]
    return sum(stat.st_size for stat in stats), max(stat.st_mtime_ns for stat in stats)


def _info(document: Document, path: Path, passages: int, known: Entry | None) -> DocumentInfo:
    info = DocumentInfo(
        id=document.id,
        title=document.title,
        kind=document.kind,
        language=document.language,
        origin=str(path),
        digest=document.digest,
        passages=passages,
        pages=document.pages,
        added_at=datetime.now(UTC),
    )
    return info if known is None else replace(info, added_at=known.info.added_at)
