"""Where the assistant keeps what it must remember, and what it composes with: read once at start-up."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _of_a_known_kind(url: str) -> str:
    if url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")) and url != "sqlite:///:memory:":
        return url
    raise ValueError("Use sqlite:///FOLDER/FILE, or postgresql://USER:PASSWORD@HOST/DATABASE.")


class AssistantSettings(BaseSettings):
    """Settings of the assistant, from variables that begin with VEILEDER_ or from a file .env."""

    model_config = SettingsConfigDict(
        env_prefix="VEILEDER_", env_file=".env", extra="ignore", hide_input_in_errors=True
    )

    database_url: Annotated[str, AfterValidator(_of_a_known_kind)] = Field(
        "sqlite:///var/veileder.db",
        repr=False,  # it may hold a password
        description="The database of the product: a SQLite file, or a PostgreSQL server (install .[postgresql]).",
    )
    retention_days: int = Field(
        30, ge=1, le=3650, description="How many days what was asked and answered is kept before it is deleted."
    )
    # The language model. Its key is the provider's own variable, such as OPENAI_API_KEY, and is not kept here.
    model: str = Field(
        "off",
        description="A chat model as PROVIDER:NAME (openai, azure_openai, anthropic, mistralai, ollama), or 'off'.",
    )
    model_url: str | None = Field(None, description="Address of an OpenAI-compatible server, or of an Ollama one.")
    model_timeout_seconds: float = Field(
        20.0,
        gt=0,
        le=300,
        description="How long a model may take over an answer before the sources are quoted instead.",
    )
    model_tokens: int = Field(
        6000,
        ge=1500,
        le=200_000,
        description="The most tokens of one answer, what is sent and what comes back together.",
    )
    model_failures: int = Field(3, ge=1, description="After how many failures in a row a model is left alone.")
    model_pause_seconds: float = Field(30.0, ge=0, description="How long it is left alone before it is tried again.")

    @property
    def model_name(self) -> str:
        """The model to compose with; empty where there is none."""
        name = self.model.strip()
        return "" if name.lower() in ("off", "none", "false", "0") else name
