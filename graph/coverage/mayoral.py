"""Contests of mayors by election: of capitals against the number there must be, of districts and of towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.coverage.polls import Race
from graph.coverage.provinces import Provinces, mayors_due, year_of
from graph.coverage.rows import Count, Missing, counts, names_of
from ontology.facts import Fact, Facts

_OFFICES = {"capitals": "mayor", "districts": "district-mayor", "towns": "town-mayor"}
_MAYORAL = ("mayor", "metropolitan-mayor")


class MayoralPolls:
    """The contests of mayors, by election and by what kind of municipality it is."""

    def __init__(self, facts: Facts, races: Sequence[Race], provinces: Provinces, refused: Mapping[str, int]) -> None:
        self._facts = facts
        self._provinces = provinces
        self._refused = refused
        self._races: dict[tuple[str, str], list[Race]] = defaultdict(list)
        self._reruns: dict[str, Race] = {}
        for race in races:
            city = facts.by_id.get(race.contest.text("place") or "")
            if race.contest.text("office") not in _MAYORAL or city is None or city.kind != "City":
                continue
            section = provinces.section_of(city, race.contest.text("date"))
            self._races[section, race.contest.text("election") or ""].append(race)
            rerun_of = race.contest.text("rerun_of")
            if rerun_of is not None:
                self._reruns[rerun_of] = race
        self._local = [one for one in facts.of("Election") if one.text("kind") == "local"]

    def count(self) -> Iterator[Count]:
        """The counts of each election, in the order of time."""
        for section, office in _OFFICES.items():
            for election in self._elections(section):
                found = self._races[section, election]
                due = self._due(election) if section == "capitals" else None
                refused = self._refused.get(election, 0) if section == "districts" else 0
                if not found and due is None and not refused:
                    continue
                first = [race for race in found if race.contest.text("rerun_of") is None]
                held = {"contests": len(first)} | self._count_known(first)
                whole: dict[str, int | None] = dict.fromkeys(held, len(first) if due is None else due)
                whole["contests"] = due
                held["reruns"] = len(found) - len(first)
                if section == "districts":
                    held["refused"] = refused
                names = names_of(self._facts, election)
                yield from counts(section, election, names, held, whole, office=office, election=election)

    def missing(self) -> Iterator[Missing]:
        """The capitals' contests that are not held, and every contest whose winner is not, by name."""
        for election in self._local:
            races = self._races["capitals", election.id]
            places = {province.id for race in races if (province := self._province(race)) is not None}
            if election.text("status") == "scheduled":
                continue
            for province in self._provinces.due_in(year_of(election) or 0):
                if province.id not in places:
                    name = names_of(self._facts, province.id)[0]
                    yield Missing("capitals", election.id, "contest", province.id, name, "mayor", election.id)
        for (section, identity), races in sorted(self._races.items()):
            for race in races:
                if not self._has_person(race):
                    place = race.contest.text("place") or ""
                    yield Missing(
                        section, identity, "person", place, names_of(self._facts, place)[0], _OFFICES[section],
                        identity, facts=(race.contest.id,),
                    )  # fmt: skip

    def _elections(self, section: str) -> list[str]:
        local = {one.id for one in self._local if one.text("status") != "scheduled"} if section != "towns" else set()
        with_races = {election for kind, election in self._races if kind == section}
        found = {one: self._facts.by_id.get(one) for one in local | with_races}
        return sorted(found, key=lambda one: ((found[one].text("date") or "") if found[one] else "", one))  # type: ignore[union-attr]

    def _due(self, election: str) -> int | None:
        found = self._facts.by_id.get(election)
        is_due = found is not None and found.text("kind") == "local"
        return mayors_due(year_of(found) or 0) if is_due and found is not None else None

    def _count_known(self, races: Sequence[Race]) -> dict[str, int]:
        finals = [self._final(race) for race in races]
        return {
            "person": sum(self._has_person(race) for race in races),
            "party": sum(final.has_party for final in finals),
            "votes": sum(final.has("votes") for final in finals),
            "share": sum(final.has("share") for final in finals),
            "others": sum(len({line.subject for line in final.lines}) > 1 for final in finals),
        }

    def _final(self, race: Race) -> Race:
        """The race that decided: the re-run of an annulled one, where it has lines or a winner."""
        rerun = self._reruns.get(race.contest.id)
        return rerun if rerun is not None and (rerun.lines or rerun.spells) else race

    def _has_person(self, race: Race) -> bool:
        return race.has_person or self._final(race).has_person

    def _province(self, race: Race) -> Fact | None:
        city = self._facts.by_id.get(race.contest.text("place") or "")
        return self._provinces.province_of(city) if city is not None else None
