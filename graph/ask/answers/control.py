"""A party and a city: when it won and lost it, how long and since when its mayors held it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from graph.answer import Row
from graph.ask.answers.tenure import party_as
from graph.ask.durations import days_held, in_years
from graph.ask.frame import Frame, Held, Item
from graph.ask.offices import keep, nothing_held, spells, spells_asked, title_of
from graph.ask.polls import (
    MAYORAL,
    contests,
    is_in,
    lines_of,
    report,
    say_line,
    winners_of,
)
from graph.ask.times import ONE_DAY
from graph.questions.families import years_held
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal


def city_wins(frame: Frame) -> Question:
    """When a party won a city: every contest for its mayor that it won."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    polls = yield from contests(city.id, (), MAYORAL)
    party = frame.one("Party").id
    rows = [
        row
        for poll in polls.rows
        for row in winners_of(lines_of(poll, polls.place_name))
        if row["party"] == party and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("first"):
        rows = rows[:1]
    if frame.has("last"):
        rows = rows[-1:]
    if frame.has("how-often", "how-many"):
        real = [row for row in rows if row["outcome"] not in ("annulled", "refused")]
        counted = [{"party": party, "city": city.id, "count": len(real), "contests": [row["contest"] for row in real]}]
        text = choose(
            frame.lang,
            f"{frame.one('Party').name} won {city.name} {len(real)} times in the data: {', '.join(row['date'] for row in real)}.",
            f"{frame.one('Party').name}, {city.name} yarışını veride {len(real)} kez kazandı: {', '.join(row['date'] for row in real)}.",
        )
        return (yield from report(polls, counted, text, frame.lang))
    said = "; ".join(say_line(row, frame.lang) for row in rows)
    if frame.has("whether") and rows:
        said = choose(frame.lang, "Yes: ", "Evet: ") + said
    none = choose(frame.lang, "No such win is in the data", "Veride böyle bir kazanç yok")
    return (yield from report(polls, rows, f"{said or none}.", frame.lang))


def city_losses(frame: Frame) -> Question:
    """When a party lost a city: the contests that another party won after it."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    polls = yield from contests(city.id, (), MAYORAL)
    party = frame.one("Party").id
    won = [
        row
        for poll in polls.rows
        if poll["outcome"] not in ("annulled", "refused")
        for row in winners_of(lines_of(poll, polls.place_name))
    ]
    rows = [
        {**row, "lost_by": party}
        for old, row in itertools.pairwise(won)
        if old["party"] == party != row["party"] and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("first"):
        rows = rows[:1]
    if frame.has("last"):
        rows = rows[-1:]
    said = "; ".join(say_line(row, frame.lang) for row in rows)
    name = frame.one("Party").name
    text = choose(
        frame.lang,
        f"{name} lost {city.name}: {said or 'never, by the data'}.",
        f"{name}, {city.name} belediyesini kaybetti: {said or 'veriye göre hiç'}.",
    )
    return (yield from report(polls, rows, text, frame.lang))


def party_time(frame: Frame) -> Question:
    """How long mayors of a party, or of its line, held a city: days and years."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    party = frame.one("Party")
    rule = "lineage" if frame.has("line", "in-line", "lineage", "predecessor") else "party"
    time = frame.time if frame.time and frame.time.kind != "now" else None
    until = (time.last + ONE_DAY).isoformat() if time and time.last else None
    answer = yield from years_held(city.id, party.id, rule, until, frame.lang)
    days, stretches = days_held(
        answer.rows, time.first if time else None, time.last + ONE_DAY if time and time.last else None
    )
    if not days:
        return keep(answer, [], answer.text, frame.lang)
    row = {
        "city": city.id,
        "city_name": city.name,
        "party": party.id,
        "party_name": party.name,
        "rule": rule,
        "parties": answer.coverage["parties"],
        "days": days,
        "years": in_years(days),
        "intervals": stretches,
        "facts": [one["fact"] for one in answer.rows],
    }
    text = answer.text
    if time and time.first:
        text = choose(
            frame.lang,
            f"{city.name}, {party.name}, {time.said}: {decimal(in_years(days), 'en')} years ({count(days, 'day')}): {', '.join(stretches)}.",
            f"{city.name}, {party.name}, {time.said}: {decimal(in_years(days), 'tr')} yıl ({days} gün): {', '.join(stretches)}.",
        )
    return answer.model_copy(update={"rows": [row], "text": text})


def held_whether(frame: Frame) -> Question:
    """Whether a party's mayor held a city, ever or in a time; and since when."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells_asked(frame, held)
    party = frame.one("Party")
    rows = [row for row in answer.rows if row.get("party") == party.id]
    if frame.has("since-when"):
        rows = _present_stretch(answer.rows, party.id)[:1]
    said = ", ".join(f"{row['name']} ({row['start']} – {row['end'] or ''})" for row in rows)
    text = choose(
        frame.lang,
        f"{party.name}, {title_of(held, 'en')}: {said or 'no such time is in the data'}.",
        f"{party.name}, {title_of(held, 'tr')}: {said or 'veride böyle bir dönem yok'}.",
    )
    return keep(answer, rows, text, frame.lang)


def _present_stretch(rows: Sequence[Row], party: str) -> list[Row]:
    """The spells of a party's mayors since the last mayor of another party, if one of them still holds."""
    found: list[Row] = []
    for row in rows:
        if row.get("party") == party:
            found.append(row)
        elif row["standing"] not in ("acting", "trustee", "suspended") and row["start"]:
            found = []
    return found if any(row["end_state"] == "open" for row in found) else []


def city_party(frame: Frame) -> Question:
    """Which party's mayor held a city, in a time or now."""
    item = next(one for one in frame.items if one.what == "City")
    made = Item("Held", item.start, item.end, item.tags, item.things, held=Held("mayor", item.thing))
    return (
        yield from party_as(
            Frame(
                frame.lang,
                (*[one for one in frame.items if one is not item], made),
                frame.horizon,
                frame.intent,
                frame.notes,
            )
        )
    )


def parties_of(frame: Frame) -> Question:
    """How long each party's mayors held a city."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells(frame, held, frame.time)
    counted = [
        row for row in answer.rows if row.get("party") and row["standing"] not in ("acting", "suspended", "trustee")
    ]
    rows: list[Row] = []
    for party in dict.fromkeys(row["party"] for row in counted):
        mine = [row for row in counted if row["party"] == party]
        first, last = (frame.time.first, frame.time.last) if frame.time else (None, None)
        days, stretches = days_held(mine, first, last)
        if days:
            rows.append(
                {
                    "party": party,
                    "party_name": mine[0]["party_name"],
                    "days": days,
                    "years": in_years(days),
                    "intervals": stretches,
                    "facts": [row["fact"] for row in mine],
                }
            )
    rows.sort(key=lambda row: -row["days"])
    best: Sequence[Row] = (
        [row for row in rows if row["days"] == rows[0]["days"]] if rows and frame.has("longest", "most") else rows
    )
    said = "; ".join(
        f"{row['party_name']}: {decimal(row['years'], frame.lang)} {choose(frame.lang, 'years', 'yıl')} ({row['days']})"
        for row in best
    )
    return answer.model_copy(
        update={
            "rows": list(best),
            "text": f"{title_of(held, frame.lang)}: {said}.",
            "warnings": [] if best else [nothing_held(frame.lang)],
        }
    )
