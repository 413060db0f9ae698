"""The files of an embedded store's directory, and what the engine writes down for those who connect.

DIR/log/            the log of claims: the truth
DIR/last-load.json  what was read last, so that the same is not read again (`siyaset.unchanged`)
DIR/filling/        a graph that is being made beside the present one (`graph.engine.aside`)
DIR/engine/         the engine's own root: databases, configuration, its log
DIR/engine.json     address of the running engine (0600); its modification time is the last use
DIR/secrets.json    the three passwords (0600), kept over restarts
DIR/start.lock      held while an engine is being started or stopped
DIR/owner.lock      held by the engine as long as it lives
DIR/publish.seq     counts publications (`graph.engine.marker`)
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from pathlib import Path

import psutil
from pydantic import BaseModel, ConfigDict, ValidationError

DATABASE = "siyaset"
OWNER = "root"
ASKER = "asker"
READER = "reader"


class Secrets(BaseModel):
    """The passwords of the account that publishes, of the one that asks our questions, and of people's own."""

    owner: str
    asker: str
    reader: str


class EngineState(BaseModel):
    """A running engine. `born` is the process's own start time, so that a recycled process id is noticed."""

    model_config = ConfigDict(frozen=True)

    pid: int
    born: float
    bolt: int
    http: int
    package: str

    @property
    def uri(self) -> str:
        """The Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt}"

    def is_alive(self) -> bool:
        """Whether the process that wrote this is still there."""
        try:
            process = psutil.Process(self.pid)
            return abs(process.create_time() - self.born) < 1.0 and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False


class EngineFiles:
    """Paths below one store's directory, with what is read from and written to them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.root = directory / "engine"
        self.state = directory / "engine.json"
        self.secrets = directory / "secrets.json"
        self.start_lock = directory / "start.lock"
        self.owner_lock = directory / "owner.lock"
        self.publish_lock = directory / "publish.lock"
        self.sequence = directory / "publish.seq"
        self.output = directory / "engine.log"

    def read_state(self) -> EngineState | None:
        """The engine that runs, or None if none does."""
        try:
            state = EngineState.model_validate_json(self.state.read_bytes())
        except (OSError, ValidationError):
            return None
        return state if state.is_alive() else None

    def write_state(self, state: EngineState) -> None:
        """Say that the engine is ready."""
        write_private(self.state, state.model_dump_json())

    def touch(self) -> None:
        """Note a use, so that the engine does not count itself idle."""
        try:
            now = time.time()
            os.utime(self.state, (now, now))
        except OSError:  # The engine has just stopped; the next connection starts it again.
            return

    def read_secrets(self) -> Secrets:
        """The passwords, made at the first call.

        An engine whose passwords are lost cannot be entered any more. What it holds can be made again from the log,
        so it is removed and begun anew.
        """
        try:
            return Secrets.model_validate_json(self.secrets.read_bytes())
        except (FileNotFoundError, ValidationError):
            shutil.rmtree(self.root / "databases", ignore_errors=True)
            (self.root / "config" / "server-users.jsonl").unlink(missing_ok=True)
            made = Secrets(
                owner=secrets.token_urlsafe(24), asker=secrets.token_urlsafe(24), reader=secrets.token_urlsafe(24)
            )
            write_private(self.secrets, made.model_dump_json())
            return made


def write_private(path: Path, text: str) -> None:
    """Replace a file that only its owner may read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
