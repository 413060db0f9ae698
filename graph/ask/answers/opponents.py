"""Who beat whom: the winners of the contests that somebody lost, and those who came second where somebody won."""

from __future__ import annotations

from graph.answer import Asked, Row
from graph.ask.answers.figures import polls_in_time
from graph.ask.frame import Frame
from graph.ask.offices import ask_rows
from graph.ask.polls import Polls, contests, kinds_of, lines_of, list_elections, pick_elections, report, winners_of
from graph.questions.flow import Question
from graph.questions.speech import choose, group
from graph.texts import query_text


def opponents(frame: Frame) -> Question:
    """Those whom somebody beat, or by whom somebody was beaten, contest by contest."""
    person = frame.one("Person")
    elections = yield from list_elections()
    kinds = kinds_of(frame) or ("local", "presidential")
    chosen = pick_elections(elections, kinds, frame)
    local = [str(one["id"]) for one in chosen if one["kind"] == "local"]
    parameters = {"person": person.id, "elections": local}
    raw, record = yield from ask_rows("ask_candidacies", **parameters)
    national = [str(one["id"]) for one in chosen if one["kind"] != "local"]
    polls = yield from contests("turkiye", national)
    rows = [one for one in polls.rows if national] + raw
    every = Polls(rows, polls.place_name, Asked(cypher=query_text("ask_candidacies"), parameters=parameters), record)
    has_won = person_won(frame)
    found: list[Row] = []
    for poll in polls_in_time(frame, every):
        lines = [one for one in lines_of(poll, poll.get("place_name") or polls.place_name) if one["kind"] != "Alliance"]
        mine = next((one for one in lines if one["candidate"] == person.id), None)
        won = winners_of(lines)
        if mine is None or (mine in won) != has_won:
            continue
        second = [one for one in lines if one not in won and one["votes"] is not None]
        found += [{**one, "against": person.id} for one in (second[:1] if has_won else won)]
    said = "; ".join(_say(row, frame.lang) for row in found)
    nobody = choose(
        frame.lang,
        f"The data holds no contest that {person.name} {'won' if has_won else 'lost'} then.",
        f"Veride {person.name} için o zaman {'kazanılan' if has_won else 'kaybedilen'} bir seçim yok.",
    )
    lead = choose(
        frame.lang,
        f"{'Second to' if has_won else 'Won against'} {person.name}",
        f"{person.name} {'karşısında ikinci' if has_won else 'karşısında kazanan'}",
    )
    return (yield from report(every, found, f"{lead}: {said}." if said else nobody, frame.lang))


def person_won(frame: Frame) -> bool:
    """Whether the one who is named is the winner: `who lost to X`, `who did X beat`, and not `who beat X`."""
    places = {item.what: place for place, item in enumerate(frame.items)}
    person = next(item for item in frame.items if item.what == "Person")
    if frame.notes.get("spoken") == "tr":
        return "dat" in person.tags if frame.has("lose", "lost-to") else not person.tags & {"acc"}
    if "lost-to" in places:
        return places["lost-to"] < places["Person"]
    return places["Person"] < places.get("beat", -1)


def names_both_sides(frame: Frame) -> bool:
    """Whether it is asked for the other side of a contest, and not for the contests that somebody lost."""
    return frame.has("who", "whom", "who-dat", "beat", "lost-to")


def _say(row: Row, lang: str) -> str:
    votes = f", {group(row['votes'], lang)} {choose(lang, 'votes', 'oy')}" if row["votes"] is not None else ""
    party = f" ({row['party_name'] or row['party']})" if row["party"] else ""
    return f"{row['place_name']}, {row['date']}: {row['name']}{party}{votes}"
