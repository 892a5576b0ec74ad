import json
from pathlib import Path

import pytest

from assistant import relevance
from assistant.relevance import Weights, learned_weights
from evals.calibration.learning import learn, tell, write_weights
from evals.calibration.samples import Sample
from tests.evals.calibration.builders import make_evidence, make_sample


def separable(questions: int = 20, *, is_known: bool = True) -> list[Sample]:
    """For each question the answer, which has more of its words, and another passage."""
    return [
        make_sample(question, strength + 0.01 * question, answers=strength > 0.5, is_known=is_known)
        for question in range(questions)
        for strength in (0.8, 0.1)
    ]


def test_what_tells_answers_from_others_is_learned() -> None:
    weights = learn(separable())
    assert weights.of["lexical"] > 0
    assert weights.probability(make_evidence(lexical=0.9)) > 0.8
    assert weights.probability(make_evidence(lexical=0.1)) < 0.2


def test_what_is_the_same_for_all_counts_for_nothing() -> None:
    weights = learn(separable())
    assert {name for name, weight in weights.of.items() if weight} == {"lexical"}


def test_what_teaches_nothing_changes_nothing() -> None:
    misleading = [make_sample(99, 0.1, answers=True, teaches=False) for _ in range(50)]
    assert learn([*separable(), *misleading]) == learn(separable())


def test_it_is_told_of_questions_that_were_not_learned_from() -> None:
    beyond = [make_sample(question, 0.1, answers=False) for question in range(20, 40)]
    told = tell([*separable(), *beyond], (0.0, 0.5, 1.0))
    assert (told.right, told.others) == (20, 20)
    assert told.auc == 1.0
    assert (told.kept[0.0], told.let_through[0.0]) == (1.0, 1.0)
    assert (told.kept[0.5], told.let_through[0.5]) == (1.0, 0.0)
    assert (told.kept[1.0], told.let_through[1.0]) == (0.0, 0.0)


def test_a_question_whose_best_passage_may_answer_as_well_counts_as_right() -> None:
    samples = [*separable(), make_sample(20, 0.9, answers=False, teaches=False), make_sample(21, 0.1, answers=False)]
    told = tell(samples, (0.5,))
    assert (told.right, told.others) == (21, 1)


@pytest.fixture
def _learned_anew() -> None:
    learned_weights.cache_clear()


@pytest.mark.usefixtures("_learned_anew")
def test_weights_that_are_written_are_those_that_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, other = learn(separable()), Weights(-1.5, {"lexical": 2.0})
    path = tmp_path / "relevance.json"
    write_weights(path, asked, other)
    monkeypatch.setattr(relevance, "WEIGHTS_FILE", path)
    try:
        assert learned_weights() == {True: asked, False: other}
    finally:
        learned_weights.cache_clear()


def test_the_weights_of_the_product_are_of_the_evidence_that_there_is() -> None:
    learned = json.loads(relevance.WEIGHTS_FILE.read_text(encoding="utf-8"))
    assert {frozenset(one["of"]) for one in learned.values()} == {frozenset(learn(separable()).of)}
