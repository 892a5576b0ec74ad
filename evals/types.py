"""The words of the measurements: queries with judgements, and a way to search that can be measured."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from corpus.types import Passage

Judgements = Mapping[str, int]
"""Passage id → how relevant it is to one query: 0 is not relevant, 1 is relevant, more is better still."""

Search = Callable[[str, int], Sequence[str]]
"""(text, limit) → the ids of at most `limit` passages, best first."""

Indexed = Callable[[Sequence[Passage]], AbstractContextManager[Search]]
"""Indexes passages for as long as a `with` block lasts, and gives the search over them."""


class MeasurementError(Exception):
    """Something cannot be measured; the message says what, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index. `kind` is the group that it is also counted in, empty where the data name none."""

    id: str
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DataSet:
    """Passages, the queries of one split, and per query id the passages that are relevant to it."""

    name: str
    split: str
    passages: tuple[Passage, ...]
    queries: tuple[Query, ...]
    judgements: Mapping[str, Judgements]


@dataclass(frozen=True, slots=True)
class RetrievalSystem:
    """A way to search that can be measured."""

    name: str
    indexed: Indexed


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, in `unit`."""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """One figure as a share of another: below 1 is faster, or smaller."""

    name: str
    value: float
