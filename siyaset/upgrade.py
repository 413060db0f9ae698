"""A graph in an older format, or lost, is made again from its log when it is opened: nobody has to know of formats."""

from __future__ import annotations

from graph.coverage.refused import count_refused
from graph.errors import WrongVersion
from graph.publish import FORMAT, publish
from graph.settings import Settings
from graph.store import Store
from siyaset.places import data_directory, open_log


def bring_up_to_date(store: Store, settings: Settings) -> bool:
    """Rebuild the graph if its format is older than this program's; True if that was done.

    Raises WrongVersion if a newer siyaset wrote it. A server whose log lies elsewhere is left alone: there only the
    publisher upgrades, and the older format is read as it is.
    """
    dataset = store.dataset()
    if dataset is not None and dataset.get("format") == FORMAT:
        return False
    if dataset is not None and int(dataset.get("format", 0)) > FORMAT:
        raise WrongVersion(f"the graph was written by a newer siyaset (format {dataset['format']}); upgrade first")
    log = open_log(settings)
    if log.head() == 0:
        return False
    refused = count_refused(data_directory(settings))
    publish(store, log, rebuild=True, largest=settings.largest, refused=refused)
    return True
