"""What is wrong with the knowledge base, where, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong in a file of the knowledge base; `line` counts from 1, `id` is the entry's."""

    file: str
    line: int
    id: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.id}: {self.what} {self.mend}"


class FaultyKnowledge(Exception):
    """A file of the knowledge base that cannot be read as what it is."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault
