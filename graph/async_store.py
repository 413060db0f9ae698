"""The store as the server reads it: the same texts and shapes over the async driver. It never publishes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions as bolt

from graph.answer import Answer
from graph.connection import Account, Connect, Connection, driver_options
from graph.engine.marker import PublishMarker
from graph.faults import GONE, explain_lost, explain_query, explain_store
from graph.guard import check_kind, check_parameters, check_reading
from graph.kept import RecordShelf, key_of
from graph.limits import BATCH, Cutting, Limits, Table
from graph.questions.flow import ATTEMPTS, Conversation, MakeQuestion, SourceShelf, too_busy
from graph.store import DEAD_AFTER, Parameters, Store
from graph.texts import query_text

_T = TypeVar("_T")


class AsyncStore:
    """Reads one graph for many requests at once. Close it when the server stops."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._connection: Connection | None = None
        self._drivers: dict[Account, neo4j.AsyncDriver] = {}
        self._opening = asyncio.Lock()
        self._shelf = SourceShelf()
        self._records = RecordShelf()

    @property
    def publication(self) -> int | None:
        """The embedded engine's count of publications; None on a server, or before the first question."""
        marker = self._connection.marker if self._connection else None
        return marker.value() if marker else None

    async def close(self) -> None:
        """Give the connections back."""
        drivers, self._drivers, self._connection = list(self._drivers.values()), {}, None
        for driver in drivers:
            await driver.close()

    async def answer(self, make: MakeQuestion) -> Answer:
        """The answer to a question, from one version of the graph. Raises GraphError."""
        for _ in range(ATTEMPTS):
            conversation = Conversation(make(), self._shelf)
            ask = conversation.start()
            while ask is not None:
                ask = conversation.feed(await self.ask(ask.name, ask.parameters))
            if conversation.answer is not None:
                return conversation.answer
        raise too_busy()

    async def ask(self, name: str, parameters: Parameters | None = None) -> dict[str, Any] | None:
        """The one record of a query of ours, of one version; None if what it starts from is not there."""

        async def fetch(connection: Connection) -> dict[str, Any] | None:
            driver = await self._driver(connection, connection.reader)
            async with driver.session(database=connection.database, default_access_mode=neo4j.READ_ACCESS) as session:
                result = await session.run(query_text(name), dict(parameters or {}))
                record = await result.single()
            return record[0] if record is not None else None

        return await self._reading(fetch, key_of(name, parameters or {}))

    async def run(self, query: str, parameters: Parameters, limits: Limits) -> Table:
        """The table of a query that a person wrote; see `Store.run`."""
        check_reading(query)
        check_parameters(dict(parameters or {}))
        await self.dataset()  # Starts an engine that has stopped since: see `Store.run`.
        connection = await self._open()

        async def fetch(connection: Connection) -> Table:
            driver = await self._driver(connection, connection.guest)
            async with driver.session(
                database=connection.database,
                default_access_mode=neo4j.READ_ACCESS,
                fetch_size=BATCH,
            ) as session:
                result = await session.run(neo4j.Query(query, timeout=limits.seconds), dict(parameters))
                cutting = Cutting(result.keys(), limits)
                while not cutting.is_cut and (rows := await result.fetch(BATCH)):
                    for record in rows:
                        if not cutting.take(record.values()):
                            break
                table = cutting.table()
                # See `Store.run`: of a result that is not read to its end the engines give no kind.
                check_kind("r" if table.is_cut else (await result.consume()).query_type)
                return table

        try:
            return (await self._steadily(connection, fetch))[1]
        except GONE as error:
            await self.close()
            raise explain_lost(error, connection.is_embedded, connection.uri) from None
        except (bolt.DriverError, bolt.Neo4jError) as error:
            raise explain_query(error, connection.uri) from None

    async def dataset(self) -> dict[str, Any] | None:
        """The node that names the version, or None where nothing was loaded."""
        record = await self.ask("dataset")
        return record["dataset"] if record else None

    async def _reading(
        self, fetch: Callable[[Connection], Awaitable[dict[str, Any] | None]], key: bytes | None
    ) -> dict[str, Any] | None:
        """Fetch from one version; start an engine that has stopped since, once; say what went wrong."""
        for attempt in range(2):
            connection = await self._open()
            try:
                sequence = await self._quiet_sequence(connection)
                is_kept, record = self._records.get(sequence, key)
                if is_kept:
                    return record
                sequence, record = await self._steadily(connection, fetch)
                self._records.put(sequence, key, record)
                return record
            except GONE as error:
                if not connection.is_embedded or attempt:
                    raise explain_store(error, connection.uri) from None
                await self.close()
            except (bolt.DriverError, bolt.Neo4jError) as error:
                raise explain_store(error, connection.uri) from None
        raise AssertionError("the second attempt returns or raises")

    async def _steadily(self, connection: Connection, fetch: Callable[[Connection], Awaitable[_T]]) -> tuple[int, _T]:
        """What `fetch` gives while no publication is being committed, with its number; see `Store._steadily`."""
        for _ in range(ATTEMPTS):
            before = await self._quiet_sequence(connection)
            found = await fetch(connection)
            if await self._sequence(connection) == before:
                return before, found
        raise too_busy()

    async def _quiet_sequence(self, connection: Connection) -> int:
        number = await self._sequence(connection)
        return await self._wait_until_quiet(connection) if number & 1 else number

    async def _sequence(self, connection: Connection) -> int:
        if connection.marker is not None:
            return connection.marker.value()
        driver = await self._driver(connection, connection.reader)
        async with driver.session(database=connection.database, default_access_mode=neo4j.READ_ACCESS) as session:
            record = await (await session.run(query_text("publication"))).single(strict=True)
        return int(record[0])

    async def _wait_until_quiet(self, connection: Connection) -> int:
        if connection.marker is not None:
            return await asyncio.to_thread(self._wait_in_thread, connection.marker)
        deadline = asyncio.get_running_loop().time() + DEAD_AFTER
        while (number := await self._sequence(connection)) & 1 and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.005)
        return number

    def _wait_in_thread(self, marker: PublishMarker) -> int:
        """In a thread: waiting for a commit, and cleaning up after a dead publisher, must not hold the others up."""
        with Store(self._connect) as store:
            return marker.wait_until_quiet(store.settle)

    async def _open(self) -> Connection:
        if self._connection is None:
            async with self._opening:
                if self._connection is None:
                    self._connection = await asyncio.to_thread(self._connect)
        return self._connection

    async def _driver(self, connection: Connection, account: Account) -> neo4j.AsyncDriver:
        if account not in self._drivers:
            self._drivers[account] = neo4j.AsyncGraphDatabase.driver(connection.uri, **driver_options(account))
        return self._drivers[account]
