"""The vocabulary of the planning method: its steps, what is asked in each, and how the answers hang together."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.types import Language


class FieldType(StrEnum):
    """What sort of answer a field or a column takes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    BOOLEAN = "boolean"
    REFERENCE = "reference"
    TABLE = "table"


class Element(StrEnum):
    """The three main elements of strategic competence management."""

    PLANNING = "planning"
    IMPLEMENTATION = "implementation"
    EVALUATION = "evaluation"


class Stance(StrEnum):
    """How a finding bears on a step: it speaks for it, warns of how it fails, or says what nobody has studied."""

    SUPPORTS = "supports"
    WARNS = "warns"
    NOT_STUDIED = "not_studied"


class Scope(StrEnum):
    """The plans that a field is required for."""

    ALL = "all"
    MUNICIPALITY = "municipality"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from; the roles of the participants too."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Item:
    """What goes into a step, comes out of it, or makes it fail, with the facts that say so."""

    id: str
    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items under its lead-in, which says so where the list is our own synthesis."""

    lead_in: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding or a fact of the method that bears on a step."""

    id: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    A reference holds the id of a row in the table `references`, or with `many` a list of them; `many` dates are a list
    of dates. `covers` names the rows of that table that must be referred to: "all" of them, or those with a yes in the
    column of that id; "" where none must be.
    """

    id: str
    type: FieldType
    label: str
    help: str
    required: bool = False
    options: tuple[Option, ...] = ()
    references: str = ""
    many: bool = False
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A question of a step. An edit of a field in `depends_on` makes the answer stale."""

    id: str
    step_id: str
    type: FieldType
    label: str
    question: str
    why: str
    help: str
    example: str
    facts: tuple[str, ...]
    required: bool = False
    required_for: Scope = Scope.ALL
    depends_on: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()

    def is_required(self, scope: Scope) -> bool:
        """Whether a complete plan of this scope needs the field."""
        return self.required and self.required_for in (Scope.ALL, scope)

    def column(self, column_id: str) -> Column:
        """Give the column with the id; KeyError where there is none."""
        return {column.id: column for column in self.columns}[column_id]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the method. `who` says who does what in it; `facts` are the facts that it rests on."""

    id: str
    number: int
    elements: tuple[Element, ...]
    name: str
    purpose: str
    why: str
    who: str
    facts: tuple[str, ...]
    participants: tuple[Option, ...]
    inputs: Items
    outputs: Items
    pitfalls: Items
    evidence: tuple[Evidence, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """The planning method in one language."""

    version: str
    language: Language
    steps: tuple[Step, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of all steps, in the order in which they are asked."""
        return tuple(field for step in self.steps for field in step.fields)

    @property
    def tables(self) -> tuple[Field, ...]:
        """The fields that are tables."""
        return tuple(field for field in self.fields if field.type is FieldType.TABLE)

    @property
    def references(self) -> tuple[tuple[Field, Column], ...]:
        """The columns that refer to another table, each with its own table."""
        return tuple((table, column) for table in self.tables for column in table.columns if column.references)

    def field(self, field_id: str) -> Field:
        """Give the field with the id; KeyError where there is none."""
        return {field.id: field for field in self.fields}[field_id]
