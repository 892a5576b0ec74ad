"""Statements → the answer's text with markers, and the citations that the markers point to."""

from collections.abc import Sequence

from assistant.statements import Statement
from assistant.types import Citation
from assistant.units import MARKER
from corpus.types import Passage


def with_citations(statements: Sequence[Statement]) -> tuple[str, tuple[Citation, ...]]:
    """Put statements together to Markdown; each passage has one marker, and each statement ends with its own."""
    passages = list(dict.fromkeys(statement.passage for statement in statements))
    citations = tuple(
        _citation(number, passage, [one for one in statements if one.passage == passage])
        for number, passage in enumerate(passages, 1)
    )
    text = ""
    for before, statement, after in zip((None, *statements), statements, (*statements[1:], None), strict=False):
        text += _between(before, statement) + _said(statement, before, after)
        if after is None or after.passage != statement.passage or after.is_item != statement.is_item:
            text += f" [{passages.index(statement.passage) + 1}]"
    return text, citations


def _said(statement: Statement, before: Statement | None, after: Statement | None) -> str:
    """The statement's text; an item that stands alone is said as a sentence."""
    alone = not any(one is not None and one.is_item for one in (before, after))
    return MARKER.sub("", statement.text) if statement.is_item and alone else statement.text


def _between(previous: Statement | None, statement: Statement) -> str:
    if previous is None:
        return ""
    if statement.is_item:
        return "\n" if previous.is_item else "\n\n"
    return "\n\n" if previous.is_item or previous.passage != statement.passage else " "


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
        sources=passage.sources,
        facts=passage.facts,
    )
