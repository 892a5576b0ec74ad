"""What is yielded on the way to an answer: left out, or begun with what stands before the answer."""

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


def begun_with(opening: str, steps: Generator[str, None, Result]) -> Generator[str, None, Result]:
    """Yield what the steps yield, with the opening before the first piece; return what they return."""
    while True:
        try:
            piece = next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
        yield opening + piece
        opening = ""
