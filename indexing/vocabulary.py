"""The words that the index knows, and the nearest of them to a word that it does not know.

A segment's words lie in files that are mapped into memory: their ids, sorted, tell what is known, and their letter
trigrams tell what is near, so that a look-up compares tens of words and not all of them.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from corpus.types import Language
from indexing.language import plain_letters
from indexing.postings import Postings, mapped
from indexing.terms import count_parts, term_id

_SHORTEST = 4  # characters; a shorter word is one slip from too many others
_LONG = 7  # characters; from here two slips are one word misspelt, below they are another word
_SLIPS_OF_A_LONG_WORD = 2
_MOST = 3  # words; more near words than this say nothing
_LOST_PER_SLIP = 4  # trigrams that one slip can change: three, or four where two letters are swapped
_COMPARED = 50  # words of a segment, those that share most trigrams; the bound on the time


def write_words(folder: Path, words: Sequence[str], languages: Mapping[str, int]) -> None:
    """Write the distinct words of a segment, sorted, as files whose names begin with "words".

    `languages` has for each word the languages that it stands in, one bit each in the order of `Language`.
    """
    lines = [f"{word}\n".encode() for word in words]
    (folder / "words.txt").write_bytes(b"".join(lines))
    np.save(folder / "words.starts.npy", np.cumsum([0, *map(len, lines)], dtype=np.int64))
    ids = np.array([term_id(word) for word in words], np.uint64)
    order = np.argsort(ids)
    np.save(folder / "words.ids.npy", ids[order])
    np.save(folder / "words.languages.npy", np.array([languages[word] for word in words], np.uint8)[order])
    Postings.of(count_parts(words, _trigrams), len(words)).save(folder, "words.trigrams")


class WordList:
    """The distinct words of one segment, as `write_words` wrote them."""

    def __init__(self, folder: Path) -> None:
        self._ids: NDArray[np.uint64] = mapped(folder / "words.ids.npy")
        self._languages: NDArray[np.uint8] = mapped(folder / "words.languages.npy")
        self._starts: NDArray[np.int64] = mapped(folder / "words.starts.npy")
        self._text = (
            np.asarray(np.memmap(folder / "words.txt", np.uint8, "r")) if len(self._ids) else np.empty(0, np.uint8)
        )
        self._trigrams = Postings.open(folder, "words.trigrams")

    def knows(self, ids: NDArray[np.uint64]) -> NDArray[np.bool_]:
        """Which words (by their term ids, uint64 [w]) stand in the segment; bool [w]."""
        return self.languages(ids) > 0

    def languages(self, ids: NDArray[np.uint64]) -> NDArray[np.uint8]:
        """The languages that each word stands in, one bit each; 0 for a word that is not known; uint8 [w]."""
        if not len(self._ids):
            return np.zeros(len(ids), np.uint8)
        found = np.minimum(self._ids.searchsorted(ids), len(self._ids) - 1)
        return np.asarray(self._languages.take(found) * (self._ids.take(found) == ids))

    def similar(self, word: str, shared: int) -> list[str]:
        """The words that have at least `shared` different letter trigrams in common with `word`, the likest first."""
        own = np.array([term_id(trigram) for trigram in _trigrams(word)], np.uint64)
        common = self._trigrams.held(np.unique(own))
        enough = np.flatnonzero(common >= max(shared, 1))
        likeness = common[enough] / (self._trigrams.lengths[enough] + len(own))  # half of Dice's coefficient
        likest = enough[np.argsort(-likeness, kind="stable")[:_COMPARED]]
        return [self._word(int(number)) for number in likest]

    def _word(self, number: int) -> str:
        start, end = self._starts[number : number + 2]
        return self._text[start : end - 1].tobytes().decode()


class Vocabulary:
    """The words of all segments."""

    def __init__(self, lists: Sequence[WordList]) -> None:
        self._lists = tuple(lists)
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def knows(self, words: Sequence[str]) -> NDArray[np.bool_]:
        """Which of `words` stand in some segment; bool [w]."""
        return self._bits(words) > 0

    def languages(self, words: Sequence[str]) -> tuple[frozenset[Language], ...]:
        """The languages of the texts that each word stands in; none for a word that is not known."""
        return tuple(
            frozenset(language for place, language in enumerate(Language) if held & 1 << place)
            for held in self._bits(words).tolist()
        )

    def _bits(self, words: Sequence[str]) -> NDArray[np.uint8]:
        """The languages of the texts that each word stands in, one bit each; uint8 [w]."""
        ids = np.array([term_id(word) for word in words], np.uint64)
        bits = np.zeros(len(words), np.uint8)
        for one in self._lists:
            bits |= one.languages(ids)
        return bits

    def _nearest(self, word: str, language: Language | None = None) -> tuple[str, ...]:
        """The known words that `word` is most likely a misspelling of, at most three, or none.

        With a language, only words of texts in that language, if there are such: a slip does not turn Norwegian into
        English, but a foreign word may be quoted.
        Those with the fewest slips: insertions, deletions, replacements and swaps (optimal string alignment distance),
        one at most, two for a long word. Writing o, oe or ö for ø (and so on) is no slip. The first letter is taken to
        be right: hardly anybody slips there, and another one makes another word ("bake", "make").
        """
        slips = _slips_allowed(word)
        plain = plain_letters(word)
        shared = len(_trigrams(word)) - _LOST_PER_SLIP * slips
        similar = dict.fromkeys(known for one in self._lists for known in one.similar(word, shared))
        likely = [known for known in similar if known.isalpha() and _begin_alike(known, plain)]
        own = self._near(plain, slips, self._written_in(language, likely))
        return own or (self._near(plain, slips, likely) if slips == _SLIPS_OF_A_LONG_WORD else ())

    def _near(self, plain: str, slips: int, likely: Sequence[str]) -> tuple[str, ...]:
        """Those with the fewest slips of the likely words, at most three."""
        distances = {known: OSA.distance(plain, plain_letters(known)) for known in likely}
        fewest = min(distances.values(), default=slips + 1)
        near = [known for known, distance in distances.items() if distance == fewest <= slips]
        return tuple(near[:_MOST])

    def _written_in(self, language: Language | None, words: Sequence[str]) -> Sequence[str]:
        """Those of `words` that stand in texts of the language; bokmål and nynorsk count as one."""
        if language is None:
            return words
        wanted = {language} if language is Language.ENGLISH else {Language.BOKMAL, Language.NYNORSK}
        return [word for word, found in zip(words, self.languages(words), strict=True) if wanted & found]


def _begin_alike(known: str, plain: str) -> bool:
    return plain_letters(known)[:1] == plain[:1]


def _slips_allowed(word: str) -> int:
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < _LONG else _SLIPS_OF_A_LONG_WORD


def _trigrams(word: str) -> tuple[str, ...]:
    """The letter trigrams of `word` in plain letters, its edges marked twice."""
    marked = f"__{plain_letters(word)}__"
    return tuple(marked[i : i + 3] for i in range(len(marked) - 2))
