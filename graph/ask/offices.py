"""Who held an office, in which time: the spells that a question asks for, from the questions that exist."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.answer import Answer, Row, Warning_
from graph.ask.frame import During, Frame, Held
from graph.ask.line import stretches_of
from graph.ask.times import ONE_DAY, Time
from graph.questions.edges import warn_of_undated
from graph.questions.flow import Ask, Question, Record
from graph.questions.holders import (
    LEADERS,
    MAYORS,
    MINISTERS,
    PRESIDENTS,
    PRIME_MINISTERS,
    SPEAKERS,
    HeldOffice,
    HoldersFilter,
    holders,
)
from graph.questions.speech import choose
from ontology.dates import parse_date
from ontology.interval import POLL_WINDOW, Certainty, EndState, Interval, make_interval

OFFICES: Mapping[str, HeldOffice] = {
    "mayor": MAYORS, "leader": LEADERS, "president": PRESIDENTS, "pm": PRIME_MINISTERS, "minister": MINISTERS, "speaker": SPEAKERS,
}  # fmt: skip

Spans = list[tuple[datetime.date, datetime.date | None]]


def held_id(held: Held) -> str:
    """The id of what an office is held of."""
    return "tbmm" if held.office == "speaker" else held.id


def spells(frame: Frame, held: Held, time: Time | None = None) -> Question:
    """The spells of an office in a time: on a day with certainty and reason, else every one that touches it."""
    narrowed = HoldersFilter(lang=frame.lang)
    if time is not None and time.kind in ("day", "now") and time.first:
        narrowed = replace(narrowed, as_of=time.first.isoformat())
    elif time is not None:
        # A stretch of days is filtered by its days below: a spell that ended on its first day is not in it.
        narrowed = replace(
            narrowed,
            since=time.first.isoformat() if time.first else None,
            until=time.last.isoformat() if time.last else None,
        )
    answer = yield from holders(OFFICES[held.office], held_id(held), narrowed)
    if time is None:
        return answer
    over = yield from over_by(frame, held, time)
    rows = [row for row in answer.rows if not over(row)]
    left_out = [row for row in rows if not row["start"] and not _surely_in(row, time)]
    rows = [row for row in rows if row not in left_out]
    if len(rows) == len(answer.rows):
        return answer
    answer = keep(answer, rows, _say_spells(held, rows, time, frame.lang), frame.lang)
    answer.warnings.extend(warn_of_undated(left_out, frame.lang))
    return answer


def _surely_in(row: Row, time: Time) -> bool:
    """Whether a spell of unknown beginning went on for certain in a time: then it is no matter when it began."""
    if time.first is None and time.last is None:
        return True
    first, last = time.first or time.last, time.last or time.first
    assert first is not None
    assert last is not None
    if row["certainty"] == "certain" if "certainty" in row else False:
        return True
    span = Interval(parse_date(first.isoformat()), parse_date((last + ONE_DAY).isoformat()), EndState.KNOWN)
    return interval_of(row).overlaps(span) is Certainty.CERTAIN


def over_by(frame: Frame, held: Held, time: Time) -> Generator[Ask, Record | None, Callable[[Row], bool]]:
    """Says of a spell of unknown end whether it was over before a time all the same.

    A post of one holder was, when another came to it; a mayor's mandate was, when mayors were elected anew.
    """
    day = time.first
    if day is None:
        return lambda row: False
    if held.office == "mayor":
        record = yield Ask("elections")
        polls = [
            one["date"]
            for one in (record or {}).get("rows", ())
            if one["kind"] == "local" and one["status"] == "held" and one["date"] <= day.isoformat()
        ]
        return lambda row: _ended_by_poll(row, polls)
    if held.office in ("minister", "speaker") and held.id not in _SHARED:
        whole = yield from holders(OFFICES[held.office], held_id(held), HoldersFilter(lang=frame.lang))
        return lambda row: _surely_followed(row, whole.rows, day)
    return lambda row: False


def _ended_by_poll(row: Row, polls: Sequence[str]) -> bool:
    if row["end_state"] == "known" or not row["start"]:
        return False
    begun = parse_date(row["start"]).latest.isoformat()
    seen = str(row["last_seen"] or "")
    return any(begun < poll and seen < poll[: len(seen) or None] for poll in polls)


_SHARED = ("devlet-bakanligi", "basbakan-yardimciligi", "cumhurbaskani-yardimciligi")
"""Posts that several people held at once."""


def _surely_followed(row: Row, rows: Sequence[Row], day: datetime.date) -> bool:
    """Whether somebody else came to a post of one holder after a spell of unknown end and before a day: it was over."""
    if row["end_state"] != "unknown" or not row["start"]:
        return False
    begun = parse_date(row["start"]).latest
    return any(
        other["politician"] != row["politician"]
        and other["start"]
        and begun < parse_date(other["start"]).earliest <= day
        for other in rows
    )


def _say_spells(held: Held, rows: Sequence[Row], time: Time, lang: str) -> str:
    said = name_list(rows, lang) or choose(lang, "nobody is known", "bilinen kimse yok")
    return f"{title_of(held, lang)}, {time.said}: {said}."


def spells_asked(frame: Frame, held: Held) -> Question:
    """The spells of an office in the time of the question, a time in which somebody else held an office included."""
    if frame.during is not None and frame.during.is_beginning:
        return (yield from spells_at_beginning(frame, held, frame.during))
    if frame.during is not None:
        return (yield from spells_during(frame, held, frame.during))
    return (yield from spells(frame, held, frame.time))


def spells_at_beginning(frame: Frame, held: Held, during: During) -> Question:
    """The spells of one office on the days on which somebody came to another one."""
    framing = yield from holders(OFFICES[during.held.office], held_id(during.held), HoldersFilter(lang=frame.lang))
    starts = [stretch[0]["start"] for stretch in stretches_of(during.person.id, framing.rows)]
    days = [parse_date(start).earliest for start in starts if start and parse_date(start).is_exact_day]
    found: dict[str, Row] = {}
    answer = framing
    for day in days:
        answer = yield from spells(frame, held, Time("day", day, day, day.isoformat()))
        found |= {row["fact"]: row for row in answer.rows}
    rows = list(found.values()) if days else []
    said = f"{', '.join(str(day) for day in days)}: {title_of(held, frame.lang)}: {name_list(rows, frame.lang) or '–'}."
    whole = yield from holders(OFFICES[held.office], held_id(held), HoldersFilter(lang=frame.lang))
    return keep(whole, rows, said, frame.lang)


def spells_during(frame: Frame, held: Held, during: During) -> Question:
    """The spells of one office that share a day with those in which a person held another one."""
    framing = yield from holders(OFFICES[during.held.office], held_id(during.held), HoldersFilter(lang=frame.lang))
    mine = [row for row in framing.rows if row["politician"] == during.person.id]
    answer = yield from holders(OFFICES[held.office], held_id(held), HoldersFilter(lang=frame.lang))
    rows = []
    begun = [parse_date(row["start"]).earliest for row in mine if row["start"]]
    single = held.office in ("minister", "speaker") and held.id not in _SHARED
    for row in answer.rows:
        if single and begun and _surely_followed(row, answer.rows, min(begun)):
            continue
        best = max((_RANK[overlap(row, other)] for other in mine), default=0)
        if best:
            rows.append({**row, "certainty": "certain" if best == 2 else "possible"})
    text = _say_during(frame, held, during, mine, rows)
    warnings = list(answer.warnings) if rows else [nothing_held(frame.lang)]
    return answer.model_copy(
        update={"rows": rows, "text": text, "evidence": only_of(answer, rows), "warnings": [
            one for one in warnings if not one.facts or set(one.facts) & {row["fact"] for row in rows}]}
    )  # fmt: skip


_RANK = {Certainty.NO: 0, Certainty.POSSIBLE: 1, Certainty.CERTAIN: 2}


def overlap(row: Row, other: Row) -> Certainty:
    """Whether two spells share a day; certainly only if they do without the days between a poll and the certificate."""
    verdict = interval_of(row).overlaps(interval_of(other))
    if verdict is not Certainty.CERTAIN:
        return verdict
    later = [interval_of(_taken_over(one)).overlaps(interval_of(two)) for one, two in ((row, other), (other, row))]
    return Certainty.POSSIBLE if Certainty.NO in later else verdict


def _taken_over(row: Row) -> Row:
    """A spell that began with a poll as it began for certain, when the certificate can be counted on."""
    if row.get("start_day") != "poll" or not row["start"]:
        return row
    begun = parse_date(row["start"]).earliest + POLL_WINDOW
    over = parse_date(row["end"]).latest if row["end"] else None
    return {**row, "start": begun.isoformat()} if over is None or begun < over else row


def interval_of(row: Row) -> Interval:
    """The interval of a spell."""
    return make_interval(row.get("start"), row.get("end"), row["end_state"], row.get("last_seen"), row.get("over_by"))


def _say_during(frame: Frame, held: Held, during: During, mine: Sequence[Row], rows: Sequence[Row]) -> str:
    names = name_list(rows, frame.lang)
    title, other = title_of(held, frame.lang), title_of(during.held, frame.lang)
    if not mine:
        return choose(
            frame.lang,
            f"The data holds no time in which {during.person.name} was {other}.",
            f"Veride {during.person.name} için {other} olarak geçen bir dönem yok.",
        )
    return choose(
        frame.lang,
        f"While {during.person.name} was {other}, {title}: {names or 'nobody is known'}.",
        f"{during.person.name} {other} iken {title}: {names or 'bilinen kimse yok'}.",
    )


_TITLES = {
    "mayor": ("mayor of {}", "{} belediye başkanı"), "leader": ("leader of {}", "{} genel başkanı"),
    "president": ("president", "cumhurbaşkanı"), "pm": ("prime minister", "başbakan"),
    "minister": ("minister ({})", "bakan ({})"), "speaker": ("speaker of the assembly", "meclis başkanı"),
}  # fmt: skip


def title_of(held: Held, lang: str) -> str:
    """An office with what it is held of, as words."""
    words = _TITLES[held.office][lang == "tr"]
    return words.format(held.thing.name if held.thing else "")


def name_list(rows: Iterable[Row], lang: str, most: int = 12) -> str:
    """The people in rows, each once."""
    names = list(dict.fromkeys(str(row["name"]) for row in rows))
    more = len(names) - most
    said = ", ".join(names[:most])
    return said + (choose(lang, f" and {more} more", f" ve {more} kişi daha") if more > 0 else "")


def only_of(answer: Answer, rows: Sequence[Row]) -> dict[str, Any]:
    """The evidence of the facts in some rows."""
    facts = {row["fact"] for row in rows}
    return {fact: one for fact, one in answer.evidence.items() if fact in facts}


def keep(answer: Answer, rows: list[Row], text: str, lang: str) -> Answer:
    """The answer with some of its rows; where none is left, that nothing is held is said."""
    warnings = [one for one in answer.warnings if not one.facts or set(one.facts) & {row.get("fact") for row in rows}]
    if not rows and not any(one.code in ("nothing-held", "before-the-data", "office-abolished") for one in warnings):
        warnings.append(nothing_held(lang))
    return answer.model_copy(
        update={"rows": rows, "text": text, "evidence": only_of(answer, rows), "warnings": warnings}
    )


def nothing_held(lang: str) -> Warning_:
    """That the data holds nothing of what was asked."""
    return Warning_(
        code="nothing-held",
        message=choose(lang, "The data holds nothing of what was asked for.", "Veride sorulana uyan bir kayıt yok."),
    )


def ask_rows(name: str, **parameters: Any) -> Generator[Ask, Record | None, tuple[list[Record], Record | None]]:
    """The rows of a query of ours, and its whole record."""
    record = yield Ask(name, parameters)
    return list((record or {}).get("rows", ())), record
