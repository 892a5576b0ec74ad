"""Everything that a question needs, as it was at one moment: the live passages of some segments."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cache, cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from corpus.types import Language, Passage
from indexing.asking import QuestionIndex
from indexing.language import stem, words
from indexing.lexical import LexicalIndex
from indexing.ordinary import ordinary_words
from indexing.query import QueryWord
from indexing.segments import Segment
from indexing.terms import View, term_id
from indexing.vocabulary import Vocabulary


class Index:
    """Segments, and for each the documents in it that no longer count. Passages are numbered through all of them.

    `shipped` are the documents that are there in every language.
    """

    def __init__(
        self, segments: Sequence[Segment], dead: Sequence[frozenset[str]], shipped: frozenset[str] = frozenset()
    ) -> None:
        _multiply_in_one_thread()
        self.segments = tuple(segments)
        self._shipped = shipped
        self._starts = [0, *accumulate(len(segment) for segment in self.segments)]
        live = [segment.live(gone) for segment, gone in zip(self.segments, dead, strict=True)]
        self.live: NDArray[np.bool_] = np.concatenate([np.zeros(0, dtype=bool), *live])
        self.lexical = LexicalIndex(self.segments)
        self.questions = QuestionIndex(self.segments)

    def __len__(self) -> int:
        return int(self.live.sum())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the index."""
        return Vocabulary([segment.words for segment in self.segments])

    def query(self, text: str, language: Language | None = None) -> tuple[QueryWord, ...]:
        """The words of `text`, each word that the index does not know with the known words nearest to it.

        With a language, the nearest are words of that language. An ordinary word is not taken for a misspelt one.
        """
        asked = words(text)
        return tuple(
            QueryWord(word) if is_known else self._unknown(word, language)
            for word, is_known in zip(asked, self.vocabulary.knows(asked).tolist(), strict=True)
        )

    def _unknown(self, word: str, language: Language | None) -> QueryWord:
        exists = bool(ordinary_words().exist([word], language)[0])
        near = self._likeliest_first(self.vocabulary.nearest(word, language), language)
        if exists:
            near = tuple(other for other in near if stem(other) == stem(word))
        return QueryWord(word, near, exists)

    def _likeliest_first(self, words: tuple[str, ...], language: Language | None) -> tuple[str, ...]:
        """The words of the language itself first, and by how many passages have a form of them."""
        if len(words) < 2:
            return words
        rarity = self.lexical.rarity(View.STEMS, np.array([term_id(stem(word)) for word in words], np.uint64))
        own = [language in spoken_in for spoken_in in self.vocabulary.languages(words)]
        order = sorted(range(len(words)), key=lambda place: (not own[place], rarity[place]))
        return tuple(words[place] for place in order)

    def speaks_of(self, word: str) -> bool:
        """Whether a form of `word` stands in a passage, or in a way of asking for one."""
        wanted = np.uint64(term_id(stem(word)))
        places = ((one.stems, int(one.stems.searchsorted(wanted))) for one in self.segments)
        return any(place < len(stems) and stems[place] == wanted for stems, place in places)

    def allowed(self, documents: Collection[str] | None, language: Language | None) -> NDArray[np.bool_]:
        """Which passages are live, and of `documents` and in `language` where these are given; bool [n]."""
        allowed = self.live
        if documents is not None:
            wanted = [segment.live(frozenset(segment.documents) - set(documents)) for segment in self.segments]
            allowed = allowed & np.concatenate([np.zeros(0, dtype=bool), *wanted])
        if language is not None:
            written = [segment.in_language(language) for segment in self.segments]
            allowed = allowed & np.concatenate([np.zeros(0, dtype=bool), *written])
        return allowed

    def readable_in(self, language: Language) -> NDArray[np.bool_]:
        """Which live passages are for readers of `language`: what is there in every language only in theirs; bool [n].

        Other documents are there in one language, whatever the reader's is.
        """
        shipped = [~segment.live(self._shipped) for segment in self.segments]
        return self.live & (~np.concatenate([np.zeros(0, dtype=bool), *shipped]) | self.allowed(None, language))

    def passage(self, number: int) -> Passage:
        """The passage in place `number`."""
        place = bisect_right(self._starts, number) - 1
        return self.segments[place].passage(number - self._starts[place])

    @cached_property
    def contents(self) -> NDArray[np.uint64]:
        """For each passage the number that it shares with those of the very same text; uint64 [n]."""
        return np.concatenate([np.zeros(0, np.uint64), *(segment.contents for segment in self.segments)])

    def passages_of(self, document_id: str) -> tuple[Passage, ...]:
        """The live passages of a document, in order."""
        numbers = np.flatnonzero(self.allowed({document_id}, None))
        return tuple(sorted((self.passage(int(number)) for number in numbers), key=lambda passage: passage.position))

    def vectors_of(self, document_id: str) -> NDArray[np.float32]:
        """The vectors of a document's live passages, in the order of `passages_of`; float32 [n, d]."""
        numbers = np.flatnonzero(self.allowed({document_id}, None)).tolist()
        ordered = sorted(numbers, key=lambda number: self.passage(number).position)
        places = [bisect_right(self._starts, number) - 1 for number in ordered]
        rows = [
            self.segments[place].vectors[number - self._starts[place]]
            for place, number in zip(places, ordered, strict=True)
        ]
        return np.asarray(rows, np.float32)

    def similarities(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """The cosine similarity of every passage to a question's vector (float32 [d], length 1); float32 [n]."""
        parts = [np.asarray(segment.vectors @ vector, np.float32) for segment in self.segments]
        return np.concatenate([np.zeros(0, np.float32), *parts])


@cache
def _multiply_in_one_thread() -> None:
    """A question's products take less than a millisecond; shared out on threads they wait for a busy processor."""
    threadpool_limits(limits=1, user_api="blas")
