"""Mayors who changed their party in office: which, when, from which party and to which."""

from __future__ import annotations

from itertools import groupby

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.answers.removals import names_own_party
from graph.ask.frame import Frame
from graph.ask.offices import keep
from graph.ask.polls import is_in
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.shapes import JUDGED, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.vocabulary import label

_COLUMNS = ("city", "city_name", "city_kind", "province", "tenure")


def switched_mayors(frame: Frame) -> Question:
    """The mayors who joined or left a party in office; in a time, a place, from one party or to one."""
    record = yield Ask("ask_switches")
    raw = list((record or {}).get("rows", ()))
    found = [row for _, of_one in groupby(raw, lambda one: one["tenure"]) for row in _steps(list(of_one))]
    found.sort(key=lambda row: (str(row["date"]), row["city"]))
    left, joined = _directions(frame)
    rows = [
        row
        for row in found
        if (frame.time is None or is_in(row["date"], frame.time))
        and (left is None or row["party_before"] == left)
        and (joined is None or row["party"] == joined)
        and (not frame.has("resign") or row["left_by"] == "resignation")
        and _is_there(frame, row)
    ]
    evidence = yield from cite(rows, read_said(raw))
    base = Answer(
        query=Asked(cypher=query_text("ask_switches"), parameters={}), evidence=evidence,
        dataset=note_dataset(record["dataset"]) if record else None, coverage={"switches": len(found)},
        warnings=[_warn_of_more(frame.lang)],
    )  # fmt: skip
    people = len({row["politician"] for row in rows})
    if frame.has("how-many", "number"):
        text = choose(
            frame.lang,
            f"{count(people, 'mayor')} in the data changed party in office.",
            f"Veride görevdeyken parti değiştiren {people} belediye başkanı var.",
        )
        return base.model_copy(update={"rows": [{"count": people, "changes": len(rows)}], "text": text, "evidence": {}})
    said = "; ".join(_say(row, frame.lang) for row in rows)
    nobody = choose(frame.lang, "The data holds no mayor who did so.", "Veride bunu yapan bir belediye başkanı yok.")
    return keep(base, rows, f"{said}." if rows else nobody, frame.lang)


def _steps(memberships: list[Record]) -> list[Row]:
    """The changes of one tenure: each joining with the party left before it, and each leaving that nothing followed."""
    first, last = str(memberships[0]["tenure_start"]), str(memberships[0]["tenure_end"] or "9999")
    events = [
        (str(one[side]), side == "start", one)
        for side in ("start", "end")
        for one in memberships
        if one.get(side)
        and first <= one[side]
        and (one[side] < last or (side == "end" and one[side] == last))
        and not (side == "end" and one.get("ended_by") == "death")
    ]
    # A year is read as before its months and days, and a leaving as before the joining of the same time.
    events.sort(key=lambda event: (event[0], event[1]))
    party, name = memberships[0]["nominated"], memberships[0]["nominated_name"]
    steps: list[Row] = []
    for date, has_joined, one in events:
        if has_joined and one["joined"] == party:
            continue
        if not has_joined and one["joined"] != party:
            continue
        row = pick(one, ("fact", "politician", "name"), (*_COLUMNS, "start", "end", "ended_by", *JUDGED))
        before, before_name = party, name
        party, name = (one["joined"], one["joined_name"]) if has_joined else (None, None)
        left_by = None if has_joined else one.get("ended_by")
        if has_joined and before is None and steps and steps[-1]["party_before"] not in (None, party):
            left = steps.pop()  # The party that was left on the way to this one.
            before, before_name, left_by = left["party_before"], left["party_before_name"], left["left_by"]
        steps.append(
            {**row, "date": date, "party": party, "party_name": name, "party_before": before,
             "party_before_name": before_name, "left_by": left_by}
        )  # fmt: skip
    return steps


def leaves_a_party(frame: Frame) -> bool:
    """Whether a party is left or joined: `AKP mayors who resigned` or left office did not leave the party."""
    return frame.has("join", "pass", "switch-party") or not names_own_party(frame)


def _directions(frame: Frame) -> tuple[str | None, str | None]:
    """The party that was left and the one that was joined, as far as the question names them."""
    left = joined = None
    for place, item in enumerate(frame.items):
        if item.what != "Party":
            continue
        before = frame.items[place - 1].what if place else ""
        if "dat" in item.tags or before in ("join", "pass", "switch-party"):
            joined = item.thing.id
        else:
            left = item.thing.id
    return left, joined


def _is_there(frame: Frame, row: Row) -> bool:
    if frame.has("metropolitan") and row["city_kind"] != "metropolitan":
        return False
    if frame.has("City"):
        return bool(row["city"] == frame.one("City").id)
    return not frame.held or bool(row["city"] == frame.held[0].id)


def _say(row: Row, lang: str) -> str:
    before = row["party_before_name"] or choose(lang, "no party", "partisiz")
    after = row["party_name"] or choose(lang, "no party", "partisiz")
    why = f", {label('ended_by', row['left_by'], lang)}" if row["left_by"] else ""
    return f"{row['name']} ({row['city_name']}, {row['date']}{why}): {before} → {after}"


def _warn_of_more(lang: str) -> Warning_:
    message = choose(
        lang,
        "Only changes of party that a source at hand tells are in the data; there are others.",
        "Veride yalnız eldeki kaynakların anlattığı parti değişiklikleri var; başkaları da olmuştur.",
    )
    return Warning_(code="partly-held", message=message)
