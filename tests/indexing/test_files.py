import os
from pathlib import Path

import pytest

from indexing.__main__ import main
from indexing.files import files_in

_TEXT = "Kommunen evaluerer alle tiltak i oktober."


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(_TEXT, encoding="utf-8")


def names_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files_in(folder)]


def test_the_files_of_a_folder_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.md", "a/b/å.txt", "c.txt")
    assert names_in(tmp_path) == ["a/b/å.txt", "a/z.md", "b.txt", "c.txt"]


def test_hidden_and_temporary_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".a.txt", ".git/b.txt", "~$c.docx", "d.txt")
    assert names_in(tmp_path) == ["d.txt"]


def test_links_in_circles_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.symlink(tmp_path, tmp_path / "circle")
    os.symlink(tmp_path / "gone.txt", tmp_path / "broken.txt")
    os.symlink(tmp_path / "self.txt", tmp_path / "self.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_a_path_that_is_no_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    assert files_in(tmp_path / "gone.txt") == [tmp_path / "gone.txt"]


def test_a_bad_file_leaves_the_rest_of_the_folder_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VEILEDER_INDEX_PATH", str(tmp_path / "index"))
    monkeypatch.delenv("VEILEDER_CHROMA_URL", raising=False)
    write(tmp_path / "mine", "a.txt", "c.txt")
    (tmp_path / "mine" / "b.pdf").write_bytes(b"%PDF-1.7")
    assert main(["add", str(tmp_path / "mine")]) == 1
    printed = capsys.readouterr()
    assert printed.out.count("Added") == 2
    assert printed.err.startswith("b.pdf: ")
