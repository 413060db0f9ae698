"""A person in parties, contests and the assembly."""

from __future__ import annotations

from graph.answer import Row
from graph.ask.careers import career
from graph.ask.frame import Frame
from graph.ask.offices import keep
from graph.ask.polls import is_in
from graph.questions.flow import Question
from graph.questions.speech import choose


def parties_of(frame: Frame) -> Question:
    """The parties that somebody belonged to, led, or was nominated by, in the order of time."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    time = frame.time
    rows = []
    wanted = {one.id for one in frame.things("Party")}
    for row in answer.rows:
        if wanted and (row["relation"] != "MEMBER_OF" or row["held"] not in wanted):
            continue
        if frame.has("govern", "leader") and row["relation"] != "LEADER_OF":
            continue
        party = row["held"] if row["relation"] in ("LEADER_OF", "MEMBER_OF") else row.get("party")
        if not party or party == "none":
            continue
        if (
            time is not None
            and time.first
            and not _in_time(row, time.first.isoformat(), (time.last or time.first).isoformat())
        ):
            continue
        name = (
            row["abbreviation"] or row["held_name"]
            if row["relation"] in ("LEADER_OF", "MEMBER_OF")
            else row.get("party_name")
        )
        rows.append({**row, "party": party, "party_name": name})
    if wanted:
        spans = ", ".join(f"{row['start'] or '?'} – {row['end'] or '?'}" for row in rows)
        party = frame.one("Party").name
        text = choose(
            frame.lang,
            f"{person.name}, member of {party}: {spans or 'no source at hand says from when to when'}.",
            f"{person.name}, {party} üyeliği: {spans or 'ne zamandan ne zamana, eldeki hiçbir kaynak söylemiyor'}.",
        )
        return keep(answer, rows, text, frame.lang)
    known = list(dict.fromkeys(str(row["party_name"] or row["party"]) for row in rows))
    if frame.has("how-many"):
        counted: list[Row] = [{"politician": person.id, "name": person.name, "count": len(known), "parties": known}]
        return answer.model_copy(update={"rows": counted, "text": f"{person.name}: {len(known)}: {', '.join(known)}."})
    text = (
        choose(
            frame.lang,
            f"{person.name}, parties in the data: {', '.join(known)}.",
            f"{person.name}, verideki partileri: {', '.join(known)}.",
        )
        if rows
        else choose(
            frame.lang,
            f"The data holds no party of {person.name} there.",
            f"Veride {person.name} için o zaman bir parti yok.",
        )
    )
    return keep(answer, rows, text, frame.lang)


def _in_time(row: Row, first: str, last: str) -> bool:
    start = row["start"] or row["date"] or row["since"]
    end = row["end"] or row["date"] or row["last_seen"] or row["until"] or "9999"
    return bool(start) and str(start) <= last and str(end) >= first[: len(str(end))]


def party_after(frame: Frame) -> Question:
    """The party that somebody joined, led or was nominated by next after another one."""
    person, party = frame.one("Person"), frame.one("Party")
    answer = yield from parties_of(frame.without("Party", "leave", "resign", "after", "leader", "govern"))
    dated = sorted((row for row in answer.rows if _begun(row)), key=_begun)
    place = max((number for number, row in enumerate(dated) if row["party"] == party.id), default=None)
    known = [row["party"] for row in answer.rows]
    later = (
        [] if place is None else [row for row in dated[place + 1 :] if row["party"] not in ("independent", party.id)]
    )
    rows = [row for row in later if row["party"] == later[0]["party"]]
    if party.id not in known:
        text = choose(
            frame.lang,
            f"The data does not hold {person.name} in {party.name}.",
            f"Veride {person.name}, {party.name} içinde görünmüyor.",
        )
    else:
        said = f"{rows[0]['party_name']} ({_begun(rows[0])})" if rows else "–"
        text = choose(
            frame.lang,
            f"{person.name} after {party.name}: {said}.",
            f"{person.name}, {party.name} sonrasında: {said}.",
        )
    return keep(answer, rows, text, frame.lang)


def _begun(row: Row) -> str:
    return str(row["start"] or row["date"] or row["since"] or "")


def candidacies(frame: Frame) -> Question:
    """The contests in which somebody stood, won or lost."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [
        row
        for row in answer.rows
        if row["relation"] == "STOOD_IN" and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("win", "elected"):
        rows = [row for row in rows if row["elected"]]
    elif frame.has("lose"):
        rows = [row for row in rows if not row["elected"]]
    if frame.has("City"):
        rows = [row for row in rows if row["place"] == frame.one("City").id]
    if frame.held:
        office = frame.held[0].office
        wanted = ("president",) if office == "president" else ("mayor", "metropolitan-mayor")
        place = frame.held[0].id if office == "mayor" else None
        rows = [row for row in rows if row["contest_office"] in wanted and (place is None or row["place"] == place)]
    if frame.has("presidential"):
        rows = [row for row in rows if row["contest_office"] == "president"]
    if frame.has("local"):
        rows = [row for row in rows if row["contest_office"] in ("mayor", "metropolitan-mayor")]
    shown = [{**row, "contest": row["held"]} for row in rows]
    if frame.has("how-many", "how-often"):
        counted = [
            {
                "politician": person.id,
                "name": person.name,
                "count": len(shown),
                "contests": [row["contest"] for row in shown],
            }
        ]
        answer = answer.model_copy(
            update={
                "rows": counted,
                "text": choose(
                    frame.lang,
                    f"{person.name}: {len(shown)} candidacies in the data.",
                    f"{person.name}: veride {len(shown)} adaylık.",
                ),
            }
        )
        return answer
    said = "; ".join(
        f"{row['date']} {row['contest']}" + (choose(frame.lang, " (elected)", " (seçildi)") if row["elected"] else "")
        for row in shown
    )
    return keep(answer, shown, f"{person.name}: {said or '–'}.", frame.lang)


def seats_of(frame: Frame) -> Question:
    """The terms of the assembly in which somebody sat, with province and party."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [row for row in answer.rows if row["relation"] == "DEPUTY_IN"]
    rows.sort(key=lambda row: row["number"] or 0)
    if frame.time is not None and frame.time.first:
        first, last = frame.time.first.isoformat(), (frame.time.last or frame.time.first).isoformat()
        rows = [
            row
            for row in rows
            if (row["start"] or row["since"] or "0") <= last and (row["end"] or row["until"] or "9999") >= first
        ]
    shown = [{**row, "term": row["held"]} for row in rows]
    if frame.has("how-often", "how-many") and shown:
        counted: list[Row] = [
            {
                "politician": person.id,
                "name": person.name,
                "count": len({row["term"] for row in shown}),
                "terms": [row["term"] for row in shown],
            }
        ]
        return answer.model_copy(update={"rows": counted, "text": f"{person.name}: {counted[0]['count']}."})
    said = "; ".join(
        f"{row['held_name']} ({row['province'] or '?'}, {row.get('party_name') or row.get('party') or '?'})"
        for row in shown
    )
    text = choose(
        frame.lang,
        f"{person.name}, deputy in the data: {said}.",
        f"{person.name}, verideki milletvekillikleri: {said}.",
    )
    answer = keep(
        answer,
        shown,
        text
        if shown
        else choose(
            frame.lang,
            f"The data holds no seat of {person.name} (deputies are held from the 17th term of 1983 on).",
            f"Veride {person.name} için milletvekilliği yok (veri 1983'teki 17. dönemden başlıyor).",
        ),
        frame.lang,
    )
    return answer
