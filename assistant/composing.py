"""Passages → statements, without a language model: the sentences that answer the question, put together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.expecting import Expectation
from assistant.grounding import numbers
from assistant.retrieval import content_words, cover
from assistant.statements import Statement
from assistant.units import is_item, is_sentence, unit_spans
from corpus.types import Kind, Passage
from indexing.types import Hit

_MOST_WORDS = 180
_EXPECTED_GAIN = 0.5  # what it is worth that a sentence has the figure, the year or the "is" that was asked for
_HEADING_SHARE = 0.4  # what a word counts when it stands in the heading and not in the sentence
_SAME_QUESTION_GAIN = 0.5  # what it is worth that the heading asks the same
_HIT_SHARE = 0.3  # what the passage's own score counts beside its sentence's
_ASKED_SO = 0.1  # how far people must be known to ask for a passage so for the whole of it to be the answer
_SURELY_ASKED_SO = 0.35  # the same where one sentence with a figure would do
_WHOLE_SECTION = 0.4  # how far the heading must ask the same for the section to be the answer, and not a sentence of it
_SAID_ALONE = 0.6  # the share of the question that a sentence must say to be shown without what stands around it
_RIVAL = 0.7  # a sentence of another document is taken along from this share of the best one's score


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or list item of a passage, what speaks for it as an answer, and how much of the question it says.

    `same_question` tells how far the heading asks the same, from 0 to 1.
    """

    start: int
    end: int
    passage: Passage
    score: float
    said: float
    same_question: float

    @property
    def quote(self) -> str:
        """The sentence as it stands."""
        return self.passage.text[self.start : self.end]


def compose(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Statement, ...]:
    """The statements that answer the question: the short answer, what belongs to it, and what bears it out."""
    expected = Expectation.of(question)
    ranked = _candidates(expected, weights, hits)
    if not ranked:
        return ()
    wants_one = expected.figure or expected.time
    whole = next(_beginning_of_the_answer(weights, hits, _SURELY_ASKED_SO if wants_one else _ASKED_SO), None)
    first = whole if whole is not None and (not wants_one or expected.met_by(whole.passage.text)) else ranked[0]
    statements = _around(first, alone=wants_one and first is not whole)
    rival = next((one for one in ranked if _bears_out(one, first, expected)), None)
    return statements if rival is None else (*statements, _statement(rival.passage, rival.start, rival.end))


def _beginning_of_the_answer(weights: Mapping[str, float], hits: Sequence[Hit], asked_so: float) -> Iterator[Candidate]:
    """The first sentence of the passage that people ask for in such words, where there is one.

    `asked_so` is how far they must be known to ask for it so.
    """
    hit = max(hits, key=lambda hit: hit.score + _SAME_QUESTION_GAIN * _same_question(weights, hit))
    if hit.asked >= asked_so and (spans := unit_spans(hit.passage.text)):
        start, end = spans[0]
        yield Candidate(start, end, hit.passage, hit.score, cover(weights, hit.passage.text), 1.0)


def _candidates(expected: Expectation, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Candidate, ...]:
    """Every sentence of the hits that can answer, the best first."""
    found = [
        _candidate(expected, weights, hit, start, end)
        for hit in hits
        for start, end in unit_spans(hit.passage.text)
        if expected.admits(hit.passage.text[start:end])
    ]
    return tuple(sorted(found, key=lambda candidate: -candidate.score))


def _candidate(expected: Expectation, weights: Mapping[str, float], hit: Hit, start: int, end: int) -> Candidate:
    sentence = hit.passage.text[start:end]
    said = cover(weights, sentence)
    under_heading = cover(weights, "\n".join((sentence, *hit.passage.headings)))
    same_question = _same_question(weights, hit)
    score = (
        said
        + _HEADING_SHARE * (under_heading - said)
        + _SAME_QUESTION_GAIN * same_question
        + _HIT_SHARE * hit.score
        + (_EXPECTED_GAIN if expected.met_by(sentence) else 0.0)
        + _EXPECTED_GAIN * cover(weights, expected.defined_in(sentence))
    )
    return Candidate(start, end, hit.passage, score, said, same_question)


def _same_question(weights: Mapping[str, float], hit: Hit) -> float:
    """How far the heading asks the same as the question, from 0 to 1."""
    heading = hit.passage.section.partition("?")[0]
    return cover(weights, heading) * _heading_asked(weights, heading)


def _heading_asked(weights: Mapping[str, float], heading: str) -> float:
    """The share of the heading's own words that the question has: a heading that asks more asks something else."""
    return cover(dict.fromkeys(content_words(heading), 1.0), " ".join(weights))


def _bears_out(other: Candidate, first: Candidate, expected: Expectation) -> bool:
    """Whether `other` is worth saying beside `first`.

    One of the user's own documents, or a finding beside what is no finding. Where a figure was asked for, it must
    give the same one: another figure is of something else.
    """
    kinds = {Kind.UPLOAD} if first.passage.kind is Kind.REPORT else {Kind.UPLOAD, Kind.REPORT}
    if other.passage.kind not in kinds or other.passage.document_id == first.passage.document_id:
        return False
    if other.score < _RIVAL * first.score or other.said < _SAID_ALONE or not is_sentence(other.quote):
        return False
    return not expected.figure or bool(numbers(other.quote) & numbers(first.quote))


def _around(best: Candidate, *, alone: bool) -> tuple[Statement, ...]:
    """The sentence that answers, with what it cannot stand without: its lead-in, its list, the answer at the top."""
    passage = best.passage
    spans = unit_spans(passage.text)
    if alone and not best.quote.endswith(":"):
        chosen: Sequence[tuple[int, int]] = [(best.start, best.end)]
    elif best.same_question >= _WHOLE_SECTION or best.start == 0:
        chosen = spans
    else:
        chosen = _with_list(passage.text, spans, spans.index((best.start, best.end)))
    return tuple(_statement(passage, start, end) for start, end in _within(passage.text, chosen))


def _with_list(text: str, spans: Sequence[tuple[int, int]], place: int) -> Sequence[tuple[int, int]]:
    """The sentence and the one after it, unless that leads on to a list; of a list, the lead-in and all the items."""
    first = place
    while first > 0 and is_item(text[spans[first][0] :]):
        first -= 1
    last = place + 1
    while last < len(spans) and is_item(text[spans[last][0] :]):
        last += 1
    follows = last == place + 1 < len(spans) and not text[slice(*spans[place + 1])].endswith(":")
    return spans[first : last + follows]


def _within(text: str, spans: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The first of the spans, as many as an answer has room for; a list is not cut."""
    count = 0
    for number, (start, end) in enumerate(spans):
        count += len(text[start:end].split())
        if count > _MOST_WORDS and number and not is_item(text[start:]):
            return spans[:number]
    return spans


def _statement(passage: Passage, start: int, end: int) -> Statement:
    quote = passage.text[start:end]
    return Statement(quote, quote, passage, is_item=is_item(quote))
