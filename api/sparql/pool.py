"""The processes that answer SPARQL queries, started when they are needed and replaced when they must be stopped."""

from __future__ import annotations

import asyncio
import json
import os
import struct
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from api.errors import SparqlMalformed
from graph.errors import QueryFailed, QueryTooLong
from graph.limits import Limits
from ontology.generate.namespaces import PREFIXES

_WORKERS = 2
"""Queries that run at once; more wait for their turn."""

_HOME = Path(__file__).resolve().parents[2]


class SparqlResult(NamedTuple):
    """The bytes of a result, their media type, and whether rows were cut off."""

    body: bytes
    media: str
    is_cut: bool


class SparqlPool:
    """Answers queries over the store of one version; of another one, with new processes."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._turns = asyncio.Semaphore(_WORKERS)
        self._idle: list[tuple[Path, Process]] = []

    async def close(self) -> None:
        """End the processes."""
        while self._idle:
            await _end(self._idle.pop()[1])

    async def ask(self, directory: Path, query: str, accept: Sequence[str], limits: Limits) -> SparqlResult:
        """The result of a query. Raises SparqlMalformed, QueryFailed or QueryTooLong."""
        async with self._turns:
            process = await self._take(directory)
            try:
                async with asyncio.timeout(limits.seconds):
                    asked = {"query": query, "accept": list(accept), "rows": limits.rows, "prefixes": PREFIXES}
                    head, body = await _exchange(process, asked)
            except TimeoutError:
                await _end(process)
                raise QueryTooLong(
                    f"stopped after {limits.seconds:g} s; narrow the query, add a LIMIT, or raise SIYASET_TIMEOUT"
                ) from None
            except (asyncio.IncompleteReadError, ConnectionError):
                await _end(process)
                raise QueryTooLong(
                    "stopped for want of memory; narrow the query, add a LIMIT, or raise SIYASET_MEMORY"
                ) from None
            except BaseException:  # the asker has gone: what the process still sends is for nobody
                await _end(process)
                raise
            self._idle.append((directory, process))
        if "error" in head:
            raise (SparqlMalformed if head["error"] == "malformed" else QueryFailed)(str(head["message"]))
        return SparqlResult(body, head["media"], bool(head["cut"]))

    async def _take(self, directory: Path) -> Process:
        """A process of this version that waits, or a new one."""
        while self._idle:
            place, process = self._idle.pop()
            if place == directory and process.returncode is None:
                return process
            await _end(process)
        return await _start(directory, self._memory)


async def _start(directory: Path, memory: int) -> Process:
    # The package may have been found in another way than by an installation, so its place is passed on.
    paths = os.pathsep.join(filter(None, (str(_HOME), os.environ.get("PYTHONPATH"))))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "api.sparql.worker", str(directory), str(memory),
        stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip
    try:
        await _read_head(process)
    except asyncio.IncompleteReadError:
        await _end(process)
        raise QueryFailed(f"the store for SPARQL in {directory} cannot be read; remove it and make it again") from None
    return process


async def _exchange(process: Process, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    assert process.stdin is not None
    assert process.stdout is not None
    text = json.dumps(asked).encode()
    process.stdin.write(struct.pack(">I", len(text)) + text)
    await process.stdin.drain()
    head = await _read_head(process)
    return head, await process.stdout.readexactly(head["length"])


async def _read_head(process: Process) -> dict[str, Any]:
    assert process.stdout is not None
    (size,) = struct.unpack(">I", await process.stdout.readexactly(4))
    found: dict[str, Any] = json.loads(await process.stdout.readexactly(size))
    return found


async def _end(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()
