"""Both engines, loaded with the shipped facts, for the tests that ask the same of each."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from graph.connection import connect_by
from graph.coverage.refused import count_refused
from graph.edition import Edition
from graph.engine.start import stop_engine
from graph.log import Log
from graph.publish import publish
from graph.settings import Settings
from graph.store import Store
from loaders.run import load
from siyaset.sources import read_sources
from tests.neo4j_server import running_neo4j

DATA = Path(__file__).resolve().parents[1] / "data"
EMBEDDED, NEO4J = "embedded", "neo4j"


def can_run_neo4j() -> bool:
    """Whether this machine has what the real Neo4j is fetched and run with."""
    return shutil.which("java") is not None and shutil.which("mvn") is not None


@dataclass(frozen=True)
class Shipped:
    """The shipped facts, read and decided once: both engines publish the same version."""

    log: Log
    edition: Edition


def read_shipped(directory: Path) -> Shipped:
    """Load the shipped facts into a log. Nearly all that a load makes is kept, so garbage is looked for less often."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 50, 100)
    try:
        log = Log(directory)
        newest: Edition | None = None
        for source in read_sources(DATA, alone=False):
            newest = load(source, log, newest=newest).after
    finally:
        gc.set_threshold(*usual)
    assert newest is not None
    return Shipped(log, newest)


def publish_shipped(shipped: Shipped, settings: Settings) -> None:
    """Publish the shipped facts to an engine, from a copy of their log."""
    shutil.copytree(shipped.log.directory, settings.log_directory)
    with Store(connect_by(settings)) as store:
        publish(store, Log(settings.log_directory), known=[shipped.edition], refused=count_refused(DATA))


@contextmanager
def embedded_engine(directory: Path, **settings: object) -> Iterator[Settings]:
    """Settings of an embedded store in a directory; its engine is stopped at the end."""
    made = Settings(store=f"embedded:{directory}", **settings)  # type: ignore[arg-type]
    try:
        yield made
    finally:
        stop_engine(made.directory)


@contextmanager
def neo4j_engine(directory: Path) -> Iterator[Settings]:
    """Settings of a real Neo4j in a directory; it is gone at the end."""
    with running_neo4j(directory / "server") as server:
        yield Settings(
            store=server.uri, user=server.user, password=SecretStr(server.password), log=str(directory / "log")
        )
