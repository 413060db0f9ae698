"""Opening a graph for Python: this process's own settings, a store that is named, or a server."""

from __future__ import annotations

from pathlib import Path

from graph.errors import BadQuestion
from graph.settings import read_settings
from siyaset.face.backend import Backend
from siyaset.face.local import LocalGraph
from siyaset.face.opened import Graph

_HTTP = ("http://", "https://")


def connect(where: str | Path | None = None, *, lang: str = "en") -> Graph:
    """Open a graph: the one of the settings, a store (`embedded:DIR`, a Bolt URI), or a server (`https://…`).

    A directory may be given as a `Path`. User and password of a Bolt server come from SIYASET_USER and
    SIYASET_PASSWORD. `lang` is the language of sentences and warnings, `en` or `tr`. The graph is asked for its version
    at once, so that what is wrong is said here: raises BadSettings, StoreUnreachable, LoginRefused, StoreEmpty or
    another StoreError, and ServerFault where the address is no siyaset's.

    >>> import siyaset
    >>> with siyaset.connect() as kg:
    ...     kg.party("CHP").thing["name"]
    'Cumhuriyet Halk Partisi'
    """
    if lang not in ("en", "tr"):
        raise BadQuestion(f"lang: {lang!r} is no language that siyaset speaks; write 'en' or 'tr'", "lang")
    backend = _backend_at(f"embedded:{where}" if isinstance(where, Path) else where)
    try:
        backend.dataset()
    except BaseException:
        backend.close()
        raise
    return Graph(backend, lang)


def _backend_at(where: str | None) -> Backend:
    if where is not None and where.startswith(_HTTP):
        from siyaset.face.remote import RemoteGraph  # httpx takes a tenth of a second, and only this needs it

        return RemoteGraph(where)
    return LocalGraph(read_settings(where))
