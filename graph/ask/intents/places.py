"""Elections by date, provinces and cities as such, and who says what is said."""

from __future__ import annotations

import datetime

import orjson

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame, Held
from graph.ask.intent import Intent
from graph.ask.offices import keep, nothing_held, spells, spells_asked, title_of
from graph.ask.polls import kinds_of, pick_elections
from graph.questions import things
from graph.questions.evidence import cite
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count, group
from graph.texts import query_text
from ontology.dates import parse_date

_ELECTION = ("id", "name", "name_en", "date", "kind", "round", "status", "disputed", "sources")


def elections(frame: Frame) -> Question:
    """Elections of a kind with their dates: of a time, the last, the next, or all."""
    record = yield Ask("elections")
    every = list((record or {}).get("rows", ()))
    kinds = kinds_of(frame) or ("local", "general", "presidential", "referendum")
    chosen = pick_elections(every, kinds, frame)
    if frame.time is not None and not chosen:
        chosen = [
            one
            for one in every
            if one["kind"] in kinds
            and one["status"] == "scheduled"
            and frame.time.first
            and str(one["date"])[:4] == str(frame.time.first.year)
        ]
    if frame.has("next"):
        chosen = sorted(
            (one for one in every if one["kind"] in kinds and one["status"] == "scheduled"), key=lambda one: one["date"]
        )[:1]
    rows = [{"election": one["id"], **{name: one.get(name) for name in _ELECTION}} for one in chosen]
    base = Answer(
        query=Asked(cypher=query_text("elections"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if frame.has("how-many", "number", "how-often"):
        return base.model_copy(
            update={
                "rows": [{"count": len(rows), "elections": [row["id"] for row in rows]}],
                "text": f"{len(rows)}: {', '.join(str(row['date']) for row in rows)}.",
            }
        )
    said = "; ".join(
        f"{row['name_en'] if frame.lang == 'en' and row['name_en'] else row['name']}: {row['date']}"
        + (choose(frame.lang, " (scheduled)", " (öngörülen)") if row["status"] == "scheduled" else "")
        for row in rows[:30]
    )
    text = f"{said}." if rows else choose(frame.lang, "The data holds no such election.", "Veride böyle bir seçim yok.")
    return base.model_copy(update={"rows": rows, "text": text, "warnings": [] if rows else [nothing_held(frame.lang)]})


def province_facts(frame: Frame) -> Question:
    """A province's population, plate number, area, districts, or since when it is one."""
    identity = frame.one("Province").id if frame.has("Province") else frame.one("City").province
    parameters = {"thing": identity}
    record = yield Ask("ask_province", parameters)
    if record is None:
        return Answer(
            text=choose(frame.lang, "The province is not known.", "İl bilinmiyor."), warnings=[nothing_held(frame.lang)]
        )
    thing = record["thing"]
    base = Answer(
        query=Asked(cypher=query_text("ask_province"), parameters=parameters), dataset=note_dataset(record["dataset"])
    )
    if frame.has("district"):
        rows = [{"fact": one["district"], "province": thing["id"], **one} for one in record["rows"]]
        if frame.has("how-many", "number"):
            return base.model_copy(
                update={
                    "rows": [{"count": len(rows), "province": thing["id"]}],
                    "text": choose(
                        frame.lang,
                        f"{thing['name']} has {count(len(rows), 'district')} in the data.",
                        f"Veride {thing['name']} ilinin {len(rows)} ilçesi var.",
                    ),
                }
            )
        return base.model_copy(
            update={"rows": rows, "text": f"{thing['name']}: {', '.join(one['name'] for one in rows)}."}
        )
    evidence = yield from cite([{"fact": thing["id"]}], {thing["id"]: orjson.loads(thing.get("said") or "[]")})
    row: Row = {
        "fact": thing["id"],
        **{
            name: thing.get(name)
            for name in ("id", "name", "plate", "iso", "population", "population_on", "area", "since", "law", "parent")
        },
        "sources": list(thing.get("sources") or ()),
    }
    parts = []
    if frame.has("population") and thing.get("population") is not None:
        parts.append(
            choose(
                frame.lang,
                f"population {group(thing['population'], 'en')} ({thing['population_on']})",
                f"nüfus {group(thing['population'], 'tr')} ({thing['population_on']})",
            )
        )
    if frame.has("plate"):
        parts.append(choose(frame.lang, f"plate number {thing['plate']}", f"plaka {thing['plate']}"))
    if frame.has("area") and thing.get("area") is not None:
        parts.append(f"{thing['area']} km²")
    if frame.has("when", "since-when", "found", "become", "became"):
        parts.append(
            choose(frame.lang, f"a province since {thing['since']}", f"il oluşu {thing['since']}")
            if thing.get("since")
            else ""
        )
    parts = [one for one in parts if one]
    if not parts:
        return keep(
            base,
            [],
            choose(
                frame.lang,
                f"No source at hand says it of {thing['name']}.",
                f"{thing['name']} için eldeki hiçbir kaynak bunu söylemiyor.",
            ),
            frame.lang,
        )
    return base.model_copy(
        update={"rows": [row], "text": f"{thing['name']}: {'; '.join(parts)}.", "evidence": evidence}
    )


def metropolitan_since(frame: Frame) -> Question:
    """Since when a city is a metropolitan one."""
    city = frame.one("City")
    answer = yield from things.city(city.id, frame.lang)
    rows = [row for row in answer.rows if row["key"] == "kind" and row["value"] == "metropolitan"]
    rows = [{**row, "city": city.id, "name": city.name} for row in rows]
    said = ", ".join(f"{row['start'] or '?'} – {row['end'] or ''}".strip(" –") for row in rows)
    law = (answer.thing or {}).get("law")
    text = (
        choose(
            frame.lang,
            f"{city.name} is metropolitan since {said}" + (f" ({law})." if law else "."),
            f"{city.name} büyükşehir oluşu: {said}" + (f" ({law})." if law else "."),
        )
        if rows
        else choose(
            frame.lang,
            f"The data does not say that {city.name} is metropolitan.",
            f"Veride {city.name} büyükşehir olarak geçmiyor.",
        )
    )
    return keep(answer, rows, text, frame.lang)


def who_says(frame: Frame) -> Question:
    """The sources of a tenure: what each says, and where in it."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells_asked(frame, held)
    mine = [row for row in answer.rows if not frame.has("Person") or row["politician"] == frame.one("Person").id]
    differ = frame.has("sources-differ", "differ")
    asked = (
        {"end", "ended_by", "end_day"}
        if frame.has("leave", "resign")
        else {"start", "start_day", "began_by"}
        if frame.has("become", "became")
        else set()
    )
    rows: list[Row] = []
    for row in mine:
        if differ and not (row["disputed"] and (not asked or asked & set(row["disputed_fields"] or ()))):
            continue
        notes = answer.evidence.get(row["fact"])
        sources = {one.id: one for one in notes.sources} if notes else {}
        for claim in notes.claims if notes else ():
            source = sources.get(claim.source)
            rows.append(
                {
                    "fact": row["fact"],
                    "politician": row["politician"],
                    "name": row["name"],
                    "source": claim.source,
                    "title": source.title if source else None,
                    "publisher": source.publisher if source else None,
                    "url": source.url if source else None,
                    "locator": claim.locator,
                    "start": claim.fields.get("start"),
                    "end": claim.fields.get("end"),
                    "says": orjson.dumps(claim.fields).decode(),
                    "disputed": row["disputed"],
                    "disputed_fields": row["disputed_fields"],
                    "decided_by": row["decided_by"],
                }
            )
    title = title_of(held, frame.lang)
    publishers = ", ".join(dict.fromkeys(str(row["publisher"]) for row in rows))
    if differ:
        fields = sorted(
            {str(name) for row in rows for name in row["disputed_fields"] or () if not asked or name in asked}
        )
        text = choose(
            frame.lang,
            f"{title}: sources differ about {', '.join(fields)}." if rows else f"{title}: the sources do not differ.",
            f"{title}: kaynaklar şu alanlarda ayrılıyor: {', '.join(fields)}."
            if rows
            else f"{title}: kaynaklar ayrılmıyor.",
        )
        if not rows and mine:
            evidence = {row["fact"]: answer.evidence[row["fact"]] for row in mine if row["fact"] in answer.evidence}
            return answer.model_copy(
                update={
                    "rows": [],
                    "text": text,
                    "evidence": evidence,
                    "warnings": [Warning_(code="nothing-held", message=text)],
                }
            )
    else:
        text = choose(
            frame.lang,
            f"{title}: {count(len({row['source'] for row in rows}), 'source')}: {publishers}.",
            f"{title}: {len({row['source'] for row in rows})} kaynak: {publishers}.",
        )
    facts = {row["fact"] for row in rows}
    kept = {fact: notes for fact, notes in answer.evidence.items() if fact in facts}
    return answer.model_copy(
        update={"rows": rows, "text": text, "evidence": kept, "warnings": [] if rows else [nothing_held(frame.lang)]}
    )


def changes(frame: Frame) -> Question:
    """What changed in an office between two days: who came and who went."""
    held, time = frame.held[0], frame.time
    answer = yield from spells(frame, held)
    rows = []
    for row in answer.rows:
        for what, day in (("began", row["start"]), ("ended", row["end"])):
            if day and time and _within(day, time.first, time.last):
                rows.append({"change": what, "date": day, **row})
    rows.sort(key=lambda row: (row["date"], row["change"] == "began"))
    said = "; ".join(
        f"{row['date']}: {row['name']} {choose(frame.lang, 'came' if row['change'] == 'began' else 'left', 'geldi' if row['change'] == 'began' else 'ayrıldı')}"
        for row in rows
    )
    return keep(answer, rows, f"{title_of(held, frame.lang)}: {said or '–'}.", frame.lang)


def days_between(frame: Frame) -> Question:
    """How many days and years lie between two days."""
    record = yield Ask("dataset")
    time = frame.time
    assert time is not None
    assert time.first is not None
    assert time.last is not None
    days = (time.last - time.first).days
    row = {
        "start": time.first.isoformat(),
        "end": time.last.isoformat(),
        "days": days,
        "years": round(days / 365.2425, 2),
    }
    text = choose(
        frame.lang,
        f"From {row['start']} to {row['end']}: {count(days, 'day')}.",
        f"{row['start']} – {row['end']}: {days} gün.",
    )
    return Answer(
        rows=[row],
        text=text,
        query=Asked(cypher=query_text("dataset"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )


def _has_two_days(frame: Frame) -> bool:
    return (
        frame.time is not None
        and frame.time.kind == "span"
        and frame.time.edtf is None
        and frame.time.first is not None
    )


def _within(day: str, first: datetime.date | None, last: datetime.date | None) -> bool:
    said = parse_date(day)
    return (first is None or said.earliest >= first) and (last is None or said.latest <= last)


_SOFT = "happen? all? hold? date? year? country? election? day? list? come? become? found? constitution?"
_KIND = "local/general/presidential/referendum/by-election"

PLACES = (
    Intent("elections", "When elections were held, which was the last, which is the next.", "Bir sonraki cumhurbaşkanlığı seçimi ne zaman?", "When was the 2018 general election?",
        (f"{_KIND} when/date/where/how-many/list/which/next/last/how-often/all/number* Time? next? last? round-1/round-2? {_SOFT}", f"election next when? {_SOFT}", f"election when/how-many/how-often Time? next/last? {_SOFT}", f"next {_KIND} when? {_SOFT}", f"{_KIND} whether Time {_SOFT}"), elections),
    Intent("province", "A province's population, plate number, area, districts, founding.", "Konya'nın plaka kodu kaç?", "How many districts does Ankara have?",
        (f"City/Province population/plate/area how-many? people? number? now? Time? province? {_SOFT}", f"City/Province district how-many? number? names? province? {_SOFT}", f"City/Province province when/since-when {_SOFT}", f"Province when/since-when found/become/became province? {_SOFT}"), province_facts),
    Intent("metropolitan-since", "Since when a city is a metropolitan one.", "Antalya ne zaman büyükşehir oldu?", "Since when is Bursa a metropolitan municipality?",
        (f"City metropolitan when/since-when/whether municipality? {_SOFT}", f"City metropolitan-kind when? take? {_SOFT}"), metropolitan_since),
    Intent("sources", "Which sources say that somebody held an office, and where they differ.", "Kadir Topbaş'ın İstanbul belediye başkanlığının kaynağı ne?", "Which sources say that Melih Gökçek was mayor of Ankara?",
        (f"Held Person? said-by/source/sources-differ/differ Time? say? when? leave? govern? tenure? whether? {_SOFT}", f"Held Person? source differs/differ? Time? whether? tenure? leave? {_SOFT}"), who_says),
    Intent("days-between", "How many days lie between two days.", "31 Mart 2019 ile 23 Haziran 2019 arasında kaç gün var?", "How many days are there between 31 March 2019 and 23 June 2019?",
        ("how-long Time whether?", "how-many day/date Time", "difference Time", "margin Time day?"), days_between, _has_two_days),
    Intent("changes", "What changed in an office between two days.", "2015 ile 2020 arasında İstanbul belediye başkanlığında ne değişti?", "What changed in the mayoralty of Istanbul between 2015 and 2020?",
        (f"Held change/turnover Time between? happen? {_SOFT}",), changes),
)  # fmt: skip
