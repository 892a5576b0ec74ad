"""Passages → statements, without a language model: the sentences that answer the question, put together."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.retrieval import cover
from corpus.sentences import sentence_spans
from corpus.types import Kind, Passage
from indexing.types import Hit

_MOST_WORDS = 150
MARKER = re.compile(r"^(?:-|\d+\.) ")
_QUANTITY = re.compile(
    r"\b(?:hvor\s+(?:mange|stor|stort|mye|høy|lang)|kor\s+(?:mange|stor|mykje)|how\s+(?:many|much)|andel|prosent|prosentandel)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d|\b(?:en tredjedel|halvparten|dobbelt|ingen|null)\b", re.IGNORECASE)
_QUANTITY_GAIN = 0.25  # what a figure is worth in a sentence when a figure was asked for
_HEADING_SHARE = 0.4  # what a word counts when it stands in the heading and not in the sentence
_HIT_SHARE = 0.3  # what the passage's own score counts beside its sentence's
_RIVAL = 0.8  # a sentence of another document is taken along from this share of the best one's score


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the answer says: `quote` stands in the passage; `is_item` when it is part of a list."""

    text: str
    quote: str
    passage: Passage
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or list item of a passage, with what speaks for it as an answer."""

    start: int
    end: int
    passage: Passage
    score: float

    @property
    def quote(self) -> str:
        """The sentence as it stands."""
        return self.passage.text[self.start : self.end]


def asks_for_quantity(question: str) -> bool:
    """Whether the question wants a figure: "hvor mange", "hvor stor andel"."""
    return _QUANTITY.search(question) is not None


def candidates(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Candidate, ...]:
    """Every sentence of the hits as a possible answer, the best first."""
    wants_figure = asks_for_quantity(question)
    found = [
        Candidate(start, end, hit.passage, _score(weights, hit, hit.passage.text[start:end], wants_figure))
        for hit in hits
        for start, end in sentence_spans(hit.passage.text)
    ]
    return tuple(sorted(found, key=lambda candidate: -candidate.score))


def compose(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Statement, ...]:
    """The statements that answer the question: the short answer, what belongs to it, and what another source adds."""
    ranked = candidates(question, weights, hits)
    if not ranked:
        return ()
    first = ranked[0]
    statements = _around(first, figure_only=asks_for_quantity(question))
    rival = next((one for one in ranked if _adds(one, first)), None)
    if rival is not None:
        statements = (*statements, *_around(rival, figure_only=True))
    return statements


def _score(weights: Mapping[str, float], hit: Hit, sentence: str, wants_figure: bool) -> float:
    said = cover(weights, sentence)
    with_heading = cover(weights, f"{sentence} {' '.join(hit.passage.headings)}")
    figure = _QUANTITY_GAIN if wants_figure and _NUMBER.search(sentence) else 0.0
    return said + _HEADING_SHARE * (with_heading - said) + _HIT_SHARE * hit.score + figure


def _adds(other: Candidate, first: Candidate) -> bool:
    """Whether `other` is worth saying beside `first`: of another document, own documents and findings before all."""
    if other.passage.document_id == first.passage.document_id or other.score < _RIVAL * first.score:
        return False
    return other.passage.kind in {Kind.UPLOAD, Kind.REPORT} and not other.quote.endswith(":")


def _around(best: Candidate, *, figure_only: bool) -> tuple[Statement, ...]:
    """The sentence that answers with what it cannot stand without: its lead-in, its list, the answer at the top."""
    passage = best.passage
    spans = sentence_spans(passage.text)
    place = next(number for number, (start, _) in enumerate(spans) if start == best.start)
    if figure_only and not passage.text[best.start : best.end].endswith(":"):
        chosen = [spans[place]]
    elif passage.kind is Kind.UPLOAD and not passage.facts:
        chosen = _with_list(passage, spans, place)
    else:
        chosen = list(spans)
    return tuple(_statement(passage, start, end) for start, end in _within(passage, chosen))


def _with_list(passage: Passage, spans: Sequence[tuple[int, int]], place: int) -> list[tuple[int, int]]:
    """The sentence, the lead-in before it when it is an item, and the items or the sentence after it."""
    first = place
    while first > 0 and _is_item(passage, spans[first]):
        first -= 1
    last = place + 1
    while last < len(spans) and _is_item(passage, spans[last]):
        last += 1
    return list(spans[first : max(last, min(place + 2, len(spans)))])


def _is_item(passage: Passage, span: tuple[int, int]) -> bool:
    return MARKER.match(passage.text[span[0] : span[1]]) is not None


def _within(passage: Passage, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first of the spans, as many as an answer has room for; a list is not cut."""
    kept: list[tuple[int, int]] = []
    count = 0
    for span in spans:
        count += len(passage.text[span[0] : span[1]].split())
        if count > _MOST_WORDS and kept and not _is_item(passage, span):
            break
        kept.append(span)
    return kept


def _statement(passage: Passage, start: int, end: int) -> Statement:
    quote = passage.text[start:end]
    return Statement(quote, quote, passage, is_item=MARKER.match(quote) is not None)
