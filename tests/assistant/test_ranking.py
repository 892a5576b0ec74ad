import numpy as np
import pytest

from assistant.ranking import DENSE_WEIGHT, VIEW_WEIGHTS, best, fused, lexical_scores
from indexing.lexical import Scored
from indexing.terms import View


def scored(*scores: float, ideal: float = 1.0) -> Scored:
    return Scored(np.array(scores), ideal)


def test_a_passage_with_every_term_of_every_view_comes_to_one() -> None:
    views = {view: scored(2.0, 0.0, ideal=2.0) for view in VIEW_WEIGHTS}
    assert lexical_scores(views).tolist() == pytest.approx([1.0, 0.0])


def test_views_are_summed_by_their_weight() -> None:
    views = {View.GRAMS: scored(1.0, 0.0), View.STEMS: scored(0.0, 1.0)}
    whole = VIEW_WEIGHTS[View.GRAMS] + VIEW_WEIGHTS[View.STEMS]
    expected = [VIEW_WEIGHTS[View.GRAMS] / whole, VIEW_WEIGHTS[View.STEMS] / whole]
    assert lexical_scores(views).tolist() == pytest.approx(expected)


def test_a_question_whose_words_nobody_knows_scores_nothing() -> None:
    assert lexical_scores({View.GRAMS: scored(0.0, 0.0, ideal=0.0)}).tolist() == [0.0, 0.0]


def test_the_commonest_words_are_looked_up_for_the_best_passages_only() -> None:
    asked: list[list[int]] = []

    def rest(passages: np.ndarray) -> np.ndarray:
        asked.append(sorted(passages.tolist()))
        return np.full(len(passages), 0.5)

    few = np.zeros(5000)
    few[:300] = np.linspace(0.5, 0.1, 300)
    scores = lexical_scores({View.GRAMS: Scored(few, 1.0, rest)})
    assert asked == [list(range(200))]
    assert scores[0] == pytest.approx(1.0)
    assert scores[299] == pytest.approx(0.1)


def test_they_are_not_looked_up_for_passages_that_may_not_be_shown() -> None:
    asked: list[list[int]] = []

    def rest(passages: np.ndarray) -> np.ndarray:
        asked.append(passages.tolist())
        return np.zeros(len(passages))

    lexical_scores({View.GRAMS: Scored(np.array([0.9, 0.5]), 1.0, rest)}, np.array([False, True]))
    assert asked == [[1]]


def test_a_likeness_in_meaning_is_added_and_an_unlikeness_takes_nothing_away() -> None:
    scores = fused(np.array([0.5, 0.5, 0.5]), np.array([1.0, 0.0, -1.0], np.float32))
    assert scores.tolist() == pytest.approx([0.5 + DENSE_WEIGHT, 0.5, 0.5])


def test_the_best_come_first_and_ties_keep_their_order() -> None:
    assert best(np.array([0.2, 0.9, 0.2, 0.0, 0.4]), 4).tolist() == [1, 4, 0, 2]


def test_what_scores_nothing_is_not_among_the_best() -> None:
    assert best(np.array([0.0, 0.3, 0.0]), 10).tolist() == [1]
    assert best(np.zeros(0), 10).tolist() == []


@pytest.mark.parametrize("passages", [1, 63, 64, 1000, 20_000])
def test_the_best_of_many_are_those_of_a_full_sort(passages: int) -> None:
    scores = np.random.default_rng(passages).integers(0, 50, passages) / 50
    order = np.argsort(-scores, kind="stable")
    expected = [int(place) for place in order[:30] if scores[place] > 0]
    assert best(scores, 30).tolist() == expected
