import pytest

from evals import peers as peers_module
from evals.peers import PEER_NAMES, PeersError, peers
from tests.builders import HashingEmbedder
from tests.evals.builders import make_passage, make_passages

pytestmark = [
    # langchain-community says so when it is imported; BM25Retriever lives nowhere else.
    pytest.mark.filterwarnings("ignore:`langchain-community` is being sunset:DeprecationWarning"),
]


@pytest.mark.parametrize("name", PEER_NAMES)
def test_a_peer_finds_the_passage_that_the_question_is_about(name: str) -> None:
    peer = next(peer for peer in peers(HashingEmbedder()) if peer.name == name)
    with peer.indexed(make_passages()) as search:
        hits = search("Når lades tjenestebilen i garasjen ?", 3)
    assert hits[0] == "bil"
    assert len(hits) == len(set(hits)) == 3


@pytest.mark.parametrize("name", PEER_NAMES)
def test_a_peer_gives_no_more_than_there_is(name: str) -> None:
    peer = next(peer for peer in peers(HashingEmbedder()) if peer.name == name)
    with peer.indexed(make_passages()[:2]) as search:
        assert set(search("Hva varer kurset?", 20)) == {"lisens", "kurs"}


def test_stems_find_another_form_of_the_word() -> None:
    peer = next(peer for peer in peers(HashingEmbedder()) if peer.name == "bm25s-stems")
    with peer.indexed(make_passages()) as search:
        assert search("EN REISE", 1) == ["reise"]


@pytest.mark.parametrize("name", ["langchain-chroma", "langchain-ensemble"])
def test_hits_in_several_chunks_of_a_passage_are_one_hit(name: str) -> None:
    long = make_passage("lang", "Kurset varer i to dager. " * 200)
    peer = next(peer for peer in peers(HashingEmbedder()) if peer.name == name)
    with peer.indexed([long, *make_passages()]) as search:
        hits = search("Kurset varer i to dager.", 5)
    assert hits.count("lang") == 1


def test_says_how_to_install_the_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers_module, "find_spec", lambda library: None)
    with pytest.raises(PeersError, match=r"Not installed: bm25s, .* pip install"):
        peers(HashingEmbedder())
