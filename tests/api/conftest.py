"""The real application over a small knowledge base."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.dependencies import Parts
from api.jobs import Jobs
from api.settings import ApiSettings
from assistant.answering import answer
from assistant.retrieval import Retriever
from assistant.storage import Database, StoredConversations
from tests.builders import HashingEmbedder, make_library, write_document

PLAN = """# Plan for kompetanse

## Evaluering

Kommunen evaluerer alle kompetansetiltak i oktober. 83 prosent av tiltakene ble gjennomført i fjor.

## Veiledning

Alle nye ansatte får en fadder den første måneden. Fadderen følger opp hver uke.
"""


def make_parts(folder: Path) -> Parts:
    embedder = HashingEmbedder()
    library = make_library(folder, embedder)
    library.add(write_document(folder, "plan.md", PLAN), document_id="plan", title="Plan <script>alert(1)</script>")
    retriever = Retriever(library, embedder)
    database = Database(f"sqlite:///{folder / 'veileder.db'}")
    return Parts(
        library=library,
        retriever=retriever,
        ask=lambda question: answer(question, retriever=retriever),
        database=database,
        conversations=StoredConversations(database),
        jobs=Jobs(),
        documents_folder=folder / "documents",
        max_upload_bytes=1024 * 1024,
    )


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(ApiSettings(max_upload_bytes=1024 * 1024), lambda: make_parts(tmp_path))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def parts_of(client: TestClient) -> Parts:
    """The parts that the application behind a client works with."""
    app = client.app
    assert isinstance(app, FastAPI)
    parts: Parts = app.state.parts
    return parts
