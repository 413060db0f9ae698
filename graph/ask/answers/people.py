"""A person: the offices held, birth, death and age."""

from __future__ import annotations

from graph.answer import Row
from graph.ask.careers import OFFICE_OF, TENURES, career
from graph.ask.frame import Frame
from graph.ask.offices import keep, nothing_held, only_of
from graph.ask.polls import list_elections, pick_elections
from graph.questions.flow import Question
from graph.questions.results import age_on
from graph.questions.speech import choose
from ontology.model import RELATIONS
from ontology.vocabulary import label


def who_is(frame: Frame) -> Question:
    """A person's offices in the order of time."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [row for row in answer.rows if row["relation"] in (*TENURES, "DEPUTY_IN")]
    if not rows:
        rows = answer.rows
    if frame.has("minister"):
        rows = [row for row in rows if row["relation"] == "MINISTER_OF"]
    time = frame.time
    if time is not None and time.first and time.last:
        rows = [row for row in rows if row["start"] and _touches(row, time.first.isoformat(), time.last.isoformat())]
    if frame.has("first", "last"):
        dated = [row for row in rows if row["start"]]
        rows = dated[:1] if frame.has("first") else dated[-1:]
    said = "; ".join(dict.fromkeys(_say(row, frame.lang) for row in rows[:15]))
    thing = answer.thing or {}
    life = "".join(
        f", {choose(frame.lang, word, turkish)} {thing[name]}"
        for name, word, turkish in (("born", "born", "doğum"), ("died", "died", "ölüm"))
        if thing.get(name)
    )
    text = (
        f"{person.name}{life}: {said}."
        if rows
        else choose(
            frame.lang, f"The data holds no office of {person.name}.", f"Veride {person.name} için bir görev yok."
        )
    )
    return keep(answer, rows, text, frame.lang)


def _touches(row: Row, first: str, last: str) -> bool:
    return str(row["start"]) <= last and (row["end"] or row["last_seen"] or "9999") >= first


def _say(row: Row, lang: str) -> str:
    kind = RELATIONS[row["relation"]]
    title = kind.LABEL_TR if lang == "tr" else kind.LABEL_EN
    start, end = (
        row["start"] or row["since"] or row["date"] or "?",
        row["end"] or label("end_state", row["end_state"], lang),
    )
    return f"{title} {row['held_name'] or ''} ({start} – {end})"


def born_died(frame: Frame) -> Question:
    """When somebody was born or died, and whether the data knows it."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    thing = answer.thing or {}
    died = frame.has("died")
    value = thing.get("died" if died else "born")
    evidence = only_of(answer, [{"fact": person.id}])
    if value is None:
        word = choose(frame.lang, "death" if died else "birth", "ölüm" if died else "doğum")
        text = choose(
            frame.lang,
            f"No source at hand gives the date of {word} of {person.name}.",
            f"{person.name} için eldeki hiçbir kaynak {word} tarihi vermiyor.",
        )
        return answer.model_copy(
            update={
                "rows": [],
                "text": text,
                "evidence": {},
                "warnings": [nothing_held(frame.lang).model_copy(update={"message": text})],
            }
        )
    row = {
        "fact": person.id,
        "politician": person.id,
        "name": person.name,
        "born": thing.get("born"),
        "died": thing.get("died"),
    }
    text = choose(
        frame.lang,
        f"{person.name} {'died' if died else 'was born'}: {value}.",
        f"{person.name}, {'ölüm' if died else 'doğum'}: {value}.",
    )
    return answer.model_copy(update={"rows": [row], "text": text, "evidence": evidence})


def how_old(frame: Frame) -> Question:
    """How old somebody was on a day, at an election, or on the day up to which the data holds."""
    during = frame.during
    person = during.person if during is not None else frame.one("Person")
    offices = [during.held] if during is not None else frame.held
    answer = yield from career(person.id)
    thing = answer.thing or {}
    days: list[tuple[str, str]] = []
    kinds = [kind for kind in ("local", "general", "presidential") if frame.has(kind)]
    if kinds and frame.time is not None:
        elections = pick_elections((yield from list_elections()), [*kinds], frame)
        days = [(one["id"], one["date"]) for one in elections]
    elif offices:
        mine = [
            row
            for row in answer.rows
            if OFFICE_OF.get(row["relation"]) == offices[0].office
            and (offices[0].thing is None or row["held"] == offices[0].id)
            and row["start"]
        ]
        days = [(row["fact"], row["start"]) for row in mine[:1]]
    elif frame.time is not None and frame.time.first:
        days = [(frame.time.said, frame.time.edtf or frame.time.said)]
    else:
        days = [("horizon", frame.horizon[:10])]
    if thing.get("died") and days and days[0][0] == "horizon":
        days = [("died", str(thing["died"]))]
    rows = [
        {
            "fact": person.id,
            "politician": person.id,
            "name": person.name,
            "born": thing.get("born"),
            "date": day,
            "age": age_on(thing.get("born"), day),
            "at": what,
        }
        for what, day in days
    ]
    rows = [row for row in rows if row["age"] is not None]
    if not rows:
        text = choose(
            frame.lang,
            f"No source at hand gives the birth of {person.name}, or no such day.",
            f"{person.name} için eldeki kaynaklarda doğum tarihi ya da böyle bir gün yok.",
        )
        return answer.model_copy(
            update={
                "rows": [],
                "text": text,
                "evidence": {},
                "warnings": [nothing_held(frame.lang).model_copy(update={"message": text})],
            }
        )
    said = "; ".join(f"{row['date']}: {row['age']}" for row in rows)
    text = choose(
        frame.lang,
        f"{person.name}, born {thing.get('born')}, was of age on {said}.",
        f"{person.name}, doğum {thing.get('born')}, yaşı: {said}.",
    )
    return answer.model_copy(update={"rows": rows, "text": text, "evidence": only_of(answer, [{"fact": person.id}])})
