"""Hand-overs as rows: who gave the office to whom, when, in which way, by which law, and who was displaced."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.questions.chains import find_breaches, find_coarse, shared_days
from graph.questions.displacing import find_displaced
from graph.questions.handover_words import KINDS
from graph.questions.laws import law_of_standing
from graph.questions.pairing import Link, link, order
from graph.questions.speech import choose
from graph.questions.succession import report_vacancies
from ontology.dates import parse_date
from ontology.rules.holding import STAND_INS

Row = dict[str, Any]

_OF_END = ("fact", "name", "standing", "party")
COLUMNS = (
    "line", "kind", "also", "date", "start", "end", "days_min", "days_max",
    "former", *(f"former_{name}" for name in _OF_END), "former_end",
    "latter", *(f"latter_{name}" for name in _OF_END), "latter_start",
    "displaced", "displaced_fact", "displaced_name", "displaced_party", "displaced_by", "ground", "by_law",
    "fact", "politician", "name", "standing", "by", "mandate", "party", "end_state", "over_by", "last_seen", "began_by",
    "ended_by", "stands_in_for", "disputed", "sources",
)  # fmt: skip
"""The columns of every row. A hand-over has those up to `by_law`, a spell of a line those from `fact` on, and both the
dates and the sources."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The spells of one office, for `relation` to `thing`."""

    rows: Sequence[Row]
    relation: str
    thing: str
    lang: str = "en"


def hand_overs(chain: Chain) -> Iterator[Row]:
    """One row for each spell that followed another, in the order of time."""
    vacant = {warning.facts[1]: warning for warning in report_vacancies(chain.rows, chain.lang)}
    coarse = {one.latter["fact"] for one in find_coarse(chain.rows, chain.relation, chain.thing)}
    breaches = _breaches_by_latter(chain)
    for one in link(chain.rows):
        found = vacant.get(one.latter["fact"])
        codes = {found.code} if found else set()
        codes |= {code for code, _ in breaches.get(one.latter["fact"], ())}
        if one.latter["fact"] in coarse:
            codes.add("too-coarse-to-compare")
        kinds = codes | _find_kinds(one) or {"hand-over"}
        row = _shape(one, sorted(kinds, key=list(KINDS).index), chain)
        for code, about in breaches.get(one.latter["fact"], ()):
            if code == "overlap" and len(about) == 2:
                start, end = shared_days(*about)
                row.update(start=start, end=end, days_min=None, days_max=None)
                row.update(_days(start, end))
        yield row


def _breaches_by_latter(chain: Chain) -> dict[str, list[tuple[str, list[Row]]]]:
    """What the rules find, with the spells it is about, by the last of them: that is whose coming it concerns."""
    places = {row["fact"]: number for number, row in enumerate(order(chain.rows))}
    rows = {row["fact"]: row for row in chain.rows}
    found: dict[str, list[tuple[str, list[Row]]]] = {}
    for code, finding in find_breaches(chain.rows, chain.relation, chain.thing):
        latest = max(finding.facts, key=lambda fact: places.get(fact, -1))
        found.setdefault(latest, []).append((code, [rows[fact] for fact in finding.facts]))
    return found


def lines(chain: Chain) -> Iterator[Row]:
    """Every spell, in law and in fact, each in the order of time; one whose start is not known comes last."""
    ordered = [*order(chain.rows), *(row for row in chain.rows if not row["start"])]
    for row in ordered:
        if row["standing"] not in STAND_INS:
            yield _shape_spell(row, "de-jure")
    for row in ordered:
        if row["standing"] != "suspended":
            yield _shape_spell(row, "de-facto")


def _find_kinds(one: Link) -> set[str]:
    """In which ways, by how the two spells stand and why they ended and began."""
    former, latter = one.former, one.latter
    began, standing = latter["began_by"], latter["standing"]
    found: set[str] = set()
    if standing == "suspended":
        found.add("suspension")
    if began in ("return", "release"):
        found.add("return")
    if began == "rerun":
        found.add("re-run")
    if standing in STAND_INS:
        found.add("stand-in-begins")
    if former is not None:
        if former["ended_by"] in ("annulment", "rerun-ordered"):
            found.add("annulment")
        if former["standing"] in STAND_INS and standing not in STAND_INS:
            found.add("stand-in-ends")
        is_new = former["politician"] == latter["politician"] and former["mandate"] != latter["mandate"]
        if is_new and not {former["standing"], standing} & STAND_INS and began != "rerun":
            found.add("re-election")
    return found


def _shape(one: Link, kinds: Sequence[str], chain: Chain) -> Row:
    former, latter = one.former, one.latter
    row: Row = dict.fromkeys(COLUMNS)
    row.update(line="hand-over", kind=kinds[0], also=list(kinds[1:]), date=latter["start"])
    row.update(latter=latter["politician"], latter_start=latter["start"])
    row.update({f"latter_{name}": latter.get(name) for name in _OF_END})
    row.update(start=latter["start"], end=latter["start"])
    if former is not None:
        row.update(former=former["politician"], former_end=former["end"])
        row.update({f"former_{name}": former.get(name) for name in _OF_END})
        row.update(_stretch(former, latter, kinds))
    if one.either:
        row["former_name"] = " / ".join(spell["name"] for spell in one.either)
    gone = find_displaced(latter, former, chain.rows)
    if gone is not None:
        row.update(
            displaced=gone.row["politician"], displaced_fact=gone.row["fact"], displaced_name=gone.row["name"],
            displaced_party=gone.row.get("party"), displaced_by=gone.by, ground=gone.ground,
        )  # fmt: skip
    row["by_law"] = _law(former, latter, kinds, chain)
    both = [spell for spell in (former, *one.either, latter) if spell is not None]
    row["disputed"] = any(bool(spell.get("disputed")) for spell in both)
    row["sources"] = list(dict.fromkeys(source for spell in both for source in spell["sources"]))
    return row


def _stretch(former: Row, latter: Row, kinds: Sequence[str]) -> Row:
    """From when to when the change took, and for how many days nobody held."""
    found = {"start": former["end"] or latter["start"], "end": latter["start"]}
    apart = {"gap", "vacancy", "broken-chain"} & set(kinds)
    return {**found, **(_days(former["end"], latter["start"]) if apart else {})}


def _days(start: str | None, end: str | None) -> Row:
    if not start or not end:
        return {}
    first, last = parse_date(start), parse_date(end)
    return {
        "days_min": max(0, (last.earliest - first.latest).days),
        "days_max": max(0, (last.latest - first.earliest).days),
    }


def _law(former: Row | None, latter: Row, kinds: Sequence[str], chain: Chain) -> str:
    law = law_of_standing(chain.relation, latter, former, chain.lang)
    if not law and "vacancy" in kinds and latter["began_by"] == "assembly-vote":
        law = choose(chain.lang, "the assembly chose, as the constitution foresees", "anayasa gereği meclis seçti")
    return law


def _shape_spell(spell: Row, line: str) -> Row:
    row: Row = dict.fromkeys(COLUMNS)
    return {**row, **{name: spell.get(name) for name in COLUMNS if name in spell}, "line": line, "also": []}


def is_within(row: Row, since: datetime.date | None, until: datetime.date | None) -> bool:
    """Whether a hand-over or a spell falls, at least in part, into a time; one without any date into no time."""
    begun, over = row["start"], row["end"] or row["over_by"]
    if (since or until) and not begun and not over:
        return False
    if since is not None and over and parse_date(over).latest < since:
        return False
    return until is None or not begun or parse_date(begun).earliest <= until
