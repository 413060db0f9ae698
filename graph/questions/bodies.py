"""What holds together: a government with its ministers, a legislature with its deputies, an alliance, a province."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from graph.answer import Answer, Asked, Row, Taken
from graph.errors import NotFound
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.listing import resolve_listed
from graph.questions.paging import cut_page
from graph.questions.resolve import resolve
from graph.questions.shapes import JUDGED, PUBLIC, TENURE_COLUMNS, TIME, describe_thing, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text


@dataclass(frozen=True)
class Whole:
    """A thing that is shown with what belongs to it: its query, its label, the columns, and what a row is called."""

    query: str
    label: str
    first: tuple[str, ...]
    columns: tuple[str, ...]
    one: str
    many: str
    turkish: str


_GOVERNMENT = Whole(
    "government", "Government", ("fact", "politician", "name"),
    ("relation", "held", "held_name", *PUBLIC, "government", *JUDGED), "spell", "spells", "dönem",
)  # fmt: skip
_ALLIANCE = Whole(
    "allied", "Alliance", ("fact",),
    ("relation", "held", "held_name", "date", *TIME, "votes", "share", "seats", "outcome", *JUDGED),
    "membership or candidacy", "memberships and candidacies", "üyelik ve adaylık",
)  # fmt: skip
_PROVINCE = Whole(
    "province", "Province", ("fact", "city"),
    (
        "name", "kind", "plate", "full_name", "district", "population", "population_on", "since", "until", "wikidata",
        *JUDGED,
    ),
    "municipality", "municipalities", "belediye",
)  # fmt: skip


def government(text: str, lang: str = "en") -> Question:
    """One government, by id or number: its prime ministers, then its ministers. Raises NotFound or AmbiguousName."""
    return (yield from _show(_GOVERNMENT, text, lang))


def alliance(text: str, lang: str = "en") -> Question:
    """One alliance: the parties that were its members, and the contests in which it stood as one."""
    return (yield from _show(_ALLIANCE, text, lang))


def province(text: str, lang: str = "en") -> Question:
    """One province, by id, plate number or name, with the municipalities in it."""
    return (yield from _show(_PROVINCE, text, lang))


def _show(whole: Whole, text: str, lang: str) -> Question:
    taken = yield from resolve_listed(whole.label, text)
    record = yield Ask(whole.query, {"thing": taken.id})
    if record is None:
        raise NotFound(f"nothing is known of {text!r}")
    rows = [pick(raw, whole.first, whole.columns) for raw in record["rows"]]
    thing = describe_thing(whole.label, record["thing"])
    said = {**read_said(record["rows"]), thing["id"]: orjson.loads(record["thing"].get("said") or "[]")}
    evidence = yield from cite([{"fact": thing["id"]}, *rows], said)
    counted = choose(lang, count(len(rows), whole.one, whole.many), f"{len(rows)} {whole.turkish}")
    return Answer(
        rows=rows,
        text=f"{taken.name}: {counted}.",
        thing=thing,
        taken=[taken],
        evidence=evidence,
        query=Asked(cypher=query_text(whole.query), parameters={"thing": taken.id}),
        dataset=note_dataset(record["dataset"]),
    )


def deputies(
    text: str, province: str | None = None, party: str | None = None, after: str = "", limit: int | None = None,
    lang: str = "en",
) -> Question:  # fmt: skip
    """The deputies of one legislature, by province; only those whom a province or a party sent, if it is named.

    `after` is the last fact of the page before. Raises NotFound, AmbiguousName or BadQuestion.
    """
    taken = [(yield from resolve_listed("Term", text))]
    if province is not None:
        taken.append((yield from resolve_listed("Province", province)))
    if party is not None:
        taken.append((yield from resolve("Party", party)))
    wanted = {one.label: one.id for one in taken}
    record = yield Ask("deputies", {"thing": wanted["Term"]})
    if record is None:
        raise NotFound(f"nothing is known of {text!r}")
    rows = [_deputy(raw, wanted["Term"]) for raw in record["rows"]]
    kept = [
        row
        for row in rows
        if wanted.get("Province") in (None, row["province"]) and wanted.get("Party") in (None, row["party"])
    ]
    page, following = cut_page(kept, lambda row: str(row["fact"]), after, limit)
    evidence = yield from cite(page, read_said(record["rows"]))
    return Answer(
        rows=page,
        text=_say_deputies(taken, kept, lang),
        taken=taken,
        evidence=evidence,
        coverage={
            "deputies": len(kept), "without_party": sum(row["party"] is None for row in rows), "next": following,
        },
        query=Asked(cypher=query_text("deputies"), parameters={"thing": wanted["Term"]}),
        dataset=note_dataset(record["dataset"]),
    )  # fmt: skip


def _deputy(raw: Row, term: str) -> Row:
    return {**pick(raw, ("fact", "politician", "name", "term"), TENURE_COLUMNS["DEPUTY_IN"]), "term": term}


def _say_deputies(taken: Sequence[Taken], rows: Sequence[Row], lang: str) -> str:
    people = len({row["politician"] for row in rows})
    named = ", ".join(one.name for one in taken)
    return choose(lang, f"{named}: {count(people, 'deputy', 'deputies')}.", f"{named}: {people} milletvekili.")
