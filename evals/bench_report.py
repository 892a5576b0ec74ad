"""What the bench measured → tables to print."""

from collections.abc import Iterator

from evals.bench import BenchResult
from evals.reporting import table
from evals.speed import SpeedResult

_SPEED_COLUMNS = ("searching", "system", "passages", "index s", "queries", "p50 ms", "p95 ms")


def bench_text(result: BenchResult) -> str:
    """The tables of speeds, figures and ratios that hold anything, then what was not measured."""
    return "\n\n".join(_blocks(result))


def _blocks(result: BenchResult) -> Iterator[str]:
    if result.speeds:
        yield table(_SPEED_COLUMNS, [_speed_cells(speed) for speed in result.speeds])
    if result.figures:
        rows = [(figure.name, f"{figure.value:.2f}", figure.unit) for figure in result.figures]
        yield table(("figure", "value", "unit"), rows)
    if result.ratios:
        yield table(("ratio", "value"), [(ratio.name, f"{ratio.value:.2f}") for ratio in result.ratios])
    if result.not_measured:
        yield "\n".join(("Not measured:", *result.not_measured))


def _speed_cells(speed: SpeedResult) -> tuple[str, ...]:
    latency = speed.latency
    times = (f"{latency.p50_ms:.2f}", f"{latency.p95_ms:.2f}")
    return (
        speed.collection,
        speed.system,
        str(speed.passages),
        f"{speed.index_seconds:.2f}",
        str(latency.calls),
        *times,
    )
