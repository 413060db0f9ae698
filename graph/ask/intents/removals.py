"""Trustees, suspended and acting mayors, annulled elections and those held again, the mayors of a day."""

from __future__ import annotations

import datetime
from dataclasses import replace

import orjson

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame, Held
from graph.ask.intent import Intent
from graph.ask.intents.lines import came_after
from graph.ask.offices import ask_rows, keep, name_list, nothing_held
from graph.ask.polls import is_in
from graph.ask.winners import scope_of
from graph.questions.asof import judge_row
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.interval import Certainty
from ontology.vocabulary import label

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


def _standing(frame: Frame, standings: tuple[str, ...]) -> Question:
    place = frame.held[0].id if frame.held else None
    if place is None and frame.has("City"):
        city = frame.one("City")
        place = city.id
    elif place is None and frame.has("Province"):
        place = frame.one("Province").id
    parameters = {"standings": list(standings), "place": place}
    record = yield Ask("ask_standings", parameters)
    raw = list((record or {}).get("rows", ()))
    time = frame.time
    is_now = (
        (time is not None
        and time.kind == "now")
        or (time is None and frame.notes.get("tense") == "present" and not frame.has("all"))
    )
    kept = []
    for one in raw:
        if is_now and one.get("end_state") != "open":
            continue
        if not is_now and time is not None and not _fits(frame, one):
            continue
        kept.append(one)
    if frame.has("Person", "After"):
        who = (frame.things("Person") or frame.things("After"))[0].id
        kept = [one for one in kept if who in (one["politician"], one.get("replaced"))]
    if frame.has("metropolitan"):
        kept = [one for one in kept if one.get("office") == "metropolitan-mayor" or one["city_kind"] == "metropolitan"]
    elif frame.has("province", "capital"):
        kept = [one for one in kept if one["city_kind"] in ("metropolitan", "provincial")]
    elif frame.has("district", "district-mayor"):
        kept = [one for one in kept if one["city_kind"] == "district"]
    rows = [pick(one, ("fact", "politician", "name"), _COLUMNS) for one in kept]
    base = Answer(
        query=Asked(cypher=query_text("ask_standings"), parameters=parameters),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    places = len({row["city"] for row in rows})
    coverage = {"spells": len(raw), "horizon": base.dataset.horizon if base.dataset else None}
    if frame.has("how-many", "number"):
        row = {
            "count": places,
            "municipalities": places,
            "spells": len(rows),
            "people": len({one["politician"] for one in rows}),
        }
        text = choose(
            frame.lang,
            f"{count(places, 'municipality', 'municipalities')} in the data, {count(len(rows), 'spell')}.",
            f"Veride {places} belediye, {len(rows)} dönem.",
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
    word = ", ".join(label("standing", one, frame.lang) for one in standings)
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


def _fits(frame: Frame, row: Row) -> bool:
    """Whether a spell began in the time, where a beginning is asked for, or touched it; one without a start does not."""
    time = frame.time
    assert time is not None
    start = row.get("start") or None
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
    return f"{row['city_name']}: {row['name']} ({row['start'] or '?'}{instead})"


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


_SOFT = (
    "all? hold? year? serve? come? time-of? mayor? chair? office? local? become? place? office? list? people? election?"
)
_PLACES = "city/province/municipality/metropolitan/district/town/capital/where"

REMOVALS = (
    Intent("trustees", "Which municipalities had trustees, since when, in whose place.", "2024'ten beri hangi belediyelere kayyum atandı?", "Which municipalities have a trustee now?",
        (f"trustee {_PLACES}* appointed? take? Time? how-many? number? City/Province/Held? Person? succeed? instead? whether? when? After? {_SOFT}", f"After trustee appointed? Time? City? {_SOFT}", f"After appointed City? Held? Time? {_SOFT}"), trustees),
    Intent("suspended", "Which mayors were kept from office.", "Hangi belediye başkanları görevden uzaklaştırıldı?", "Which mayors were suspended in 2025?",
        (f"removed/suspended mayor/City/Held/municipality/chair* Time? how-many? number? when? whether? {_PLACES}* {_SOFT}", f"suspended/removed Time {_SOFT}", f"suspended mayor? {_PLACES}* Time? how-many? {_SOFT}", f"removed Person mayor? when/whether/why/how? Time? City? {_SOFT}"), suspended),
    Intent("acting", "Which mayors are acting ones.", "Şu anda hangi belediyelerde başkan vekili var?", "Who are the acting mayors now?",
        (f"acting {_PLACES}* City/Held/Province? Time? how-many? number? whether? {_SOFT}",), acting),
    Intent("replaced-by", "Who was put in a mayor's place.", "Mardin'de Ahmet Türk'ün yerine kim geçti?", "Who replaced Ahmet Türk in Mardin?",
        (f"Person succeed/succeeded-by City appointed? {_SOFT}", f"After City come? became? {_SOFT}"), replaced_by),
    Intent("annulled", "Which elections were annulled, and what the re-run gave.", "2019'da hangi belediye seçimleri iptal edildi?", "Which local elections were annulled in 2024?",
        (f"annulled/rerun local/election/City/Held/mayor/municipality* Time? how-many? win? why? when? whether? rerun? result? {_PLACES}* {_SOFT}",), annulled),
    Intent("mayors-on", "The mayors of all capitals of provinces on a day: of a party, of women, or all.", "CHP'li büyükşehir belediye başkanları kimler?", "Which women were mayors in 2015?",
        (f"mayor Party* woman? whether? {_PLACES}* Time? how-many? number? {_SOFT}", f"Party+ govern/hold/hands {_PLACES}+ Time? how-many? {_SOFT}", f"mayor {_PLACES}+ Time woman? {_SOFT}"), mayors_on),
)  # fmt: skip
