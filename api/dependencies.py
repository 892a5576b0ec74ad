"""The parts that routes work with, built once when the server starts."""

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from api.jobs import Jobs
from api.repeating import Repeating
from api.schemas import SearchBody
from assistant.answering import answer, answer_stream
from assistant.conversation import Conversations
from assistant.errors import StorageUnavailable
from assistant.generating import Model
from assistant.normalising import normalised
from assistant.retrieval import Retriever
from assistant.settings import AssistantSettings
from assistant.storage import Database, StoredConversations
from assistant.types import Answer, Question
from indexing.embedding import load_embedder
from indexing.library import DocumentMissing, Library
from indexing.settings import IndexSettings
from indexing.types import Hit

logger = logging.getLogger(__name__)

_PURGE_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Parts:
    """The knowledge base, the way to search and to ask it, what was asked before, and the background jobs.

    `stream` asks it too, and yields what a language model writes on the way; None where there is no model.
    """

    library: Library
    retriever: Retriever
    ask: Callable[[Question], Answer]
    database: Database
    conversations: Conversations
    jobs: Jobs
    documents_folder: Path
    max_upload_bytes: int
    background: tuple[Repeating, ...] = ()
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

    def search(self, body: SearchBody) -> tuple[Hit, ...]:
        """The passages that fit a query best, which is read as a question is: without what cannot be seen.

        What identifies a person stays in it: nothing is kept, and a reader's own document may be about that.

        Raises:
            DocumentMissing: When a document that it is limited to is not there.
        """
        chosen = self.chosen(body.documents)
        return self.retriever.search(normalised(body.query), limit=body.limit, language=body.language, documents=chosen)

    def steps(self, question: Question) -> Generator[str, None, Answer]:
        """Yield what can be shown of the answer before it is whole; return the answer."""
        if self.stream is None:
            return self.ask(question)
        return (yield from self.stream(question))

    def close(self) -> None:
        """Finish the work that was taken, and let go of everything."""
        self.jobs.close()
        for repeating in self.background:
            repeating.close()
        self.library.close()
        self.database.close()


def build_parts(
    settings: IndexSettings, of_assistant: AssistantSettings, max_upload_bytes: int, model: Model | None = None
) -> Parts:
    """The real parts, with the language model that answers are composed with.

    Builds the index if it is missing or stale, and the database where it can.
    """
    embedder = load_embedder(settings)
    library = Library(settings, embedder)
    library.sync()
    retriever = Retriever(library, embedder)
    database = _prepared(Database(of_assistant.database_url))
    conversations = StoredConversations(database)
    return Parts(
        library=library,
        retriever=retriever,
        ask=lambda question: answer(question, retriever=retriever, model=model),
        stream=(lambda question: answer_stream(question, retriever=retriever, model=model)) if model else None,
        database=database,
        conversations=conversations,
        jobs=Jobs(),
        documents_folder=settings.documents_path,
        max_upload_bytes=max_upload_bytes,
        background=(
            purging(conversations, timedelta(days=of_assistant.retention_days)),
            *_refreshing(library, settings),
        ),
    )


def _prepared(database: Database) -> Database:
    """The database in its newest form; one that is away now is tried again when it is used."""
    try:
        database.prepare()
    except StorageUnavailable as error:
        logger.warning("Started without the database; nothing is kept meanwhile. %s", error)
    return database


def purging(conversations: Conversations, retention: timedelta) -> Repeating:
    """Deletes what was asked longer ago than `retention`, now and once a day."""

    def work() -> None:
        try:
            gone = conversations.purge(datetime.now(UTC) - retention)
        except StorageUnavailable as error:
            logger.warning("What is too old could not be deleted. %s", error)
        else:
            logger.info("Deleted %s messages older than %s days", gone, retention.days)

    return Repeating("Deleting what is too old", work, _PURGE_SECONDS, at_once=True)


def _refreshing(library: Library, settings: IndexSettings) -> tuple[Repeating, ...]:
    """Takes over what other workers changed in a shared store; nothing where the store is this worker's own."""
    if not settings.chroma_url:
        return ()
    return (Repeating("Refreshing the index", library.sync, settings.refresh_seconds),)


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDependency = Annotated[Parts, Depends(_parts)]
