"""Texts → vectors: our own small static embedder, or any sentence-transformers model."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexing.settings import IndexSettings

DEFAULT_MODEL = Path(__file__).parent / "models" / "default"
"""The embedder that Veileder ships; made by indexing/training.py."""


class EmbedderMissing(Exception):
    """The embedder that the settings name cannot be loaded; the message says what to do."""


class Embedder(Protocol):
    """What turns texts into vectors of length 1. `name` changes when the vectors for the same text would."""

    @property
    def name(self) -> str:
        """What tells this embedder from others."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of `texts`; float32 [n, d], each row of length 1 (or 0 for a text without known parts)."""


class StaticEmbedder:
    """A sentence-transformers StaticEmbedding model, read without torch: the mean of its tokens' vectors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "0_StaticEmbedding" if (folder / "0_StaticEmbedding").is_dir() else folder
        self._weights = self._folder / "model.safetensors"
        if not self._weights.is_file():
            raise EmbedderMissing(f"No static embedder at {folder}. Make one with: python -m indexing train")

    @cached_property
    def name(self) -> str:
        """The digest of the model's weights."""
        return f"static-{sha256(self._weights.read_bytes()).hexdigest()[:16]}"

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _table(self) -> NDArray[np.float32]:
        from safetensors.numpy import load_file

        return np.asarray(load_file(self._weights)["embedding.weight"], np.float32)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of `texts`; float32 [n, d], each row of length 1 (or 0 for a text without known parts)."""
        vectors = np.zeros((len(texts), self._table.shape[1]), np.float32)
        for row, encoding in zip(vectors, self._tokenizer.encode_batch(texts, add_special_tokens=False), strict=True):
            if ids := encoding.ids:
                np.add.reduce(self._table.take(ids, axis=0), out=row)  # as good as the mean: it is of length 1 soon
        return unit_rows(vectors)


class TransformerEmbedder:
    """Any sentence-transformers model, by name or folder. Loads torch, so it is made only where it is asked for."""

    def __init__(self, model: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EmbedderMissing(
                f"The embedder {model} needs sentence-transformers. Install it with: pip install 'veileder[models]'"
            ) from error
        try:
            self._model = SentenceTransformer(model)
        except (OSError, ValueError) as error:
            raise EmbedderMissing(
                f"The embedder {model} cannot be loaded ({error}). Check VEILEDER_EMBEDDER."
            ) from error
        self.name = f"sentence-transformers:{model}"

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of `texts`; float32 [n, d], each row of length 1."""
        vectors = self._model.encode(list(texts), convert_to_numpy=True, show_progress_bar=False)
        return unit_rows(np.asarray(vectors, np.float32))


def load_embedder(settings: IndexSettings) -> Embedder:
    """The embedder that the settings name.

    Raises:
        EmbedderMissing: When it is not there or cannot be loaded.
    """
    if settings.embedder == "default":
        return StaticEmbedder(DEFAULT_MODEL)
    return TransformerEmbedder(settings.embedder)


def unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each row divided by its length; a row of zeros stays."""
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    lengths[lengths == 0] = 1
    return np.asarray(vectors / lengths, np.float32)
