"""The spells of a lane, read from the graph: each with its interval and with the bounds by which days are counted."""

from __future__ import annotations

import datetime
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from graph.answer import Answer, Asked, ClaimNote, DatasetNote, Evidence, Row, Taken, Warning_
from graph.errors import StoreEmpty
from graph.questions.edges import warn_of_undated
from graph.questions.evidence import Said, cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.holders import fetch_office
from graph.questions.intervals.lanes import OFFICES, Lane
from graph.questions.intervals.spans import Span, reach_of, span_of
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose
from graph.questions.things import anchored
from graph.questions.wording import name_holders
from graph.texts import query_text
from ontology.interval import Interval, make_interval
from ontology.model import RELATIONS

CAPITALS = ("metropolitan", "provincial")
WHOLES = {
    "mayors": ("Mayors", "Belediye başkanları"),
    "capitals": ("Mayors of the provincial and metropolitan municipalities", "İl ve büyükşehir belediye başkanları"),
    "leaders": ("Leaders of parties", "Parti genel başkanları"),
    "ministers": ("Ministers", "Bakanlar"),
}
"""How the lanes of the whole country are called, in English and Turkish."""
COLUMNS = (
    "fact", "relation", "politician", "name", "held", "held_name", "province", *PUBLIC, "role", *JUDGED,
)  # fmt: skip
"""The columns of a spell, whatever is held."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One spell: its row, the time in which it went on, its `reach`, and the `span` by which its days are counted.

    The two differ for a spell that was open when last seen: it may reach beyond that day, and counts up to it.
    """

    row: Row
    interval: Interval
    reach: Span
    span: Span

    @property
    def is_undated(self) -> bool:
        """Whether nothing is known of when it was."""
        return not (self.row["start"] or self.row["end"] or self.row["last_seen"] or self.row["over_by"])


@dataclass
class Line:
    """The spells of a lane in the order of time, with what an answer needs to say of them."""

    lane: Lane
    name: str
    spells: list[Spell]
    said: Said
    asked: Asked
    dataset: DatasetNote
    taken: list[Taken] = field(default_factory=list)

    def say(self, lang: str) -> str:
        """What the line is, for a sentence: `Mayors of Ankara`, or a person's name."""
        office = self.lane.office
        if self.lane.is_whole:
            english, turkish = WHOLES[self.lane.text]
            return choose(lang, english, turkish)
        if self.lane.is_person:
            role = "" if office is None else f" ({label_office(office.relation, lang)})"
            return f"{self.name}{role}"
        assert office is not None
        return name_holders(office.relation, self.name, lang)

    @property
    def dated(self) -> list[Spell]:
        """The spells of which something is known of when they were."""
        return [spell for spell in self.spells if not spell.is_undated]

    @property
    def undated(self) -> list[Row]:
        """The rows of the others."""
        return [spell.row for spell in self.spells if spell.is_undated]


def make_spell(row: Row) -> Spell:
    """A spell from a row."""
    interval = make_interval(row["start"], row["end"], row["end_state"], row["last_seen"], row["over_by"])
    return Spell(row, interval, reach_of(interval), span_of(interval))


def label_office(relation: str, lang: str) -> str:
    """What somebody is by a relation: `mayor of`, in Turkish `belediye başkanı`."""
    kind = RELATIONS[relation]
    return choose(lang, kind.LABEL_EN.removesuffix(" of"), kind.LABEL_TR)


def fetch_line(lane: Lane, *, memberships: bool = False) -> Generator[Ask, Record | None, Line]:
    """The spells of a lane; of a person also `memberships` in parties, if asked for. Raises NotFound, AmbiguousName."""
    if lane.is_whole:
        return (yield from _fetch_whole(lane))
    assert lane.thing is not None
    if lane.is_person:
        record, taken = yield from anchored("offices_held", "Politician", lane.thing)
        offices = [raw for raw in record["rows"] if memberships or raw["relation"] != "MEMBER_OF"]
        kept = [raw for raw in offices if lane.office is None or raw["relation"] == lane.office.relation]
        query, parameters = "offices_held", dict[str, Any](thing=taken.id)
    else:
        assert lane.office is not None
        record, taken = yield from fetch_office(lane.office, lane.thing)
        thing = record["thing"]
        more = {"relation": lane.office.relation, "held": thing["id"], "held_name": thing["name"] or thing["id"]}
        kept = [{**raw, **more} for raw in record["rows"]]
        query, parameters = lane.office.query, {"thing": taken.id, "since": None}
    return Line(
        lane=lane,
        name=str(record["thing"]["name"] or taken.id),
        spells=_make_spells(kept),
        said=read_said(kept),
        asked=Asked(cypher=query_text(query), parameters=parameters),
        dataset=note_dataset(record["dataset"]),
        taken=[] if lane.text.removeprefix("office:") in OFFICES else [taken],
    )


def _fetch_whole(lane: Lane) -> Generator[Ask, Record | None, Line]:
    assert lane.office is not None
    query = f"all_{lane.office.query}"
    parameters: dict[str, Any] = {}
    if lane.office.label == "City":
        parameters = {"kinds": list(CAPITALS) if lane.text == "capitals" else None}
    record = yield from fetch_or_explain(Ask(query, parameters))
    asked = Asked(cypher=query_text(query), parameters=parameters)
    return Line(lane, lane.text, _make_spells(record["rows"]), {}, asked, note_dataset(record["dataset"]))


def fetch_or_explain(ask: Ask) -> Generator[Ask, Record | None, Record]:
    """The record of a query that starts from nothing but the dataset. Raises StoreEmpty."""
    record = yield ask
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    return record


def _make_spells(raws: Sequence[Record]) -> list[Spell]:
    return sorted(map(make_spell, (pick(raw, (), COLUMNS) for raw in raws)), key=_by_time)


def _by_time(spell: Spell) -> tuple[bool, datetime.date, datetime.date, str]:
    start = spell.span.start_min
    never = datetime.date.max
    return start is None, start or never, spell.span.end_min or never, spell.row["fact"]


def cite_facts(
    facts: Sequence[str], said: Mapping[str, Sequence[Any]]
) -> Generator[Ask, Record | None, dict[str, Evidence]]:
    """The evidence of some facts; asks for what was said of those that are not among `said`."""
    known: dict[str, Any] = dict(said)
    missing = [fact for fact in dict.fromkeys(facts) if fact not in known]
    if missing:
        known.update((yield from fetch_said(missing)))
    return (yield from cite([{"fact": fact} for fact in dict.fromkeys(facts)], known))


def fetch_said(facts: Sequence[str]) -> Generator[Ask, Record | None, Said]:
    """What each source said of some facts, by fact."""
    record = (yield Ask("said", {"facts": list(facts)})) or {}
    said: Said = {}
    for claim in record.get("claims", ()):
        if claim:
            note = ClaimNote(
                id=claim["id"], source=claim["source"], locator=claim["locator"],
                fields=orjson.loads(claim["fields"]), recorded=claim["recorded"],
            )  # fmt: skip
            said.setdefault(claim["fact"], []).append(note)
    return said


def finish(
    rows: list[Row],
    text: str,
    lines: Sequence[Line],
    evidence: dict[str, Evidence],
    coverage: dict[str, Any] | None = None,
    warnings: Sequence[Warning_] = (),
    lang: str = "en",
) -> Answer:
    """An answer about some lines: `query` is what the first was asked with, `coverage.queries` has the others."""
    undated = list({row["fact"]: row for line in lines for row in line.undated}.values())
    others = [{"cypher": line.asked.cypher, "parameters": line.asked.parameters} for line in lines[1:]]
    return Answer(
        rows=rows,
        text=text,
        taken=[taken for line in lines for taken in line.taken],
        evidence=evidence,
        coverage={**(coverage or {}), "spells": sum(len(line.spells) for line in lines), "queries": others},
        warnings=[*warnings, *warn_of_undated(undated, lang)],
        query=lines[0].asked,
        dataset=lines[0].dataset,
    )
