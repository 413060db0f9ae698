"""A source that is not ours, brought into the log of the small world; what is said of it is invented, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from graph.edition import edition_of
from graph.log import Log
from loaders.description import Description, describe
from loaders.foreign import ForeignLoader
from loaders.run import LoadReport, load
from siyaset.incoming import open_reader

SOURCE = {
    "id": "defter", "title": "Invented register", "publisher": "Invented office", "url": "https://example.org/defter",
    "licence": "CC0", "reuse": "open", "reliability": "reference",
    "published": "2024-05-06",
}  # fmt: skip


def bring_file(path: Path, log: Log, *, accept: bool = False, sourced: bool = True, **described: Any) -> LoadReport:
    """Load one file, as `siyaset load FILE --map …` does."""
    description = describe({"source": SOURCE, **described}) if sourced or described else Description()
    if not sourced:
        description = description.model_copy(update={"source": {}})
    edition = edition_of(log)
    loader = ForeignLoader(open_reader(str(path), description), description, edition)
    return load(loader, log, newest=edition, accept_rest=accept, leave_out_faulty=accept)


def written(directory: Path, name: str, content: object) -> Path:
    """A file with a text, or with a value as JSON."""
    path = directory / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_text(content, "utf-8")
    else:
        path.write_bytes(orjson.dumps(content, option=orjson.OPT_INDENT_2))
    return path
