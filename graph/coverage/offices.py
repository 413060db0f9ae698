"""Spells by office: how precisely each begins and ends, and how well it is sourced."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from graph.coverage.rows import Count, counts, names_of
from graph.coverage.sources import Independence, count_sourcing
from ontology.dates import Precision, parse_date
from ontology.facts import Fact, Facts
from ontology.model import TENURES
from ontology.vocabulary import OFFICE

_OFFICES = {
    "MAYOR_OF": "mayor", "PRESIDENT_OF": "president", "PRIME_MINISTER_OF": "prime-minister", "MINISTER_OF": "minister",
    "SPEAKER_OF": "speaker", "DEPUTY_IN": "deputy", "LEADER_OF": "party-leader",
}  # fmt: skip
"""The office that a relation means where its spell names none."""

_PRECISIONS = {Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year"}
_MEASURES = (
    "start-day", "start-poll", "start-month", "start-year", "start-none",
    "end-day", "end-month", "end-year", "end-none", "end-open",
)  # fmt: skip


def office_of(spell: Fact) -> str:
    """The id of the office that was held."""
    return spell.text("office") or _OFFICES[spell.kind]


def cover_offices(facts: Facts, independence: Independence) -> Iterator[Count]:
    """The counts of every office of which a spell is held."""
    by_office: dict[str, list[Fact]] = defaultdict(list)
    for spell in facts.of(*TENURES):
        by_office[office_of(spell)].append(spell)
    for office in sorted(by_office):
        spells = by_office[office]
        held = {"spells": len(spells), "people": len({spell.subject for spell in spells})}
        held |= _count_precision(spells) | count_sourcing(spells, independence)
        whole = {name: len(spells) for name in held if name not in ("spells", "people")}
        yield from counts("offices", office, name_office(facts, office), held, whole, office=office)


def name_office(facts: Facts, office: str) -> tuple[str, str]:
    """An office's names: its own, or those of the closed list."""
    if office not in facts.by_id and office in OFFICE:
        return OFFICE[office].tr, OFFICE[office].en
    return names_of(facts, office)


def _count_precision(spells: Sequence[Fact]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for spell in spells:
        found[f"start-{_precision(spell.text('start'))}"] += 1
        found["start-poll"] += spell.text("start_day") == "poll" and spell.text("start") is not None
        is_open = spell.text("end_state") == "open"
        found["end-open" if is_open else f"end-{_precision(spell.text('end'))}"] += 1
    return {name: found[name] for name in _MEASURES}


def _precision(text: str | None) -> str:
    return _PRECISIONS[parse_date(text).precision] if text else "none"
