"""When a statement says that something was so: start, end and whether it is over, from its qualifiers."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.errors import BadStatement
from loaders.wikidata.entity import Record, Snak
from loaders.wikidata.times import Moment, between, read_moment


def read_span(record: Record, circumstances: Mapping[str, str]) -> dict[str, str]:
    """`start`, `end` and `end_state` of a statement, as far as it says them. Raises BadStatement.

    No end is not an open end: only a qualifier "no value" says that it is still so, and "some value" that it is over
    at a time that nobody says. An earliest and a latest date (P1319, P1326) bound what is not said otherwise, and give
    the year or the month that they share.
    """
    mark = mark_of(record, circumstances)
    start, end = _read_date(record, "P580", mark), _read_date(record, "P582", mark)
    bounded = _read_bounds(record, mark)
    begins, ends = record.first("P580"), record.first("P582")
    fields: dict[str, str] = {}
    if bounded and not start and end:
        start = bounded
    elif bounded and start and not end and ends is not None and ends.kind == "somevalue":
        end = bounded
    elif bounded and not start and begins is not None and begins.kind == "somevalue":
        start = bounded
    if start:
        fields["start"] = start
    if end:
        fields |= {"end": end, "end_state": "known"}
    elif ends is not None:
        fields["end_state"] = "open" if ends.kind == "novalue" else "unknown"
    return fields


def read_date(record: Record, circumstances: Mapping[str, str]) -> str:
    """The date that is a statement's own value; empty where it says none. Raises BadStatement."""
    mark = mark_of(record, circumstances)
    return _read(record.property, record.main, mark) or _read_bounds(record, mark)


def mark_of(record: Record, circumstances: Mapping[str, str]) -> str:
    """What is put behind the dates of a statement: `~` for circa, `?` for presumably, `%` for both."""
    marks = {circumstances[item] for item in record.items("P1480") if item in circumstances}
    return "%" if len(marks) > 1 else next(iter(marks), "")


def _read_date(record: Record, name: str, mark: str) -> str:
    found = record.first(name)
    if len(record.qualifiers.get(name, ())) > 1:
        raise BadStatement(f"{name} is there more than once", "keep one, or make two statements of it")
    return _read(name, found, mark) if found else ""


def _read(name: str, snak: Snak, mark: str) -> str:
    if not isinstance(snak.value, Moment):
        return ""
    try:
        return read_moment(snak.value, mark)
    except BadStatement as error:
        raise BadStatement(f"{name}: {error.what}", error.fix) from None


def _read_bounds(record: Record, mark: str) -> str:
    earliest, latest = _read_date(record, "P1319", ""), _read_date(record, "P1326", "")
    common = between(earliest, latest) if earliest and latest else ""
    return common + mark if common else ""
