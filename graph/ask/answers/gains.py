"""What a party gained or lost between two general elections: seats, votes, share."""

from __future__ import annotations

from graph.answer import Answer, Row
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import contests, is_in, kinds_of, lines_of, list_elections, pick_elections, report
from graph.questions.flow import Question, Record
from graph.questions.speech import choose, group

_UNITS = {"seats": ("seats", "sandalye"), "votes": ("votes", "oy"), "share": ("points", "puan")}


def gained_or_lost(frame: Frame) -> Question:
    """A party's seats, votes or share at the last election of a time, beside those of the first, or of the one before."""
    kinds = kinds_of(frame) or ("general",)
    every = [one for one in (yield from list_elections()) if one["kind"] in kinds and one["status"] == "held"]
    every.sort(key=lambda one: (one["date"], one["id"]))
    pair = _pair(frame, every)
    if pair is None:
        text = choose(frame.lang, "The data holds no two such elections then.", "Veride o zaman böyle iki seçim yok.")
        return Answer(text=text, warnings=[nothing_held(frame.lang)])
    measure = _measure(frame)
    polls = yield from contests("turkiye", [one["id"] for one in pair])
    rows: list[Row] = []
    for party in frame.things("Party"):
        lines = {
            str(row["election"]): row
            for poll in polls.rows
            for row in lines_of(poll, polls.place_name)
            if party.id in (row["candidate"], row["party"])
        }
        before, after = (lines.get(str(one["id"])) for one in pair)
        if before is None or after is None or before[measure] is None or after[measure] is None:
            continue
        rows.append(
            {
                **after, "change": round(after[measure] - before[measure], 3), "of": measure, "before": before[measure],
                "after": after[measure], "election_before": before["election"], "date_before": before["date"],
                "other_fact": before["fact"],
            }
        )  # fmt: skip
    said = "; ".join(_say(row, measure, frame.lang) for row in rows)
    nothing = choose(frame.lang, "No source at hand gives both figures.", "Eldeki kaynaklar iki rakamı da vermiyor.")
    return (yield from report(polls, rows, f"{said}." if said else nothing, frame.lang))


def _pair(frame: Frame, elections: list[Record]) -> tuple[Record, Record] | None:
    """The first and the last election of the times that are named; of a time with one, that and the one before it."""
    chosen = [one for one in elections if any(is_in(one["date"], time) for time in frame.times)]
    if frame.has("last") and not frame.times:
        chosen = pick_elections(elections, tuple({str(one["kind"]) for one in elections}), frame)
    if not chosen:
        return None
    if len(chosen) == 1:
        place = elections.index(chosen[0])
        return (elections[place - 1], chosen[0]) if place else None
    return chosen[0], chosen[-1]


def _measure(frame: Frame) -> str:
    if frame.has("seats", "deputy"):
        return "seats"
    return "share" if frame.has("share", "margin-share", "how-wide") else "votes"


def _say(row: Row, measure: str, lang: str) -> str:
    english, turkish = _UNITS[measure]
    name = row.get("party_name") or row["name"]
    figures = [_figure(row[one], measure, lang) for one in ("before", "after")]
    change = _figure(abs(row["change"]), measure, lang)
    went = choose(
        lang,
        "no change" if not row["change"] else f"{change} {english} {'more' if row['change'] > 0 else 'fewer'}",
        "değişmedi" if not row["change"] else f"{change} {turkish} {'fazla' if row['change'] > 0 else 'az'}",
    )
    return f"{name}: {row['date_before']} {figures[0]}, {row['date']} {figures[1]}: {went}"


def _figure(value: float, measure: str, lang: str) -> str:
    if measure == "share":
        return str(value).replace(".", ",") if lang == "tr" else str(value)
    return group(int(value), lang)
