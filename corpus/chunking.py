"""Sections → passages: of a size that can be read at a glance, never cut inside a sentence."""

from collections.abc import Sequence
from itertools import accumulate

from corpus.pieces import Piece, join_pieces, split_pieces
from corpus.types import Document, Passage, Section

CHUNKING_VERSION = "4"
"""Changes when the same document gives other passages, so that an index knows that it is stale."""

TARGET_CHARACTERS = 700
MAX_CHARACTERS = 1000

_MOST_PIECES = 40  # in one passage, so that very many small ones take no long time


def split_passages(document: Document) -> tuple[Passage, ...]:
    """Cut a document into passages of at most `MAX_CHARACTERS`, each inside one section, in reading order.

    A section that names its facts is ours, written to be an answer, and stays whole.
    """
    passages: list[Passage] = []
    for section in document.sections:
        asked = section.questions  # they lead to where the section begins
        cut = split_pieces(section.blocks, MAX_CHARACTERS)
        for pieces in [cut] if cut and section.facts else _shared_out(cut):
            passages.append(_passage(document, section, pieces, len(passages), asked))
            asked = ()
    return tuple(passages)


def _passage(
    document: Document, section: Section, pieces: Sequence[Piece], position: int, questions: tuple[str, ...]
) -> Passage:
    text, page_starts = join_pieces(pieces)
    return Passage(
        id=f"{document.id}.{document.digest[:8]}.{position}",
        document_id=document.id,
        title=document.title,
        kind=section.kind,
        language=document.language,
        section_id=section.id,
        headings=section.headings,
        text=text,
        position=position,
        page_starts=page_starts,
        facts=section.facts,
        sources=section.sources,
        step=section.step,
        questions=questions,
    )


def _shared_out(pieces: Sequence[Piece]) -> list[Sequence[Piece]]:
    """Share the pieces out on passages so that the sizes are even and the breaks lie where least is lost.

    The cheapest way to break the first n pieces follows from the cheapest ways to break fewer
    (as Knuth and Plass 1981 break paragraphs into lines).
    """
    ends = list(accumulate((piece.length for piece in pieces), initial=0))
    costs = [0.0]
    breaks = [0]
    for stop in range(1, len(pieces) + 1):
        choices: list[tuple[float, int]] = []
        for start in range(stop - 1, max(-1, stop - 1 - _MOST_PIECES), -1):
            size = ends[stop] - ends[start] - len(pieces[start].separator)
            if size > MAX_CHARACTERS and choices:
                break
            choices.append((costs[start] + pieces[start].break_cost + _size_cost(size), start))
        cost, start = min(choices)
        costs.append(cost)
        breaks.append(start)
    return _cut(pieces, breaks)


def _size_cost(size: int) -> float:
    return ((size - TARGET_CHARACTERS) / TARGET_CHARACTERS) ** 2


def _cut(pieces: Sequence[Piece], breaks: Sequence[int]) -> list[Sequence[Piece]]:
    """Follow the breaks back from the end; `breaks[n]` says where the passage begins that ends before piece n."""
    passages: list[Sequence[Piece]] = []
    stop = len(pieces)
    while stop:
        passages.append(pieces[breaks[stop] : stop])
        stop = breaks[stop]
    return passages[::-1]
