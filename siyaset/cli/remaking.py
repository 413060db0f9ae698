"""A version made again from the log, in a store of its own, which answers the permalinks of that version."""

from __future__ import annotations

from pathlib import Path

from graph.connection import connect_by
from graph.coverage.refused import count_refused
from graph.log import Log
from graph.publish import publish
from graph.remake import copy_log
from graph.settings import Settings
from graph.store import Store
from siyaset.cli.output import Format, console, write_json
from siyaset.places import data_directory


def remake(log: Log, version: int, into: Path, settings: Settings, form: Format) -> None:
    """Make a version again in an embedded store in a directory, and say where it is. Raises NoSuchVersion or StoreInUse."""
    made = settings.model_copy(update={"store": f"embedded:{into.expanduser().absolute()}"})
    copy = copy_log(log, version, made.log_directory)
    with Store(connect_by(made)) as store:
        published = publish(store, copy, largest=settings.largest, refused=count_refused(data_directory(settings)))
    if form is Format.JSON:
        write_json({"version": published.version, "published": published.touched, "store": made.store})
        return
    console.print(
        f"Version {published.version} is in {into}: SIYASET_STORE={made.store} asks it.", markup=False, soft_wrap=True
    )
