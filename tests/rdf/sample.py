"""A part of the shipped facts that has everything of every kind and hangs together.

The whole export is a million triples: rdflib and pySHACL take minutes for them and find nothing that a part does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from loaders.reading import Reading
from ontology.claims import Claim
from ontology.model import RELATIONS

_WHOLE = 80
"""Relations of a kind that are taken whole; of a kind that has more, every so many that about as many are taken."""


def sample_claims(reading: Reading) -> list[Claim]:
    """What all sources say of some facts of each relation, and of every thing that these lead to."""
    by_fact: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        by_fact[claim.fact].append(claim)
    kinds = {fact: claims[0].kind for fact, claims in by_fact.items()}
    ruled = {ruling.fact for ruling in reading.rulings}
    chosen = {fact for fact in ruled if fact in by_fact}
    for kind in RELATIONS:
        facts = sorted(fact for fact, one in kinds.items() if one == kind)
        chosen.update(facts[:: max(1, len(facts) // _WHOLE)])
    waiting = list(chosen)
    while waiting:
        found = {name for claim in by_fact[waiting.pop()] for name in _names(claim) if name in by_fact}
        waiting += found - chosen
        chosen |= found
    return [claim for claim in reading.claims if claim.fact in chosen]


def _names(claim: Claim) -> Iterable[str]:
    """Every text of a claim that may be the id of a thing."""
    yield from (name for name in (claim.subject, claim.object, claim.source) if name)
    for value in claim.fields.values():
        yield from _texts(value)


def _texts(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
