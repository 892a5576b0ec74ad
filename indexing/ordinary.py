"""The ordinary words of the three languages, whatever the sources speak of: which words exist, and in which language.

They come from simplemma's dictionaries and lie beside this module as sorted 32-bit hashes, mapped into memory: reading
the dictionaries themselves takes 0.7 s and 100 MB. One word in 7000 that does not exist is taken for one that does.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.types import Language
from indexing.postings import mapped

WORDS_FOLDER = Path(__file__).parent / "models" / "words"
_NAMES = "names"


def write_ordinary_words(folder: Path = WORDS_FOLDER) -> None:
    """Write the word lists anew from simplemma's dictionaries, which the package that is served does not need."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    folder.mkdir(parents=True, exist_ok=True)
    dictionaries = {language: list(DefaultDictionaryFactory().get_dictionary(str(language))) for language in Language}
    for language, words in dictionaries.items():
        _write(folder / f"{language}.npy", (word for word in words if word.isalpha() and word.islower()))
    every = (word for words in dictionaries.values() for word in words)
    _write(folder / f"{_NAMES}.npy", (word.lower() for word in every if word.isalpha() and not word.islower()))


class OrdinaryWords:
    """The words that exist, by language, and the names of people and places."""

    def __init__(self, folder: Path = WORDS_FOLDER) -> None:
        self._by_language = {language: mapped(folder / f"{language}.npy") for language in Language}
        self._names = mapped(folder / f"{_NAMES}.npy")

    def languages(self, words: Sequence[str]) -> tuple[frozenset[Language], ...]:
        """The languages that each of `words` (lower case) is a word of; none for one that is no ordinary word."""
        ids = _ids(words)
        found = {language: _among(known, ids) for language, known in self._by_language.items()}
        return tuple(
            frozenset(language for language, is_word in found.items() if is_word[place]) for place in range(len(words))
        )

    def are_names(self, words: Sequence[str]) -> NDArray[np.bool_]:
        """Which of `words` (lower case) are names of people or places, and no ordinary words; bool [w]."""
        ordinary = np.array([bool(languages) for languages in self.languages(words)], bool)
        return np.asarray(_among(self._names, _ids(words)) & ~ordinary)

    def exist(self, words: Sequence[str], language: Language | None = None) -> NDArray[np.bool_]:
        """Which of `words` (lower case) are ordinary words or names; bool [w].

        With a language, words of that language; bokmål and nynorsk count as one, as people mix them.
        """
        ids = _ids(words)
        if language is None:
            wanted = set(Language)
        else:
            wanted = {language} if language is Language.ENGLISH else {Language.BOKMAL, Language.NYNORSK}
        lists = [self._names, *(known for own, known in self._by_language.items() if own in wanted)]
        return np.asarray(np.any([_among(known, ids) for known in lists], axis=0))


@lru_cache(maxsize=1)
def ordinary_words() -> OrdinaryWords:
    """The words that Veileder ships."""
    return OrdinaryWords()


def _write(path: Path, words: Iterable[str]) -> None:
    np.save(path, np.unique(_ids(list(words))))


def _ids(words: Sequence[str]) -> NDArray[np.uint32]:
    return np.array([_hash(word) for word in words], np.uint32)


def _among(known: NDArray[np.uint32], ids: NDArray[np.uint32]) -> NDArray[np.bool_]:
    places = np.minimum(known.searchsorted(ids), len(known) - 1)
    return np.asarray(known[places] == ids)


@lru_cache(maxsize=65536)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=4).digest(), "little")
