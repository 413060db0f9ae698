"""Settings, from the environment. What each means and its default is in docs/settings.md, which a test compares."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import BadSettings

_BOLT_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Settings(BaseSettings):
    """Where the graph is kept and within what limits it is asked."""

    model_config = SettingsConfigDict(env_prefix="SIYASET_", frozen=True)

    store: str = Field(default="", description="`embedded:DIR` or a Bolt URI; empty for a directory of the user's own.")
    user: str = Field(default="neo4j", description="User of a Bolt server.")
    password: SecretStr = Field(default=SecretStr(""), description="Password of a Bolt server.")
    database: str = Field(default="neo4j", description="Database of a Bolt server.")
    data: str = Field(default="", description="Folder of curated facts; empty for the shipped ones.")
    sparql: str = Field(default="", description="Folder of the store for SPARQL; empty for one beside the graph.")
    log: str = Field(default="", description="Folder of the log, for a Bolt server; empty for one of the user's own.")
    idle: float = Field(
        default=60.0,
        ge=0,
        allow_inf_nan=False,
        description="Seconds without use after which the embedded engine stops; 0: never.",
    )
    memory: int = Field(default=1024, ge=256, description="Megabytes that the embedded engine may use.")
    timeout: float = Field(
        default=30.0, gt=0, allow_inf_nan=False, description="Seconds that a query which a person wrote may take."
    )
    largest: int = Field(default=80_000, gt=0, description="Records that a Bolt server takes in one transaction.")
    contact: str = Field(
        default="", max_length=200, description="Where the keepers of a service that is asked reach you."
    )
    rows: int = Field(
        default=100_000, gt=0, description="Rows that such a query may return; more is cut, with a warning."
    )

    @property
    def is_embedded(self) -> bool:
        """Whether the graph is kept by the engine that the program starts itself."""
        return not self.store or self.store.startswith("embedded:")

    @property
    def directory(self) -> Path:
        """The directory of the embedded store, or of the log of a Bolt server."""
        if self.is_embedded:
            named = self.store.removeprefix("embedded:")
            return Path(named).expanduser().absolute() if named else _own_directory() / "store"
        if self.log:
            return Path(self.log).expanduser().absolute()
        place = re.sub(r"[^a-z0-9]+", "-", f"{self.store}-{self.database}".lower()).strip("-")
        return _own_directory() / "servers" / place

    @property
    def log_directory(self) -> Path:
        """Where the log of claims lies."""
        return self.directory / "log"

    @property
    def sparql_directory(self) -> Path:
        """Where the stores for SPARQL lie, one for a version."""
        return Path(self.sparql).expanduser().absolute() if self.sparql else self.directory / "sparql"


def read_settings(store: str | None = None) -> Settings:
    """The settings of this process, with another store if one is given.

    Raises BadSettings that names the variable and what it takes.
    """
    said = "SIYASET_STORE" if store is None else "the store"
    try:
        settings = Settings() if store is None else Settings(store=store)
    except ValidationError as error:
        first = error.errors()[0]
        name = f"SIYASET_{'_'.join(str(part) for part in first['loc']).upper()}"
        raise BadSettings(f"{name} is {first['input']!r}: {first['msg'].lower()}; see docs/settings.md") from None
    if settings.store == "embedded:":
        raise BadSettings(f"{said} is 'embedded:' without a directory; write embedded:DIR, or leave it out")
    if not settings.is_embedded and urlsplit(settings.store).scheme not in _BOLT_SCHEMES:
        raise BadSettings(
            f"{said} is {settings.store!r}; write embedded:DIR or an address that begins with "
            f"{', '.join(f'{scheme}://' for scheme in _BOLT_SCHEMES)}"
        )
    return settings


def _own_directory() -> Path:
    return Path(platformdirs.user_data_dir("siyaset", appauthor=False))
