"""Small values for tests: passages, documents on the disk, a library over them."""

from collections.abc import Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.types import Kind, Language, Passage
from indexing.embedding import unit_rows
from indexing.language import words
from indexing.library import Library
from indexing.settings import IndexSettings
from indexing.store import Store


class HashingEmbedder:
    """An embedder with real behaviour and no model: words hashed to 32 dimensions. Counts what it embeds."""

    def __init__(self, name: str = "hashing") -> None:
        self.name = name
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded += len(texts)
        vectors = np.zeros((len(texts), 32), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in words(text):
                row[blake2b(word.encode(), digest_size=1).digest()[0] % 32] += 1
        return unit_rows(vectors)


def make_passage(text: str, *, document_id: str = "plan", position: int = 0, title: str = "Plan") -> Passage:
    return Passage(
        id=f"{document_id}.00000000.{position}",
        document_id=document_id,
        title=title,
        kind=Kind.UPLOAD,
        language=Language.BOKMAL,
        section_id="1",
        headings=(),
        text=text,
        position=position,
    )


def make_library(folder: Path, embedder: HashingEmbedder | None = None) -> Library:
    settings = IndexSettings(index_path=folder / "index", documents_path=folder / "documents", chroma_url=None)
    return Library(settings, embedder or HashingEmbedder(), knowledge_folder=None)


def stored_ids(folder: Path) -> set[str]:
    """The passages that the store of `make_library(folder)` holds."""
    settings = IndexSettings(index_path=folder / "index", chroma_url=None)
    with closing(Store(settings.index_path / "chroma", settings.collection)) as store:
        return store.ids()


def write_document(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
