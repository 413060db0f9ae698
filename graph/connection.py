"""Where a graph answers and under which accounts: from settings to an address, starting the engine if needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph.engine.files import ASKER, DATABASE, OWNER, READER, EngineFiles
from graph.engine.marker import PublishMarker
from graph.engine.start import ensure_engine
from graph.engine.swap import BuildAside, building_aside
from graph.settings import Settings


@dataclass(frozen=True)
class Account:
    """A login."""

    user: str
    password: str


@dataclass(frozen=True)
class Connection:
    """One address with three accounts; on a server all are the configured user.

    The writer publishes, the reader asks our own questions, the guest runs what people write: an account can end only
    its own queries, so a guest cannot end ours.

    `marker` brackets publications on the embedded engine; on a server, where it is None, a node of the graph does.
    `build_aside` makes a whole graph beside the embedded engine; a server is filled over the wire.
    """

    engine: str
    uri: str
    database: str
    writer: Account
    reader: Account
    guest: Account
    marker: PublishMarker | None
    build_aside: BuildAside | None = None

    @property
    def is_embedded(self) -> bool:
        """Whether the program's own engine answers here."""
        return self.marker is not None


Connect = Callable[[], Connection]
"""Finds the address anew: an embedded engine may have stopped since, and answers elsewhere when started again."""


def connect_by(settings: Settings) -> Connect:
    """How this process comes to its graph. Raises StoreError when called, not here."""

    def connect() -> Connection:
        if not settings.is_embedded:
            account = Account(settings.user, settings.password.get_secret_value())
            return Connection("neo4j", settings.store, settings.database, account, account, account, None)
        state = ensure_engine(settings.directory, idle=settings.idle, memory=settings.memory, timeout=settings.timeout)
        files = EngineFiles(settings.directory)
        secrets = files.read_secrets()
        return Connection(
            engine="embedded",
            uri=state.uri,
            database=DATABASE,
            writer=Account(OWNER, secrets.owner),
            reader=Account(ASKER, secrets.asker),
            guest=Account(READER, secrets.reader),
            marker=PublishMarker(files),
            build_aside=partial(building_aside, files, settings.memory),
        )

    return connect


def driver_options(account: Account) -> dict[str, Any]:
    """What both drivers, sync and async, are made with: bounded waiting, and no advice about single queries."""
    return {
        "auth": (account.user, account.password),
        "connection_timeout": 5.0,
        "connection_acquisition_timeout": 20.0,
        "max_transaction_retry_time": 8.0,
        "notifications_min_severity": "OFF",
        "user_agent": "siyaset/0.1",
    }
