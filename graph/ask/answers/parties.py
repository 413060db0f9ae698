"""A party as such: founding, end, names, and the alliances that it joined."""

from __future__ import annotations

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.careers import career
from graph.ask.frame import Frame
from graph.ask.offices import ask_rows, interval_of, keep, nothing_held, only_of
from graph.ask.polls import is_in
from graph.ask.times import ONE_DAY
from graph.questions import things
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Question
from graph.questions.holders import LEADERS, HoldersFilter, holders
from graph.questions.shapes import JUDGED, TIME, note_dataset, pick
from graph.questions.speech import choose
from graph.texts import query_text
from ontology.interval import Certainty, make_interval
from ontology.vocabulary import label

_THING = ("id", "name", "name_en", "abbreviation", "founded", "dissolved", "how_ended")


def party_facts(frame: Frame) -> Question:
    """One party's founding, end and names, and its lives where it had several."""
    party = frame.one("Party")
    answer = yield from things.party(party.id, frame.lang)
    thing = answer.thing or {}
    lives = [row for row in answer.rows if row["key"] == "active"]
    row: Row = {
        "fact": party.id,
        "party": party.id,
        **{name: thing.get(name) for name in _THING if name != "id"},
        "ended": thing.get("dissolved") or next((one["end"] for one in reversed(lives) if one["end"]), None),
        "lives": [f"{one['start'] or ''}/{one['end'] or ''}" for one in lives],
        "sources": thing.get("sources"),
    }
    rows = [row]
    ended = frame.has("closed", "leave", "how-ended", "why", "how")
    ends = [one["end"] for one in lives if one["end"]]
    if ended and not thing.get("dissolved") and not ends:
        text = choose(
            frame.lang,
            f"The data holds no end of {party.name}: it goes on.",
            f"Veride {party.name} için bir kapanış yok: sürüyor.",
        )
        return keep(answer, [], text, frame.lang)
    if not ended and frame.has("found") and not thing.get("founded"):
        return keep(
            answer,
            [],
            choose(
                frame.lang,
                f"No source at hand says when {party.name} was founded.",
                f"{party.name} partisinin kuruluşunu eldeki hiçbir kaynak söylemiyor.",
            ),
            frame.lang,
        )
    if frame.has("founder") or (frame.has("found") and frame.has("who") and not frame.has("when")):
        return (yield from _founders(frame))
    dates = [f"{choose(frame.lang, 'founded', 'kuruluş')} {thing['founded']}"] if thing.get("founded") else []
    if thing.get("dissolved") or ends:
        how = label("party_end", thing.get("how_ended"), frame.lang)
        dates.append(
            f"{choose(frame.lang, 'ended', 'sona eriş')} {thing.get('dissolved') or ', '.join(ends)}"
            + (f" ({how})" if how else "")
        )
    if len(lives) > 1 or ends:
        dates.append(f"{choose(frame.lang, 'active', 'faal')} {', '.join(str(one) for one in row['lives'])}")
    text = f"{party.name} ({thing.get('abbreviation') or party.id}): {'; '.join(dates) or '?'}."
    merged = answer.model_copy(
        update={"evidence": only_of(answer, [{"fact": thing["id"]}, *({"fact": one["fact"]} for one in lives)])}
    )
    return merged.model_copy(update={"rows": rows, "text": text})


def _founders(frame: Frame) -> Question:
    """The leader under whom a party was founded: the data holds no other founders."""
    party = frame.one("Party")
    answer = yield from holders(LEADERS, party.id, HoldersFilter(lang=frame.lang))
    rows = [row for row in answer.rows if row["began_by"] == "founding"]
    names = ", ".join(row["name"] for row in rows)
    text = choose(
        frame.lang,
        f"{party.name} was founded under {names}: the data holds the founding leader, no other founders."
        if rows
        else "The data does not say under whom it was founded.",
        f"{party.name}, {names} başkanlığında kuruldu; veri yalnız kurucu genel başkanı tutuyor."
        if rows
        else "Kimin başkanlığında kurulduğu veride yok.",
    )
    return keep(answer, rows, text, frame.lang)


def founded_by(frame: Frame) -> Question:
    """The parties that were founded under somebody's lead: the data holds no other founders."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [
        {**row, "party": row["held"], "party_name": row["held_name"]}
        for row in answer.rows
        if row["relation"] == "LEADER_OF" and row["began_by"] == "founding"
    ]
    names = ", ".join(f"{row['held_name']} ({row['start'] or '?'})" for row in rows)
    text = choose(
        frame.lang,
        f"Founded under {person.name}: {names}." if rows else f"The data holds no party founded under {person.name}.",
        f"{person.name} başkanlığında kurulan: {names}."
        if rows
        else f"Veride {person.name} başkanlığında kurulan bir parti yok.",
    )
    return keep(answer, rows, text, frame.lang)


def party_name(frame: Frame) -> Question:
    """What an abbreviation stands for, and what a party was called when."""
    party = frame.one("Party")
    answer = yield from things.party(party.id, frame.lang)
    thing = answer.thing or {}
    names = [row for row in answer.rows if row["key"] in ("name", "abbreviation")]
    row = {
        "fact": party.id,
        "party": party.id,
        "name": thing.get("name"),
        "name_en": thing.get("name_en"),
        "abbreviation": thing.get("abbreviation"),
        "names": [f"{one['value']} ({one['start'] or ''}/{one['end'] or ''})" for one in names if one["key"] == "name"],
    }
    english = f" ({thing['name_en']})" if thing.get("name_en") else ""
    text = f"{thing.get('abbreviation') or party.id}: {thing.get('name')}{english}."
    return answer.model_copy(update={"rows": [row], "text": text, "evidence": only_of(answer, [{"fact": thing["id"]}])})


def listed_parties(frame: Frame) -> Question:
    """The parties that were closed, or founded, in a time."""
    rows, record = yield from ask_rows("ask_parties")
    closed = frame.has("closed")
    field = "dissolved" if closed else "founded"
    kept = [row for row in rows if row[field] and (frame.time is None or is_in(row[field], frame.time))]
    if closed:
        kept = sorted(
            (row for row in kept if row["how_ended"] in ("closure", "coup")),
            key=lambda row: (row["dissolved"], row["id"]),
        )
    shown = [
        {
            "fact": row["id"],
            "party": row["id"],
            **{name: row[name] for name in _THING if name != "id"},
            "sources": list(row["sources"] or ()),
        }
        for row in kept
    ]
    base = Answer(
        query=Asked(cypher=query_text("ask_parties"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if frame.has("how-many"):
        return base.model_copy(
            update={
                "rows": [{"count": len(shown), "parties": [row["party"] for row in shown]}],
                "text": f"{len(shown)}.",
            }
        )
    evidence = yield from cite(shown, {row["id"]: orjson.loads(row["said"] or "[]") for row in kept})
    said = "; ".join(
        f"{row['name']} ({row[field]}" + (f", {label('party_end', row['how_ended'], frame.lang)})" if closed else ")")
        for row in shown
    )
    return keep(
        base.model_copy(update={"evidence": evidence}),
        shown,
        f"{said}." if shown else choose(frame.lang, "The data holds no such party.", "Veride böyle bir parti yok."),
        frame.lang,
    )


def alliances(frame: Frame) -> Question:
    """The members of an alliance, or the alliances of a party."""
    rows, record = yield from ask_rows("ask_alliances")
    kept = rows
    if frame.has("Alliance"):
        kept = [row for row in kept if row["alliance"] in {one.id for one in frame.things("Alliance")}]
    if frame.has("Party"):
        kept = [row for row in kept if row["party"] in {one.id for one in frame.things("Party")}]
    if frame.time is not None and frame.time.first:
        last = frame.time.last or frame.time.first
        span = make_interval(frame.time.first.isoformat(), (last + ONE_DAY).isoformat())
        kept = [row for row in kept if interval_of(row).overlaps(span) is not Certainty.NO]
    if frame.has("last"):
        begun = max((str(row["start"]) for row in kept if row.get("start")), default="")
        kept = [row for row in kept if row.get("start") == begun]
    columns = ("alliance", "alliance_name", "party", "party_name", *TIME, "ended_by", *JUDGED)
    shown = [pick(row, ("fact",), columns) for row in kept]
    evidence = yield from cite(shown, read_said(kept))
    said = "; ".join(
        f"{row['party_name']} – {row['alliance_name']} ({row['start'] or '?'} – {row['end'] or label('end_state', row['end_state'], frame.lang)})"
        for row in shown
    )
    text = (
        f"{said}."
        if shown
        else choose(frame.lang, "The data holds no such membership.", "Veride böyle bir üyelik yok.")
    )
    return Answer(
        rows=shown,
        text=text,
        evidence=evidence,
        query=Asked(cypher=query_text("ask_alliances"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
        warnings=[] if shown else [nothing_held(frame.lang)],
    )
