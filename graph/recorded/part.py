"""A part of the graph as it would have been made of the log at a moment: only what a question touches is decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import orjson

from graph.build import build_facts
from graph.merging import apply_merges, targets_of
from graph.project import project_facts
from graph.recorded.slices import LogSlice
from graph.records import EdgeRecord, Projection
from graph.state import LogState
from ontology.claims import Claim
from ontology.model import RELATIONS, THINGS

Record = dict[str, Any]
Placed = dict[int, Claim]

_ALWAYS = ("Source", "Party")
"""Kinds that every part holds: sources weigh the claims, and parties give spells their names."""
_LIMITING = ("MAYOR_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF", "LEADER_OF")
"""Relations in which one spell limits another one's end: of an office that is touched, all its spells are decided."""


class GraphPart:
    """The nodes and edges made of some claims, found as the queries find them."""

    def __init__(self, projection: Projection, state: LogState) -> None:
        self._projection = projection
        self._state = state

    def node(self, label: str, identity: str) -> Record | None:
        """A node's properties, with its id."""
        found = self._projection.nodes.get((label, identity))
        return {"id": found.id, **found.properties} if found else None

    def nodes(self, label: str) -> Iterator[Record]:
        """Every node of a label, by id."""
        found = [one for one in self._projection.nodes.values() if one.label == label]
        return ({"id": node.id, **node.properties} for node in sorted(found, key=lambda node: node.id))

    def edges(self, *kinds: str) -> Iterator[EdgeRecord]:
        """Every edge of some types."""
        return (edge for edge in self._projection.edges.values() if edge.type in kinds)

    def any_node(self, identity: str | None) -> Record:
        """The properties of whatever has an id; none where nothing has."""
        for label in THINGS:
            found = self._projection.nodes.get((label, identity or ""))
            if found is not None:
                return {"id": found.id, **found.properties}
        return {}

    def claims_of(self, fact: str) -> list[Record]:
        """What each source said of a fact, as the nodes of claims have it."""
        return [
            {
                "id": claim.id, "fact": claim.fact, "relation": claim.kind, "source": claim.source,
                "locator": claim.locator, "fields": orjson.dumps(claim.fields, option=orjson.OPT_SORT_KEYS).decode(),
                "recorded": claim.recorded, "subject": claim.subject or None, "object": claim.object or None,
            }
            for claim in apply_merges(self._state).claims.values()
            if claim.fact == fact
        ]  # fmt: skip


class PartMaker:
    """Gathers claims from a slice of the log, and makes parts of the graph of them."""

    def __init__(self, held: LogSlice, horizon: str) -> None:
        self._held = held
        self._horizon = horizon
        self._sources: GraphPart | None = None
        self._kept: Placed | None = None

    def ids_of(self, identity: str) -> set[str]:
        """An id and those that were merged into it: what was said of them is read as said of it."""
        old = (merge.old for merge in self._held.judgements.merges.values() if merge.new == identity)
        return {identity, *old}

    def target_of(self, identity: str) -> str | None:
        """Where a merged id leads; None for one that was not merged."""
        return targets_of(self._held.judgements).get(identity)

    def things(self, labels: Collection[str], ids: Collection[str] | None = None) -> Placed:
        """The claims of things of some labels, of some ids or of all."""
        wanted = None if ids is None else {one for identity in ids for one in self.ids_of(identity)}
        return dict(self._held.claims(labels, wanted))

    def relations(self, kinds: Collection[str], ids: Collection[str] | None = None) -> Placed:
        """The claims of relations of some types that have a thing at an end, with all spells of an office touched."""
        if ids is None:
            return dict(self._held.claims(kinds))
        found = dict(self._held.claims_naming(kinds, {one for identity in ids for one in self.ids_of(identity)}))
        for kind in _LIMITING:
            offices = {claim.object for claim in found.values() if claim.kind == kind and claim.object}
            if offices:
                found.update(self._held.claims_naming((kind,), offices))
        return found

    def of_fact(self, fact: str) -> Placed:
        """The claims of one fact, whatever its kind."""
        return dict(self._held.claims((*RELATIONS, *THINGS), self.ids_of(fact)))

    def where(self, label: str, fits: Callable[[Claim], bool]) -> Placed:
        """The claims of every thing of a label of which some claim fits, or a name of which an editor ruled."""
        every = dict(self._held.claims((label,)))
        targets = targets_of(self._held.judgements)
        facts = {targets.get(claim.fact, claim.fact) for claim in every.values() if fits(claim)}
        facts |= {ruling.fact for ruling in self._held.judgements.rulings.values()}
        return {place: claim for place, claim in every.items() if targets.get(claim.fact, claim.fact) in facts}

    def weigh(self, ids: Collection[str]) -> dict[str, int]:
        """How many relations speak of each of some things: what comes first of several that a name may mean."""
        told: dict[str, set[str]] = {identity: set() for identity in ids}
        old = {one: identity for identity in ids for one in self.ids_of(identity)}
        for fact, subject, object_ in self._held.ends(tuple(RELATIONS)):
            for side, end in enumerate((subject, object_)):
                if end in old:
                    told[old[end]].add(f"{fact} {side}")
        return {identity: len(facts) for identity, facts in told.items()}

    def make(self, *parts: Placed, ends: bool = True) -> GraphPart:
        """The part of the graph that some claims come to, with the things at the ends of their relations."""
        placed: Placed = {}
        for part in parts:
            placed.update(part)
        if ends:
            state = apply_merges(self._state(placed.values()))
            named = {end for claim in state.claims.values() for end in (claim.subject, claim.object) if end}
            labels = {label for kind in {claim.kind for claim in placed.values()} for label in _labels_at(kind)}
            placed.update(self.things(sorted(labels), named))
        if self._kept is None:
            self._kept = self.things(_ALWAYS)
        placed.update(self._kept)
        state = self._state(placed[place] for place in sorted(placed))
        return GraphPart(project_facts(build_facts(state), state), state)

    def sources(self) -> GraphPart:
        """Every source, described."""
        if self._sources is None:
            self._sources = self.make(ends=False)
        return self._sources

    def _state(self, claims: Iterable[Claim]) -> LogState:
        judged = self._held.judgements
        return LogState(
            {claim.id: claim for claim in claims}, judged.rulings, self._horizon, judged.merges, judged.distinct
        )


def _labels_at(kind: str) -> Iterator[str]:
    """What may stand at the ends of a relation."""
    if kind in RELATIONS:
        yield from (label for label in (*RELATIONS[kind].FROM, *RELATIONS[kind].TO) if label != "Attribute")
