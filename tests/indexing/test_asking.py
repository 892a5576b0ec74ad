from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.types import Language, Passage
from indexing.asking import QuestionIndex
from indexing.language import grams, words
from indexing.segments import Segment, questions_of, write_segment
from indexing.terms import View, marked, term_id
from tests.builders import HashingEmbedder, make_passage


def asked_passage(document_id: str, *questions: str, language: Language = Language.BOKMAL) -> Passage:
    return replace(
        make_passage("Svaret.", document_id=document_id, position=len(document_id)),
        language=language,
        questions=questions,
    )


def make_index(folder: Path, *passages: Passage) -> QuestionIndex:
    embedder = HashingEmbedder()
    vectors = embedder.embed([passage.text for passage in passages])
    write_segment(folder, passages, vectors, embedder.embed(questions_of(passages)))
    return QuestionIndex([Segment(folder)])


def likeness(index: QuestionIndex, text: str) -> list[float]:
    terms = {marked(View.GRAMS, term_id(gram)) for word in words(text) for gram in grams(word)}
    return [round(value, 3) for value in index.likeness(np.array(sorted(terms), np.uint64)).tolist()]


def test_the_same_words_are_as_like_as_can_be_whatever_their_order(tmp_path: Path) -> None:
    index = make_index(tmp_path / "a", asked_passage("a.nb", "hvem eier planen"), asked_passage("b.nb", "hva er BMS"))
    assert likeness(index, "planen, hvem eier den egentlig planen")[0] < 1.0
    assert likeness(index, "Eier hvem planen?") == [1.0, 0.0]


def test_the_likest_way_of_asking_counts(tmp_path: Path) -> None:
    index = make_index(tmp_path / "a", asked_passage("a.nb", "hva koster kurs", "hvem eier planen"))
    assert likeness(index, "hvem eier planen") == [1.0]


def test_a_passage_that_nobody_is_known_to_ask_for_is_left_out(tmp_path: Path) -> None:
    index = make_index(tmp_path / "a", asked_passage("a.nb"), asked_passage("b.nb", "hvem eier planen"))
    assert likeness(index, "hvem eier planen") == [1.0]
    assert index.places.tolist() == [1]


def test_a_way_of_asking_counts_for_the_same_section_in_other_languages(tmp_path: Path) -> None:
    bokmal = asked_passage("a.nb", "hvem eier planen")
    nynorsk = asked_passage("a.nn", "kven har ansvaret", language=Language.NYNORSK)
    index = make_index(tmp_path / "a", bokmal, nynorsk)
    assert likeness(index, "hvem eier planen") == [1.0, 1.0]


def test_vectors_of_the_ways_of_asking_are_compared_too(tmp_path: Path) -> None:
    index = make_index(tmp_path / "a", asked_passage("a.nb", "hvem eier planen"), asked_passage("b.nb"))
    (vector,) = HashingEmbedder().embed(["planen hvem eier"])
    assert index.similarities(vector).tolist() == pytest.approx([1.0])


def test_passages_are_numbered_through_all_segments(tmp_path: Path) -> None:
    embedder = HashingEmbedder()
    segments = []
    for name, passages in {"a": ["x.nb", "y.nb"], "b": ["z.nb"]}.items():
        made = [asked_passage(one, *(["hvem eier planen"] if one == "z.nb" else [])) for one in passages]
        vectors = embedder.embed([passage.text for passage in made])
        write_segment(tmp_path / name, made, vectors, embedder.embed(questions_of(made)))
        segments.append(Segment(tmp_path / name))
    index = QuestionIndex(segments)
    assert index.places.tolist() == [2]
    assert likeness(index, "hvem eier planen") == [1.0]


def test_questions_without_vectors_are_refused(tmp_path: Path) -> None:
    passage = asked_passage("a.nb", "hvem eier planen")
    with pytest.raises(ValueError, match="0 question vectors for 1 questions"):
        write_segment(tmp_path / "a", [passage], HashingEmbedder().embed([passage.text]))


def test_an_index_without_ways_of_asking_gives_nothing(tmp_path: Path) -> None:
    assert likeness(make_index(tmp_path / "a", asked_passage("a.nb")), "hvem eier planen") == []
    assert likeness(QuestionIndex([]), "hvem eier planen") == []
