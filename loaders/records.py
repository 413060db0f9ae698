"""Refused records of sources that are no tables: JSON lines with the reasons, to be mended and loaded again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import orjson

from loaders.reading import Refusal

RECORD = "record"
"""Under which name a line holds the refused record itself. A reader that meets it reads that and nothing else."""


def write_refused_records(refusals: Sequence[Refusal], path: Path) -> None:
    """Write each refusal as one line: where it stood, what is wrong, what to do, and the record."""
    with path.open("wb") as file:
        for refusal in refusals:
            line = {"file": refusal.file, "line": refusal.line, "what": refusal.what, "fix": refusal.fix}
            file.write(orjson.dumps({**line, RECORD: _record(refusal)}, option=orjson.OPT_APPEND_NEWLINE))


def _record(refusal: Refusal) -> object:
    text = refusal.row[0] if len(refusal.row) == 1 else ""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return list(refusal.row)
