"""A million rows of invented memberships put into the log alone: `python -m benchmarks.million [ROWS]`."""

from __future__ import annotations

import gc
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import yaml

from benchmarks.large_tables import MAPPING, write_rows, write_world
from graph.edition import edition_of
from graph.log import Log
from loaders.curated.loader import CuratedLoader
from loaders.description import describe
from loaders.foreign import ForeignLoader
from loaders.run import load
from loaders.streaming import log_claims
from siyaset.incoming import open_reader

_MILLION = 1_000_000


def measure(place: Path, rows: int) -> None:
    """Print seconds and the most memory; the world of 20 000 people is loaded before and not counted."""
    log, table = Log(place / "log"), place / "large.csv"
    write_world(place / "world")
    load(CuratedLoader(place / "world"), log)
    write_rows(table, rows)
    began, busy = time.perf_counter(), time.process_time()
    description, edition = describe(yaml.safe_load(MAPPING)), edition_of(log)
    loader = ForeignLoader(open_reader(str(table), description), description, edition)
    done = log_claims(loader, log, edition)
    seconds, processor = time.perf_counter() - began, time.process_time() - busy
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    used = f"{seconds:.1f} s ({processor:.1f} s of one core), {megabytes:.0f} MB"
    print(f"{done.added} claims: {used}, load of the machine {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    gc.set_threshold(50_000, 50, 100)
    with tempfile.TemporaryDirectory(prefix="siyaset-million-") as directory:
        measure(Path(directory), int(sys.argv[1]) if len(sys.argv) > 1 else _MILLION)
