"""The shipped articles, indexed once for all tests of the assistant."""

from pathlib import Path

import pytest

from assistant.retrieval import Retriever
from indexing.embedding import load_embedder
from indexing.library import Library
from indexing.settings import IndexSettings


@pytest.fixture(scope="session")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    folder: Path = tmp_path_factory.mktemp("knowledge")
    settings = IndexSettings(index_path=folder / "index", documents_path=folder / "documents", chroma_url=None)
    embedder = load_embedder(settings)
    library = Library(settings, embedder)
    library.sync()
    return Retriever(library, embedder)
