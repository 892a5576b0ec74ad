from pathlib import Path

import pytest

from assistant.retrieval import Retriever
from assistant.understanding import question_language
from corpus.types import Language

_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH
_ALL = frozenset(Language)


def test_a_word_of_one_language_tells_that_language() -> None:
    assert question_language(["evaluation", "plan"], [frozenset({_EN}), _ALL]) is _EN


def test_function_words_and_known_words_are_weighed_together() -> None:
    assert question_language(["kva", "er", "plan"], [frozenset({_NN}), frozenset({_NB, _NN}), frozenset()]) is _NN


def test_ordinary_words_tell_where_the_sources_do_not() -> None:
    assert question_language(["pizza", "nearby"], [frozenset()] * 2, [_ALL, frozenset({_EN})]) is _EN


def test_the_words_of_the_sources_outweigh_ordinary_ones() -> None:
    assert question_language(["tiltaka"], [frozenset({_NN})], [frozenset({_NB})]) is _NN


@pytest.mark.parametrize("usual", list(Language))
def test_where_nothing_decides_it_is_the_language_of_the_conversation(usual: Language) -> None:
    assert question_language(["bms"], [_ALL], usual=usual) is usual


def test_where_nothing_decides_and_nothing_was_said_it_is_bokmal() -> None:
    assert question_language(["bms"], [_ALL]) is _NB
    assert question_language([], []) is _NB


def test_a_conversation_in_english_makes_no_norwegian_word_english() -> None:
    assert question_language(["tiltak"], [frozenset({_NB, _NN})], usual=_EN) is _NB


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
        ("what is realkompetanse", _EN),
        ("hva er span of control", _NB),
    ],
)
def test_a_question_of_a_few_words_is_told_by_the_words_of_the_corpus(
    retriever: Retriever, question: str, language: Language
) -> None:
    assert retriever.language_of(question) is language


def test_what_bokmal_and_nynorsk_share_is_in_the_language_of_the_conversation(retriever: Retriever) -> None:
    assert retriever.language_of("kompetanseplan mal", _NN) is _NN
    assert retriever.language_of("kompetanseplan mal", _NB) is _NB


@pytest.mark.parametrize(("language", "fewest"), [(_NB, 90), (_NN, 86), (_EN, 90)])
def test_short_questions_are_told_apart(retriever: Retriever, language: Language, fewest: int) -> None:
    questions = (Path(__file__).parent / "short_questions" / f"{language}.txt").read_text("utf-8").splitlines()
    assert len(questions) == 90
    assert sum(retriever.language_of(question) is language for question in questions) >= fewest
