"""The words of the scorecard of answers: what a system gave for a case, in a form that can be kept and measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.types import AnswerStatus, Reason
from corpus.types import Language


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of an answer. `facts` are the facts that the passage carries and the sources that it builds on."""

    marker: int
    passage_id: str
    text: str
    quote: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found, with the facts that it carries and the sources that it builds on."""

    passage_id: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a system gave for the last of some turns. `found` are the first ten passages, best first."""

    status: AnswerStatus
    reason: Reason | None
    language: Language
    text: str
    citations: tuple[Cited, ...] = ()
    found: tuple[Found, ...] = ()
    elapsed_ms: float = 0.0

    @property
    def found_ids(self) -> tuple[str, ...]:
        """The ids of the passages found, best first."""
        return tuple(one.passage_id for one in self.found)

    @property
    def answers(self) -> bool:
        """Whether it is an answer, in whole or in part, and no decline, greeting or question back."""
        return self.status in {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL}


class Answerer(Protocol):
    """Takes what a user writes, turn by turn, and gives the outcome of the last turn."""

    def __call__(self, turns: Sequence[str]) -> Outcome:
        """The outcome of the last of the turns, after those before it have been answered."""


@dataclass(frozen=True, slots=True)
class AnsweringSystem:
    """A way to answer that can be measured; `declines` is False where it has no way to say that it does not know."""

    name: str
    answer: Answerer
    declines: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """What a system gave for a case; `relevant` are the ids of the passages that it could have found for it."""

    system: str
    declines: bool
    case_id: str
    relevant: tuple[str, ...]
    outcome: Outcome
