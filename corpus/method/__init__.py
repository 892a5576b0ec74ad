"""The planning method as data: what each step asks, why, and what a plan still lacks."""

from corpus.method.gaps import Gap, Missing, missing
from corpus.method.loading import METHOD_FOLDER, load_method
from corpus.method.types import (
    Column,
    Element,
    Evidence,
    Field,
    FieldType,
    Item,
    Items,
    Method,
    Option,
    Scope,
    Stance,
    Step,
)

__all__ = [
    "METHOD_FOLDER",
    "Column",
    "Element",
    "Evidence",
    "Field",
    "FieldType",
    "Gap",
    "Item",
    "Items",
    "Method",
    "Missing",
    "Option",
    "Scope",
    "Stance",
    "Step",
    "load_method",
    "missing",
]
