"""The register of facts: every id that an article may carry, whence it comes, and the figures that it bears."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from corpus.registers import read_list


class Editorial(StrEnum):
    """How much of a fact is our own synthesis."""

    NO = "no"
    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Fact:
    """What an article may say. `required` says that some article must carry it; `figures` are its digit numbers."""

    id: str
    sources: tuple[str, ...]
    editorial: Editorial
    uncertain: bool = False
    required: bool = True
    figures: tuple[str, ...] = ()


def read_facts(path: Path) -> dict[str, Fact]:
    """Read the register of facts, by id.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return {
        entry.id: Fact(
            id=entry.id,
            sources=entry.texts("sources"),
            editorial=entry.choice("editorial", Editorial),
            uncertain=entry.flag("uncertain", default=False),
            required=entry.flag("required", default=True),
            figures=entry.texts("figures"),
        )
        for entry in read_list(path, "fact")
    }
