"""Margins, turnouts and counts over the lines of polls."""

from __future__ import annotations

from graph.answer import Row
from graph.ask.frame import Frame
from graph.ask.polls import (
    Polls,
    is_in,
    lines_of,
    report,
    say_lines,
    winners_of,
)
from graph.questions.flow import Question, Record
from graph.questions.speech import choose, group


def polls_in_time(frame: Frame, polls: Polls) -> list[Record]:
    """The contests whose own polling day lies in the time: a re-run is held on another day than its election."""
    found = [poll for poll in polls.rows if frame.time is None or is_in(poll["date"], frame.time)]
    return [poll for poll in found if poll.get("rerun_of")] if frame.has("rerun") else found


def margins(frame: Frame, polls: Polls) -> Question:
    rows = []
    for poll in polls_in_time(frame, polls):
        lines = [
            row
            for row in lines_of(poll, poll.get("place_name") or polls.place_name)
            if row["votes"] is not None and row["kind"] != "Alliance"
        ]
        two = [one.id for label in ("Party", "Person") for one in frame.things(label)]
        if len(two) == 2:
            wanted = set(two)
            lines = [row for row in lines if row["party"] in wanted or row["candidate"] in wanted]
        if len(lines) < 2:
            continue
        first, second = (winners_of(lines) or lines)[0], None
        second = next(row for row in lines if row is not first)
        share = (
            None if first["share"] is None or second["share"] is None else round(first["share"] - second["share"], 3)
        )
        rows.append(
            {
                **first,
                "margin": first["votes"] - second["votes"],
                "margin_share": share,
                "second": second["candidate"],
                "second_name": second["name"],
                "second_party": second["party"],
                "second_votes": second["votes"],
            }
        )
    said = "; ".join(
        choose(
            frame.lang,
            f"{row['place_name']}, {row['date']}: {row['name']} {group(row['margin'], 'en')} votes ahead of {row['second_name']}",
            f"{row['place_name']}, {row['date']}: {row['name']}, {row['second_name']} karşısında {group(row['margin'], 'tr')} oy fark",
        )
        for row in rows
    )
    return (yield from report(polls, rows, f"{said}." if said else say_lines([], frame.lang), frame.lang))


def turnouts(frame: Frame, polls: Polls) -> Question:
    rows: list[Row] = []
    seen = set()
    for poll in polls_in_time(frame, polls):
        if (
            poll["registered"]
            and (poll["cast"] or frame.has("voters"))
            and (poll["election"], poll["registered"]) not in seen
        ):
            seen.add((poll["election"], poll["registered"]))
            turnout = round(100 * poll["cast"] / poll["registered"], 2) if poll["cast"] else None
            rows.append(
                {
                    "fact": poll["id"],
                    "contest": poll["id"],
                    "election": poll["election"],
                    "measure": poll["office"],
                    "date": poll["date"],
                    "place": poll["place"],
                    "place_name": polls.place_name,
                    "turnout": turnout,
                    "registered": poll["registered"],
                    "cast": poll["cast"],
                    "valid": poll["valid"],
                }
            )
    said = "; ".join(
        choose(
            frame.lang,
            f"{row['place_name']}, {row['date']}: {group(row['cast'] or 0, 'en')} of {group(row['registered'], 'en')} registered voters, {row['turnout']} %",
            f"{row['place_name']}, {row['date']}: kayıtlı {group(row['registered'], 'tr')} seçmenden {group(row['cast'] or 0, 'tr')} kişi, yüzde {str(row['turnout']).replace('.', ',')}",
        )
        for row in rows
    )
    return (yield from report(polls, rows, f"{said}." if said else say_lines([], frame.lang), frame.lang))
