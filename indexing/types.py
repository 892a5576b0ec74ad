"""What the index gives back: hits, and what is known of the documents in it."""

from dataclasses import dataclass
from datetime import datetime

from corpus.types import Kind, Language, Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    `score` says what share of the question's weight it carries, 0 none, about 1 all, with `asked` added: how far people
    are known to ask for the passage in such words (0 as far as for any passage on the subject, 0.4 for the right one).
    What that rests on, each from 0 to 1: `likeness` of the words and `meaning` of the likest way of asking for the
    passage, and `similarity` of the passage itself.
    """

    passage: Passage
    score: float
    asked: float = 0.0
    likeness: float = 0.0
    meaning: float = 0.0
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What is known of an indexed document without reading it again.

    `origin` is the file it was read from. `added_at` is in UTC.
    """

    id: str
    title: str
    kind: Kind
    language: Language
    origin: str
    digest: str
    passages: int
    pages: int | None
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build has come: `done` of `total` documents, and the one that is being worked on."""

    done: int
    total: int
    name: str
