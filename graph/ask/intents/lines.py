"""The line of an office: who came before and after somebody, who held longest, who came back, who held two offices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.answer import Answer, Row
from graph.ask.careers import career, offices_of
from graph.ask.frame import Frame, Held
from graph.ask.intent import Intent
from graph.ask.line import after, before, order, returned
from graph.ask.offices import (
    STAND_INS,
    by_person,
    days_held,
    in_years,
    keep,
    name_list,
    nothing_held,
    overlap,
    spells,
    title_of,
    warn_of_ends,
)
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal
from ontology.interval import Certainty

_ANY = "hold? become? became? pass? govern? come? office? all? tenure? elected? serve? time-of? lineage? succeed? ever? right? instead?"
Side = Callable[[str, Sequence[Row]], list[Row]]


def came_after(frame: Frame) -> Question:
    """Who came to an office after somebody."""
    return (yield from _neighbours(frame, after))


def came_before(frame: Frame) -> Question:
    """Who held an office before somebody."""
    return (yield from _neighbours(frame, before))


def _neighbours(frame: Frame, side: Side) -> Question:
    person = next(item.thing for item in frame.items if item.what in ("Person", "Before", "After"))
    life = None
    offices = frame.held
    if not offices:
        life = yield from career(person.id)
        offices = offices_of(life.rows)
        if frame.has("mayor", "chair", "leader"):
            wanted = {"mayor": ("mayor",), "leader": ("leader",)}.get(
                next(i.what for i in frame.items if i.what in ("mayor", "chair", "leader")), ("mayor", "leader")
            )
            offices = [one for one in offices if one.office in wanted]
    answers: list[tuple[Held, Answer, list[Row]]] = []
    for held in offices:
        answer = yield from spells(frame, held)
        answers.append((held, answer, side(person.id, answer.rows)))
    return _join(frame, person.name, answers, life, side is after)


def _join(
    frame: Frame, name: str, answers: list[tuple[Held, Answer, list[Row]]], life: Answer | None, is_after: bool
) -> Answer:
    if not answers:
        assert life is not None
        return keep(
            life,
            [],
            choose(frame.lang, f"The data holds no office of {name}.", f"Veride {name} için bir makam yok."),
            frame.lang,
        )
    parts = []
    for held, _, rows in answers:
        title = title_of(held, frame.lang)
        said = "; ".join(f"{row['name']} ({row['start']})" for row in rows) or choose(
            frame.lang, "nobody is known", "bilinen kimse yok"
        )
        english = f"{'After' if is_after else 'Before'} {name}, {title}: {said}."
        parts.append(
            choose(frame.lang, english, f"{name} {'sonrasında' if is_after else 'öncesinde'} {title}: {said}.")
        )
    rows = [
        {**row, "reading": number} if len(answers) > 1 else row
        for number, (_, _, found) in enumerate(answers, start=1)
        for row in found
    ]
    first = answers[0][1]
    merged = first.model_copy(
        update={
            "evidence": {fact: notes for _, one, _ in answers for fact, notes in one.evidence.items()},
            "warnings": [
                warning
                for _, one, found in answers
                for warning in one.warnings
                if set(warning.facts) & {row["fact"] for row in found}
            ],
        }
    )
    return keep(merged, rows, " ".join(parts), frame.lang)


def ranked(frame: Frame) -> Question:
    """Who held an office longest or shortest, all stretches of a person together; standing in does not count."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    first, last = (frame.time.first, frame.time.last) if frame.time and frame.time.kind != "now" else (None, None)
    rows = []
    for person, mine in by_person(answer.rows).items():
        counted = [row for row in mine if row["standing"] not in STAND_INS]
        days, stretches = days_held(counted, first, last)
        if days:
            rows.append(
                {
                    "politician": person,
                    "name": mine[0]["name"],
                    "days": days,
                    "years": in_years(days),
                    "spells": len(counted),
                    "intervals": stretches,
                    "facts": [row["fact"] for row in counted],
                }
            )
    rows.sort(key=lambda row: (row["days"], row["politician"]), reverse=not frame.has("shortest"))
    best = [row for row in rows if row["days"] == rows[0]["days"]] if rows else []
    if not rows:
        return keep(answer, [], "", frame.lang)
    winner = best[0]
    word = choose(
        frame.lang,
        "Shortest" if frame.has("shortest") else "Longest",
        "En kısa" if frame.has("shortest") else "En uzun",
    )
    text = choose(
        frame.lang,
        f"{word} as {title_of(held, 'en')}, by the days at hand: {winner['name']}, {decimal(winner['years'], 'en')} years ({count(winner['days'], 'day')}).",
        f"{word} süre {title_of(held, 'tr')}, eldeki günlere göre: {winner['name']}, {decimal(winner['years'], 'tr')} yıl ({winner['days']} gün).",
    )
    coverage = {
        **answer.coverage,
        "ranking": [{name: row[name] for name in ("politician", "name", "days", "years")} for row in rows],
    }
    return answer.model_copy(
        update={
            "rows": best,
            "text": text,
            "coverage": coverage,
            "warnings": [
                *answer.warnings,
                *warn_of_ends((row for row in answer.rows if row["standing"] not in STAND_INS), frame.lang),
            ],
        }
    )


def longer(frame: Frame) -> Question:
    """Which of several people held an office longer."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    rows = []
    for person in frame.things("Person"):
        counted = [row for row in answer.rows if row["politician"] == person.id and row["standing"] not in STAND_INS]
        days, stretches = days_held(counted)
        rows.append(
            {
                "politician": person.id,
                "name": person.name,
                "days": days,
                "years": in_years(days),
                "intervals": stretches,
                "facts": [row["fact"] for row in counted],
            }
        )
    rows.sort(key=lambda row: -row["days"])
    said = "; ".join(f"{row['name']}: {decimal(row['years'], frame.lang)} ({row['days']})" for row in rows)
    if not rows[0]["days"]:
        return keep(
            answer,
            [],
            choose(frame.lang, "The data holds no such time of either.", "Veride hiçbiri için böyle bir dönem yok."),
            frame.lang,
        )
    return answer.model_copy(
        update={
            "rows": rows,
            "text": choose(
                frame.lang,
                f"Years (days) as {title_of(held, 'en')}, the longer first: {said}.",
                f"{title_of(held, 'tr')}, yıl (gün), önce uzun olan: {said}.",
            ),
        }
    )


def most_often(frame: Frame) -> Question:
    """Who came to an office most often: mandates of each person, newest coming counted once."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    rows = []
    for person, mine in by_person(answer.rows).items():
        mandates = {row["mandate"] for row in mine if row["standing"] not in STAND_INS}
        if mandates and (not frame.has("Person") or frame.one("Person").id == person):
            rows.append(
                {
                    "politician": person,
                    "name": mine[0]["name"],
                    "count": len(mandates),
                    "mandates": sorted(mandates),
                    "facts": [row["fact"] for row in mine],
                }
            )
    rows.sort(key=lambda row: (-row["count"], row["politician"]))
    best = [row for row in rows if row["count"] == rows[0]["count"]] if rows else []
    if not best:
        return keep(answer, [], "", frame.lang)
    said = ", ".join(f"{row['name']} ({row['count']})" for row in best)
    title = title_of(held, frame.lang)
    text = choose(frame.lang, f"Mandates as {title}: {said}.", f"{title} göreve gelişleri: {said}.")
    return answer.model_copy(update={"rows": best, "text": text})


def came_back(frame: Frame) -> Question:
    """Who came back to an office after somebody else had held it."""
    held = frame.held[0]
    answer = yield from spells(frame, held, frame.time)
    people = returned(answer.rows)
    if frame.has("Person"):
        people = [one for one in people if one == frame.one("Person").id]
    rows = [row for row in order(answer.rows) if row["politician"] in people and row["standing"] not in STAND_INS]
    names = name_list(rows, frame.lang)
    text = choose(
        frame.lang,
        f"Came back as {title_of(held, 'en')} after another holder: {names or 'nobody is known'}.",
        f"Araya başkası girdikten sonra yeniden {title_of(held, 'tr')} olanlar: {names or 'bilinen kimse yok'}.",
    )
    return keep(answer, rows, text, frame.lang)


def held_both(frame: Frame) -> Question:
    """Who held two offices (or one of several others), at any time; `later` keeps those who held the first one before."""
    first, *others = frame.held
    base = yield from spells(frame, first)
    mine = by_person(row for row in base.rows if row["standing"] not in STAND_INS)
    rows: list[Row] = []
    evidence = dict(base.evidence)
    for held in others:
        answer = yield from spells(frame, held)
        evidence.update(answer.evidence)
        for person, theirs in by_person(row for row in answer.rows if row["standing"] not in STAND_INS).items():
            if person in mine and _in_order(frame, mine[person], theirs):
                rows += [
                    {**row, "held": first.id, "office_name": first.office}
                    for row in mine[person]
                    if row["fact"] not in {r["fact"] for r in rows}
                ]
                rows += [{**row, "held": held.id, "office_name": held.office} for row in theirs]
    if frame.has("Person"):
        rows = [row for row in rows if row["politician"] == frame.one("Person").id]
    titles = choose(frame.lang, " or ", " veya ").join(title_of(held, frame.lang) for held in others)
    names = name_list(rows, frame.lang)
    text = choose(
        frame.lang,
        f"Both {title_of(first, 'en')} and {titles}: {names or 'nobody is known'}.",
        f"Hem {title_of(first, 'tr')} hem {titles} olanlar: {names or 'bilinen kimse yok'}.",
    )
    return keep(base.model_copy(update={"evidence": evidence}), rows, text, frame.lang)


def _of_one_person(frame: Frame) -> bool:
    """Whether the offices are asked for as held by the same people: no time is named in which each had its holder."""
    listed = (
        frame.has("and")
        and any("plural" in item.tags for item in frame.items if item.held)
        and not frame.has("both", "became", "become", "hold", "later", "also")
    )
    return frame.time is None and frame.during is None and not listed


def _in_order(frame: Frame, mine: Sequence[Row], theirs: Sequence[Row]) -> bool:
    """Whether the offices came in the order that is asked for, if one is: the first before the second, or after it."""
    if not frame.has("later", "before", "after"):
        return True
    reverse = frame.has("after") and frame.notes.get("spoken") != "tr"
    former, latter = (theirs, mine) if reverse else (mine, theirs)
    return str(order(former)[0]["start"] or "9") < str(order(latter)[-1]["start"] or "0")


def overlapped(frame: Frame) -> Question:
    """Whether and when two people, each in an office, held at the same time."""
    people, (one, other) = frame.things("Person"), (frame.held * 2)[:2]
    former = yield from spells(frame, one)
    latter = yield from spells(frame, other)
    rows = []
    for row in former.rows:
        for second in latter.rows:
            if row["politician"] == people[0].id and second["politician"] == people[1].id:
                verdict = overlap(row, second)
                if verdict is not Certainty.NO:
                    start = max(str(row["start"]), str(second["start"]))
                    ends = [end for end in (row["end"], second["end"]) if end]
                    rows.append(
                        {
                            "fact": row["fact"],
                            "other_fact": second["fact"],
                            "name": row["name"],
                            "other_name": second["name"],
                            "start": start,
                            "end": min(ends, default=None),
                            "certainty": verdict.value,
                        }
                    )
    said = ", ".join(f"{row['start']} – {row['end'] or ''}" for row in rows)
    text = choose(
        frame.lang,
        f"{people[0].name} ({title_of(one, 'en')}) and {people[1].name} ({title_of(other, 'en')}) at the same time: {said or 'never, by the data'}.",
        f"{people[0].name} ({title_of(one, 'tr')}) ile {people[1].name} ({title_of(other, 'tr')}) aynı zamanda: {said or 'veriye göre hiç'}.",
    )
    merged = former.model_copy(
        update={
            "rows": rows,
            "text": text,
            "evidence": {**former.evidence, **latter.evidence},
            "warnings": [] if rows else [nothing_held(frame.lang)],
        }
    )
    return merged


LINES = (
    Intent(
        "successor", "Who came to an office after somebody.",
        "Kadir Topbaş'tan sonra İstanbul belediye başkanı kim oldu?", "Who succeeded Süleyman Demirel as president?",
        (f"After Held? mayor/chair/leader? {_ANY}", f"Person succeed Held? mayor/chair/leader? {_ANY}", f"Person successor Held? {_ANY}", f"Person succeeded-by Held? mayor/chair/leader? {_ANY}", f"Person after Held? {_ANY}"), came_after,
    ),
    Intent(
        "predecessor", "Who held an office before somebody.",
        "Ekrem İmamoğlu'ndan önce İstanbul belediye başkanı kimdi?", "Who was president before Abdullah Gül?",
        (f"Before Held? mayor/chair/leader? {_ANY}", f"Person predecessor Held? {_ANY}", f"Person precede Held? {_ANY}", f"Person before Held? {_ANY}"), came_before,
    ),
    Intent(
        "longest-holder", "Who held an office longest or shortest.",
        "Ankara'da en uzun süre belediye başkanlığı yapan kim?", "Who was the shortest serving president of Turkey?",
        (f"Held longest/shortest Time? total? {_ANY}",), ranked,
    ),
    Intent(
        "longer", "Which of two people held an office longer.",
        "Demirel mi Ecevit mi daha uzun süre başbakanlık yaptı?", "Who was prime minister longer, Demirel or Ecevit?",
        (f"Held Person Person+ longer whether* or* {_ANY}", f"Held Person Person+ how-long or* compare? {_ANY}"), longer,
    ),
    Intent(
        "most-often", "Who came to an office most often, and how often somebody did.",
        "En çok kez başbakan olan kim?", "How many times was Süleyman Demirel prime minister?",
        (f"Held most-often Time? {_ANY}", f"Held how-often Person Time? total? {_ANY}"), most_often,
    ),
    Intent(
        "came-back", "Who came back to an office after another holder.",
        "CHP genel başkanlığına geri dönenler kimler?", "Which prime ministers returned to office?",
        (f"Held return/reelect Person? whether? Time? leave? {_ANY}",), came_back,
    ),
    Intent(
        "held-both", "Who held two offices.",
        "Hem başbakan hem cumhurbaşkanı olanlar kimler?", "Which mayors of Istanbul later became prime minister or president?",
        (f"Held both+ Held+ later? or* {_ANY}", f"Held later Held+ or* both? {_ANY}", f"Held Held+ both+ Person? whether? {_ANY}", f"Held Held+ both? also? later? or* after? before? {_ANY}"), held_both, _of_one_person,
    ),
    Intent(
        "overlap", "When two people held offices at the same time.",
        "Başbakan Tansu Çiller ile cumhurbaşkanı Süleyman Demirel ne zaman birlikte görev yaptı?", "When did president Özal and prime minister Demirel serve at the same time?",
        (f"Held Person Held Person overlap/total when/whether/how-long {_ANY}",), overlapped,
    ),
)  # fmt: skip
