"""The Cypher texts in `graph/queries`, the same for both engines, and the statements that write records.

A label or a type cannot be a parameter of Cypher. Where one stands in a writing statement it comes from the model and
from nowhere else, so `{Label}` is the only thing that is ever filled in.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from ontology.model import RELATIONS, THINGS

LABELS = (*THINGS, "Claim", "Redirect", "Dataset", "Coverage")
TYPES = (*RELATIONS, "CITES", "ABOUT")


@cache
def query_text(name: str) -> str:
    """The text of `graph/queries/NAME.cypher` without its comments."""
    text = resources.files("graph").joinpath("queries", f"{name}.cypher").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("//")]
    return "\n".join(lines)


def put_nodes(label: str, *, fresh: bool = False) -> str:
    """Make or replace nodes: `$rows` of `{id, properties}`. Where all is `fresh`, nothing is looked for before."""
    if fresh:
        return f"UNWIND $rows AS row CREATE (n:{_known(label, LABELS)}) SET n = row.properties"
    return f"UNWIND $rows AS row MERGE (n:{_known(label, LABELS)} {{id: row.id}}) SET n = row.properties"


def put_edges(kind: str, from_label: str, to_label: str, *, fresh: bool = False) -> str:
    """Make or replace edges between nodes that exist: `$rows` of `{id, from_id, to_id, properties}`."""
    edge = f"r:{_known(kind, TYPES)}"
    return (
        f"UNWIND $rows AS row MATCH (a:{_known(from_label, LABELS)} {{id: row.from_id}}) "
        f"MATCH (b:{_known(to_label, LABELS)} {{id: row.to_id}}) "
        + (f"CREATE (a)-[{edge}]->(b)" if fresh else f"MERGE (a)-[{edge} {{id: row.id}}]->(b)")
        + " SET r = row.properties"
    )


def put_claims(*about: str, fresh: bool = False) -> str:
    """Make claims with their edges: `$rows` of `{source, properties, id0, about0, id1, about1 …}`.

    `about` are the labels of the things that the claims are about, in the order of the rows' numbers.
    """
    make = "CREATE" if fresh else "MERGE"
    node = "CREATE (c:Claim)" if fresh else "MERGE (c:Claim {id: row.properties.id})"
    found = "".join(
        f"MATCH (t{number}:{_known(label, LABELS)} {{id: row.about{number}}}) " for number, label in enumerate(about)
    )
    edges = "".join(f" {make} (c)-[:ABOUT {{id: row.id{number}}}]->(t{number})" for number in range(len(about)))
    return (
        f"UNWIND $rows AS row MATCH (s:Source {{id: row.source}}) {found}{node} SET c = row.properties "
        f"{make} (c)-[:CITES {{id: row.properties.id}}]->(s){edges}"
    )


def drop_edges(kind: str, from_label: str, to_label: str) -> str:
    """Remove edges: `$rows` of `{id, from_id, to_id}`."""
    return (
        f"UNWIND $rows AS row MATCH (a:{_known(from_label, LABELS)} {{id: row.from_id}})"
        f"-[r:{_known(kind, TYPES)} {{id: row.id}}]->(b:{_known(to_label, LABELS)} {{id: row.to_id}}) DELETE r"
    )


def drop_nodes(label: str) -> str:
    """Remove nodes with what hangs on them: `$rows` of `{id}`."""
    return f"UNWIND $rows AS row MATCH (n:{_known(label, LABELS)} {{id: row.id}}) DETACH DELETE n"


def schema_statements() -> tuple[str, ...]:
    """What makes ids unique and look-ups fast. Safe to run again."""
    unique = (
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in LABELS
    )
    return (*unique, "CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.fact)")


def _known(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise ValueError(f"{name!r} is not in the model")
    return name
