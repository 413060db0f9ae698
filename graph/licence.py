"""What of a version may be passed on, and under which terms: claims left out, and facts decided anew from the rest.

No value of the result comes only from a source that was left out. docs/decisions/0020 says why each line is drawn
where it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.build import build_facts
from graph.decide import sources_copied
from graph.state import LogState
from ontology.claims import Claim, Ruling
from ontology.facts import Fact, Facts
from ontology.model import NAMELESS, THINGS, required_fields, terms_of
from ontology.terms import Kind, Value


class Licence(StrEnum):
    """Under which terms an export is to be passed on."""

    OPEN = "open"
    SHARE_ALIKE = "share-alike"
    ALL = "all"


_PASSED: dict[Licence, frozenset[str]] = {
    Licence.OPEN: frozenset({"open", "facts-only"}),
    Licence.SHARE_ALIKE: frozenset({"open", "facts-only", "share-alike"}),
    Licence.ALL: frozenset({"open", "facts-only", "share-alike", "no"}),
}

_DRAWN = frozenset({Kind.GEOMETRY})
"""Kinds of fields that are somebody's drawing and no fact: from a source of facts only they are not passed on."""

_OURS = ("mandate",)
"""Fields that name what the editors minted: no source says them, so they stay with any fact that stays."""


@dataclass(frozen=True)
class Passed:
    """What may be passed on: the claims and rulings that remain, and the facts that they amount to."""

    licence: Licence
    state: LogState
    facts: Facts


def pass_on(state: LogState, facts: Facts, licence: Licence) -> Passed:
    """What of a version may be passed on under a licence.

    A claim stays if the reuse of its source, and of every source that this one copies, allows it. Things and relations
    without a claim go, and so does what hangs on them: a relation without an end, a field that names a thing that is
    gone, a fact without a field that it must have. A ruling stays where a claim that stays says the same.
    """
    if licence is Licence.ALL:
        return Passed(licence, state, facts)
    passed = _sources_passed(state, licence)
    kept = LogState(
        {
            claim.id: _without_drawings(claim, passed[claim.source])
            for claim in state.claims.values()
            if _source_of(claim) in passed
        },
        {},
        state.horizon,
    )
    while True:
        kept.rulings = _rulings_that_stand(state, kept.claims)
        decided = build_facts(kept)
        _keep_ours(decided, facts)
        claims = _hanging_together(kept.claims, decided)
        if claims == kept.claims:
            return Passed(licence, kept, decided)
        kept.claims = claims


def _sources_passed(state: LogState, licence: Licence) -> dict[str, str]:
    """The sources whose claims stay, with their reuse. What copies a source is bound by that one's terms, too."""
    described = {claim.fact: claim.fields for claim in state.claims.values() if claim.kind == "Source"}
    return {
        source: str(fields.get("reuse"))
        for source, fields in described.items()
        if all(described.get(one, {}).get("reuse") in _PASSED[licence] for one in sources_copied(source, described))
    }


def _source_of(claim: Claim) -> str:
    return claim.fact if claim.kind == "Source" else claim.source


def _without_drawings(claim: Claim, reuse: str) -> Claim:
    if reuse != "facts-only":
        return claim
    terms = terms_of(claim.kind)
    return _with_fields(claim, {name: value for name, value in claim.fields.items() if terms[name].kind not in _DRAWN})


def _with_fields(claim: Claim, fields: dict[str, Value]) -> Claim:
    """A claim that says less. It keeps its id, which names it in the log."""
    return claim if fields.keys() == claim.fields.keys() else claim.model_copy(update={"fields": fields})


def _rulings_that_stand(state: LogState, claims: Mapping[str, Claim]) -> dict[str, Ruling]:
    """The rulings on facts that lost no claim, and of the others those whose value a claim that stays says, too.

    The value of any other might come only from a source that was left out.
    """
    said = {(claim.fact, name, str(value)) for claim in claims.values() for name, value in claim.fields.items()}
    facts = {claim.fact for claim in claims.values()}
    touched = {claim.fact for claim in state.claims.values() if claims.get(claim.id) != claim}
    return {
        ruling.id: ruling
        for ruling in state.rulings.values()
        if ruling.fact in facts
        and (
            ruling.fact not in touched or ruling.value is None or (ruling.fact, ruling.field, str(ruling.value)) in said
        )
    }


def _keep_ours(decided: Facts, whole: Facts) -> None:
    """Give each fact the names that the editors minted for it."""
    for fact in list(decided.by_id.values()):
        before = whole.by_id.get(fact.id)
        ours = {
            name: before.fields[name]
            for name in _OURS
            if before is not None and name in before.fields and name not in fact.fields
        }
        if ours:
            decided.by_id[fact.id] = fact.with_derived(**ours)


def _hanging_together(claims: Mapping[str, Claim], facts: Facts) -> dict[str, Claim]:
    """The claims without those of facts that mean nothing any more, and without fields that lead nowhere."""
    whole = {fact.id for fact in facts.by_id.values() if _is_whole(fact, facts)}
    return {
        claim.id: _with_fields(
            claim,
            {name: value for name, value in claim.fields.items() if _leads_somewhere(claim.kind, name, value, whole)},
        )
        for claim in claims.values()
        if claim.fact in whole
    }


def _is_whole(fact: Fact, facts: Facts) -> bool:
    """Whether a fact has its ends and every field that it must have."""
    ends = (fact.subject, fact.object) if fact.kind != "HAS" else (fact.subject,)
    if fact.kind not in THINGS and any(end is None or facts.label_of(end) is None for end in ends):
        return False
    return all(name in fact.fields or _is_nameless(fact, name) for name in required_fields(fact.kind))


def _is_nameless(fact: Fact, name: str) -> bool:
    return name == "name" and fact.kind in NAMELESS


def _leads_somewhere(kind: str, name: str, value: Value, whole: set[str]) -> bool:
    declared = terms_of(kind)[name]
    return not declared.refers or value in whole or value in declared.reserved
