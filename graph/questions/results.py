"""Elections and contests: who stood, with what result, and what became of it."""

from __future__ import annotations

from typing import Any

import orjson

from graph.answer import Answer, Asked, Row, Warning_
from graph.errors import NotFound
from graph.questions.evidence import cite, cite_sources, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.redirect import follow, note_redirect
from graph.questions.shapes import JUDGED, RESULT_COLUMNS, describe_thing, note_dataset, pick
from graph.questions.speech import choose, count, group
from graph.texts import query_text
from ontology.dates import parse_date
from ontology.vocabulary import label

_WINNER_COLUMNS = (
    "place", "office", "date", "outcome", "outcome_date", "outcome_by", "rerun_of", "registered", "cast", "valid",
    "politician", "name", "party", "votes", "share", *JUDGED[:1], "sources",
)  # fmt: skip


ELECTIONS = ("elections", "/v1/elections", "lists the elections")


def contest(identity: str, lang: str = "en") -> Question:
    """Everyone who stood in one contest, by votes, with their age on polling day. Raises NotFound."""
    record, found = yield from follow("contest", "thing", identity)
    if record is None:
        raise NotFound(f"no contest has the id {identity!r}", *ELECTIONS)
    thing = {**describe_thing("Contest", record["thing"]), "place_name": record["thing"].get("place_name")}
    taken, identity = note_redirect(identity, found, "Contest", found), found
    rows = []
    for raw in record["rows"]:
        row = pick(raw, ("fact", "candidate", "name"), RESULT_COLUMNS)
        row["age"] = age_on(raw.get("born"), thing.get("date"))
        rows.append(row)
    said = {**read_said(record["rows"]), identity: orjson.loads(record["thing"].get("said") or "[]")}
    evidence = yield from cite([{"fact": identity}, *rows], said)
    return Answer(
        rows=rows,
        text=_say_contest(thing, rows, lang),
        thing=thing,
        taken=taken,
        evidence=evidence,
        warnings=_warn(thing, rows, lang),
        query=Asked(cypher=query_text("contest"), parameters={"thing": identity}),
        dataset=note_dataset(record["dataset"]),
    )


def elections(lang: str = "en") -> Question:
    """Every election, in the order of time."""
    record = yield Ask("elections")
    rows = list((record or {}).get("rows", ()))
    evidence = yield from cite_sources({row["id"]: row["sources"] or () for row in rows})
    return Answer(
        rows=rows,
        evidence=evidence,
        text=choose(lang, f"{count(len(rows), 'election')}.", f"{len(rows)} seçim."),
        query=Asked(cypher=query_text("elections"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )


def election(identity: str, lang: str = "en") -> Question:
    """One election's contests and who was elected in each. Raises NotFound."""
    record, found = yield from follow("election", "thing", identity)
    if record is None:
        raise NotFound(f"no election has the id {identity!r}", *ELECTIONS)
    rows = [pick(raw, ("fact", "contest"), _WINNER_COLUMNS) for raw in record["rows"]]
    evidence = yield from cite([row for row in rows if row["fact"]], read_said(_with_facts(record)))
    thing = describe_thing("Election", record["thing"])
    return Answer(
        rows=rows,
        text=f"{thing['name']}, {thing['date']}: {choose(lang, count(len(rows), 'contest'), f'{len(rows)} yarış')}.",
        thing=thing,
        taken=note_redirect(identity, found, "Election", thing["name"] or found),
        evidence=evidence,
        query=Asked(cypher=query_text("election"), parameters={"thing": found}),
        dataset=note_dataset(record["dataset"]),
    )


def age_on(born: str | None, day: str | None) -> str | None:
    """Full years on a day: `52`, or `52-53` where the birth or the day is not known to the day."""
    if born is None or day is None:
        return None
    birth, moment = parse_date(born), parse_date(day)
    least = _years(birth.latest, moment.earliest)
    most = _years(birth.earliest, moment.latest)
    return str(least) if least == most else f"{least}-{most}"


def _years(birth: Any, day: Any) -> int:
    return int(day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day)))


def _with_facts(record: Record) -> list[Record]:
    return [raw for raw in record["rows"] if raw.get("fact")]


def _say_contest(thing: Row, rows: list[Row], lang: str) -> str:
    place, date = thing.get("place_name") or thing["place"], thing["date"]
    winner = next((row for row in rows if row["elected"]), None)
    if winner is None:
        return choose(
            lang,
            f"{place}, {date}: {len(rows)} stood; no source at hand says who was elected.",
            f"{place}, {date}: {len(rows)} aday; kimin seçildiğini eldeki hiçbir kaynak söylemiyor.",
        )
    said = [f"{winner['name']}"]
    party = winner["party_name"] or winner["party"]
    if party and winner["candidate"] != winner["party"]:
        said = [f"{winner['name']} ({party})"]
    if winner["votes"]:
        votes = group(winner["votes"], lang)
        said.append(choose(lang, f" with {votes} {'vote' if winner['votes'] == 1 else 'votes'}", f", {votes} oy"))
    lead = _lead(rows, winner)
    if lead is not None:
        ahead = group(lead, lang)
        said.append(choose(lang, f", {ahead} ahead of the next", f", ikinciden {ahead} oy fazla"))
    if thing["outcome"] not in (None, "certified"):
        outcome, when = label("outcome", thing["outcome"], lang), thing["outcome_date"]
        said.append(f"; {outcome}" + (choose(lang, f" on {when}", f" ({when})") if when else ""))
    return f"{place}, {date}: {''.join(said)}."


def _lead(rows: list[Row], winner: Row) -> int | None:
    others = [row["votes"] for row in rows if row is not winner and row["votes"] is not None]
    return winner["votes"] - max(others) if others and winner["votes"] is not None else None


def _warn(thing: Row, rows: list[Row], lang: str) -> list[Warning_]:
    counted = sum(row["votes"] or 0 for row in rows)
    valid = thing.get("valid")
    if valid and counted < valid:
        missing = valid - counted
        message = choose(
            lang,
            f"{missing} of {valid} valid votes {'is' if missing == 1 else 'are'} on no line at hand.",
            f"Geçerli {valid} oyun {missing} tanesi eldeki hiçbir satırda yok.",
        )
        return [Warning_(code="votes-missing", message=message)]
    return []
