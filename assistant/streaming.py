"""What is yielded on the way to an answer, where only the answer is wanted."""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")


def drained(steps: Generator[str, None, Result]) -> Result:
    """What the steps return, without what they yield on the way."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
