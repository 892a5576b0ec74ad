from pathlib import Path

import numpy as np
import pytest

from indexing.embedding import DEFAULT_MODEL, EmbedderMissing, StaticEmbedder, TransformerEmbedder

_TEXTS = ["Hvordan evaluerer vi tiltak?", "Kommunen lager en kompetanseplan.", "æøå ÆØÅ 42"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_light_reading_of_the_model_equals_that_of_sentence_transformers() -> None:
    ours = StaticEmbedder(DEFAULT_MODEL).embed(_TEXTS)
    theirs = TransformerEmbedder(str(DEFAULT_MODEL)).embed(_TEXTS)
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_vectors_have_length_one() -> None:
    lengths = np.linalg.norm(StaticEmbedder(DEFAULT_MODEL).embed(_TEXTS), axis=1)
    np.testing.assert_allclose(lengths, 1, atol=1e-5)


def test_a_text_without_words_gets_a_vector_of_zeros() -> None:
    assert not StaticEmbedder(DEFAULT_MODEL).embed([""]).any()


def test_a_folder_without_a_model_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(EmbedderMissing, match="train"):
        StaticEmbedder(tmp_path)


def test_the_shipped_model_is_small() -> None:
    size = sum(path.stat().st_size for path in DEFAULT_MODEL.rglob("*") if path.is_file())
    assert size < 12 * 1024 * 1024
