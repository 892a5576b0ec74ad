"""The product's own parts, as the measurements take hold of them: the one module here that knows how they are built."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from assistant.answering import answer
from assistant.retrieval import Retriever
from assistant.types import Answer, Citation, Message, Question
from corpus.types import Passage
from evals.answers.types import AnsweringSystem, Cited, Found, Outcome
from evals.findings import FactsFound
from evals.types import MeasurementError, RetrievalSystem, Search
from indexing.embedding import Embedder, EmbedderMissing, load_embedder
from indexing.index import Index
from indexing.library import Library
from indexing.segments import Segment, questions_of, searchable_text, write_segment
from indexing.settings import IndexSettings
from indexing.store import Store

NAME = "veileder"

_shipped: dict[str, TemporaryDirectory[str]] = {}  # by the embedder's name: building takes seconds
_FOUND = 10  # the deepest that the scorecard looks


@dataclass(frozen=True, slots=True)
class _OneIndex:
    """An index that nobody changes, where the product looks for the newest."""

    whole: Index

    def index(self) -> Index:
        return self.whole


def our_embedder() -> Embedder:
    """The embedder that the product's settings name.

    Raises:
        MeasurementError: It cannot be loaded.
    """
    try:
        return load_embedder(IndexSettings())
    except EmbedderMissing as error:
        raise MeasurementError(str(error)) from error


def our_retrieval(embedder: Embedder) -> RetrievalSystem:
    """Retrieval as the product does it, over an index in a temporary folder."""
    return RetrievalSystem(NAME, partial(_indexed, embedder))


def shipped_passages() -> tuple[Passage, ...]:
    """The passages of the corpus that the product ships with."""
    with _shipped_library(our_embedder()) as (_, library):
        return _passages(library)


@contextmanager
def shipped_environment() -> Iterator[dict[str, str]]:
    """Environment variables that let the product's programs use an index of the shipped corpus and nothing else."""
    with _shipped_library(our_embedder()) as (folder, _):
        own = {
            "VEILEDER_INDEX_PATH": str(folder),
            "VEILEDER_DOCUMENTS_PATH": str(folder / "documents"),
            "VEILEDER_DATABASE_URL": f"sqlite:///{folder / 'veileder.db'}",
        }
        yield {**os.environ, **own}


@contextmanager
def our_answering() -> Iterator[Callable[[str], Answer]]:
    """Question → answer over the shipped corpus, in this process."""
    embedder = our_embedder()
    with _shipped_library(embedder) as (_, library):
        retriever = Retriever(library, embedder)
        yield lambda text: answer(Question(text), retriever=retriever)


@contextmanager
def our_conversations(embedder: Embedder) -> Iterator[tuple[AnsweringSystem, tuple[Passage, ...]]]:
    """The product answering over the shipped corpus, in this process, and the passages of that corpus."""
    with _shipped_library(embedder) as (_, library):
        retriever = Retriever(library, embedder)
        yield AnsweringSystem(NAME, partial(_last_outcome, retriever)), _passages(library)


@contextmanager
def retriever_over(passages: Sequence[Passage], embedder: Embedder) -> Iterator[Retriever]:
    """The product's retriever over passages of the shipped corpus, in a temporary index."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "segment"
        vectors = embedder.embed([searchable_text(passage) for passage in passages])
        write_segment(folder, passages, vectors, embedder.embed(questions_of(passages)))
        shipped = frozenset(passage.document_id for passage in passages)
        yield Retriever(_OneIndex(Index([Segment(folder)], [frozenset()], shipped)), embedder)


@contextmanager
def our_facts_found() -> Iterator[FactsFound]:
    """Question → the facts of the first hits, over the shipped corpus in the reader's language."""
    embedder = our_embedder()
    with _shipped_library(embedder) as (_, library):
        retriever = Retriever(library, embedder)
        yield lambda text, language, limit: [
            frozenset(hit.passage.facts) for hit in retriever.search(text, limit=limit, reader=language)
        ]


def _last_outcome(retriever: Retriever, turns: Sequence[str]) -> Outcome:
    """Answer turn by turn, each with those before it as its history; timed is the last.

    What is found is what the retriever finds for the last turn as it was understood, in the language of the reply.
    """
    history: tuple[Message, ...] = ()
    for text in turns:
        started = perf_counter()
        reply = answer(Question(text, history=history), retriever=retriever)
        elapsed_ms = (perf_counter() - started) * 1000
        history = (*history, reply.as_message(text))
    found = retriever.search(reply.asked or turns[-1], limit=_FOUND, reader=reply.language)
    return Outcome(
        status=reply.status,
        reason=reply.reason,
        language=reply.language,
        text=reply.text,
        citations=tuple(_cited(citation) for citation in reply.citations),
        found=tuple(Found(hit.passage.id, (*hit.passage.facts, *hit.passage.sources)) for hit in found),
        elapsed_ms=elapsed_ms,
    )


def _cited(citation: Citation) -> Cited:
    facts = (*citation.facts, *(source.id for source in citation.sources))
    return Cited(citation.marker, citation.passage_id, citation.text, citation.quote, facts)


def _passages(library: Library) -> tuple[Passage, ...]:
    return tuple(passage for info in library.documents() for passage in library.passages(info.id))


@contextmanager
def _shipped_library(embedder: Embedder) -> Iterator[tuple[Path, Library]]:
    """The library of the shipped corpus in a folder that stays for as long as the process; it is only read."""
    if embedder.name not in _shipped:
        _shipped[embedder.name] = TemporaryDirectory(ignore_cleanup_errors=True)
        with closing(Library(_settings(Path(_shipped[embedder.name].name)), embedder)) as library:
            library.sync()
    folder = Path(_shipped[embedder.name].name)
    with closing(Library(_settings(folder), embedder)) as library:
        yield folder, library


@contextmanager
def _indexed(embedder: Embedder, passages: Sequence[Passage]) -> Iterator[Search]:
    """What the library does with new documents, for passages that no file holds: vectors, store, segment."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        vectors = embedder.embed([searchable_text(passage) for passage in passages])
        with closing(Store(folder / "chroma", _settings(folder).collection)) as store:
            store.add(passages, vectors)
        write_segment(folder / "segment", passages, vectors, embedder.embed(questions_of(passages)))
        retriever = Retriever(_OneIndex(Index([Segment(folder / "segment")], [frozenset()])), embedder)
        yield lambda text, limit: [hit.passage.id for hit in retriever.search(text, limit=limit)]


def _settings(folder: Path) -> IndexSettings:
    """The product's settings, but with the index in `folder` and the store embedded in it."""
    return IndexSettings(index_path=folder, chroma_url=None)
