"""Statements that a model might write over a passage: such as are true to it, and such as are not, and why."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.grounding import Refusal
from assistant.statements import Statement
from tests.builders import make_passage

_READ = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Example:
    """A statement, and why it must be refused (None: it is true)."""

    statement: Statement
    refused: Refusal | None

    def __str__(self) -> str:
        return self.statement.text


def _example(said: str, quote: str, passage: str, refused: str | None) -> Example:
    place = _READ["passages"][passage]
    found = replace(make_passage(place["text"]), headings=(place["heading"],))
    return Example(Statement(said, quote, found), Refusal(refused) if refused else None)


EXAMPLES = tuple(_example(**one) for one in _READ["examples"])
TRUE = tuple(one for one in EXAMPLES if one.refused is None)
FALSE = tuple(one for one in EXAMPLES if one.refused is not None)
