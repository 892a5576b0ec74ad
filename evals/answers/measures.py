"""Pure: what is measured of the reply to a case. Each measure is None where it does not apply to the case or reply."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from assistant.types import AnswerStatus
from assistant.wording import content_words
from corpus.languages import function_words
from evals.answers.cases import AnswerCase
from evals.answers.types import Cited, Record
from evals.answers.wording import marked_statements, numbers, says, without_markers
from evals.metrics import Estimate, estimate, estimate_percentile, ndcg_at, recall_at, share
from indexing.language import stem, words

_ANSWERS = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})
_WORD = re.compile(r"[^\W\d_]+")


class Unit(StrEnum):
    """What a measure counts."""

    SHARE = "%"
    WORDS = "words"
    MILLISECONDS = "ms"


class Better(StrEnum):
    """Which way is good."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Measure:
    """Something measured of each reply, and how the values of many replies become one figure with its interval.

    `about_declining` is what only a system that can decline is measured by.
    """

    name: str
    title: str
    of: Callable[[AnswerCase, Record], float | None]
    summary: Callable[[Sequence[float]], Estimate]
    better: Better = Better.HIGHER
    unit: Unit = Unit.SHARE
    about_declining: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether it is the same in every run and has a good way to go, so that a baseline can hold it."""
        return self.unit is not Unit.MILLISECONDS and self.better is not Better.NEITHER


def status_right(case: AnswerCase, record: Record) -> float:
    """1 where the status is one of those that are right for the case."""
    return float(record.outcome.status in case.status)


def required_facts(case: AnswerCase, record: Record) -> float | None:
    """1 where the reply says one alternative of every group that it must say.

    Does not apply to a case that asks for none, nor to a reply that is no answer where the case takes such a reply.
    """
    outcome = record.outcome
    if not case.must_say or (not outcome.answers and outcome.status in case.status):
        return None
    return float(all(any(says(outcome.text, one) for one in group) for group in case.must_say))


def nothing_forbidden(case: AnswerCase, record: Record) -> float | None:
    """1 where the reply says nothing that it must not; does not apply to a case that forbids nothing."""
    if not case.must_not_say:
        return None
    return float(not any(says(record.outcome.text, one) for one in case.must_not_say))


def recall(case: AnswerCase, record: Record, k: int) -> float | None:
    """The share of the passages carrying one of the case's facts that are among the first `k` found.

    Counted are the passages in the language of the case. Does not apply to a case without facts; 0 where the corpus has
    no passage for the facts of the case.
    """
    return recall_at(record.outcome.found_ids, dict.fromkeys(record.relevant, 1), k) if case.facts else None


def ndcg(case: AnswerCase, record: Record, k: int) -> float | None:
    """The nDCG of the first `k` found, each passage carrying one of the case's facts counting 1; else as `recall`."""
    return ndcg_at(record.outcome.found_ids, dict.fromkeys(record.relevant, 1), k) if case.facts else None


def facts_found(case: AnswerCase, record: Record, k: int) -> float | None:
    """The share of the case's facts that a passage in its language carries among the first `k` found.

    It is what a passage's recall is not: 1 within reach also where many passages carry the same fact (subtopic recall,
    Zhai, Cohen and Lafferty 2003). Does not apply to a case without facts.
    """
    if not case.facts:
        return None
    relevant = set(record.relevant)
    found = {fact for one in record.outcome.found[:k] if one.passage_id in relevant for fact in one.facts}
    return len(case.facts & found) / len(case.facts)


def citation_precision(case: AnswerCase, record: Record) -> float | None:
    """The share of the answer's pairs of statement and citation that are right.

    A statement is a piece of the text that ends with markers, back to the markers before it or the beginning; each
    marker after it makes a pair (as the citations of ALCE, Gao et al. 2023). A pair is right when the marker has a
    citation, the citation's quote is not empty and stands verbatim in its passage, and the passage carries one of the
    case's facts. 0 for an answer without markers. Does not apply to a case without facts, nor to a reply that is no
    answer.
    """
    if not case.facts or not record.outcome.answers:
        return None
    by_marker = {cited.marker: cited for cited in record.outcome.citations}
    pairs = [by_marker.get(marker) for one in marked_statements(record.outcome.text) for marker in one.markers]
    right = [cited for cited in pairs if cited and is_verbatim(cited) and case.facts.intersection(cited.facts)]
    return len(right) / len(pairs) if pairs else 0.0


def words_borne_out(case: AnswerCase, record: Record) -> float | None:
    """The share of the subject words of the answer's statements whose stem stands in a quote cited for the statement.

    0 for an answer without markers. Does not apply to a reply that is no answer.
    """
    outcome = record.outcome
    if not outcome.answers:
        return None
    quotes = {cited.marker: cited.quote for cited in outcome.citations}
    said = borne_out = 0
    for statement in marked_statements(outcome.text):
        stems = {stem(word) for marker in statement.markers for word in words(quotes.get(marker, ""))}
        subject = content_words(statement.text)
        said += len(subject)
        borne_out += sum(stem(word) in stems for word in subject)
    return borne_out / said if said else 0.0


def grounded(case: AnswerCase, record: Record) -> float | None:
    """1 where the answer cites, every quote stands verbatim in its passage, and no number comes from nowhere.

    A number of the answer must stand in a cited passage or in what the user wrote. Does not apply to a reply that is
    no answer.
    """
    outcome = record.outcome
    if not outcome.answers:
        return None
    known = numbers("\n".join(case.turns)).union(*(numbers(cited.text) for cited in outcome.citations))
    verbatim = all(is_verbatim(cited) for cited in outcome.citations)
    return float(bool(outcome.citations) and verbatim and numbers(outcome.text) <= known)


def language_right(case: AnswerCase, record: Record) -> float:
    """1 where the reply names the language of the case, and no other language has more function words in its text."""
    outcome = record.outcome
    counts = function_words(_WORD.findall(without_markers(outcome.text).casefold()))
    return float(outcome.language is case.language and counts[case.language] == max(counts.values()))


def declined_good_question(case: AnswerCase, record: Record) -> float | None:
    """1 where a question that must be answered, in whole or in part, was not; applies to such questions only."""
    return float(not record.outcome.answers) if case.status <= _ANSWERS else None


def answered_beyond_sources(case: AnswerCase, record: Record) -> float | None:
    """1 where a question that must not be answered was, in whole or in part; applies to such questions only."""
    return None if case.status & _ANSWERS else float(record.outcome.answers)


def length_words(case: AnswerCase, record: Record) -> float | None:
    """How many words the answer has, without markers; does not apply to a reply that is no answer."""
    outcome = record.outcome
    return float(len(without_markers(outcome.text).split())) if outcome.answers else None


def elapsed_ms(case: AnswerCase, record: Record) -> float:
    """How long the last turn took."""
    return record.outcome.elapsed_ms


def is_verbatim(cited: Cited) -> bool:
    """Whether the quote says something and stands in its passage as it is."""
    return bool(cited.quote.strip()) and cited.quote in cited.text


MEASURES = (
    Measure("status_right", "Status right", status_right, share, about_declining=True),
    Measure("required_facts", "Required facts said", required_facts, share),
    Measure("nothing_forbidden", "Nothing forbidden said", nothing_forbidden, share),
    Measure("recall_at_5", "Passage recall@5", partial(recall, k=5), estimate),
    Measure("recall_at_10", "Passage recall@10", partial(recall, k=10), estimate),
    Measure("ndcg_at_10", "Passage nDCG@10", partial(ndcg, k=10), estimate),
    Measure("facts_found_at_5", "Facts found@5", partial(facts_found, k=5), estimate),
    Measure("citation_precision", "Citation precision", citation_precision, estimate),
    Measure("words_borne_out", "Words borne out by quotes", words_borne_out, estimate),
    Measure("grounded", "Grounded", grounded, share),
    Measure("language_right", "Language right", language_right, share),
    Measure(
        "declined_good_question",
        "Good questions declined (low is good)",
        declined_good_question,
        share,
        Better.LOWER,
        about_declining=True,
    ),
    Measure(
        "answered_beyond_sources",
        "Answered beyond the sources (low is good)",
        answered_beyond_sources,
        share,
        Better.LOWER,
    ),
    Measure("length_words", "Length, mean", length_words, estimate, Better.NEITHER, Unit.WORDS),
    Measure(
        "p50_ms", "Latency p50", elapsed_ms, partial(estimate_percentile, percent=50), Better.LOWER, Unit.MILLISECONDS
    ),
    Measure(
        "p95_ms", "Latency p95", elapsed_ms, partial(estimate_percentile, percent=95), Better.LOWER, Unit.MILLISECONDS
    ),
)
"""What is measured, in the order in which it is shown."""
