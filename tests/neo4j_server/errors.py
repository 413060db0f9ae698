"""The one exception of this package."""


class Neo4jServerError(Exception):
    """Neo4j could not be fetched, started or stopped; the message says why and what to do."""
