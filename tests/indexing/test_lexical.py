from math import log
from pathlib import Path

import numpy as np
import pytest

from corpus.types import Language
from indexing.index import Index
from indexing.lexical import LexicalIndex
from indexing.query import QueryWord, QuestionTerms, question_terms
from indexing.segments import Segment, write_segment
from indexing.terms import View, marked, term_id
from tests.builders import HashingEmbedder, make_passage

_TEXTS = ["katt hund katt", "hund fisk", "fugl fisk fugl sau geit"]


def make_segment(folder: Path, texts: list[str], *, first: int = 0) -> Segment:
    passages = [make_passage(text, document_id=f"d{first + i}", title="") for i, text in enumerate(texts)]
    write_segment(folder, passages, HashingEmbedder().embed(texts))
    return Segment(folder)


def score(index: LexicalIndex, word: str) -> np.ndarray:
    return index.score(stem(word))[View.STEMS].scores


def stem(word: str) -> QuestionTerms:
    return QuestionTerms(np.array([marked(View.STEMS, term_id(word))], np.uint64), np.ones(1, np.float32))


def test_a_score_is_that_of_bm25_by_hand(tmp_path: Path) -> None:
    index = LexicalIndex([make_segment(tmp_path / "a", _TEXTS)])
    idf = log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    norm = 1.1 * (1 - 0.9 + 0.9 * 3 / (10 / 3))
    assert score(index, "katt")[0] == pytest.approx(idf * 2 * 2.1 / (2 + norm), rel=1e-4)
    assert score(index, "katt")[1:].tolist() == [0, 0]


def test_two_segments_score_as_one(tmp_path: Path) -> None:
    whole = LexicalIndex([make_segment(tmp_path / "a", _TEXTS)])
    parts = LexicalIndex([make_segment(tmp_path / "b", _TEXTS[:1]), make_segment(tmp_path / "c", _TEXTS[1:], first=1)])
    assert score(parts, "hund").tolist() == pytest.approx(score(whole, "hund").tolist())


def test_a_word_that_no_text_has_scores_nothing_but_counts_in_the_ideal(tmp_path: Path) -> None:
    index = LexicalIndex([make_segment(tmp_path / "a", _TEXTS)])
    scored = index.score(stem("ulv"))[View.STEMS]
    assert not scored.scores.any()
    assert scored.ideal > 0


def test_an_empty_index_gives_no_scores() -> None:
    assert len(score(LexicalIndex([]), "katt")) == 0


def test_dead_documents_are_not_allowed(tmp_path: Path) -> None:
    index = Index([make_segment(tmp_path / "a", _TEXTS)], [frozenset({"d1"})])
    assert index.allowed(None, None).tolist() == [True, False, True]


def test_an_unknown_word_brings_its_nearest_known_word(tmp_path: Path) -> None:
    index = Index([make_segment(tmp_path / "a", ["kompetanse og økonomi"])], [frozenset()])
    assert [word.near for word in index.query("kompetnase oekonomi og")] == [("kompetanse",), ("økonomi",), ()]


def test_every_view_has_terms_for_a_question(tmp_path: Path) -> None:
    index = Index([make_segment(tmp_path / "a", _TEXTS)], [frozenset()])
    assert set(question_terms(index.query("katt hund")).views.tolist()) == set(range(len(View)))


@pytest.mark.parametrize("view", list(View))
def test_what_a_large_index_looks_up_and_what_it_reads_through_come_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, view: View
) -> None:
    words = ["katt", "hund", "fisk", "fugl", "sau"]
    texts = [" ".join(words[(i * j) % 5] for j in range(2, 7)) for i in range(1, 40)]
    index = LexicalIndex([make_segment(tmp_path / "a", texts[:15]), make_segment(tmp_path / "b", texts[15:], first=15)])
    terms = question_terms([QueryWord(word) for word in words[:4]])
    whole = index.score(terms)[view]
    assert whole.rest is None
    monkeypatch.setattr("indexing.lexical._MOST_READ", 10)
    parts = index.score(terms)[view]
    assert parts.rest is not None
    assert parts.ideal == pytest.approx(whole.ideal)
    everyone = np.arange(len(texts), dtype=np.int64)
    assert (parts.scores + parts.rest(everyone)).tolist() == pytest.approx(whole.scores.tolist(), rel=1e-5)
    assert parts.rest(everyone[20:23]).tolist() == pytest.approx(parts.rest(everyone)[20:23].tolist())


def test_of_words_as_near_the_commonest_is_the_likeliest(tmp_path: Path) -> None:
    texts = ["læring på jobb", "læring i drift", "leiing i drift", "læring av feil"]
    index = Index([make_segment(tmp_path / "a", texts)], [frozenset()])
    assert index.query("lering", Language.BOKMAL)[0].near[0] == "læring"
