"""Results → tables to print and a JSON file to keep, with the settings and versions they came from."""

import json
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from evals.metrics import Estimate
from evals.retrieval import DataSetResult, Quality, SystemResult
from evals.types import MeasurementError

_PACKAGES = ("veileder", "numpy", "chromadb", "bm25s", "rank-bm25", "langchain-community", "langchain-chroma")
_COLUMNS = (
    "system",
    "queries",
    "nDCG@10",
    "95 % interval",
    "MRR@10",
    "R@1",
    "R@5",
    "R@20",
    "index s",
    "p50 ms",
    "p95 ms",
)

Settings = Mapping[str, str | int | float | bool | Sequence[str] | Sequence[int]]


def retrieval_table(result: DataSetResult) -> str:
    """The systems' results on a data set, a row each, with a row below for each kind of query."""
    rows = [row for system in result.systems for row in _system_rows(system)]
    heading = f"{result.data_set} ({result.split}): {result.passages} passages"
    return f"{heading}\n{table(_COLUMNS, rows)}"


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their columns: the first column to the left, the others to the right."""
    widths = [max(map(len, cells)) for cells in zip(columns, *rows, strict=True)]
    return "\n".join(_line(cells, widths) for cells in (columns, *rows))


def write_report(path: Path, results: Mapping[str, Any], settings: Settings, notes: Sequence[str] = ()) -> None:
    """Write the results as JSON, with the settings, the versions and the date (UTC) of the run.

    Args:
        path: The file, written anew; its folder is made where it is missing.
        results: What was measured: dataclasses made into dictionaries.
        settings: What the run was asked to do.
        notes: What a reader must know to judge the figures.

    Raises:
        MeasurementError: The file cannot be written.
    """
    report = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": _versions(),
        "settings": dict(settings),
        "notes": list(notes),
        **results,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise MeasurementError(f"The results cannot be written to {path}: {error.strerror}.") from error


def retrieval_results(results: Sequence[DataSetResult]) -> dict[str, Any]:
    """The results as they stand in a report."""
    return {"data_sets": [asdict(result) for result in results]}


def _system_rows(result: SystemResult) -> Iterator[list[str]]:
    latency = result.latency
    speed = [f"{result.index_seconds:.2f}", f"{latency.p50_ms:.2f}", f"{latency.p95_ms:.2f}"]
    yield [result.system, *_quality_cells(result.quality), *speed]
    for kind, quality in result.quality_by_kind.items():
        yield [f"  {kind or 'no kind'}", *_quality_cells(quality), "", "", ""]


def _quality_cells(quality: Quality) -> list[str]:
    ndcg = quality.ndcg_at_10
    others = (quality.mrr_at_10, quality.recall_at_1, quality.recall_at_5, quality.recall_at_20)
    return [str(quality.queries), f"{ndcg.mean:.3f}", _interval(ndcg), *(f"{other.mean:.3f}" for other in others)]


def _interval(estimate: Estimate) -> str:
    return f"{estimate.low:.3f}-{estimate.high:.3f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def _versions() -> dict[str, str]:
    found = {package: _version(package) for package in _PACKAGES}
    return {"python": platform.python_version(), **{name: number for name, number in found.items() if number}}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
