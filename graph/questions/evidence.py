"""Who says so: claims and sources by fact, from what the graph keeps beside each relation."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from pydantic import TypeAdapter

from graph.answer import ClaimNote, Evidence, Row, SourceNote
from graph.questions.flow import Ask, Record

Said = dict[str, list[ClaimNote]]

_CLAIMS = TypeAdapter(list[ClaimNote])
_SOURCE_FIELDS = tuple(SourceNote.model_fields)
_source_values = itemgetter(*_SOURCE_FIELDS)


def read_said(raw_rows: Iterable[Record]) -> Said:
    """What each source said, by fact."""
    return {raw["fact"]: _read_claims(raw["said"]) for raw in raw_rows}


def cite(
    rows: Sequence[Row], said: Mapping[str, Sequence[ClaimNote | dict[str, Any]]]
) -> Generator[Ask, Record | None, dict[str, Evidence]]:
    """The evidence of the facts in some rows; asks for the sources that they cite."""
    claims = {row["fact"]: _as_notes(said[row["fact"]]) for row in rows if row["fact"] in said}
    ids = list(dict.fromkeys(claim.source for notes in claims.values() for claim in notes))
    record = (yield Ask("sources", {"ids": ids})) if ids else None
    sources = {source["id"]: _note_source(_source_values(source)) for source in (record or {}).get("sources", ())}
    return {fact: _evidence(notes, sources) for fact, notes in claims.items()}


def _as_notes(said: Sequence[ClaimNote | dict[str, Any]]) -> list[ClaimNote]:
    """What was said as notes; those that `read_said` made are notes already."""
    notes = [one for one in said if isinstance(one, ClaimNote)]
    return notes if len(notes) == len(said) else _CLAIMS.validate_python(said)


def cite_sources(cited: Mapping[str, Sequence[str]]) -> Generator[Ask, Record | None, dict[str, Evidence]]:
    """The sources of facts whose claims the query does not bring, by fact; `cited` has their ids."""
    ids = list(dict.fromkeys(one for sources in cited.values() for one in sources))
    record = (yield Ask("sources", {"ids": ids})) if ids else None
    sources = {source["id"]: _note_source(_source_values(source)) for source in (record or {}).get("sources", ())}
    return {
        fact: Evidence(claims=[], sources=[sources[one] for one in named if one in sources])
        for fact, named in cited.items()
    }


# Thousands of answers show the same claims and sources. What a text says depends on nothing but the text, so it is
# read once: a third of the time of an answer went into reading it again.


@lru_cache(maxsize=8192)
def _read_claims(said: str) -> list[ClaimNote]:
    return _CLAIMS.validate_json(said)


@lru_cache(maxsize=8192)
def _note_source(values: tuple[Any, ...]) -> SourceNote:
    return SourceNote.model_construct(**dict(zip(_SOURCE_FIELDS, values, strict=True)))


def _evidence(claims: list[ClaimNote], sources: Mapping[str, SourceNote]) -> Evidence:
    cited = dict.fromkeys(claim.source for claim in claims)
    return Evidence(claims=claims, sources=[sources[one] for one in cited if one in sources])
