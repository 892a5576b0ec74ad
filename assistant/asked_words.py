"""The words of a question: which are foreign to the sources, misspelt or names, and what each weighs."""

import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from assistant.wording import carries_subject
from corpus.types import Language
from indexing.index import Index
from indexing.language import grams, stem
from indexing.ordinary import ordinary_words
from indexing.query import QueryWord
from indexing.terms import View, term_id

_PART_LETTERS = 4  # the shortest part of a compound that tells what it is about
_MISSPELT, _DESCRIBED = 0.1, 0.25
_DESCRIBES = re.compile(
    r"(?:lige?|leg|lege|ige?|iske?|bare?|somme?|løse?|laus|lause|fulle?|ende|ande|vis|ly|ful|ive|able|ical)$"
)
_WORD = re.compile(r"\w+")
# A capital after a small letter, a comma or a digit and a space: not the first word of a sentence, nor an abbreviation.
_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÆØÅ][a-zæøå]{2,}\b")


def spelt(index: Index, text: str, language: Language | None = None) -> str:
    """`text` with each misspelt word as the known word that it most likely is; `language` is that of the text."""
    meant = {word.text: _meant(word) for word in index.query(text, language)}
    return _WORD.sub(lambda match: _as_meant(match[0], meant), text)


def foreign(index: Index, text: str, language: Language | None = None) -> float:
    """The share of the words that carry the subject of `text` which no source speaks of, from 0 to 1.

    A word that may be a misspelling of a known one counts a quarter, as an ordinary word does that only says how
    something is ("skriftlig"); one that ends or begins like a known one, as compounds do, half. Numbers do not count.
    """
    asked = {word.text: word for word in index.query(text, language) if carries_subject(word.text)}
    counted = [word for word in asked.values() if not word.text.isdigit()]
    return sum(_foreignness(index, word) for word in counted) / len(counted) if counted else 0.0


def unknown_names(index: Index, text: str) -> tuple[str, ...]:
    """The names in `text` (words with a capital inside a sentence) that the sources do not speak of.

    An ordinary word with a capital is no such name ("Fagforbundet"), nor is a word that
    may be a misspelling of it ("Hovudtariffavtalen").
    """
    names = _NAME.findall(text)
    asked = [name.lower() for name in names]
    known = index.vocabulary.knows(asked)
    ordinary = ordinary_words().exist(asked) & ~ordinary_words().are_names(asked)
    meant = [word.near for word in index.query(" ".join(names))]
    may_be_meant = ~ordinary_words().are_names(asked) & np.array([bool(one) for one in meant], bool)
    return tuple(name for place, name in enumerate(names) if not (known | ordinary | may_be_meant)[place])


def weights(index: Index, text: str, language: Language | None = None) -> dict[str, float]:
    """The words of `text` that carry its subject, each with its rarity (idf of its rarest gram; at least 0).

    `language` is that of the text: a word that is misspelt is taken for one of that language.
    """
    asked = [_meant(word) for word in index.query(text, language)]
    content = [word for word in dict.fromkeys(asked) if carries_subject(word)]
    rarity: NDArray[np.float64] = index.lexical.rarity(View.GRAMS, _rarest_grams(index, content))
    return dict(zip(content, rarity.tolist(), strict=True))


def _foreignness(index: Index, word: QueryWord) -> float:
    if index.speaks_of(word.text):
        return 0.0
    if word.near:
        return _MISSPELT
    if word.exists and _DESCRIBES.search(word.text):
        return _DESCRIBED
    parts = range(_PART_LETTERS, len(word.text) - _PART_LETTERS + 1)
    return 0.5 if any(index.speaks_of(word.text[:at]) or index.speaks_of(word.text[at:]) for at in parts) else 1.0


def _meant(word: QueryWord) -> str:
    """The word itself, or the known word that it is most likely a misspelling of; another form of a word is none."""
    is_form = any(stem(near) == stem(word.text) for near in word.near)
    return word.near[0] if word.near and not is_form else word.text


def _as_meant(word: str, meant: Mapping[str, str]) -> str:
    """The word as it stands where it is spelt as it is meant."""
    lower = word.lower()
    return word if meant.get(lower, lower) == lower else meant[lower]


def _rarest_grams(index: Index, content: list[str]) -> NDArray[np.uint64]:
    """For each word the gram of it that is rarest in the index."""
    chosen = []
    for word in content:
        terms = np.array([term_id(gram) for gram in grams(word)], np.uint64)
        chosen.append(terms[int(np.argmax(index.lexical.rarity(View.GRAMS, terms)))])
    return np.array(chosen, np.uint64)
