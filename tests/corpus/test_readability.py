import pytest

from corpus.checking.readability import lix


def test_lix_is_the_words_of_a_sentence_and_the_share_of_long_words() -> None:
    # 8 words in 2 sentences, 2 of the words longer than six letters
    assert lix(["Folk lærer best sammen. Kollegaer lærer av kolleger."]) == pytest.approx(8 / 2 + 100 * 2 / 8)


def test_a_list_item_counts_as_a_sentence() -> None:
    assert lix(["Gjør slik:", "lær mye", "spør mer"]) == pytest.approx(2.0)


def test_no_text_is_easy() -> None:
    assert lix([]) == 0.0
