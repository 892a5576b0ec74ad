import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from evals import __main__ as command_line
from evals.__main__ import main
from evals.answers.baseline import read_baseline, write_baseline
from evals.answers.cases import AnswerCase, Half
from evals.answers.types import Record
from evals.bench import BenchResult
from evals.types import RetrievalSystem
from tests.builders import HashingEmbedder
from tests.evals.answers.builders import make_case, make_record, write_cases
from tests.evals.builders import write_beir
from tests.evals.fakes import fake_system


@pytest.fixture(autouse=True)
def _fake_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "our_retrieval", lambda embedder: fake_system("veileder"))
    monkeypatch.setattr(command_line, "our_embedder", HashingEmbedder)


def test_retrieval_prints_the_figures_of_a_data_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["retrieval", "--beir", str(write_beir(tmp_path / "tiny"))]) == 0
    heading, columns, ours = capsys.readouterr().out.strip().splitlines()
    assert heading == "tiny (test): 2 passages"
    for column in ("nDCG@10", "MRR@10", "R@1", "R@5", "R@20", "index s", "p50 ms", "p95 ms"):
        assert column in columns
    assert ours.split()[:3] == ["veileder", "1", "1.000"]


def test_retrieval_takes_several_folders_and_writes_json(tmp_path: Path) -> None:
    folders = [str(write_beir(tmp_path / name, split="dev")) for name in ("one", "two")]
    path = tmp_path / "report.json"
    assert main(["retrieval", "--beir", *folders, "--split", "dev", "--json", str(path)]) == 0
    report = json.loads(path.read_text(encoding="utf-8"))
    assert [data_set["data_set"] for data_set in report["data_sets"]] == ["one", "two"]
    assert report["settings"] == {"split": "dev", "systems": ["veileder"]}


@pytest.mark.filterwarnings("ignore:`langchain-community` is being sunset:DeprecationWarning")
def test_retrieval_with_peers_says_what_they_embed_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["retrieval", "--beir", str(write_beir(tmp_path / "tiny")), "--peers"]) == 0
    printed = capsys.readouterr().out
    for name in ("veileder", "langchain-bm25", "bm25s-stems", "langchain-chroma", "langchain-ensemble"):
        assert f"\n{name}" in printed
    assert "our own embedder" in printed


def test_a_folder_that_cannot_be_read_is_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_beir(tmp_path / "tiny", split="dev")
    assert main(["retrieval", "--beir", str(folder)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "There is: dev" in captured.err


def test_bench_passes_on_sizes_and_peers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[object] = []

    def fake_bench(systems: Sequence[RetrievalSystem], sizes: object, *, langchain_up_to: int) -> BenchResult:
        asked.extend([[system.name for system in systems], sizes, langchain_up_to])
        return BenchResult((), (), (), ())

    monkeypatch.setattr(command_line, "run_bench", fake_bench)
    path = tmp_path / "bench.json"
    assert main(["bench", "--sizes", "3000,10000", "--peers", "bm25s-stems", "--json", str(path)]) == 0
    assert asked == [["veileder", "bm25s-stems"], [3000, 10000], 10_000]
    assert json.loads(path.read_text(encoding="utf-8"))["settings"]["sizes"] == [3000, 10000]


@pytest.mark.parametrize("arguments", [["bench", "--sizes", "many"], ["memory", "unknown"], []])
def test_wrong_arguments_end_with_exit_code_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_memory_prints_one_number(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command_line, "searching_peak_mebibytes", lambda system: 42.5)
    assert main(["memory", "veileder"]) == 0
    assert capsys.readouterr().out == "42.5\n"


@pytest.fixture
def _answered_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fake_run(cases: Sequence[AnswerCase], *, with_stock: bool) -> tuple[Record, ...]:
        return tuple(
            make_record(case_id=case.id, system=system)
            for system in ("veileder", *(["stock"] if with_stock else []))
            for case in cases
        )

    monkeypatch.setattr(command_line, "run_cases", fake_run)
    path = tmp_path / "baseline.json"
    monkeypatch.setattr(command_line, "read_baseline", lambda: read_baseline(path))
    monkeypatch.setattr(command_line, "write_baseline", lambda baseline: write_baseline(baseline, path))


def answers(tmp_path: Path, *arguments: str) -> int:
    cases = [make_case("a"), make_case("b", half=Half.SCORED)]
    folder = write_cases(tmp_path / "cases", cases)
    return main(["answers", "--cases", str(folder), "--folder", str(tmp_path / "eval"), *arguments])


@pytest.mark.usefixtures("_answered_all")
def test_answers_prints_the_figures_and_writes_what_came_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answers(tmp_path) == 0
    printed = capsys.readouterr().out
    assert "2 cases" in printed
    assert "Required facts said" in printed
    assert "stock" in printed
    assert "--write-baseline" in printed
    names = {path.name for path in (tmp_path / "eval").iterdir()}
    assert names == {"outcomes.jsonl", "scorecard.json", "scorecard.md", "scorecard.html"}


@pytest.mark.usefixtures("_answered_all")
def test_answers_beside_a_baseline_that_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(tmp_path, "--write-baseline", "--no-peers") == 0
    assert "Nothing has fallen below the baseline." in capsys.readouterr().out
    assert (tmp_path / "baseline.json").is_file()


@pytest.mark.usefixtures("_answered_all")
def test_a_baseline_is_not_written_of_one_half(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(tmp_path, "--half", "tuning", "--write-baseline") == 2
    assert "both halves" in capsys.readouterr().err
    assert not (tmp_path / "baseline.json").exists()


@pytest.mark.usefixtures("_answered_all")
def test_outcomes_of_an_earlier_run_are_measured_without_running(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answers(tmp_path) == 0
    monkeypatch.delattr(command_line, "run_cases")
    kept = str(tmp_path / "eval" / "outcomes.jsonl")
    capsys.readouterr()
    assert answers(tmp_path, "--outcomes", kept, "--half", "scored") == 0
    assert "1 cases in 1 matched sets (scored)." in capsys.readouterr().out
