"""Results that are wide: what a query may bring into our memory is limited on both engines, whatever its rows hold."""

from __future__ import annotations

import asyncio

from graph.async_store import AsyncStore
from graph.connection import connect_by
from graph.limits import BATCH, Limits, Table
from graph.settings import Settings
from graph.store import Store

WIDE = "UNWIND range(1, 20000) AS x RETURN x, $text + toString(x) AS wide"
TEXT = {"text": "a" * 10_000}


def test_a_result_of_many_batches_is_read_whole(store: Store) -> None:
    rows = 2 * BATCH + 7
    table = store.run(f"UNWIND range(1, {rows}) AS x RETURN x")
    assert (len(table.rows), table.is_cut) == (rows, False)
    assert [row[0] for row in table.rows] == list(range(1, rows + 1))


def test_a_wide_result_is_cut_long_before_its_last_row(store: Store) -> None:
    table = store.run(WIDE, TEXT, Limits(characters=1_000_000))
    assert table.is_cut
    assert 90 < len(table.rows) < 110


def test_the_server_cuts_it_alike(settings: Settings) -> None:
    async def run() -> Table:
        store = AsyncStore(connect_by(settings))
        try:
            whole = await store.run(f"UNWIND range(1, {BATCH + 1}) AS x RETURN x", {}, Limits())
            assert (len(whole.rows), whole.is_cut) == (BATCH + 1, False)
            return await store.run(WIDE, TEXT, Limits(characters=1_000_000))
        finally:
            await store.close()

    table = asyncio.run(run())
    assert table.is_cut
    assert 90 < len(table.rows) < 110
