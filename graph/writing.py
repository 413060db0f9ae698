"""Writing a difference: which statements bring the graph from one set of records to another, and in what order.

A claim that is new is written together with its edges: one look-up for each thing that it leads to, where edges by
themselves would look up the claim again for each of them. Claims are nine tenths of what a load writes.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import texts
from graph.records import Difference, EdgeRecord, NodeRecord

BATCH = 5_000

Run = Callable[[str, Mapping[str, Any]], None]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement with its rows, and how many records each of the rows is."""

    text: str
    rows: list[Row]
    records: int = 1


def steps_of(changes: Difference, batch: int = BATCH, *, fresh: bool = False) -> Iterator[Step]:
    """The statements that write a difference, in order, each with at most `batch` rows.

    `fresh` says that the graph holds nothing of it yet. Rows are made when their turn comes, because all of them at
    once would take as much room as the records themselves.
    """
    for group in _groups(changes, fresh):
        for start in range(0, len(group.records), batch):
            part = group.records[start : start + batch]
            yield Step(group.text, [group.make_row(record) for record in part], group.size)


def write(run: Run, steps: Iterable[Step], progress: Callable[[int], None] | None = None) -> None:
    """Run every step, telling of each how many records it was."""
    for step in steps:
        run(step.text, {"rows": step.rows})
        if progress is not None:
            progress(len(step.rows) * step.records)


@dataclass(frozen=True, slots=True)
class _Group:
    """Records that one statement writes, how each becomes a row, and how many records a row is."""

    text: str
    records: Sequence[Any]
    make_row: Callable[[Any], Row]
    size: int = 1


def _groups(changes: Difference, fresh: bool) -> Iterator[_Group]:
    for ends, edges in _by_ends(changes.removed_edges):
        yield _Group(texts.drop_edges(*ends), edges, _edge_ends)
    for label, nodes in _by_label(changes.removed_nodes):
        yield _Group(texts.drop_nodes(label), nodes, lambda node: {"id": node.id})
    claims, changed_nodes, changed_edges = _part_claims(changes)
    for label, nodes in _by_label(changed_nodes):
        yield _Group(texts.put_nodes(label, fresh=fresh), nodes, _node_row)
    for ends, edges in _by_ends(changed_edges):
        yield _Group(texts.put_edges(*ends, fresh=fresh), edges, _edge_row)
    for labels, found in sorted(claims.items()):
        yield _Group(texts.put_claims(*labels, fresh=fresh), found, _Claim.row, 2 + len(labels))


@dataclass(slots=True)
class _Claim:
    """A new claim: its node, the source it cites and what it is about."""

    node: NodeRecord
    cites: EdgeRecord | None = None
    about: list[EdgeRecord] = field(default_factory=list)

    def row(self) -> Row:
        assert self.cites is not None
        row: Row = {
            "source": self.cites.to_id,
            "properties": {"id": self.node.id, **self.node.properties},
        }
        for number, edge in enumerate(self.about):
            row[f"id{number}"], row[f"about{number}"] = edge.id, edge.to_id
        return row


def _part_claims(
    changes: Difference,
) -> tuple[dict[tuple[str, ...], list[_Claim]], list[NodeRecord], list[EdgeRecord]]:
    """New claims with all their edges, by the labels of what they are about; and everything else."""
    new = {edge.from_id for edge in changes.changed_edges if edge.type == "CITES"}
    claims = {node.id: _Claim(node) for node in changes.changed_nodes if node.label == "Claim" and node.id in new}
    edges: list[EdgeRecord] = []
    for edge in changes.changed_edges:
        claim = claims.get(edge.from_id) if edge.from_label == "Claim" else None
        if claim is None:
            edges.append(edge)
        elif edge.type == "CITES":
            claim.cites = edge
        else:
            claim.about.append(edge)
    alike: dict[tuple[str, ...], list[_Claim]] = defaultdict(list)
    for claim in claims.values():
        alike[tuple(edge.to_label for edge in claim.about)].append(claim)
    return alike, [node for node in changes.changed_nodes if node.id not in claims], edges


def _node_row(node: NodeRecord) -> Row:
    return {"id": node.id, "properties": {"id": node.id, **node.properties}}


def _edge_row(edge: EdgeRecord) -> Row:
    return {**_edge_ends(edge), "properties": {"id": edge.id, **edge.properties}}


def _edge_ends(edge: EdgeRecord) -> Row:
    return {"id": edge.id, "from_id": edge.from_id, "to_id": edge.to_id}


def _by_label(nodes: Iterable[NodeRecord]) -> list[tuple[str, list[NodeRecord]]]:
    return [(label, list(group)) for label, group in itertools.groupby(nodes, key=lambda node: node.label)]


def _by_ends(edges: Iterable[EdgeRecord]) -> list[tuple[tuple[str, str, str], list[EdgeRecord]]]:
    groups: dict[tuple[str, str, str], list[EdgeRecord]] = defaultdict(list)
    for edge in edges:
        groups[(edge.type, edge.from_label, edge.to_label)].append(edge)
    return sorted(groups.items())
