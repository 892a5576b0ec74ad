"""The parts that routes work with, built once when the server starts."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from api.jobs import Jobs
from api.refreshing import Refreshing
from assistant.answering import answer, answer_stream
from assistant.generating import Model
from assistant.retrieval import Retriever
from assistant.types import Answer, Question
from indexing.embedding import load_embedder
from indexing.library import DocumentMissing, Library
from indexing.settings import IndexSettings


@dataclass(frozen=True, slots=True)
class Parts:
    """The knowledge base, the way to search and to ask it, and the background jobs.

    `stream` asks it too, and yields what a language model writes on the way; None where there is no model.
    """

    library: Library
    retriever: Retriever
    ask: Callable[[Question], Answer]
    jobs: Jobs
    documents_folder: Path
    max_upload_bytes: int
    refreshing: Refreshing | None = None
    stream: Callable[[Question], Generator[str, None, Answer]] | None = None

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

    def steps(self, question: Question) -> Generator[str, None, Answer]:
        """Yield what can be shown of the answer before it is whole; return the answer."""
        if self.stream is None:
            return self.ask(question)
        return (yield from self.stream(question))

    def close(self) -> None:
        """Finish the work that was taken, and let go of everything."""
        self.jobs.close()
        if self.refreshing:
            self.refreshing.close()
        self.library.close()


def build_parts(settings: IndexSettings, max_upload_bytes: int, model: Model | None = None) -> Parts:
    """The real parts, with the language model that answers are composed with; builds an index that is not current."""
    embedder = load_embedder(settings)
    library = Library(settings, embedder)
    library.sync()
    retriever = Retriever(library, embedder)
    return Parts(
        library=library,
        retriever=retriever,
        ask=lambda question: answer(question, retriever=retriever, model=model),
        stream=(lambda question: answer_stream(question, retriever=retriever, model=model)) if model else None,
        jobs=Jobs(),
        documents_folder=settings.documents_path,
        max_upload_bytes=max_upload_bytes,
        refreshing=Refreshing(library, settings.refresh_seconds) if settings.chroma_url else None,
    )


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDependency = Annotated[Parts, Depends(_parts)]
