"""Which answers a change of the data changes, as the commands that would then say another thing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.comparing import FactChange, compare_facts, compare_fields
from ontology.facts import Fact, Facts
from ontology.terms import Value

_COMMANDS = {
    "MAYOR_OF": "siyaset mayors {object}",
    "LEADER_OF": "siyaset leaders {object}",
    "PRESIDENT_OF": "siyaset holders president",
    "PRIME_MINISTER_OF": "siyaset holders prime-minister",
    "STOOD_IN": "siyaset contest {object}",
    "SUCCEEDED_BY": "siyaset lineage {object}",
    "HAS": "siyaset fact {id}",
    "MEMBER_OF": "siyaset fact {id}",
    "Politician": "siyaset politician {id}",
    "Party": "siyaset party {id}",
    "Contest": "siyaset contest {id}",
    "Election": "siyaset election {id}",
}
_COUNTED_BY_PARTY = ("elected", "council", "appointed")


@dataclass(frozen=True)
class ChangedAnswer:
    """One answer that changes: the command that asks for it, and what is different in it."""

    command: str
    differences: tuple[str, ...]


def changed_answers(before: Facts, after: Facts) -> list[ChangedAnswer]:
    """Every answer that differs between two states of the data, by command."""
    change = compare_facts(before, after)
    by_command: dict[str, list[str]] = defaultdict(list)
    for identity in _touched(change):
        old, new = before.by_id.get(identity), after.by_id.get(identity)
        fact = new or old
        assert fact is not None
        for difference in _differences(old, new):
            for command in _commands(fact):
                by_command[command].append(f"{identity}: {difference}")
    return [ChangedAnswer(command, tuple(lines)) for command, lines in sorted(by_command.items())]


def _touched(change: FactChange) -> list[str]:
    return sorted({*change.added, *change.changed, *change.closed, *change.removed})


def _commands(fact: Fact) -> list[str]:
    """The commands whose answers hold a fact."""
    names = {"id": fact.id, "object": fact.object or "", "subject": fact.subject or ""}
    found = [_COMMANDS.get(fact.kind, "siyaset fact {id}").format(**names)]
    if fact.subject is not None and fact.kind in (
        "MAYOR_OF",
        "LEADER_OF",
        "PRESIDENT_OF",
        "PRIME_MINISTER_OF",
        "MEMBER_OF",
    ):
        found.append(f"siyaset politician {fact.subject}")
    party = fact.text("party")
    if fact.kind == "MAYOR_OF" and party and fact.text("standing") in _COUNTED_BY_PARTY:
        found.append(f"siyaset years {fact.object} {party}")
    return found


def _differences(old: Fact | None, new: Fact | None) -> list[str]:
    if old is None:
        return ["is new"]
    if new is None:
        return ["is gone"]
    lines = [f"{one.field} {_show(one.old)} -> {_show(one.new)}" for one in compare_fields(old, new)]
    gained, lost = set(new.sources) - set(old.sources), set(old.sources) - set(new.sources)
    lines += [f"source {source} is new" for source in sorted(gained)]
    lines += [f"source {source} is gone" for source in sorted(lost)]
    if old.decided_by != new.decided_by:
        lines.append(f"decided by {old.decided_by} -> {new.decided_by}")
    return lines


def _show(value: Value | None) -> str:
    if value is None:
        return "nothing"
    return "|".join(value) if isinstance(value, list) else str(value)
