"""The dataset for SPARQL: an Oxigraph store on the disk, of one version, made from that version's Turtle export."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import filelock
import pyoxigraph

from graph.errors import StoreEmpty
from graph.log import Log
from graph.settings import Settings


def index_directory(settings: Settings, dataset: Mapping[str, Any]) -> Path:
    """Where the store of the version that a graph's `Dataset` node names is kept."""
    return settings.sparql_directory / f"{dataset['version']}-{str(dataset['segment'])[:12]}"


def make_index(log: Log, settings: Settings) -> Path:
    """Make the store of the log's newest version, if it is not there, and take those of other versions away.

    It takes a minute for a million triples. The store appears by a rename when it is whole. Raises StoreEmpty,
    LogDamaged or OSError.
    """
    from graph.export import export_turtle  # rdflib takes a quarter of a second

    segments = log.manifest().segments
    if not segments:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    target = index_directory(settings, {"version": segments[-1].version, "segment": segments[-1].sha256})
    target.parent.mkdir(parents=True, exist_ok=True)
    with filelock.FileLock(str(target.parent / "making.lock")):
        if target.is_dir():
            return target
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".making-") as place:
            export_turtle(log, Path(place) / "turtle")
            made = Path(place) / "store"
            _fill(made, Path(place) / "turtle")
            made.rename(target)
        for other in target.parent.iterdir():
            if other.is_dir() and other != target:
                shutil.rmtree(other, ignore_errors=True)
    return target


def _fill(directory: Path, turtle: Path) -> None:
    store = pyoxigraph.Store(str(directory))
    for name in ("siyaset.ttl", "ontology.ttl"):
        store.bulk_load(path=str(turtle / name), format=pyoxigraph.RdfFormat.TURTLE)
    store.optimize()  # one pass more, and every query after it is faster
    store.flush()
