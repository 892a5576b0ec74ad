"""Pure: the sentences of what was found, each with what speaks for it as an answer to the question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.expecting import Expectation
from assistant.relevance import Judged
from assistant.units import unit_spans
from assistant.wording import content_words, cover, covered, wording
from corpus.types import Kind, Passage

_EXPECTED_GAIN = 0.5  # what it is worth that a sentence has the figure, the year or the "is" that was asked for
_HEADING_SHARE = 0.4  # what a word counts when it stands in the heading and not in the sentence
_SAME_QUESTION_GAIN = 0.5  # what it is worth that the heading asks the same
_MOST_PASSAGES = 6  # the likeliest, whose sentences are looked at
_PASSAGE_SHARE = 0.6  # what it counts that the passage is likely to answer, beside what its sentence says


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or list item of a passage, what speaks for it as an answer, and how much of the question it says.

    `same_question` tells how far the heading asks the same, from 0 to 1; `relevance` is the passage's.
    """

    start: int
    end: int
    passage: Passage
    score: float
    said: float
    same_question: float
    relevance: float

    @property
    def quote(self) -> str:
        """The sentence as it stands."""
        return self.passage.text[self.start : self.end]


def ranked_candidates(
    expected: Expectation, weights: Mapping[str, float], found: Sequence[Judged]
) -> tuple[Candidate, ...]:
    """Every sentence of the passages found that can answer, the best first."""
    candidates = [one for passage in _looked_at(found) for one in _candidates(expected, weights, passage)]
    return tuple(sorted(candidates, key=lambda candidate: -candidate.score))


def _looked_at(found: Sequence[Judged]) -> Sequence[Judged]:
    """The likeliest passages, and those of the user's own documents, which may bear out what the others say."""
    return [one for place, one in enumerate(found) if place < _MOST_PASSAGES or one.passage.kind is Kind.UPLOAD]


def same_question(weights: Mapping[str, float], passage: Passage) -> float:
    """How far the heading asks the same as the question, from 0 to 1."""
    heading = passage.section.partition("?")[0]
    return cover(weights, heading) * _heading_asked(weights, heading)


def _heading_asked(weights: Mapping[str, float], heading: str) -> float:
    """The share of the heading's own words that the question has: a heading that asks more asks something else."""
    return cover(dict.fromkeys(content_words(heading), 1.0), " ".join(weights))


def _candidates(expected: Expectation, weights: Mapping[str, float], found: Judged) -> Iterator[Candidate]:
    passage = found.passage
    headings = wording("\n".join(passage.headings))
    same = same_question(weights, passage)
    of_passage = _SAME_QUESTION_GAIN * same + _PASSAGE_SHARE * found.relevance
    for start, end in unit_spans(passage.text):
        sentence = passage.text[start:end]
        if not expected.admits(sentence):
            continue
        words = wording(sentence)
        said = covered(weights, words)
        score = (
            said
            + _HEADING_SHARE * (covered(weights, words | headings) - said)
            + of_passage
            + (_EXPECTED_GAIN if expected.met_by(sentence) else 0.0)
            + _EXPECTED_GAIN * cover(weights, expected.defined_in(sentence))
        )
        yield Candidate(start, end, passage, score, said, same, found.relevance)
