from collections import defaultdict

import numpy as np
import pytest

from indexing.query import QueryWord, question_terms
from indexing.terms import View, few_pair_ids, marked, pair_ids, term_id


def weights(view: View, *question: QueryWord) -> dict[int, float]:
    of_view = question_terms(question).of(view)
    totals: dict[int, float] = defaultdict(float)
    for term, weight in zip(of_view.terms.tolist(), of_view.weights.tolist(), strict=True):
        totals[term] += weight
    return totals


def stem_term(word: str) -> int:
    return marked(View.STEMS, term_id(word))


def test_a_function_word_weighs_less_than_one_that_carries_the_subject() -> None:
    found = weights(View.STEMS, QueryWord("hva"), QueryWord("plan"))
    assert found[stem_term("plan")] > found[stem_term("hva")] > 0


def test_the_words_that_a_misspelt_one_may_be_share_its_weight() -> None:
    one = weights(View.STEMS, QueryWord("plxn", near=("plan",)))
    two = weights(View.STEMS, QueryWord("plxn", near=("plan", "plen")))
    assert two[stem_term("plan")] == pytest.approx(one[stem_term("plan")] / 2)
    assert one[stem_term("plan")] < one[stem_term("plxn")]


def test_a_word_said_twice_weighs_twice() -> None:
    assert weights(View.STEMS, QueryWord("plan"), QueryWord("plan"))[stem_term("plan")] == pytest.approx(2.0)


def test_a_long_word_does_not_outweigh_the_others_by_its_number_of_grams() -> None:
    short = sum(weights(View.GRAMS, QueryWord("mål")).values())
    long = sum(weights(View.GRAMS, QueryWord("kompetansekartlegging")).values())
    grams = len(weights(View.GRAMS, QueryWord("kompetansekartlegging")))
    assert long / short < grams / 2


def test_words_next_to_each_other_and_with_one_between_are_pairs_in_their_order() -> None:
    pairs = set(weights(View.PAIRS, QueryWord("a"), QueryWord("b"), QueryWord("c")))
    assert len(pairs) == 3
    assert pairs != set(weights(View.PAIRS, QueryWord("c"), QueryWord("b"), QueryWord("a")))


def test_the_pairs_of_a_question_are_those_of_a_text() -> None:
    stems = [term_id(word) for word in ("a", "b", "c", "d")]
    assert sorted(few_pair_ids(stems)) == sorted(pair_ids(np.array(stems, np.uint64)).tolist())


def test_a_question_without_words_has_no_terms() -> None:
    empty = question_terms([])
    assert len(empty.terms) == len(empty.weights) == 0
    assert empty.terms.dtype == np.uint64
