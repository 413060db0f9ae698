"""The result that a question asks for, of every poll that it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.answers.figures import margins, polls_in_time, turnouts
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import (
    MAYORAL,
    Polls,
    contests,
    kinds_of,
    lines_of,
    list_elections,
    pick_elections,
    report,
    say_lines,
    tallies,
    winners_of,
)
from graph.ask.times import Time
from graph.questions.flow import Ask, Question, Record
from graph.questions.speech import choose, count
from graph.texts import query_text

_COUNCILS = {"municipal-council": "municipal-council", "provincial-council": "provincial-council"}


def poll_results(frame: Frame) -> Question:
    """The result that a question asks for, of every poll that it may mean; several kinds of poll are readings."""
    elections = yield from list_elections()
    answers: list[Answer] = []
    found_local = False
    for kinds in _kinds_asked(frame):
        chosen = pick_elections(elections, kinds, _widened(frame))
        if chosen and not (frame.has("City") and kinds != ("local",) and found_local):
            answers.append((yield from _results_of(frame, kinds, [one["id"] for one in chosen])))
            found_local = found_local or ("local" in kinds and bool(answers[-1].rows))
    telling = [one for one in answers if one.rows] or answers[:1]
    if not telling:
        return _no_election(frame, elections)
    if not telling[0].rows and (premise := _explain_premise(frame)):
        return telling[0].model_copy(update={"text": f"{telling[0].text} {premise}"})
    if len(telling) == 1:
        return telling[0]
    rows = [{**row, "reading": number} for number, one in enumerate(telling, start=1) for row in one.rows]
    return telling[0].model_copy(
        update={
            "rows": rows,
            "text": " ".join(f"({number}) {one.text}" for number, one in enumerate(telling, start=1)),
            "evidence": {fact: notes for one in telling for fact, notes in one.evidence.items()},
            "warnings": [warning for one in telling for warning in one.warnings],
        }
    )


def _explain_premise(frame: Frame) -> str:
    """Why nothing can be held: the party was not founded yet, or the person did not stand."""
    last = frame.time.last.isoformat() if frame.time and frame.time.last else ""
    for party in frame.things("Party"):
        if party.since and last and party.since > last:
            return choose(
                frame.lang,
                f"{party.name} was founded on {party.since}.",
                f"{party.name} {party.since} tarihinde kuruldu.",
            )
    names = ", ".join(one.name for one in frame.things("Person"))
    if not names:
        return ""
    return choose(
        frame.lang, f"{names} is not among those who stood in it.", f"{names} o seçimde adaylar arasında görünmüyor."
    )


def _widened(frame: Frame) -> Frame:
    """The question with its day as the whole year, for a city: a re-run belongs to an election of another day."""
    time = frame.time
    if (
        not (frame.has("City", "Person") or frame.held)
        or time is None
        or time.kind == "now"
        or time.first is None
        or time.last is None
    ):
        return frame
    if time.first.year != time.last.year:
        return frame
    year = Time("span", time.first.replace(month=1, day=1), time.last.replace(month=12, day=31))
    return replace(frame, items=tuple(replace(item, time=year) if item.time is time else item for item in frame.items))


def _kinds_asked(frame: Frame) -> list[tuple[str, ...]]:
    """The kinds of poll that a question may mean, each a reading, in the order of what is likelier."""
    named = kinds_of(frame)
    if named:
        return [named]
    if frame.has("yes", "no"):
        return [("referendum",)]
    if frame.has("council", "municipal-council", "provincial-council", "Held", "mayor", "municipality", "metropolitan"):
        return [("local",)]
    if frame.has("Person"):
        return (
            [("local", "by-election"), ("presidential", "assembly-vote")]
            if frame.has("City")
            else [("presidential", "assembly-vote"), ("local",)]
        )
    if frame.has("seats", "deputy"):
        return [("general",)]
    if frame.has("City"):
        return (
            [("local",), ("general",)]
            if frame.has("Party", "party", "of-party")
            else [("local",), ("general",), ("presidential",)]
        )
    if frame.has("Party"):
        return [("general",), ("local",)]
    if frame.has("party", "of-party"):
        return [("general",), ("local",)]
    return [("general",), ("presidential",), ("local",), ("referendum",)]


def _results_of(frame: Frame, kinds: Sequence[str], elections: Sequence[str]) -> Question:
    place = _place(frame)
    if place is None:
        offices = [office for atom, office in _COUNCILS.items() if frame.has(atom)]
        polls = yield from contests("turkiye", elections, offices)
    elif "local" in kinds or frame.one("City").kind in ("district", "town"):
        polls = yield from contests(place, elections, MAYORAL)
    else:
        province = frame.things("City")[0].province or place if frame.has("City") else place
        polls = yield from tallies(province, elections)
        if not polls.rows:
            polls = yield from contests(province, elections)
    if frame.has("Person") and place is None and "local" in kinds:
        return (yield from _of_candidate(frame, elections))
    return (yield from _show(frame, polls))


def _of_candidate(frame: Frame, elections: Sequence[str]) -> Question:
    """The lines of one person in local elections, wherever it was."""
    person = frame.one("Person").id
    parameters = {"person": person, "elections": list(elections)}
    record = yield Ask("ask_candidacies", parameters)
    rows = list((record or {}).get("rows", ()))
    polls = Polls(rows, "", Asked(cypher=query_text("ask_candidacies"), parameters=parameters), record)
    if frame.has("margin", "how-wide", "margin-share"):
        return (yield from margins(frame, polls))
    held = polls_in_time(frame, polls)
    lines = [line for poll in held for line in lines_of(poll, poll["place_name"]) if line["candidate"] == person]
    return (yield from report(polls, lines, say_lines(lines, frame.lang), frame.lang))


def _place(frame: Frame) -> str | None:
    held = next((one.thing for one in frame.held if one.office == "mayor" and one.thing), None)
    if held is not None:
        return held.id
    if frame.has("City"):
        return frame.one("City").id
    return frame.one("Province").id if frame.has("Province") else None


def _show(frame: Frame, polls: Polls) -> Question:
    """The lines of the polls that are asked for: the winner's where nothing else is."""
    if frame.has("margin", "how-wide", "margin-share"):
        return (yield from margins(frame, polls))
    if frame.has("turnout", "turned-out", "voters"):
        return (yield from turnouts(frame, polls))
    rows: list[Row] = []
    warnings: list[Warning_] = []
    for poll in polls_in_time(frame, polls):
        lines = lines_of(poll, polls.place_name)
        rows += _chosen(frame, lines)
    if (
        frame.has("how-many")
        and frame.has("candidate", "party")
        and not frame.has("votes", "seats", "share", "deputy", "Party", "take", "win")
    ):
        kinds = ("Politician",) if frame.has("candidate") and not frame.has("party") else ("Party",)
        counted = [
            {
                "contest": poll["id"],
                "date": poll["date"],
                "count": sum(
                    line["kind"] in (*kinds, "Party") and line["candidate"] != "independent" for line in poll["lines"]
                ),
            }
            for poll in polls_in_time(frame, polls)
        ]
        text = "; ".join(
            choose(
                frame.lang,
                f"{row['date']}: {count(int(str(row['count'])), 'candidate')} in the data",
                f"{row['date']}: veride {row['count']} aday",
            )
            for row in counted
        )
        return (yield from report(polls, counted, text + ".", frame.lang, warnings))
    return (yield from report(polls, rows, say_lines(rows, frame.lang), frame.lang, warnings))


def _chosen(frame: Frame, lines: list[Row]) -> list[Row]:
    if frame.has("Person"):
        people = {one.id for one in frame.things("Person")}
        return [row for row in lines if row["candidate"] in people]
    if frame.has("Party"):
        parties = {one.id for one in frame.things("Party")}
        found = [row for row in lines if row["candidate"] in parties or row["party"] in parties]
        return (
            [row for row in found if row["rank"] == min(one["rank"] or 999 for one in found)]
            if frame.has("more")
            else found
        )
    if frame.has("Alliance"):
        return [row for row in lines if row["candidate"] in {one.id for one in frame.things("Alliance")}]
    if frame.has("yes", "no"):
        wanted = {atom_id for atom, atom_id in (("yes", "evet"), ("no", "hayir")) if frame.has(atom)}
        return [row for row in lines if row["candidate"] in wanted]
    if frame.has("second", "third"):
        rank = 2 if frame.has("second") else 3
        return [row for row in lines if row["rank"] == rank]
    taken = frame.has("take") and not frame.has("votes", "share", "seats", "how-much", "how-many", "deputy")
    if (
        (taken or frame.has("win", "winner", "elected", "first", "most"))
        and not frame.has("result", "candidate", "entered")
    ) or frame.has("lose"):
        # In a province nobody is elected president: who came first there is asked for.
        in_part = any(row["measure"] == "president" and row["place"] != "turkiye" for row in lines)
        won = winners_of(lines, of_round=frame.has("round-1") or in_part)
        return [row for row in lines if row not in won and row["rank"] == 2] if frame.has("lose") else won
    if frame.has("entered"):
        return [row for row in lines if row["seats"]]
    if frame.has("least"):
        measure = next(name for name in ("seats", "share", "votes") if frame.has(name))
        counted = [row for row in lines if row[measure] is not None and row["candidate"] != "independent"]
        return [row for row in counted if row[measure] == min(one[measure] for one in counted)]
    return lines


def _no_election(frame: Frame, elections: Sequence[Record]) -> Answer:
    """That no such election was held in that time, with those that are near it."""
    kinds = [kind for group_ in _kinds_asked(frame) for kind in group_]
    held = [one["id"] for one in elections if one["kind"] in kinds]
    listed = ", ".join(held[:30])
    message = choose(
        frame.lang,
        f"The data holds no such election in that time; there are {listed}.",
        f"Veride o zaman için böyle bir seçim yok; olanlar: {listed}.",
    )
    warning = nothing_held(frame.lang).model_copy(update={"message": message})
    return Answer(text=message, warnings=[warning])


def is_of_voters(frame: Frame) -> bool:
    """Whether every office in the question is filled by voters in a contest of its own: mayors are."""
    if frame.has("more") and frame.has("how-many", "how-much"):
        return False  # How many more is asked for, and not how many.
    if frame.has("mayor", "chair") and not frame.has("City", "Province", "Person", "Party"):
        return False  # One of all mayors is asked for, and not a result.
    return all(held.office == "mayor" for held in frame.held)


def names_no_place(frame: Frame) -> bool:
    """Whether the whole country is meant."""
    return not frame.has("City", "Province", "province", "city", "municipality", "metropolitan", "district")


def won_elections(frame: Frame) -> Question:
    """The elections in which a party received the most votes: which, how many, the first, the last.

    Where no kind is named, local elections are told beside the general ones, each measure for itself; what is counted
    are general elections.
    """
    elections = yield from list_elections()
    counts = frame.has("how-many", "how-often", "first", "last")
    kinds = kinds_of(frame) or (("general",) if counts else ("general", "local"))
    chosen = pick_elections(elections, kinds, frame.without("first", "last"))
    polls = yield from contests("turkiye", [one["id"] for one in chosen])
    parties = {one.id for one in frame.things("Party")}
    rows = [
        row
        for poll in polls.rows
        for row in winners_of(lines_of(poll, polls.place_name))
        if row["candidate"] in parties or row["party"] in parties
    ]
    if not rows and frame.has("whether", "ever"):
        no = choose(frame.lang, "None, by this data.", "Bu veriye göre hiç.")
        return (yield from report(polls, [], no, frame.lang))
    rows = rows[:1] if frame.has("first") else rows[-1:] if frame.has("last") else rows
    if frame.has("how-many", "how-often"):
        counted = [{"count": len(rows), "elections": [row["election"] for row in rows]}]
        said = ", ".join(str(row["date"]) for row in rows)
        text = choose(frame.lang, f"General elections, {len(rows)}: {said}.", f"Genel seçim, {len(rows)}: {said}.")
        return (yield from report(polls, counted, text, frame.lang))
    return (yield from report(polls, rows, say_lines(rows, frame.lang, 30), frame.lang))
