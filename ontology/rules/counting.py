"""Rules on counts: one winner a contest, votes and shares that add up, parts that fit into the whole."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from ontology.facts import Fact, Facts
from ontology.rules.finding import Finding
from ontology.terms import Value

_SINGLE = ("mayor", "metropolitan-mayor", "president")
"""Offices that one person wins."""

_SHARE_SLACK = 0.11
"""Percentage points by which a share may differ: sources round, and some to one digit."""


def check_winners(facts: Facts) -> Iterator[Finding]:
    """two-winners: a contest for one office has one winner."""
    winners: dict[str, list[str]] = defaultdict(list)
    for fact in facts.of("STOOD_IN"):
        if fact.fields.get("elected") is True and fact.object:
            winners[fact.object].append(fact.id)
    for contest, facts_of in winners.items():
        office = facts.by_id[contest].text("office") if contest in facts.by_id else None
        if len(facts_of) > 1 and office in _SINGLE:
            yield Finding(
                "two-winners", "error", tuple(facts_of),
                    f"{contest} has {len(facts_of)} winners: {', '.join(facts_of)}",
                "set `elected` for the one who received the certificate",
            )  # fmt: skip


def check_votes(facts: Facts) -> Iterator[Finding]:
    """too-many-votes: the lines of a contest do not exceed its valid votes, nor valid cast, nor cast registered."""
    lines: dict[str, int] = defaultdict(int)
    for fact in facts.of("STOOD_IN", "RECEIVED"):
        votes = fact.fields.get("votes")
        lines[fact.object or ""] += votes if isinstance(votes, int) else 0
    for contest in facts.of("Contest", "Tally", "Election"):
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


def check_shares(facts: Facts) -> Iterator[Finding]:
    """share-differs: a share is the votes in per cent of the valid votes."""
    for fact in facts.of("STOOD_IN", "RECEIVED"):
        counted = facts.by_id.get(fact.object or "")
        votes, share = fact.fields.get("votes"), fact.fields.get("share")
        valid = counted.fields.get("valid") if counted else None
        if not (isinstance(votes, int) and isinstance(share, float) and isinstance(valid, int) and valid):
            continue
        reckoned = 100 * votes / valid
        if abs(reckoned - share) > _SHARE_SLACK:
            yield Finding(
                "share-differs", "warning", (fact.id,),
                f"{fact.id}: {votes} of {valid} votes are {reckoned:.2f} per cent, not {share}",
                "correct the figure that the source gives otherwise, or leave the share out", "share", str(share),
            )  # fmt: skip


def check_parts(facts: Facts) -> Iterator[Finding]:
    """parts-exceed-whole: the counts of a contest's areas do not add up to more than the contest's own."""
    parts: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts.of("Tally"):
        parts[fact.text("contest") or ""].append(fact)
    for contest, tallies in parts.items():
        whole = facts.by_id.get(contest)
        for name in ("valid", "registered"):
            limit = whole.fields.get(name) if whole else None
            total = sum(figure for tally in tallies if isinstance(figure := tally.fields.get(name), int))
            if isinstance(limit, int) and total > limit:
                yield Finding(
                    "parts-exceed-whole", "warning", (contest,),
                    f"{contest}: its areas have {total} {name}, more than its own {limit}",
                    "correct the figure by the source, or explain it in exceptions.csv", name, str(limit),
                )  # fmt: skip


RULES = (check_winners, check_votes, check_shares, check_parts)
