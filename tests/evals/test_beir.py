from pathlib import Path

import pytest

from corpus.types import Language
from evals.beir import DataSetError, read_data_set
from tests.evals.builders import write_beir

_HEADER = "query-id\tcorpus-id\tscore\n"


def test_reads_passages_with_their_document_and_place_in_it(tmp_path: Path) -> None:
    first = {"_id": "a", "title": "Side", "text": "En", "metadata": {"parent": "side-1", "lang": "nn"}}
    second = {"_id": "b", "text": "To", "metadata": {"parent": "side-1", "lang": "da"}}
    folder = write_beir(tmp_path / "tiny", passages=[first, second], qrels=f"{_HEADER}q1\ta\t1\n")
    data_set = read_data_set(folder, "test")
    places = [(passage.id, passage.document_id, passage.section_id, passage.position) for passage in data_set.passages]
    assert data_set.name == "tiny"
    assert places == [("a", "side-1", "side-1", 0), ("b", "side-1", "side-1", 1)]
    assert [passage.title for passage in data_set.passages] == ["Side", ""]
    assert [passage.language for passage in data_set.passages] == [Language.NYNORSK, Language.BOKMAL]


def test_a_passage_without_parent_is_a_document_of_its_own(tmp_path: Path) -> None:
    passages = read_data_set(write_beir(tmp_path / "d"), "test").passages
    assert [passage.document_id for passage in passages] == ["p1", "p2"]


def test_only_queries_with_a_relevant_passage_are_used(tmp_path: Path) -> None:
    folder = write_beir(tmp_path / "d", qrels=f"{_HEADER}q1\tp1\t2\nq1\tp2\t0\nq2\tp2\t0\n")
    data_set = read_data_set(folder, "test")
    assert [query.id for query in data_set.queries] == ["q1"]
    assert data_set.judgements == {"q1": {"p1": 2}}


def test_numbers_as_ids_null_fields_blank_lines_and_kinds_are_read(tmp_path: Path) -> None:
    passages = [{"_id": 7, "title": None, "text": "Kurs", "metadata": None}, "\n"]
    queries = [{"_id": 1, "text": "kurs", "metadata": {"kind": "faq", "url": 3}}]
    folder = write_beir(tmp_path / "d", passages=passages, queries=queries, qrels=f"{_HEADER}1\t7\t1\n\n")
    data_set = read_data_set(folder, "test")
    assert data_set.passages[0].id == "7"
    assert data_set.queries[0].kind == "faq"


def test_a_relevant_passage_that_is_not_in_the_corpus_still_counts(tmp_path: Path) -> None:
    folder = write_beir(tmp_path / "d", qrels=f"{_HEADER}q1\tgone\t1\n")
    assert read_data_set(folder, "test").judgements == {"q1": {"gone": 1}}


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param({"passages": ["{\n"]}, "corpus.jsonl line 1: the line: Invalid JSON", id="not JSON"),
        pytest.param({"passages": [{"_id": "a"}]}, "corpus.jsonl line 1: text: Field required", id="no text"),
        pytest.param({"passages": [{"text": "a"}]}, "corpus.jsonl line 1: _id: Field required", id="no id"),
        pytest.param({"passages": []}, "corpus.jsonl holds no passages", id="empty corpus"),
        pytest.param(
            {"passages": [{"_id": "a", "text": "x"}, {"_id": "a", "text": "y"}]},
            "corpus.jsonl line 2: the _id a stands on an earlier line",
            id="same id twice",
        ),
        pytest.param(
            {"queries": ["\n", {"_id": "q1", "text": ["kurs"]}]}, "queries.jsonl line 2: text", id="text is a list"
        ),
        pytest.param({"qrels": "query-id\tscore\nq1\t1\n"}, "test.tsv line 1: expected the columns", id="wrong header"),
        pytest.param({"qrels": "q1\tp1\t1\n"}, "test.tsv line 1: expected the columns", id="no header"),
        pytest.param({"qrels": ""}, "test.tsv line 1: expected the columns", id="empty qrels"),
        pytest.param({"qrels": f"{_HEADER}q1 p1 1\n"}, "test.tsv line 2: expected 3 columns", id="spaces for tabs"),
        pytest.param({"qrels": f"{_HEADER}q1\tp1\tja\n"}, "test.tsv line 2: the score must be", id="score is a word"),
        pytest.param({"qrels": f"{_HEADER}q1\tp1\t0\n"}, "judges no passage relevant", id="nothing relevant"),
        pytest.param({"qrels": f"{_HEADER}q9\tp1\t1\n"}, "judges the query q9", id="unknown query"),
    ],
)
def test_says_where_the_data_are_wrong(tmp_path: Path, parts: dict[str, object], message: str) -> None:
    folder = write_beir(tmp_path / "d", **parts)  # type: ignore[arg-type]  # each part is of its own type
    with pytest.raises(DataSetError, match=message.replace(".", r"\.")):
        read_data_set(folder, "test")


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl"])
def test_names_a_missing_file(tmp_path: Path, name: str) -> None:
    folder = write_beir(tmp_path / "d")
    (folder / name).unlink()
    with pytest.raises(DataSetError, match=f"No such file: .*{name}"):
        read_data_set(folder, "test")


def test_names_the_splits_that_there_are(tmp_path: Path) -> None:
    folder = write_beir(tmp_path / "d", split="dev")
    with pytest.raises(DataSetError, match=r"No split test in .* There is: dev"):
        read_data_set(folder, "test")


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(DataSetError, match="No such file"):
        read_data_set(tmp_path / "nowhere", "test")


def test_says_that_a_file_is_not_text(tmp_path: Path) -> None:
    folder = write_beir(tmp_path / "d")
    (folder / "corpus.jsonl").write_bytes(b'{"_id": "a", "text": "\xe6"}\n')
    with pytest.raises(DataSetError, match=r"corpus\.jsonl is not UTF-8 text"):
        read_data_set(folder, "test")


def test_a_file_in_place_of_the_folder_and_a_folder_in_place_of_a_file_are_refused(tmp_path: Path) -> None:
    folder = write_beir(tmp_path / "d")
    with pytest.raises(DataSetError, match="No such file"):
        read_data_set(folder / "corpus.jsonl", "test")
    (folder / "corpus.jsonl").unlink()
    (folder / "corpus.jsonl").mkdir()
    with pytest.raises(DataSetError, match="cannot be opened"):
        read_data_set(folder, "test")
