"""Is every finding reachable: does a question that it answers find a section that carries it among the first hits?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from corpus.types import Language
from evals.json_lines import read_lines

CASES = Path(__file__).parent / "cases" / "findings.jsonl"
"""For each finding a question in each language, by people who know the findings and not the articles."""

FIRST_HITS = 3

FactsFound = Callable[[str, Language, int], Sequence[frozenset[str]]]
"""(question, language, limit) → the fact ids that each of the first hits carries, best first."""


class FindingCase(BaseModel):
    """A question, and the findings any of which answers it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    language: Language
    question: str = Field(min_length=1)
    facts: frozenset[str] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of the cases in a language found their finding, and which did not."""

    language: Language
    cases: int
    missed: tuple[FindingCase, ...]

    @property
    def share(self) -> float:
        """The share of the cases that found their finding."""
        return 1 - len(self.missed) / self.cases


def read_cases(path: Path = CASES) -> tuple[FindingCase, ...]:
    """The cases of a file, one JSON object a line.

    Raises:
        MeasurementError: A line is no case; the message says which.
    """
    return read_lines(path, FindingCase)


def reach(cases: Sequence[FindingCase], find: FactsFound) -> tuple[Reach, ...]:
    """For each language that there are cases in, how many of them found a section that carries their finding."""
    missed = [case for case in cases if not _is_found(case, find)]
    return tuple(
        Reach(language, len(asked), tuple(case for case in missed if case.language is language))
        for language in Language
        if (asked := [case for case in cases if case.language is language])
    )


def _is_found(case: FindingCase, find: FactsFound) -> bool:
    return any(case.facts & facts for facts in find(case.question, case.language, FIRST_HITS))


def reach_text(results: Sequence[Reach], *, with_missed: bool = False) -> str:
    """The results as lines for a terminal, the missed questions below where they are wanted."""
    lines = [f"{one.language}: {one.share:.1%} of {one.cases} ({len(one.missed)} missed)" for one in results]
    missed = [f"{case.id}: {case.question}" for one in results for case in one.missed]
    return "\n".join([*lines, *(missed if with_missed else [])])
