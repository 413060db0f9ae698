"""Gaps in succession: the stretches in which an office has no holder that a source at hand names."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graph.coverage.offices import name_office, office_of
from graph.coverage.provinces import Provinces, mayors_due
from graph.coverage.rows import Count, Missing, counts, names_of
from graph.coverage.stretches import Stretch, uncovered
from graph.questions.succession import report_vacancies
from ontology.dates import parse_date
from ontology.errors import BadInterval
from ontology.facts import Fact, Facts
from ontology.interval import POLL_WINDOW

_HELD = ("MAYOR_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF")
_OFFICES = {"capitals": "mayor", "districts": "district-mayor", "towns": "town-mayor"}
_OVERNIGHT = datetime.timedelta(days=1)
_ROW = ("start", "start_day", "end", "end_day", "standing", "began_by", "ended_by")

Held = tuple[str, str]
"""An office and what it is held of."""


class Succession:
    """Who followed whom in every office of one place or body.

    A capital's mayors are looked for from the first local election at which it had to elect one; any other office
    from its first spell on. Lawful vacancies, hand-overs from one day to the next and the days between a poll and the
    certificate are no gaps.
    """

    def __init__(self, facts: Facts, provinces: Provinces) -> None:
        self._facts = facts
        self._provinces = provinces
        self._horizon = parse_date(facts.horizon).latest if facts.horizon else None
        self._polls = sorted(
            parse_date(date).earliest
            for one in facts.of("Election")
            if one.text("kind") == "local" and one.text("status") != "scheduled" and (date := one.text("date"))
        )
        self._spells: dict[Held, list[Fact]] = defaultdict(list)
        self._find_offices()
        self._gaps: list[Missing] = []
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (office, place), spells in sorted(self._spells.items()):
            self._look_at(office, place, spells)

    def count(self) -> Iterator[Count]:
        """How many places, gaps, possible gaps and lawful vacancies each office has."""
        for office, found in sorted(self._counts.items()):
            held = {name: found[name] for name in ("places", "gaps", "possible-gaps", "vacancies")}
            yield from counts("succession", office, name_office(self._facts, office), held, office=office)

    def missing(self) -> Iterator[Missing]:
        """Every gap, certain and possible."""
        yield from self._gaps

    def _find_offices(self) -> None:
        for city in self._facts.of("City"):
            if self._provinces.section_of(city, None) == "capitals":
                self._spells["mayor", city.id] = []
        for spell in self._facts.of(*_HELD):
            place = spell.object or ""
            self._spells[self._office(spell), place].append(spell)

    def _office(self, spell: Fact) -> str:
        city = self._facts.by_id.get(spell.object or "")
        if spell.kind != "MAYOR_OF" or city is None:
            return office_of(spell) if spell.kind != "PRESIDENT_OF" else "president"
        return _OFFICES[self._provinces.section_of(city, None)]

    def _look_at(self, office: str, place: str, spells: Sequence[Fact]) -> None:
        found = self._counts[office]
        found["places"] += 1
        begin, until = self._begin(office, place, spells), self._until(place, spells)
        if begin is None or until is None or begin >= until:
            return
        vacancies = [one for one in report_vacancies([self._row(spell) for spell in spells]) if one.code == "vacancy"]
        found["vacancies"] += len(vacancies)
        lawful = [
            (parse_date(one.start).earliest, parse_date(one.end).latest) for one in vacancies if one.start and one.end
        ]
        for stretch in uncovered([spell.interval() for spell in spells if _makes_sense(spell)], begin, until):
            if stretch.end - stretch.start <= _OVERNIGHT or _follows_poll(stretch, spells):
                continue
            if any(low <= stretch.start and stretch.end <= high for low, high in lawful):
                continue
            found["gaps" if stretch.certain else "possible-gaps"] += 1
            self._gaps.append(self._missing(office, place, stretch, spells))

    def _begin(self, office: str, place: str, spells: Sequence[Fact]) -> datetime.date | None:
        starts = [day for spell in spells if (start := spell.text("start")) and (day := parse_date(start).earliest)]
        city = self._facts.by_id.get(place)
        if office == "mayor" and city is not None and city.kind == "City" and not self._provinces.was_preceded(city):
            province = self._provinces.province_of(city)
            plate = province.fields.get("plate") if province else None
            due = [poll for poll in self._polls if isinstance(plate, int) and plate <= (mayors_due(poll.year) or 0)]
            starts += due[:1]
        return min(starts, default=None)

    def _until(self, place: str, spells: Sequence[Fact]) -> datetime.date | None:
        """The day on which the place ceased to have the office, else the day up to which the data holds."""
        thing = self._facts.by_id.get(place)
        ends = [thing.text("until"), self._provinces.followed_on(thing)] if thing is not None else []
        ends += [spell.text("end") for spell in spells if spell.text("ended_by") == "abolition"]
        days = [parse_date(end).earliest for end in ends if end]
        return min(days, default=self._horizon)

    def _row(self, spell: Fact) -> dict[str, Any]:
        row: dict[str, Any] = {name: spell.text(name) for name in _ROW}
        return {**row, "fact": spell.id, "name": names_of(self._facts, spell.subject)[0]}

    def _missing(self, office: str, place: str, stretch: Stretch, spells: Sequence[Fact]) -> Missing:
        ended = [spell for spell in spells if (end := spell.text("end")) and parse_date(end).latest == stretch.start]
        begun = [
            spell for spell in spells if (start := spell.text("start")) and parse_date(start).latest == stretch.end
        ]
        return Missing(
            "succession", office, "holder", place, names_of(self._facts, place)[0], office,
            start=stretch.start.isoformat(), end=stretch.end.isoformat(),
            certainty="certain" if stretch.certain else "possible", reason=stretch.reason or None,
            facts=tuple(spell.id for spell in (*ended[:1], *begun[:1])),
        )  # fmt: skip


def _makes_sense(spell: Fact) -> bool:
    try:
        spell.interval()
    except BadInterval:
        return False
    return True


def _follows_poll(stretch: Stretch, spells: Sequence[Fact]) -> bool:
    """Whether it lies between a polling day, taken for an end, and the certificate that followed it."""
    if stretch.end - stretch.start > POLL_WINDOW:
        return False
    return any(
        spell.text("end_day") == "poll" and (end := spell.text("end")) and parse_date(end).latest == stretch.start
        for spell in spells
    )
