"""Records over elections: a party's highest and lowest, the highest turnout, the narrowest result; referendums by outcome."""

from __future__ import annotations

from graph.answer import Answer, Row
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import (
    Polls,
    contests,
    kinds_of,
    lines_of,
    list_elections,
    pick_elections,
    report,
    say_lines,
    winners_of,
)
from graph.questions.flow import Question
from graph.questions.speech import choose, group

_CHOICES = {"evet": "pass", "hayir": "reject"}


def record_of_elections(frame: Frame) -> Question:
    """The election in which a figure of the whole country was highest or lowest, and the ranking behind it."""
    elections = yield from list_elections()
    kinds = kinds_of(frame) or ("general",)
    chosen = pick_elections(elections, kinds, frame.without("first", "last"))
    polls = yield from contests("turkiye", [one["id"] for one in chosen])
    measure = _measure(frame)
    rows = [row for poll in polls.rows if (row := _figure(frame, polls, poll, measure)) is not None]
    is_least = frame.has("least", "closest")
    rows.sort(key=lambda row: (row[measure] if is_least else -row[measure], row["date"]))
    best = [row for row in rows if row[measure] == rows[0][measure]]
    if not best:
        text = choose(frame.lang, "No source at hand gives that figure.", "Eldeki hiçbir kaynak bu rakamı vermiyor.")
        return Answer(text=text, warnings=[nothing_held(frame.lang)])
    said = "; ".join(f"{row['date']}: {_say(row, measure, frame.lang)}" for row in best)
    lead = choose(
        frame.lang,
        f"{'Lowest' if is_least else 'Highest'} of {len(rows)} elections",
        f"{len(rows)} seçim içinde en {'düşük' if is_least else 'yüksek'}",
    )
    answer = yield from report(polls, best, f"{lead}: {said}.", frame.lang)
    ranking = [{"election": row["election"], "date": row["date"], measure: row[measure]} for row in rows[:10]]
    return answer.model_copy(update={"coverage": {**answer.coverage, "elections": len(rows), "ranking": ranking}})


def referendums_decided(frame: Frame) -> Question:
    """The referendums that were accepted, or rejected."""
    chosen = pick_elections((yield from list_elections()), ("referendum",), frame)
    polls = yield from contests("turkiye", [one["id"] for one in chosen])
    wanted = "reject" if frame.has("reject", "no") else "pass"
    rows = [
        row
        for poll in polls.rows
        for row in winners_of(lines_of(poll, polls.place_name), of_round=True)
        if _CHOICES.get(str(row["candidate"])) == wanted
    ]
    if frame.has("how-many"):
        counted: list[Row] = [{"count": len(rows), "elections": [row["election"] for row in rows]}]
        return (
            yield from report(polls, counted, f"{len(rows)}: {', '.join(str(r['date']) for r in rows)}.", frame.lang)
        )
    return (yield from report(polls, rows, say_lines(rows, frame.lang, 20), frame.lang))


def _measure(frame: Frame) -> str:
    if frame.has("turnout", "turned-out"):
        return "turnout"
    if frame.has("closest", "margin", "margin-share", "how-wide"):
        return "margin_share"
    return "seats" if frame.has("seats", "deputy") else "votes" if frame.has("votes") else "share"


def _figure(frame: Frame, polls: Polls, poll: Row, measure: str) -> Row | None:
    lines = [one for one in lines_of(poll, polls.place_name) if one["kind"] != "Alliance"]
    if measure == "turnout":
        if not (poll["registered"] and poll["cast"]):
            return None
        row = {"fact": poll["id"], "contest": poll["id"], "election": poll["election"], "date": poll["date"]}
        return {**row, "measure": poll["office"], "turnout": round(100 * poll["cast"] / poll["registered"], 2)}
    counted = sorted((one for one in lines if one["votes"] is not None), key=lambda one: -one["votes"])
    if measure == "margin_share":
        shares = [one["share"] for one in counted[:2]]
        if len(shares) < 2 or None in shares:
            return None
        return {**counted[0], "second_name": counted[1]["name"], "margin_share": round(shares[0] - shares[1], 3)}
    party = frame.one("Party").id
    mine = next((one for one in lines if party in (one["candidate"], one["party"])), None)
    return mine if mine is not None and mine[measure] is not None else None


def _say(row: Row, measure: str, lang: str) -> str:
    if measure == "votes":
        return choose(lang, f"{group(row['votes'], lang)} votes", f"{group(row['votes'], lang)} oy")
    if measure == "seats":
        return choose(lang, f"{row['seats']} seats", f"{row['seats']} sandalye")
    figure = str(row[measure]).replace(".", ",") if lang == "tr" else str(row[measure])
    if measure == "margin_share":
        return choose(
            lang,
            f"{row['name']} {row[measure]} points ahead of {row['second_name']}",
            f"{row['name']}, {row['second_name']} karşısında {figure} puan fark",
        )
    return choose(lang, f"{figure} %", f"yüzde {figure}")
