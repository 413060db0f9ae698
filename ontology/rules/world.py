"""Rules on several facts together: one holder at a time, one winner a contest, votes that add up, no circles."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ontology.dates import parse_date
from ontology.errors import BadInterval
from ontology.facts import Fact, Facts
from ontology.interval import POLL_WINDOW, Certainty
from ontology.model import TENURES
from ontology.rules.finding import Finding
from ontology.terms import Value

_STAND_INS = frozenset({"acting", "trustee"})


def check_holders(facts: Facts) -> Iterator[Finding]:
    """two-holders: one holds at a time, and one stands in at a time.

    A suspended or absent holder beside the one who stands in is what standing is for; co-leaders are two by design.
    """
    held: dict[tuple[str, str | None, bool], list[Fact]] = defaultdict(list)
    for fact in facts.of(*TENURES):
        if fact.text("role") != "co-leader":
            held[(fact.kind, fact.object, fact.text("standing") in _STAND_INS)].append(fact)
    for spells in held.values():
        for one, other in itertools.combinations(spells, 2):
            if _surely_overlap(one, other):
                yield Finding(
                    "two-holders", "error", (one.id, other.id),
                    f"{one.id} ({_span(one)}) and {other.id} ({_span(other)}) hold {one.object} at the same time",
                    "correct the dates or the standing, or explain it in exceptions.csv",
                )  # fmt: skip


def _surely_overlap(one: Fact, other: Fact) -> bool:
    if _is_handover_after_poll(one, other) or _is_handover_after_poll(other, one):
        return False
    try:
        return one.interval().overlaps(other.interval()) is Certainty.CERTAIN
    except BadInterval:  # Reported by its own rule.
        return False


def _is_handover_after_poll(former: Fact, latter: Fact) -> bool:
    """Whether the latter's start is a polling day, and the former held until the certificate some days later."""
    end, start = former.text("end"), latter.text("start")
    if latter.text("start_day") != "poll" or end is None or start is None:
        return False
    begun = parse_date(start).earliest
    return begun <= parse_date(end).earliest <= begun + POLL_WINDOW


def _span(fact: Fact) -> str:
    return f"{fact.text('start') or '?'} to {fact.text('end') or fact.text('end_state')}"


def check_mandates(facts: Facts) -> Iterator[Finding]:
    """unknown-mandate: who stands in does so for a mandate that exists; one mandate is one person's."""
    holders: dict[str, set[str]] = defaultdict(set)
    for fact in facts.of(*TENURES):
        mandate = fact.text("mandate")
        if mandate and fact.subject:
            holders[mandate].add(fact.subject)
    for fact in facts.of(*TENURES):
        mandate, absent = fact.text("mandate") or "", fact.text("stands_in_for")
        if absent is not None and absent not in holders:
            yield Finding(
                "unknown-mandate", "error", (fact.id,), f"{fact.id}: stands in for {absent!r}, which nobody holds",
                "write the mandate of the holder who is kept from office",
            )  # fmt: skip
        if len(holders[mandate]) > 1 and fact.subject == min(holders[mandate]):
            yield Finding(
                "unknown-mandate", "error", (fact.id,),
                f"{fact.id}: mandate {mandate!r} is held by {', '.join(sorted(holders[mandate]))}",
                "give each coming to office a mandate of its own",
            )  # fmt: skip


def check_winners(facts: Facts) -> Iterator[Finding]:
    """two-winners: a contest for one office has one winner."""
    winners: dict[str, list[str]] = defaultdict(list)
    for fact in facts.of("STOOD_IN"):
        if fact.fields.get("elected") is True and fact.object:
            winners[fact.object].append(fact.id)
    for contest, facts_of in winners.items():
        office = facts.by_id[contest].text("office") if contest in facts.by_id else None
        if len(facts_of) > 1 and office in ("mayor", "metropolitan-mayor", "president"):
            yield Finding(
                "two-winners", "error", tuple(facts_of),
                    f"{contest} has {len(facts_of)} winners: {', '.join(facts_of)}",
                "set `elected` for the one who received the certificate",
            )  # fmt: skip


def check_votes(facts: Facts) -> Iterator[Finding]:
    """too-many-votes: the lines of a contest do not exceed its valid votes, nor valid cast, nor cast registered."""
    lines: dict[str, int] = defaultdict(int)
    for fact in facts.of("STOOD_IN"):
        votes = fact.fields.get("votes")
        lines[fact.object or ""] += votes if isinstance(votes, int) else 0
    for contest in facts.of("Contest", "Election"):
        chain: list[tuple[str, Value | None]] = [("votes of its lines", lines.get(contest.id, 0) or None)]
        chain += [(name, contest.fields.get(name)) for name in ("valid", "cast", "registered")]
        known = [(name, number) for name, number in chain if isinstance(number, int)]
        for (lesser, small), (greater, large) in itertools.pairwise(known):
            if small > large:
                yield Finding(
                    "too-many-votes", "error", (contest.id,),
                    f"{contest.id}: {lesser} {small} exceed {greater} {large}",
                    "correct the figures by the source, or explain it in exceptions.csv",
                )  # fmt: skip


def check_lineage(facts: Facts) -> Iterator[Finding]:
    """lineage-circle: nothing comes back to itself at one time.

    Over time it may: the CHP closed in 1981 was continued by parties that merged into the CHP of 1992.
    """
    edges = list(facts.of("SUCCEEDED_BY"))
    for edge in edges:
        same_time = [other for other in edges if _may_be_simultaneous(edge, other)]
        if _reaches(same_time, edge.object or "", edge.subject or ""):
            yield Finding(
                "lineage-circle", "error", (edge.id,),
                f"{edge.id}: {edge.subject} comes back to itself through {edge.object} at one time",
                "turn the edge, date it or take it out",
            )  # fmt: skip


def _may_be_simultaneous(one: Fact, other: Fact) -> bool:
    first, second = one.text("date"), other.text("date")
    if first is None or second is None:
        return True
    early, late = parse_date(first), parse_date(second)
    return early.earliest <= late.latest and late.earliest <= early.latest


def _reaches(edges: Sequence[Fact], start: str, goal: str) -> bool:
    after: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        after[edge.subject or ""].add(edge.object or "")
    seen: set[str] = set()
    open_ends = [start]
    while open_ends:
        here = open_ends.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            open_ends.extend(after.get(here, ()))
    return False


RULES = (check_holders, check_mandates, check_winners, check_votes, check_lineage)
