"""How long mayors of each party, or of each line of parties, held a city: the union of days, with its intervals."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.answer import Answer, Asked, Row, Warning_
from graph.questions.evidence import cite, read_said
from graph.questions.families import COUNTED, union_of_days, warn_of_unknown_party
from graph.questions.flow import Question
from graph.questions.holders import MAYORS, read_date, read_span, shape_row
from graph.questions.naming_parties import LINEAGE, THEN, TODAY, check_party_as, fetch_lines, say_rule
from graph.questions.party_lines import PartyLines
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count, decimal
from graph.questions.things import anchored
from graph.texts import query_text

_DAYS_OF_A_YEAR = 365.2425
_SHOWN = 4
Span = tuple[datetime.date, datetime.date]


def totals(
    place: str, party: str = THEN, since: str | None = None, until: str | None = None, lang: str = "en"
) -> Question:
    """How long mayors of each party held a city, longest first; `party` says how parties are taken together.

    `then`: each that nominated; `today`: under its legal renames; `lineage`: by the line that it leads to, where one
    that leads to several counts for each of them. `since` and `until` cut at days. Those who stood in do not count.
    Raises BadQuestion, NotFound or AmbiguousName.
    """
    how = check_party_as(party)
    read_span(since, until)
    first, last = read_date(since, "since"), read_date(until, "until")
    record, taken = yield from anchored(MAYORS.query, "City", place, {"since": None})
    lines = yield from fetch_lines()
    spells = [shape_row(MAYORS, record["thing"]["id"], raw) for raw in record["rows"]]
    counted = [row for row in spells if row["party"] and row["party"] != "none" and row["standing"] in COUNTED]
    by_party: dict[str, list[Row]] = defaultdict(list)
    for row in counted:
        for group in _groups(row["party"], how, lines):
            by_party[group].append(row)
    window = (first.earliest if first else None, last.earliest if last else None)
    made = [_row(taken.id, group, some, lines, window) for group, some in by_party.items()]
    rows = [total for total in made if total is not None]
    rows.sort(key=lambda row: (-row["days"], row["party"]))
    said = read_said(record["rows"])
    used = {fact for row in rows for fact in row["facts"]}
    evidence = yield from cite([row for row in counted if row["fact"] in used], said)
    everything = _cut(union_of_days(counted, None), *window)
    return Answer(
        rows=rows,
        text=_say(taken.name, rows, lang),
        taken=[taken],
        evidence=evidence,
        coverage={
            "party": how, "days": _days(everything), "intervals": [f"{start}/{end}" for start, end in everything],
        },
        warnings=[*_warn_of_rule(how, rows, counted, lang), *warn_of_unknown_party(spells, lang)],
        query=Asked(cypher=query_text(MAYORS.query), parameters={"thing": taken.id, "since": None}),
        dataset=note_dataset(record["dataset"]),
    )  # fmt: skip


def _groups(party: str, how: str, lines: PartyLines) -> Sequence[str]:
    if how == THEN or not lines.knows(party):
        return (party,)
    return (lines.today(party),) if how == TODAY else lines.line(party).ends


def _row(
    city: str, group: str, spells: Sequence[Row], lines: PartyLines,
    window: tuple[datetime.date | None, datetime.date | None],
) -> Row | None:  # fmt: skip
    """One party's or line's total; None where no day of it is known in the window."""
    unions = _cut(union_of_days(spells, None), *window)
    if not unions:
        return None
    own = [row for row in spells if _cut(union_of_days([row], None), *window)]
    days = _days(unions)
    return {
        "city": city, "party": group, "party_name": lines.name_of(group), "days": days,
        "years": round(days / _DAYS_OF_A_YEAR, 2), "intervals": [f"{start}/{end}" for start, end in unions],
        "parties": sorted({row["party"] for row in own}), "facts": [row["fact"] for row in own],
    }  # fmt: skip


def _cut(unions: Sequence[Span], since: datetime.date | None, until: datetime.date | None) -> list[Span]:
    """The stretches within a window, half-open like them."""
    cut = [(max(start, since) if since else start, min(end, until) if until else end) for start, end in unions]
    return [(start, end) for start, end in cut if start < end]


def _days(unions: Sequence[Span]) -> int:
    return sum((end - start).days for start, end in unions)


def _warn_of_rule(how: str, rows: Sequence[Row], counted: Sequence[Row], lang: str) -> Iterator[Warning_]:
    if how == THEN:
        return
    message = say_rule(how, lang)
    several = how == LINEAGE and sum(len(row["facts"]) for row in rows) > len(
        {fact for row in rows for fact in row["facts"]}
    )
    if several:
        message += choose(
            lang,
            "; a party that leads to several counts for each of them, so these totals overlap and must not be added",
            "; birkaç partiye varan parti her biri için sayılır, bu yüzden toplamlar örtüşür ve birbirine eklenmez",
        )
    yield Warning_(code="party-named", message=f"{message}.", facts=tuple(row["fact"] for row in counted))


def _say(city: str, rows: Sequence[Row], lang: str) -> str:
    if not rows:
        return choose(
            lang,
            f"No day is known on which a party's mayor held {city}.",
            f"{city} belediyesinde bir partinin adayının görevde olduğu bilinen bir gün yok.",
        )
    said = ", ".join(
        choose(
            lang,
            f"{row['party_name']} {decimal(row['years'], lang)} years ({count(row['days'], 'day')})",
            f"{row['party_name']} {decimal(row['years'], lang)} yıl ({row['days']} gün)",
        )
        for row in rows[:_SHOWN]
    )
    more = len(rows) - _SHOWN
    rest = choose(lang, f" and {more} more", f" ve {more} parti daha") if more > 0 else ""
    return choose(
        lang, f"{city} was held by mayors of {said}{rest}.", f"{city}, adayının partisine göre: {said}{rest}."
    )
