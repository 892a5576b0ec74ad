"""What was indexed comes back from the store, whatever of the index was lost."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from indexing.library import Library
from indexing.manifest import manifest_path
from tests.builders import HashingEmbedder, make_library, stored_ids, write_document

_ROOT = Path(__file__).parents[2]


def make_filled_library(folder: Path) -> Library:
    """A library of two documents, the file of the first gone."""
    library = make_library(folder)
    path = write_document(folder, "plan.md", "# Plan\n\nKommunen evaluerer tiltakene hvert år.\n")
    library.add(path)
    library.add(write_document(folder, "tiltak.md", "# Tiltak\n\nTiltakene gjelder alle ansatte.\n"))
    path.unlink()
    return library


def texts(library: Library) -> list[str]:
    return sorted(passage.text for info in library.documents() for passage in library.passages(info.id))


def lose_manifest(index: Path) -> None:
    manifest_path(index).unlink()


def damage_manifest(index: Path) -> None:
    manifest_path(index).write_text('{"made_with": "format', encoding="utf-8")


def lose_segments(index: Path) -> None:
    shutil.rmtree(index / "segments")


@pytest.mark.parametrize("lose", [lose_manifest, damage_manifest, lose_segments])
def test_a_sync_brings_the_index_back_from_the_store_without_embedding(tmp_path: Path, lose: object) -> None:
    before = texts(make_filled_library(tmp_path))
    assert callable(lose)
    lose(tmp_path / "index")
    embedder = HashingEmbedder()
    library = make_library(tmp_path, embedder)
    library.sync()
    assert texts(library) == before
    assert embedder.embedded == 0
    assert len(library.index()) == 2


def test_a_document_added_to_a_damaged_index_does_not_replace_the_others(tmp_path: Path) -> None:
    make_filled_library(tmp_path)
    damage_manifest(tmp_path / "index")
    library = make_library(tmp_path)
    library.add(write_document(tmp_path, "ny.md", "# Ny\n\nDette er en ny plan.\n"))
    assert len(texts(library)) == 3


def test_a_document_removed_from_a_damaged_index_does_not_take_the_others_along(tmp_path: Path) -> None:
    library = make_filled_library(tmp_path)
    first, second = library.documents()
    damage_manifest(tmp_path / "index")
    make_library(tmp_path).remove(first.id)
    assert [info.id for info in make_library(tmp_path).documents()] == [second.id]


def test_another_embedder_keeps_a_document_whose_file_is_gone(tmp_path: Path) -> None:
    before = texts(make_filled_library(tmp_path))
    library = make_library(tmp_path, HashingEmbedder("another"))
    report = library.sync()
    assert [error.name for error in report.failed] == ["plan.md"]
    assert report.embedded == 2
    assert texts(library) == before


def test_a_store_that_was_emptied_is_filled_again(tmp_path: Path) -> None:
    library = make_filled_library(tmp_path)
    shutil.rmtree(tmp_path / "index" / "chroma")
    library.add(write_document(tmp_path, "ny.md", "# Ny\n\nDette er en ny plan.\n"))
    assert len(stored_ids(tmp_path)) == 3
    lose_manifest(tmp_path / "index")
    again = make_library(tmp_path)
    again.sync()
    assert len(texts(again)) == 3


def test_what_was_removed_does_not_come_back_from_the_store(tmp_path: Path) -> None:
    library = make_filled_library(tmp_path)
    first, second = library.documents()
    library.remove(first.id)
    lose_manifest(tmp_path / "index")
    again = make_library(tmp_path)
    again.sync()
    assert [info.id for info in again.documents()] == [second.id]
    assert len(stored_ids(tmp_path)) == 1


def test_a_full_disk_is_told_in_a_sentence_and_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    before = texts(make_filled_library(tmp_path))
    large = write_document(tmp_path, "stor.md", "# Stor\n\n" + "Setningen om kompetanse står her igjen.\n\n" * 20_000)
    environment = {**os.environ, "VEILEDER_INDEX_PATH": str(tmp_path / "index")}
    done = subprocess.run(
        [sys.executable, "-c", _BUILDER, str(tmp_path), str(large)],
        capture_output=True,
        text=True,
        env=environment,
        cwd=_ROOT,
        preexec_fn=_little_room,
    )
    assert done.returncode == 2, done.stderr
    assert "Make room on the disk" in done.stderr or "room on its disk" in done.stderr
    assert "Traceback" not in done.stderr
    assert texts(make_library(tmp_path)) == before


def _little_room() -> None:
    """No file may grow beyond this: what a full disk does to a program, at a place that can be chosen."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))


_BUILDER = """
import sys
from pathlib import Path
from indexing.building import IndexUnwritable
from indexing.store import StoreUnavailable
from tests.builders import make_library
try:
    make_library(Path(sys.argv[1])).add(Path(sys.argv[2]))
except (IndexUnwritable, StoreUnavailable) as error:
    print(error, file=sys.stderr)
    raise SystemExit(2)
"""
