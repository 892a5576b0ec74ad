from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from corpus.types import Passage
from evals.retrieval import evaluate, evaluate_system
from evals.types import DataSet, Query, RetrievalSystem, Search
from tests.evals.builders import make_passages
from tests.evals.fakes import fake_system


def make_data_set(*queries: Query, relevant: str = "kurs") -> DataSet:
    return DataSet("tiny", "test", make_passages(), queries, {query.id: {relevant: 1} for query in queries})


def test_a_system_is_scored_over_all_queries() -> None:
    data_set = make_data_set(Query("q1", "kurset varer"), Query("q2", "ferien skal avtales"))
    result = evaluate_system(fake_system(), data_set)
    assert result.quality.queries == 2
    assert result.quality.recall_at_1.mean == 0.5
    assert result.quality.recall_at_20.mean == 1.0
    assert result.quality_by_kind == {}
    assert result.latency.calls == 2


def test_queries_of_several_kinds_are_scored_per_kind_too() -> None:
    data_set = make_data_set(Query("q1", "kurset varer", "faq"), Query("q2", "ferien skal avtales", "heading"))
    by_kind = evaluate_system(fake_system(), data_set).quality_by_kind
    assert {kind: quality.recall_at_1.mean for kind, quality in by_kind.items()} == {"faq": 1.0, "heading": 0.0}


def test_a_passage_named_twice_counts_once() -> None:
    @contextmanager
    def stubborn(passages: Sequence[Passage]) -> Iterator[Search]:
        yield lambda text, limit: ["kurs", "kurs"]

    quality = evaluate_system(RetrievalSystem("stubborn", stubborn), make_data_set(Query("q1", "kurs"))).quality
    assert quality.ndcg_at_10.mean == 1.0


def test_the_index_is_given_up_after_the_last_query() -> None:
    log: list[str] = []

    @contextmanager
    def logging(passages: Sequence[Passage]) -> Iterator[Search]:
        def search(text: str, limit: int) -> list[str]:
            log.append("search")
            return ["kurs"]

        yield search
        log.append("closed")

    evaluate_system(RetrievalSystem("logging", logging), make_data_set(Query("q1", "kurs")))
    assert log[-1] == "closed"


def test_systems_are_reported_in_the_order_given() -> None:
    result = evaluate([fake_system("first"), fake_system("second")], make_data_set(Query("q1", "kurs")))
    assert [one.system for one in result.systems] == ["first", "second"]
    assert (result.data_set, result.split, result.passages) == ("tiny", "test", 10)
