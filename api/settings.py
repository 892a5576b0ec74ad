"""What whoever runs the server can set: environment variables that begin with VEILEDER_API_."""

import ipaddress
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_MEBIBYTE = 1024 * 1024


class ApiSettings(BaseSettings):
    """Where the server listens, whom it answers, and how much it takes in."""

    model_config = SettingsConfigDict(env_prefix="VEILEDER_API_", frozen=True)

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one.")
    allow_open_access: bool = Field(
        False, description="Say true to listen on an address that other machines reach. There is no log-in yet."
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="The names, with commas between, that the server answers to besides this machine's own."
    )
    documents_path: Path = Field(Path("var/documents"), description="The folder that keeps uploaded files.")
    max_upload_bytes: int = Field(50 * _MEBIBYTE, gt=0, description="The largest file that is taken in, in bytes.")
    max_body_bytes: int = Field(_MEBIBYTE // 4, gt=0, description="The largest body of any other request, in bytes.")
    max_waiting_jobs: int = Field(100, gt=0, description="How many uploads may wait to be indexed.")
    max_remembered_jobs: int = Field(1000, gt=0, description="How many finished jobs can still be looked up.")

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split_names(cls, value: object) -> object:
        return [name.strip() for name in value.split(",") if name.strip()] if isinstance(value, str) else value

    @model_validator(mode="after")
    def _refuse_unintended_access(self) -> Self:
        if is_loopback(self.host) or self.allow_open_access:
            return self
        raise ValueError(
            f"The server would be open to other machines at {self.host}, and it has no log-in. "
            "Set VEILEDER_API_ALLOW_OPEN_ACCESS=true if that is meant, or VEILEDER_API_HOST=127.0.0.1."
        )


def is_loopback(host: str) -> bool:
    """Tell whether only programs on this machine reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
