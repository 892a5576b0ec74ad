"""How the pages and the API are served: read once at start-up from the environment."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class ApiSettings(BaseSettings):
    """Settings of the server, from variables that begin with VEILEDER_API_ or from a file .env."""

    model_config = SettingsConfigDict(env_prefix="VEILEDER_API_", env_file=".env", extra="ignore")

    host: str = Field("127.0.0.1", description="Address to serve on.")
    port: int = Field(8000, ge=1, le=65535, description="Port to serve on.")
    allow_open_access: bool = Field(False, description="Serve other machines although there is no login.")
    max_upload_bytes: int = Field(50 * 1024 * 1024, description="The largest document that is taken, in bytes.")

    @property
    def is_open(self) -> bool:
        """Whether others than this machine could reach the server."""
        return self.host not in LOOPBACK
