"""A question → the passages that bear on it, best first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.ranking import asked_for, best, fused, lexical_scores
from assistant.understanding import question_language
from corpus.types import Language, Passage
from indexing.embedding import Embedder
from indexing.index import Index
from indexing.language import grams, is_function_word, stem, words
from indexing.ordinary import ordinary_words
from indexing.query import QueryWord, view_terms
from indexing.terms import View, term_id
from indexing.types import Hit

_ALIKE = 0.6  # the share of a word's grams that make another word count for it
_COMPOUND_LETTERS = 10  # a shorter word is hardly put together from two
_PART_LETTERS = 4  # the shortest part of a compound that tells what it is about
_MISSPELT = _DESCRIBED = 0.25
_DESCRIBES = re.compile(
    r"(?:lige?|leg|lege|ige?|iske?|bare?|somme?|løse?|laus|lause|fulle?|ende|ande|vis|ly|ful|ive|able|ical)$"
)
_SURPLUS = 3  # times the limit that is fetched, since passages that say the same are dropped

# Words that say what sort of answer is wanted, or next to nothing: a sentence need not hold them to be the answer.
_LIGHT_WORDS = frozenset(
    """
    andel andelen antall antal prosent prosentandel stor stort store hatt fått får gjort gjør gjer går sier seier
    kommer kjem finnes finst fins ifølge gjelder gjeld betyr tyder menes slags
    kjennetegner kjenneteiknar characterises characterizes løpet året år during year
    percent share number large small according says say means mean get got there
    """.split()
)


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
    ) -> tuple[Hit, ...]:
        """The at most `limit` passages that fit `text` best, without such as say the same; best first.

        `language` takes passages in that language only. `reader` takes what is there in all languages in the reader's
        only, and other documents in whatever language they are.
        """
        index = self._library.index()
        terms = view_terms(index.query(text, reader or language))
        allowed = index.allowed(documents, language)
        if reader is not None:
            allowed = allowed & index.readable_in(reader)
        views = {view: index.lexical.score(view, *of_view) for view, of_view in terms.items()}
        lexical = lexical_scores(views, allowed)
        vector = self._embedder.embed([text])[0]
        similarities = index.similarities(vector)
        known = index.questions.places
        asked = np.zeros(len(similarities))
        asked[known] = asked_for(
            index.questions.likeness(terms[View.GRAMS][0]), index.questions.similarities(vector), similarities[known]
        )
        scores = np.where(allowed, fused(lexical, similarities) + asked, 0.0)
        found = best(np.asarray(scores), limit * _SURPLUS)
        hits = (Hit(index.passage(int(place)), float(scores[place]), float(asked[place])) for place in found)
        return tuple(islice(_distinct(hits), limit))

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

    def foreign(self, text: str, language: Language | None = None) -> float:
        """The share of the words that carry the subject of `text` which no source speaks of, from 0 to 1.

        A word that may be a misspelling of a known one counts a quarter, as an ordinary word does that only says how
        something is ("skriftlig"); one that ends or begins like a known one, as compounds do, half. Numbers do not
        count.
        """
        index = self._library.index()
        asked = {word.text: word for word in index.query(text, language) if _carries_subject(word.text)}
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
        content = [word for word in dict.fromkeys(asked) if _carries_subject(word)]
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


def content_words(text: str) -> list[str]:
    """The different words of `text` that carry its subject, in order."""
    return [word for word in dict.fromkeys(words(text)) if _carries_subject(word)]


def cover(weights: Mapping[str, float], text: str) -> float:
    """The share of the question's weight that stands in `text`, from 0 to 1; 0 for a question without subject.

    A word counts whole when its stem stands in the text; else by how many of its character grams one word of the text
    has (two for a long word), and not at all below three in five: so a compound counts, and a chance likeness does not.
    """
    total = sum(weights.values())
    said = set(words(text))
    stems = {stem(word) for word in said}
    present = {gram for word in said for gram in grams(word)}
    found = sum(
        weight * (1.0 if stem(word) in stems else _likeness(word, said, present)) for word, weight in weights.items()
    )
    return found / total if total else 0.0


def _likeness(word: str, said: Set[str], present: Set[str]) -> float:
    """The largest share of the word's grams that one word of those said has, or two where it may be a compound.

    `present` has the grams of all of them.
    """
    left = set(grams(word))
    whole = len(left)
    if len(left & present) < _ALIKE * whole:
        return 0.0
    for _ in range(2 if len(word) >= _COMPOUND_LETTERS else 1):
        left -= set(grams(max(said, key=lambda other: len(left.intersection(grams(other))))))
    share = 1 - len(left) / whole
    return share if share >= _ALIKE else 0.0


def _carries_subject(word: str) -> bool:
    return not is_function_word(word) and word not in _LIGHT_WORDS


def _rarest_grams(index: Index, content: list[str]) -> NDArray[np.uint64]:
    """For each word the gram of it that is rarest in the index."""
    chosen = []
    for word in content:
        terms = np.array([term_id(gram) for gram in grams(word)], np.uint64)
        chosen.append(terms[int(np.argmax(index.lexical.rarity(View.GRAMS, terms)))])
    return np.array(chosen, np.uint64)


def _distinct(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits one by one, without such as say what one before them says; none is read before it is asked for."""
    seen: set[str] = set()
    for hit in hits:
        said = " ".join(hit.passage.text.casefold().split())
        if said not in seen:
            seen.add(said)
            yield hit
