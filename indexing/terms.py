"""Texts → counted terms, by view: the numbers that the postings are made of.

A term is a number made of its text, so that a segment needs no dictionary in memory; it has 62 bits, and two more
tell the view. Counting goes through the
distinct words of all the texts: each word is taken apart once, however often it stands.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from indexing.language import grams, stem, words

_LARGEST = (1 << 62) - 1
_LETTERS = 7  # bytes that are no longer than a term
_PAIR_WINDOW = 3  # words
_PAIR_FACTOR = 0x9E3779B97F4A7C15  # an odd number near 2**64 / golden ratio; Knuth 1998, §6.4


class View(StrEnum):
    """The ways in which a text is seen: each has its own terms and its own statistics."""

    GRAMS = "grams"
    STEMS = "stems"
    PAIRS = "pairs"
    PAGE = "page"


VIEWS = tuple(View)
_MARKS = {view: place << 62 for place, view in enumerate(VIEWS)}


@lru_cache(maxsize=262144)
def term_id(text: str) -> int:
    """The number of 62 bits that stands for a term: its own letters where they fit, else their hash."""
    letters = text.encode()
    if len(letters) <= _LETTERS:
        return int.from_bytes(letters, "little")
    return int.from_bytes(blake2b(letters, digest_size=8).digest(), "little") & _LARGEST


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How often each term stands in each text: parallel arrays, sorted by term and then by text.

    `terms` uint64, `texts` uint32 (the text's place in the input), `counts` uint16 (at most 65535).
    """

    terms: NDArray[np.uint64]
    texts: NDArray[np.uint32]
    counts: NDArray[np.uint16]


def count_terms(texts: Sequence[str]) -> tuple[dict[View, TermCounts], tuple[str, ...]]:
    """Count the grams, stems and near pairs of every text; with them come the distinct words, sorted."""
    tokens = [words(text) for text in texts]
    vocabulary = sorted({word for tokenised in tokens for word in tokenised})
    place = {word: number for number, word in enumerate(vocabulary)}
    numbers = [np.array([place[word] for word in tokenised], dtype=np.int64) for tokenised in tokens]
    stems = _terms_of_words(vocabulary, lambda word: (stem(word),))
    views = {
        View.GRAMS: _count_by_word(numbers, _terms_of_words(vocabulary, grams)),
        View.STEMS: _count_by_word(numbers, stems),
        View.PAIRS: _count_pairs([stems[0][text] for text in numbers]),
    }
    return views, tuple(vocabulary)


def count_parts(words: Sequence[str], parts: Callable[[str], Iterable[str]]) -> TermCounts:
    """Count the parts of each word: a word is the text, and its parts are the terms."""
    numbers = np.arange(len(words), dtype=np.int64).reshape(-1, 1)
    return _count_by_word(list(numbers), _terms_of_words(words, parts))


def pair_ids(stems: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The terms for the ordered pairs of stems that stand next to each other or with one word between."""
    pairs = [stems[:-gap] * np.uint64(_PAIR_FACTOR) + stems[gap:] for gap in range(1, _PAIR_WINDOW)]
    return np.asarray(np.concatenate(pairs) & np.uint64(_LARGEST))


def few_pair_ids(stems: Sequence[int]) -> list[int]:
    """The same for a handful of stems, where arrays cost more than they save."""
    pairs = [(one, other) for gap in range(1, _PAIR_WINDOW) for one, other in zip(stems, stems[gap:], strict=False)]
    return [(one * _PAIR_FACTOR + other) & _LARGEST for one, other in pairs]


def by_page(counts: TermCounts, page_of: NDArray[np.uint32]) -> TermCounts:
    """The same counts, summed over the texts of each page: `page_of` has the page's number for each text."""
    return _summed(counts.terms, page_of[counts.texts], counts.counts.astype(np.int64))


def in_view(view: View, terms: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The terms as they stand beside those of the other views: the two highest bits tell the view."""
    return np.asarray(terms | np.uint64(_MARKS[view]))


def marked(view: View, term: int) -> int:
    """One term as it stands beside those of the other views."""
    return term | _MARKS[view]


def views_of(terms: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The place in `VIEWS` of the view that each term is marked for; int64 [t]."""
    return (terms >> np.uint64(62)).astype(np.int64)


def side_by_side(counts: Mapping[View, TermCounts], texts: Mapping[View, int]) -> TermCounts:
    """The counts of all views as one: the texts of a view (`texts` tells how many) follow those of the view before."""
    starts = dict(zip(VIEWS, np.cumsum([0, *(texts[view] for view in VIEWS[:-1])]).tolist(), strict=True))
    return TermCounts(
        np.concatenate([in_view(view, counts[view].terms) for view in VIEWS]),
        np.concatenate([counts[view].texts + np.uint32(starts[view]) for view in VIEWS]),
        np.concatenate([counts[view].counts for view in VIEWS]),
    )


_TermsByWord = tuple[NDArray[np.uint64], NDArray[np.int64]]


def _terms_of_words(vocabulary: Sequence[str], parts: Callable[[str], Iterable[str]]) -> _TermsByWord:
    """The terms of all words one after the other, and the offsets where each word's terms begin (and the end)."""
    by_word = [[term_id(part) for part in parts(word)] for word in vocabulary]
    offsets = np.concatenate([[0], np.cumsum([len(terms) for terms in by_word])]).astype(np.int64)
    return np.array([term for terms in by_word for term in terms], dtype=np.uint64), offsets


def _count_by_word(numbers: Sequence[NDArray[np.int64]], terms_by_word: _TermsByWord) -> TermCounts:
    terms, offsets = terms_by_word
    texts = np.repeat(np.arange(len(numbers), dtype=np.uint32), [len(text) for text in numbers])
    flat = np.concatenate([np.empty(0, np.int64), *numbers])
    lengths = offsets[flat + 1] - offsets[flat] if len(flat) else np.empty(0, np.int64)
    starts = np.repeat(offsets[flat] if len(flat) else flat, lengths)
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return _summed(terms[starts + within], np.repeat(texts, lengths), np.ones(lengths.sum(), np.int64))


def _count_pairs(stems_of_texts: Sequence[NDArray[np.uint64]]) -> TermCounts:
    pairs = [pair_ids(stems) for stems in stems_of_texts]
    texts = np.repeat(np.arange(len(pairs), dtype=np.uint32), [len(text) for text in pairs])
    terms = np.concatenate([np.empty(0, np.uint64), *pairs])
    return _summed(terms, texts, np.ones(len(terms), np.int64))


def _summed(terms: NDArray[np.uint64], texts: NDArray[np.uint32], counts: NDArray[np.int64]) -> TermCounts:
    """Sort by term, then text, and add up the counts of equal (term, text) pairs."""
    order = np.lexsort((texts, terms))
    terms, texts, counts = terms[order], texts[order], counts[order]
    first = np.ones(len(terms), dtype=bool)
    first[1:] = (terms[1:] != terms[:-1]) | (texts[1:] != texts[:-1])
    starts = np.flatnonzero(first)
    sums = np.add.reduceat(counts, starts) if len(starts) else counts
    return TermCounts(terms[starts], texts[starts], np.minimum(sums, 65535).astype(np.uint16))
