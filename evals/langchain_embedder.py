"""An embedder of ours in the form that LangChain's vector stores ask for."""

from langchain_core.embeddings import Embeddings

from indexing.embedding import Embedder


class LangChainEmbedder(Embeddings):
    """Embeds with ours, into lists of numbers."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text."""
        vectors: list[list[float]] = self._embedder.embed(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """The vector of one text."""
        return self.embed_documents([text])[0]
