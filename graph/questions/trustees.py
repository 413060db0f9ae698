"""Trustees in the whole country: whom each displaced, of which party, on what ground, from when, and how it ended."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.answer import Row, Taken, Warning_
from graph.errors import NotFound
from graph.questions.displacing import find_displaced
from graph.questions.flow import Ask, Question
from graph.questions.holders import read_span
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.narrowing import within
from graph.questions.intervals.spells import Spell, cite_facts, fetch_line, fetch_or_explain, finish
from graph.questions.laws import law_of_standing
from graph.questions.pairing import link
from graph.questions.resolve import resolve
from graph.questions.speech import choose, count
from ontology.interval import EndState
from ontology.text import fold

_DATES = ("start", "start_day", "end", "end_day", "end_state", "over_by", "last_seen")


def trustees(
    since: str | None = None,
    until: str | None = None,
    province: str | None = None,
    party: str | None = None,
    lang: str = "en",
) -> Question:
    """Every spell of a trustee, in the order of time. `party` is that of the mayor in whose place the trustee stands.

    Raises BadQuestion, NotFound or AmbiguousName.
    """
    first, last = read_span(since, until)
    record = yield from fetch_or_explain(Ask("provinces"))
    provinces = {one["id"]: one for one in record["rows"]}
    where = _find_province(province, list(provinces.values())) if province is not None else None
    of: Taken | None = None
    if party is not None:
        of = yield from resolve("Party", party)
    line = yield from fetch_line(read_lane("mayors"))
    asked = [
        (spell, row)
        for spell, row in _shape_all(line.spells, provinces, lang)
        if (where is None or row["province"] == where)
        and (of is None or row["displaced_party"] == of.id)
        and (not (first or last) or (not spell.is_undated and within(spell, first, last)))
    ]
    rows = [row for spell, row in asked if not _is_endless(spell, first)]
    endless = [row for spell, row in asked if _is_endless(spell, first)]
    facts = [fact for row in rows for fact in (row["fact"], row["displaced_fact"], row["next_fact"]) if fact]
    evidence = yield from cite_facts(facts, {})
    # Named in a warning are those who are left out for want of a date, which only a time asked for does.
    left_out = [spell for spell in line.spells if spell.row["standing"] == "trustee" and (first or last)]
    answer = finish(
        rows, _say(rows, lang), [replace(line, spells=left_out)], evidence, _count(rows),
        list(_warn(endless, lang)), lang,
    )  # fmt: skip
    return answer.model_copy(update={"taken": [of] if of else []})


def _is_endless(spell: Spell, since: datetime.date | None) -> bool:
    """Whether only the want of any end lets a spell reach a day: nothing says that it went on until then."""
    if since is None or spell.interval.end_state is not EndState.UNKNOWN or spell.interval.end_max is not None:
        return False
    attested = spell.interval.end_min
    return attested is not None and attested < since


def _warn(endless: Sequence[Row], lang: str) -> Iterator[Warning_]:
    if endless:
        yield Warning_(
            code="end-unknown",
            message=choose(
                lang,
                f"Left out: {count(len(endless), 'spell')} that began before and of which no source at hand gives an "
                "end.",
                f"Sayılmayanlar: daha önce başlayan, bitişini eldeki hiçbir kaynağın vermediği {len(endless)} dönem.",
            ),
            facts=tuple(str(row["fact"]) for row in endless),
        )


def _shape_all(spells: Sequence[Spell], provinces: dict[str, Row], lang: str) -> Iterator[tuple[Spell, Row]]:
    """A row for each trustee, in the order of time; those of whom no start is known come last."""
    cities: dict[str, list[Row]] = defaultdict(list)
    for spell in spells:
        cities[spell.row["held"]].append(spell.row)
    links = {held: list(link(rows)) for held, rows in cities.items()}
    for spell in spells:
        if spell.row["standing"] == "trustee":
            held = spell.row["held"]
            following = [one.latter for one in links[held] if one.former is spell.row]
            former = next((one.former for one in links[held] if one.latter is spell.row), None)
            yield spell, _shape(spell.row, former, following, cities[held], provinces, lang)


def _shape(
    row: Row, former: Row | None, following: Sequence[Row], city: Sequence[Row], provinces: dict[str, Row], lang: str
) -> Row:
    gone = find_displaced(row, former, city)
    # The one who was kept out came back, or somebody else took over: whoever is first after the trustee.
    after = next((one for one in following if one["standing"] != "suspended"), None)
    place = provinces.get(row.get("province") or "", {})
    return {
        "fact": row["fact"], "politician": row["politician"], "name": row["name"], "city": row["held"],
        "city_name": row["held_name"], "province": row.get("province"), "province_name": place.get("name"),
        **{name: row[name] for name in _DATES}, "by": row["by"], "began_by": row["began_by"],
        "ended_by": row["ended_by"], "by_law": law_of_standing("MAYOR_OF", row, former, lang),
        "displaced": gone.row["politician"] if gone else None, "displaced_name": gone.row["name"] if gone else None,
        "displaced_fact": gone.row["fact"] if gone else None, "displaced_party": gone.row["party"] if gone else None,
        "displaced_by": gone.by if gone else None, "ground": gone.ground if gone else None,
        "next": after["politician"] if after else None, "next_name": after["name"] if after else None,
        "next_fact": after["fact"] if after else None, "next_standing": after["standing"] if after else None,
        "next_party": after["party"] if after else None,
        "next_began_by": after["began_by"] if after else None, "stands_in_for": row["stands_in_for"],
        "mandate": row["mandate"], "disputed": row["disputed"], "sources": row["sources"],
    }  # fmt: skip


def _find_province(text: str, provinces: Sequence[Row]) -> str:
    """The id of the province that a text means. Raises NotFound."""
    key = fold(text)
    for one in provinces:
        names = {one["id"], one["iso"], one["wikidata"], str(one["plate"])}
        if text.upper() in names or text.lstrip("0") in names or key == fold(one["name"]):
            return str(one["id"])
    raise NotFound(f"no province is known as {text!r}; write its name, its plate number or its id, as TR-21")


def _count(rows: Sequence[Row]) -> dict[str, Any]:
    """How many places, how many are open, and of how many nobody says whom they displaced."""
    return {
        "places": len({row["city"] for row in rows}),
        "open": sum(row["end_state"] == "open" for row in rows),
        "displaced_unknown": sum(row["displaced"] is None for row in rows),
    }


def _say(rows: Sequence[Row], lang: str) -> str:
    places = len({row["city"] for row in rows})
    is_open = sum(row["end_state"] == "open" for row in rows)
    return choose(
        lang,
        f"{count(len(rows), 'spell')} of trustees in {count(places, 'municipality', 'municipalities')}; "
        f"{is_open} still open when last seen.",
        f"{places} belediyede {len(rows)} kayyum dönemi; {is_open} tanesi son görüldüğünde sürüyordu.",
    )
