"""Rules on who holds: one at a time, by a mandate of one's own, with the certificate, in spells that meet."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.model import TENURES
from ontology.rules.finding import Finding
from ontology.rules.meeting import pairs_that_overlap

STAND_INS = frozenset({"acting", "trustee"})
"""Standings of one who does the work in the place of the holder."""
_SHARED = frozenset({"DEPUTY_IN", "deputy-prime-minister", "minister-of-state", "vice-president"})
"""Relations and offices that several hold at once."""


def check_holders(facts: Facts) -> Iterator[Finding]:
    """two-holders: one holds at a time, and one stands in at a time.

    A suspended or absent holder beside the one who stands in is what standing is for; co-leaders, ministers of state
    and deputies are several by design.
    """
    held: dict[tuple[str, str | None, bool], list[Fact]] = defaultdict(list)
    for fact in facts.of(*TENURES):
        if fact.kind not in _SHARED and fact.text("role") != "co-leader" and fact.text("office") not in _SHARED:
            held[(fact.kind, fact.object, fact.text("standing") in STAND_INS)].append(fact)
    for spells in held.values():
        for one, other in pairs_that_overlap(spells):
            yield Finding(
                "two-holders", "error", (one.id, other.id),
                f"{one.id} ({_span(one)}) and {other.id} ({_span(other)}) hold {one.object} at the same time",
                "correct the dates or the standing, or explain it in exceptions.csv",
            )  # fmt: skip


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


def check_certificates(facts: Facts) -> Iterator[Finding]:
    """another-winner: who holds by a contest is whom it elected, or stood for the party that it elected."""
    winners: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts.of("STOOD_IN"):
        if fact.fields.get("elected") is True and fact.object:
            winners[fact.object].append(fact)
    for spell in facts.of("MAYOR_OF"):
        contest = spell.text("contest")
        if contest not in winners or spell.text("by") != "voters":
            continue
        won = winners[contest]
        people = {one.subject for one in won if facts.label_of(one.subject or "") == "Politician"}
        parties = {one.text("party") or one.subject for one in won}
        party = spell.text("party")
        if people and spell.subject not in people:
            who, column, value = f"{', '.join(sorted(filter(None, people)))}", "politician", spell.subject
        elif facts.label_of(party or "") == "Party" and None not in parties and party not in parties:
            who, column, value = f"the party {', '.join(sorted(filter(None, parties)))}", "party", party
        else:
            continue
        yield Finding(
            "another-winner", "error", (spell.id, contest),
            f"{spell.id}: {value} holds by {contest}, which elected {who}",
            "the holder follows the certificate: correct the spell or the contest's `elected`", column, value or "",
        )  # fmt: skip


def check_spells_meet(facts: Facts) -> Iterator[Finding]:
    """broken-mandate: the spells of one mandate follow each other without a gap; a suspension is one moment."""
    spells: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in facts.of(*TENURES):
        mandate, start = fact.text("mandate"), fact.text("start")
        if mandate and start:
            spells[mandate, fact.subject].append(fact)
    for of_mandate in spells.values():
        ordered = sorted(of_mandate, key=lambda fact: parse_date(fact.text("start") or "").earliest)
        for former, latter in itertools.pairwise(ordered):
            end, start = former.text("end"), latter.text("start") or ""
            if end and parse_date(end).latest < parse_date(start).earliest:
                yield Finding(
                    "broken-mandate", "error", (former.id, latter.id),
                    f"{former.id} ends on {end} and {latter.id} of the same mandate begins on {start}",
                    "a change of standing is one moment: correct or rule on one of the two, or part the mandates",
                )  # fmt: skip


RULES = (check_holders, check_mandates, check_certificates, check_spells_meet)
