"""Siyaset: a knowledge graph of Turkish politics. `siyaset.connect()` opens it; the command is `siyaset`."""

from siyaset._neighbours import check_neighbours

check_neighbours()

# Only now: what comes from the packages beside this one must not be looked for before they are known to be ours.
from graph.errors import (  # noqa: E402
    AmbiguousName,
    BadQuestion,
    BadSettings,
    EngineFailed,
    EngineMissing,
    GraphError,
    LoginRefused,
    NoSuchVersion,
    NotFound,
    QueryError,
    QueryFailed,
    QueryRefused,
    QueryTooLong,
    StoreEmpty,
    StoreError,
    StoreUnreachable,
    WrongVersion,
)
from siyaset.errors import ConnectionClosed, FrontError, NeedsPackage, ServerFault  # noqa: E402
from siyaset.face.connect import connect  # noqa: E402
from siyaset.face.opened import Graph  # noqa: E402
from siyaset.face.result import Result  # noqa: E402

__version__ = "0.1.0"

__all__ = [
    "AmbiguousName",
    "BadQuestion",
    "BadSettings",
    "ConnectionClosed",
    "EngineFailed",
    "EngineMissing",
    "FrontError",
    "Graph",
    "GraphError",
    "LoginRefused",
    "NeedsPackage",
    "NoSuchVersion",
    "NotFound",
    "QueryError",
    "QueryFailed",
    "QueryRefused",
    "QueryTooLong",
    "Result",
    "ServerFault",
    "StoreEmpty",
    "StoreError",
    "StoreUnreachable",
    "WrongVersion",
    "connect",
]
