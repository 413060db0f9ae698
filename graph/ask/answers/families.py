"""The parties before and after a party, and how long a party or a person was in power."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.answer import Answer, Row
from graph.ask.durations import days_held, in_years
from graph.ask.frame import Frame
from graph.ask.offices import keep
from graph.questions.families import ancestors, descendants, lineage
from graph.questions.flow import Ask, Question
from graph.questions.holders import LEADERS, PRESIDENTS, PRIME_MINISTERS, HoldersFilter, holders
from graph.questions.speech import choose, count, decimal
from ontology.vocabulary import label


def family(frame: Frame) -> Question:
    """The parties before a party, after it, or the whole line, with how each followed."""
    party = frame.one("Party")
    answer = yield from lineage(party.id, frame.lang)
    rows: Sequence[Row] = answer.rows
    if _is_reversed(frame):
        before = frame.has("successor", "succeed")
        rows = [row for row in rows if row["latter" if before else "former"] == party.id]
    elif frame.has(
        "predecessor", "line", "in-line", "before", "predecessor-parties", "split", "precede", "from-which", "leave"
    ):
        rows = [row for row in rows if row["latter"] == party.id]
    elif frame.has("successor", "after", "succeed", "merge", "rename", "succeeded-by"):
        rows = [row for row in rows if row["former"] == party.id]
    if frame.has("rename"):
        rows = [row for row in answer.rows if row["kind"] == "rename" and party.id in (row["former"], row["latter"])]
    if frame.has("split"):
        ends = _ends_of_split(frame)
        rows = [row for row in answer.rows if row["kind"] == "split" and party.id in (row[end] for end in ends)]
    if frame.has("merge"):
        rows = [row for row in answer.rows if row["kind"] == "merger" and party.id in (row["former"], row["latter"])]
    said = "; ".join(
        f"{row['former_name']} → {row['latter_name']} ({label('succession', row['kind'], frame.lang)}, {row['date'] or '?'})"
        for row in rows[:12]
    )
    text = (
        f"{party.name}: {said}."
        if rows
        else choose(
            frame.lang,
            f"The data holds no such succession of {party.name}.",
            f"Veride {party.name} için böyle bir geçiş yok.",
        )
    )
    return keep(answer, list(rows), text, frame.lang)


def _ends_of_split(frame: Frame) -> tuple[str, ...]:
    """On which end of a split the party stands: `split from the AKP` and `AKP'den kopan` ask for what left it."""
    named = frame.all("Party")[0]
    if "abl" in named.tags:
        return ("former",)
    if frame.notes.get("spoken") == "tr":
        return ("former", "latter")
    leaving = next(item for item in frame.items if item.what == "split")
    return ("former",) if leaving.start < named.start else ("latter",)


def _is_reversed(frame: Frame) -> bool:
    """`DEM hangi partilerin devamı` asks for those before, `Refah Partisi'nin devamı` for those after."""
    turkish = frame.notes.get("spoken") == "tr" and frame.has("successor", "predecessor")
    return turkish and not frame.all("Party")[0].tags & {"gen"} and frame.has("party", "of-party")


def whether_family(frame: Frame) -> Question:
    """Whether one party stands in the line before or after another."""
    one, other = frame.things("Party")[:2]
    edges = yield Ask("lineage")
    raw = list((edges or {}).get("rows", ()))
    whole = ancestors(one.id, raw, "lineage") | descendants(one.id, raw)
    answer = yield from lineage(one.id, frame.lang)
    between = {other.id}
    rows = [row for row in answer.rows if {row["former"], row["latter"]} == {one.id, other.id}]
    if not rows and other.id in whole:
        line = (
            ancestors(one.id, raw, "lineage")
            if other.id in ancestors(one.id, raw, "lineage")
            else descendants(one.id, raw)
        )
        near = (descendants(other.id, raw) | ancestors(other.id, raw, "lineage")) & (line | between)
        rows = [row for row in answer.rows if {row["former"], row["latter"]} <= near]
    if not rows:
        shared = (descendants(one.id, raw) & descendants(other.id, raw)) - {one.id, other.id}
        if shared:
            return (yield from _meeting(frame, answer, shared))
    said = "; ".join(
        f"{row['former_name']} → {row['latter_name']} ({label('succession', row['kind'], frame.lang)}, {row['date'] or '?'})"
        for row in rows
    )
    yes = (
        (choose(frame.lang, "Yes", "Evet") if frame.has("whether") else "")
        if rows
        else choose(
            frame.lang, "No: no succession in the data joins them", "Hayır: veride ikisini bağlayan bir geçiş yok"
        )
    )
    return keep(answer, rows, f"{yes}{'. ' if yes else ''}{said}.", frame.lang)


def _meeting(frame: Frame, answer: Answer, shared: set[str]) -> Question:
    """That neither of two parties comes from the other, but both lead to a third one, and how."""
    one, other = frame.things("Party")[:2]
    beside = yield from lineage(other.id, frame.lang)
    rows = {
        row["fact"]: row
        for row in (*answer.rows, *beside.rows)
        if row["latter"] in shared and row["former"] not in shared
    }
    said = "; ".join(
        f"{row['former_name']} → {row['latter_name']} ({label('succession', row['kind'], frame.lang)}, {row['date'] or '?'})"
        for row in rows.values()
    )
    text = choose(
        frame.lang,
        f"Neither {one.name} nor {other.name} comes from the other; both lead to a third: {said}.",
        f"{one.name} ile {other.name} birbirinden gelmiyor; ikisi de bir üçüncüye varıyor: {said}.",
    )
    both = answer.model_copy(update={"evidence": {**answer.evidence, **beside.evidence}})
    return keep(both, list(rows.values()), text, frame.lang)


def in_power(frame: Frame) -> Question:
    """How long a party or a person led the government: as prime minister to July 2018, as president since."""
    premiers = yield from holders(PRIME_MINISTERS, "turkiye", HoldersFilter(lang=frame.lang))
    heads = yield from holders(PRESIDENTS, "turkiye", HoldersFilter(lang=frame.lang))
    abolished = max((str(row["end"]) for row in premiers.rows if row["end"]), default="")
    governing = [row for row in heads.rows if row["start"] and str(row["start"]) >= abolished]
    rows: Sequence[Row] = [*premiers.rows, *governing]
    if frame.has("Person"):
        who: Any = frame.one("Person")
        mine = [row for row in [*premiers.rows, *heads.rows] if row["politician"] == who.id]
        rule = choose(frame.lang, "as prime minister or president", "başbakan veya cumhurbaşkanı olarak")
    else:
        who = frame.one("Party")
        led = yield from _led_by(who.id)
        mine = [row for row in rows if row.get("party") == who.id or (row in governing and _leads(row, led))]
        rule = choose(
            frame.lang,
            f"with the prime minister, and since {abolished} the president, of the party",
            f"partinin başbakanı ve {abolished} tarihinden beri partili cumhurbaşkanı ile",
        )
    first, last = (frame.time.first, frame.time.last) if frame.time and frame.time.kind != "now" else (None, None)
    days, stretches = days_held(mine, first, last)
    evidence = {
        fact: notes
        for one in (premiers, heads)
        for fact, notes in one.evidence.items()
        if fact in {row["fact"] for row in mine}
    }
    merged = premiers.model_copy(update={"evidence": evidence, "warnings": [], "coverage": {}})
    if not days:
        return keep(
            merged,
            [],
            choose(
                frame.lang, f"The data holds no government of {who.name}.", f"Veride {who.name} için bir hükûmet yok."
            ),
            frame.lang,
        )
    row = {
        "id": who.id,
        "name": who.name,
        "rule": rule,
        "days": days,
        "years": in_years(days),
        "intervals": stretches,
        "facts": [one["fact"] for one in mine],
    }
    text = choose(
        frame.lang,
        f"{who.name} was in power, counted {rule}, for {decimal(in_years(days), 'en')} years ({count(days, 'day')}): {', '.join(stretches)}.",
        f"{who.name}, {rule} sayılınca {decimal(in_years(days), 'tr')} yıl ({days} gün) iktidardaydı: {', '.join(stretches)}.",
    )
    return merged.model_copy(update={"rows": [row], "text": text})


def _led_by(party: str) -> Question:
    answer = yield from holders(LEADERS, party, HoldersFilter())
    return answer


def _leads(row: Row, led: Answer) -> bool:
    """Whether a president of after 2018 led the party: sources give such presidents no nominating party."""
    return row.get("party") in (None, "none") and any(one["politician"] == row["politician"] for one in led.rows)
