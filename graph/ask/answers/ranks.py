"""Who held an office longest, most often, longer than another, and who came back to it."""

from __future__ import annotations

from graph.answer import Row
from graph.ask.durations import days_held, in_years, warn_of_ends
from graph.ask.frame import Frame
from graph.ask.line import STAND_INS, by_person, order, returned
from graph.ask.offices import keep, name_list, spells, title_of
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal


def ranked(frame: Frame) -> Question:
    """Who held an office longest or shortest, all stretches of a person together; standing in does not count."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    first, last = (frame.time.first, frame.time.last) if frame.time and frame.time.kind != "now" else (None, None)
    rows = []
    for person, mine in by_person(answer.rows).items():
        counted = [row for row in mine if row["standing"] not in STAND_INS]
        days, stretches = days_held(counted, first, last)
        if days:
            rows.append(
                {
                    "politician": person,
                    "name": mine[0]["name"],
                    "days": days,
                    "years": in_years(days),
                    "spells": len(counted),
                    "intervals": stretches,
                    "facts": [row["fact"] for row in counted],
                }
            )
    rows.sort(key=lambda row: (row["days"], row["politician"]), reverse=not frame.has("shortest"))
    best = [row for row in rows if row["days"] == rows[0]["days"]] if rows else []
    if not rows:
        return keep(answer, [], "", frame.lang)
    winner = best[0]
    word = choose(
        frame.lang,
        "Shortest" if frame.has("shortest") else "Longest",
        "En kısa" if frame.has("shortest") else "En uzun",
    )
    text = choose(
        frame.lang,
        f"{word} as {title_of(held, 'en')}, by the days at hand: {winner['name']}, {decimal(winner['years'], 'en')} years ({count(winner['days'], 'day')}).",
        f"{word} süre {title_of(held, 'tr')}, eldeki günlere göre: {winner['name']}, {decimal(winner['years'], 'tr')} yıl ({winner['days']} gün).",
    )
    coverage = {
        **answer.coverage,
        "ranking": [{name: row[name] for name in ("politician", "name", "days", "years")} for row in rows],
    }
    return answer.model_copy(
        update={
            "rows": best,
            "text": text,
            "coverage": coverage,
            "warnings": [
                *answer.warnings,
                *warn_of_ends((row for row in answer.rows if row["standing"] not in STAND_INS), frame.lang),
            ],
        }
    )


def longer(frame: Frame) -> Question:
    """Which of several people held an office longer."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    rows: list[Row] = []
    for person in frame.things("Person"):
        counted = [row for row in answer.rows if row["politician"] == person.id and row["standing"] not in STAND_INS]
        days, stretches = days_held(counted)
        rows.append(
            {
                "politician": person.id,
                "name": person.name,
                "days": days,
                "years": in_years(days),
                "intervals": stretches,
                "facts": [row["fact"] for row in counted],
            }
        )
    rows.sort(key=lambda row: -row["days"])
    said = "; ".join(f"{row['name']}: {decimal(row['years'], frame.lang)} ({row['days']})" for row in rows)
    if not rows[0]["days"]:
        return keep(
            answer,
            [],
            choose(frame.lang, "The data holds no such time of either.", "Veride hiçbiri için böyle bir dönem yok."),
            frame.lang,
        )
    return answer.model_copy(
        update={
            "rows": rows,
            "text": choose(
                frame.lang,
                f"Years (days) as {title_of(held, 'en')}, the longer first: {said}.",
                f"{title_of(held, 'tr')}, yıl (gün), önce uzun olan: {said}.",
            ),
        }
    )


def most_often(frame: Frame) -> Question:
    """Who came to an office most often: mandates of each person, newest coming counted once."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    rows = []
    for person, mine in by_person(answer.rows).items():
        mandates = {row["mandate"] for row in mine if row["standing"] not in STAND_INS}
        if mandates and (not frame.has("Person") or frame.one("Person").id == person):
            rows.append(
                {
                    "politician": person,
                    "name": mine[0]["name"],
                    "count": len(mandates),
                    "mandates": sorted(mandates),
                    "facts": [row["fact"] for row in mine],
                }
            )
    rows.sort(key=lambda row: (-row["count"], row["politician"]))
    best = [row for row in rows if row["count"] == rows[0]["count"]] if rows else []
    if not best:
        return keep(answer, [], "", frame.lang)
    said = ", ".join(f"{row['name']} ({row['count']})" for row in best)
    title = title_of(held, frame.lang)
    text = choose(frame.lang, f"Mandates as {title}: {said}.", f"{title} göreve gelişleri: {said}.")
    return answer.model_copy(update={"rows": best, "text": text})


def came_back(frame: Frame) -> Question:
    """Who came back to an office after somebody else had held it."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    people = returned(answer.rows)
    if frame.has("Person"):
        people = [one for one in people if one == frame.one("Person").id]
    rows = [row for row in order(answer.rows) if row["politician"] in people and row["standing"] not in STAND_INS]
    names = name_list(rows, frame.lang)
    text = choose(
        frame.lang,
        f"Came back as {title_of(held, 'en')} after another holder: {names or 'nobody is known'}.",
        f"Araya başkası girdikten sonra yeniden {title_of(held, 'tr')} olanlar: {names or 'bilinen kimse yok'}.",
    )
    return keep(answer, rows, text, frame.lang)
