"""The words that every package shares: what a document is made of, and what is cited."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class Language(StrEnum):
    """The written forms that Veileder reads and answers in."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


class Kind(StrEnum):
    """What sort of source a text is; the order of the members is their rank, weightiest first."""

    LAW = "law"
    REPORT = "report"
    STRATEGY = "strategy"
    METHOD = "method"
    UPLOAD = "upload"
    LITERATURE = "literature"
    GLOSSARY = "glossary"
    EDITORIAL = "editorial"

    @property
    def rank(self) -> int:
        """The place in the order of weight: 1 is the weightiest and settles conflicts."""
        return list(Kind).index(self) + 1


class BlockKind(StrEnum):
    """What a piece of a document's text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item of a document, in reading order.

    `page` is the printed page where the block begins (1 is the first), or None where the format has no pages.
    `level` is the depth of a heading (1 is the highest) or of a list item (1 is the outermost), else 0.
    `marker` is what stands before a list item: "-" for a bullet, "2." for a number.
    `page_breaks` holds (offset in `text`, page) pairs where the text runs on to another page.
    """

    kind: BlockKind
    text: str
    page: int | None = None
    level: int = 0
    marker: str = ""
    page_breaks: tuple[tuple[int, int], ...] = ()

    @property
    def page_starts(self) -> tuple[tuple[int, int], ...]:
        """The (offset in `text`, page) pairs of the whole block; empty where the format has no pages."""
        return () if self.page is None else ((0, self.page), *self.page_breaks)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one file: its text in order, and what the file says of itself."""

    blocks: tuple[Block, ...]
    pages: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An entry in the register of sources: where a statement comes from."""

    id: str
    title: str
    publisher: str
    year: str
    url: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading, with the headings above it, outermost first.

    `id` is unique in its document. `facts` and `sources` are ids in the registers (empty for a user's own document).
    `step` is the step of the planning method (1-7) that the section belongs to. `questions` are ways in which people
    ask for what it says.
    """

    id: str
    headings: tuple[str, ...]
    blocks: tuple[Block, ...]
    kind: Kind
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    step: int | None = None
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read, in sections. `digest` is the SHA-256 of what was read, in hexadecimal."""

    id: str
    title: str
    kind: Kind
    language: Language
    sections: tuple[Section, ...]
    digest: str
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a section, of a size that can be cited: the unit that is indexed, found and cited.

    `position` counts the document's passages from 0. `page_starts` holds (offset in `text`, page) pairs,
    ascending, the first at offset 0; it is empty where the format has no pages. `questions` are ways in which people
    ask for it; they are found by, and never shown.
    """

    id: str
    document_id: str
    title: str
    kind: Kind
    language: Language
    section_id: str
    headings: tuple[str, ...]
    text: str
    position: int
    page_starts: tuple[tuple[int, int], ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = field(default=())
    step: int | None = None
    questions: tuple[str, ...] = ()

    @property
    def section(self) -> str:
        """The innermost heading, or the document's title where there is none."""
        return self.headings[-1] if self.headings else self.title

    @property
    def page(self) -> int | None:
        """The page where the passage begins."""
        return self.page_at(0)

    def page_at(self, offset: int) -> int | None:
        """The page on which the character at `offset` of `text` stands."""
        if not self.page_starts:
            return None
        starts = [start for start, _ in self.page_starts]
        return self.page_starts[max(0, bisect_right(starts, offset) - 1)][1]
