"""The real loading code with a real sentence-transformers model: tiny and untrained, made and saved here."""

from pathlib import Path

import numpy as np
import pytest

from indexing.embedding import EmbedderMissing, TransformerEmbedder, load_embedder
from indexing.library import Library
from indexing.settings import IndexSettings
from tests.builders import write_document

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")

_WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "kommunen", "evaluerer", "tiltak", "plan", "hvert", "år"]


@pytest.fixture(scope="module")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer and 16 dimensions with a mean over its tokens, saved as any model is."""
    from sentence_transformers import SentenceTransformer, models
    from transformers import BertConfig, BertModel, BertTokenizerFast

    folder = tmp_path_factory.mktemp("model")
    (folder / "vocab.txt").write_text("\n".join(_WORDS), encoding="utf-8")
    config = BertConfig(
        vocab_size=len(_WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32
    )
    BertModel(config).save_pretrained(folder / "bert")
    BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    words = models.Transformer(str(folder / "bert"), max_seq_length=32)
    SentenceTransformer(modules=[words, models.Pooling(16, "mean")], device="cpu").save(str(folder / "whole"))
    return folder / "whole"


def test_a_model_in_a_folder_is_loaded_by_the_setting(model_folder: Path) -> None:
    embedder = load_embedder(IndexSettings(embedder=str(model_folder)))
    vectors = embedder.embed(["kommunen evaluerer tiltak", "plan hvert år"])
    assert isinstance(embedder, TransformerEmbedder)
    assert vectors.shape == (2, 16)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_index_holds_the_vectors_of_that_model(model_folder: Path, tmp_path: Path) -> None:
    settings = IndexSettings(index_path=tmp_path / "index", embedder=str(model_folder), chroma_url=None)
    embedder = load_embedder(settings)
    library = Library(settings, embedder, knowledge_folder=None)
    library.add(write_document(tmp_path, "plan.md", "# Plan\n\nKommunen evaluerer tiltak hvert år.\n"))
    (similarity,) = library.index().similarities(embedder.embed(["Plan\nKommunen evaluerer tiltak hvert år."])[0])
    assert similarity == pytest.approx(1, abs=1e-4)


def test_a_folder_that_holds_no_model_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(EmbedderMissing, match="VEILEDER_EMBEDDER"):
        load_embedder(IndexSettings(embedder=str(tmp_path / "none")))
