"""The store: passages, vectors and metadata in Chroma. The only module that knows chromadb."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus.types import Passage
from indexing.segments import from_json, to_json

_BATCH = 2000  # passages sent to Chroma at a time; it takes about 5000


class StoreUnavailable(Exception):
    """The store does not answer; the message names it and says what to do."""


class Store:
    """The passages of one knowledge base in Chroma: embedded in a folder, or on a server where `url` is given."""

    def __init__(self, folder: Path, collection: str, url: str | None = None) -> None:
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False)
        try:
            if url is None:
                folder.mkdir(parents=True, exist_ok=True)
                self._client: Any = chromadb.PersistentClient(str(folder), settings=settings)
            else:
                parts = urlsplit(url)
                self._client = chromadb.HttpClient(
                    host=parts.hostname or "localhost",
                    port=parts.port or (443 if parts.scheme == "https" else 8000),
                    ssl=parts.scheme == "https",
                    settings=settings,
                )
            self._collection = self._client.get_or_create_collection(
                collection, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
        except Exception as error:  # chromadb raises ValueError, httpx errors and its own, by what went wrong
            where = url or folder
            raise StoreUnavailable(
                f"The store at {where} does not answer ({error}). Check VEILEDER_CHROMA_URL."
            ) from error

    def add(self, passages: Sequence[Passage], vectors: NDArray[np.float32]) -> None:
        """Add passages with their vectors (float32 [n, d]); one that is there already is replaced."""
        for start in range(0, len(passages), _BATCH):
            batch = passages[start : start + _BATCH]
            self._collection.upsert(
                ids=[passage.id for passage in batch],
                embeddings=vectors[start : start + _BATCH],
                documents=[passage.text for passage in batch],
                metadatas=[_metadata(passage) for passage in batch],
            )

    def ids(self) -> set[str]:
        """The ids of all passages."""
        return set(self._collection.get(include=[])["ids"])

    def remove(self, ids: Sequence[str]) -> None:
        """Remove the passages with these ids; an id that is not there is passed over."""
        for start in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[start : start + _BATCH]))

    def passages(self, document_id: str) -> Iterator[tuple[Passage, NDArray[np.float32]]]:
        """The passages of a document with their vectors, in order."""
        found = self._collection.get(where={"document_id": document_id}, include=["metadatas", "embeddings"])
        pairs = [
            (from_json(metadata["passage"]), np.asarray(vector, np.float32))
            for metadata, vector in zip(found["metadatas"], found["embeddings"], strict=True)
        ]
        return iter(sorted(pairs, key=lambda pair: pair[0].position))

    def close(self) -> None:
        """Let go of the store, and of the connections to its server."""
        self._client.close()
        for part in (self._client, self._client._admin_client):  # chromadb 1.5 leaves their connections open
            session = getattr(part._server, "_session", None)
            if session is not None:
                session.close()


def _metadata(passage: Passage) -> dict[str, str | int]:
    return {
        "document_id": passage.document_id,
        "title": passage.title,
        "kind": str(passage.kind),
        "language": str(passage.language),
        "section": passage.section,
        "page": passage.page or 0,
        "passage": to_json(passage),
    }
