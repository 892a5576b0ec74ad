"""How long calls take, on a clock that only goes forwards."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from evals.metrics import percentile

Result = TypeVar("Result")

_WARM_UP_CALLS = 5
_FEWEST_CALLS = 10


@dataclass(frozen=True, slots=True)
class Latency:
    """How long `calls` calls took, in milliseconds: the median, and what 95 percent stay below."""

    calls: int
    p50_ms: float
    p95_ms: float


def timed_calls(
    call: Callable[[str], Result], texts: Sequence[str], *, budget_seconds: float = float("inf")
) -> tuple[tuple[Result, ...], Latency]:
    """What `call` gives for the texts, and how long it took for each after a few calls that do not count.

    Args:
        call: What is measured.
        texts: What it is called with, in this order; at least one.
        budget_seconds: After this time, and ten calls, the rest of the texts are left out.
    """
    for text in texts[:_WARM_UP_CALLS]:
        call(text)
    results, milliseconds = zip(*_within(budget_seconds, (_timed(call, text) for text in texts)), strict=True)
    return results, latency(milliseconds)


def latency(milliseconds: Sequence[float]) -> Latency:
    """The latency that single times in milliseconds amount to."""
    return Latency(len(milliseconds), percentile(milliseconds, 50), percentile(milliseconds, 95))


def _timed(call: Callable[[str], Result], text: str) -> tuple[Result, float]:
    started = perf_counter()
    result = call(text)
    return result, (perf_counter() - started) * 1000


def _within(budget_seconds: float, results: Iterable[Result]) -> Iterable[Result]:
    started = perf_counter()
    for count, result in enumerate(results, start=1):
        yield result
        if count >= _FEWEST_CALLS and perf_counter() - started > budget_seconds:
            return
