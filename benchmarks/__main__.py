"""`python -m benchmarks`: measure everything in one run, print it, and write results.md."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.answers import measure_anew, measure_repeated, our_server
from benchmarks.commands import measure_command, measure_loads
from benchmarks.days import measure_days
from benchmarks.figures import describe_versions, show, write
from benchmarks.identity import measure_names
from benchmarks.large_tables import measure_large_table
from benchmarks.processes import SIYASET, clean_environment, time_command
from benchmarks.timelines import measure_timelines
from tests.engines import can_run_neo4j, embedded_engine
from tests.neo4j_server import Neo4jServer, Neo4jServerError, running_neo4j


def main() -> None:
    """Run all sections. Everything that was started is stopped, whatever happens."""
    place = Path(tempfile.mkdtemp(prefix="siyaset-benchmark-"))
    try:
        with ExitStack() as stack:
            measure(stack, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def measure(stack: ExitStack, place: Path) -> None:
    """All sections, in a folder of their own."""
    settings = stack.enter_context(embedded_engine(place / "store"))
    embedded = {"SIYASET_STORE": settings.store, "SIYASET_IDLE": "900"}
    stores = {"Embedded": embedded}
    server, reason = start_neo4j(stack, place / "neo4j")
    if server is not None:
        stores["Neo4j"] = {
            "SIYASET_STORE": server.uri,
            "SIYASET_USER": server.user,
            "SIYASET_PASSWORD": server.password,
            "SIYASET_LOG": str(place / "neo4j-log"),
        }
    loads = measure_loads(stores, settings.directory)
    time_command([SIYASET, "export", "turtle", "-o", str(place)], clean_environment(embedded))
    with our_server(embedded, place) as base:
        repeated = measure_repeated(base, place)
        anew = measure_anew(base, settings, server, place / "siyaset.ttl", place)
    days = measure_days(stores, place)
    lanes = measure_timelines(stores, place)
    table = measure_large_table(place)
    anew.note += f" {describe_versions(('arcadedb', 'fastapi', 'uvicorn', 'neo4j'))}."
    if reason:
        loads.missing.append(reason)
    sections = [repeated, anew, days, lanes, loads, table, measure_command(embedded), measure_names()]
    show(sections)
    write(sections)


def start_neo4j(stack: ExitStack, directory: Path) -> tuple[Neo4jServer | None, str]:
    """A real Neo4j for the run, or why there is none."""
    if not can_run_neo4j():
        return None, "Neo4j: needs java and mvn on the path"
    try:
        return stack.enter_context(running_neo4j(directory)), ""
    except Neo4jServerError as error:
        return None, f"Neo4j: {error}"


if __name__ == "__main__":
    main()
