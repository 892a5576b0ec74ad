"""The cases of the scorecard, in two halves: one to tune by, and one that is only ever scored.

They are written from the users' side, by people who know the facts and not the articles. Which half a case belongs to
is the file that it stands in.
"""

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.types import AnswerStatus
from corpus.types import Language
from evals.types import MeasurementError

FOLDER = Path(__file__).parents[1] / "cases"


class Half(StrEnum):
    """Which half of the cases; the texts of the scored half are not looked at while the product is made better."""

    TUNING = "tuning"
    SCORED = "scored"


class CaseKind(StrEnum):
    """What sort of thing the user writes."""

    FACT = "fact"
    HOW_TO = "how_to"
    DEFINITION = "definition"
    LIST = "list"
    COMPARISON = "comparison"
    YES_NO = "yes_no"
    FALSE_PREMISE = "false_premise"
    FOLLOW_UP = "follow_up"
    SEVERAL = "several"
    TYPING_ERRORS = "typing_errors"
    KEYWORDS = "keywords"
    EVERYDAY_WORDS = "everyday_words"
    PERSONAL_DATA = "personal_data"
    ATTACK = "attack"
    OUT_OF_SCOPE_NEAR = "out_of_scope_near"
    OUT_OF_SCOPE_FAR = "out_of_scope_far"


class AnswerCase(BaseModel):
    """What a user writes, and what a right reply to the last turn is.

    `set` names the matched cases in the three languages. `status` are the statuses that are right. A passage is
    relevant that carries one of `facts`. Each group of `must_say` has alternatives, one of which the answer must say;
    it may say nothing of `must_not_say`. `source` tells where the expectation comes from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    set: str = Field(min_length=1)
    half: Half
    language: Language
    kind: CaseKind
    turns: tuple[str, ...] = Field(min_length=1)
    status: frozenset[AnswerStatus] = Field(min_length=1)
    facts: frozenset[str]
    must_say: tuple[tuple[str, ...], ...]
    must_not_say: tuple[str, ...]
    source: str = Field(min_length=1)


def read_answer_cases(halves: Iterable[Half] = Half, folder: Path = FOLDER) -> tuple[AnswerCase, ...]:
    """The cases of the halves, in the order in which they stand in `answers.<half>.jsonl`.

    Raises:
        MeasurementError: A file is missing or empty, or a line of it is no case; the message says which.
    """
    return tuple(case for half in halves for case in _read(folder / f"answers.{half}.jsonl", half))


def digest(cases: Sequence[AnswerCase]) -> str:
    """What tells whether two runs had the same cases: the SHA-256 of all that they say, in any order."""
    texts = sorted(json.dumps(_sorted(case), sort_keys=True) for case in cases)
    return sha256("\n".join(texts).encode()).hexdigest()


def _sorted(case: AnswerCase) -> dict[str, object]:
    """The case as JSON takes it, with what has no order put in one."""
    return case.model_dump(mode="json") | {"status": sorted(case.status), "facts": sorted(case.facts)}


def _read(path: Path, half: Half) -> list[AnswerCase]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise MeasurementError(f"The cases cannot be read from {path}: {error.strerror}.") from error
    if not lines:
        raise MeasurementError(f"{path.name} has no cases. It needs one JSON object a line.")
    return [_case(line, half, f"{path.name} line {number}") for number, line in enumerate(lines, 1)]


def _case(line: str, half: Half, place: str) -> AnswerCase:
    try:
        return AnswerCase.model_validate({**json.loads(line), "half": half})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise MeasurementError(f"{place}: {field}: {first['msg']}.") from error
    except (ValueError, TypeError) as error:
        raise MeasurementError(f"{place} is no JSON object.") from error
