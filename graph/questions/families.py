"""Parties and those before and after them: lineage, wins, and how long a line of parties held a city."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from graph.answer import Answer, Asked, Row, Warning_
from graph.errors import BadQuestion
from graph.questions.evidence import cite, cite_sources, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.holders import MAYORS, read_date, shape_row
from graph.questions.paging import cut_page
from graph.questions.resolve import resolve
from graph.questions.shapes import JUDGED, note_dataset, pick
from graph.questions.speech import choose, count, decimal
from graph.questions.things import anchored
from graph.texts import query_text
from ontology.dates import parse_date
from ontology.vocabulary import label

RULES = {
    "party": "the party itself and, by law the same body, its earlier names",
    "lineage": "the party and those before it by rename, merger, split or continuation",
}
_RULES_TR = {
    "party": "partinin kendisi ve kanunen aynı tüzel kişi olan eski adları",
    "lineage": "parti ve ad değişikliği, birleşme, ayrılma veya devam yoluyla ondan öncekiler",
}
_EDGE_COLUMNS = ("former", "former_name", "latter", "latter_name", "date", "kind", "legal", *JUDGED)
_WIN_COLUMNS = ("year", "place", "place_name", "contest", "party", "votes", "share", "outcome", *JUDGED)


def lineage(text: str, lang: str = "en") -> Question:
    """Every succession that leads to a party or away from it. Raises NotFound or AmbiguousName."""
    taken = yield from resolve("Party", text)
    record = yield Ask("lineage")
    raw = list((record or {}).get("rows", ()))
    related = ancestors(taken.id, raw, "lineage") | descendants(taken.id, raw)
    rows = [
        pick(edge, ("fact",), _EDGE_COLUMNS) for edge in raw if edge["former"] in related and edge["latter"] in related
    ]
    evidence = yield from cite(rows, read_said(raw))
    return Answer(
        rows=rows,
        text=_say_lineage(taken.name, len(related) - 1, len(rows), lang),
        taken=[taken],
        evidence=evidence,
        query=Asked(cypher=query_text("lineage"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )


def wins(text: str, lang: str = "en", after: str = "", limit: int | None = None) -> Question:
    """The contests won by those whom a party nominated, newest first. `after` is the last fact of the page before."""
    record, taken = yield from anchored("party_wins", "Party", text)
    rows = [pick(raw, ("fact", "politician", "name"), _WIN_COLUMNS) for raw in record["rows"]]
    page, following = cut_page(rows, lambda row: str(row["fact"]), after, limit)
    evidence = yield from cite_sources({row["fact"]: row["sources"] for row in page})
    return Answer(
        rows=page,
        text=choose(
            lang,
            f"{taken.name}: {count(len(rows), 'contest')} won in the data at hand.",
            f"{taken.name}: eldeki veride kazanılan {len(rows)} yarış.",
        ),
        taken=[taken],
        evidence=evidence,
        coverage={"wins": len(rows), "next": following},
        query=Asked(cypher=query_text("party_wins"), parameters={"thing": taken.id}),
        dataset=note_dataset(record["dataset"]),
    )


def years_held(place: str, text: str, rule: str = "party", until: str | None = None, lang: str = "en") -> Question:
    """How long mayors whom a party, or a line of parties, nominated held a city: the union of days, never a sum.

    `rule` is a key of RULES; `until` cuts at a day. Spells without a known party count for nobody and are named in a
    warning. Raises BadQuestion, NotFound or AmbiguousName.
    """
    if rule not in RULES:
        raise BadQuestion(f"{rule!r} is no rule; write one of {', '.join(RULES)}", "rule")
    last = read_date(until, "until")
    wanted = yield from resolve("Party", text)
    edges = yield Ask("lineage")
    line = ancestors(wanted.id, (edges or {}).get("rows", ()), rule)
    record, taken = yield from anchored(MAYORS.query, "City", place, {"since": None})
    limit = last.earliest if last else None
    spells = [shape_row(MAYORS, record["thing"]["id"], raw) for raw in record["rows"]]
    counted = [
        row for row in spells if row["party"] in line and row["standing"] not in ("acting", "suspended", "trustee")
    ]
    unions = union_of_days(counted, limit)
    days = sum((end - start).days for start, end in unions)
    evidence = yield from cite(counted, read_said(record["rows"]))
    return Answer(
        rows=[row for row in counted if limit is None or _start(row) < limit],
        text=_say_years(taken.name, wanted.name, rule, unions, lang),
        taken=[taken, wanted],
        evidence=evidence,
        coverage={
            "rule": rule, "parties": sorted(line), "days": days, "years": round(days / 365.2425, 2),
            "intervals": [f"{start}/{end}" for start, end in unions],
        },
        warnings=_unknown_party(spells, lang),
        query=Asked(cypher=query_text(MAYORS.query), parameters={"thing": taken.id, "since": None}),
        dataset=note_dataset(record["dataset"]),
    )  # fmt: skip


def _say_lineage(party: str, parties: int, successions: int, lang: str) -> str:
    return choose(
        lang,
        f"{party}: {count(parties, 'party', 'parties')} before and after it, {count(successions, 'succession')}.",
        f"{party}: ondan önce ve sonra {parties} parti, {successions} geçiş.",
    )


def _say_years(
    city: str, party: str, rule: str, unions: Sequence[tuple[datetime.date, datetime.date]], lang: str
) -> str:
    days = sum((end - start).days for start, end in unions)
    years = decimal(days / 365.2425, lang)
    if not days:
        return choose(
            lang,
            f"No day is known on which {city} was held by a mayor of {party}, counting {RULES[rule]}.",
            f"{city} belediyesinde {party} adayı bir başkanın görevde olduğu bilinen bir gün yok; sayılan: "
            f"{_RULES_TR[rule]}.",
        )
    return choose(
        lang,
        f"{city} was held for {years} years ({count(days, 'day')}) by mayors of {party}, counting {RULES[rule]}: "
        f"{', '.join(f'{start} to {end}' for start, end in unions)}.",
        f"{city} belediyesinde {party} adayı başkanlar {years} yıl ({days} gün) görevdeydi; sayılan: "
        f"{_RULES_TR[rule]}: {', '.join(f'{start} – {end}' for start, end in unions)}.",
    )


def ancestors(party: str, edges: Iterable[Record], rule: str) -> set[str]:
    """A party and those it comes from. By the rule `party` only through renames that the law sees as one body.

    An edge counts only if it was there before the one it leads to: the CHP of 1992 does not make the parties that
    merged into it later forebears of what split from it earlier.
    """
    before: dict[str, list[Record]] = {}
    for edge in edges:
        if rule == "lineage" or (edge["kind"] == "rename" and edge.get("legal")):
            before.setdefault(edge["latter"], []).append(edge)
    found: dict[str, str] = {party: "9999"}
    waiting = [party]
    while waiting:
        here = waiting.pop()
        for edge in before.get(here, ()):
            when, former = edge.get("date") or found[here], edge["former"]
            if when <= found[here] and found.get(former, "") < when:
                found[former] = when
                waiting.append(former)
    return set(found)


def descendants(party: str, edges: Iterable[Record]) -> set[str]:
    """A party and those that come from it."""
    after: dict[str, list[str]] = {}
    for edge in edges:
        after.setdefault(edge["former"], []).append(edge["latter"])
    found, waiting = {party}, [party]
    while waiting:
        for latter in after.get(waiting.pop(), ()):
            if latter not in found:
                found.add(latter)
                waiting.append(latter)
    return found


def union_of_days(rows: Sequence[Row], limit: datetime.date | None) -> list[tuple[datetime.date, datetime.date]]:
    """The stretches that spells cover together, half-open, by the first day that each date may mean.

    A spell without a known end counts to the day on which it was last seen.
    """
    spans = []
    for row in rows:
        if row["start"] is None:
            continue
        end = row["end"] or row["last_seen"]
        last = parse_date(end).earliest if end else _start(row)
        spans.append((_start(row), min(last, limit) if limit else last))
    merged: list[tuple[datetime.date, datetime.date]] = []
    for start, last in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((start, last))
    return merged


def _start(row: Row) -> datetime.date:
    return parse_date(row["start"]).earliest


def _unknown_party(rows: Sequence[Row], lang: str) -> list[Warning_]:
    unknown = [row for row in rows if row["party"] is None and row["standing"] in ("elected", "council", "appointed")]
    if not unknown:
        return []
    to = choose(lang, "to", "–")
    names = ", ".join(
        f"{row['name']} ({row['start'] or '?'} {to} {row['end'] or label('end_state', row['end_state'], lang)})"
        for row in unknown
    )
    message = choose(
        lang,
        f"No source at hand says for which party, and so they count for none: {names}.",
        f"Hangi partinin adayı olduklarını eldeki hiçbir kaynak söylemiyor, hiçbirine sayılmadılar: {names}.",
    )
    return [Warning_(code="party-unknown", message=message, facts=tuple(row["fact"] for row in unknown))]
