"""Pure: how likely it is that a passage answers a question, by all that speaks for it.

What each thing counts for was learned from ways of asking that were held out from the index, and from questions that no
source answers: `python -m evals calibrate` learns it anew.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path

from assistant.aims import Aim, aim_of
from assistant.expecting import Expectation
from assistant.wording import content_words, covered, wording
from corpus.types import Kind, Passage
from indexing.types import Hit

# What the best three passages promise together: of the good questions of the scorecard's tuning half whose best passage
# is right, 98 in 100 come above the first, and 90 above the second.
_LIKELY = 0.21
_SURE = 0.5
_FOREIGN_COST = 0.6
_TOGETHER = 3
_LEAST_OF_ITS_OWN = 0.12  # what a passage must promise itself to be the answer

WEIGHTS_FILE = Path(__file__).parent / "relevance.json"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a passage as the answer to a question, each about from 0 to 1.

    `lexical`, `likeness`, `meaning` and `similarity` are the hit's, and the leads are how far they are above those of
    the best other hit. `heading`, `text` and `whole` are the shares of the question that the heading, the passage under
    its headings, and these with the ways of asking for it say; `heading_asked` is the share of the heading that the
    question says. `aim` and `polarity` are 1 where heading and question ask for the same sort of thing, or for a yes
    or no to the same; -1 where not; 0 where that cannot be told. `foreign` is the share of the question that no source
    speaks of.
    """

    lexical: float
    likeness: float
    meaning: float
    similarity: float
    lexical_lead: float
    likeness_lead: float
    meaning_lead: float
    heading: float
    heading_asked: float
    text: float
    whole: float
    aim: int
    polarity: int
    foreign: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What each piece of evidence counts for, and what the sum begins with."""

    bias: float
    of: Mapping[str, float]

    def probability(self, evidence: Evidence) -> float:
        """The probability from 0 to 1 that the passage answers: the logistic function of the weighed sum."""
        total = self.bias + sum(weight * getattr(evidence, name) for name, weight in self.of.items())
        return 1 / (1 + exp(-total))


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage that was found, and how likely it is to answer the question, from 0 to 1."""

    passage: Passage
    relevance: float


def judged(question: str, weights: Mapping[str, float], hits: Sequence[Hit], foreign: float) -> tuple[Judged, ...]:
    """The passages of the hits, the likeliest to answer first.

    `weights` has the question's words, and `foreign` is the share of them that no source speaks of.
    """
    models = learned_weights()
    found = [
        Judged(hit.passage, models[bool(hit.passage.questions)].probability(one))
        for hit, one in zip(hits, evidence(question, weights, hits, foreign), strict=True)
    ]
    return tuple(sorted(found, key=lambda one: -one.relevance))


def are_likely(found: Sequence[Judged], foreign: float) -> bool:
    """Whether the passages, the likeliest first, are near enough to the question for one to be worth showing.

    The more of the question no source speaks of (the share `foreign`), the more they must promise.
    """
    return promise(found) >= _LIKELY + _FOREIGN_COST * foreign


def is_sure(passage: Passage, found: Sequence[Judged]) -> bool:
    """Whether one of the passages found is so likely the answer that it is shown as such.

    Where several on one subject are as likely, each by itself is less so, and the reader is served by any of them.
    """
    own = max((one.relevance for one in found if one.passage == passage), default=0.0)
    return own >= _LEAST_OF_ITS_OWN and promise(found) >= _SURE


def promise(found: Sequence[Judged]) -> float:
    """What the best three of the passages, the likeliest first, promise together; 0 for nothing, about 1 for one."""
    return sum(one.relevance for one in found[:_TOGETHER])


def evidence(question: str, weights: Mapping[str, float], hits: Sequence[Hit], foreign: float) -> tuple[Evidence, ...]:
    """What speaks for each hit."""
    asked, aim = Expectation.of(question), aim_of(question)
    lexical = [hit.score - hit.asked for hit in hits]
    leads = zip(
        _leads(lexical), _leads([hit.likeness for hit in hits]), _leads([hit.meaning for hit in hits]), strict=True
    )
    return tuple(
        Evidence(
            score, hit.likeness, hit.meaning, hit.similarity, *lead, *_said(weights, hit.passage),
            aim_agreement(aim, hit.passage), _polarity(asked, hit.passage), foreign,
        )
        for hit, score, lead in zip(hits, lexical, leads, strict=True)
    )  # fmt: skip


def aim_agreement(aim: Aim | None, passage: Passage) -> int:
    """1 where the passage is of the sort that is asked for, -1 where it is of another, 0 where that cannot be told."""
    if aim is Aim.LAW:
        return 1 if passage.kind is Kind.LAW else 0
    own = aim_of(passage.section)
    if aim is None or own is None:
        return 0
    return 1 if aim is own else -1


def _said(weights: Mapping[str, float], passage: Passage) -> tuple[float, float, float, float]:
    """The shares of the question that the heading says, of the heading that the question says, and so on."""
    section = passage.section.partition("?")[0]
    own = dict.fromkeys(content_words(section), 1.0)
    heading = wording(section)
    text = wording("\n".join((*passage.headings, passage.text)))
    asked = wording("\n".join(passage.questions))
    return (
        covered(weights, heading),
        covered(own, wording(" ".join(weights))),
        covered(weights, text),
        covered(weights, text | asked),
    )


def _polarity(asked: Expectation, passage: Passage) -> int:
    own = Expectation.of(passage.section)
    if not asked.yes_no and not own.yes_no:
        return 0
    return 1 if asked.yes_no and own.yes_no and asked.negated == own.negated else -1


def _leads(values: Sequence[float]) -> list[float]:
    """How far each value is above the highest of the others, which is at least 0."""
    return [value - max((*values[:place], *values[place + 1 :], 0.0)) for place, value in enumerate(values)]


@lru_cache(maxsize=1)
def learned_weights() -> Mapping[bool, Weights]:
    """The weights for passages that people are known to ask for (True), and for others (False)."""
    learned = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return {
        known: Weights(one["bias"], one["of"]) for known, one in ((True, learned["asked"]), (False, learned["other"]))
    }
