"""Elections, contests and counts: which ones a question means, and the lines of their results."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.times import Time
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.shapes import RESULT_COLUMNS, note_dataset, pick
from graph.questions.speech import choose, group
from graph.texts import query_text
from ontology.dates import parse_date
from ontology.vocabulary import label

KINDS: Mapping[str, tuple[str, ...]] = {
    "local": ("local",), "general": ("general",), "presidential": ("presidential", "assembly-vote"),
    "referendum": ("referendum",), "by-election": ("by-election",),
}  # fmt: skip
MAYORAL = ("mayor", "metropolitan-mayor")
_CONTEST = ("date", "election", "outcome", "outcome_date", "rerun_of", "registered", "cast", "valid")


@dataclass(frozen=True)
class Polls:
    """Contests or counts with their lines, and what they were asked with."""

    rows: list[Record]
    place_name: str
    query: Asked | None
    record: Record | None


def list_elections() -> Generator[Ask, Record | None, list[Record]]:
    """Every election, in the order of time."""
    record = yield Ask("elections")
    return list((record or {}).get("rows", ()))


def kinds_of(frame: Frame) -> tuple[str, ...]:
    """The kinds of election that the question names; none where it names none."""
    return tuple(kind for atom in KINDS if frame.has(atom) for kind in KINDS[atom])


def pick_elections(elections: Iterable[Record], kinds: Sequence[str], frame: Frame) -> list[Record]:
    """The elections of some kinds in the time asked for; the first, the last held or the next one if that is asked."""
    time = frame.time
    rounds = 1 if frame.has("round-1") else 2 if frame.has("round-2") else None
    found = [one for one in elections if one["kind"] in kinds and (time is None or is_in(one["date"], time))]
    if rounds:
        found = [one for one in found if one["round"] == rounds]
    if frame.has("next"):
        return sorted((one for one in found if one["status"] == "scheduled"), key=lambda one: one["date"])[:1]
    found = sorted((one for one in found if one["status"] == "held"), key=lambda one: (one["date"], one["id"]))
    if frame.has("last") or (time is not None and time.kind == "now"):
        day = found[-1]["date"] if found else None
        found = [one for one in found if one["date"] == day]
    elif frame.has("first") and not rounds:
        day = found[0]["date"] if found else None
        found = [one for one in found if one["date"] == day]
    return found


def is_in(date: str | None, time: Time) -> bool:
    """Whether a date may lie in a time."""
    if date is None:
        return False
    if time.kind == "now":
        return True
    said = parse_date(date)
    return (time.first is None or said.latest >= time.first) and (time.last is None or said.earliest <= time.last)


def contests(
    place: str, elections: Sequence[str] = (), offices: Sequence[str] = ()
) -> Generator[Ask, Record | None, Polls]:
    """The contests of a city or of the country, with their lines."""
    parameters = {"place": place, "elections": list(elections), "offices": list(offices)}
    record = yield Ask("ask_contests", parameters)
    return _polls("ask_contests", parameters, record)


def tallies(province: str, elections: Sequence[str]) -> Generator[Ask, Record | None, Polls]:
    """The counts of some elections in a province, with their lines."""
    parameters = {"place": province, "elections": list(elections)}
    record = yield Ask("ask_tallies", parameters)
    return _polls("ask_tallies", parameters, record)


def _polls(name: str, parameters: dict[str, Any], record: Record | None) -> Polls:
    thing = (record or {}).get("thing") or {}
    return Polls(
        list((record or {}).get("rows", ())), str(thing.get("name") or parameters["place"]),
        Asked(cypher=query_text(name), parameters=parameters), record,
    )  # fmt: skip


def lines_of(poll: Record, place_name: str) -> list[Row]:
    """Everyone who stood in a contest or received votes in a count, ranked by votes."""
    rows = []
    ordered = sorted(
        poll["lines"], key=lambda line: (-(line.get("votes") or -1), -(line.get("share") or -1), line["fact"])
    )
    own = [line for line in ordered if line["kind"] != "Alliance"]
    for line in ordered:
        row = pick(line, ("fact", "candidate", "name"), RESULT_COLUMNS)
        row["party"] = row["party"] or (line["candidate"] if line["kind"] == "Party" else None)
        row["politician"] = line["candidate"] if line["kind"] == "Politician" else None
        row["kind"] = line["kind"]
        row["rank"] = own.index(line) + 1 if line in own and line.get("votes") is not None else row["rank"]
        row |= {"contest": poll["id"], "measure": poll["office"], "place": poll["place"], "place_name": place_name}
        row |= {name: poll.get(name) for name in _CONTEST}
        rows.append(row)
    return rows


def winners_of(lines: Sequence[Row], *, of_round: bool = False) -> list[Row]:
    """Who was elected, or without anyone elected (parties, choices) who received the most votes."""
    elected = [row for row in lines if row["elected"]]
    if elected:
        return elected
    if not of_round and any(row["measure"] in (*MAYORAL, "president") and row["kind"] == "Politician" for row in lines):
        return []
    single = [row for row in lines if row["kind"] != "Alliance"]
    top = max((row["votes"] or row["share"] or 0 for row in single), default=0)
    return [row for row in single if top and (row["votes"] or row["share"] or 0) == top]


def report(
    polls: Polls, rows: list[Row], text: str, lang: str, warnings: Sequence[Warning_] = ()
) -> Generator[Ask, Record | None, Answer]:
    """The answer over some lines, with their evidence."""
    facts = {row["fact"] for row in rows if row.get("fact")}
    raw = [line for poll in polls.rows for line in poll["lines"] if line["fact"] in facts]
    said: dict[str, Any] = {**read_said(raw)}
    for poll in polls.rows:
        if poll["id"] in facts:
            said[poll["id"]] = orjson.loads(poll.get("said") or "[]")
    evidence = yield from cite([row for row in rows if row.get("fact")], said)
    return Answer(
        rows=rows, text=text, evidence=evidence, query=polls.query,
        warnings=[*warnings, *([] if rows else [nothing_held(lang)])],
        dataset=note_dataset(polls.record["dataset"]) if polls.record else None,
    )  # fmt: skip


def say_line(row: Row, lang: str, *, with_poll: bool = True) -> str:
    """One line in words: who, votes, share, seats."""
    name = row["name"] if row["kind"] != "Party" else row.get("party_name") or row["name"]
    party = row.get("party_name") or row.get("party")
    if row["kind"] == "Politician" and party:
        name = f"{name} ({party})"
    parts = []
    if row["votes"] is not None:
        parts.append(choose(lang, f"{group(row['votes'], 'en')} votes", f"{group(row['votes'], 'tr')} oy"))
    if row["share"] is not None:
        parts.append(choose(lang, f"{row['share']} %", f"yüzde {str(row['share']).replace('.', ',')}"))
    if row["seats"] is not None:
        parts.append(choose(lang, f"{row['seats']} seats", f"{row['seats']} sandalye"))
    said = f"{name}: {', '.join(parts)}" if parts else str(name)
    office = (
        f" ({label('contest_office', row['measure'], lang)})"
        if row["place"] == "turkiye" and row["measure"] in _LOCAL
        else ""
    )
    return f"{row['place_name']}, {row['date']}{office}: {said}" if with_poll else said


_LOCAL = ("mayor", "metropolitan-mayor", "municipal-council", "provincial-council")


def say_lines(rows: Sequence[Row], lang: str, most: int = 6) -> str:
    """Some lines as one sentence."""
    if not rows:
        return choose(lang, "No result at hand fits.", "Eldeki sonuçlardan hiçbiri uymuyor.")
    said = "; ".join(
        say_line(row, lang, with_poll=place == 0 or row["contest"] != rows[place - 1]["contest"])
        for place, row in enumerate(rows[:most])
    )
    more = len(rows) - most
    return said + (choose(lang, f"; and {more} more.", f"; ve {more} satır daha.") if more > 0 else ".")
