"""Where a party leads: the parties that came of it, and the name that the same body in law has in the end.

A party leads on from where it ended. One that still exists leads to itself; one that ended leads to those that it was
renamed to or merged into, that continued it, or that split from it when it ended or later: what had split from it
before went its own way. A party that ended without a successor is its own last one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.questions.flow import Record
from ontology.dates import parse_date

_JOINED = ("rename", "merger")
_LATEST = "9999"
"""Comes after the text of every date."""


@dataclass(frozen=True)
class Line:
    """The parties that one leads to, and the kinds of the links that were walked, each once, in order."""

    ends: tuple[str, ...]
    kinds: tuple[str, ...]


class PartyLines:
    """Every party and every succession of one version."""

    def __init__(self, parties: Iterable[Record], edges: Iterable[Record]) -> None:
        self._parties: dict[str, Record] = {party["id"]: party for party in parties}
        self._after: dict[str, list[Record]] = defaultdict(list)
        for edge in edges:
            self._after[edge["former"]].append(edge)
        self._lines: dict[str, Line] = {}

    def knows(self, party: str | None) -> bool:
        """Whether an id is a party that leads anywhere; `independent` and `none` are none."""
        return party in self._parties and party != "independent"

    def name_of(self, party: str) -> str:
        """The short name that a party has, or had in the end: the dated one that goes on, else its own."""
        found = self._parties.get(party, {})
        dated = self._open(found, "abbreviation")
        return str(dated or found.get("abbreviation") or self._open(found, "name") or found.get("name") or party)

    def today(self, party: str) -> str:
        """The id under which the law sees the same party in the end: its legal renames followed."""
        seen, here, when = {party}, party, ""
        while True:
            renames = [
                edge for edge in self._after[here]
                if edge["kind"] == "rename" and edge.get("legal") and (edge.get("date") or _LATEST) >= when
                and edge["latter"] not in seen
            ]  # fmt: skip
            if not renames:
                return here
            edge = min(renames, key=lambda one: (one.get("date") or _LATEST, one["latter"]))
            here, when = edge["latter"], edge.get("date") or when
            seen.add(here)

    def line(self, party: str) -> Line:
        """The living or last parties that a party leads to, and by what links."""
        if party not in self._lines:
            ends: dict[str, None] = {}
            kinds: dict[str, None] = {}
            self._walk(party, "", (), ends, kinds, set())
            self._lines[party] = Line(tuple(sorted(ends)), tuple(kinds))
        return self._lines[party]

    def _walk(
        self, here: str, when: str, walked: tuple[str, ...], ends: dict[str, None], kinds: dict[str, None],
        seen: set[tuple[str, str]],
    ) -> None:  # fmt: skip
        if (here, when) in seen:
            return
        seen.add((here, when))
        onward = [edge for edge in self._onward(here) if (edge.get("date") or _LATEST) >= when]
        if not onward:
            ends[here] = None
            kinds.update(dict.fromkeys(walked))
            return
        for edge in onward:
            self._walk(edge["latter"], edge.get("date") or when, (*walked, edge["kind"]), ends, kinds, seen)

    def _onward(self, party: str) -> list[Record]:
        """The successions by which a party that ended went on, in the order of time."""
        over = self._end_of(party)
        if over is None:
            return []
        found = [edge for edge in self._after[party] if edge["kind"] != "split" or _is_from(edge.get("date"), over)]
        revived = self._revived(party)
        return sorted(
            (edge for edge in found if revived is None or _is_from(edge.get("date"), revived)),
            key=lambda edge: (edge.get("date") or _LATEST, edge["latter"]),
        )

    def _end_of(self, party: str) -> str | None:
        """When a party ended: its own end, or that it was renamed or merged in law; None while it exists."""
        dissolved = self._parties.get(party, {}).get("dissolved")
        if dissolved:
            return str(dissolved)
        if self._open(self._parties.get(party, {}), "active"):
            return None
        legal = [edge for edge in self._after[party] if edge["kind"] in _JOINED and edge.get("legal")]
        return min((str(edge.get("date") or _LATEST) for edge in legal), default=None)

    def _revived(self, party: str) -> str | None:
        """When the last of several lives of a party began; None where it had but one."""
        lives = [one["start"] for one in _attributes(self._parties.get(party, {}), "active") if one.get("start")]
        return max(lives) if len(lives) > 1 else None

    def _open(self, party: Mapping[str, Any], key: str) -> str | None:
        """The value of an attribute that goes on; of several the one that began last."""
        going = [one for one in _attributes(party, key) if one.get("end_state") == "open"]
        return str(max(going, key=lambda one: one.get("start") or "")["value"]) if going else None


def _attributes(party: Mapping[str, Any], key: str) -> list[Record]:
    return [one for one in party.get("attributes") or () if one.get("key") == key]


def _is_from(date: str | None, day: str) -> bool:
    """Whether something may have happened on a day or later; what has no date may have."""
    return date is None or day == _LATEST or parse_date(date).latest >= parse_date(day).earliest
