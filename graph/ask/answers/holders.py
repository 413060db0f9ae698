"""Who held an office: in a time, now, the first, the last, by number, how many."""

from __future__ import annotations

import datetime
from dataclasses import replace

from graph.answer import Answer, Row, Warning_
from graph.ask.frame import Frame, Held, Item
from graph.ask.line import STAND_INS, by_person, order
from graph.ask.offices import ask_rows, keep, name_list, spells, spells_asked, title_of
from graph.ask.times import Time
from graph.questions.flow import Question
from graph.questions.speech import choose, count
from ontology.dates import parse_date
from ontology.vocabulary import label

_WHOLE_LINE = ("president", "pm", "speaker")
"""Offices whose line the data holds from their first holder on."""


def held_by(frame: Frame) -> Question:
    """The holders in the time that is asked for; without one, all, or those of now where the question is of today."""
    held = frame.held[0]
    if frame.time is None and frame.during is None and is_of_today(frame) and not frame.has("woman"):
        frame = asked_today(frame)
    if frame.time is not None and frame.time.beside and not _asks_for_several(frame):
        return (yield from _beside(frame, held, frame.time))
    answer = yield from spells_asked(frame, held)
    if frame.has("woman"):
        answer = yield from _only_women(frame, answer)
    if frame.has("Party"):
        party = frame.one("Party")
        mine = [row for row in answer.rows if row.get("party") == party.id]
        return keep(
            answer,
            mine,
            f"{title_of(held, frame.lang)}, {party.name}: {name_list(mine, frame.lang) or '–'}.",
            frame.lang,
        )
    if frame.has("acting-as"):
        stood_in = [row for row in answer.rows if row["standing"] == "acting"]
        return keep(
            answer,
            stood_in,
            f"{label('standing', 'acting', frame.lang)}, {title_of(held, frame.lang)}: {name_list(stood_in, frame.lang) or '–'}.",
            frame.lang,
        )
    if _wants_beginners(frame):
        time = frame.time
        assert time is not None
        began = [row for row in answer.rows if _began_in(row, time)]
        names = name_list(began, frame.lang)
        text = choose(
            frame.lang,
            f"Became {title_of(held, 'en')} ({time.said}): {names or 'nobody is known'}.",
            f"{title_of(held, 'tr')} olanlar ({time.said}): {names or 'bilinen kimse yok'}.",
        )
        return keep(answer, began, text, frame.lang)
    return answer


def _beside(frame: Frame, held: Held, time: Time) -> Question:
    """Who held on the eve of an event, or on the day after it; if nobody did, the first who came then."""
    day = time.last or time.first
    assert day is not None
    if time.first is None or not frame.has("become", "became"):
        answer = yield from spells(frame, held, Time("day", day, day, day.isoformat()))
        if answer.rows or time.first is None:
            return answer
    later = yield from spells(frame, held, time)
    rows = [row for row in order(later.rows) if str(row["start"] or "") >= day.isoformat()][:1]
    return keep(
        later, rows, f"{title_of(held, frame.lang)}, {time.said}: {name_list(rows, frame.lang) or '–'}.", frame.lang
    )


def _asks_for_several(frame: Frame) -> bool:
    return frame.has("all", "list", "woman", "Party", "acting-as") or any("plural" in one.tags for one in frame.items)


def several(frame: Frame) -> Question:
    """The holders of several offices, one after the other."""
    answers = []
    for held in frame.held:
        answers.append(
            (
                yield from spells_asked(
                    asked_today(frame) if is_of_today(frame) and not frame.time and not frame.during else frame, held
                )
            )
        )
    first = answers[0]
    return first.model_copy(
        update={
            "rows": [row for one in answers for row in one.rows],
            "text": " ".join(one.text for one in answers),
            "taken": [taken for one in answers for taken in one.taken],
            "evidence": {fact: notes for one in answers for fact, notes in one.evidence.items()},
            "warnings": [warning for one in answers for warning in one.warnings],
        }
    )


def are_listed(frame: Frame) -> bool:
    """Whether offices are named one beside the other for one time, and not as what one person held."""
    apart = frame.time is not None or frame.during is not None or is_of_today(frame)
    return frame.has("and") and (apart or any("plural" in item.tags for item in frame.items if item.held))


def is_of_today(frame: Frame) -> bool:
    """Whether the question is in the present tense about one holder: `kim`, `who is`."""
    return frame.notes.get("tense") == "present" and not frame.has("all")


def asked_today(frame: Frame) -> Frame:
    day = datetime.date.fromisoformat(frame.horizon[:10])
    return replace(frame, items=(*frame.items, Item("Time", 0, 0, time=Time("now", day, day))))


def _wants_beginners(frame: Frame) -> bool:
    time = frame.time
    if time is None or time.kind != "span" or time.first is None or time.last is None:
        return False
    # `1990'larda kimler başbakan oldu` asks who was it then, `2014'te kim başbakan oldu` who came to be it.
    return frame.has("become", "elected") or (frame.has("became") and (time.last - time.first).days <= 366)


def _began_in(row: Row, time: Time) -> bool:
    if not row["start"] or row["began_by"] in ("suspension", "return"):
        return False
    start = parse_date(row["start"])
    return (time.first is None or start.latest >= time.first) and (time.last is None or start.earliest <= time.last)


def _only_women(frame: Frame, answer: Answer) -> Question:
    people = list(by_person(answer.rows))
    rows, _ = yield from ask_rows("ask_people", ids=people)
    women = {row["id"] for row in rows if row["gender"] == "female"}
    unknown = [row["name"] for row in rows if row["gender"] is None]
    kept = [row for row in answer.rows if row["politician"] in women]
    text = choose(
        frame.lang,
        f"Women: {name_list(kept, 'en') or 'none is known'}.",
        f"Kadınlar: {name_list(kept, 'tr') or 'bilinen yok'}.",
    )
    answer = keep(answer, kept, text, frame.lang)
    if unknown:
        listed = ", ".join(unknown[:10])
        message = choose(
            frame.lang,
            f"No source at hand says the gender of {len(unknown)}: {listed}.",
            f"{len(unknown)} kişinin cinsiyetini eldeki hiçbir kaynak söylemiyor: {listed}.",
        )
        answer.warnings.append(Warning_(code="gender-unknown", message=message))
    return answer


def names_no_second_party(frame: Frame) -> bool:
    """Whether a party beside the office can only be the one that nominated: a party's leader has no other."""
    if not frame.has("Party") or not frame.held:
        return True
    party, office = frame.all("Party")[0], next(item for item in frame.items if item.held)
    beside = "of" in party.tags or party.start < office.start or frame.has("belong", "party", "from")
    return beside and all(held.office in ("mayor", "president", "pm", "minister") for held in frame.held)


def first_held(frame: Frame) -> Question:
    """The first holder of a time; of all times only where the data holds the line from its beginning."""
    held = frame.held[0]
    answer = yield from spells_asked(frame, held)
    if frame.has("woman"):
        answer = yield from _only_women(frame, answer)
    rows = [row for row in order(answer.rows) if row["start"]]
    if not frame.has("acting", "trustee"):
        rows = [row for row in rows if row["standing"] not in STAND_INS]
    metropolitan = frame.has("metropolitan") or any("metropolitan" in item.tags for item in frame.items if item.held)
    if metropolitan:
        rows = [row for row in rows if row["office"] == "metropolitan-mayor"]
    if not rows:
        return keep(answer, [], choose(frame.lang, "Nobody is known.", "Bilinen kimse yok."), frame.lang)
    first = rows[0]
    if held.office == "pm" and frame.time is None and not frame.has("woman"):
        # The heads of the assembly's executive before the republic stand in the same line as the prime ministers after.
        numbered = [row for row in rows if row.get("government")]
        found = [*numbered[:1], first]
        said = "; ".join(f"{row['name']} ({row['start']})" for row in found)
        text = choose(
            frame.lang,
            f"First prime minister of the republic's numbered governments, and first head of the assembly's executive: {said}.",
            f"Cumhuriyet hükûmetlerinin ilk başbakanı ve TBMM icra heyetinin ilk başkanı: {said}.",
        )
        return keep(answer, [{**row, "reading": number} for number, row in enumerate(found, start=1)], text, frame.lang)
    whole = (
        held.office in _WHOLE_LINE
        or first["began_by"] == "founding"
        or frame.time is not None
        or metropolitan
        or frame.has("woman")
    )
    if not whole:
        message = choose(
            frame.lang,
            f"The data on this office begins on {first['start']} with {first['name']}; whoever held it before is not in it.",
            f"Bu makamın verisi {first['start']} tarihinde {first['name']} ile başlıyor; ondan öncekiler veride yok.",
        )
        answer = keep(answer, [], message, frame.lang)
        answer.warnings[:] = [
            Warning_(code="before-the-data", message=message, facts=(first["fact"],), end=first["start"])
        ]
        return answer
    return keep(answer, [first], _say_one(frame, held, first, _first_word(frame)), frame.lang)


def _first_word(frame: Frame) -> str:
    if frame.has("woman"):
        return choose(frame.lang, "First woman,", "İlk kadın")
    return choose(frame.lang, "First", "İlk")


def last_held(frame: Frame) -> Question:
    """The last holder of a time, or of all."""
    held = frame.held[0]
    answer = yield from spells_asked(frame, held)
    rows = [row for row in order(answer.rows) if row["start"] and row["standing"] not in ("acting", "trustee")]
    return keep(
        answer,
        rows[-1:],
        _say_one(frame, held, rows[-1], choose(frame.lang, "Last", "Son")) if rows else "",
        frame.lang,
    )


def nth_held(frame: Frame) -> Question:
    """The holder by number, counted as people in the order in which they first held; who only stood in is not counted."""
    held = frame.held[0]
    answer = yield from spells(frame, held)
    people = by_person(row for row in order(answer.rows) if row["standing"] not in STAND_INS)
    number = int(frame.notes.get("number", "0"))
    whole = held.office == "president" or any(row["began_by"] == "founding" for row in order(answer.rows)[:1])
    if not whole or not 0 < number <= len(people):
        text = choose(
            frame.lang,
            "The data does not hold the whole line of this office, or not so many holders.",
            "Veri bu makamın bütün sahiplerini tutmuyor ya da o kadar sahibi yok.",
        )
        return keep(answer, [], text, frame.lang)
    rows = list(people.values())[number - 1]
    return keep(
        answer,
        rows,
        f"{number}. {title_of(held, frame.lang)}: {rows[0]['name']} ({', '.join(say_span(row, frame.lang) for row in rows)}).",
        frame.lang,
    )


def how_many(frame: Frame) -> Question:
    """How many people held an office in a time: acting holders and trustees are counted apart."""
    held = frame.held[0]
    answer = yield from spells_asked(frame, held)
    people = by_person(answer.rows)
    holding = by_person(row for row in answer.rows if row["standing"] not in ("acting", "trustee"))
    row = {
        "count": len(holding),
        "people": len(people),
        "stand_ins": len(people) - len(holding),
        "spells": len(answer.rows),
    }
    title, names = title_of(held, frame.lang), name_list(answer.rows, frame.lang)
    said = count(len(holding), "person", "people")
    text = choose(
        frame.lang,
        f"{title}: {said}" + (f", and {row['stand_ins']} who stood in" if row["stand_ins"] else "") + f": {names}.",
        f"{title}: {len(holding)} kişi"
        + (f", ayrıca {row['stand_ins']} vekil veya kayyum" if row["stand_ins"] else "")
        + f": {names}.",
    )
    return answer.model_copy(
        update={"rows": [row], "text": text, "coverage": {**answer.coverage, "counted": sorted(people)}}
    )


def _say_one(frame: Frame, held: Held, row: Row, word: str) -> str:
    title = title_of(held, frame.lang)
    until = row["end"] or label("end_state", row["end_state"], frame.lang)
    return f"{word} {title}: {row['name']} ({row['start']} – {until})."


def say_span(row: Row, lang: str) -> str:
    end = row["end"] or label("end_state", row["end_state"], lang)
    return f"{row['start'] or '?'} – {end}"
