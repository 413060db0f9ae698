"""Which tests run in one process where a run is shared by several (`make test`, pytest-xdist).

What asks a loaded engine stays together, so that each engine is filled once: the tests of Neo4j in one process, those
of the loaded embedded store in another. Every other file is a group of its own, and goes where there is room.
"""

from __future__ import annotations

import re

from xdist.scheduler import LoadScopeScheduling

_NEO4J = re.compile(r"\[(.*-)?neo4j(-.*)?\]$")
_OF_THE_LOADED_STORE = ("api", "ask", "contract", "face", "questions", "timelines")


class ByEngine(LoadScopeScheduling):
    """Hands out tests group by group."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def group_of(nodeid: str) -> str:
    """The group of a test: an engine, or its file.

    >>> group_of("tests/api/test_http.py::test_it[neo4j-/v1]"), group_of("tests/api/test_http.py::test_it[embedded]")
    ('neo4j', 'embedded')
    >>> group_of("tests/time/test_dates.py::test_it")
    'tests/time/test_dates.py'
    """
    if _NEO4J.search(nodeid):
        return "neo4j"
    file = nodeid.split("::")[0]
    return "embedded" if file.split("/")[1] in _OF_THE_LOADED_STORE else file
