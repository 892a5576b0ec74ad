"""What the product costs to run: time per answer, memory, and time to start, beside what a peer costs."""

import sys
from dataclasses import dataclass

from evals.ours import NAME, our_answering, shipped_environment, shipped_passages
from evals.processes import output_of, peak_mebibytes, wall_seconds
from evals.questions import QUESTIONS
from evals.serving import serving_peak_mebibytes
from evals.timing import timed_calls
from evals.types import Figure, Ratio, RetrievalSystem

_ROUNDS = 5  # times that each question is asked
_HITS = 10
_PEER = "langchain-ensemble"  # the stock pipeline with a vector store, as a process of its own


@dataclass(frozen=True, slots=True)
class Costs:
    """Figures that belong together, and shares that they come to."""

    figures: tuple[Figure, ...] = ()
    ratios: tuple[Ratio, ...] = ()


def answering_costs() -> Costs:
    """The time that a question over the shipped corpus takes in this process, searching and composing together."""
    with our_answering() as answer:
        _, latency = timed_calls(answer, QUESTIONS * _ROUNDS)
    return Costs((Figure("answer p50", latency.p50_ms, "ms"), Figure("answer p95", latency.p95_ms, "ms")))


def memory_costs() -> Costs:
    """The peak memory of the serving process, and of processes that index and search that corpus, ours and a peer."""
    with shipped_environment() as environment:
        serving = Figure("peak memory, serving", serving_peak_mebibytes(QUESTIONS, environment), "MiB")
    ours, peer = _searching_memory(NAME), _searching_memory(_PEER)
    return Costs((serving, ours, peer), (share(serving, peer), share(ours, peer)))


def start_costs() -> Costs:
    """The time that one question takes from the terminal, beside that of importing chromadb and nothing more."""
    ask = (sys.executable, "-m", "assistant", QUESTIONS[0])
    with shipped_environment() as environment:
        ours = Figure("one question from the terminal", wall_seconds(ask, environment=environment), "s")
    peer = Figure("import chromadb", wall_seconds((sys.executable, "-c", "import chromadb")), "s")
    return Costs((ours, peer), (share(ours, peer),))


def searching_peak_mebibytes(system: RetrievalSystem) -> float:
    """The most memory, in MiB, that this process has held by when the system has indexed and searched the corpus."""
    with system.indexed(shipped_passages()) as search:
        for question in QUESTIONS:
            search(question, _HITS)
        return peak_mebibytes()


def share(part: Figure, whole: Figure) -> Ratio:
    """The first figure as a share of the second."""
    return Ratio(f"{part.name} / {whole.name}", part.value / whole.value)


def _searching_memory(system: str) -> Figure:
    """What the command `memory` prints, run as a process that holds nothing else."""
    mebibytes = float(output_of((sys.executable, "-m", "evals", "memory", system)))
    return Figure(f"peak memory, {system} indexing and searching", mebibytes, "MiB")
