"""Cases → what ours, and the stock pipeline beside it, gives for them, over the shipped corpus in a temporary index."""

from collections.abc import Sequence

from evals.answers.cases import AnswerCase
from evals.answers.generating import generate
from evals.answers.stock import stock_answering
from evals.answers.types import Record
from evals.ours import our_conversations, our_embedder


def run_cases(cases: Sequence[AnswerCase], *, with_stock: bool) -> tuple[Record, ...]:
    """The records of ours, then those of the stock pipeline where it is wanted.

    Raises:
        MeasurementError: The embedder or the stock pipeline's libraries are not there.
    """
    embedder = our_embedder()
    with our_conversations(embedder) as (ours, passages):
        records = generate(ours, cases, passages)
    if not with_stock:
        return records
    with stock_answering(embedder, passages) as stock:
        return (*records, *generate(stock, cases, passages))
