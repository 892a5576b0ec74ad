import numpy as np
import pytest

from indexing.query import QueryWord, view_terms
from indexing.terms import View, term_id


def weights(view: View, *question: QueryWord) -> dict[int, float]:
    terms, weights = view_terms(question)[view]
    return dict(zip(terms.tolist(), weights.tolist(), strict=True))


def test_a_function_word_weighs_less_than_one_that_carries_the_subject() -> None:
    found = weights(View.STEMS, QueryWord("hva"), QueryWord("plan"))
    assert found[term_id("plan")] > found[term_id("hva")] > 0


def test_the_words_that_a_misspelt_one_may_be_share_its_weight() -> None:
    one = weights(View.STEMS, QueryWord("plxn", near=("plan",)))
    two = weights(View.STEMS, QueryWord("plxn", near=("plan", "plen")))
    assert two[term_id("plan")] == pytest.approx(one[term_id("plan")] / 2)
    assert one[term_id("plan")] < one[term_id("plxn")]


def test_a_word_said_twice_weighs_twice() -> None:
    assert weights(View.STEMS, QueryWord("plan"), QueryWord("plan"))[term_id("plan")] == pytest.approx(2.0)


def test_a_long_word_does_not_outweigh_the_others_by_its_number_of_grams() -> None:
    short = sum(weights(View.GRAMS, QueryWord("mål")).values())
    long = sum(weights(View.GRAMS, QueryWord("kompetansekartlegging")).values())
    grams = len(view_terms([QueryWord("kompetansekartlegging")])[View.GRAMS][0])
    assert long / short < grams / 2


def test_words_next_to_each_other_and_with_one_between_are_pairs_in_their_order() -> None:
    pairs = set(weights(View.PAIRS, QueryWord("a"), QueryWord("b"), QueryWord("c")))
    assert len(pairs) == 3
    assert pairs != set(weights(View.PAIRS, QueryWord("c"), QueryWord("b"), QueryWord("a")))


def test_a_question_without_words_has_no_terms() -> None:
    assert all(len(terms) == 0 for terms, _ in view_terms([]).values())
    assert view_terms([])[View.GRAMS][0].dtype == np.uint64
