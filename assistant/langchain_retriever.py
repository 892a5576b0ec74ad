"""The retriever as a LangChain retriever, for use in other people's chains."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.retrieval import Retriever


class VeilederRetriever(BaseRetriever):
    """Gives LangChain documents whose metadata name the passage, its document, kind, section, page and score."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    limit: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [
            Document(
                page_content=hit.passage.text,
                metadata={
                    "passage_id": hit.passage.id,
                    "document_id": hit.passage.document_id,
                    "title": hit.passage.title,
                    "kind": str(hit.passage.kind),
                    "section": hit.passage.section,
                    "page": hit.passage.page,
                    "score": hit.score,
                },
            )
            for hit in self.retriever.search(query, limit=self.limit)
        ]
