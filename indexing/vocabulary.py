"""The words that the index knows, and the nearest of them to a word that it does not know."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexing.language import spelled_out

_SHORTEST = 4  # characters; a shorter word is too near to everything
_LONG = 8  # characters; from here two slips are one word misspelt, below they are another word
_MOST = 3  # words; more near words than this say nothing


class Vocabulary:
    """The distinct words of the index, kept by length so that a look-up sees only those that can be near."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(set(words)):
            if word.isalpha():
                self._by_length[len(word)].append(word)
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def _nearest(self, word: str) -> tuple[str, ...]:
        """The known words that `word` is most likely a misspelling of, at most three, or none.

        æ, ø and å typed as ae, oe and aa come first; then the fewest slips: insertions, deletions, replacements and
        swaps (optimal string alignment distance), one at most, two for a long word.
        """
        spelled = spelled_out(word)
        if spelled != word and spelled in self._by_length.get(len(spelled), ()):
            return (spelled,)
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        slips = 1 if len(word) < _LONG else 2
        near = process.extract(spelled, self._of_length(word, slips), scorer=OSA.distance, score_cutoff=slips, limit=50)
        fewest = min((distance for _, distance, _ in near), default=0)
        return tuple(sorted(found for found, distance, _ in near if distance == fewest)[:_MOST])

    def _of_length(self, word: str, slips: int) -> list[str]:
        lengths = range(len(word) - slips, len(word) + slips + 1)
        return [known for length in lengths for known in self._by_length.get(length, ())]
