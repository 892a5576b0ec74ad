"""The store: passages, vectors and metadata in Chroma. The only module that knows chromadb.

Beside the passages lies a register: one record for each document that the store holds whole. From the two, an index
can be made anew without the documents' files and without embedding anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus.types import Passage
from indexing.manifest import Entry, entry_from_json, entry_to_json
from indexing.segments import from_json, to_json

_BATCH = 2000  # passages sent to Chroma at a time; it takes about 5000
_NO_VECTOR = [0.0]  # Chroma wants a vector for every record; those of the register are never searched


class StoreUnavailable(Exception):
    """The store does not answer, or cannot be written; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A document that the store holds whole, and how its passages and vectors were made."""

    entry: Entry
    made_with: str


class Store:
    """The passages of one knowledge base in Chroma: embedded in a folder, or on a server where `url` is given.

    Every method raises StoreUnavailable when Chroma cannot do what it is asked.
    """

    def __init__(self, folder: Path, collection: str, url: str | None = None) -> None:
        import chromadb
        from chromadb.config import Settings

        self._where = url or str(folder)
        self._client: Any = None
        settings = Settings(anonymized_telemetry=False)
        with self._answering():
            if url is None:
                folder.mkdir(parents=True, exist_ok=True)
                self._client = chromadb.PersistentClient(str(folder), settings=settings)
            else:
                parts = urlsplit(url)
                self._client = chromadb.HttpClient(
                    host=parts.hostname or "localhost",
                    port=parts.port or (443 if parts.scheme == "https" else 8000),
                    ssl=parts.scheme == "https",
                    settings=settings,
                )
            self._passages = self._collection(collection)
            self._register = self._collection(f"{collection}-documents")

    def _collection(self, name: str) -> Any:
        space = {"hnsw": {"space": "cosine"}}
        return self._client.get_or_create_collection(name, embedding_function=None, configuration=space)

    def add(self, passages: Sequence[Passage], vectors: NDArray[np.float32]) -> None:
        """Add passages with their vectors (float32 [n, d]); one that is there already is replaced."""
        with self._answering():
            for start in range(0, len(passages), _BATCH):
                batch = passages[start : start + _BATCH]
                self._passages.upsert(
                    ids=[passage.id for passage in batch],
                    embeddings=vectors[start : start + _BATCH],
                    documents=[passage.text for passage in batch],
                    metadatas=[_metadata(passage) for passage in batch],
                )

    def register(self, entries: Sequence[Entry], made_with: str) -> None:
        """Put down that the store holds these documents whole, in the version that each entry names."""
        with self._answering():
            for start in range(0, len(entries), _BATCH):
                batch = entries[start : start + _BATCH]
                self._register.upsert(
                    ids=[entry.info.id for entry in batch],
                    embeddings=[_NO_VECTOR] * len(batch),
                    documents=[entry_to_json(entry) for entry in batch],
                    metadatas=[{"made_with": made_with}] * len(batch),
                )

    def registered(self) -> dict[str, Registered]:
        """The documents that the store holds whole, by id."""
        with self._answering():
            found = self._register.get(include=["documents", "metadatas"])
        records = zip(found["ids"], found["documents"], found["metadatas"], strict=True)
        return {one: Registered(entry_from_json(text), metadata["made_with"]) for one, text, metadata in records}

    def is_empty(self) -> bool:
        """Whether no document is registered."""
        with self._answering():
            return bool(self._register.count() == 0)

    def forget(self, document_ids: Sequence[str]) -> None:
        """Take documents out of the register; their passages stay until they are pruned."""
        with self._answering():
            for start in range(0, len(document_ids), _BATCH):
                self._register.delete(ids=list(document_ids[start : start + _BATCH]))

    def prune(self, versions: Mapping[str, str | None]) -> None:
        """Remove the passages of these documents, but for those of the version that is given (None for all)."""
        with self._answering():
            for document_id, version in versions.items():
                found = self._passages.get(where={"document_id": document_id}, include=[])["ids"]
                others = [one for one in found if one.rpartition(".")[0] != f"{document_id}.{version}"]
                for start in range(0, len(others), _BATCH):
                    self._passages.delete(ids=others[start : start + _BATCH])

    def ids(self) -> set[str]:
        """The ids of all passages."""
        with self._answering():
            return set(self._passages.get(include=[])["ids"])

    def passages(self, document_id: str, version: str) -> tuple[tuple[Passage, ...], NDArray[np.float32]]:
        """The passages of a version of a document in order, with their vectors (float32 [n, d])."""
        where = {"$and": [{"document_id": document_id}, {"version": version}]}
        with self._answering():
            found = self._passages.get(where=where, include=["metadatas", "embeddings"])
        if not found["ids"]:
            return (), np.empty((0, 0), np.float32)
        passages = [from_json(metadata["passage"]) for metadata in found["metadatas"]]
        order = sorted(range(len(passages)), key=lambda place: passages[place].position)
        vectors = np.asarray(found["embeddings"], np.float32)
        return tuple(passages[place] for place in order), vectors[order]

    def close(self) -> None:
        """Let go of the store, and of the connections to its server."""
        self._client.close()
        for part in (self._client, self._client._admin_client):  # chromadb 1.5 leaves their connections open
            session = getattr(part._server, "_session", None)
            if session is not None:
                session.close()

    @contextmanager
    def _answering(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # chromadb raises ValueError, httpx errors and its own, by what went wrong
            raise StoreUnavailable(
                f"The store at {self._where} does not do its work ({error}). Check that there is room on its disk, "
                "and VEILEDER_CHROMA_URL where it is a server; then try again. The index is as it was."
            ) from error


def _metadata(passage: Passage) -> dict[str, str | int]:
    return {
        "document_id": passage.document_id,
        "version": passage.id.rpartition(".")[0].rpartition(".")[2],
        "title": passage.title,
        "kind": str(passage.kind),
        "language": str(passage.language),
        "section": passage.section,
        "page": passage.page or 0,
        "passage": to_json(passage),
    }
