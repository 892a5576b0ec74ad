import os
from pathlib import Path

from corpus.errors import DamagedDocument, UnreadableDocument, UnsupportedFormat
from corpus.folders import document_id, read_folder
from corpus.types import Document, Kind

from .builders import SENTENCE


def write(path: Path, text: str = SENTENCE) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def ids(folder: Path) -> list[str]:
    return [file.outcome.id for file in read_folder(folder) if isinstance(file.outcome, Document)]


def test_files_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/å.txt", "c.txt"):
        write(tmp_path / name)
    assert ids(tmp_path) == ["a-b-a-txt", "a-z-md", "b-txt", "c-txt"]


def test_hidden_and_temporary_files_are_left_out(tmp_path: Path) -> None:
    for name in (".a.txt", ".git/b.txt", "~$c.docx", "d.txt"):
        write(tmp_path / name)
    assert ids(tmp_path) == ["d-txt"]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf", "%PDF-1.7")
    write(tmp_path / "b.txt")
    write(tmp_path / "c.xyz")
    outcomes = [file.outcome for file in read_folder(tmp_path)]
    assert [type(outcome) for outcome in outcomes] == [DamagedDocument, Document, UnsupportedFormat]


def test_links_in_circles_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    os.symlink(tmp_path, tmp_path / "circle")
    os.symlink(tmp_path / "gone.txt", tmp_path / "broken.txt")
    os.symlink(tmp_path / "self.txt", tmp_path / "self.txt")
    assert ids(tmp_path) == ["a-txt"]


def test_names_that_differ_only_in_signs_get_ids_of_their_own(tmp_path: Path) -> None:
    write(tmp_path / "min plan.txt")
    write(tmp_path / "min-plan.txt")
    assert ids(tmp_path) == ["min-plan-txt", "min-plan-txt-2"]


def test_the_kind_is_given_to_every_document(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (file,) = read_folder(tmp_path, kind=Kind.LAW)
    assert not isinstance(file.outcome, UnreadableDocument)
    assert file.outcome.kind is Kind.LAW


def test_an_id_is_made_of_plain_letters() -> None:
    assert document_id(Path("Planer/Årsplan Ærfugl 2027.pdf")) == "planer-arsplan-aerfugl-2027-pdf"
    assert document_id(Path("計画")) == "document"
