"""Cases as they stand in files: one JSON object a line."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from evals.types import MeasurementError

Case = TypeVar("Case", bound=BaseModel)


def read_lines(path: Path, kind: type[Case]) -> tuple[Case, ...]:
    """The cases of a file.

    Raises:
        MeasurementError: A line is none; the message says which.
    """
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            cases.append(kind.model_validate_json(line))
        except ValidationError as error:
            raise MeasurementError(f"{path.name} line {number}: {error.errors()[0]['msg']}.") from error
    return tuple(cases)
