"""One person and one office: whether, when, how long, for which party, and why it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.answer import Row, Warning_
from graph.ask.answers.holders import asked_today, is_of_today, say_span
from graph.ask.careers import TENURES as TENURE_RELATIONS
from graph.ask.careers import career
from graph.ask.durations import days_held, in_years, warn_of_ends
from graph.ask.frame import Frame, Item
from graph.ask.line import STAND_INS, stretches_of
from graph.ask.offices import keep, spells, spells_asked, title_of
from graph.ask.times import Time
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal
from ontology.dates import parse_date
from ontology.vocabulary import label


def whether_held(frame: Frame) -> Question:
    """Whether somebody held an office, ever or in a time."""
    held, person = frame.held[0], frame.one("Person")
    answer = yield from spells_asked(frame, held)
    mine = [row for row in answer.rows if row["politician"] == person.id]
    title = title_of(held, frame.lang)
    span = ", ".join(say_span(row, frame.lang) for row in mine)
    if mine:
        sure = all(row.get("certainty") != "possible" for row in mine)
        yes = choose(frame.lang, "Yes" if sure else "Possibly", "Evet" if sure else "Belki")
        text = f"{yes}: {person.name}, {title}: {span}."
    else:
        text = choose(
            frame.lang,
            f"No: the data holds no time in which {person.name} was {title}" + (" then." if frame.time else "."),
            f"Hayır: veride {person.name} için {title} olarak geçen bir dönem yok"
            + (" (o zaman için)." if frame.time else "."),
        )
    return keep(answer, mine, text, frame.lang)


def when_held(frame: Frame) -> Question:
    """When somebody held an office: all spells, the beginnings, or the ends, as the question has it."""
    held, person = frame.held[0], frame.one("Person")
    answer = yield from spells(frame, held, None)
    stretches = stretches_of(person.id, answer.rows)
    title = title_of(held, frame.lang)
    if frame.time is not None:
        whole = yield from spells(frame, held, frame.time)
        facts = {row["fact"] for row in whole.rows}
        stretches = [kept for one in stretches if (kept := [row for row in one if row["fact"] in facts])]
    if frame.has("last", "first"):
        stretches = stretches[-1:] if frame.has("last") else stretches[:1]
    if frame.has("leave", "resign", "removed"):
        rows = [row for one in stretches for row in _ended(one, frame)]
        said = "; ".join(
            f"{row['end'] or label('end_state', row['end_state'], frame.lang)} ({label('ended_by', row['ended_by'], frame.lang) or '?'})"
            for row in rows
        )
        text = choose(
            frame.lang,
            f"{person.name} ceased to be {title}: {said}.",
            f"{person.name}, {title} görevinden ayrılışı: {said}.",
        )
    elif frame.has("become", "became", "elected", "since-when", "come", "appointed") or (
        frame.has("first") and stretches
    ):
        rows = [one[0] for one in stretches]
        if frame.has("first"):
            rows = rows[:1]
        said = "; ".join(
            f"{row['start'] or '?'} ({label('began_by', row['began_by'], frame.lang) or '?'})" for row in rows
        )
        text = choose(frame.lang, f"{person.name} became {title}: {said}.", f"{person.name}, {title} oluşu: {said}.")
    else:
        rows = [row for one in stretches for row in one]
        text = f"{person.name}, {title}: {', '.join(say_span(row, frame.lang) for row in rows)}."
    if not rows:
        text = choose(
            frame.lang,
            f"The data holds no time in which {person.name} was {title}.",
            f"Veride {person.name} için {title} olarak geçen bir dönem yok.",
        )
    return keep(answer, rows, text, frame.lang)


def _ended(stretch: list[Row], frame: Frame) -> list[Row]:
    """The spell with which a stretch ended; where removal is asked for, each that ended in one."""
    if frame.has("removed"):
        removed = [row for row in stretch if row["ended_by"] in _WAYS["removed"]]
        if removed:
            return removed
    over = [row for row in stretch if row["end_state"] == "known"]
    return over[-1:] or stretch[-1:]


def why_left(frame: Frame) -> Question:
    """Why somebody's time in an office ended."""
    return (
        yield from when_held(
            replace(frame, items=(*frame.items, *([] if frame.has("leave") else [Item("leave", 0, 0)])))
        )
    )


def left_office(frame: Frame) -> Question:
    """When and why somebody left, of every office that was left in the way that is asked for."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    ways = (
        ("resignation",)
        if frame.has("resign")
        else ("suspension", "dismissal", "court", "conviction", "annulment")
        if frame.has("removed")
        else ()
    )
    rows = [
        row
        for row in answer.rows
        if row["relation"] in TENURE_RELATIONS and row["ended_by"] and (not ways or row["ended_by"] in ways)
    ]
    if not ways:
        last = {(row["relation"], row["held"]): row for row in rows}
        rows = list(last.values())
    if frame.has("City"):
        rows = [row for row in rows if row["held"] == frame.one("City").id]
    if frame.time is not None:
        rows = [row for row in rows if row["end"] and _ended_in(row, frame.time)]
    said = "; ".join(
        f"{row['held_name']}: {row['end']} ({label('ended_by', row['ended_by'], frame.lang)})" for row in rows
    )
    if frame.has("how-often", "how-many"):
        counted = [
            {"politician": person.id, "name": person.name, "count": len(rows), "facts": [row["fact"] for row in rows]}
        ]
        return answer.model_copy(update={"rows": counted, "text": f"{person.name}: {len(rows)}: {said or '–'}."})
    if ways and not rows:
        return keep(answer, [], _say_other_ends(person.name, answer.rows, frame), frame.lang)
    return keep(answer, rows, f"{person.name}: {said or '–'}.", frame.lang)


def _say_other_ends(name: str, rows: Sequence[Row], frame: Frame) -> str:
    """That nobody left in the way that is asked for, and how it was that they left."""
    ended = [row for row in rows if row["relation"] in TENURE_RELATIONS and row["ended_by"]]
    others = "; ".join(
        f"{row['held_name']}: {row['end'] or '?'} ({label('ended_by', row['ended_by'], frame.lang)})"
        for row in ended[-4:]
    )
    what = choose(frame.lang, *(("resignation", "istifa") if frame.has("resign") else ("removal", "görevden alma")))
    return choose(
        frame.lang,
        f"The data holds no such {what} of {name}. How it ended: {others or 'not said'}.",
        f"Veride {name} için böyle bir {what} yok. Nasıl sona erdi: {others or 'söylenmiyor'}.",
    )


def _ended_in(row: Row, time: Time) -> bool:
    end = parse_date(row["end"])
    return (time.first is None or end.latest >= time.first) and (time.last is None or end.earliest <= time.last)


def party_as(frame: Frame) -> Question:
    """The party that nominated somebody for an office; without a person, of each holder in the time."""
    held = frame.held[0]
    if not frame.has("Person") and frame.time is None and frame.during is None and is_of_today(frame):
        frame = asked_today(frame)
    answer = yield from spells_asked(frame, held)
    rows = [row for row in answer.rows if not frame.has("Person") or row["politician"] == frame.one("Person").id]
    said = "; ".join(
        dict.fromkeys(f"{row['name']} ({row.get('party_name') or row.get('party') or '?'})" for row in rows)
    )
    text = f"{title_of(held, frame.lang)}: {said}." if rows else ""
    answer = keep(answer, rows, text, frame.lang)
    if rows and all(row.get("party") is None for row in rows):
        message = choose(
            frame.lang,
            "No source at hand says which party nominated.",
            "Hangi partinin aday gösterdiğini eldeki hiçbir kaynak söylemiyor.",
        )
        answer.warnings.append(
            Warning_(code="party-unknown", message=message, facts=tuple(row["fact"] for row in rows))
        )
    return answer


def how_long(frame: Frame) -> Question:
    """How long somebody held an office, all stretches together; kept from it or standing in is counted apart."""
    held, person = frame.held[0], frame.one("Person")
    answer = yield from spells(frame, held, None)
    mine = [row for row in answer.rows if row["politician"] == person.id]
    counted = [row for row in mine if row["standing"] not in STAND_INS]
    first, last = (frame.time.first, frame.time.last) if frame.time and frame.time.kind != "now" else (None, None)
    days, stretches = days_held(counted, first, last)
    title, years = title_of(held, frame.lang), in_years(days)
    if not counted:
        return keep(
            answer,
            [],
            choose(
                frame.lang,
                f"The data holds no time in which {person.name} was {title}.",
                f"Veride {person.name} için {title} olarak geçen bir dönem yok.",
            ),
            frame.lang,
        )
    row = {
        "politician": person.id, "name": person.name, "office": held.office, "of": held.id, "days": days, "years": years,
        "intervals": stretches, "facts": [one["fact"] for one in counted],
    }  # fmt: skip
    answer = keep(answer, mine, "", frame.lang)
    answer.warnings.extend(warn_of_ends(counted, frame.lang))
    text = choose(
        frame.lang,
        f"{person.name} was {title} for {decimal(years, 'en')} years ({count(days, 'day')}): {', '.join(stretches)}.",
        f"{person.name} {decimal(years, 'tr')} yıl ({days} gün) {title} oldu: {', '.join(stretches)}.",
    )
    return answer.model_copy(update={"rows": [row], "text": text})


_WAYS = {"died": ("death",), "resign": ("resignation",), "removed": ("suspension", "dismissal", "court", "conviction")}


def ended_so(frame: Frame) -> Question:
    """Who left an office by death, resignation or removal, in a time or ever."""
    held = frame.held[0]
    answer = yield from spells(frame, held)
    ways = next(ways for atom, ways in _WAYS.items() if frame.has(atom))
    rows = [row for row in answer.rows if row["ended_by"] in ways and row["end"]]
    if frame.time is not None:
        time = frame.time
        rows = [row for row in rows if _ended_in(row, time)]
    if frame.has("how-many"):
        counted = [{"count": len({row["politician"] for row in rows}), "facts": [row["fact"] for row in rows]}]
        return answer.model_copy(update={"rows": counted, "text": f"{counted[0]['count']}."})
    said = "; ".join(f"{row['name']} ({row['end']}, {label('ended_by', row['ended_by'], frame.lang)})" for row in rows)
    return keep(answer, rows, f"{title_of(held, frame.lang)}: {said or '–'}.", frame.lang)
