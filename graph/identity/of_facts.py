"""The register of a version that is at hand as facts: for loaders, which link names before there is a graph."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.identity.profiles import LABELS
from graph.identity.register import Register
from graph.merging import apply_merges, distinct_pairs
from graph.project import heard_names, search_keys
from graph.state import LogState
from ontology.facts import Fact, Facts

_TELLING = ("MAYOR_OF", "LEADER_OF", "MEMBER_OF", "DEPUTY_IN", "STOOD_IN")
"""The relations that tell namesakes apart, as `graph/queries/identities_politician.cypher` has them."""


def register_of(facts: Facts, state: LogState) -> Register:
    """The same register as the graph of this version would give."""
    distinct: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(distinct_pairs(state)):
        distinct[left].append(right)
    heard = heard_names(apply_merges(state))
    spells: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for fact in facts.of(*_TELLING):
        if fact.subject is not None:
            spells[fact.subject].append(_spell(fact, facts))
    return Register(
        {
            kind: [
                _record(fact, heard.get(fact.id, []), distinct.get(fact.id, []), spells.get(fact.id, []))
                for fact in facts.of(label)
            ]
            for kind, label in LABELS.items()
        }
    )


def _spell(fact: Fact, facts: Facts) -> dict[str, Any]:
    held = facts.by_id.get(fact.object or "")
    return {
        "type": fact.kind,
        "party": fact.fields.get("party"),
        "province": fact.fields.get("province"),
        "held": fact.object,
        "place": held.fields.get("place") if held else None,
    }


def _record(
    fact: Fact, heard: list[str], distinct_from: list[str], spells: list[dict[str, Any]]
) -> dict[str, Any]:  # fmt: skip
    fields = fact.fields
    return {
        "id": fact.id,
        "name": fields.get("name"),
        "keys": search_keys(fact, heard),
        "born": fields.get("born"),
        "died": fields.get("died"),
        "wikidata": fields.get("wikidata"),
        "plate": fields.get("plate"),
        "province": fields.get("province"),
        "distinct_from": distinct_from,
        "spells": spells,
    }
