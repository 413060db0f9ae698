"""The succession in one office: every hand-over, and the two lines of those who held in law and in fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.answer import Answer, Asked, Row
from graph.questions.chains import warn_of_chain
from graph.questions.edges import warn_of_edges, warn_of_undated
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Question
from graph.questions.handing import Chain, hand_overs, is_within, lines
from graph.questions.handover_words import KINDS
from graph.questions.holders import HeldOffice, fetch_office, read_span, shape_row
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count
from graph.questions.wording import name_holders
from graph.texts import query_text


def succession(
    office: HeldOffice, thing: str, since: str | None = None, until: str | None = None, lang: str = "en"
) -> Question:
    """Who followed whom in one office, and how; then who held in law and who in fact.

    Rows have `line`: `hand-over`, `de-jure` or `de-facto`. Raises NotFound, AmbiguousName or BadQuestion.
    """
    first, last = read_span(since, until)
    record, taken = yield from fetch_office(office, thing)
    identity = taken.id
    spells = [shape_row(office, identity, raw) for raw in record["rows"]]
    chain = Chain(spells, office.relation, identity, lang)
    rows = [row for row in (*hand_overs(chain), *lines(chain)) if is_within(row, first, last)]
    evidence = yield from cite([{"fact": fact} for fact in _facts_in(rows)], read_said(record["rows"]))
    undated = [row for row in spells if (first or last) and not row["start"] and not row["end"]]
    warnings = [
        *warn_of_chain(spells, office.relation, identity, lang, first, last),
        *warn_of_edges(spells, [row for row in rows if row["fact"]], None, first, lang),
        *warn_of_undated(undated, lang),
    ]
    dataset = note_dataset(record["dataset"])
    return Answer(
        rows=rows,
        text=_say(office, taken.name, rows, lang),
        taken=[taken],
        evidence=evidence,
        coverage={"kinds": _count_kinds(rows), "horizon": dataset.horizon},
        warnings=warnings,
        query=Asked(cypher=query_text(office.query), parameters={"thing": identity, "since": None}),
        dataset=dataset,
    )


def _facts_in(rows: Sequence[Row]) -> list[str]:
    """The facts that the rows are about, those of both ends of a hand-over included."""
    named = (row[name] for row in rows for name in ("fact", "former_fact", "latter_fact", "displaced_fact"))
    return list(dict.fromkeys(fact for fact in named if fact))


def _count_kinds(rows: Sequence[Row]) -> dict[str, int]:
    """How many hand-overs there were of each kind, every kind counted that fits."""
    found = Counter(kind for row in rows if row["kind"] for kind in (row["kind"], *row["also"]))
    return {kind: found[kind] for kind in KINDS if found[kind]}


def _say(office: HeldOffice, name: str, rows: Sequence[Row], lang: str) -> str:
    """One sentence: how many hand-overs, and of which kinds."""
    subject = name_holders(office.relation, name, lang)
    changes = [row for row in rows if row["line"] == "hand-over"]
    kinds = Counter(str(row["kind"]) for row in changes)
    listed = ", ".join(f"{choose(lang, word.en, word.tr)} {kinds[kind]}" for kind, word in KINDS.items() if kinds[kind])
    if not changes:
        return choose(lang, f"{subject}: no hand-over is at hand.", f"{subject}: eldeki veride devir yok.")
    english = f"{subject}: {count(len(changes), 'hand-over')} ({listed})."
    return choose(lang, english, f"{subject}: {len(changes)} devir ({listed}).")
