import pytest

from assistant.retrieval import Retriever
from assistant.understanding import question_language
from corpus.types import Language

_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH


def test_a_word_of_one_language_tells_that_language() -> None:
    assert question_language(["evaluation", "plan"], [frozenset({_EN}), frozenset(Language)]) is _EN


def test_function_words_and_known_words_are_weighed_together() -> None:
    assert question_language(["kva", "er", "plan"], [frozenset({_NN}), frozenset({_NB, _NN}), frozenset()]) is _NN


def test_where_nothing_decides_it_is_bokmal() -> None:
    assert question_language(["bms"], [frozenset(Language)]) is _NB
    assert question_language([], []) is _NB


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("kompetansekartlegging korleis", _NN),
        ("employee survey", _EN),
        ("tiltaka våre", _NN),
        ("tiltakene våre", _NB),
        ("hvem eier planen", _NB),
        ("who owns it", _EN),
        ("kven har ansvaret", _NN),
        ("span of control?", _EN),
        ("evaluering", _NB),
    ],
)
def test_a_question_of_a_few_words_is_told_by_the_words_of_the_corpus(
    retriever: Retriever, question: str, language: Language
) -> None:
    assert retriever.language_of(question) is language
