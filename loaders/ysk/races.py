"""The tables of data/ysk line by line: municipalities, races, and what was judged of them, or every fault of a line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

from loaders.reading import Origin
from ontology.errors import OntologyError
from ontology.model import read_field
from ontology.text import normalise, slug

Cells = Mapping[str, str]

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")
_CODE = re.compile(r"[0-9]+(-[0-9]+)?")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")


class BadLine(Exception):
    """A line that cannot be read: what is wrong, and what to do."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what}; {fix}")
        self.what, self.fix = what, fix


@cache
def description() -> dict[str, Any]:
    """What `source.yml` says."""
    text = resources.files("loaders.ysk").joinpath("source.yml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@dataclass(frozen=True, slots=True)
class Municipality:
    """A district's or a town's municipality."""

    id: str
    name: str
    kind: str
    plate: int
    spelling: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Standing:
    """What a party received in a race."""

    party: str
    votes: int


@dataclass(slots=True)
class Race:
    """One mayoral race with its two best, and what was judged of it."""

    municipality: str
    code: str
    date: str
    election: str
    repeats: str
    registered: int | None
    cast: int
    valid: int
    unlisted: int
    best: Standing
    second: Standing | None
    origin: Origin
    refused: set[str] = field(default_factory=set)
    outcomes: list[Outcome] = field(default_factory=list)
    candidates: dict[str, Candidate] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """The municipality and the polling day."""
        return (self.municipality, self.date)

    @property
    def is_proven(self) -> bool:
        """Whether nobody can have more votes than the best: neither the second nor all those who are not listed."""
        return self.best.votes > self.unlisted and (self.second is None or self.best.votes > self.second.votes)

    @property
    def elected(self) -> str | None:
        """The winner's party, as the sources of the outcome say or as the votes prove; None where none is known."""
        if self.outcomes:
            return next((outcome.elected for outcome in self.outcomes if outcome.elected), None)
        return self.best.party if self.is_proven and "winner" not in self.refused else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What another source says of a race: what became of it, by whose decision, and who was elected."""

    outcome: str
    by: str
    elected: str
    source: str
    locator: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who stood for a party, as another source says."""

    politician: str
    source: str
    locator: str
    origin: Origin


def read_municipality(cells: Cells, origin: Origin) -> Municipality:
    """A line of municipalities.csv."""
    identity, name = _fitting(cells, "id", _SLUG, "write small letters, digits and hyphens"), _filled(cells, "name")
    kind = _one_of(cells, "kind", ("district", "town"))
    district = normalise(cells["district"])
    if (kind == "town") != bool(district):
        raise BadLine(f"district is {district or 'empty'!r} for a {kind}", "a town names its district, a district none")
    ending = "-".join(slug(part) for part in (district, name) if part)
    if not identity.endswith(f"-{ending}"):
        raise BadLine(f"id {identity!r} does not end with -{ending}", "write province, district and town, as slugs")
    plate = _number(cells, "plate")
    if not 1 <= plate <= 81:
        raise BadLine(f"plate {plate} is no province's", "write 1 to 81")
    return Municipality(identity, name, kind, plate, _one_of(cells, "spelling", description()["spellings"]), origin)


def read_race(cells: Cells, origin: Origin) -> Race:
    """A line of one year's table."""
    polls = description()["tables"][origin.file.rpartition("/")[2]]
    date = _one_of(cells, "date", polls)
    poll = polls[date]
    code = _fitting(cells, "code", _CODE, "write the district's number, and -number of a town")
    registered = _number(cells, "registered") if cells["registered"].strip() else None
    race = Race(
        _filled(cells, "municipality"), code, date, poll["election"], poll.get("repeats", ""), registered,
        _number(cells, "cast"), _number(cells, "valid"), _number(cells, "unlisted"),
        Standing(_party(cells, "party"), _number(cells, "votes")), _read_second(cells), origin,
    )  # fmt: skip
    _check_sums(race)
    return race


def _read_second(cells: Cells) -> Standing | None:
    if not cells["second"].strip() and not cells["second_votes"].strip():
        return None
    return Standing(_party(cells, "second"), _number(cells, "second_votes"))


def _check_sums(race: Race) -> None:
    second = race.second.votes if race.second else 0
    if race.second and race.second.party == race.best.party:
        raise BadLine(f"{race.best.party} is first and second", "correct one of them")
    if not race.best.votes:
        raise BadLine("votes: the best has none", "correct the figure by the source")
    chain = [("second_votes", second), ("votes", race.best.votes), ("valid", race.valid), ("cast", race.cast)]
    if race.registered is not None:
        chain.append(("registered", race.registered))
    for (lesser, small), (greater, large) in itertools.pairwise(chain):
        if small > large:
            raise BadLine(f"{lesser} {small} exceed {greater} {large}", "correct the figures by the source")
    parts = race.best.votes + second + race.unlisted
    if parts > race.valid:
        raise BadLine(f"votes, second_votes and unlisted are {parts}, more than valid {race.valid}", "correct them")


def read_refused(cells: Cells, origin: Origin) -> str:
    """The field of a race that refused.csv leaves open; its reason must be there."""
    _filled(cells, "reason")
    return _one_of(cells, "field", ("winner", "registered"))


def read_outcome(cells: Cells, origin: Origin) -> Outcome:
    """A line of outcomes.csv."""
    outcome, elected = normalise(cells["outcome"]), normalise(cells["elected"])
    if not outcome and not elected:
        raise BadLine("outcome and elected are empty", "write what the source says, or take the line out")
    if outcome:
        _as_declared("Contest", "outcome", outcome)
    if outcome == "annulled" and elected:
        raise BadLine(f"elected is {elected} in an annulled race", "leave it empty: nobody was elected for good")
    winner = _party(cells, "elected") if elected else ""
    return Outcome(outcome, normalise(cells["by"]), winner, _source(cells), _filled(cells, "locator"), origin)


def read_candidate(cells: Cells, origin: Origin) -> tuple[str, Candidate]:
    """A line of candidates.csv: the party, and who stood for it."""
    politician = _fitting(cells, "politician", _ID, "write the id of the politician")
    return _party(cells, "party"), Candidate(politician, _source(cells), _filled(cells, "locator"), origin)


def _filled(cells: Cells, column: str) -> str:
    text = normalise(cells[column])
    if not text:
        raise BadLine(f"{column} is empty", "fill it in")
    return text


def _fitting(cells: Cells, column: str, form: re.Pattern[str], fix: str) -> str:
    text = _filled(cells, column)
    if not form.fullmatch(text):
        raise BadLine(f"{column}: {text!r} is none", fix)
    return text


def _source(cells: Cells) -> str:
    return _fitting(cells, "source", _ID, "write the id of a line in sources.csv")


def _number(cells: Cells, column: str) -> int:
    return int(_fitting(cells, column, _NUMBER, "write a whole number, digits only"))


def _one_of(cells: Cells, column: str, words: Mapping[str, Any] | tuple[str, ...]) -> str:
    text = _filled(cells, column)
    if text not in words:
        raise BadLine(f"{column}: {text!r} is not one of {', '.join(words)}", "correct it")
    return text


def _party(cells: Cells, column: str) -> str:
    text = _filled(cells, column)
    ours = description()["parties"].get(text)
    if ours is None:
        raise BadLine(f"{column}: party {text!r} is unknown", "correct it, or add it to loaders/ysk/source.yml")
    return str(ours)


def _as_declared(kind: str, name: str, text: str) -> None:
    try:
        read_field(kind, name, text)
    except OntologyError as error:
        raise BadLine(f"{name}: {error}", "correct it") from None


Reader = Callable[[Cells, Origin], Any]
