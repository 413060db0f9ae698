"""Where the jars and the servers lie, and which version it is."""

import os
import re
from pathlib import Path

from .errors import Neo4jServerError

POM = Path(__file__).with_name("pom.xml")


def read_version() -> str:
    """The Neo4j version that pom.xml names, such as ``5.26.30``.

    Raises Neo4jServerError when pom.xml names none.
    """
    found = re.search(r"<neo4j\.version>([^<]+)</neo4j\.version>", POM.read_text(encoding="utf-8"))
    if found is None:
        raise Neo4jServerError(f"{POM}: no <neo4j.version> property; put it back")
    return found[1]


def find_neo4j_home() -> Path:
    """The folder whose ``lib`` holds the jars, whether it exists or not.

    ``SIYASET_NEO4J_HOME`` names it; otherwise it lies in the user's cache, kept between runs. An unpacked Neo4j
    distribution has the same layout and may be named too.
    """
    named = os.environ.get("SIYASET_NEO4J_HOME")
    if named:
        return Path(named).expanduser().resolve()
    return _find_base("XDG_CACHE_HOME", ".cache") / f"neo4j-{read_version()}"


def find_server_directory() -> Path:
    """The folder of the server that ``make neo4j`` keeps: not a cache, since it holds what was loaded."""
    return _find_base("XDG_STATE_HOME", ".local/state") / "neo4j"


def _find_base(variable: str, otherwise: str) -> Path:
    # The XDG specification has relative values ignored.
    named = os.environ.get(variable, "")
    base = Path(named) if Path(named).is_absolute() else Path.home() / otherwise
    return base / "siyaset"
