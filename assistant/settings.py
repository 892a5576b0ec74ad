"""Where the assistant keeps what it must remember, and for how long: read once at start-up from the environment."""

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
