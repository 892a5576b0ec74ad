from evals.synthetic import synthetic_collection


def test_the_same_seed_gives_the_same_collection() -> None:
    assert synthetic_collection(20, 3) == synthetic_collection(20, 3)
    assert synthetic_collection(20, 3) != synthetic_collection(20, 3, seed=8)


def test_makes_as_many_passages_and_queries_as_asked_for() -> None:
    collection = synthetic_collection(45, 6)
    assert len({passage.id for passage in collection.passages}) == 45
    assert len(collection.queries) == 6
    assert [passage.document_id for passage in collection.passages[19:21]] == ["d0", "d1"]


def test_words_are_used_as_unevenly_as_in_a_language() -> None:
    words = [word for passage in synthetic_collection(300, 1).passages for word in passage.text.lower().split()]
    assert 40 <= len(words) / 300 <= 120
    assert 0.02 < words.count("og") / len(words) < 0.05
    assert len(set(words)) > len(words) / 10


def test_a_query_holds_words_that_stand_together_in_a_passage() -> None:
    collection = synthetic_collection(10, 1)
    asked = collection.queries[0].removeprefix("Hvordan ").removesuffix("?")
    assert any(asked in passage.text.lower().replace(".", "") for passage in collection.passages)
