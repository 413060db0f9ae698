"""Which provinces there were, and to which of them a municipality is the capital."""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology.dates import parse_date
from ontology.facts import Fact, Facts

_DUE = ((1984, 67), (1994, 76), (1999, 80), (2004, 81))
"""Number of provinces at the local elections from that year on. Plates were given in the order of founding."""

_SEATS = {"metropolitan": "capitals", "provincial": "capitals", "district": "districts", "town": "towns"}


def mayors_due(year: int) -> int | None:
    """How many provincial and metropolitan mayors a local election had to elect; None before 1984."""
    return next((number for since, number in reversed(_DUE) if year >= since), None)


def year_of(fact: Fact) -> int | None:
    """The year of an election's or a contest's polling day."""
    date = fact.text("date")
    return parse_date(date).earliest.year if date else None


@dataclass
class Provinces:
    """The provinces of the data, and which municipality stands for which of them."""

    facts: Facts
    _all: list[Fact] = field(init=False)
    _by_plate: dict[int, Fact] = field(init=False)
    _capital_after: dict[str, Fact] = field(init=False)
    _followers: set[str | None] = field(init=False)

    def __post_init__(self) -> None:
        self._all = sorted(self.facts.of("Province"), key=_plate)
        self._by_plate = {_plate(one): one for one in self._all}
        # A capital's municipality that another one followed (Antakya, then Hatay) was the capital until that day.
        self._capital_after = {
            link.subject: link
            for link in self.facts.of("SUCCEEDED_BY")
            if link.subject is not None and self._kind(link.object) == "capitals"
        }
        self._followers = {link.object for link in self._capital_after.values()}

    def due_in(self, year: int) -> list[Fact]:
        """The provinces that a local election of that year was held in, ordered by plate."""
        most = mayors_due(year) or 0
        return [one for one in self._all if 0 < _plate(one) <= most]

    def number_on(self, day: str) -> int | None:
        """How many provinces there were on a day since 1984, if the data dates every later one."""
        if parse_date(day).earliest.year < _DUE[0][0]:
            return None
        dated = [one.text("since") for one in self._all if _plate(one) > 67]
        if not dated or None in dated:
            return None
        return 67 + sum(1 for since in dated if since and parse_date(since).latest <= parse_date(day).earliest)

    def section_of(self, city: Fact, day: str | None) -> str:
        """Whether a municipality is counted as a capital, a district or a town on a day."""
        link = self._capital_after.get(city.id)
        if link is not None:
            until = link.text("date")
            if until is None or day is None or parse_date(day).earliest < parse_date(until).latest:
                return "capitals"
        return self._kind(city.id)

    def was_preceded(self, city: Fact) -> bool:
        """Whether a municipality took the place of another one as capital."""
        return city.id in self._followers

    def followed_on(self, city: Fact) -> str | None:
        """The day on which another municipality took its place as capital."""
        link = self._capital_after.get(city.id)
        return link.text("date") if link else None

    def province_of(self, city: Fact) -> Fact | None:
        """The province of a municipality, by name or by plate."""
        named = self.facts.by_id.get(city.text("province") or "")
        if named is not None:
            return named
        plate = city.fields.get("plate")
        return self._by_plate.get(plate) if isinstance(plate, int) else None

    def _kind(self, city: str | None) -> str:
        found = self.facts.by_id.get(city or "")
        return _SEATS.get((found.text("kind") if found else None) or "", "districts")


def _plate(province: Fact) -> int:
    plate = province.fields.get("plate")
    return plate if isinstance(plate, int) else 0
