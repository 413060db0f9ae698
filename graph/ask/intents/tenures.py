"""Who held an office, and when: the holders in a time, the first and the last, how many, whether and when somebody did."""

from __future__ import annotations

import datetime
from dataclasses import replace

from graph.answer import Answer, Row, Warning_
from graph.ask.careers import TENURES as TENURE_RELATIONS
from graph.ask.careers import career
from graph.ask.frame import Frame, Held
from graph.ask.intent import Intent
from graph.ask.line import order, stretches_of
from graph.ask.offices import (
    STAND_INS,
    ask_rows,
    by_person,
    days_held,
    in_years,
    keep,
    name_list,
    spells,
    spells_asked,
    title_of,
    warn_of_ends,
)
from graph.ask.times import Time
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal
from ontology.dates import parse_date
from ontology.vocabulary import label

_ANY = "hold? become? became? govern? come? office? all? tenure? elected? serve? time-of? lineage? year? winner? period? ever?"
_WHOLE_LINE = ("president", "pm", "speaker")
"""Offices whose line the data holds from their first holder on."""


def _names_no_second_party(frame: Frame) -> bool:
    """Whether a party beside the office can only be the one that nominated: a party's leader has no other."""
    if not frame.has("Party") or not frame.held:
        return True
    party, office = frame.all("Party")[0], next(item for item in frame.items if item.held)
    beside = "of" in party.tags or party.start < office.start or frame.has("belong", "party")
    return beside and all(held.office in ("mayor", "president", "pm", "minister") for held in frame.held)


def held_by(frame: Frame) -> Question:
    """The holders in the time that is asked for; without one, all, or those of now where the question is of today."""
    held = frame.held[0]
    if frame.time is None and frame.during is None and _is_of_today(frame):
        frame = _today(frame)
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


def several(frame: Frame) -> Question:
    """The holders of several offices, one after the other."""
    answers = []
    for held in frame.held:
        answers.append(
            (
                yield from spells_asked(
                    _today(frame) if _is_of_today(frame) and not frame.time and not frame.during else frame, held
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


def _are_listed(frame: Frame) -> bool:
    """Whether offices are named one beside the other for one time, and not as what one person held."""
    apart = frame.time is not None or frame.during is not None or _is_of_today(frame)
    return frame.has("and") and (apart or any("plural" in item.tags for item in frame.items if item.held))


def _is_of_today(frame: Frame) -> bool:
    """Whether the question is in the present tense about one holder: `kim`, `who is`."""
    return frame.notes.get("tense") == "present" and not frame.has("all")


def _today(frame: Frame) -> Frame:
    day = datetime.date.fromisoformat(frame.horizon[:10])
    from graph.ask.frame import Item

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
        f"{number}. {title_of(held, frame.lang)}: {rows[0]['name']} ({', '.join(_span(row, frame.lang) for row in rows)}).",
        frame.lang,
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
    return keep(answer, rows, f"{person.name}: {said or '–'}.", frame.lang)


def _ended_in(row: Row, time: Time) -> bool:
    end = parse_date(row["end"])
    return (time.first is None or end.latest >= time.first) and (time.last is None or end.earliest <= time.last)


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
        found = [row for row in (*numbered[:1], first)]
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
    return keep(answer, [first], _say_one(frame, held, first, choose(frame.lang, "First", "İlk")), frame.lang)


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


def _say_one(frame: Frame, held: Held, row: Row, word: str) -> str:
    title = title_of(held, frame.lang)
    until = row["end"] or label("end_state", row["end_state"], frame.lang)
    return f"{word} {title}: {row['name']} ({row['start']} – {until})."


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


def whether_held(frame: Frame) -> Question:
    """Whether somebody held an office, ever or in a time."""
    held, person = frame.held[0], frame.one("Person")
    answer = yield from spells_asked(frame, held)
    mine = [row for row in answer.rows if row["politician"] == person.id]
    title = title_of(held, frame.lang)
    span = ", ".join(_span(row, frame.lang) for row in mine)
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


def _span(row: Row, lang: str) -> str:
    end = row["end"] or label("end_state", row["end_state"], lang)
    return f"{row['start'] or '?'} – {end}"


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
    if frame.has("leave", "resign", "removed"):
        rows = [row for one in stretches for row in _ended(one)]
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
        text = f"{person.name}, {title}: {', '.join(_span(row, frame.lang) for row in rows)}."
    if not rows:
        text = choose(
            frame.lang,
            f"The data holds no time in which {person.name} was {title}.",
            f"Veride {person.name} için {title} olarak geçen bir dönem yok.",
        )
    return keep(answer, rows, text, frame.lang)


def _ended(stretch: list[Row]) -> list[Row]:
    """The spell with which a stretch ended: where the holder is suspended, the one before it."""
    over = [row for row in stretch if row["end_state"] == "known"]
    return over[-1:] or stretch[-1:]


def why_left(frame: Frame) -> Question:
    """Why somebody's time in an office ended."""
    return (yield from when_held(replace(frame, items=(*frame.items, *([] if frame.has("leave") else _leave())))))


def _leave() -> list:  # type: ignore[type-arg]
    from graph.ask.frame import Item

    return [Item("leave", 0, 0)]


def party_as(frame: Frame) -> Question:
    """The party that nominated somebody for an office; without a person, of each holder in the time."""
    held = frame.held[0]
    if not frame.has("Person") and frame.time is None and frame.during is None and _is_of_today(frame):
        frame = _today(frame)
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


TENURES = (
    Intent(
        "holders", "Who held an office, ever, in a time, now, or while somebody held another one.",
        "1994'ten beri İstanbul'u kimler yönetti?", "Who was prime minister on 20 May 1999?",
        (f"Held Time/During? woman? acting-as? {_ANY}", f"Held Party Time/During? party? belong? {_ANY}"), held_by, _names_no_second_party,
    ),
    Intent(
        "several-offices", "The holders of several offices.",
        "2010'da Ankara ve İzmir belediye başkanları kimdi?", "Who were president and prime minister in 1995?",
        ("Held Held Held* Time/During? hold? govern? office? all? tenure? serve? time-of? year?",), several, _are_listed,
    ),
    Intent(
        "first-holder", "The first holder of an office.",
        "CHP'nin ilk genel başkanı kimdi?", "Who was the first president of Turkey?",
        (f"Held first Time/During? woman? metropolitan? {_ANY}",), first_held,
    ),
    Intent(
        "nth-holder", "The holder of an office by number.",
        "CHP'nin 7. genel başkanı kimdi?", "Who was the 9th president of Turkey?",
        (f"Held Number {_ANY}",), nth_held,
    ),
    Intent(
        "left-office", "When and why somebody resigned or was removed.",
        "Kadir Topbaş ne zaman istifa etti?", "When was Ahmet Türk removed?",
        (f"Person resign/removed when/why/how/whether/Time Time? City? {_ANY}", f"Person resign/removed City? {_ANY}", f"Person leave when/why office? City? {_ANY}"), left_office,
    ),
    Intent(
        "last-holder", "The last holder of an office.",
        "Türkiye'nin son başbakanı kimdi?", "Who was the last prime minister of Turkey?",
        (f"Held last Time/During? {_ANY}",), last_held,
    ),
    Intent(
        "how-many-holders", "How many people held an office.",
        "1994'ten beri İstanbul'da kaç kişi belediye başkanlığı yaptı?", "How many leaders has the CHP had?",
        (f"Held how-many Time/During? total? {_ANY}", f"Held number Time/During? total? {_ANY}"), how_many,
    ),
    Intent(
        "whether-held", "Whether somebody ever held an office.",
        "Melih Gökçek Ankara belediye başkanlığı yaptı mı?", "Was Tansu Çiller ever prime minister?",
        (f"Held Person whether ever? Time/During? {_ANY}",), whether_held,
    ),
    Intent(
        "when-held", "When somebody held an office, came to it or left it.",
        "Özgür Özel ne zaman CHP genel başkanı oldu?", "When did Kadir Topbaş leave office as mayor of Istanbul?",
        (f"Held Person when/since-when first? leave? resign? removed? last? Time? between? appointed? start? term? {_ANY}", f"Held Person date become/leave/elected/tenure/resign {_ANY}", f"Held Person tenure/term {_ANY}"), when_held,
    ),
    Intent(
        "why-left", "Why somebody's time in an office ended.",
        "Kadir Topbaş'ın İstanbul belediye başkanlığı neden sona erdi?", "Why did Adnan Menderes cease to be prime minister?",
        (f"Held Person why/how/how-ended/reason leave/resign/removed/lose/how-ended* Time? term? {_ANY}",), why_left,
    ),
    Intent(
        "party-as", "For which party somebody held an office.",
        "Melih Gökçek hangi partiden Ankara belediye başkanı oldu?", "Which party was Bedrettin Dalan from as mayor of Istanbul?",
        (f"Held Person party/of-party Time? candidate? belong? member? {_ANY}", f"Held party/of-party Time/During? belong? candidate? hands? {_ANY}"), party_as,
    ),
    Intent(
        "how-long-held", "How long somebody held an office.",
        "Bülent Ecevit toplam kaç yıl başbakanlık yaptı?", "How long was Melih Gökçek mayor of Ankara?",
        (f"Held Person how-long total? Time? term? {_ANY}",), how_long,
    ),
)  # fmt: skip
