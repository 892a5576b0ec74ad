from dataclasses import replace

import pytest

from assistant.types import AnswerStatus
from corpus.types import Language
from evals.answers.measures import is_verbatim
from evals.answers.stock import stock_answering
from tests.builders import HashingEmbedder
from tests.evals.builders import make_passage, make_passages

pytestmark = [
    # langchain-community says so when it is imported; BM25Retriever lives nowhere else.
    pytest.mark.filterwarnings("ignore:`langchain-community` is being sunset:DeprecationWarning"),
]


def test_the_stock_answer_is_the_first_chunk_with_its_passage() -> None:
    passages = [replace(one, facts=("R1",), sources=("E1",)) for one in make_passages()]
    with stock_answering(HashingEmbedder(), passages) as stock:
        outcome = stock.answer(["Hva varer kurset?", "Når lades tjenestebilen i garasjen ?"])
    assert outcome.text == "Tjenestebilen lades i garasjen når dagen er over. [1]"
    assert (outcome.status, outcome.language) == (AnswerStatus.ANSWERED, Language.BOKMAL)
    assert [cited.passage_id for cited in outcome.citations] == ["bil"] == [outcome.found[0].passage_id]
    assert outcome.found[0].facts == ("R1", "E1")
    assert not stock.declines


def test_a_long_passage_is_quoted_in_part_and_found_once() -> None:
    long = make_passage("lang", "Kurset varer i to dager. " * 200, title="Kurs")
    with stock_answering(HashingEmbedder(), [long, *make_passages()]) as stock:
        outcome = stock.answer(["Kurset varer i to dager."])
    assert outcome.found_ids.count("lang") == 1
    assert len(outcome.found_ids) <= 10
    assert all(is_verbatim(cited) for cited in outcome.citations)
    assert len(outcome.text) < len(long.text)
