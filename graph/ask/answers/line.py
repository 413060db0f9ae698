"""Who came before and after somebody in an office, who held two, and who held at the same time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.answer import Answer, Row
from graph.ask.careers import career, offices_of
from graph.ask.frame import Frame, Held
from graph.ask.line import STAND_INS, Stretch, after, before, by_person, order, stretches_of
from graph.ask.offices import keep, name_list, nothing_held, overlap, spells, title_of
from graph.questions.flow import Question
from graph.questions.speech import choose
from ontology.interval import Certainty

Side = Callable[[str, Sequence[Row]], list[Row]]


def came_after(frame: Frame) -> Question:
    """Who came to an office after somebody."""
    return (yield from _neighbours(frame, after))


def came_before(frame: Frame) -> Question:
    """Who held an office before somebody."""
    return (yield from _neighbours(frame, before))


def around(frame: Frame) -> Question:
    """Who held an office before somebody and who came to it after, in that order."""
    former = yield from came_before(frame)
    latter = yield from came_after(frame)
    rows = [{**row, "side": side} for side, one in (("before", former), ("after", latter)) for row in one.rows]
    return keep(
        former.model_copy(
            update={
                "evidence": {**former.evidence, **latter.evidence}, "warnings": [*former.warnings, *latter.warnings]
            }
        ),
        rows, f"{former.text} {latter.text}", frame.lang,
    )  # fmt: skip


def last_of_party_before(frame: Frame) -> Question:
    """The last holder of an office whom a party nominated before somebody first came to it."""
    held, person, party = frame.held[0], frame.one("Before"), frame.one("Party")
    answer = yield from spells(frame, held)
    mine = [row for row in answer.rows if row["politician"] == person.id and row["start"]]
    start = min((str(row["start"]) for row in mine), default="")
    rows = [
        row
        for row in answer.rows
        if row.get("party") == party.id
        and row["politician"] != person.id
        and row["standing"] not in STAND_INS
        and row["start"]
        and str(row["start"]) < start
    ][-1:]
    return keep(
        answer, rows, f"{title_of(held, frame.lang)}, {party.name}: {name_list(rows, frame.lang) or '–'}.", frame.lang
    )


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
        found = _all_beyond(side, person.id, answer.rows) if _asks_for_all(frame) else side(person.id, answer.rows)
        answers.append((held, answer, found))
    return _join(frame, person.name, answers, life, side is after)


def _asks_for_all(frame: Frame) -> bool:
    """Whether everybody before or after is asked for: `the leaders after Ecevit`, `Özal'dan sonraki başbakanlar`."""
    return frame.has("all") or any("plural" in item.tags for item in frame.items if item.held)


def _all_beyond(side: Side, person: str, rows: Sequence[Row]) -> list[Row]:
    """Every spell after the last one of a person, or before the first one, the person's own left out."""
    line = [row for row in order(rows) if row["start"]]
    mine = [place for place, row in enumerate(line) if row["politician"] == person]
    if not mine:
        return []
    beyond = line[mine[-1] + 1 :] if side is after else line[: mine[0]]
    return [row for row in beyond if row["standing"] != "suspended"]


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
            spans = [stretches_of(person, one.rows) for one in (base, answer)]
            if person in mine and _in_order(frame, *spans):
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


def of_one_person(frame: Frame) -> bool:
    """Whether the offices are asked for as held by the same people: no time is named in which each had its holder."""
    listed = (
        frame.has("and")
        and any("plural" in item.tags for item in frame.items if item.held)
        and not frame.has("both", "became", "become", "hold", "later", "also")
    )
    return frame.time is None and frame.during is None and not listed


def _in_order(frame: Frame, mine: Sequence[Stretch], theirs: Sequence[Stretch]) -> bool:
    """Whether the offices came in the order that is asked for, if one is: some coming to the one after some to the other.

    A re-election is no coming to an office: whoever was president and then led a party did not lead it before.
    """
    if not frame.has("later", "before", "after"):
        return True
    places = {item.what: place for place, item in enumerate(frame.items)}
    # `A before B` has A first; `A who had been B before` has B first, as has `A after B`.
    first_held = next(place for place, item in enumerate(frame.items) if item.what == "Held")
    is_turkish = frame.notes.get("spoken") == "tr"
    # Turkish has it between the two: `başbakan olmadan önce meclis başkanı`, `hangi başbakanlar önce meclis başkanıydı`.
    trails = places.get("before", -1) > (first_held if is_turkish else places["Held"])
    reverse = trails or (frame.has("after") and not is_turkish)
    former, latter = (theirs, mine) if reverse else (mine, theirs)
    return str(former[0][0]["start"] or "9") < str(latter[-1][0]["start"] or "0")


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
