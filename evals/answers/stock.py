"""The stock pipeline as an answering system: its answer is the first chunk that it finds, as it stands.

It does what LangChain's own tutorial does short of a language model. It knows no conversation, only the last turn, and
it cannot decline.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from time import perf_counter

from assistant.types import AnswerStatus
from corpus.languages import guess_language
from corpus.types import Passage
from evals.answers.types import AnsweringSystem, Cited, Found, Outcome
from evals.peers import ChunkSearch, ensemble_chunks, text_given
from indexing.embedding import Embedder

NAME = "langchain-ensemble"
NOTE = (
    f"{NAME} is LangChain's ensemble of BM25 and Chroma over the whole corpus in chunks of 1000 characters, with our "
    "own embedder. Its answer is the first chunk found for the last turn. It cannot decline, so what is about "
    "declining is not measured of it."
)

_FOUND = 10  # the deepest that the scorecard looks


@contextmanager
def stock_answering(embedder: Embedder, passages: Sequence[Passage]) -> Iterator[AnsweringSystem]:
    """The stock pipeline over the passages.

    Raises:
        PeersError: Its libraries are not installed.
    """
    with ensemble_chunks(embedder, passages) as search:
        by_id = {passage.id: passage for passage in passages}
        yield AnsweringSystem(NAME, partial(_outcome, search, by_id), declines=False)


def _outcome(search: ChunkSearch, by_id: Mapping[str, Passage], turns: Sequence[str]) -> Outcome:
    started = perf_counter()
    chunks = search(turns[-1], _FOUND)
    elapsed_ms = (perf_counter() - started) * 1000
    first, passage = chunks[0], by_id[chunks[0].passage_id]
    ids = list(dict.fromkeys(chunk.passage_id for chunk in chunks))[:_FOUND]
    return Outcome(
        status=AnswerStatus.ANSWERED,
        reason=None,
        language=guess_language(first.text),
        text=f"{first.text} [1]",
        citations=(Cited(1, passage.id, text_given(passage), first.text, _facts(passage)),),
        found=tuple(Found(id, _facts(by_id[id])) for id in ids),
        elapsed_ms=elapsed_ms,
    )


def _facts(passage: Passage) -> tuple[str, ...]:
    return (*passage.facts, *passage.sources)
