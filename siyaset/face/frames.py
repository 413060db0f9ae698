"""Rows as tables for reckoning: polars frames with typed columns."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl

from api.formats.tables import as_cell
from graph.answer import Row
from ontology.dates import parse_date
from ontology.errors import OntologyError
from ontology.interval import Interval, make_interval

_WHOLE = frozenset({"cast", "contests", "days", "of", "rank", "registered", "round", "seats", "valid", "votes", "year"})
_DECIMAL = frozenset({"score", "share", "years"})
_TRUTH = frozenset({"disputed", "elected", "legal"})
_LIST = frozenset({"derived", "disputed_fields", "facts", "flags", "others", "reasons", "ruled_fields", "sources"})
_BOUND = ("_min", "_max")
_SPELL = ("start", "end", "end_state")


def make_frame(rows: Sequence[Row], columns: Sequence[str], *, bounds: bool = False) -> pl.DataFrame:
    """The rows as a frame. A column's type comes from its values, and from its name where it has none."""
    series = {name: _series(name, [row.get(name) for row in rows]) for name in columns}
    if bounds:
        for name, days in _bounds_of(rows, columns).items():
            series.setdefault(name, pl.Series(name, days, pl.Date))
    return pl.DataFrame(list(series.values()))


def _series(name: str, values: list[Any]) -> pl.Series:
    known = [value for value in values if value is not None]
    if name.endswith(_BOUND) and all(isinstance(value, str) for value in known):
        days = [datetime.date.fromisoformat(value) if value is not None else None for value in values]
        return pl.Series(name, days, pl.Date)
    kind = _kind_of(known) if known else _kind_named(name)
    if kind is None:
        return pl.Series(name, [None if value is None else as_cell(value) for value in values], pl.String)
    if kind == pl.List(pl.String):
        values = [None if value is None else [as_cell(one) for one in value] for value in values]
    return pl.Series(name, values, kind, strict=False)


def _kind_of(known: Iterable[Any]) -> pl.DataType | None:
    """The type that fits every value; None where none does, as where nodes stand beside numbers."""
    kinds = {type(value) for value in known}
    if kinds == {bool}:
        return pl.Boolean()
    if kinds == {int}:
        return pl.Int64()
    if kinds <= {int, float}:
        return pl.Float64()
    if kinds == {str}:
        return pl.String()
    return pl.List(pl.String) if kinds <= {list, tuple} else None


def _kind_named(name: str) -> pl.DataType:
    """The type of a column of which no value is known, so that frames of two answers can be put together."""
    if name in _WHOLE:
        return pl.Int64()
    if name in _DECIMAL:
        return pl.Float64()
    if name in _TRUTH:
        return pl.Boolean()
    return pl.List(pl.String) if name in _LIST else pl.String()


def _bounds_of(rows: Sequence[Row], columns: Sequence[str]) -> dict[str, list[datetime.date | None]]:
    """The days that the rows' dates may mean: of spells both ends, of other dates the first and the last."""
    found: dict[str, list[datetime.date | None]] = {}
    if set(_SPELL) <= set(columns):
        spans = [_span_of(row) for row in rows]
        for name in ("start_min", "start_max", "end_min", "end_max"):
            found[name] = [getattr(span, name, None) for span in spans]
    for name in ("date", "born", "died", "founded", "dissolved"):
        if name in columns:
            days = [_days(row.get(name)) for row in rows]
            found[f"{name}_min"] = [day[0] for day in days]
            found[f"{name}_max"] = [day[1] for day in days]
    return found


def _span_of(row: Row) -> Interval | None:
    """The time of a spell; None for a row that is none, as a candidacy among the offices of a person."""
    state = row.get("end_state")
    if not state:
        return None
    return make_interval(row.get("start"), row.get("end"), state, row.get("last_seen"), row.get("over_by"))


def _days(text: Any) -> tuple[datetime.date | None, datetime.date | None]:
    try:
        date = parse_date(text) if isinstance(text, str) else None
    except OntologyError:
        return None, None
    return (date.earliest, date.latest) if date else (None, None)
