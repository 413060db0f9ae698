"""From what stands in the log to facts: claims gathered by fact, each field decided, what ends by itself derived."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.decide import SourceWeight, Vote, decide_field, order_texts, weigh_sources
from graph.errors import DecisionError
from graph.limits_of_ends import limit_ends
from graph.merging import apply_merges
from graph.state import LogState
from ontology.claims import Claim, Ruling
from ontology.dates import parse_date
from ontology.facts import Decision, Fact, Facts
from ontology.model import TENURES, is_dated, terms_of
from ontology.terms import Kind, Value


def build_facts(state: LogState) -> Facts:
    """Every fact that the state's claims and judgements amount to. Raises DecisionError where claims cannot meet."""
    state = apply_merges(state)
    by_fact: dict[str, list[Claim]] = defaultdict(list)
    for claim in state.claims.values():
        by_fact[claim.fact].append(claim)
    rulings: dict[str, dict[str, Ruling]] = defaultdict(dict)
    for ruling in state.rulings.values():
        rulings[ruling.fact][ruling.field] = ruling
    sources = {claim.fact: claim.fields for claim in state.claims.values() if claim.kind == "Source"}
    weights = weigh_sources(sources)
    facts = Facts(horizon=state.horizon)
    for identity in sorted(by_fact):
        facts.by_id[identity] = decide_fact(identity, by_fact[identity], rulings.get(identity, {}), weights)
    _derive_ends(facts)
    limit_ends(facts)
    return facts


def decide_fact(
    identity: str, claims: Sequence[Claim], rulings: Mapping[str, Ruling], weights: Mapping[str, SourceWeight]
) -> Fact:
    """One fact from the claims that speak of it. Raises DecisionError if they join different things."""
    first = claims[0]
    for claim in claims[1:]:
        if (claim.kind, claim.subject, claim.object) != (first.kind, first.subject, first.object):
            raise DecisionError(
                f"{identity} is {_ends(first)} by {first.source} and {_ends(claim)} by {claim.source}; "
                "give one of them another fact id"
            )
    if not rulings and all(claim.fields == first.fields for claim in claims):
        fields, decisions = take_agreed(first, len(claims))
    else:
        fields, decisions = weigh_votes(claims, rulings, weights)
    if is_dated(first.kind):
        _reconcile_end(fields)
        if _was_seen_after_end(fields):
            decisions["end"] = Decision(decisions["end"].rule, True)
    return Fact(
        id=identity,
        kind=first.kind,
        subject=first.subject,
        object=first.object,
        fields=fields,
        claims=tuple(claim.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.source for claim in claims)),
        decisions=decisions,
    )


Decided = tuple[dict[str, Value], dict[str, Decision]]

_ALONE = Decision("sole", False)
_TOGETHER = Decision("agree", False)


def take_agreed(claim: Claim, sayers: int) -> Decided:
    """Fields and decisions where all say the very same, as they do of nine facts in ten: there is nothing to weigh."""
    decision = _ALONE if sayers == 1 else _TOGETHER
    fields: dict[str, Value] = {}
    for name, declared in terms_of(claim.kind).items():
        if name in claim.fields:
            value = claim.fields[name]
            fields[name] = order_texts(value) if declared.kind is Kind.TEXTS and isinstance(value, list) else value
    return fields, dict.fromkeys(fields, decision)


def weigh_votes(claims: Sequence[Claim], rulings: Mapping[str, Ruling], weights: Mapping[str, SourceWeight]) -> Decided:
    """Fields and decisions where sources differ in something, or an editor has ruled."""
    fields: dict[str, Value] = {}
    decisions: dict[str, Decision] = {}
    for name, declared in terms_of(claims[0].kind).items():
        votes = [
            Vote(claim.fields[name], claim, weights.get(claim.source, _UNKNOWN))
            for claim in claims
            if name in claim.fields
        ]
        if not votes and name not in rulings:
            continue
        preferred = _fitting_votes(name, votes, fields)
        if not preferred and name not in rulings:
            continue
        value, decision = decide_field(declared, name, preferred, rulings.get(name))
        if value is not None:
            fields[name] = value
        passed_over = len(preferred) < len(votes) and not decision.disputed and decision.rule != "ruling"
        decisions[name] = Decision(_PREFERENCES[name], False) if passed_over else decision
    return fields, decisions


_DAYS_BY_PREFERENCE = ("certificate", "oath", "appointment", "congress", "decision", "takeover", "poll", "report")
_PREFERENCES = {
    "start": "preferred-day", "end": "preferred-day", "start_day": "preferred-day", "end_day": "preferred-day",
    "last_seen": "latest", "end_state": "known-end", "count": "with-figure",
}  # fmt: skip


def _fitting_votes(name: str, votes: Sequence[Vote], decided: Mapping[str, Value]) -> Sequence[Vote]:
    """The votes that answer the same question.

    Two sources that give the certificate's and the polling day do not contradict each other: the kind of day that
    comes first in the order of preference is taken, and `start_day` goes with the start that was chosen, as `count`
    goes with the figure. The latest sighting counts. A source that saw an end is right against one that saw none.
    """
    if name in ("start", "end"):
        return _votes_of_preferred_day(votes, f"{name}_day")
    if name in ("start_day", "end_day"):
        chosen = decided.get(name.removesuffix("_day"))
        fitting = [vote for vote in votes if vote.claim.fields.get(name.removesuffix("_day")) == chosen]
        best = min((str(vote.value) for vote in fitting), key=_DAYS_BY_PREFERENCE.index, default=None)
        return [vote for vote in fitting if vote.value == best]
    if name == "count":
        figure = "votes" if "votes" in decided else "valid"
        return [vote for vote in votes if vote.claim.fields.get(figure) == decided.get(figure)]
    if name == "last_seen":
        newest = max(votes, key=lambda vote: _lateness(str(vote.value)))
        return [vote for vote in votes if vote.value == newest.value]
    if name == "end_state":
        return (
            [vote for vote in votes if vote.value == "known"]
            or [vote for vote in votes if vote.value == "open"]
            or votes
        )
    return votes


def _votes_of_preferred_day(votes: Sequence[Vote], kind_field: str) -> Sequence[Vote]:
    """The votes that mean the best kind of day at hand, those that do not say which they mean, and those that only say
    the same more finely.
    """
    named = [str(kind) for vote in votes if (kind := vote.claim.fields.get(kind_field)) is not None]
    if not named:
        return votes
    best = min(named, key=_DAYS_BY_PREFERENCE.index)
    if best == "poll":
        # A source that gives a later day without naming the act means the taking of office, not the poll.
        polls = {str(vote.value) for vote in votes if vote.claim.fields.get(kind_field) == "poll"}
        later = [vote for vote in votes if kind_field not in vote.claim.fields and str(vote.value) > max(polls)]
        if later:
            return later
    chosen = [parse_date(str(vote.value)) for vote in votes if vote.claim.fields.get(kind_field) == best]

    def fits(vote: Vote) -> bool:
        kind = vote.claim.fields.get(kind_field)
        if kind in (None, best):
            return True
        # A poll is never the same act as what followed from it, however coarsely that is dated.
        return kind != "poll" and any(one.contains(parse_date(str(vote.value))) for one in chosen)

    return [vote for vote in votes if fits(vote)]


_UNKNOWN = SourceWeight(official=False, root="", published="")


def _ends(claim: Claim) -> str:
    return f"{claim.kind} from {claim.subject} to {claim.object}" if claim.subject else f"a {claim.kind}"


def _reconcile_end(fields: dict[str, Value]) -> None:
    """Let a known end stand over an older source's "still open"; without an end its time is unknown at best."""
    if "end" in fields:
        fields["end_state"] = "known"
    elif fields.get("end_state", "known") == "known":
        fields["end_state"] = "unknown"


def _lateness(text: str) -> tuple[datetime.date, datetime.date, str]:
    """A key by which the later sighting is greater, and of two that end on one day the more precise."""
    date = parse_date(text)
    return date.latest, date.earliest, text


def _was_seen_after_end(fields: Mapping[str, Value]) -> bool:
    """Whether one source saw it go on after the day on which another says that it was over."""
    end, seen = fields.get("end"), fields.get("last_seen")
    return bool(end and seen and parse_date(str(seen)).earliest > parse_date(str(end)).latest)


def _derive_ends(facts: Facts) -> None:
    """A death ends what the dead held; a party's end ends its leadership. Marked as derived, never as claimed."""
    for fact in list(facts.dated()):
        if fact.text("end_state") != "open" or fact.kind not in (*TENURES, "MEMBER_OF"):
            continue  # An end at an unknown time lies before a death or a closure, and need not be that day.
        died = _end_of(facts, fact.subject, "died")
        gone = _end_of(facts, fact.object, "dissolved") if fact.kind in ("LEADER_OF", "MEMBER_OF") else None
        ends = [(parse_date(day).earliest, day, cause) for day, cause in ((died, "death"), (gone, "closure")) if day]
        if not ends:
            continue
        _, day, cause = min(ends)
        start = fact.text("start")
        if start is not None and parse_date(day).latest < parse_date(start).earliest:
            continue
        more: dict[str, Value] = {"end": day, "end_state": "known"}
        if fact.text("ended_by") is None:
            more["ended_by"] = cause
        facts.by_id[fact.id] = fact.with_derived(**more)


def _end_of(facts: Facts, thing: str | None, field: str) -> str | None:
    found = facts.by_id.get(thing) if thing else None
    return found.text(field) if found else None
