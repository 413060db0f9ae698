"""References as RIS: one tag a line, lines ended by CR and LF."""

from __future__ import annotations

from collections.abc import Iterator

from api.formats.citing import Reference, parts_of, references
from graph.answer import Answer
from ontology.dates import EdtfDate

_END = "\r\n"


def write(answer: Answer, lang: str) -> bytes:
    """The references of an answer."""
    return "".join(_record(one) for one in references(answer, lang)).encode()


def _record(one: Reference) -> str:
    lines = [f"{tag}  - {' '.join(value.split())}{_END}" for tag, value in _tags(one)]
    return f"{''.join(lines)}ER  - {_END}{_END}"


def _tags(one: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "DATA" if one.is_dataset else "ELEC"
    yield "ID", one.key
    if "," not in one.publisher:  # a comma would part the name of an organisation into that of a person
        yield "AU", one.publisher
    yield "TI", one.title
    yield "PB", one.publisher
    if one.version is not None:
        yield "ET", str(one.version)
    if one.date is not None:
        yield "PY", parts_of(one.date)[0]
        yield "DA", _slashed(one.date)
    if one.url is not None:
        yield "UR", one.url
    if one.visited is not None:
        yield "Y2", _slashed(one.visited)
    if one.note:
        yield "N1", one.note


def _slashed(date: EdtfDate) -> str:
    """`2019/08/20/`, `2019/08//`, `2019///`; what is not sure says so in the place for other information."""
    year, month, day = (*parts_of(date), "", "")[:3]
    return f"{year}/{month}/{day}/{'circa' if date.qualifier else ''}"
