"""Questions → what speaks for each passage that is found, and whether it is the answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from assistant.relevance import Evidence
from corpus.types import Kind, Language, Passage
from evals.calibration.holding_out import HeldOut
from evals.json_lines import read_lines

BEYOND = Path(__file__).parent / "beyond.jsonl"
"""Questions that no source answers, by people who know the facts: no cases, for they are learned from."""

# A section that shares so many facts with the right one, of those of whichever has fewer, may answer, too: it teaches
# nothing.
_SAME_FACTS = 0.5

Judge = Callable[[str, Language], Sequence[tuple[Passage, Evidence]]]
"""(question, language) → the passages found, and what speaks for each."""


class BeyondCase(BaseModel):
    """A question that no source answers: `near` to their subject or `far` from it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language
    reach: str = Field(pattern="^(near|far)$")
    question: str = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Sample:
    """A passage that was found for a question. `is_known` tells whether people are known to ask for it.

    What a word means is never held out, so that the glossary teaches nothing; nor does what may answer as well.
    """

    question: int
    evidence: Evidence
    is_known: bool
    answers: bool
    teaches: bool = True


def read_beyond(path: Path = BEYOND) -> tuple[BeyondCase, ...]:
    """The questions of a file, one JSON object a line.

    Raises:
        MeasurementError: A line is none; the message says which.
    """
    return read_lines(path, BeyondCase)


def samples(held_out: Iterable[HeldOut], beyond: Iterable[BeyondCase], judge: Judge) -> Iterator[Sample]:
    """Every passage that is found for the questions; the questions are numbered from 0."""
    number = -1
    for number, one in enumerate(held_out):
        for passage, evidence in judge(one.question, one.language):
            right = _is_same_section(passage, one.passage)
            other = passage.kind is not Kind.GLOSSARY and _shared_facts(passage, one.passage) < _SAME_FACTS
            yield Sample(number, evidence, bool(passage.questions), right, teaches=right or other)
    for place, case in enumerate(beyond, number + 1):
        for passage, evidence in judge(case.question, case.language):
            teaches = passage.kind is not Kind.GLOSSARY
            yield Sample(place, evidence, bool(passage.questions), answers=False, teaches=teaches)


def _is_same_section(one: Passage, other: Passage) -> bool:
    return (one.document_id, one.section_id) == (other.document_id, other.section_id)


def _shared_facts(one: Passage, other: Passage) -> float:
    fewest = min(len(one.facts), len(other.facts))
    return len(set(one.facts) & set(other.facts)) / fewest if fewest else 0.0
