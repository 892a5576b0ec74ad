"""The store on a real Chroma server on loopback, started as an operator would."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexing.library import Library
from indexing.settings import IndexSettings
from indexing.store import Store, StoreUnavailable
from tests.builders import HashingEmbedder, write_document

pytestmark = pytest.mark.service

_TEXT = "# Plan\n\nKommunen evaluerer tiltakene hvert år.\n"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server."""
    folder, port = tmp_path_factory.mktemp("chroma"), free_port()
    command = [str(Path(sys.executable).parent / "chroma"), "run", "--path", str(folder), "--port", str(port)]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as process:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def make_library(folder: Path, url: str, *, worker: str = "index", embedder: HashingEmbedder | None = None) -> Library:
    settings = IndexSettings(index_path=folder / worker, chroma_url=url, collection=folder.name)
    return Library(settings, embedder or HashingEmbedder(), knowledge_folder=None)


def stored(folder: Path, url: str) -> set[str]:
    store = Store(folder, folder.name, url)
    try:
        return store.ids()
    finally:
        store.close()


def test_passages_are_kept_on_the_server_and_found(tmp_path: Path, server: str) -> None:
    library = make_library(tmp_path, server)
    info = library.add(write_document(tmp_path, "plan.md", _TEXT))
    (passage,) = library.passages(info.id)
    assert stored(tmp_path, server) == {passage.id}
    assert not (tmp_path / "index" / "chroma").exists()


def test_a_changed_document_replaces_its_passages_on_the_server(tmp_path: Path, server: str) -> None:
    library = make_library(tmp_path, server)
    path = write_document(tmp_path, "plan.md", _TEXT)
    library.add(path)
    before = stored(tmp_path, server)
    path.write_text("# Plan\n\nNå står det noe annet her.\n", encoding="utf-8")
    library.sync()
    assert len(stored(tmp_path, server)) == 1
    assert stored(tmp_path, server).isdisjoint(before)


def test_a_removed_document_is_gone_from_the_server(tmp_path: Path, server: str) -> None:
    library = make_library(tmp_path, server)
    info = library.add(write_document(tmp_path, "plan.md", _TEXT))
    library.remove(info.id)
    assert stored(tmp_path, server) == set()


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    library = make_library(tmp_path, f"http://127.0.0.1:{free_port()}")
    with pytest.raises(StoreUnavailable, match="VEILEDER_CHROMA_URL"):
        library.add(write_document(tmp_path, "plan.md", _TEXT))
    assert library.documents() == ()


def test_a_second_worker_takes_over_what_the_first_one_added_without_embedding(tmp_path: Path, server: str) -> None:
    first = make_library(tmp_path, server)
    path = write_document(tmp_path, "plan.md", _TEXT)
    info = first.add(path)
    path.unlink()
    embedder = HashingEmbedder()
    second = make_library(tmp_path, server, worker="second", embedder=embedder)
    second.sync()
    assert second.passages(info.id) == first.passages(info.id)
    assert embedder.embedded == 0


def test_workers_keep_what_the_others_added_and_take_over_changes_and_removals(tmp_path: Path, server: str) -> None:
    first, second = (make_library(tmp_path, server, worker=name) for name in ("first", "second"))
    path = write_document(tmp_path, "plan.md", _TEXT)
    plan = first.add(path)
    other = second.add(write_document(tmp_path, "tiltak.md", "# Tiltak\n\nTiltakene gjelder alle ansatte.\n"))
    first.sync()
    second.sync()
    assert {info.id for info in first.documents()} == {info.id for info in second.documents()} == {plan.id, other.id}
    path.write_text("# Plan\n\nNå står det noe annet her.\n", encoding="utf-8")
    first.add(path)
    second.sync()
    assert second.passages(plan.id)[0].text == "Nå står det noe annet her."
    first.remove(other.id)
    second.sync()
    assert [info.id for info in second.documents()] == [plan.id]
    assert len(stored(tmp_path, server)) == 1
