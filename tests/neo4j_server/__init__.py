"""A real Neo4j Community for the tests and for ``make neo4j``: jars from Maven Central, a process of its own.

No download site, no Docker: Maven and Java 17 are all it needs. ``running_neo4j`` is for pytest, ``start_server`` for
a server that stays. The version stands in pom.xml.
"""

from .errors import Neo4jServerError
from .fetch import fetch_jars
from .run import find_server, running_neo4j, start_server, stop_server
from .state import Neo4jServer

__all__ = [
    "Neo4jServer",
    "Neo4jServerError",
    "fetch_jars",
    "find_server",
    "running_neo4j",
    "start_server",
    "stop_server",
]
