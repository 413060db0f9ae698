"""Refused records of sources that are no tables: JSON lines that can be mended and loaded again.

A line holds the file and the line of it that was refused, what was wrong, what to do, and the record itself. Whoever
mends it changes the record and leaves the rest; the reader of the format takes such a file like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import orjson

from loaders.reading import Refusal

SUFFIXES = (".jsonl", ".ndjson")
"""What the name of a file of refused records ends with."""

_KEYS = {"file", "line", "what", "fix", "record"}


def write_refused_records(refusals: Sequence[Refusal], path: Path) -> None:
    """Write the refused records with their reasons, one a line, each record once with all that is wrong in it.

    What has no record, because the file itself is at fault, is not written: there is nothing in it to mend.
    """
    reasons: dict[str, list[Refusal]] = {}
    for refusal in refusals:
        if refusal.row:
            reasons.setdefault("\n".join(refusal.row), []).append(refusal)
    with path.open("wb") as file:
        for text, found in reasons.items():
            line = {
                "file": found[0].file,
                "line": found[0].line,
                "what": "; ".join(dict.fromkeys(one.what for one in found)),
                "fix": "; ".join(dict.fromkeys(one.fix for one in found)),
                "record": _as_json(text),
            }
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def unwrap_record(value: object) -> object:
    """The record of a line that `write_refused_records` wrote; any other value as it is."""
    if isinstance(value, dict) and value.keys() == _KEYS:
        return value["record"]
    return value


def _as_json(text: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
