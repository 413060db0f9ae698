"""Elections, contests of the whole country with their provinces, and the legislatures that they filled."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from graph.coverage.polls import SINGLE, Race
from graph.coverage.provinces import Provinces
from graph.coverage.rows import Count, Missing, counts, names_of
from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.vocabulary import CONTEST_OFFICE

_FIGURES = ("registered", "cast", "valid")
_A_YEAR = datetime.timedelta(days=366)


def cover_elections(facts: Facts, races: Sequence[Race]) -> Iterator[Count]:
    """Every election with its contests, and how many of those for one office have a winner."""
    by_election: dict[str, list[Race]] = defaultdict(list)
    for race in races:
        by_election[race.contest.text("election") or ""].append(race)
    for election in sorted(facts.of("Election"), key=lambda one: (one.text("date") or "", one.id)):
        found = by_election[election.id]
        single = [race for race in found if _is_for_one(facts, race)]
        held = {"contests": len(found), "person": sum(race.has_person for race in single)}
        whole = {"person": len(single)}
        yield from counts("elections", election.id, names_of(facts, election.id), held, whole, election=election.id)


def missing_elections(facts: Facts, races: Sequence[Race]) -> Iterator[Missing]:
    """Elections of which no contest at all is held."""
    covered = {race.contest.text("election") for race in races}
    for election in facts.of("Election"):
        if election.id not in covered and election.text("status") != "scheduled":
            name = names_of(facts, election.id)[0]
            yield Missing("elections", election.id, "contest", "", name, election=election.id)


def cover_nationwide(facts: Facts, races: Sequence[Race], provinces: Provinces) -> Iterator[Count]:
    """Contests of the whole country: lines with votes, shares and seats, and the provinces counted."""
    places, received = _tallies(facts)
    for race in _in_order(race for race in races if facts.label_of(race.contest.text("place") or "") == "Country"):
        contest = race.contest
        held = {"lines": len(race.lines)}
        held |= {name: sum(name in line.fields for line in race.lines) for name in ("votes", "share", "seats")}
        held["turnout"] = sum(name in contest.fields for name in _FIGURES)
        held["provinces"] = len(places[contest.id])
        held["province-votes"] = received[contest.id]
        date = contest.text("date") or (race.election.text("date") if race.election else None)
        whole: dict[str, int | None] = {
            **dict.fromkeys(("votes", "share"), len(race.lines)), "turnout": len(_FIGURES),
            "provinces": provinces.number_on(date) if date else None,
        }  # fmt: skip
        if contest.text("office") != "deputy":
            del held["seats"]
        if race.election is not None and race.election.text("kind") == "assembly-vote":
            del held["provinces"], held["province-votes"]  # deputies voted, not provinces
        yield from counts(
            "national", contest.id, _name_contest(facts, race), held, whole,
            office=contest.text("office"), election=contest.text("election"),
        )  # fmt: skip


def cover_terms(facts: Facts, races: Sequence[Race]) -> Iterator[Count]:
    """Deputies of each legislature, with province and party, against the seats filled at its election."""
    seats = _seats_by_term(facts, races)
    for term, spells in _seats_held(facts).items():
        people = {spell.subject for spell in spells}
        held = {
            "deputies": len(people),
            "province": sum("province" in spell.fields for spell in spells),
            "party": sum("party" in spell.fields for spell in spells),
        }
        whole = {"deputies": seats.get(term), "province": len(spells), "party": len(spells)}
        yield from counts("terms", term, names_of(facts, term), held, whole, office="deputy")


def missing_deputies(facts: Facts, races: Sequence[Race]) -> Iterator[Missing]:
    """Legislatures of which fewer deputies are held than seats were filled."""
    seats = _seats_by_term(facts, races)
    for term, spells in _seats_held(facts).items():
        held = len({spell.subject for spell in spells})
        if held < seats.get(term, 0):
            name = f"{names_of(facts, term)[0]}: {held}/{seats[term]}"
            yield Missing("terms", term, "deputies", term, name, "deputy")


def _seats_held(facts: Facts) -> dict[str, list[Fact]]:
    """The seats by term, every term included, in the order of time."""
    terms = sorted(facts.of("Term"), key=lambda one: (one.text("since") or "", one.id))
    found: dict[str, list[Fact]] = {one.id: [] for one in terms}
    for spell in facts.of("DEPUTY_IN"):
        found.setdefault(spell.object or "", []).append(spell)
    return found


def _seats_by_term(facts: Facts, races: Sequence[Race]) -> dict[str, int]:
    """The seats that parties and independents won at the latest general election before a term began."""
    filled: list[tuple[datetime.date, int]] = []
    for race in races:
        date = race.contest.text("date")
        nationwide = facts.label_of(race.contest.text("place") or "") == "Country"
        is_general = race.election is not None and race.election.text("kind") == "general"
        if race.contest.text("office") == "deputy" and nationwide and date and is_general:
            # An alliance's seats are those of its parties.
            own = [line for line in race.lines if facts.label_of(line.subject or "") != "Alliance"]
            won = [line.fields.get("seats") for line in own]
            filled.append((parse_date(date).earliest, sum(seats for seats in won if isinstance(seats, int))))
    found: dict[str, int] = {}
    for term in facts.of("Term"):
        since = term.text("since")
        begun = parse_date(since).latest if since else None
        before = [poll for poll in filled if begun is not None and poll[0] <= begun < poll[0] + _A_YEAR]
        if before and max(before)[1]:
            found[term.id] = max(before)[1]
    return found


def _tallies(facts: Facts) -> tuple[dict[str, set[str]], Counter[str]]:
    """By contest: the provinces with a count of their own, and the number of lines with votes in any area."""
    places: dict[str, set[str]] = defaultdict(set)
    contest_of: dict[str, str] = {}
    for tally in facts.of("Tally"):
        contest, place = tally.text("contest") or "", tally.text("place") or ""
        contest_of[tally.id] = contest
        if facts.label_of(place) == "Province":
            places[contest].add(place)
    received = Counter(contest_of.get(line.object or "", "") for line in facts.of("RECEIVED") if "votes" in line.fields)
    return places, received


def _is_for_one(facts: Facts, race: Race) -> bool:
    """Whether one person is elected: the sum of all mayors' votes in the country is a contest, too."""
    office = race.contest.text("office")
    return office in SINGLE and (office == "president" or facts.label_of(race.contest.text("place") or "") == "City")


def _in_order(races: Iterator[Race]) -> list[Race]:
    return sorted(races, key=lambda race: (race.contest.text("date") or "", race.contest.id))


def _name_contest(facts: Facts, race: Race) -> tuple[str, str]:
    """The election's name, with the office where an election has several."""
    tr, en = names_of(facts, race.contest.text("election"))
    if race.election is None or race.election.text("kind") != "local":
        return tr, en
    office = CONTEST_OFFICE.get(race.contest.text("office") or "")
    return (f"{tr}: {office.tr}", f"{en}: {office.en}") if office else (tr, en)
