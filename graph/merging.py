"""Reading what is said of an id as said of the one it was merged into: subject, object, the thing itself, id fields.

The log keeps every claim as it was said. A merge is applied when facts, records and triples are made of a state, so
taking it back brings both things back.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.state import LogState
from ontology.claims import Claim
from ontology.model import terms_of
from ontology.terms import Value


def targets_of(state: LogState) -> dict[str, str]:
    """Where each merged id leads. Chains are refused before they get into the log, so one step is enough."""
    return {merge.old: merge.new for merge in state.merges.values()}


def apply_merges(state: LogState) -> LogState:
    """The state as it reads under its merges; the state itself where nothing is merged. To apply it twice is safe."""
    targets = targets_of(state)
    if not targets:
        return state
    claims = {identity: _read_claim(claim, targets) for identity, claim in state.claims.items()}
    # What was ruled of the id that stays stands before what was ruled of the one that went.
    rulings = {
        identity: ruling.model_copy(update={"fact": targets[ruling.fact]}) if ruling.fact in targets else ruling
        for identity, ruling in sorted(state.rulings.items(), key=lambda entry: entry[1].fact not in targets)
    }
    return LogState(claims, rulings, state.horizon, state.merges, state.distinct)


def distinct_pairs(state: LogState) -> set[tuple[str, str]]:
    """The pairs that were found to be two, in both directions, under the ids that they have now."""
    targets = targets_of(state)
    pairs = {
        (targets.get(found.left, found.left), targets.get(found.right, found.right))
        for found in state.distinct.values()
    }
    return pairs | {(right, left) for left, right in pairs}


def _read_claim(claim: Claim, targets: Mapping[str, str]) -> Claim:
    fields = {name: _read_field(claim.kind, name, value, targets) for name, value in claim.fields.items()}
    changed = {
        "fact": targets.get(claim.fact, claim.fact),
        "subject": targets.get(claim.subject or "", claim.subject),
        "object": targets.get(claim.object or "", claim.object),
        "source": targets.get(claim.source, claim.source),
        "fields": fields,
    }
    if all(getattr(claim, name) == value for name, value in changed.items()):
        return claim
    return claim.model_copy(update=changed)


def _read_field(kind: str, name: str, value: Value, targets: Mapping[str, str]) -> Value:
    """A field's value; an id that names a merged thing as the one it was merged into. A mandate's id names none."""
    if not isinstance(value, str) or value not in targets:
        return value
    declared = terms_of(kind).get(name)
    return targets[value] if declared is not None and declared.refers else value
