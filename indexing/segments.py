"""A segment: some documents' passages, their vectors and their postings, written once and never changed.

The whole index is a few segments. What is derived here can be derived again from what the store holds.
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from corpus.types import Language, Passage
from indexing.language import stem, words
from indexing.postings import Postings, mapped
from indexing.terms import TermCounts, View, by_page, count_terms, in_view, side_by_side, term_id
from indexing.vocabulary import WordList, write_words

_LANGUAGES = tuple(Language)
_QUESTIONS, _VIEWS = "questions", "views"
_KEPT_PASSAGES = 2048  # of a segment that stay in memory once they were read; about 3 kB each


def searchable_text(passage: Passage) -> str:
    """What a passage is found by: the document's title and the headings that it stands under, and its own text."""
    return "\n".join(dict.fromkeys((passage.title, *passage.headings, passage.text)))


def questions_of(passages: Iterable[Passage]) -> list[str]:
    """The ways in which people ask for the passages, one passage's after the other's."""
    return [question for passage in passages for question in passage.questions]


def write_segment(
    folder: Path,
    passages: Sequence[Passage],
    vectors: NDArray[np.float32],
    question_vectors: NDArray[np.float32] | None = None,
) -> None:
    """Write a segment of `passages` to `folder`, on to the disk. The folder must not exist.

    Args:
        folder: Where it is to lie.
        passages: What it holds.
        vectors: The passages' vectors; float32 [n, d], rows of length 1.
        question_vectors: The vectors of `questions_of(passages)`, likewise; may be left out where there are none.
    """
    folder.mkdir(parents=True)
    counted, vocabulary = count_terms([searchable_text(passage) for passage in passages])
    documents = list(dict.fromkeys(passage.document_id for passage in passages))
    document_of = _numbers([passage.document_id for passage in passages])
    page_of = _numbers([page_key(passage) for passage in passages])
    counted[View.PAGE] = by_page(counted[View.GRAMS], page_of)
    sizes = {view: len(passages) for view in View} | {View.PAGE: len(np.unique(page_of))}
    Postings.of(side_by_side(counted, sizes), sum(sizes.values())).save(folder, _VIEWS)
    _write_questions(folder, passages)
    if question_vectors is None:
        question_vectors = np.empty((0, vectors.shape[1]), np.float32)
    if len(question_vectors) != (wanted := len(questions_of(passages))):
        raise ValueError(f"{len(question_vectors)} question vectors for {wanted} questions. Give one for each.")
    np.save(folder / "question_vectors.npy", np.asarray(question_vectors, np.float32))
    np.save(folder / "document_of.npy", document_of)
    np.save(folder / "page_of.npy", page_of)
    np.save(folder / "contents.npy", np.array([term_id(_content(passage)) for passage in passages], np.uint64))
    np.save(folder / "languages.npy", np.array([_LANGUAGES.index(p.language) for p in passages], np.uint8))
    np.save(folder / "vectors.npy", np.asarray(vectors, np.float32))
    (folder / "documents.json").write_text(json.dumps(documents), encoding="utf-8")
    write_words(folder, vocabulary, _languages_of_words(passages))
    asked = {stem(word) for question in questions_of(passages) for word in words(question)}
    known = asked.union(map(stem, vocabulary))
    np.save(folder / "stems.npy", np.sort(np.array([term_id(one) for one in known], np.uint64)))
    _write_passages(folder, passages)
    _flush(folder)


def page_key(passage: Passage) -> str:
    """What the page view takes as one page: the part of the document under its outermost heading."""
    return "\n".join((passage.document_id, *passage.headings[:1]))


def _content(passage: Passage) -> str:
    """What two passages share that say the same, however it is set."""
    return " ".join(passage.text.casefold().split())


def counterpart_key(passage: Passage) -> str:
    """What the passages share that begin the same section of the same document in several languages."""
    begins = passage.questions and passage.document_id.endswith(f".{passage.language}")
    return f"{passage.document_id.rpartition('.')[0]}#{passage.section_id}" if begins else passage.id


def to_json(passage: Passage) -> str:
    """One line of JSON that `from_json` turns back into the same passage."""
    return msgspec.json.encode(passage).decode()


def from_json(line: str | bytes) -> Passage:
    """The passage that `to_json` wrote."""
    return _decoder.decode(line)


_decoder = msgspec.json.Decoder(Passage)


class Segment:
    """A segment on the disk, opened for reading. Nothing is read before it is asked for.

    `postings` are those of all views, side by side: the texts are each passage once for a view, then each page.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.document_of: NDArray[np.uint32] = np.load(folder / "document_of.npy")
        self.documents: list[str] = json.loads((folder / "documents.json").read_text(encoding="utf-8"))
        self.postings = Postings.open(folder, _VIEWS)
        self._far_passage = lru_cache(maxsize=_KEPT_PASSAGES)(self._read_passage)

    def __len__(self) -> int:
        return len(self.document_of)

    @cached_property
    def questions(self) -> Postings:
        """The grams of the ways in which people ask for the passages."""
        return Postings.open(self.folder, _QUESTIONS)

    @cached_property
    def question_of(self) -> NDArray[np.uint32]:
        """The passage that each of these ways leads to; uint32 [q]."""
        passages: NDArray[np.uint32] = np.load(self.folder / "question_of.npy")
        return passages

    @cached_property
    def counterparts(self) -> NDArray[np.uint64]:
        """For each passage the number that it shares with those that say the same in other languages; uint64 [n]."""
        numbers: NDArray[np.uint64] = np.load(self.folder / "counterparts.npy")
        return numbers

    @cached_property
    def contents(self) -> NDArray[np.uint64]:
        """For each passage the number that it shares with those of the very same text; uint64 [n]."""
        numbers: NDArray[np.uint64] = np.load(self.folder / "contents.npy")
        return numbers

    @cached_property
    def question_vectors(self) -> NDArray[np.float32]:
        """The vectors of these ways; float32 [q, d], mapped."""
        return mapped(self.folder / "question_vectors.npy")

    @cached_property
    def page_of(self) -> NDArray[np.uint32]:
        """The page of each passage; uint32 [n]."""
        pages: NDArray[np.uint32] = np.load(self.folder / "page_of.npy")
        return pages

    @cached_property
    def vectors(self) -> NDArray[np.float32]:
        """The passages' vectors; float32 [n, d], mapped."""
        return mapped(self.folder / "vectors.npy")

    @cached_property
    def stems(self) -> NDArray[np.uint64]:
        """The ids of the stems of all words in the passages and in the ways of asking for them, ascending."""
        return mapped(self.folder / "stems.npy")

    @cached_property
    def words(self) -> WordList:
        """The distinct words of the segment."""
        return WordList(self.folder)

    def live(self, dead: frozenset[str]) -> NDArray[np.bool_]:
        """Which passages count when the documents in `dead` do not; bool [n]."""
        alive = np.array([document not in dead for document in self.documents], dtype=bool)
        return alive[self.document_of]

    def in_language(self, language: Language) -> NDArray[np.bool_]:
        """Which passages are written in `language`; bool [n]."""
        languages: NDArray[np.uint8] = np.load(self.folder / "languages.npy", mmap_mode="r")
        return np.asarray(languages == _LANGUAGES.index(language))

    def passage(self, number: int) -> Passage:
        """The passage in place `number`; those of a small segment are read all at once, in a millisecond or two."""
        return self._near_passages[number] if self._near_passages else self._far_passage(number)

    @cached_property
    def _near_passages(self) -> tuple[Passage, ...]:
        if len(self) > _KEPT_PASSAGES:
            return ()
        return tuple(self._read_passage(number) for number in range(len(self)))

    def _read_passage(self, number: int) -> Passage:
        start, end = self._passage_offsets[number : number + 2].tolist()
        return _decoder.decode(self._passage_bytes[start:end])

    def passages(self) -> Iterator[Passage]:
        """All passages, in order."""
        return (self.passage(number) for number in range(len(self)))

    @cached_property
    def _passage_offsets(self) -> NDArray[np.int64]:
        return mapped(self.folder / "passages.offsets.npy")

    @cached_property
    def _passage_bytes(self) -> memoryview:
        return np.memmap(self.folder / "passages.jsonl", dtype=np.uint8, mode="r").data


def _numbers(keys: Sequence[str]) -> NDArray[np.uint32]:
    """Each key's number in the order of first appearance."""
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.uint32)


def _languages_of_words(passages: Sequence[Passage]) -> dict[str, int]:
    """For each word the languages of the passages that it stands in, one bit each."""
    languages: defaultdict[str, int] = defaultdict(int)
    for passage in passages:
        bit = 1 << _LANGUAGES.index(passage.language)
        for word in set(words(searchable_text(passage))):
            languages[word] |= bit
    return languages


def _write_questions(folder: Path, passages: Sequence[Passage]) -> None:
    """The ways in which people ask for the passages, as texts of their own that lead to them."""
    counted, _ = count_terms(questions_of(passages))
    question_of = np.repeat(np.arange(len(passages)), [len(passage.questions) for passage in passages])
    counts = counted[View.GRAMS]
    marked = TermCounts(in_view(View.GRAMS, counts.terms), counts.texts, counts.counts)
    Postings.of(marked, len(question_of)).save(folder, _QUESTIONS)
    np.save(folder / "question_of.npy", question_of.astype(np.uint32))
    counterparts = [term_id(counterpart_key(passage)) for passage in passages]
    np.save(folder / "counterparts.npy", np.array(counterparts, np.uint64))


def _write_passages(folder: Path, passages: Sequence[Passage]) -> None:
    lines = [f"{to_json(passage)}\n".encode() for passage in passages]
    (folder / "passages.jsonl").write_bytes(b"".join(lines))
    offsets = np.concatenate([[0], np.cumsum([len(line) for line in lines])]).astype(np.int64)
    np.save(folder / "passages.offsets.npy", offsets)


def _flush(folder: Path) -> None:
    """Make sure that every file of `folder`, and the folder itself, has reached the disk."""
    for path in (*folder.iterdir(), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
