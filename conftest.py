"""Both engines for the whole run, and the last line of it: whether the Neo4j half ran.

A machine without Java or Maven skips that half and says so loudly; with SIYASET_NEO4J=required, as in CI, it fails.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from xdist.remote import Producer

from graph.connection import connect_by
from graph.settings import Settings
from graph.store import Store
from tests.engines import (
    EMBEDDED,
    NEO4J,
    Shipped,
    can_run_neo4j,
    embedded_engine,
    neo4j_engine,
    publish_shipped,
    read_shipped,
)  # fmt: skip
from tests.sharing import ByEngine

_LOADED = os.environ.get("SIYASET_TEST_STORE")
_REQUIRED = os.environ.get("SIYASET_NEO4J") == "required"


@pytest.fixture(scope="session", autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads the settings, the store or the data of whoever runs it."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("SIYASET_")}
    for name in kept:
        if not name.startswith("SIYASET_NEO4J"):
            del os.environ[name]
    os.environ["SIYASET_STORE"] = f"embedded:{tmp_path_factory.mktemp('nobody') / 'store'}"
    yield
    os.environ.pop("SIYASET_STORE", None)
    os.environ.update(kept)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Shipped:
    """The shipped facts, read and decided."""
    return read_shipped(tmp_path_factory.mktemp("shipped") / "log")


@pytest.fixture(scope="session")
def embedded_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:  # fmt: skip
    """An embedded store that holds the shipped facts, for tests that only read.

    Loading them takes most of the time of a short run: SIYASET_TEST_STORE names a loaded store to read in its place.
    """
    if _LOADED:
        yield Settings(store=f"embedded:{_LOADED}", idle=600, timeout=10)
        return
    with embedded_engine(tmp_path_factory.mktemp("embedded"), idle=600, timeout=10) as settings:
        publish_shipped(request.getfixturevalue("shipped"), settings)
        yield settings


@pytest.fixture(scope="session")
def neo4j_settings(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A real Neo4j that holds the shipped facts, for tests that only read."""
    require_neo4j()
    with neo4j_engine(tmp_path_factory.mktemp("neo4j")) as settings:
        publish_shipped(shipped, settings)
        yield settings


@pytest.fixture(params=[EMBEDDED, pytest.param(NEO4J, marks=pytest.mark.neo4j)])
def settings(request: pytest.FixtureRequest) -> Settings:
    """Each engine in turn: the contract is one, and its tests are written once."""
    found: Settings = request.getfixturevalue(f"{request.param}_settings")
    return found


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """A store over each engine in turn."""
    with Store(connect_by(settings)) as opened:
        yield opened


@pytest.fixture(scope="session")
def neo4j_can_run() -> None:
    """For tests that start a Neo4j of their own."""
    require_neo4j()


def require_neo4j() -> None:
    """Skip where no Neo4j can be had, or fail if this run must not go without."""
    if not can_run_neo4j():
        reason = "a real Neo4j needs java and mvn on the path"
        if _REQUIRED:
            pytest.fail(reason)
        pytest.skip(reason)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByEngine:
    """Where several processes share a run, each engine is filled in one of them."""
    return ByEngine(config, log)


_NEO4J_RAN: set[str] = set()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count what ran against the real Neo4j."""
    if report.when == "call" and "neo4j" in report.keywords:
        _NEO4J_RAN.add(report.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in the last lines whether the Neo4j half ran."""
    if _NEO4J_RAN:
        terminalreporter.write_line(f"Neo4j half: {len(_NEO4J_RAN)} tests ran")
    else:
        terminalreporter.write_line("NEO4J HALF DID NOT RUN", red=True, bold=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A whole run that must have the Neo4j half fails without it; one of several processes sees only its part."""
    if hasattr(session.config, "workerinput"):
        return
    if _REQUIRED and not _NEO4J_RAN and session.testscollected > 100:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
