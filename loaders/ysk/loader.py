"""The loader of district and town results: who won each mayoral race since 2009, as far as the votes prove it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.reading import Origin, Reading, Refusal
from loaders.tables import read_table
from loaders.ysk.races import (
    BadLine,
    Municipality,
    Race,
    Reader,
    Standing,
    description,
    read_candidate,
    read_municipality,
    read_outcome,
    read_race,
    read_refused,
)
from ontology.claims import make_claim
from ontology.terms import Value

NAME = "ysk"

_RACE = ("municipality", "date")
_COLUMNS: dict[str, tuple[str, ...]] = {
    "municipalities.csv": ("id", "name", "kind", "plate", "district", "spelling"),
    "merged.csv": ("municipality", "codes", "reason"),
    "refused.csv": (*_RACE, "field", "reason"),
    "outcomes.csv": (*_RACE, "outcome", "by", "elected", "source", "locator"),
    "candidates.csv": (*_RACE, "party", "politician", "source", "locator"),
}
_OF_A_YEAR = (
    "municipality", "code", "date", "registered", "cast", "valid", "unlisted", "party", "votes", "second",
    "second_votes",
)  # fmt: skip
_OPTIONAL = ("merged.csv", "refused.csv", "outcomes.csv", "candidates.csv")


class YskLoader:
    """Reads the folder of district and town results."""

    name = NAME

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def read(self) -> Reading:
        """Every municipality and race of the folder, and every line that was refused."""
        return _Pass(self.directory).read()


class _Pass:
    """One reading of the folder."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.reading = Reading()
        self.places: dict[str, Municipality] = {}
        self.races: dict[tuple[str, str], Race] = {}

    def read(self) -> Reading:
        if not self.directory.is_dir():
            what, fix = "there is no such folder", "correct SIYASET_DATA, or say --without ysk"
            self.reading.refusals.append(Refusal(str(self.directory), 0, what, fix, fatal=True))
            return self.reading
        self._refuse_strangers()
        self._read_places()
        for table in description()["tables"]:
            self._read_year(table)
        self._check_codes()
        self._read_refused()
        self._read_outcomes()
        self._read_candidates()
        self._check_proofs()
        for place in self.places.values():
            self._claim_city(place)
        for race in self.races.values():
            self._claim_race(race)
        return self.reading

    # Reading and checking

    def _refuse_strangers(self) -> None:
        known = {*_COLUMNS, *description()["tables"]}
        for path in sorted(self.directory.iterdir()):
            if path.suffix.lower() == ".csv" and path.name not in known:
                what, fix = "no table has this name", f"rename it to one of {', '.join(sorted(known))}"
                self.reading.refusals.append(Refusal(f"{NAME}/{path.name}", 0, what, fix))

    def _lines(self, file: str, columns: tuple[str, ...], read: Reader) -> Iterator[tuple[Any, Origin]]:
        """What the lines of a table say, without those that are refused."""
        path = self.directory / file
        if file in _OPTIONAL and not path.exists():
            return
        called = f"{NAME}/{file}"
        for line in read_table(path, columns, columns, self.reading.refusals, called=called):
            origin = Origin(called, line.number, line.raw, line.columns)
            try:
                yield read(line.cells, origin), origin
            except BadLine as error:
                self._refuse(origin, error.what, error.fix)

    def _refuse(self, origin: Origin, what: str, fix: str) -> None:
        self.reading.refusals.append(Refusal(origin.file, origin.line, what, fix, origin.row))

    def _read_places(self) -> None:
        for place, origin in self._lines("municipalities.csv", _COLUMNS["municipalities.csv"], read_municipality):
            first = self.places.setdefault(place.id, place)
            if first is not place:
                self._refuse(origin, f"{place.id} stands in line {first.origin.line} already", "keep one of the two")

    def _read_year(self, table: str) -> None:
        for race, origin in self._lines(table, _OF_A_YEAR, read_race):
            place = self.places.get(race.municipality)
            if place is None:
                self._refuse(origin, f"municipality {race.municipality!r} is unknown", "add it to municipalities.csv")
            elif (place.kind == "town") != ("-" in race.code):
                fix = "a town's code has two numbers, a district's one"
                self._refuse(origin, f"code {race.code} is not that of a {place.kind}", fix)
            elif race.key in self.races:
                there = self.races[race.key].origin
                self._refuse(origin, f"this race stands in {there.file}:{there.line} already", "keep one of the two")
            else:
                self.races[race.key] = race
        for race in list(self.races.values()):
            if race.repeats and (race.municipality, race.repeats) not in self.races:
                what = f"the poll of {race.repeats} that it repeats is not there"
                self._refuse(self.races.pop(race.key).origin, what, "add its line, or correct the day")

    def _check_codes(self) -> None:
        """One municipality under two codes is a judgement, and one code of one poll is one municipality's."""
        codes: dict[str, dict[str, Race]] = defaultdict(dict)
        taken: dict[tuple[int, str, str], Race] = {}
        for race in self.races.values():
            codes[race.municipality].setdefault(race.code, race)
            plate = self.places[race.municipality].plate
            other = taken.setdefault((plate, race.code, race.date), race)
            if other is not race:
                what = f"code {race.code} is {other.municipality}'s in line {other.origin.line}"
                self._refuse(race.origin, what, "correct one of the codes")
        merged: dict[str, str] = {}
        for cells, origin in self._lines("merged.csv", _COLUMNS["merged.csv"], lambda cells, _: cells):
            place, written = cells["municipality"].strip(), cells["codes"].strip()
            if not cells["reason"].strip():
                self._refuse(origin, "reason is empty", "say why these are one municipality")
            elif place in merged:
                self._refuse(origin, f"{place} is merged on an earlier line", "keep one")
            elif sorted(written.split("|")) != sorted(codes.get(place, ())):
                found = "|".join(sorted(codes.get(place, ()))) or "none"
                self._refuse(origin, f"codes are {written}, and those of the races {found}", "correct one of the two")
            merged[place] = written
        for place, races in codes.items():
            if len(races) > 1 and place not in merged:
                what = f"{place} has the codes {' and '.join(races)}"
                self._refuse([*races.values()][-1].origin, what, "write into merged.csv why they are one, or part them")

    def _judged(self, file: str, read: Reader) -> Iterator[tuple[Any, Race, Origin]]:
        """What a table of judgements says, with the race of each line."""
        for judged, origin in self._lines(file, _COLUMNS[file], read):
            key = (origin.cells["municipality"].strip(), origin.cells["date"].strip())
            if key in self.races:
                yield judged, self.races[key], origin
            else:
                self._refuse(origin, f"there is no race of {key[0]} on {key[1]}", "correct it, or take the line out")

    def _read_refused(self) -> None:
        for field, race, origin in self._judged("refused.csv", read_refused):
            if field in race.refused:
                self._refuse(origin, f"{field} of this race is refused on an earlier line", "keep one")
            if field == "registered" and race.registered is not None:
                self._refuse(origin, "the race has a figure of registered voters", "take one of the two out")
            race.refused.add(field)

    def _read_outcomes(self) -> None:
        for outcome, race, origin in self._judged("outcomes.csv", read_outcome):
            if any(other.source == outcome.source for other in race.outcomes):
                self._refuse(origin, f"{outcome.source} speaks of this race on an earlier line", "put the two together")
            elif race.elected and race.outcomes and outcome.elected and outcome.elected != race.elected:
                self._refuse(origin, f"{race.elected} was elected by an earlier line", "keep what the certificate says")
            else:
                race.outcomes.append(outcome)

    def _read_candidates(self) -> None:
        for (party, candidate), race, origin in self._judged("candidates.csv", read_candidate):
            if party not in {race.best.party, race.second.party if race.second else "", race.elected}:
                self._refuse(origin, f"{party} is no party of this race here", "correct it, or enter the line by hand")
            elif party in race.candidates:
                self._refuse(origin, f"the candidate of {party} is named on an earlier line", "keep one")
            else:
                race.candidates[party] = candidate

    def _check_proofs(self) -> None:
        """A winner whom the votes do not prove is refused with a reason, or settled by another source."""
        for race in self.races.values():
            if race.registered is None and "registered" not in race.refused:
                self._refuse(race.origin, "registered is empty", "fill it in, or say why not in refused.csv")
            if not race.is_proven and not race.outcomes and "winner" not in race.refused:
                what = f"{race.best.votes} votes do not prove a winner ({race.unlisted} are credited to nobody here)"
                self._refuse(race.origin, what, "settle it in outcomes.csv, or say why not in refused.csv")
            if race.outcomes and "winner" in race.refused:
                self._refuse(race.origin, "the winner is refused and settled", "take out one of the two lines")

    # Claiming

    def _claim(
        self, fact: str, kind: str, fields: dict[str, Value], source: str, locator: str, origin: Origin,
        subject: str | None = None, object_: str | None = None,
    ) -> None:  # fmt: skip
        claim = make_claim(fact, kind, fields, source, NAME, subject=subject, object_=object_, locator=locator)
        self.reading.claims.append(claim)
        self.reading.origins[fact].append(origin)

    def _claim_city(self, place: Municipality) -> None:
        # No plate: a city is found by it, and the one that is meant is the capital.
        where: dict[str, Value] = {"province": f"TR-{place.plate:02d}"}
        found = description()["spellings"][place.spelling]
        if found:
            locator = f"{found}: {place.name}"
            self._claim(place.id, "City", {"name": place.name, **where}, description()["names"], locator, place.origin)
            fields: dict[str, Value] = {"kind": place.kind, **where}
        else:
            fields = {"name": place.name, "kind": place.kind, **where}
        self._claim(place.id, "City", fields, description()["source"], f"BB, province {place.plate}", place.origin)

    def _claim_race(self, race: Race) -> None:
        again = "-rerun" if race.repeats else ""
        first = f"{race.election}-mayor-{race.municipality}"
        fields: dict[str, Value] = {
            "election": race.election, "office": "mayor", "place": race.municipality, "date": race.date,
            "cast": race.cast, "valid": race.valid,
        }  # fmt: skip
        if race.registered is not None:
            fields["registered"] = race.registered
        if again:
            fields["rerun_of"] = first
        contest, origin = f"{first}{again}", race.origin
        district, _, town = race.code.partition("-")
        where = f"district {district}, town {town}" if town else f"district {district}"
        locator = f"{race.date}, BB, province {self.places[race.municipality].plate}, {where}, sum of ballot boxes"
        self._claim(contest, "Contest", fields, description()["source"], locator, origin)
        for outcome in race.outcomes:
            said: dict[str, Value] = {"outcome": outcome.outcome, "outcome_by": outcome.by}
            said = {name: value for name, value in said.items() if value}
            if outcome.outcome:
                self._claim(contest, "Contest", said, outcome.source, outcome.locator, outcome.origin)
        for rank, standing in enumerate((race.best, race.second), start=1):
            if standing is not None:
                self._claim_standing(race, contest, standing, rank, locator)
        self._claim_outcomes(race, contest)

    def _claim_standing(self, race: Race, contest: str, standing: Standing, rank: int, locator: str) -> None:
        share = round(100 * standing.votes / race.valid, 2)
        fields: dict[str, Value] = {"party": standing.party, "votes": standing.votes, "share": share}
        ties = race.second is not None and race.second.votes == race.best.votes
        if standing.votes > race.unlisted and not ties:
            fields["rank"] = rank
        if not race.outcomes and race.elected:
            fields["elected"] = standing.party == race.elected
        self._stand(race, contest, standing.party, fields, description()["source"], locator, race.origin)

    def _claim_outcomes(self, race: Race, contest: str) -> None:
        """Whom other sources call elected, and that the best was not."""
        for outcome in race.outcomes:
            for party in dict.fromkeys((outcome.elected, race.best.party) if outcome.elected else ()):
                said: dict[str, Value] = {"party": party, "elected": party == outcome.elected}
                self._stand(race, contest, party, said, outcome.source, outcome.locator, outcome.origin)
        for party, candidate in race.candidates.items():
            self._stand(race, contest, party, {"party": party}, candidate.source, candidate.locator, candidate.origin)

    def _stand(
        self, race: Race, contest: str, party: str, fields: dict[str, Value], source: str, locator: str, origin: Origin
    ) -> None:  # fmt: skip
        """The id names the party and not the person, so that it stays when the candidate becomes known."""
        again = "-rerun" if race.repeats else ""
        fact = f"stood-{race.election}-{race.municipality}{again}-{party}"
        known = race.candidates.get(party)
        subject = known.politician if known else party
        self._claim(fact, "STOOD_IN", fields, source, locator, origin, subject, contest)
