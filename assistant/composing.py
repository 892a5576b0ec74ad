"""Passages → statements, without a language model: what answers the question, put together.

A section of ours is written to be an answer, and is given whole. Of other documents the sentence that answers is given
with what it cannot stand without.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.candidates import Candidate, best_hit, ranked_candidates
from assistant.expecting import Expectation
from assistant.grounding import numbers
from assistant.retrieval import cover
from assistant.statements import Statement
from assistant.units import MARKER, is_item, is_sentence, unit_spans
from corpus.types import Kind, Passage
from indexing.types import Hit

_MOST_WORDS = 180
_WHOLE_SECTION = 0.4  # how far the heading must ask the same for the section to be the answer, and not a sentence of it
_SAID_ALONE = 0.6  # the share of the question that a sentence must say to be shown without what stands around it
_SAYS_MORE = (
    0.1  # the share of the question that a later sentence must say more than the first one to be said before it
)
_RIVAL = 0.7  # a sentence of another document is taken along from this share of the best one's score

_YES_OR_NO = re.compile(r"(?:ja|nei|yes|no)[,:.]\s+", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:men|but)\b", re.IGNORECASE)
# A sentence that begins so speaks of something that was said before it.
_POINTS_BACK = re.compile(
    r"(?:det|dette|den|denne|de|dei|disse|desse|slik|slike|der|da|då|derfor|difor|også|han|ho|hun|"
    r"it|this|that|these|those|they|such|there|therefore|also|he|she)\b",
    re.IGNORECASE,
)


def compose(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> tuple[Statement, ...]:
    """The statements that answer the question: the short answer, what belongs to it, and what bears it out."""
    expected = Expectation.of(question)
    ranked = ranked_candidates(expected, weights, hits)
    if not ranked:
        return ()
    first = ranked[0]
    if not (expected.figure or expected.time):
        passage = best_hit(weights, hits).passage
        first = next(one for one in (*_of_passage(ranked, passage), first))
    statements = _section(expected, weights, first, ranked) if first.passage.facts else _around(first, expected)
    rival = next((one for one in ranked if _bears_out(one, first, expected)), None)
    return statements if rival is None else (*statements, _statement(rival.passage, rival.start, rival.end))


def _section(
    expected: Expectation, weights: Mapping[str, float], best: Candidate, ranked: Sequence[Candidate]
) -> tuple[Statement, ...]:
    """The whole of a section of ours; before it the sentence with the figure that was asked for, if that is not first.

    A yes or no at its beginning answers its own heading. It is left out where the question was another.
    """
    passage = best.passage
    spans = _within(passage.text, unit_spans(passage.text))
    whole = [_statement(passage, start, end) for start, end in spans]
    if not expected.agrees_with(passage.section):
        whole[:1] = _without_yes_or_no(whole[0])
    if expected.figure or expected.time:
        wanted = [one for one in _of_passage(ranked, passage) if expected.met_by(one.quote)]
        asked = max(wanted, key=lambda one: _told_apart(weights, one, spans), default=best)
        if asked.start != spans[0][0] and not _POINTS_BACK.match(MARKER.sub("", asked.quote)):
            return (Statement(MARKER.sub("", asked.quote), asked.quote, passage), *whole)
    return tuple(whole)


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


def _without_yes_or_no(statement: Statement) -> list[Statement]:
    """The statement from its yes or no on; nothing where it only goes on with a "but"."""
    rest = _YES_OR_NO.sub("", statement.text, count=1) if _YES_OR_NO.match(statement.text) else statement.text
    if rest != statement.text and _GOES_ON.match(rest):
        return []
    return [Statement(rest[:1].upper() + rest[1:], statement.quote, statement.passage, statement.is_item)]


def _bears_out(other: Candidate, first: Candidate, expected: Expectation) -> bool:
    """Whether `other` is worth saying beside `first`.

    One of the user's own documents, or a finding beside what is no finding. Where a figure was asked for, it must
    give the same one: another figure is of something else.
    """
    kinds = {Kind.UPLOAD} if first.passage.kind is Kind.REPORT else {Kind.UPLOAD, Kind.REPORT}
    if other.passage.kind not in kinds or other.passage.document_id == first.passage.document_id:
        return False
    if other.score < _RIVAL * first.score or other.said < _SAID_ALONE:
        return False
    if not is_sentence(other.quote) or _POINTS_BACK.match(other.quote):
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
