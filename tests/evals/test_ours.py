from pathlib import Path

import pytest

from assistant.types import AnswerStatus
from evals.ours import (
    our_answering,
    our_conversations,
    our_embedder,
    our_retrieval,
    shipped_environment,
    shipped_passages,
)
from evals.types import MeasurementError
from indexing.settings import IndexSettings
from tests.builders import HashingEmbedder
from tests.evals.builders import make_passages


def test_ours_finds_the_passage_that_the_question_is_about() -> None:
    with our_retrieval(HashingEmbedder()).indexed(make_passages()) as search:
        assert search("Når skal tjenestebilen lades?", 3)[0] == "bil"
        assert len(search("Når skal tjenestebilen lades?", 1)) == 1


def test_the_shipped_passages_are_those_of_the_articles() -> None:
    passages = shipped_passages()
    assert len({passage.id for passage in passages}) == len(passages) > 100


def test_answers_come_from_the_shipped_corpus() -> None:
    with our_answering() as answer:
        reply = answer("Hvordan evaluerer vi tiltak?")
    assert reply.status is AnswerStatus.ANSWERED
    assert reply.citations


def test_a_conversation_is_timed_and_found_for_by_its_last_turn() -> None:
    with our_conversations(our_embedder()) as (ours, passages):
        outcome = ours.answer(["Hei", "Hvor mange kommuner har en overordnet kompetanseplan?"])
    facts = {passage.id: (*passage.facts, *passage.sources) for passage in passages}
    assert outcome.status is AnswerStatus.ANSWERED
    assert len(outcome.found) == 10
    assert all(found.facts == facts[found.passage_id] for found in outcome.found)
    assert all(set(cited.facts) == set(facts[cited.passage_id]) for cited in outcome.citations)
    assert outcome.citations
    assert outcome.elapsed_ms > 0


def test_programs_are_pointed_to_an_index_of_their_own() -> None:
    with shipped_environment() as environment:
        folder = Path(environment["VEILEDER_INDEX_PATH"])
        assert (folder / "segments").is_dir()
        assert folder != IndexSettings().index_path


def test_a_missing_embedder_is_said_in_the_products_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEILEDER_EMBEDDER", "default")
    monkeypatch.setattr("indexing.embedding.DEFAULT_MODEL", Path("nowhere"))
    with pytest.raises(MeasurementError, match="Make one with"):
        our_embedder()
