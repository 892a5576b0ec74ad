"""Ways of asking that are held out from the index: questions whose right section is known."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.types import Kind, Language, Passage
from indexing.segments import counterpart_key

_HELD_SHARE = 0.2  # of the ways of asking for a section
_BARE_SHARE = 0.07  # of the sections, which keep none: they stand for users' own documents


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A question, in the language of the reader, and the passage that it asks for."""

    question: str
    passage: Passage

    @property
    def language(self) -> Language:
        """The language that it is asked in."""
        return self.passage.language


@dataclass(frozen=True, slots=True)
class Split:
    """The passages with the ways of asking that are left, and the others."""

    passages: tuple[Passage, ...]
    held_out: tuple[HeldOut, ...]


def hold_out(passages: Sequence[Passage], *, seed: int) -> Split:
    """Take away a part of the ways of asking; of some sections, in all languages, every one.

    A heading is never taken from a section that keeps others: it stands in the passage anyway.
    """
    source = random.Random(seed)
    sections = sorted({counterpart_key(passage) for passage in passages if _is_asked_for(passage)})
    bare = {section for section in sections if source.random() < _BARE_SHARE}
    left, held = [], []
    for passage in passages:
        share = 1.0 if counterpart_key(passage) in bare else _HELD_SHARE
        taken = [
            _is_asked_for(passage) and question != passage.section and source.random() < share
            for question in passage.questions
        ]
        ways = list(zip(passage.questions, taken, strict=True))
        held += [HeldOut(question, passage) for question, is_held in ways if is_held]
        kept = () if counterpart_key(passage) in bare else tuple(question for question, is_held in ways if not is_held)
        left.append(replace(passage, questions=kept))
    source.shuffle(held)
    return Split(tuple(left), tuple(held))


def _is_asked_for(passage: Passage) -> bool:
    return bool(passage.questions) and passage.kind is not Kind.GLOSSARY
