"""Who held what, and when: for titles before a surname, and for things that share a name."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.news.folding import fold_words
from ontology.dates import parse_date
from ontology.facts import Fact, Facts

_HELD = ("PRESIDENT_OF", "PRIME_MINISTER_OF", "LEADER_OF", "MAYOR_OF", "MINISTER_OF", "SPEAKER_OF")
_MARGIN = datetime.timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Held:
    """One spell: somebody held something from the first to the last day that are possible."""

    person: str
    object: str
    first: datetime.date
    last: datetime.date

    def covers(self, day: datetime.date, margin: datetime.timedelta = datetime.timedelta(0)) -> bool:
        """Whether the spell may hold on a day."""
        return self.first - margin <= day <= self.last + margin


class Holders:
    """The offices of the graph by the holder's surname, and the years in which parties and terms lived."""

    def __init__(self, facts: Facts) -> None:
        self._by_surname: dict[tuple[str, str], list[Held]] = defaultdict(list)
        surnames = {one.id: fold_words(one.text("name") or one.id).split(" ")[-1] for one in facts.of("Politician")}
        for fact in facts.of(*_HELD):
            if fact.subject in surnames and fact.object:
                self._by_surname[fact.kind, surnames[fact.subject]].append(
                    Held(fact.subject, fact.object, *_days(fact, "start", "end"))
                )
        self._lives = {one.id: _days(one, "founded", "dissolved") for one in facts.of("Party", "Alliance")}
        self._lives |= {one.id: _days(one, "since", "until") for one in facts.of("Ministry", "City", "Term")}
        self.terms = [one.id for one in facts.of("Term")]
        self.assembly = "tbmm" if "tbmm" in facts.by_id else next((one.id for one in facts.of("Assembly")), "")
        self.country = next((one.id for one in facts.of("Country")), "")
        self.scheduled = [
            (one.text("kind") or "", one.text("date") or "", one.id)
            for one in facts.of("Election")
            if one.text("status") == "scheduled"
        ]

    def of_surname(self, relation: str, surname: str, day: datetime.date, object_: str = "") -> str:
        """The one person of a surname who held such an office about a day; empty where there is none or several."""
        held = [one for one in self._by_surname.get((relation, surname), ()) if not object_ or one.object == object_]
        exact = {one.person for one in held if one.covers(day)}
        near = exact or {one.person for one in held if one.covers(day, _MARGIN)}
        return next(iter(near)) if len(near) == 1 else ""

    def alive(self, ids: Iterable[str], day: datetime.date) -> list[str]:
        """Those things that existed on a day; where none did, the ones that ended last."""
        known = [one for one in ids if one in self._lives]
        living = [one for one in known if self._lives[one][0] <= day <= self._lives[one][1]]
        if living or not known:
            return living
        past = [one for one in known if self._lives[one][1] < day]
        last = max((self._lives[one][1] for one in past), default=None)
        return [one for one in past if self._lives[one][1] == last]

    def term_on(self, day: datetime.date) -> str:
        """The legislature that sat on a day, or empty."""
        sitting = [one for one in self.terms if self._lives[one][0] <= day <= self._lives[one][1]]
        return max(sitting, key=lambda one: self._lives[one][0], default="")


def _days(fact: Fact, start: str, end: str) -> tuple[datetime.date, datetime.date]:
    first, last = fact.text(start), fact.text(end)
    return (
        parse_date(first).earliest if first else datetime.date.min + _MARGIN,
        parse_date(last).latest if last else datetime.date.max - _MARGIN,
    )
