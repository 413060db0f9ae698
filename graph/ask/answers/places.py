"""Provinces and cities as such."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.frame import Frame
from graph.ask.offices import keep, nothing_held
from graph.ask.polls import is_in
from graph.questions import things
from graph.questions.evidence import cite
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count, group
from graph.texts import query_text


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
    if not _is_said_of(frame, thing):
        return keep(
            base,
            [],
            choose(
                frame.lang,
                f"The data does not say it of {thing['name']} for that time.",
                f"Veri bunu {thing['name']} için o zamana ilişkin söylemiyor.",
            ),
            frame.lang,
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
    if frame.has("split", "leave") and thing.get("parent"):
        parts.append(choose(frame.lang, f"made from {thing['parent']}", f"ayrıldığı il {thing['parent']}"))
    elif frame.has("when", "since-when", "found", "become", "became"):
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


def _is_said_of(frame: Frame, province: Mapping[str, Any]) -> bool:
    """Whether what is said of a province holds for the time asked for: what is counted on a day, for that day alone."""
    time = frame.time
    if time is None or time.kind == "now" or frame.has("when", "since-when", "split", "leave"):
        return True
    return frame.has("population") and is_in(province.get("population_on"), time)


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
