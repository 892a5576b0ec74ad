"""Speed and memory, ours beside the peers in one run; what cannot be measured is said, and the rest goes on."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from evals.costs import answering_costs, memory_costs, start_costs
from evals.ours import NAME, shipped_passages
from evals.questions import QUESTIONS
from evals.speed import SpeedResult, growth, measure_speed, ratios_to_peers
from evals.synthetic import Collection, synthetic_collection
from evals.types import Figure, MeasurementError, Ratio, RetrievalSystem

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

_SHIPPED = "shipped corpus"
_QUERIES = 200  # to each synthetic collection
_ROUNDS = 10  # times that each everyday question is put to the shipped corpus
_BUDGET_SECONDS = 10.0  # per system and collection, for its queries; rank-bm25 would need more at 100 000 passages


@dataclass(frozen=True, slots=True)
class BenchResult:
    """All that was measured, and a line for each thing that could not be."""

    speeds: tuple[SpeedResult, ...]
    figures: tuple[Figure, ...]
    ratios: tuple[Ratio, ...]
    not_measured: tuple[str, ...]


class _Attempts:
    """Makes measurements one by one, and remembers a line for each that could not be made."""

    def __init__(self) -> None:
        self.failures: list[str] = []

    def make(self, name: str, measure: Callable[[], Result]) -> Result | None:
        """What `measure` gives, or None where it fails."""
        logger.info("Measuring: %s", name)
        try:
            return measure()
        except MeasurementError as error:
            self.failures.append(f"{name}: {error}")
            return None


def run_bench(systems: Sequence[RetrievalSystem], sizes: Sequence[int], *, langchain_up_to: int) -> BenchResult:
    """Measure how fast the systems search the shipped corpus and synthetic ones, then what ours costs to run.

    Args:
        systems: Ours, and the peers to run beside it.
        sizes: Passages of the synthetic collections.
        langchain_up_to: Passages above which LangChain's pipelines, which take minutes there, are left out.
    """
    attempts = _Attempts()
    speeds = tuple(_speeds(systems, sizes, langchain_up_to, attempts))
    parts = {"answering": answering_costs, "memory": memory_costs, "start": start_costs}
    costs = [made for name, measure in parts.items() if (made := attempts.make(name, measure))]
    growths = growth([speed for speed in speeds if speed.collection != _SHIPPED])
    return BenchResult(
        speeds=speeds,
        figures=tuple(figure for made in costs for figure in made.figures),
        ratios=(*ratios_to_peers(speeds, NAME), *growths, *(ratio for made in costs for ratio in made.ratios)),
        not_measured=tuple(attempts.failures),
    )


def _speeds(
    systems: Sequence[RetrievalSystem], sizes: Sequence[int], langchain_up_to: int, attempts: _Attempts
) -> Iterator[SpeedResult]:
    for name, make_collection in _collections(sizes).items():
        collection = attempts.make(name, make_collection)
        if collection is None:
            continue
        for system in systems:
            measure = partial(_speed, system, collection, name, langchain_up_to)
            if speed := attempts.make(f"{system.name}, {name}", measure):
                yield speed


def _speed(system: RetrievalSystem, collection: Collection, name: str, langchain_up_to: int) -> SpeedResult:
    if system.name.startswith("langchain") and len(collection.passages) > langchain_up_to:
        raise MeasurementError(f"takes minutes above {langchain_up_to} passages. Run it with: --langchain-up-to")
    return measure_speed(system, collection, name, budget_seconds=_BUDGET_SECONDS)


def _collections(sizes: Sequence[int]) -> dict[str, Callable[[], Collection]]:
    synthetic = {f"{size} synthetic": partial(synthetic_collection, size, _QUERIES) for size in sizes}
    return {_SHIPPED: _shipped_collection, **synthetic}


def _shipped_collection() -> Collection:
    return Collection(shipped_passages(), QUESTIONS * _ROUNDS)
