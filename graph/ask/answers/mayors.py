"""The mayors of many places on a day."""

from __future__ import annotations

import datetime

from graph.answer import Answer, Asked, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import name_list, nothing_held
from graph.ask.winners import scope_of
from graph.questions.asof import judge_row
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.interval import Certainty


def mayors_on(frame: Frame) -> Question:
    """The mayors of all capitals of provinces on a day or now: of a party, of women, of metropolitan cities, or all."""
    time = frame.time
    day = time.first if time is not None and time.first else datetime.date.fromisoformat(frame.horizon[:10])
    last = time.last if time is not None and time.last else day
    scope = scope_of(frame)
    parameters = {"kinds": list(scope.kinds), "first": day, "last": last}
    record = yield Ask("ask_mayors_at", parameters)
    raw = list((record or {}).get("rows", ()))
    if scope.metropolitan:
        raw = [one for one in raw if one.get("office") == "metropolitan-mayor"]
    shaped = {
        one["fact"]: pick(one, ("fact", "politician", "name", "city", "city_name", "city_kind"), (*PUBLIC, *JUDGED))
        for one in raw
    }
    rows = []
    for one in raw:
        row = shaped[one["fact"]]
        if not (row["start"] or row["end"] or row["last_seen"] or row["over_by"]):
            continue
        others = [other for other in shaped.values() if other["city"] == row["city"]]
        verdict = judge_row(row, others, day, frame.horizon, ())
        if day == last and verdict.certainty is Certainty.NO:
            continue
        if frame.has("Party") and row["party"] not in {party.id for party in frame.things("Party")}:
            continue
        if frame.has("woman") and one.get("gender") != "female":
            continue
        rows.append({**row, "certainty": verdict.certainty.value, "reason": verdict.reason} if day == last else row)
    asked = Asked(
        cypher=query_text("ask_mayors_at"),
        parameters={**parameters, "first": day.isoformat(), "last": last.isoformat()},
    )
    base = Answer(query=asked, dataset=note_dataset(record["dataset"]) if record else None)
    if frame.has("how-many", "number"):
        holding = [row for row in rows if row["standing"] not in ("acting", "trustee")]
        return base.model_copy(
            update={
                "rows": [{"count": len({row["city"] for row in holding}), "stand_ins": len(rows) - len(holding)}],
                "text": f"{day}: {len(holding)}.",
            }
        )
    facts = {row["fact"] for row in rows}
    evidence = yield from cite(rows, read_said([one for one in raw if one["fact"] in facts]))
    if frame.has("Party"):
        day_said = choose(frame.lang, f"{day}, by the party that nominated", f"{day}, aday gösteren partiye göre")
    else:
        day_said = str(day)
    text = f"{day_said}: {count(len(rows), 'spell') if frame.lang != 'tr' else f'{len(rows)} dönem'}: {name_list(rows, frame.lang, 30)}."
    warnings = [nothing_held(frame.lang)] if not rows else []
    unknown = sum(one.get("gender") is None for one in raw) if frame.has("woman") else 0
    if unknown:
        message = choose(
            frame.lang,
            f"Of {unknown} spells no source at hand says the holder's gender: more women may have held.",
            f"{unknown} dönemde başkanın cinsiyetini eldeki hiçbir kaynak söylemiyor: başka kadınlar da olabilir.",
        )
        warnings.append(Warning_(code="gender-unknown", message=message))
    return base.model_copy(update={"rows": rows, "text": text, "evidence": evidence, "warnings": warnings})
