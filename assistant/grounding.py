"""Pure: every quote stands verbatim in its passage, and every number of a statement in its quote."""

import re
from collections.abc import Iterable

from assistant.statements import Statement

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LIST_NUMBER = re.compile(r"^\d+\. ")


def grounded(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements that their passages bear out; the others are dropped."""
    return tuple(statement for statement in statements if is_grounded(statement))


def is_grounded(statement: Statement) -> bool:
    """Whether the quote is not empty, stands in the passage, and holds every number that the statement says."""
    said = numbers(_LIST_NUMBER.sub("", statement.text))
    return (
        bool(statement.quote.strip()) and statement.quote in statement.passage.text and said <= numbers(statement.quote)
    )


def numbers(text: str) -> set[str]:
    """The numbers in `text`, as they are written."""
    return set(_NUMBER.findall(text))
