"""From what a driver raises to what we say: one place that knows the codes of both engines."""

from __future__ import annotations

from neo4j import exceptions as bolt

from graph.errors import (
    LoginRefused,
    QueryError,
    QueryFailed,
    QueryRefused,
    QueryTooLong,
    StoreError,
    StoreFull,
    StoreUnreachable,
    WrongVersion,
)

GONE = (bolt.ServiceUnavailable, bolt.SessionExpired)
"""The address no longer answers: an embedded engine is started again, a server is reported."""

_TIME = ("TransactionTimedOut", "timed out", "timeout", "Timeout")
_MEMORY = (
    "OutOfMemory", "MemoryPool", "heap", "Java heap", "MemoryLimit", "exceeding the maximum", "Limit of allowed",
)  # fmt: skip
_DISK = ("No space left", "disk full", "LowDiskSpace")


def explain_store(error: bolt.DriverError | bolt.Neo4jError, uri: str) -> StoreError:
    """What went wrong between us and the graph."""
    text = str(error)
    if isinstance(error, bolt.AuthError):
        return LoginRefused(f"{uri} refused the login; check SIYASET_USER and SIYASET_PASSWORD")
    if isinstance(error, (*GONE, bolt.RoutingServiceUnavailable)):
        return StoreUnreachable(f"nothing answers at {uri}; start the server or correct SIYASET_STORE")
    if isinstance(error, bolt.UnsupportedServerProduct) or "protocol" in text.lower():
        return WrongVersion(f"{uri} is no Neo4j 5 or newer: {text}")
    if any(sign in text for sign in (*_DISK, *_MEMORY)):
        return StoreFull(f"the graph at {uri} is out of room or memory: {_first_line(text)}")
    if isinstance(error, bolt.Neo4jError) and "DatabaseNotFound" in (error.code or ""):
        return StoreUnreachable(f"{uri} has no such database; correct SIYASET_DATABASE")
    return StoreError(f"the graph at {uri} failed: {_first_line(text)}")


def explain_query(error: bolt.DriverError | bolt.Neo4jError, uri: str) -> QueryError | StoreError:
    """What went wrong with a query that a person wrote."""
    if isinstance(error, bolt.DriverError):
        return explain_store(error, uri)
    code, text = error.code or "", error.message or str(error)
    if "Forbidden" in code or "AccessMode" in code or "not allowed" in text:
        return QueryRefused("this query writes or administers; only reading is possible here")
    if any(sign in code or sign in text for sign in _MEMORY):
        return QueryTooLong("the query needs more memory than it may use; narrow it or add a LIMIT")
    if any(sign in code or sign in text for sign in _TIME):
        return QueryTooLong("the query took longer than it may; narrow it, or raise SIYASET_TIMEOUT")
    return QueryFailed(_first_line(text))


def explain_lost(error: Exception, embedded: bool, uri: str) -> QueryError | StoreError:
    """Why the connection broke while a person's query ran: the embedded engine ends itself when memory runs out."""
    if embedded:
        return QueryTooLong("the engine stopped while it ran this query, most likely for lack of memory; narrow it")
    return StoreUnreachable(f"{uri} stopped answering while it ran this query")


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[0][:400] if lines else "no reason given"
