"""A piece of an answer before it is cited."""

from dataclasses import dataclass

from corpus.types import Passage


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the answer says: `quote` stands in the passage; `is_item` when it is part of a list."""

    text: str
    quote: str
    passage: Passage
    is_item: bool = False
