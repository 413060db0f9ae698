"""The records of a snapshot, from the log as it stood at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from graph.recorded.part import GraphPart, PartMaker
from graph.recorded.rows import by_time, by_time_and_term, dated, nulls_last, tenure
from graph.records import EdgeRecord

Record = dict[str, Any]
Parameters = Mapping[str, Any]

_CAPITALS = ("metropolitan", "provincial")
_LIFE = {"Party": ("founded", "dissolved"), "Alliance": ("founded", "dissolved")}


def days_of(maker: PartMaker) -> dict[str, Callable[[Parameters], Record | None]]:
    """What answers each query of a snapshot."""
    return {
        "snapshot_mayors": partial(_cities, maker),
        "snapshot_leaders": lambda _: _things(maker, ("LEADER_OF",), "Party"),
        "snapshot_country": lambda _: _things(maker, ("PRESIDENT_OF", "PRIME_MINISTER_OF"), "Country"),
        "snapshot_speakers": lambda _: _things(maker, ("SPEAKER_OF",), "Assembly"),
        "snapshot_ministers": lambda _: _things(maker, ("MINISTER_OF",), "Ministry"),
        "snapshot_members": lambda _: _things(maker, ("MEMBER_OF",), "Party"),
        "snapshot_alliances": lambda _: _things(maker, ("MEMBER_OF",), "Alliance"),
        "snapshot_deputies": partial(_deputies, maker),
    }


def _cities(maker: PartMaker, asked: Parameters) -> Record:
    capitals = maker.where("City", lambda claim: claim.fields.get("kind") in _CAPITALS)
    part = maker.make(maker.relations(("MAYOR_OF",)), capitals)  # with every other city that has a spell
    by_city = _by_object(part.edges("MAYOR_OF"), "City")
    things = [
        _thing(part, "City", city, by_city.get(city["id"], ()))
        for city in part.nodes("City")
        if city.get("kind") in asked["kinds"] and (city["id"] in by_city or city["kind"] in _CAPITALS)
    ]
    return {"things": things}


def _things(maker: PartMaker, kinds: tuple[str, ...], label: str) -> Record | None:
    part = maker.make(maker.relations(kinds), maker.things(("Term",)) if label == "Assembly" else {})
    found = _by_object(part.edges(*kinds), label)
    if label == "Assembly":
        for edges in found.values():
            edges.sort(key=partial(by_time_and_term, part))
    things = [_thing(part, label, node, found[node["id"]]) for node in part.nodes(label) if node["id"] in found]
    return {"things": things} if things else None


def _deputies(maker: PartMaker, asked: Parameters) -> Record | None:
    """The seats of the legislatures that the day may lie in; of the others no claim is looked at."""
    terms = [
        node["id"]
        for node in maker.make(maker.things(("Term",)), ends=False).nodes("Term")
        if asked["day"] is None
        or ((node.get("since") or "") <= asked["day"] and (node.get("until") or asked["before"]) >= asked["before"])
    ]
    if not terms:
        return None
    part = maker.make(maker.relations(("DEPUTY_IN",), terms))
    found = _by_object(part.edges("DEPUTY_IN"), "Term")
    return (
        {
            "things": [
                _thing(part, "Term", node, sorted(found[node["id"]], key=lambda edge: _by_name(part, edge)))
                for node in part.nodes("Term")
                if node["id"] in found and node["id"] in terms
            ]
        }
        if any(term in found for term in terms)
        else None
    )


def _by_name(part: GraphPart, edge: EdgeRecord) -> tuple[Any, ...]:
    person = part.any_node(edge.from_id)
    return (*nulls_last(person.get("sort")), edge.from_id, *nulls_last(edge.properties.get("start_min")), edge.id)


def _by_object(edges: Iterable[EdgeRecord], label: str) -> dict[str, list[EdgeRecord]]:
    found: dict[str, list[EdgeRecord]] = defaultdict(list)
    for edge in sorted((edge for edge in edges if edge.to_label == label), key=by_time):
        found[edge.to_id].append(edge)
    return found


def _thing(part: GraphPart, label: str, node: Record, edges: Iterable[EdgeRecord]) -> Record:
    since, until = _LIFE.get(label, ("since", "until"))
    return {
        "id": node["id"], "name": node.get("name"), "since": node.get(since), "until": node.get(until),
        "rows": [_row(part, edge) for edge in edges],
    }  # fmt: skip


def _row(part: GraphPart, edge: EdgeRecord) -> Record:
    row = {**tenure(part, edge), **dated(edge)}
    if edge.type == "MEMBER_OF":
        group, member = part.any_node(edge.to_id), part.any_node(edge.from_id)
        is_party = edge.from_label == "Party"
        party = member if is_party else group
        row.update(politician=None if is_party else edge.from_id, party=party.get("id"))
        row["party_name"] = party.get("abbreviation")
    return row
