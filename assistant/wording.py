"""Pure: how much of what a question says a text says, too."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from indexing.language import grams, is_function_word, stem, words

_ALIKE = 0.6  # the share of a word's grams that make another word count for it
_COMPOUND_LETTERS = 10  # a shorter word is hardly put together from two
_DIGITS = 4  # of a year
_KEPT_TEXTS = 1024  # about 20 kB each

# Words that say what sort of answer is wanted, or next to nothing: a sentence need not hold them to be the answer.
_LIGHT_WORDS = frozenset(
    """
    andel andelen antall antal prosent prosentandel stor stort store hatt fått får gjort gjør gjer går sier seier
    kommer kjem finnes finst fins ifølge gjelder gjeld betyr tyder menes slags
    kjennetegner kjenneteiknar characterises characterizes løpet året år during year
    percent share number large small according says say means mean get got there
    egentlig eigentleg faktisk akkurat nøyaktig sammenheng sammenhengen samanheng samanhengen gjerne vennligst
    actually really exactly context please
    """.split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text, their stems and their grams."""

    words: frozenset[str]
    stems: frozenset[str]
    grams: frozenset[str]

    def __or__(self, other: "Wording") -> "Wording":
        return Wording(self.words | other.words, self.stems | other.stems, self.grams | other.grams)


@lru_cache(maxsize=_KEPT_TEXTS)
def wording(text: str) -> Wording:
    """The wording of `text`."""
    said = frozenset(words(text))
    return Wording(said, frozenset(map(stem, said)), frozenset().union(*map(_gram_set, said)))


def content_words(text: str) -> list[str]:
    """The different words of `text` that carry its subject, in order."""
    return [word for word in dict.fromkeys(words(text)) if carries_subject(word)]


def carries_subject(word: str) -> bool:
    """Whether `word` (lower case) tells what is spoken of, and not only how it is asked.

    A long number does not: it is that of a case, an organisation or a telephone.
    """
    return not is_function_word(word) and word not in _LIGHT_WORDS and not (word.isdigit() and len(word) > _DIGITS)


def cover(weights: Mapping[str, float], text: str) -> float:
    """The share of the question's weight that stands in `text`, as `covered` has it."""
    return covered(weights, wording(text))


def covered(weights: Mapping[str, float], said: Wording) -> float:
    """The share of the question's weight that is said, from 0 to 1; 0 for a question without subject.

    A word counts whole when its stem is said; else by how many of its character grams one word of the text has (two
    for a long word), and not at all below three in five: so a compound counts, and a chance likeness does not.
    """
    total = sum(weights.values())
    found = sum(
        weight * (1.0 if stem(word) in said.stems else _likeness(word, said)) for word, weight in weights.items()
    )
    return found / total if total else 0.0


def _likeness(word: str, said: Wording) -> float:
    """The largest share of the word's grams that one word of those said has, or two where it may be a compound."""
    left = _gram_set(word)
    whole = len(left)
    if len(left & said.grams) < _ALIKE * whole:
        return 0.0
    for _ in range(2 if len(word) >= _COMPOUND_LETTERS else 1):
        left -= _gram_set(max(said.words, key=lambda other: (len(left & _gram_set(other)), other)))
    share = 1 - len(left) / whole
    return share if share >= _ALIKE else 0.0


@lru_cache(maxsize=65536)
def _gram_set(word: str) -> frozenset[str]:
    return frozenset(grams(word))
