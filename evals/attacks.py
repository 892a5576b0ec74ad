"""Texts that try to make Veileder break its rules: the cases of the attack suite."""

from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from corpus.types import Language
from evals.json_lines import read_lines

CASES = Path(__file__).parent / "cases" / "attacks.jsonl"
"""Attacks of each kind in each language; what cannot be seen in them is written as escapes."""


class AttackKind(StrEnum):
    """How an attack is made."""

    DIRECT = "direct"
    DOCUMENT = "document"
    INVISIBLE = "invisible"
    HOMOGLYPH = "homoglyph"
    ROLE_PLAY = "role_play"
    TRANSLATE = "translate"
    PADDING = "padding"
    SOURCE_FORGING = "source_forging"


class AttackCase(BaseModel):
    """An attack: what is asked, and the text of the document that was added before, where it comes from there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    language: Language
    kind: AttackKind
    text: str = Field(min_length=1, max_length=2000)
    document: str = ""


def read_attacks(path: Path = CASES) -> tuple[AttackCase, ...]:
    """The cases of a file, one JSON object a line.

    Raises:
        MeasurementError: A line is no case; the message says which.
    """
    return read_lines(path, AttackCase)
