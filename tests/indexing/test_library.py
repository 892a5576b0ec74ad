import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.errors import EmptyDocument
from corpus.types import Passage
from indexing.files import Wanted
from indexing.library import DocumentMissing, IndexMissing, Library
from indexing.manifest import manifest_path
from tests.builders import HashingEmbedder, make_library, stored_ids, write_document

_TEXT = "# Plan\n\nKommunen evaluerer tiltakene hvert år. Planen gjelder alle ansatte.\n"


def passages(library: Library) -> list[Passage]:
    return [passage for info in library.documents() for passage in library.passages(info.id)]


def texts(library: Library) -> set[str]:
    return {passage.text for passage in passages(library)}


def test_an_added_document_is_found(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    info = library.add(write_document(tmp_path, "plan.md", _TEXT))
    assert info.passages == 1
    assert texts(library) == {"Kommunen evaluerer tiltakene hvert år. Planen gjelder alle ansatte."}


def test_searching_without_an_index_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="python -m indexing build"):
        make_library(tmp_path).index()


def test_a_sync_without_changes_embeds_nothing(tmp_path: Path) -> None:
    embedder = HashingEmbedder()
    library = make_library(tmp_path, embedder)
    library.add(write_document(tmp_path, "plan.md", _TEXT))
    before = embedder.embedded
    report = library.sync()
    assert (report.unchanged, report.embedded, embedder.embedded) == (1, 0, before)


def test_a_changed_document_replaces_its_passages(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    path = write_document(tmp_path, "plan.md", _TEXT)
    library.add(path)
    path.write_text("# Plan\n\nNå står det noe annet her i planen.\n", encoding="utf-8")
    report = library.sync()
    assert len(report.changed) == 1
    assert texts(library) == {"Nå står det noe annet her i planen."}


def test_a_removed_document_is_gone(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    info = library.add(write_document(tmp_path, "plan.md", _TEXT))
    library.remove(info.id)
    assert library.documents() == ()
    assert len(library.index()) == 0
    with pytest.raises(DocumentMissing):
        library.passages(info.id)


def test_a_file_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    library.add(write_document(tmp_path, "plan.md", _TEXT))
    before = manifest_path(tmp_path / "index").read_bytes()
    with pytest.raises(EmptyDocument):
        library.add(write_document(tmp_path, "tom.txt", ""))
    assert manifest_path(tmp_path / "index").read_bytes() == before


def test_a_document_whose_file_is_gone_is_kept(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    path = write_document(tmp_path, "plan.md", _TEXT)
    library.add(path)
    path.unlink()
    library.sync()
    assert len(library.documents()) == 1


def test_a_changed_document_that_became_unreadable_is_named_and_keeps_what_was_read(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    path = write_document(tmp_path, "plan.md", _TEXT)
    library.add(path)
    before = texts(library)
    path.write_text("", encoding="utf-8")
    report = library.sync()
    assert [error.name for error in report.failed] == ["plan.md"]
    assert texts(library) == before
    with pytest.raises(EmptyDocument):
        library.add(path)


def test_a_sync_does_not_read_a_file_whose_size_and_time_are_the_same(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    path = write_document(tmp_path, "plan.md", _TEXT)
    long_ago = time.time_ns() - 60_000_000_000
    os.utime(path, ns=(long_ago, long_ago))
    library.add(path)
    path.write_bytes(bytes(len(_TEXT.encode())))  # would fail if it were read
    os.utime(path, ns=(long_ago, long_ago))
    report = library.sync()
    assert (report.unchanged, report.failed) == (1, ())


def test_another_embedder_rebuilds_the_index(tmp_path: Path) -> None:
    make_library(tmp_path).add(write_document(tmp_path, "plan.md", _TEXT))
    other = make_library(tmp_path, HashingEmbedder("another"))
    report = other.sync()
    assert report.embedded == 1
    assert len(other.index()) == 1


def test_an_index_of_another_version_is_not_searched(tmp_path: Path) -> None:
    make_library(tmp_path).add(write_document(tmp_path, "plan.md", _TEXT))
    other = make_library(tmp_path, HashingEmbedder("another"))
    assert not other.is_current()
    with pytest.raises(IndexMissing, match="another version"):
        other.index()


def test_an_index_of_what_an_earlier_version_shipped_is_not_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = make_library(tmp_path)
    library.sync()
    assert library.is_current()
    article = Wanted(write_document(tmp_path, "ny.md", _TEXT), "ny.nb")
    monkeypatch.setattr("indexing.library.shipped_files", lambda _: [article])
    assert not library.is_current()


def test_a_file_that_was_only_touched_is_read_once_more_and_then_left(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    path = write_document(tmp_path, "plan.md", _TEXT)
    library.add(path)
    long_ago = time.time_ns() - 60_000_000_000
    os.utime(path, ns=(long_ago, long_ago))
    assert library.sync().unchanged == 1
    path.write_bytes(bytes(len(_TEXT.encode())))  # would fail if it were read
    os.utime(path, ns=(long_ago, long_ago))
    report = library.sync()
    assert (report.unchanged, report.failed) == (1, ())


def test_two_builders_at_once_lose_nothing(tmp_path: Path) -> None:
    paths = [write_document(tmp_path, f"plan-{i}.md", f"# Plan {i}\n\nDette er plan nummer {i}.\n") for i in range(6)]
    libraries = [make_library(tmp_path), make_library(tmp_path)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda pair: libraries[pair[0] % 2].add(pair[1]), enumerate(paths)))
    assert len(libraries[0].documents()) == 6
    assert len(texts(libraries[0])) == 6


def test_small_segments_are_merged(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    for i in range(6):
        library.add(write_document(tmp_path, f"plan-{i}.md", f"# Plan {i}\n\nDette er plan nummer {i}.\n"))
    assert len(library.index().segments) <= 3
    assert len(library.index()) == 6


_BUILDER = """
import sys
from pathlib import Path
from tests.builders import make_library
library = make_library(Path(sys.argv[1]))
print("ready", flush=True)
for path in sorted(Path(sys.argv[1]).glob("new-*.md")):
    library.add(path)
"""


@pytest.mark.parametrize("delay_seconds", [0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9])
def test_a_build_that_is_killed_leaves_a_whole_index(tmp_path: Path, delay_seconds: float) -> None:
    make_library(tmp_path).add(write_document(tmp_path, "plan.md", _TEXT))
    for i in range(3):
        write_document(tmp_path, f"new-{i}.md", f"# Ny {i}\n\nSetning nummer {i} i en ny plan.\n")
    builder = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", _BUILDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert builder.stdout is not None
    builder.stdout.readline()
    time.sleep(delay_seconds)
    os.kill(builder.pid, signal.SIGKILL)
    builder.wait()
    builder.stdout.close()
    library = make_library(tmp_path)
    assert len(texts(library)) == len(library.documents()) == len(library.index()) >= 1
    for path in sorted(tmp_path.glob("new-*.md")):
        library.add(path)
    assert len(texts(library)) == len(library.index()) == 4
    assert stored_ids(tmp_path) == {passage.id for passage in passages(library)}
