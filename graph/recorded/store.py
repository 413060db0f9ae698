"""A store that answers our queries from the log as it stood at a moment, as the graph of then would have.

It gives the records of the queries that questions about spells, people, parties, cities, facts and days ask; a test
holds it equal to the graph for the newest version. Nothing of it is a second way of deciding: claims become facts and
facts become records by the code that makes the graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from graph.answer import SourceNote
from graph.errors import BadQuestion
from graph.log import Log, Segment
from graph.recorded.days import days_of
from graph.recorded.finding import find_things
from graph.recorded.part import PartMaker
from graph.recorded.rows import by_time, by_time_and_term, nulls_last, plain, tenure
from graph.recorded.slices import LogSlice
from graph.records import EdgeRecord

Record = dict[str, Any]
Parameters = Mapping[str, Any]

_COMMON = ("MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF", "MEMBER_OF", "MINISTER_OF",
           "HAS", "SUCCEEDED_BY", "Source", "Party", "Politician", "City", "Province", "Country", "Assembly",
           "Ministry", "Alliance", "Term")  # fmt: skip
"""What is read of the log at once: little beside votes and seats, which are read where they are asked for."""
_CAREER = (
    "MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "MINISTER_OF", "SPEAKER_OF", "DEPUTY_IN", "MEMBER_OF",
    "STOOD_IN",
)  # fmt: skip


class RecordedStore:
    """The log of some segments, asked like a graph. Raises LogDamaged where a segment is not what was written."""

    def __init__(self, log: Log, segments: list[Segment]) -> None:
        last = segments[-1]
        held = LogSlice(log, segments)
        held.read(_COMMON)
        self._maker = PartMaker(held, last.horizon)
        self._dataset = {"version": last.version, "horizon": last.horizon, "recorded": last.recorded}
        self._queries: dict[str, Callable[[Parameters], Record | None]] = {
            "dataset": lambda _: {},
            "mayors": lambda asked: self._holders("MAYOR_OF", "City", asked),
            "leaders": lambda asked: self._holders("LEADER_OF", "Party", asked),
            "presidents": lambda asked: self._holders("PRESIDENT_OF", "Country", asked),
            "prime_ministers": lambda asked: self._holders("PRIME_MINISTER_OF", "Country", asked),
            "ministers": lambda asked: self._holders("MINISTER_OF", "Ministry", asked),
            "speakers": lambda asked: self._holders("SPEAKER_OF", "Assembly", asked),
            "find_city": lambda asked: find_things(self._maker, "City", asked),
            "find_party": lambda asked: find_things(self._maker, "Party", asked),
            "find_politician": lambda asked: find_things(self._maker, "Politician", asked),
            "redirect": self._redirect,
            "politician": self._politician,
            "party": lambda asked: self._attributes("Party", asked),
            "city": lambda asked: self._attributes("City", asked),
            "lineage": self._lineage,
            "party_lines": self._party_lines,
            "fact": self._fact,
            "sources": self._sources,
        }
        self._queries.update(days_of(self._maker))

    def ask(self, name: str, parameters: Parameters | None = None) -> Record | None:
        """The record that the query of this name would have given; None if what it starts from was not there.

        Raises BadQuestion for a query that is not answered from the log.
        """
        query = self._queries.get(name)
        if query is None:
            raise BadQuestion("this is not kept as it was recorded; ask it without known_on", "known_on")
        found = query(parameters or {})
        return None if found is None else {"dataset": self._dataset, **found}

    def _holders(self, kind: str, label: str, asked: Parameters) -> Record | None:
        thing = asked["thing"]
        terms = self._maker.things(("Term",)) if kind == "SPEAKER_OF" else {}
        spells = self._maker.relations((kind,), (thing,))
        part = self._maker.make(spells, self._maker.things((label,), (thing,)), terms)
        node = part.node(label, thing)
        if node is None:
            return None
        order = partial(by_time_and_term, part) if kind == "SPEAKER_OF" else by_time
        edges = sorted((edge for edge in part.edges(kind) if edge.to_id == thing), key=order)
        rows = [tenure(part, edge) for edge in edges]
        found = {"thing": {name: node.get(name) for name in ("id", "name", "name_en")}, "rows": rows}
        return found | self._neighbours(thing) if label == "City" else found

    def _neighbours(self, city: str) -> Record:
        """The municipalities before and after a city's."""
        part = self._maker.make(self._maker.relations(("SUCCEEDED_BY",), (city,)))
        edges = [edge for edge in part.edges("SUCCEEDED_BY") if edge.from_label == edge.to_label == "City"]

        def name(identity: str, edge: EdgeRecord) -> Record:
            named = part.any_node(identity).get("name")
            return {"id": identity, "name": named, "date": edge.properties.get("date")}

        return {
            "earlier": [name(edge.from_id, edge) for edge in edges if edge.to_id == city],
            "later": [name(edge.to_id, edge) for edge in edges if edge.from_id == city],
        }

    def _redirect(self, asked: Parameters) -> Record | None:
        target = self._maker.target_of(asked["text"])
        return {"to": target} if target is not None else None

    def _politician(self, asked: Parameters) -> Record | None:
        thing = asked["thing"]
        part = self._maker.make(
            self._maker.relations(_CAREER, (thing,)), self._maker.things(("Politician",), (thing,))
        )  # fmt: skip
        node = part.node("Politician", thing)
        if node is None:
            return None
        rows = []
        for edge in part.edges(*_CAREER):
            if edge.from_id == thing:
                held = part.node(edge.to_label, edge.to_id) or {}
                rows.append({
                    **plain(edge), "relation": edge.type, "politician": thing, "name": node["name"],
                    "held": held.get("id"), "held_name": held.get("name"), "date": held.get("date"),
                    "outcome": held.get("outcome"), "place": held.get("place"), "at": edge.properties.get("start_min"),
                })  # fmt: skip
        rows.sort(key=lambda row: (*nulls_last(row.pop("at")), *nulls_last(row["date"]), row["id"]))
        return {"thing": node, "rows": rows}

    def _attributes(self, label: str, asked: Parameters) -> Record | None:
        thing = asked["thing"]
        part = self._maker.make(self._maker.relations(("HAS",), (thing,)), self._maker.things((label,), (thing,)))
        node = part.node(label, thing)
        if node is None:
            return None
        edges = sorted(
            (edge for edge in part.edges("HAS") if edge.from_id == thing),
            key=lambda edge: (edge.properties["key"], *nulls_last(edge.properties.get("start_min")), edge.id),
        )
        return {"thing": node, "rows": [{**plain(edge), "thing": thing} for edge in edges]}

    def _lineage(self, asked: Parameters) -> Record:
        part = self._maker.make(self._maker.relations(("SUCCEEDED_BY",)))
        edges = [edge for edge in part.edges("SUCCEEDED_BY") if edge.from_label == edge.to_label == "Party"]
        edges.sort(key=lambda edge: (*nulls_last(edge.properties.get("date")), edge.id))
        return {
            "rows": [
                {
                    **edge.properties, "id": edge.id, "fact": edge.id, "former": edge.from_id,
                    "former_name": part.any_node(edge.from_id).get("name"), "latter": edge.to_id,
                    "latter_name": part.any_node(edge.to_id).get("name"),
                }
                for edge in edges
            ]
        }  # fmt: skip

    def _party_lines(self, asked: Parameters) -> Record:
        part = self._maker.make(self._maker.relations(("HAS",)))
        shown = ("key", "value", "start", "end", "end_state")
        by_party: dict[str, list[EdgeRecord]] = defaultdict(list)
        for edge in sorted(part.edges("HAS"), key=lambda edge: (edge.properties["key"], *by_time(edge))):
            by_party[edge.from_id].append(edge)
        return {
            "parties": [
                {
                    **{name: node.get(name) for name in ("id", "name", "abbreviation", "dissolved")},
                    "attributes": [
                        {name: edge.properties.get(name) for name in shown} for edge in by_party[node["id"]]
                    ],
                }
                for node in part.nodes("Party")
            ]
        }

    def _fact(self, asked: Parameters) -> Record | None:
        identity = asked["fact"]
        own = self._maker.of_fact(identity)
        if not own:
            return None
        first = next(iter(own.values()))
        around = self._maker.relations((first.kind,), (first.object,)) if first.object else {}
        part = self._maker.make(own, around)
        edges = [edge for edge in part.edges(first.kind) if edge.id == identity]
        claims = sorted(part.claims_of(identity), key=lambda claim: (claim["recorded"], claim["id"]))
        return {
            "claims": claims,
            "rows": [
                {
                    **plain(edge), "relation": edge.type, "subject": edge.from_id,
                    "subject_name": part.any_node(edge.from_id).get("name"), "object": edge.to_id,
                    "object_name": part.any_node(edge.to_id).get("name"),
                }
                for edge in edges
            ],
        }  # fmt: skip

    def _sources(self, asked: Parameters) -> Record:
        part = self._maker.sources()
        found = [node for identity in asked["ids"] if (node := part.node("Source", identity))]
        return {"sources": [{name: node.get(name) for name in SourceNote.model_fields} for node in found]}
