"""Pure: the sentences of what was found, each with what speaks for it as an answer to the question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.aims import Aim, aim_of
from assistant.expecting import Expectation
from assistant.units import unit_spans
from assistant.wording import content_words, cover
from corpus.types import Kind, Passage
from indexing.types import Hit

_EXPECTED_GAIN = 0.5  # what it is worth that a sentence has the figure, the year or the "is" that was asked for
_HEADING_SHARE = 0.4  # what a word counts when it stands in the heading and not in the sentence
_SAME_QUESTION_GAIN = 0.5  # what it is worth that the heading asks the same
_SAME_AIM_GAIN = 0.15  # what it is worth that the heading asks for the same sort of thing: why, who, how many
_SURE_ASKED = 0.35  # how far people must be known to ask for a section so, for it to be surely what was asked
_SURE_OTHER_AIM = 0.6  # the same where the heading asks for another sort of thing
_SURE_HEADING = 0.6  # how far the heading must ask the same for that
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


def best_hit(question: str, weights: Mapping[str, float], hits: Sequence[Hit]) -> Hit:
    """The hit whose passage is the answer as a whole.

    By its score, by how far its heading asks the same, and by whether it asks for the same sort of thing.
    """
    aim = aim_of(question)
    return max(
        hits,
        key=lambda hit: (
            hit.score
            + _SAME_QUESTION_GAIN * same_question(weights, hit.passage)
            + _SAME_AIM_GAIN * _agreement(aim, hit.passage)
        ),
    )


def surely_asked(question: str, weights: Mapping[str, float], hit: Hit) -> bool:
    """Whether it is this section's question that was asked, and not only one near it."""
    same = same_question(weights, hit.passage)
    closeness = max(hit.asked, _SURE_ASKED if same >= _SURE_HEADING else 0.0)
    return closeness >= (_SURE_ASKED if _agreement(aim_of(question), hit.passage) >= 0 else _SURE_OTHER_AIM)


def _agreement(aim: Aim | None, passage: Passage) -> int:
    """1 where the passage is of the sort that is asked for, -1 where it is of another, 0 where that cannot be told."""
    if aim is Aim.LAW:
        return 1 if passage.kind is Kind.LAW else 0
    own = aim_of(passage.section)
    if aim is None or own is None:
        return 0
    return 1 if aim is own else -1


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
