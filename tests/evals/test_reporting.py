import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evals.metrics import Estimate
from evals.reporting import retrieval_results, retrieval_table, table, write_report
from evals.retrieval import DataSetResult, Quality, SystemResult
from evals.timing import Latency
from evals.types import MeasurementError


def make_quality(mean: float, queries: int = 4) -> Quality:
    figure = Estimate(mean, mean - 0.1, mean + 0.1)
    return Quality(queries, figure, figure, figure, figure, figure)


def make_result() -> DataSetResult:
    kinds = {"faq": make_quality(0.7, 3), "": make_quality(0.2, 1)}
    system = SystemResult("veileder", make_quality(0.5), kinds, 1.234, Latency(4, 0.756, 1.5))
    return DataSetResult("tiny", "test", 10, (system,))


def test_the_table_holds_a_row_per_system_and_kind() -> None:
    heading, columns, system, faq, other = retrieval_table(make_result()).splitlines()
    assert heading == "tiny (test): 10 passages"
    assert columns.split()[:3] == ["system", "queries", "nDCG@10"]
    assert system.split() == ["veileder", "4", "0.500", "0.400-0.600", *["0.500"] * 4, "1.23", "0.76", "1.50"]
    assert faq.split()[:3] == ["faq", "3", "0.700"]
    assert other.split()[:3] == ["no", "kind", "1"]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(("name", "n"), [("a", "10"), ("longer", "5")]) == "name     n\na       10\nlonger   5"


def test_a_report_keeps_every_figure_and_what_the_run_was(tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.json"
    write_report(path, retrieval_results([make_result()]), {"split": "test"}, ["ærlig"])
    report = json.loads(path.read_text(encoding="utf-8"))
    system = report["data_sets"][0]["systems"][0]
    assert system["quality"]["ndcg_at_10"] == {"mean": 0.5, "low": 0.4, "high": 0.6}
    assert system["quality_by_kind"]["faq"]["queries"] == 3
    assert system["latency"] == {"calls": 4, "p50_ms": 0.756, "p95_ms": 1.5}
    assert report["settings"] == {"split": "test"}
    assert report["notes"] == ["ærlig"]
    assert "numpy" in report["versions"]
    assert datetime.fromisoformat(report["date"]) <= datetime.now(UTC)


def test_says_that_the_file_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(MeasurementError, match="cannot be written"):
        write_report(tmp_path, {}, {})
