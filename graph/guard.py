"""Whether a statement that a person wrote is a reading of data: asked of the engine's own plan, never of its words.

The account or the access mode refuses writes already. What they let through (ENGINE notes in docs/engines.md) shows in
the plan: Neo4j names each operator; the embedded engine prints one step a line and has no plan at all for statements
that administer. Everything that is not on a list of reading steps is refused, so a step that nobody thought of is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import neo4j

from graph.errors import QueryRefused

_REFUSAL = (
    "{what} is no reading of data; only MATCH, UNWIND, WITH, RETURN and the procedures that list the schema may run"
)

_PROCEDURES = frozenset(
    {"db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.visualization", "db.schema.nodetypeproperties",
     "db.schema.reltypeproperties", "dbms.components", "db.info", "db.ping"}
)  # fmt: skip

_EMBEDDED_STEP = re.compile(r"^\s*\+ (?P<step>.*)$", re.MULTILINE)
_EMBEDDED_FORBIDDEN = re.compile(
    r"CREATE|MERGE|SET\b|DELETE|REMOVE|FOREACH|LOAD CSV|DROP|ALTER|INSERT|UPDATE|IMPORT|DETACH", re.IGNORECASE
)
_NEO4J_FORBIDDEN = re.compile(
    r"LoadCSV|Show|Terminate|Administration|Create|Delete|Merge|Set[A-Z]|Remove|Foreach|Drop|Alter|Grant|Deny|Revoke"
)


def check_reading(session: neo4j.Session, query: str, parameters: Mapping[str, Any], *, embedded: bool) -> None:
    """Pass if the statement only reads data. Raises QueryRefused with what it does instead."""
    if is_prefixed(query):
        raise QueryRefused("write the query without EXPLAIN or PROFILE in front")
    summary = session.run(neo4j.Query("EXPLAIN " + query), dict(parameters)).consume()
    judge(summary.plan, summary.query_type, embedded=embedded)


def is_prefixed(query: str) -> bool:
    """Whether a statement begins with EXPLAIN or PROFILE, behind comments and blanks."""
    bare = re.sub(r"/\*.*?\*/|//[^\n]*", " ", query, flags=re.DOTALL).lstrip().lower()
    return bool(re.match(r"(explain|profile|cypher)\b", bare))


def judge(plan: dict[str, Any] | None, query_type: str | None, *, embedded: bool) -> None:
    """Look at a plan. Raises QueryRefused."""
    if plan is None:
        raise QueryRefused(_REFUSAL.format(what="a statement that administers the server"))
    if embedded:
        _judge_embedded(str(plan.get("args", {}).get("string-representation", "")))
        return
    if query_type != "r":
        raise QueryRefused(_REFUSAL.format(what="a statement that writes"))
    for operator, details in _operators(plan):
        if _NEO4J_FORBIDDEN.search(operator):
            raise QueryRefused(_REFUSAL.format(what=operator.partition("@")[0]))
        if operator.startswith("ProcedureCall"):
            _check_procedure(details)


def _judge_embedded(text: str) -> None:
    steps = _EMBEDDED_STEP.findall(text)
    if not steps:
        raise QueryRefused(_REFUSAL.format(what="a statement without a plan"))
    for step in steps:
        name = step.split("(")[0].split("'")[0]
        if _EMBEDDED_FORBIDDEN.match(name):
            raise QueryRefused(_REFUSAL.format(what=name.strip()))
        if name.startswith("CALL "):
            _check_procedure(step.removeprefix("CALL "))


def _operators(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield str(plan.get("operatorType", "")), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _check_procedure(call: str) -> None:
    name = re.split(r"[\s(]", call.strip(), maxsplit=1)[0].lower()
    if name not in _PROCEDURES:
        raise QueryRefused(_REFUSAL.format(what=f"the procedure {name}"))
