"""Runs cases through systems, and keeps what came out as JSON lines: the half of the scorecard that takes time."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus.types import Language, Passage
from evals.answers.cases import AnswerCase
from evals.answers.types import AnsweringSystem, Record
from evals.types import MeasurementError

logger = logging.getLogger(__name__)

_WARM_UP_CASES = 5
_RECORD = TypeAdapter(Record)

_Carriers = Mapping[tuple[str, Language], Sequence[str]]


def generate(system: AnsweringSystem, cases: Sequence[AnswerCase], passages: Iterable[Passage]) -> tuple[Record, ...]:
    """What the system gives for each case, one at a time, after a few that do not count; `passages` are the corpus."""
    carriers = _carriers(passages)
    for case in cases[:_WARM_UP_CASES]:
        system.answer(case.turns)
    logger.info("%s: %d cases", system.name, len(cases))
    return tuple(
        Record(system.name, system.declines, case.id, _relevant(case, carriers), system.answer(case.turns))
        for case in cases
    )


def write_records(path: Path, records: Iterable[Record]) -> None:
    """Write the records, one JSON object a line; the folder is made where it is missing.

    Raises:
        MeasurementError: The file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(_RECORD.dump_json(record) + b"\n" for record in records))
    except OSError as error:
        raise MeasurementError(f"The outcomes cannot be written to {path}: {error.strerror}.") from error


def read_records(path: Path) -> tuple[Record, ...]:
    """The records of a file that `write_records` wrote.

    Raises:
        MeasurementError: The file cannot be read, or a line of it is no record.
    """
    try:
        return tuple(_RECORD.validate_json(line) for line in path.read_bytes().splitlines())
    except OSError as error:
        raise MeasurementError(f"The outcomes cannot be read from {path}: {error.strerror}.") from error
    except ValidationError as error:
        raise MeasurementError(f"{path} has a line that is no outcome: {error.errors()[0]['msg']}.") from error


def _carriers(passages: Iterable[Passage]) -> _Carriers:
    """(Fact or source id, language) → the ids of the passages in the language that carry it."""
    carriers: defaultdict[tuple[str, Language], list[str]] = defaultdict(list)
    for passage in passages:
        for fact in {*passage.facts, *passage.sources}:
            carriers[fact, passage.language].append(passage.id)
    return carriers


def _relevant(case: AnswerCase, carriers: _Carriers) -> tuple[str, ...]:
    """The passages in the language of the case that carry one of its facts: another language is no help to a reader."""
    return tuple(sorted({id for fact in case.facts for id in carriers.get((fact, case.language), ())}))
