"""Waiting until a server answers over Bolt and HTTP, and giving it the password that we keep."""

import logging
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError

from .errors import Neo4jServerError
from .state import Neo4jServer, write_private

FIRST_PASSWORD = "neo4j"
SHORTEST_PASSWORD = 8


def keep_password(directory: Path, given: str | None) -> str:
    """The password of the server in ``directory``: kept in a file of its own, since its data outlives its process.

    The first time it is ``given``, or a random one. Raises Neo4jServerError when another was given before, or the
    given one is shorter than Neo4j takes.
    """
    path = directory / "password"
    kept = path.read_text(encoding="utf-8") if path.exists() else None
    if kept is None:
        kept = secrets.token_urlsafe(18) if given is None else given
        if len(kept) < SHORTEST_PASSWORD or kept == FIRST_PASSWORD:
            raise Neo4jServerError(f"Neo4j takes no password shorter than {SHORTEST_PASSWORD} characters")
        write_private(path, kept)
    elif given not in (None, kept):
        raise Neo4jServerError(f"{path}: this server has another password; leave it out, or delete {directory}")
    return kept


def wait_for_login(server: Neo4jServer, patience: float, check_alive: Callable[[], None]) -> None:
    """Return when the server's own login works, having changed Neo4j's first password if it still stands.

    ``check_alive`` is called between attempts, and raises when waiting has no use.
    Raises Neo4jServerError when it does not answer in ``patience`` seconds or refuses both passwords.
    """
    deadline = time.monotonic() + patience
    with _keep_driver_quiet():
        while not _settle(server):
            check_alive()
            if time.monotonic() > deadline:
                raise Neo4jServerError(f"{server.bolt_uri}: Neo4j did not answer in {patience:.0f} s")
            time.sleep(0.2)


def answers(server: Neo4jServer) -> bool:
    """Whether the server takes its login now."""
    try:
        with _open_driver(server, server.password) as driver:
            driver.execute_query("RETURN 1", database_="neo4j")
            return True
    except (DriverError, Neo4jError, OSError):
        return False


def _settle(server: Neo4jServer) -> bool:
    """Try once. False: nobody answers yet."""
    try:
        with _open_driver(server, server.password) as driver:
            driver.execute_query("RETURN 1", database_="neo4j")
        return _listens(server.http_uri)
    except AuthError:
        # Not our password: it is a new server, which takes the first one until it is changed.
        return _change_first_password(server)
    except (DriverError, Neo4jError, OSError):
        return False


def _change_first_password(server: Neo4jServer) -> bool:
    change = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
    words = {"old": FIRST_PASSWORD, "new": server.password}
    try:
        with _open_driver(server, FIRST_PASSWORD) as driver:
            driver.execute_query(change, words, database_="system")
    except ClientError as error:
        raise Neo4jServerError(
            f"{server.bolt_uri}: Neo4j takes neither the password that was kept nor the first one "
            f"({error.message}); delete {Path(server.home).parent} to begin anew"
        ) from None
    except (DriverError, Neo4jError, OSError):
        pass  # not ready after all: the caller comes again
    return False


def _listens(uri: str) -> bool:
    """Whether a connection is taken there: HTTP comes up a second after Bolt."""
    where = urlsplit(uri)
    try:
        with socket.create_connection((where.hostname or "", where.port or 0), timeout=5.0):
            return True
    except OSError:
        return False


def _open_driver(server: Neo4jServer, password: str) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        server.bolt_uri, auth=(server.user, password), connection_timeout=5.0, max_transaction_retry_time=0.0
    )


@contextmanager
def _keep_driver_quiet() -> Iterator[None]:
    """Refused connections are expected while a server starts; the driver logs each as an error."""
    log = logging.getLogger("neo4j")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)
