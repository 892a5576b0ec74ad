"""A question → the passages that bear on it, best first."""

import re
from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.ranking import asked_for, best, fused, lexical_scores
from assistant.understanding import question_language
from assistant.wording import carries_subject
from corpus.types import Language, Passage
from indexing.embedding import Embedder
from indexing.index import Index
from indexing.language import grams, stem, words
from indexing.ordinary import ordinary_words
from indexing.query import QueryWord, question_terms
from indexing.terms import View, term_id
from indexing.types import Hit

_PART_LETTERS = 4  # the shortest part of a compound that tells what it is about
_MISSPELT = _DESCRIBED = 0.25
_DESCRIBES = re.compile(
    r"(?:lige?|leg|lege|ige?|iske?|bare?|somme?|løse?|laus|lause|fulle?|ende|ande|vis|ly|ful|ive|able|ical)$"
)
_WORD = re.compile(r"\w+")
_SURPLUS = 3  # times the limit that is fetched, since passages that say the same are dropped

# A capital after a small letter, a comma or a digit and a space: not the first word of a sentence, nor an abbreviation.
_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÆØÅ][a-zæøå]{2,}\b")


class Searchable(Protocol):
    """Where the newest index comes from."""

    def index(self) -> Index:
        """The newest index."""


class Retriever:
    """Finds passages by the weighted sum of several lexical views and the dense one."""

    def __init__(self, library: Searchable, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder

    def search(
        self,
        text: str,
        *,
        limit: int = 10,
        language: Language | None = None,
        documents: frozenset[str] | None = None,
        reader: Language | None = None,
        beside: int = 0,
    ) -> tuple[Hit, ...]:
        """The at most `limit` passages that fit `text` best, without such as say the same; best first.

        `language` takes passages in that language only. `reader` takes what is there in all languages in the reader's
        only, and other documents in whatever language they are. `beside` takes along so many of the best passages that
        nobody is known to ask for, as are all of a user's own documents.
        """
        index = self._library.index()
        terms = question_terms(index.query(text, reader or language))
        allowed = index.allowed(documents, language)
        if reader is not None:
            allowed = allowed & index.readable_in(reader)
        lexical = lexical_scores(index.lexical.score(terms), allowed)
        vector = self._embedder.embed([text])[0]
        similarities = index.similarities(vector)
        asked, likeness, meanings = np.zeros((3, len(similarities)))
        if len(known := index.questions.places):
            likeness[known] = index.questions.likeness(terms.of(View.GRAMS).terms)
            meanings[known] = index.questions.similarities(vector)
            asked[known] = asked_for(likeness[known], meanings[known], similarities[known])
        scores = np.asarray(np.where(allowed, fused(lexical, similarities) + asked, 0.0))
        found = _distinct(index.contents, best(scores, limit * _SURPLUS))[:limit]
        if beside:
            unasked = scores.copy()
            unasked[known] = 0.0
            found = list(dict.fromkeys([*found, *best(unasked, beside).tolist()]))
        columns = [column[found].tolist() for column in (scores, asked, likeness, meanings, similarities)]
        return tuple(map(Hit, map(index.passage, found), *columns))

    def in_language(self, passage: Passage, language: Language) -> Passage | None:
        """The same passage of ours in another language; None for a document that is there in one only."""
        document = passage.document_id.removesuffix(f".{passage.language}")
        if document == passage.document_id:
            return None
        index = self._library.index()
        own, other = index.passages_of(passage.document_id), index.passages_of(f"{document}.{language}")
        place = [one.id for one in own if one.section_id == passage.section_id].index(passage.id)
        same = [one for one in other if one.section_id == passage.section_id]
        return same[min(place, len(same) - 1)] if same else None

    def questions_beside(self, passage: Passage) -> tuple[str, ...]:
        """Up to three questions that stand as headings nearest to the passage in its document."""
        index = self._library.index()
        by_nearness = sorted(
            index.passages_of(passage.document_id), key=lambda one: abs(one.position - passage.position)
        )
        sections = dict.fromkeys(one.section for one in by_nearness if one.section.endswith("?"))
        return tuple(section for section in sections if section != passage.section)[:3]

    def language_of(self, text: str, usual: Language = Language.BOKMAL) -> Language:
        """The language that a question is asked in, by its words; the usual one where they do not decide."""
        asked = words(text)
        spoken_in = self._library.index().vocabulary.languages(asked)
        return question_language(asked, spoken_in, ordinary_words().languages(asked), usual)

    def spelt(self, text: str, language: Language | None = None) -> str:
        """`text` with each misspelt word as the known word that it most likely is; `language` is that of the text."""
        meant = {word.text: _meant(word) for word in self._library.index().query(text, language)}
        return _WORD.sub(lambda match: _as_meant(match[0], meant), text)

    def foreign(self, text: str, language: Language | None = None) -> float:
        """The share of the words that carry the subject of `text` which no source speaks of, from 0 to 1.

        A word that may be a misspelling of a known one counts a quarter, as an ordinary word does that only says how
        something is ("skriftlig"); one that ends or begins like a known one, as compounds do, half. Numbers do not
        count.
        """
        index = self._library.index()
        asked = {word.text: word for word in index.query(text, language) if carries_subject(word.text)}
        counted = [word for word in asked.values() if not word.text.isdigit()]
        return sum(_foreignness(index, word) for word in counted) / len(counted) if counted else 0.0

    def unknown_names(self, text: str) -> tuple[str, ...]:
        """The names in `text` (words with a capital inside a sentence) that the sources do not speak of.

        An ordinary word with a capital is no such name ("Fagforbundet"), nor is another form of a known one, or a word
        that may be a misspelling of it ("Hovudtariffavtalen").
        """
        index = self._library.index()
        names = _NAME.findall(text)
        asked = [name.lower() for name in names]
        known = index.vocabulary.knows(asked)
        ordinary = ordinary_words().exist(asked) & ~ordinary_words().are_names(asked)
        meant = [word.near or index.speaks_of(word.text) for word in index.query(" ".join(names))]
        may_be_meant = ~ordinary_words().are_names(asked) & np.array([bool(one) for one in meant], bool)
        return tuple(name for place, name in enumerate(names) if not (known | ordinary | may_be_meant)[place])

    def weights(self, text: str, language: Language | None = None) -> dict[str, float]:
        """The words of `text` that carry its subject, each with its rarity (idf of its stem; at least 0).

        `language` is that of the text: a word that is misspelt is taken for one of that language.
        """
        index = self._library.index()
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


def _distinct(contents: NDArray[np.uint64], places: NDArray[np.int64]) -> list[int]:
    """The places one by one, without such as have the very text of one before them."""
    first: dict[int, int] = {}
    for content, place in zip(contents[places].tolist(), places.tolist(), strict=True):
        first.setdefault(content, place)
    return list(first.values())
