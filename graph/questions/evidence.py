"""Who says so: claims and sources by fact, from what the graph keeps beside each relation."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from typing import Any

import orjson

from graph.answer import ClaimNote, Evidence, Row, SourceNote
from graph.questions.flow import Ask, Record

Said = dict[str, list[dict[str, Any]]]


def read_said(raw_rows: Iterable[Record]) -> Said:
    """What each source said, by fact."""
    return {raw["fact"]: orjson.loads(raw["said"]) for raw in raw_rows}


def cite(rows: Sequence[Row], said: Said) -> Generator[Ask, Record | None, dict[str, Evidence]]:
    """The evidence of the facts in some rows; asks for the sources that they cite."""
    wanted = [row["fact"] for row in rows if row["fact"] in said]
    ids = list(dict.fromkeys(claim["source"] for fact in wanted for claim in said[fact]))
    record = (yield Ask("sources", {"ids": ids})) if ids else None
    sources = {source["id"]: _describe(source) for source in (record or {}).get("sources", ())}
    return {fact: _evidence(said[fact], sources) for fact in wanted}


def _describe(source: Record) -> SourceNote:
    described: dict[str, Any] = {name: source.get(name) for name in SourceNote.model_fields}
    return SourceNote.model_construct(**described)


def _evidence(claims: Sequence[dict[str, Any]], sources: dict[str, SourceNote]) -> Evidence:
    cited = dict.fromkeys(claim["source"] for claim in claims)
    return Evidence.model_construct(
        claims=[ClaimNote.model_construct(**claim) for claim in claims],
        sources=[sources[one] for one in cited if one in sources],
    )
