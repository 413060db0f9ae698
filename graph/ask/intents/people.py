"""People: who somebody is, births and ages, parties, candidacies, seats in the assembly."""

from __future__ import annotations

from graph.answer import Answer, Row, Warning_
from graph.ask.careers import TENURES, career
from graph.ask.frame import Frame
from graph.ask.intent import Intent
from graph.ask.offices import keep, nothing_held, only_of
from graph.ask.polls import is_in, list_elections, pick_elections
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
    person = frame.one("Person")
    answer = yield from career(person.id)
    thing = answer.thing or {}
    days: list[tuple[str, str]] = []
    kinds = [kind for kind in ("local", "general", "presidential") if frame.has(kind)]
    if kinds and frame.time is not None:
        elections = pick_elections((yield from list_elections()), [*kinds], frame)
        days = [(one["id"], one["date"]) for one in elections]
    elif frame.held:
        from graph.ask.careers import _OFFICE

        mine = [
            row
            for row in answer.rows
            if _OFFICE.get(row["relation"]) == frame.held[0].office
            and (frame.held[0].thing is None or row["held"] == frame.held[0].id)
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


def parties_of(frame: Frame) -> Question:
    """The parties that somebody belonged to, led, or was nominated by, in the order of time."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    time = frame.time
    rows = []
    for row in answer.rows:
        party = row["held"] if row["relation"] in ("LEADER_OF", "MEMBER_OF") else row.get("party")
        if not party or party == "none":
            continue
        if (
            time is not None
            and time.first
            and not _in_time(row, time.first.isoformat(), (time.last or time.first).isoformat())
        ):
            continue
        name = (
            row["abbreviation"] or row["held_name"]
            if row["relation"] in ("LEADER_OF", "MEMBER_OF")
            else row.get("party_name")
        )
        rows.append({**row, "party": party, "party_name": name})
    known = list(dict.fromkeys(str(row["party_name"] or row["party"]) for row in rows))
    text = (
        choose(
            frame.lang,
            f"{person.name}, parties in the data: {', '.join(known)}.",
            f"{person.name}, verideki partileri: {', '.join(known)}.",
        )
        if rows
        else choose(
            frame.lang,
            f"The data holds no party of {person.name} there.",
            f"Veride {person.name} için o zaman bir parti yok.",
        )
    )
    return keep(answer, rows, text, frame.lang)


def _in_time(row: Row, first: str, last: str) -> bool:
    start = row["start"] or row["date"] or row["since"]
    end = row["end"] or row["date"] or row["last_seen"] or row["until"] or "9999"
    return bool(start) and str(start) <= last and str(end) >= first[: len(str(end))]


def candidacies(frame: Frame) -> Question:
    """The contests in which somebody stood, won or lost."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [
        row
        for row in answer.rows
        if row["relation"] == "STOOD_IN" and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("win", "elected"):
        rows = [row for row in rows if row["elected"]]
    elif frame.has("lose"):
        rows = [row for row in rows if not row["elected"]]
    if frame.has("City"):
        rows = [row for row in rows if row["place"] == frame.one("City").id]
    if frame.has("presidential"):
        rows = [row for row in rows if row["contest_office"] == "president"]
    if frame.has("local"):
        rows = [row for row in rows if row["contest_office"] in ("mayor", "metropolitan-mayor")]
    shown = [{**row, "contest": row["held"]} for row in rows]
    if frame.has("how-many", "how-often"):
        counted = [
            {
                "politician": person.id,
                "name": person.name,
                "count": len(shown),
                "contests": [row["contest"] for row in shown],
            }
        ]
        answer = answer.model_copy(
            update={
                "rows": counted,
                "text": choose(
                    frame.lang,
                    f"{person.name}: {len(shown)} candidacies in the data.",
                    f"{person.name}: veride {len(shown)} adaylık.",
                ),
            }
        )
        return answer
    said = "; ".join(
        f"{row['date']} {row['contest']}" + (choose(frame.lang, " (elected)", " (seçildi)") if row["elected"] else "")
        for row in shown
    )
    return keep(answer, shown, f"{person.name}: {said or '–'}.", frame.lang)


def seats_of(frame: Frame) -> Question:
    """The terms of the assembly in which somebody sat, with province and party."""
    person = frame.one("Person")
    answer = yield from career(person.id)
    rows = [row for row in answer.rows if row["relation"] == "DEPUTY_IN"]
    rows.sort(key=lambda row: row["number"] or 0)
    if frame.time is not None and frame.time.first:
        first, last = frame.time.first.isoformat(), (frame.time.last or frame.time.first).isoformat()
        rows = [
            row
            for row in rows
            if (row["start"] or row["since"] or "0") <= last and (row["end"] or row["until"] or "9999") >= first
        ]
    shown = [{**row, "term": row["held"]} for row in rows]
    if frame.has("how-often", "how-many") and shown:
        counted: list[Row] = [
            {
                "politician": person.id,
                "name": person.name,
                "count": len({row["term"] for row in shown}),
                "terms": [row["term"] for row in shown],
            }
        ]
        return answer.model_copy(update={"rows": counted, "text": f"{person.name}: {counted[0]['count']}."})
    said = "; ".join(
        f"{row['held_name']} ({row['province'] or '?'}, {row.get('party_name') or row.get('party') or '?'})"
        for row in shown
    )
    text = choose(
        frame.lang,
        f"{person.name}, deputy in the data: {said}.",
        f"{person.name}, verideki milletvekillikleri: {said}.",
    )
    answer = keep(
        answer,
        shown,
        text
        if shown
        else choose(
            frame.lang,
            f"The data holds no seat of {person.name} (deputies are held from the 17th term of 1983 on).",
            f"Veride {person.name} için milletvekilliği yok (veri 1983'teki 17. dönemden başlıyor).",
        ),
        frame.lang,
    )
    return answer


def offices_in(frame: Frame) -> Question:
    """Which offices somebody held."""
    return (yield from who_is(frame))


def unheld(frame: Frame, text: str) -> Answer:
    """An understood question of which nothing is held."""
    return Answer(text=text, warnings=[Warning_(code="nothing-held", message=text)])


_SOFT = "all? hold? year? become? time-of? serve? ever? come? date? city? chair? then? now?"

PEOPLE = (
    Intent("born-died", "When somebody was born or died.", "Bülent Ecevit ne zaman öldü?", "When was Mansur Yavaş born?",
        (f"Person born/died when/date/whether/how? year? {_SOFT}", f"Person born/died {_SOFT}"), born_died),
    Intent("age", "How old somebody was, on a day or at an election.", "31 Mart 2024'te Ekrem İmamoğlu kaç yaşındaydı?", "How old was Ekrem İmamoğlu at the 2024 local election?",
        (f"Person how-old/age local/general/presidential? Time? election? Held? when? become? elected? become? {_SOFT}", f"Person how-old Held become? {_SOFT}"), how_old),
    Intent("career", "Who somebody is: the offices held, in the order of time.", "Binali Yıldırım hangi görevlerde bulundu?", "Who is Özgür Özel?",
        ("Person", f"Person career {_SOFT}", f"Person office+ first? last? Time? {_SOFT}", f"Person minister office? Time? {_SOFT}", "Person about career? office?", "Person tenure office? list?"), who_is),
    Intent("person-party", "Which parties somebody belonged to.", "Meral Akşener hangi partilerde bulundu?", "Which parties has Melih Gökçek belonged to?",
        (f"Person party/of-party belong? member? join? Time? {_SOFT}", f"Person member belong? party? Time? {_SOFT}", f"Person change party? of-party? {_SOFT}"), parties_of),
    Intent("candidacies", "In which contests somebody stood, won or lost.", "Muharrem İnce hangi seçimlerde aday oldu?", "Which elections did Kemal Kılıçdaroğlu lose?",
        (f"Person stand/candidate election/when/where/office/whether/how-many/how-often/local/presidential* Time? City? presidential? local? {_SOFT}", f"Person win/lose election/when/where/which/how-many/local/presidential* Time? City? mayor? {_SOFT}", f"Person elected when/how-often City? {_SOFT}", f"Person of-party/party stand/candidate Time? City? {_SOFT}", f"Person stand Time {_SOFT}"), candidacies),
    Intent("person-seats", "In which terms somebody was a deputy, for which province and party.", "Özgür Özel hangi dönemlerde milletvekiliydi?", "Which province did Tansu Çiller represent as a deputy?",
        (f"Person deputy when/where/whether/term/province/party/of-party/how-often/how-many* which? term? province? of-party? party? ever? Time? belong? elected? assembly? {_SOFT}",), seats_of),
)  # fmt: skip
