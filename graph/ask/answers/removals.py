"""Trustees, acting and suspended mayors, who was put in whose place, elections annulled."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.answers.line import came_after
from graph.ask.frame import Frame, Held
from graph.ask.offices import ask_rows, interval_of, keep, over_by
from graph.ask.polls import is_in
from graph.ask.times import ONE_DAY, Time
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.interval import Certainty, make_interval
from ontology.vocabulary import label

_REMOVALS = ("suspension", "dismissal")
"""How a spell ends where its holder is kept from office or removed."""

_LONG_AGO, _FAR_OFF = datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)
"""The sides of a time that has no limit there."""

_PLACES = ("municipality", "city", "province", "district", "town", "metropolitan", "capital", "where")

_COLUMNS = ("city", "city_name", "city_kind", "province", "replaced", "replaced_name", *PUBLIC, *JUDGED)


def trustees(frame: Frame) -> Question:
    """The trustees: where, since when, in whose place; in a place, a time, or now."""
    return (yield from _standing(frame, ("trustee",)))


def suspended(frame: Frame) -> Question:
    """The mayors kept from office."""
    return (yield from _standing(frame, ("suspended",)))


def acting(frame: Frame) -> Question:
    """The acting mayors."""
    return (yield from _standing(frame, ("acting",)))


def left_mayors(frame: Frame) -> Question:
    """The mayors who resigned, or died in office."""
    return (yield from _standing(frame, (), ("resignation",) if frame.has("resign") else ("death",)))


def names_own_party(frame: Frame) -> bool:
    """Whether a party that is named is that of the mayors, and not one that they left: `AKP'li`, `CHP mayors`."""
    office = next((place for place, item in enumerate(frame.items) if item.what == "mayor"), 0)
    parties = [(place, item) for place, item in enumerate(frame.items) if item.what == "Party"]
    return not frame.has("from") and all(not item.tags & {"abl", "dat"} and place < office for place, item in parties)


def chosen_by_council(frame: Frame) -> Question:
    """The mayors whom a municipal council chose in another's stead."""
    return (yield from _standing(frame, ("council",)))


def is_of_mayors(frame: Frame) -> bool:
    """Whether no office but a mayor's is named: a president is not chosen by a municipal council."""
    return all(held.office == "mayor" for held in frame.held)


def _standing(frame: Frame, standings: tuple[str, ...], endings: tuple[str, ...] = ()) -> Question:
    place = frame.held[0].id if frame.held else None
    if place is None and frame.has("City"):
        city = frame.one("City")
        place = city.id
    elif place is None and frame.has("Province"):
        place = frame.one("Province").id
    endings = _REMOVALS if standings == ("suspended",) else endings
    parameters = {"standings": list(standings), "endings": list(endings), "place": place}
    record = yield Ask("ask_standings", parameters)
    raw = list((record or {}).get("rows", ()))
    kept_from = {one["mandate"] for one in raw if one["standing"] in standings}
    # Whoever was kept from office has a spell of being so; the spell that it ended would say the same twice.
    raw = [one for one in raw if one["standing"] in standings or one["mandate"] not in kept_from]
    time = frame.time
    is_now = (time is not None and time.kind == "now") or (
        time is None and frame.notes.get("tense") == "present" and not frame.has("all")
    )
    is_while = time is not None and not is_now and _asks_while(frame, standings)
    if is_while:
        assert time is not None
        over = yield from over_by(frame, Held("mayor"), time)
        raw = [one for one in raw if not over({"end_state": None, "start": None, "last_seen": None, **one})]
    kept = []
    for one in raw:
        if is_while:
            if (certainty := _was_then(one, time)) is not None:
                kept.append({**one, "certainty": certainty})
            continue
        if is_now and (one.get("end_state") != "open" or one["standing"] not in standings):
            continue
        if not is_now and time is not None and not _fits(frame, one):
            continue
        kept.append(one)
    if frame.has("Person", "After"):
        who = (frame.things("Person") or frame.things("After"))[0].id
        kept = [one for one in kept if who in (one["politician"], one.get("replaced"))]
    if frame.has("Party"):
        kept = [one for one in kept if one.get("party") == frame.one("Party").id]
    if frame.has("metropolitan"):
        kept = [one for one in kept if one.get("office") == "metropolitan-mayor" or one["city_kind"] == "metropolitan"]
    elif frame.has("province", "capital"):
        kept = [one for one in kept if one["city_kind"] in ("metropolitan", "provincial")]
    elif frame.has("district", "district-mayor"):
        kept = [one for one in kept if one["city_kind"] == "district"]
    rows = [
        pick(one, ("fact", "politician", "name"), (*_COLUMNS, "certainty") if is_while else _COLUMNS) for one in kept
    ]
    base = Answer(
        query=Asked(cypher=query_text("ask_standings"), parameters=parameters),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    places = len({row["city"] for row in rows})
    coverage = {"spells": len(raw), "horizon": base.dataset.horizon if base.dataset else None}
    if frame.has("how-many", "number"):
        row = {
            "municipalities": places,
            "spells": len(rows),
            "people": len({one["politician"] for one in rows}),
        }
        # What is counted is what the question names: places, appointments of trustees, or people.
        named = "municipalities" if frame.has(*_PLACES) else "spells" if standings == ("trustee",) else "people"
        row = {"count": row[named], **row}
        text = choose(
            frame.lang,
            f"{count(places, 'municipality', 'municipalities')} in the data, {count(len(rows), 'spell')} of "
            f"{count(row['people'], 'person', 'people')}.",
            f"Veride {places} belediye, {row['people']} kişinin {len(rows)} dönemi.",
        )
        return base.model_copy(
            update={
                "rows": [row],
                "text": text,
                "coverage": {**coverage, "cities": sorted({one["city"] for one in rows})},
            }
        )
    evidence = yield from cite(rows, read_said(kept))
    said = "; ".join(_say(row, frame.lang) for row in rows[:12]) + (f" … (+{len(rows) - 12})" if len(rows) > 12 else "")
    word = ", ".join(
        [label("standing", one, frame.lang) for one in standings]
        or [label("ended_by", one, frame.lang) for one in endings]
    )
    text = (
        choose(
            frame.lang,
            f"{word.capitalize()}, {count(places, 'municipality', 'municipalities')}: {said}.",
            f"{word.capitalize()}, {places} belediye: {said}.",
        )
        if rows
        else choose(
            frame.lang, f"The data holds no {word} mayor there or then.", f"Veride o yer veya zaman için {word} yok."
        )
    )
    return keep(base.model_copy(update={"evidence": evidence, "coverage": coverage}), rows, text, frame.lang)


def _asks_while(frame: Frame, standings: Sequence[str]) -> bool:
    """Whether it is asked who was there in a time, and not who came then: `which cities had a trustee in 2017`."""
    return "trustee" in standings and not frame.has("appointed", "take", "become", "came", "come", "when")


def _was_then(row: Row, time: Time | None) -> str | None:
    """Whether a spell shares a day with a time: certain, possible (where no source says its end), or None."""
    if time is None or not row.get("start"):
        return None
    first, last = time.first or _LONG_AGO, time.last or _FAR_OFF
    span = make_interval(first.isoformat(), (last + ONE_DAY).isoformat())
    verdict = interval_of({"end": None, "end_state": None, **row}).overlaps(span)
    return None if verdict is Certainty.NO else verdict.value


def _fits(frame: Frame, row: Row) -> bool:
    """Whether a spell began in the time, where a beginning is asked for, or touched it; one without a start does not."""
    time = frame.time
    assert time is not None
    removed = row["standing"] not in ("trustee", "suspended", "acting")
    start = row.get("end" if removed else "start") or None
    if start is None:
        return False
    if time.is_day:
        return (
            bool(
                str(start) <= time.first.isoformat()
                and (row.get("end") or row.get("last_seen") or "9999") >= time.first.isoformat()
            )
            if time.first
            else False
        )
    return is_in(start, time)


def _say(row: Row, lang: str) -> str:
    instead = (
        f", {choose(lang, 'in place of', 'yerine geçtiği:')} {row['replaced_name']}" if row["replaced_name"] else ""
    )
    is_over = row["standing"] not in ("trustee", "suspended", "acting")
    day = row["end"] if is_over else row["start"]
    how = f" {label('ended_by', row['ended_by'], lang)}" if is_over else ""
    return f"{row['city_name']}: {row['name']} ({day or '?'}{how}{instead})"


def replaced_by(frame: Frame) -> Question:
    """Who was put in somebody's place in a city, or came after: stand-ins where the mayor was kept from office."""
    stood_in = yield from _standing(frame, ("trustee", "acting"))
    if stood_in.rows:
        return stood_in
    return (yield from came_after(govern_city(frame)))


def govern_city(frame: Frame) -> Frame:
    """The question with its city as the mayor's office there."""
    return replace(
        frame,
        items=tuple(
            replace(item, what="Held", held=Held("mayor", item.thing)) if item.what == "City" else item
            for item in frame.items
        ),
    )


def annulled(frame: Frame) -> Question:
    """Elections annulled or given to another, and those held again, with who won each."""
    rows, record = yield from ask_rows("ask_annulled")
    kept = [
        row
        for row in rows
        if frame.time is None
        or is_in(row["date"], frame.time)
        or (row["rerun_date"] and is_in(row["rerun_date"], frame.time))
    ]
    if frame.has("City") or frame.held:
        place = frame.held[0].id if frame.held else frame.one("City").id
        kept = [row for row in kept if row["place"] == place]
    if frame.has("annulled"):
        kept = [row for row in kept if row["outcome"] == "annulled"]
    if frame.has("rerun"):
        kept = [row for row in kept if row["rerun"]]
    shown = [{"fact": row["contest"], **{name: value for name, value in row.items() if name != "said"}} for row in kept]
    base = Answer(
        query=Asked(cypher=query_text("ask_annulled"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if frame.has("how-many", "number"):
        return base.model_copy(
            update={
                "rows": [{"count": len(shown), "contests": [row["contest"] for row in shown]}],
                "text": f"{len(shown)}.",
            }
        )
    evidence = yield from cite(shown, {row["contest"]: orjson.loads(row.get("said") or "[]") for row in kept})
    said = "; ".join(
        f"{row['place_name']} {row['date']}: {label('outcome', row['outcome'], frame.lang)}"
        + (f" ({row['outcome_date']})" if row["outcome_date"] else "")
        + (
            choose(
                frame.lang,
                f", held again {row['rerun_date']}: {row['rerun_name']}",
                f", yenilendi {row['rerun_date']}: {row['rerun_name']}",
            )
            if row["rerun"]
            else ""
        )
        for row in shown[:10]
    )
    if frame.has("why") and shown:
        said += choose(
            frame.lang, ". The data holds the decision, not its reasons", ". Veri kararı tutuyor, gerekçesini tutmuyor"
        )
    return keep(
        base.model_copy(update={"evidence": evidence}),
        shown,
        f"{said}." if shown else choose(frame.lang, "The data holds no such election.", "Veride böyle bir seçim yok."),
        frame.lang,
    )
