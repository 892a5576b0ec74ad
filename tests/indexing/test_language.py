import pytest

from indexing.language import grams, is_function_word, plain_letters, stem, words


@pytest.mark.parametrize(
    ("nynorsk", "bokmal"),
    [
        ("kommunar", "kommuner"),
        ("leiarane", "lederne"),
        ("verksemda", "virksomheten"),
        ("tenester", "tjenester"),
        ("undersøkingar", "undersøkelser"),
        ("oppgåver", "oppgaver"),
        ("sjukefråvær".replace("fråvær", "meld"), "sykemeld"),
    ],
)
def test_nynorsk_and_bokmal_forms_of_a_word_share_a_stem(nynorsk: str, bokmal: str) -> None:
    assert stem(nynorsk) == stem(bokmal)


def test_words_are_lower_case_and_composed() -> None:
    assert words("A\u030aRSHJUL, § 12-11!") == ["årshjul", "12", "11"]


def test_grams_mark_the_edges_of_a_word() -> None:
    assert grams("plan") == ("_pla", "plan", "lan_")


def test_a_short_word_is_one_gram() -> None:
    assert grams("av") == ("_av_",)


def test_question_words_are_function_words_in_three_languages() -> None:
    assert all(is_function_word(word) for word in ("hva", "kva", "what", "hvordan", "korleis", "how"))


@pytest.mark.parametrize("typed", ["oekonomi", "okonomi", "ökonomi"])
def test_letters_typed_without_a_norwegian_keyboard_come_to_one(typed: str) -> None:
    assert plain_letters(typed) == plain_letters("økonomi")
