"""Results: who won, who came second, votes, shares, seats, margins and turnout, in a city, a province or the country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.intent import Intent
from graph.ask.offices import nothing_held
from graph.ask.polls import (
    MAYORAL,
    Polls,
    contests,
    is_in,
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
from graph.questions.speech import choose, count, group
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
    lines = [line for poll in rows for line in lines_of(poll, poll["place_name"]) if line["candidate"] == person]
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
        return (yield from _margins(frame, polls))
    if frame.has("turnout", "turned-out", "voters"):
        return (yield from _turnouts(frame, polls))
    rows: list[Row] = []
    warnings: list[Warning_] = []
    for poll in _in_time(frame, polls):
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
            for poll in _in_time(frame, polls)
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
        ((taken or frame.has("win", "winner", "elected", "first", "most"))
        and not frame.has("result", "candidate", "entered"))
        or frame.has("lose")
    ):
        won = winners_of(lines)
        return [row for row in lines if row not in won and row["rank"] == 2] if frame.has("lose") else won
    if frame.has("entered"):
        return [row for row in lines if row["seats"]]
    if frame.has("least"):
        counted = [row for row in lines if row["votes"] is not None]
        return counted[-1:]
    return lines


def _in_time(frame: Frame, polls: Polls) -> list[Record]:
    """The contests whose own polling day lies in the time: a re-run is held on another day than its election."""
    return [poll for poll in polls.rows if frame.time is None or is_in(poll["date"], frame.time)]


def _margins(frame: Frame, polls: Polls) -> Question:
    rows = []
    for poll in _in_time(frame, polls):
        lines = [
            row for row in lines_of(poll, polls.place_name) if row["votes"] is not None and row["kind"] != "Alliance"
        ]
        if frame.has("Party") and len(frame.things("Party")) == 2:
            wanted = {one.id for one in frame.things("Party")}
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


def _turnouts(frame: Frame, polls: Polls) -> Question:
    rows: list[Row] = []
    seen = set()
    for poll in _in_time(frame, polls):
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
    return all(held.office == "mayor" for held in frame.held)


_KIND = "local/general/presidential/referendum"
_SOFT = "election? round-1/round-2? take? hold? year? mayor/Held? elected? all? happen? constitution? stand? total? become? became? last? come? how-ended? how? what?"

RESULTS = (
    Intent(
        "winner", "Who won an election: in a city, a province or the country.",
        "2019'da Ankara'yı kim kazandı?", "Which party won the 2018 general election?",
        (
            f"win/winner/elected/first/take City Time/last/first party? {_KIND}? votes? how-much? {_SOFT}", f"win/winner/elected Held Time/last/first party? {_KIND}? {_SOFT}",
            f"win/winner Province Time/last party? {_KIND}? votes? how-much? {_SOFT}", f"win/winner/elected {_KIND} Time? party/candidate? first? {_SOFT}",
            f"first {_KIND} Time party? {_SOFT}",
            f"most votes/share/seats take/win/candidate/party/last/{_KIND} Time? City/Province? party/candidate? {_KIND}? of-party? {_SOFT}",
            f"most votes/share/seats Time? City/Province? party/candidate? {_KIND}? of-party? {_SOFT}",
            f"win/winner election Time party? last? {_SOFT}",
            f"of-party win City Time/last {_KIND}? {_SOFT}", f"of-party win {_KIND} Time/last {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "results", "The result of an election: everyone who stood, with votes, shares and seats.",
        "2024 İstanbul belediye seçimi sonuçları neler?", "What was the result of the 2017 referendum?",
        (
            f"result City/Province/Held Time/last {_KIND}? party? candidate? votes? {_SOFT}", f"result {_KIND} Time/last? party? City/Province? votes? share? seats? {_SOFT}",
            f"candidate City/Held Time/last {_KIND}? how-many? party? {_SOFT}", f"candidate presidential Time/last? how-many? {_SOFT}",
            f"how-many/how-much/votes/share/seats party {_KIND} Time/last votes? share? seats? City/Province? {_SOFT}",
            f"Party candidate City/Held/presidential Time/last {_KIND}? {_SOFT}",
            f"stand City/Held Time {_KIND}? {_SOFT}", f"stand presidential Time {_SOFT}",
            f"result election Time City? {_SOFT}", f"result Time {_SOFT}", f"entered party {_KIND}? Time/last assembly? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "party-result", "What a party, or several, received in an election: votes, share, seats.",
        "2018 genel seçimlerinde AKP kaç oy aldı?", "How many seats did the CHP and the MHP win in 2011?",
        (
            f"Party+ votes/share/seats/how-much/how-many/result/deputy Time/last? votes? share? seats? how-much? how-many? result? deputy? {_KIND}? City/Province? win? compare? more? or* of-party? party? municipal-council/provincial-council? assembly? {_SOFT}",
            f"Party+ {_KIND} Time/last compare? how? what? City/Province? {_SOFT}", f"Party+ compare Time {_KIND}? City/Province? {_SOFT}",
            f"Alliance+ votes/share/seats/how-much/how-many/result/deputy Time/last? votes? share? seats? deputy? how-much? how-many? {_KIND}? win? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "candidate-result", "What a candidate received.",
        "2014 cumhurbaşkanlığı seçiminde Selahattin Demirtaş yüzde kaç oy aldı?", "How many votes did Mansur Yavaş get in Ankara in 2019?",
        (
            f"Person+ votes/share/how-much/how-many/result Time/last? votes? share? how-much? how-many? result? {_KIND}? City/Province? win? compare? more? or* chair? {_SOFT}",
            f"Person {_KIND} Time/last result? City/Province? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "runner-up", "Who came second, or third, in an election.",
        "2024'te İstanbul'da ikinci kim oldu?", "Who was the runner-up in Ankara in 2014?",
        (
            f"second/third City/Held/Province Time/last party? candidate? {_KIND}? votes? {_SOFT}", f"second/third {_KIND} Time/last party? candidate? votes? {_SOFT}",
            f"lose City/Held Time/last {_KIND}? candidate? {_SOFT}", f"lose presidential Time/last candidate? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "margin", "By how much an election was won.",
        "2019'da Ankara'da fark kaç oydu?", "By what margin was Istanbul won in 2024?",
        (
            f"margin/how-wide/margin-share how-wide? Person/Party* City/Held/Province Time/last {_KIND}? how-much? how-many? votes? share? win? between? lose? second? candidate? {_SOFT}",
            f"margin/how-wide/margin-share how-wide? Person/Party* {_KIND} Time/last how-much? how-many? votes? share? win? between? lose? second? candidate? {_SOFT}",
            f"margin/how-wide Person win Time/last {_KIND}? how-much? how-many? votes? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "turnout", "How many took part in an election.",
        "2018 cumhurbaşkanlığı seçimine katılım oranı neydi?", "What was the turnout of the 2017 referendum?",
        (
            f"turnout/turned-out/voters {_KIND} Time/last? City/Province? how-much? how-many? share? {_SOFT}", f"turnout/turned-out/voters City/Held Time/last {_KIND}? how-much? how-many? share? {_SOFT}",
            f"turnout/turned-out/voters election Time how-much? how-many? share? City? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "referendum", "How many voted yes or no.",
        "2010 referandumunda evet oranı kaçtı?", "How many voted no in the 2017 referendum?",
        (f"yes/no+ referendum? Time/last votes? share? how-much? how-many? City/Province? win? take? result? {_SOFT}", f"referendum Time City/Province result/win? party? {_SOFT}"), poll_results, is_of_voters,
    ),
)  # fmt: skip
