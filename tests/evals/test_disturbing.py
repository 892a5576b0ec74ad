import pytest

from evals.disturbing import Disturbance, disturbed, keywords, reworded, with_typing_error
from evals.types import DataSet, MeasurementError, Query
from tests.evals.builders import make_passages

_QUESTION = "Hvor lenge varer kurset på rådhuset?"


def make_data_set() -> DataSet:
    return DataSet("tiny", "dev", make_passages(), (Query("q1", _QUESTION),), {"q1": {"kurs": 1}})


@pytest.mark.parametrize("seed", [str(number) for number in range(40)])
def test_a_typing_error_changes_one_word_and_always_the_same(seed: str) -> None:
    typed = with_typing_error(_QUESTION, seed=seed)
    assert typed == with_typing_error(_QUESTION, seed=seed)
    changed = [pair for pair in zip(_QUESTION.split(), typed.split(), strict=True) if pair[0] != pair[1]]
    assert len(changed) <= 1
    assert abs(len(typed) - len(_QUESTION)) <= 1


def test_most_typing_errors_are_errors() -> None:
    assert sum(with_typing_error(_QUESTION, seed=str(number)) != _QUESTION for number in range(100)) > 90


def test_a_question_of_short_words_is_left_alone() -> None:
    assert with_typing_error("Hva er BMS?", seed="1") == "Hva er BMS?"


def test_keywords_are_the_rarest_words_in_their_order() -> None:
    counts = {"varer": 5, "kurset": 1, "lenge": 9, "rådhuset": 2}
    assert keywords(_QUESTION, counts) == "varer kurset rådhuset"


def test_a_disturbed_data_set_keeps_its_judgements_and_says_what_was_done() -> None:
    changed = disturbed(make_data_set(), Disturbance.KEYWORDS)
    assert changed.name == "tiny, keywords"
    assert changed.judgements == {"q1": {"kurs": 1}}
    assert changed.queries[0].text != _QUESTION


def test_other_words_for_the_questions_must_be_there_for_each() -> None:
    assert reworded(make_data_set(), {"q1": "Kor lenge?"}, "nynorsk").queries[0].text == "Kor lenge?"
    with pytest.raises(MeasurementError, match="q1"):
        reworded(make_data_set(), {}, "nynorsk")
