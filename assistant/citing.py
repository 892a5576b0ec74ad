"""Statements → the answer's text with markers, and the citations that the markers point to."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from assistant.statements import Statement
from assistant.types import Citation
from assistant.units import MARKER
from corpus.sources import known_sources
from corpus.types import Passage


def with_citations(statements: Sequence[Statement]) -> tuple[str, tuple[Citation, ...]]:
    """Put statements together to Markdown; each passage has one marker, and each statement ends with its own."""
    passages = list(dict.fromkeys(statement.passage for statement in statements))
    citations = tuple(
        _citation(number, passage, [one for one in statements if one.passage == passage])
        for number, passage in enumerate(passages, 1)
    )
    return "".join(told(statements)), citations


def told(statements: Iterable[Statement]) -> Iterator[str]:
    """The same text piece by piece, each as soon as nothing that is still to come can change it.

    A sentence comes at once; its marker, and an item, when it is known what follows.
    """
    passages: list[Passage] = []
    before: Statement | None = None
    last: Statement | None = None
    for statement in chain(statements, (None,)):
        if last is not None:
            if last.is_item:
                yield _between(before, last) + _said(last, before, statement)
            if _ends_a_paragraph(last, statement):
                yield f" [{passages.index(last.passage) + 1}]"
        if statement is not None:
            if statement.passage not in passages:
                passages.append(statement.passage)
            if not statement.is_item:
                yield _between(last, statement) + statement.text
        before, last = last, statement


def _said(statement: Statement, before: Statement | None, after: Statement | None) -> str:
    """The statement's text; an item that stands alone is said as a sentence."""
    alone = not any(one is not None and one.is_item for one in (before, after))
    return MARKER.sub("", statement.text) if statement.is_item and alone else statement.text


def _between(previous: Statement | None, statement: Statement) -> str:
    if previous is None:
        return ""
    if previous.is_item and statement.is_item and previous.passage == statement.passage:
        return "\n"
    return " " if _goes_on(previous, statement) else "\n\n"


def _ends_a_paragraph(statement: Statement, after: Statement | None) -> bool:
    """Whether the marker follows: at the end of a paragraph or a list, but not between a list and what leads to it."""
    if after is None or after.passage != statement.passage:
        return True
    if statement.is_item or after.is_item:
        return statement.is_item != after.is_item and not statement.text.endswith(":")
    return not _goes_on(statement, after)


def _goes_on(statement: Statement, after: Statement) -> bool:
    """Whether two sentences stand in the same paragraph of the same passage."""
    if statement.is_item or after.is_item or statement.passage != after.passage:
        return False
    text = statement.passage.text
    start, end = text.index(statement.quote) + len(statement.quote), text.index(after.quote)
    return start <= end and "\n" not in text[start:end]


def _citation(marker: int, passage: Passage, statements: Sequence[Statement]) -> Citation:
    """The quote runs from the first statement to the last, as it stands in the passage."""
    start = min(passage.text.index(one.quote) for one in statements)
    end = max(passage.text.index(one.quote) + len(one.quote) for one in statements)
    return Citation(
        marker=marker,
        document_id=passage.document_id,
        title=passage.title,
        kind=passage.kind,
        section=passage.section,
        page=passage.page_at(start),
        passage_id=passage.id,
        text=passage.text,
        quote=passage.text[start:end],
        url=f"/kilder/{passage.document_id}#p{passage.position}",
        sources=known_sources(passage.sources),
        facts=passage.facts,
    )
