from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from corpus.types import Passage
from evals.types import RetrievalSystem, Search


@contextmanager
def _words_shared(passages: Sequence[Passage]) -> Iterator[Search]:
    def search(text: str, limit: int) -> list[str]:
        words = set(text.lower().split())
        ranked = sorted(passages, key=lambda passage: -len(words & set(passage.text.lower().split())))
        return [passage.id for passage in ranked[:limit]]

    yield search


def fake_system(name: str = "fake") -> RetrievalSystem:
    """Ranks by the number of words that question and passage share."""
    return RetrievalSystem(name, _words_shared)
