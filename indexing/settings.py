"""Where the index lies and what it is made with: read once at start-up from the environment."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class IndexSettings(BaseSettings):
    """Settings of the index, from variables that begin with VEILEDER_ or from a file .env."""

    model_config = SettingsConfigDict(env_prefix="VEILEDER_", env_file=".env", extra="ignore")

    index_path: Path = Field(Path("var/index"), description="Folder of the index and its store.")
    documents_path: Path = Field(Path("var/documents"), description="Folder of the documents that are uploaded.")
    chroma_url: str | None = Field(None, description="Address of a Chroma server; the embedded store where empty.")
    refresh_seconds: float = Field(
        30.0, gt=0, description="How often, in seconds, a server takes over what others changed in a Chroma server."
    )
    collection: str = Field("veileder", description="Name of the knowledge base in the store.")
    embedder: str = Field("default", description="Name or folder of a sentence-transformers model, or 'default'.")
