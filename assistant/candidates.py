"""Pure: the sentences of what was found, each with what speaks for it as an answer to the question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.expecting import Expectation
from assistant.retrieval import content_words, cover
from assistant.units import unit_spans
from corpus.types import Passage
from indexing.types import Hit

_EXPECTED_GAIN = 0.5  # what it is worth that a sentence has the figure, the year or the "is" that was asked for
_HEADING_SHARE = 0.4  # what a word counts when it stands in the heading and not in the sentence
_SAME_QUESTION_GAIN = 0.5  # what it is worth that the heading asks the same
_HIT_SHARE = 0.3  # what the passage's own score counts beside its sentence's


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


def ranked_candidates(
    expected: Expectation, weights: Mapping[str, float], hits: Sequence[Hit]
) -> tuple[Candidate, ...]:
    """Every sentence of the hits that can answer, the best first."""
    found = [
        _candidate(expected, weights, hit, start, end)
        for hit in hits
        for start, end in unit_spans(hit.passage.text)
        if expected.admits(hit.passage.text[start:end])
    ]
    return tuple(sorted(found, key=lambda candidate: -candidate.score))


def best_hit(weights: Mapping[str, float], hits: Sequence[Hit]) -> Hit:
    """The hit whose passage is the answer as a whole: by its score, and by how far its heading asks the same."""
    return max(hits, key=lambda hit: hit.score + _SAME_QUESTION_GAIN * same_question(weights, hit.passage))


def same_question(weights: Mapping[str, float], passage: Passage) -> float:
    """How far the heading asks the same as the question, from 0 to 1."""
    heading = passage.section.partition("?")[0]
    return cover(weights, heading) * _heading_asked(weights, heading)


def _heading_asked(weights: Mapping[str, float], heading: str) -> float:
    """The share of the heading's own words that the question has: a heading that asks more asks something else."""
    return cover(dict.fromkeys(content_words(heading), 1.0), " ".join(weights))


def _candidate(expected: Expectation, weights: Mapping[str, float], hit: Hit, start: int, end: int) -> Candidate:
    sentence = hit.passage.text[start:end]
    said = cover(weights, sentence)
    under_heading = cover(weights, "\n".join((sentence, *hit.passage.headings)))
    same = same_question(weights, hit.passage)
    score = (
        said
        + _HEADING_SHARE * (under_heading - said)
        + _SAME_QUESTION_GAIN * same
        + _HIT_SHARE * hit.score
        + (_EXPECTED_GAIN if expected.met_by(sentence) else 0.0)
        + _EXPECTED_GAIN * cover(weights, expected.defined_in(sentence))
    )
    return Candidate(start, end, hit.passage, score, said, same)
