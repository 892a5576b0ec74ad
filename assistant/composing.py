"""Passages → statements, without a language model: what answers the question, put together.

A section of ours is written to be an answer, and is given whole. Of other documents the sentence that answers is given
with what it cannot stand without.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.candidates import Candidate, ranked_candidates
from assistant.expecting import Expectation
from assistant.grounding import numbers
from assistant.relevance import Judged, is_sure
from assistant.statements import Statement
from assistant.units import MARKER, is_item, is_sentence, unit_spans
from assistant.wording import cover
from corpus.types import Kind, Passage

_MOST_WORDS = 180
_WHOLE_SECTION = 0.4  # how far the heading must ask the same for the section to be the answer, and not a sentence of it
_SAID_ALONE = 0.6  # the share of the question that a sentence must say to be shown without what stands around it
_SAME_YES_OR_NO = 0.3  # how far the heading must ask the same for its yes or no to be one to the question
_OURS_ALONE, _OURS_BESIDE = 0.7, 0.8  # how likely by itself, and beside the other, a section of ours must be
_RELEVANT = 0.3  # a finding is taken along only from a passage that is as likely as this to answer by itself
_RIVAL = 0.7  # a sentence of another document must say this share of what the best one says of the question

_YES_OR_NO = re.compile(r"(?:ja|nei|yes|no),\s+", re.IGNORECASE)
_SHARE = re.compile(r"\b(?P<number>\d+(?:[.,]\d+)?)\s?(?:prosent|%|percent|per cent)", re.IGNORECASE)
_OURS = re.compile(r"\b(?:vår\w*|oss|our|ours)\b", re.IGNORECASE)  # a sentence that says that it is our own
# A sentence that begins so speaks of something that was said before it.
_POINTS_BACK = re.compile(
    r"(?:det|dette|den|denne|de|dei|disse|desse|slik|slike|der|da|då|derfor|difor|også|han|ho|hun|"
    r"it|this|that|these|those|they|such|there|therefore|also|he|she)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said. `heading` is the question that it answers, where that is only near the one that was asked.

    `composed_by` names the model that wrote it. `is_part` where it answers only a part of what was asked,
    `instead_of_model` where a model should have written it and failed. `claimed` is a share that the question takes for
    granted where the sources have another.
    """

    statements: tuple[Statement, ...] = ()
    heading: str = ""
    composed_by: str = "extract"
    is_part: bool = False
    instead_of_model: bool = False
    claimed: str = ""


def compose(question: str, weights: Mapping[str, float], found: Sequence[Judged]) -> Draft:
    """What answers the question: the short answer, what belongs to it, and what bears it out.

    `found` has the passages, the likeliest to answer first.
    """
    expected = Expectation.of(question)
    ranked = ranked_candidates(expected, weights, found)
    if not ranked:
        return Draft()
    first = ranked[0]
    if not expected.figure:
        first = next(one for one in (*_of_passage(ranked, _answering(found)), first))
    ours = bool(first.passage.facts)
    statements = _section(expected, weights, first, ranked) if ours else _around(first, expected)
    heading = first.passage.section if ours and not _is_the_answer(first, found) else ""
    if not heading:
        statements = _to_what_was_asked(question, first, statements)
    claimed = "" if heading else _claimed_otherwise(question, statements)
    rival = next((one for one in ranked if _bears_out(one, first, expected)), None)
    if rival is not None:
        statements = (*statements, _statement(rival.passage, rival.start, rival.end))
    return Draft(statements, heading, claimed=claimed)


def _answering(found: Sequence[Judged]) -> Passage:
    """The likeliest passage; a section of ours that is nearly as likely as one of the user's own documents before it.

    It was written to be an answer, and the document is cited beside it where it says the same.
    """
    best = found[0]
    if best.passage.kind is not Kind.UPLOAD:
        return best.passage
    ours = next((one for one in found if one.passage.facts), best)
    return ours.passage if ours.relevance >= max(_OURS_ALONE, _OURS_BESIDE * best.relevance) else best.passage


def _claimed_otherwise(question: str, statements: Sequence[Statement]) -> str:
    """The share that the question says, where the statements say others and not that."""
    claimed = _SHARE.search(question)
    said = {share["number"] for statement in statements for share in _SHARE.finditer(statement.text)}
    return claimed[0] if claimed and said and claimed["number"] not in said else ""


def whole_section(passage: Passage, weights: Mapping[str, float]) -> tuple[Statement, ...]:
    """A section of ours as it stands; of another document what says most of the question, with what belongs to it."""
    if passage.facts:
        spans = _within(passage.text, unit_spans(passage.text))
        return tuple(_statement(passage, start, end) for start, end in spans)
    expected = Expectation()
    ranked = ranked_candidates(expected, weights, [Judged(passage, 1.0)])
    return _around(ranked[0], expected) if ranked else ()


def _is_the_answer(first: Candidate, found: Sequence[Judged]) -> bool:
    """Whether the section answers the question itself, and not one near it."""
    return first.passage.kind is Kind.GLOSSARY or is_sure(first.passage, found)


def _to_what_was_asked(question: str, first: Candidate, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements without the yes or no that they begin with, where it is one to another question."""
    lead = _YES_OR_NO.match(statements[0].text)
    if lead is None or (
        first.same_question >= _SAME_YES_OR_NO and Expectation.of(question).agrees_with(first.passage.section)
    ):
        return statements
    said = statements[0].text[lead.end() :]
    return (replace(statements[0], text=said[:1].upper() + said[1:]), *statements[1:])


def _section(
    expected: Expectation, weights: Mapping[str, float], best: Candidate, ranked: Sequence[Candidate]
) -> tuple[Statement, ...]:
    """The whole of a section of ours; before it the sentence with the figure that was asked for, if that is not first.

    Where it is our own advice that has the figure, it stays under the words that say so.
    """
    passage = best.passage
    spans = _within(passage.text, unit_spans(passage.text))
    whole = tuple(_statement(passage, start, end) for start, end in spans)
    if expected.figure:
        wanted = [one for one in _of_passage(ranked, passage) if expected.met_by(one.quote)]
        asked = max(wanted, key=lambda one: _told_apart(weights, one, spans), default=best)
        alone = MARKER.sub("", asked.quote)
        is_first = asked.start == spans[0][0]
        if not is_first and not _POINTS_BACK.match(alone) and not _is_our_own(asked, spans):
            return (Statement(alone, asked.quote, passage), *whole)
    return whole


def _is_our_own(candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the sentence, or what leads to the list that it stands in, says that it is our own."""
    text = candidate.passage.text
    before = [span for span in spans if span[0] < candidate.start and not is_item(text[span[0] :])]
    leads = before[-1:] if is_item(candidate.quote) else []
    return any(_OURS.search(text[start:end]) for start, end in (*leads, (candidate.start, candidate.end)))


def _told_apart(weights: Mapping[str, float], candidate: Candidate, spans: Sequence[tuple[int, int]]) -> float:
    """How far the question's words tell this sentence apart from the others of its passage.

    A word counts by its weight, shared by the sentences that say it; one in the heading tells none of them apart.
    """
    passage = candidate.passage
    heading = "\n".join(passage.headings)
    own = {word: weight for word, weight in weights.items() if not cover({word: 1.0}, heading)}
    shared = {word: sum(cover({word: 1.0}, passage.text[start:end]) for start, end in spans) for word in own}
    return sum(own[word] * cover({word: 1.0}, candidate.quote) / max(shared[word], 1.0) for word in own)


def _of_passage(ranked: Sequence[Candidate], passage: Passage) -> Iterator[Candidate]:
    return (one for one in ranked if one.passage == passage)


def _bears_out(other: Candidate, first: Candidate, expected: Expectation) -> bool:
    """Whether `other` is worth saying beside `first`.

    One of the user's own documents, or a finding beside what is no finding. Where a figure was asked for, it must
    give the same one: another figure is of something else.
    """
    kinds = {Kind.UPLOAD} if first.passage.kind is Kind.REPORT else {Kind.UPLOAD, Kind.REPORT}
    if other.passage.kind not in kinds or other.passage.document_id == first.passage.document_id:
        return False
    if other.said < max(_SAID_ALONE, _RIVAL * first.said):
        return False
    if other.passage.kind is not Kind.UPLOAD and other.relevance < _RELEVANT:
        return False
    if is_item(other.quote) or not is_sentence(other.quote) or _POINTS_BACK.match(other.quote):
        return False
    return not expected.figure or bool(numbers(other.quote) & numbers(first.quote))


def _around(best: Candidate, expected: Expectation) -> tuple[Statement, ...]:
    """The sentence that answers, with what it cannot stand without: its lead-in, its list, the answer at the top."""
    passage = best.passage
    spans = unit_spans(passage.text)
    alone = (expected.figure or expected.time) and not best.quote.endswith(":")
    if alone and not _POINTS_BACK.match(best.quote):
        chosen: Sequence[tuple[int, int]] = [(best.start, best.end)]
    elif best.same_question >= _WHOLE_SECTION or best.start == 0:
        chosen = spans
    else:
        chosen = _with_list(passage.text, spans, spans.index((best.start, best.end)))
    return tuple(_statement(passage, start, end) for start, end in _within(passage.text, chosen))


def _with_list(text: str, spans: Sequence[tuple[int, int]], place: int) -> Sequence[tuple[int, int]]:
    """The sentence and the one after it, unless that leads on to a list; of a list, the lead-in and all the items.

    A sentence that points back has the one before it, too.
    """
    first = place
    while first > 0 and (is_item(text[spans[first][0] :]) or _POINTS_BACK.match(text, spans[first][0])):
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
