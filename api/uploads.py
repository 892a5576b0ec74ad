"""A document that is sent in: a safe name, a place of its own, and a first look before it is kept."""

import shutil
import unicodedata
import uuid
from pathlib import Path, PureWindowsPath
from typing import BinaryIO

from corpus.errors import EmptyDocument, OversizedDocument, UnsupportedFormat
from corpus.reading import SUPPORTED_ENDINGS
from indexing.files import identify

_MOST_CHARACTERS = 80
_PARTIAL = "partial"  # the name until all has come
_PIECE = 1024 * 1024  # bytes


def keep(file: BinaryIO, name: str, folder: Path, max_bytes: int) -> tuple[str, Path]:
    """Write an upload to a folder of its own below `folder`; gives the document's id and the file's path.

    Raises:
        UnreadableDocument: When the ending is none that is read, or the file is empty or too large; nothing is kept.
    """
    plain = safe_name(name)
    if Path(plain).suffix.lower() not in SUPPORTED_ENDINGS:
        raise UnsupportedFormat(plain, f"Files of this kind are not read. Use one of {', '.join(SUPPORTED_ENDINGS)}.")
    place = folder / uuid.uuid4().hex
    place.mkdir(parents=True)
    try:
        size = _copy(file, place / _PARTIAL, plain, max_bytes)
        if not size:
            raise EmptyDocument(plain, "The file is empty. Check that it was saved and sent whole.")
        (place / _PARTIAL).replace(place / plain)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return identify(place / plain), place / plain


def discard(path: Path, folder: Path) -> None:
    """Remove an uploaded file and its folder; a file that lies elsewhere is left alone."""
    if path.is_relative_to(folder.resolve()):
        shutil.rmtree(path.parent, ignore_errors=True)


def safe_name(name: str) -> str:
    """The last part of a name, without what could be a path, a control character or too long."""
    last = PureWindowsPath(name.replace("\0", "")).name
    kept = "".join(letter for letter in last if unicodedata.category(letter)[0] not in "C" and letter not in '<>:"|?*')
    stem, dot, ending = kept.strip(". ").rpartition(".")
    return f"{stem[:_MOST_CHARACTERS]}{dot}{ending[:10]}" if stem else f"dokument{dot}{ending[:10]}"


def _copy(file: BinaryIO, path: Path, name: str, max_bytes: int) -> int:
    size = 0
    with path.open("wb") as target:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > max_bytes:
                raise OversizedDocument(name, f"The file is too large. At most {max_bytes} bytes are taken.")
            target.write(piece)
    return size
