"""Ways of asking that are held out from the index: questions whose right section is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

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

    A heading is never taken from a section that keeps others: it stands in the passage anyway. What is taken stays the
    same when others are added, so that an embedder that was trained on the rest has not seen it.
    """
    left, held = [], []
    for passage in passages:
        section = counterpart_key(passage)
        is_asked_for = bool(passage.questions) and passage.kind is not Kind.GLOSSARY
        is_bare = is_asked_for and _drawn(seed, section) < _BARE_SHARE
        taken = {
            question
            for question in passage.questions
            if is_asked_for and question != passage.section and (is_bare or _drawn(seed, question) < _HELD_SHARE)
        }
        held += [HeldOut(question, passage) for question in passage.questions if question in taken]
        kept = () if is_bare else tuple(question for question in passage.questions if question not in taken)
        left.append(replace(passage, questions=kept))
    return Split(tuple(left), tuple(sorted(held, key=lambda one: _drawn(seed + 1, one.question))))


def _drawn(seed: int, text: str) -> float:
    """A number from 0 to 1 that the text draws, the same whatever else is there."""
    digest = blake2b(f"{seed} {text}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64
