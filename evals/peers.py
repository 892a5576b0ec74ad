"""The stock pipelines that ours is measured beside, set up the way their own documentation does it.

Each is given a passage's title and text, as BEIR does. The libraries come with the `dev` extra.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from corpus.types import Passage
from evals.types import Indexed, MeasurementError, RetrievalSystem, Search
from indexing.embedding import Embedder

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_community.retrievers import BM25Retriever
    from langchain_core.documents import Document

_LIBRARIES = ("bm25s", "rank_bm25", "langchain_chroma", "langchain_classic", "langchain_community")
_K1 = 1.2  # Lucene's default; bm25s' own 1.5 does a little worse on Norwegian
_WORD = r"(?u)\w+"  # words of one letter too: "i" and "å" are words in Norwegian
_CHUNK_CHARACTERS = 1000  # as in LangChain's tutorial on retrieval
_CHUNK_OVERLAP_CHARACTERS = 200  # as in the same tutorial
_SPARE = 2  # chunks asked for per passage wanted, since several may be of the same passage

PEER_NAMES = ("langchain-bm25", "bm25s-stems", "langchain-chroma", "langchain-ensemble")
EMBEDDER_NOTE = (
    "langchain-chroma and langchain-ensemble embed with our own embedder: Chroma's default model (all-MiniLM-L6-v2) is "
    "fetched from the internet at first use, which these measurements do without."
)


class PeersError(MeasurementError):
    """The peers' libraries are not installed."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a passage as a stock splitter cuts it, with the passage's title where the cut left it."""

    passage_id: str
    text: str


ChunkSearch = Callable[[str, int], Sequence[Chunk]]
"""(text, limit) → the chunks that are found when that many passages are wanted, best first."""


def peers(embedder: Embedder) -> tuple[RetrievalSystem, ...]:
    """The peers, in the order of `PEER_NAMES`; `embedder` is for those that search by meaning.

    Raises:
        PeersError: Their libraries are not installed.
    """
    _require_libraries()
    stock: tuple[Indexed, ...] = (
        _langchain_bm25,
        _bm25s_stems,
        partial(_chroma, embedder),
        partial(_ensemble, embedder),
    )
    return tuple(map(RetrievalSystem, PEER_NAMES, stock))


@contextmanager
def ensemble_chunks(embedder: Embedder, passages: Sequence[Passage]) -> Iterator[ChunkSearch]:
    """What langchain-ensemble finds, before its chunks are taken for their passages.

    Raises:
        PeersError: The peers' libraries are not installed.
    """
    _require_libraries()
    from langchain_classic.retrievers import EnsembleRetriever

    chunks = _chunks(passages)
    words = _bm25_retriever(chunks)
    with _chroma_store(chunks, embedder) as store:

        def search(text: str, limit: int) -> Sequence[Chunk]:
            words.k = _SPARE * limit
            meanings = store.as_retriever(search_kwargs={"k": _SPARE * limit})
            both = EnsembleRetriever(retrievers=[words, meanings], weights=[0.5, 0.5])
            return [Chunk(one.metadata["passage_id"], one.page_content) for one in both.invoke(text)]

        yield search


def _require_libraries() -> None:
    missing = [library for library in _LIBRARIES if find_spec(library) is None]
    if missing:
        raise PeersError(f"Not installed: {', '.join(missing)}. Install the peers with: pip install -e '.[dev]'")


@contextmanager
def _langchain_bm25(passages: Sequence[Passage]) -> Iterator[Search]:
    retriever = _bm25_retriever([_document(passage) for passage in passages])

    def search(text: str, limit: int) -> Sequence[str]:
        retriever.k = limit
        return _passage_ids(retriever.invoke(text), limit)

    yield search


@contextmanager
def _bm25s_stems(passages: Sequence[Passage]) -> Iterator[Search]:
    import bm25s
    import Stemmer

    def tokens(texts: list[str]) -> object:
        return bm25s.tokenize(texts, token_pattern=_WORD, stopwords=[], stemmer=stemmer, show_progress=False)

    def search(text: str, limit: int) -> Sequence[str]:
        positions, _ = index.retrieve(tokens([text]), k=min(limit, len(passages)), show_progress=False)
        return [passages[position].id for position in positions[0]]

    stemmer = Stemmer.Stemmer("norwegian")
    index = bm25s.BM25(k1=_K1)
    index.index(tokens([text_given(passage) for passage in passages]), show_progress=False)
    yield search


@contextmanager
def _chroma(embedder: Embedder, passages: Sequence[Passage]) -> Iterator[Search]:
    with _chroma_store(_chunks(passages), embedder) as store:
        yield lambda text, limit: _passage_ids(store.similarity_search(text, k=_SPARE * limit), limit)


@contextmanager
def _ensemble(embedder: Embedder, passages: Sequence[Passage]) -> Iterator[Search]:
    with ensemble_chunks(embedder, passages) as search:
        yield lambda text, limit: _each_once((chunk.passage_id for chunk in search(text, limit)), limit)


def _bm25_retriever(documents: "Sequence[Document]") -> "BM25Retriever":
    from langchain_community.retrievers import BM25Retriever

    return BM25Retriever.from_documents(documents)


@contextmanager
def _chroma_store(chunks: "list[Document]", embedder: Embedder) -> "Iterator[Chroma]":
    """A persistent Chroma of the chunks, in a folder that goes when the block ends."""
    from chromadb.api.client import Client
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    from evals.langchain_embedder import LangChainEmbedder

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings(is_persistent=True, persist_directory=folder, anonymized_telemetry=False)
        with closing(Client(settings=settings)) as client:
            yield Chroma.from_documents(chunks, LangChainEmbedder(embedder), client=client)


def _chunks(passages: Sequence[Passage]) -> "list[Document]":
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK_CHARACTERS, chunk_overlap=_CHUNK_OVERLAP_CHARACTERS)
    return splitter.split_documents([_document(passage) for passage in passages])


def _document(passage: Passage) -> "Document":
    from langchain_core.documents import Document

    return Document(page_content=text_given(passage), metadata={"passage_id": passage.id})


def text_given(passage: Passage) -> str:
    """What a peer is given of a passage."""
    return f"{passage.title}\n{passage.text}" if passage.title else passage.text


def _passage_ids(documents: "Iterable[Document]", limit: int) -> Sequence[str]:
    """The passages that the chunks found are of, each once, best first."""
    return _each_once((document.metadata["passage_id"] for document in documents), limit)


def _each_once(ids: Iterable[str], limit: int) -> Sequence[str]:
    return list(dict.fromkeys(ids))[:limit]
