"""The facts that an article is compared with, kept beside the log so that the next article need not wait for them.

The file is a convenience and never the truth: it is made again when the log has grown or it cannot be read. It is
plain JSON, so that a store from elsewhere brings no code along.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import orjson

from graph.edition import edition_of
from graph.log import Log, write_durably
from graph.settings import Settings
from ontology.facts import Fact, Facts

_FORMAT = 1
_LEFT_OUT = ("RECEIVED", "Tally", "Source", "HAS")


def newest_facts(log: Log, settings: Settings) -> tuple[int, Facts]:
    """The newest version's number and its facts, without sources and tallies and how each was decided."""
    segments = log.manifest().segments
    if not segments:
        return 0, Facts()
    newest = segments[-1]
    path = settings.directory / "kept-facts.json"
    found = _read(path, newest.sha256)
    if found is not None:
        return newest.version, found
    edition = edition_of(log)
    kept = [
        [one.id, one.kind, one.subject, one.object, one.fields]
        for one in edition.facts.by_id.values()
        if one.kind not in _LEFT_OUT
    ]
    # A store that cannot be written to is read all the same.
    with contextlib.suppress(OSError):
        told = {"format": _FORMAT, "segment": newest.sha256, "horizon": edition.facts.horizon, "facts": kept}
        write_durably(path, orjson.dumps(told))
    return edition.version, Facts({one.id: one for one in map(_fact, kept)}, edition.facts.horizon)


def _read(path: Path, segment: str) -> Facts | None:
    try:
        told = orjson.loads(path.read_bytes())
        if told["format"] != _FORMAT or told["segment"] != segment:
            return None
        return Facts({row[0]: _fact(row) for row in told["facts"]}, told["horizon"])
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return None


def _fact(row: list[Any]) -> Fact:
    identity, kind, subject, object_, fields = row
    return Fact(identity, kind, subject, object_, fields, (), (), {})
