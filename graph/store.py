"""The store: one class over the official driver, for the embedded engine and for Neo4j alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions as bolt

from graph.connection import Account, Connect, Connection, driver_options
from graph.engine.marker import PublishMarker
from graph.errors import StoreError
from graph.faults import GONE, explain_lost, explain_query, explain_store
from graph.guard import check_kind, check_parameters, check_reading
from graph.limits import BATCH, Limits, Table, cut
from graph.texts import query_text, schema_statements

Parameters = Mapping[str, Any]
_T = TypeVar("_T")

_ATTEMPTS = 6
"""How often an answer is asked again when the graph moved under it; a hundred loads in a row need no more."""

DEAD_AFTER = 15.0
"""Seconds after which a commit on a server that goes on and on is taken for one whose publisher has died."""

_POLL = 0.005
_PUBLICATION_SECONDS = 600.0
"""A server's own limit for a transaction is meant for queries; a publication may take longer."""


class Store:
    """Reads and publishes one graph. Use as a context manager, or call `close`.

    Every method raises a StoreError that says what to do.
    """

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._connection: Connection | None = None
        self._drivers: dict[Account, neo4j.Driver] = {}

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def connection(self) -> Connection:
        """Where the graph answers now."""
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def close(self) -> None:
        """Give the connections back."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers.clear()
        self._connection = None

    def ask(self, name: str, parameters: Parameters | None = None) -> dict[str, Any] | None:
        """The one record of a query of ours, of one version, never of two; None if what it starts from is not there."""
        return self._reconnecting(lambda: self._steadily(lambda: self._ask_once(name, parameters or {})))

    def dataset(self) -> dict[str, Any] | None:
        """The node that names the version, or None where nothing was loaded."""
        record = self.ask("dataset")
        return record["dataset"] if record else None

    def run(self, query: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Table:
        """The table of a query that a person wrote. It can only read, within limits of time and rows; not retried.

        Raises QueryError if it is refused, wrong or too long.
        """
        check_reading(query)
        check_parameters(dict(parameters or {}))
        bounds = limits or Limits()
        self.dataset()  # Starts an engine that has stopped since: after this a lost connection is the query's doing.
        return self._steadily(lambda: self._run_once(query, parameters or {}, bounds))

    @contextmanager
    def publishing(self, *, marked: bool = True) -> Iterator[Callable[[str, Parameters], None]]:
        """One transaction for a publication: yields what runs a statement in it, and commits at the end.

        If anything raises inside, nothing was written. Readers wait for a commit that is `marked`.
        """
        connection = self.connection
        driver = self._driver(connection.writer)
        with _explained(connection), driver.session(database=connection.database) as session:
            marker = connection.marker
            transaction = session.begin_transaction(timeout=_PUBLICATION_SECONDS)
            try:
                yield lambda text, parameters: _consume(transaction, text, parameters)
                with _bracket(marker, self._committing) if marked else nullcontext():
                    transaction.commit()
            finally:
                transaction.close()

    def prepare(self) -> None:
        """Make the constraints and indexes that are not there yet."""
        connection = self.connection
        with _explained(connection), self._driver(connection.writer).session(database=connection.database) as session:
            for statement in schema_statements():
                session.run(statement).consume()

    def count_nodes(self) -> int:
        """How many nodes there are but the marker of publications."""
        record = self.ask("count_nodes")
        return int(record["nodes"]) if record else 0

    def _ask_once(self, name: str, parameters: Parameters) -> dict[str, Any] | None:
        connection = self.connection
        with (
            _explained(connection),
            self._driver(connection.reader).session(
                database=connection.database, default_access_mode=neo4j.READ_ACCESS
            ) as session,
        ):
            # One statement is one transaction: a managed one would only add two messages to each answer.
            record = session.run(query_text(name), dict(parameters)).single()
        return record[0] if record is not None else None

    def _run_once(self, query: str, parameters: Parameters, limits: Limits) -> Table:
        connection = self.connection
        try:
            with self._driver(connection.guest).session(
                database=connection.database,
                default_access_mode=neo4j.READ_ACCESS,
                fetch_size=BATCH,
            ) as session:
                result = session.run(neo4j.Query(query, timeout=limits.seconds), dict(parameters))
                table = cut(result.keys(), (record.values() for record in result), limits)
                # Of a result that is not read to its end the engines give no kind; that it gave rows says enough.
                check_kind("r" if table.is_cut else result.consume().query_type)
                return table
        except GONE as error:
            self.close()
            raise explain_lost(error, connection.is_embedded, connection.uri) from None
        except (bolt.DriverError, bolt.Neo4jError) as error:
            raise explain_query(error, connection.uri) from None

    def _steadily(self, fetch: Callable[[], _T]) -> _T:
        """What `fetch` gives while no publication is being committed, asked again when one came between."""
        for _ in range(_ATTEMPTS):
            before = self._wait_until_quiet()
            answer = fetch()
            if self._sequence() == before:
                return answer
        raise StoreError("the graph is being published too often to be read; wait for the loads to end")

    def _wait_until_quiet(self) -> int:
        """The publication's number once it is even, or has been odd for so long that its publisher must be dead."""
        marker = self.connection.marker
        if marker is not None:
            return marker.wait_until_quiet(self.settle)
        deadline = time.monotonic() + DEAD_AFTER
        while (number := self._sequence()) & 1 and time.monotonic() < deadline:
            time.sleep(_POLL)
        return number

    def _sequence(self) -> int:
        marker = self.connection.marker
        if marker is not None:
            return marker.value()
        connection = self.connection
        with (
            _explained(connection),
            self._driver(connection.reader).session(
                database=connection.database, default_access_mode=neo4j.READ_ACCESS
            ) as session,
        ):
            return int(session.run(query_text("publication")).single(strict=True)[0])

    @contextmanager
    def _committing(self) -> Iterator[None]:
        """Mark a commit on a server: what a reader sees of it while it is applied may be a mixture there, too."""
        odd = self._sequence() | 1
        self._mark(odd)
        yield
        self._mark(odd + 1)

    def _mark(self, sequence: int) -> None:
        connection = self.connection
        self._driver(connection.writer).execute_query(
            query_text("mark_publication"), {"sequence": sequence}, database_=connection.database
        )

    def settle(self) -> None:
        """Write something that changes nothing: it returns once the engine has ended any commit before it."""
        connection = self.connection
        driver = self._driver(connection.writer)
        driver.execute_query("MERGE (n:Dataset {id: 'settle'}) SET n.settled = true", database_=connection.database)
        driver.execute_query("MATCH (n:Dataset {id: 'settle'}) DELETE n", database_=connection.database)

    def _reconnecting(self, work: Callable[[], _T]) -> _T:
        """Do the work; if an embedded engine has stopped or died since, start it again and do it once more."""
        try:
            return work()
        except GONE as error:
            connection = self.connection
            if not connection.is_embedded:
                raise explain_store(error, connection.uri) from None
        self.close()
        try:
            return work()
        except GONE as error:
            raise explain_store(error, self.connection.uri) from None

    def _driver(self, account: Account) -> neo4j.Driver:
        if account not in self._drivers:
            self._drivers[account] = neo4j.GraphDatabase.driver(self.connection.uri, **driver_options(account))
        return self._drivers[account]


def _bracket(
    marker: PublishMarker | None, on_server: Callable[[], AbstractContextManager[None]]
) -> AbstractContextManager[None]:
    return marker.committing() if marker else on_server()


@contextmanager
def _explained(connection: Connection) -> Iterator[None]:
    """Turn what the driver raises into a StoreError; a lost connection passes through, for `_reconnecting`."""
    try:
        yield
    except GONE:
        raise
    except (bolt.DriverError, bolt.Neo4jError) as error:
        raise explain_store(error, connection.uri) from None


def _consume(transaction: neo4j.Transaction, text: str, parameters: Parameters) -> None:
    transaction.run(text, dict(parameters)).consume()


def rows_of(table: Table) -> Sequence[dict[str, Any]]:
    """A table's rows as dicts."""
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
