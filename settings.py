"""All configuration in one typed place: environment variables, or a ``.env`` file beside it.

Every name gets ``SPREEKLIJN_`` in front: ``SPREEKLIJN_DATA_DIR``, ``SPREEKLIJN_PORT``.
"""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from explained import Explained


class SettingsError(Explained):
    """A setting that cannot be used; the message is Dutch and names it."""


class Settings(BaseSettings):
    """What an office can set. The defaults need no network and no model but our own."""

    model_config = SettingsConfigDict(
        env_prefix="SPREEKLIJN_", env_file=".env", extra="ignore", frozen=True
    )

    data_dir: Path = Path("data")  # index, catalogue and database
    runs_dir: Path = Path("runs")  # what ``spreeklijn eval`` measured
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)

    # The audit record: off, on (a question that cannot be recorded is answered and flagged) or
    # required (it is not answered). Of a question so many characters are kept; with a key nobody
    # can make an entry who does not have it.
    audit: Literal["off", "on", "required"] = "on"
    audit_question_length: int = Field(default=500, ge=0, le=10_000)
    audit_key: SecretStr | None = None

    # What one user may ask of the application.
    requests_per_minute: int = Field(default=300, ge=10, le=100_000)
    questions_at_once: int = Field(default=3, ge=1, le=100)

    # Conversations and the like: SQLite in ``data_dir``, or another database by URL, such as
    # postgresql+psycopg://user:password@host/name.
    database_url: SecretStr | None = None

    # A Qdrant server instead of the engine in this process.
    qdrant_url: str | None = None
    qdrant_api_key: SecretStr | None = None
    qdrant_collection: str = "spreeklijn"

    # A sentence-transformers model by name or folder instead of our own embedding.
    embedding_model: str | None = None

    # A cross-encoder (sentence-transformers) that reads the best candidates once more.
    reranker_model: str | None = None

    # A language model that writes the draft, on any server that speaks the OpenAI protocol, such as
    # http://localhost:8000/v1. Without it answers are quoted word for word.
    llm_url: str | None = None
    llm_model: str = ""
    llm_api_key: SecretStr | None = None
    llm_timeout: float = Field(default=30.0, gt=0, le=600)  # seconds for a whole draft
    llm_retries: int = Field(default=1, ge=0, le=5)
    # How secret a paper may be to be sent to it. A paper that says nothing counts as intern.
    llm_clearance: Literal["openbaar", "intern", "vertrouwelijk", "geheim"] = "intern"

    # Who comes in, once there are users: how long a session lasts, and who else may say who a
    # visitor is: a reverse proxy at one of these addresses, in this header.
    session_hours: float = Field(default=10.0, gt=0, le=24 * 7)
    idle_minutes: float = Field(default=60.0, gt=0, le=24 * 60)
    https: bool = False  # visitors come over https: the cookie of a session goes over nothing else
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ()  # with a comma between them
    trusted_header: str = "X-Remote-User"

    # Logging in through OpenID Connect: the server, ourselves as it knows us, the address at which
    # visitors come, and what the server calls the name that a user has here.
    oidc_issuer: str | None = None
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr | None = None
    oidc_claim: str = "preferred_username"
    public_url: str = ""

    # Days after which a conversation that is not used any more is removed; 0 keeps them all.
    retention_days: int = Field(default=365, ge=0, le=36_500)

    # A term list of the office, beside the one that ships with the project.
    term_list: Path | None = None

    # A Word template (.docx, .dotx) of the municipality for every annotatie, instead of our own.
    word_template: Path | None = None

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _addresses(cls, given: Any) -> Any:
        if isinstance(given, str):
            items = given.strip().removeprefix("[").removesuffix("]").split(",")
            given = tuple(text for item in items if (text := item.strip(" \t\"'")))
        for item in given:
            ipaddress.ip_network(item, strict=False)
        return given


def load_settings(**given: Any) -> Settings:
    """The settings, with ``given`` going before the environment. Raises SettingsError."""
    try:
        return Settings(**given)
    except UnicodeDecodeError as error:
        raise SettingsError("Het bestand .env is niet te lezen. Sla het op als UTF-8.") from error
    except ValidationError as error:
        first = error.errors()[0]
        name = "SPREEKLIJN_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(
            f"De instelling {name} klopt niet: '{first.get('input')}' kan hier niet. "
            "Pas haar aan in de omgeving of in het bestand .env."
        ) from error
