"""The ways in which people ask: variants of a question, under the id of the section or finding that answers it."""

from dataclasses import dataclass
from pathlib import Path

from corpus.registers import read_tables


@dataclass(frozen=True, slots=True)
class Variants:
    """The ways in which people ask for what one section or finding answers; `line` is where they are listed."""

    answer_id: str
    questions: tuple[str, ...]
    line: int


def read_variants(path: Path) -> tuple[Variants, ...]:
    """Read a file of question variants.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return tuple(Variants(entry.id, entry.texts("questions"), entry.line) for entry in read_tables(path))
