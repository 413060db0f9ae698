"""Places in the order of a figure: turnout, margin, or what a party or a candidate received; and how many places are."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import ask_rows, nothing_held
from graph.ask.polls import Polls, kinds_of, lines_of, list_elections, pick_elections, report, winners_of
from graph.ask.winners import scope_of
from graph.questions.flow import Ask, Question, Record
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, group
from graph.texts import query_text

_FEW = 60
"""Fewer places than this are no ranking of the country's provinces or of their capitals."""


def ranked_places(frame: Frame) -> Question:
    """The place first in a figure at an election; several kinds of election in the time are readings of their own."""
    elections = yield from list_elections()
    answers: list[Answer] = []
    for kinds in _kinds_meant(frame):
        chosen = pick_elections(elections, kinds, frame)
        # Each round and each election is a ranking of its own: places are not compared across them.
        for election in chosen:
            answers.append((yield from _rank(frame, "local" in kinds, str(election["id"]))))
    telling = [one for one in answers if one.rows] or answers[:1]
    if not telling:
        text = choose(frame.lang, "The data holds no such election then.", "Veride o zaman böyle bir seçim yok.")
        return Answer(text=text, warnings=[nothing_held(frame.lang)])
    if len(telling) == 1:
        return telling[0]
    return telling[0].model_copy(
        update={
            "rows": [{**row, "reading": number} for number, one in enumerate(telling, start=1) for row in one.rows],
            "text": " ".join(f"({number}) {one.text}" for number, one in enumerate(telling, start=1)),
            "evidence": {fact: notes for one in telling for fact, notes in one.evidence.items()},
            "warnings": [warning for one in telling for warning in one.warnings],
            "coverage": {f"reading_{number}": one.coverage for number, one in enumerate(telling, start=1)},
        }
    )


def _kinds_meant(frame: Frame) -> list[tuple[str, ...]]:
    named = kinds_of(frame)
    if named:
        return [named]
    if frame.has("yes", "no"):
        return [("referendum",)]
    if frame.has("Person"):
        return [("presidential",)]
    if frame.has("metropolitan", "municipality", "district", "margin", "closest", "how-wide", "mayor"):
        return [("local",)]
    if frame.has("Party"):
        return [("general",), ("local",)]
    return [("general",), ("presidential",), ("referendum",), ("local",)]


def _rank(frame: Frame, is_local: bool, election: str) -> Question:
    scope = scope_of(frame)
    if is_local:
        name, parameters = "ask_mayoral_polls", {"elections": [election], "kinds": list(scope.kinds)}
    else:
        name, parameters = "ask_province_polls", {"elections": [election]}
    raw, record = yield from ask_rows(name, **parameters)
    if is_local and scope.metropolitan:
        raw = [one for one in raw if one["office"] == "metropolitan-mayor"]
    polls = Polls(raw, "", Asked(cypher=query_text(name), parameters=parameters), record)
    measure = _measure(frame)
    rows = [row for poll in raw if (row := _figures(frame, poll)) is not None and row[measure] is not None]
    is_least = frame.has("least", "closest")
    rows.sort(key=lambda row: (row[measure] if is_least else -row[measure], row["place"]))
    best = [row for row in rows if row[measure] == rows[0][measure]]
    said = "; ".join(_say(row, measure, frame.lang) for row in best)
    places = scope.name(frame.lang) if is_local else choose(frame.lang, "provinces", "il")
    text = choose(
        frame.lang,
        f"{'Least' if is_least else 'Most'} of {len(rows)} {places}, {election}: {said}.",
        f"{len(rows)} {places} içinde en {'düşük' if is_least else 'yüksek'}, {election}: {said}.",
    )
    answer = yield from report(polls, best, text if best else _say_nothing(frame.lang), frame.lang)
    ranking = [{"place": row["place"], "place_name": row["place_name"], measure: row[measure]} for row in rows[:10]]
    return answer.model_copy(
        update={
            "coverage": {**answer.coverage, "places": len(rows), "ranking": ranking},
            "warnings": [*answer.warnings, *_warn_of_few(rows, scope.metropolitan and is_local, frame.lang)],
        }
    )


def _measure(frame: Frame) -> str:
    if frame.has("turnout", "turned-out"):
        return "turnout"
    if frame.has("margin", "closest", "how-wide"):
        return "margin"
    if frame.has("yes", "no") and not frame.has("votes"):
        return "share"  # The most yes is that of the largest part, not of the largest city.
    return "share" if frame.has("share", "margin-share") else "votes"


def _figures(frame: Frame, poll: Record) -> Row | None:
    """A place's poll as one row: its turnout, and the line that is asked for, with its margin."""
    lines = [one for one in lines_of(poll, poll["place_name"]) if one["kind"] != "Alliance" and one["votes"]]
    wanted = {thing.id for label in ("Party", "Person") for thing in frame.things(label)}
    wanted |= {name for atom, name in (("yes", "evet"), ("no", "hayir")) if frame.has(atom)}
    found = [one for one in lines if one["candidate"] in wanted or one["party"] in wanted] if wanted else lines
    if not found:
        return None
    first = found[0] if wanted else (winners_of(lines) or lines)[0]
    others = [one for one in lines if one is not first]
    turnout = None
    if poll["registered"] and poll["cast"]:
        turnout = round(100 * poll["cast"] / poll["registered"], 2)
    margin = first["votes"] - others[0]["votes"] if others and first["rank"] == 1 else None
    return {
        **first, "turnout": turnout, "registered": poll["registered"], "cast": poll["cast"], "margin": margin,
        "second_name": others[0]["name"] if others else None, "second_votes": others[0]["votes"] if others else None,
    }  # fmt: skip


def _say(row: Row, measure: str, lang: str) -> str:
    if measure == "turnout":
        percent = f"{row['turnout']} %" if lang != "tr" else f"yüzde {str(row['turnout']).replace('.', ',')}"
        return f"{row['place_name']}, {row['date']}: {percent}"
    if measure == "margin":
        votes = group(row["margin"], lang)
        return choose(
            lang,
            f"{row['place_name']}, {row['date']}: {row['name']} {votes} votes ahead of {row['second_name']}",
            f"{row['place_name']}, {row['date']}: {row['name']}, {row['second_name']} karşısında {votes} oy fark",
        )
    votes = group(row["votes"], lang)
    share = row["share"]
    return choose(
        lang,
        f"{row['place_name']}, {row['date']}: {row['name']} {votes} votes" + (f", {share} %" if share else ""),
        f"{row['place_name']}, {row['date']}: {row['name']} {votes} oy"
        + (f", yüzde {str(share).replace('.', ',')}" if share else ""),
    )


def _say_nothing(lang: str) -> str:
    return choose(lang, "No source at hand gives that figure by place.", "Eldeki hiçbir kaynak bunu yer yer vermiyor.")


def _warn_of_few(rows: Sequence[Row], is_metropolitan: bool, lang: str) -> list[Warning_]:
    if not rows or is_metropolitan or len(rows) >= _FEW:
        return []
    message = choose(
        lang,
        f"Only {len(rows)} places of that election are held with this figure: another may be before this one.",
        f"O seçimin yalnız {len(rows)} yeri bu rakamla veride: başka bir yer bunun önünde olabilir.",
    )
    return [Warning_(code="partly-held", message=message)]


def provinces_won(frame: Frame) -> Question:
    """The provinces in which a candidate, a party or a choice received the most votes; each round is a reading."""
    elections = yield from list_elections()
    wanted = {thing.id for label in ("Party", "Person") for thing in frame.things(label)}
    wanted |= {name for atom, name in (("yes", "evet"), ("no", "hayir")) if frame.has(atom)}
    chosen = [one for kinds in _kinds_meant(frame) for one in pick_elections(elections, kinds, frame)]
    parameters = {"elections": [one["id"] for one in chosen]}
    raw, record = yield from ask_rows("ask_province_polls", **parameters)
    polls = Polls(raw, "", Asked(cypher=query_text("ask_province_polls"), parameters=parameters), record)
    rows = [
        row
        for poll in raw
        for row in winners_of(lines_of(poll, poll["place_name"]), of_round=True)
        if (row["candidate"] in wanted) != frame.has("not")
    ]
    found = list(dict.fromkeys(str(row["election"]) for row in rows))
    if len(found) > 1:
        rows = [{**row, "reading": found.index(str(row["election"])) + 1} for row in rows]
    said = "; ".join(
        f"{election}: {len(mine)}: {', '.join(str(row['place_name']) for row in mine)}"
        for election in found
        if (mine := [row for row in rows if row["election"] == election])
    )
    text = f"{said}." if rows else _say_nothing(frame.lang)
    if frame.has("how-many") and rows:
        counted: list[Row] = [
            {
                "election": election,
                "count": sum(row["election"] == election for row in rows),
                "provinces": [row["place"] for row in rows if row["election"] == election],
            }
            for election in found
        ]
        return (yield from report(polls, counted, text, frame.lang))
    return (yield from report(polls, rows, text, frame.lang))


def asks_for_all(frame: Frame) -> bool:
    """Whether the places won are asked for, and not the one place in which a choice or a party had most."""
    places = [item for item in frame.items if item.what in ("province", "where")]
    return not frame.has("most") or any("plural" in item.tags for item in places) or frame.has("how-many")


def asks_for_one(frame: Frame) -> bool:
    """Whether one place is asked for: `in which provinces did most vote no` asks for all in which no came first."""
    return not frame.has("yes", "no") or frame.has("share") or not frame.has("most") or not asks_for_all(frame)


def count_places(frame: Frame) -> Generator[Ask, Record | None, Answer]:
    """How many provinces, metropolitan municipalities or districts there are."""
    record = yield Ask("ask_place_counts")
    name = "metropolitan" if frame.has("metropolitan") else "districts" if frame.has("district") else "provinces"
    places = [one for one in (record or {}).get(name, ()) if one]
    word = {
        "metropolitan": ("metropolitan municipalities", "büyükşehir belediyesi"),
        "districts": ("districts", "ilçe"), "provinces": ("provinces", "il"),
    }[name][frame.lang == "tr"]  # fmt: skip
    return Answer(
        rows=[{"count": len(places), "kind": name}] if places else [],
        text=choose(frame.lang, f"{len(places)} {word} in the data.", f"Veride {len(places)} {word} var."),
        query=Asked(cypher=query_text("ask_place_counts"), parameters={}),
        coverage={"places": sorted(places) if name != "districts" else len(places)},
        warnings=[] if places else [nothing_held(frame.lang)],
        dataset=note_dataset(record["dataset"]) if record else None,
    )
