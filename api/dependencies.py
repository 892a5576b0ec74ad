"""The parts that routes work with, built once when the server starts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from api.jobs import Jobs
from api.repeating import Repeating
from assistant.answering import answer
from assistant.retrieval import Retriever
from assistant.types import Answer, Question
from indexing.embedding import load_embedder
from indexing.library import DocumentMissing, Library
from indexing.settings import IndexSettings


@dataclass(frozen=True, slots=True)
class Parts:
    """The knowledge base, the way to search and to ask it, and the background jobs."""

    library: Library
    retriever: Retriever
    ask: Callable[[Question], Answer]
    jobs: Jobs
    documents_folder: Path
    max_upload_bytes: int
    background: tuple[Repeating, ...] = ()

    def chosen(self, document_ids: Sequence[str] | None) -> frozenset[str] | None:
        """The documents that a question is limited to; None where it is not.

        Raises:
            DocumentMissing: When one of them is not there.
        """
        if document_ids is None:
            return None
        chosen = frozenset(document_ids)
        for missing in sorted(chosen - {info.id for info in self.library.documents()}):
            raise DocumentMissing(f"There is no document {missing!r}. See the list of documents.")
        return chosen

    def close(self) -> None:
        """Finish the work that was taken, and let go of everything."""
        self.jobs.close()
        for repeating in self.background:
            repeating.close()
        self.library.close()


def build_parts(settings: IndexSettings, max_upload_bytes: int) -> Parts:
    """The real parts; builds the index if it is missing or stale."""
    embedder = load_embedder(settings)
    library = Library(settings, embedder)
    library.sync()
    retriever = Retriever(library, embedder)
    return Parts(
        library=library,
        retriever=retriever,
        ask=lambda question: answer(question, retriever=retriever),
        jobs=Jobs(),
        documents_folder=settings.documents_path,
        max_upload_bytes=max_upload_bytes,
        background=_background(library, settings),
    )


def _background(library: Library, settings: IndexSettings) -> tuple[Repeating, ...]:
    """What is done every now and then: taking over what other workers changed in a shared store."""
    if not settings.chroma_url:
        return ()
    return (Repeating("Refreshing the index", library.sync, settings.refresh_seconds),)


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDependency = Annotated[Parts, Depends(_parts)]
