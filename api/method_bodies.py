"""The bodies of the planning method."""

from typing import Self

from pydantic import BaseModel, ConfigDict

from corpus.loading import shipped_method
from corpus.method import Element, FieldType, Scope, Stance
from corpus.types import Language


class _Mirror(BaseModel):
    """A body with the fields of the value that it is made of."""

    model_config = ConfigDict(from_attributes=True)


class OptionBody(_Mirror):
    """One of the answers to choose from, or one of the participants of a step."""

    id: str
    label: str


class ItemBody(_Mirror):
    """What goes into a step, comes out of it, or makes it fail, with the facts that say so."""

    id: str
    text: str
    facts: list[str]


class ItemsBody(_Mirror):
    """A list of items under its lead-in."""

    lead_in: str
    items: list[ItemBody]


class EvidenceBody(_Mirror):
    """A finding that bears on a step, and how."""

    id: str
    stance: Stance


class ColumnBody(_Mirror):
    """A column of a table; `references` names the table whose rows it refers to."""

    id: str
    type: FieldType
    label: str
    help: str
    required: bool
    options: list[OptionBody]
    references: str
    many: bool
    covers: str


class FieldBody(_Mirror):
    """A question of a step; an edit of a field in `depends_on` makes its answer stale."""

    id: str
    type: FieldType
    label: str
    question: str
    why: str
    help: str
    example: str
    facts: list[str]
    required: bool
    required_for: Scope
    depends_on: list[str]
    options: list[OptionBody]
    columns: list[ColumnBody]


class StepBody(_Mirror):
    """A step of the planning method: why it is done, by whom, with what, and what is asked in it."""

    id: str
    number: int
    elements: list[Element]
    name: str
    purpose: str
    why: str
    who: str
    facts: list[str]
    participants: list[OptionBody]
    inputs: ItemsBody
    outputs: ItemsBody
    pitfalls: ItemsBody
    evidence: list[EvidenceBody]
    fields: list[FieldBody]


class MethodBody(_Mirror):
    """The planning method in one language."""

    version: str
    language: Language
    steps: list[StepBody]

    @classmethod
    def told_in(cls, language: Language) -> Self:
        """The body in a language."""
        return cls.model_validate(shipped_method(language))
