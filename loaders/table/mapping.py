"""The mapping of a table: what each row says, which column holds it, and how it is written there.

It is the part `table` of a description. Every column is named in it or in `ignore`: what is left over is refused, so
that nothing which a table says is passed over unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from loaders.description import Description
from loaders.errors import BadDescription
from loaders.table.values import check_date_form
from ontology.model import RELATIONS, THINGS, terms_of


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Cell(_Part):
    """Where a value comes from: a `column`, or one `value` for every row.

    `date` is the form of a date (`d.m.Y`, `d F Y`, `m/Y`, `Y`, or `edtf`), `number` how numbers are written (`tr`:
    1.234,5; `en`: 1,234.5), `words` what the column's words mean; another word than those is refused.
    """

    column: str = ""
    value: str = ""
    date: str = ""
    number: Literal["", "tr", "en"] = ""
    words: dict[str, str] = Field(default_factory=dict)


class End(_Part):
    """A thing at one end of a relation: named by a `column`, or the same for every row by `id` or `name`.

    `kind` is needed where several kinds may stand there. The rest are columns that tell namesakes apart.
    """

    kind: str = ""
    column: str = ""
    id: str = ""
    name: str = ""
    wikidata: str = ""
    born: str = ""
    province: str = ""
    party: str = ""
    on: str = ""

    def columns(self) -> Iterator[str]:
        """The columns that it reads."""
        yield from filter(None, (self.column, self.wikidata, self.born, self.province, self.party, self.on))


class RowMapping(_Part):
    """What one row says: one relation or one thing. `needs` are columns without which the row does not say it."""

    kind: str
    subject: End
    object: End | None = None
    fields: dict[str, Cell] = Field(default_factory=dict)
    locator: str = ""
    needs: tuple[str, ...] = ()

    def columns(self) -> Iterator[str]:
        """The columns that it reads."""
        for end in filter(None, (self.subject, self.object)):
            yield from end.columns()
        yield from (cell.column for cell in self.fields.values() if cell.column)
        yield from self.needs


class TableMapping(_Part):
    """A whole mapping. `skip` passes over the rows in which a column has one of some values.

    `header` is the row of the file with the names of the columns: what stands above it is title.
    """

    rows: tuple[RowMapping, ...] = Field(min_length=1)
    ignore: tuple[str, ...] = ()
    skip: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    sheet: str = ""
    header: int = Field(default=1, ge=1, le=1000)
    encoding: str = ""
    delimiter: str = ""
    missing: tuple[str, ...] = ("",)

    def columns(self) -> set[str]:
        """Every column that it names, read or ignored."""
        return {*self.ignore, *self.skip, *(column for row in self.rows for column in row.columns())}


def read_mapping(description: Description) -> TableMapping:
    """The mapping in a description. Raises BadDescription that names the entry."""
    if description.table is None:
        raise BadDescription(
            "no mapping says what the columns of the table mean: make one with `siyaset map TABLE -o FILE` and give it "
            "with --map FILE"
        )
    if not description.source.get("id"):
        raise BadDescription("source.id: it is missing; say where the table comes from under `source:`")
    return check_mapping(description.table)


def check_mapping(found: Mapping[str, Any]) -> TableMapping:
    """A mapping from plain values. Raises BadDescription that names the entry."""
    try:
        mapping = TableMapping.model_validate(_as_text(found))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in ("table", *first["loc"]))
        raise BadDescription(f"{place}: {first['msg'].lower()}") from None
    for number, row in enumerate(mapping.rows):
        for place, what in _faults_of(row):
            raise BadDescription(f"table.rows.{number}{place}: {what}")
    return mapping


def _as_text(value: Any) -> Any:
    """YAML reads years, days and yes as values of their own; a mapping holds text."""
    if isinstance(value, Mapping):
        return {str(key): _as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _faults_of(row: RowMapping) -> Iterator[tuple[str, str]]:
    if row.kind not in THINGS and row.kind not in RELATIONS:
        yield ".kind", f"{row.kind!r} is no relation and no thing; write one of {', '.join((*RELATIONS, *THINGS))}"
        return
    relation = RELATIONS.get(row.kind)
    if relation is not None and relation.OBJECT and row.object is None:
        yield "", f"{row.kind} leads to a {' or '.join(relation.TO)}: say which under `object`"
    ends = [("subject", row.subject, relation.FROM if relation else (row.kind,))]
    if row.object is not None and relation is not None:
        ends.append(("object", row.object, relation.TO))
    for word, end, kinds in ends:
        if not (end.column or end.id or end.name):
            yield f".{word}", "name a column, or one id or name for every row"
        if end.kind and end.kind not in kinds:
            yield f".{word}.kind", f"{end.kind!r} cannot stand there; write one of {', '.join(kinds)}"
        if not end.kind and len(kinds) > 1:
            yield f".{word}.kind", f"say which it is: {', '.join(kinds)}"
    for name, cell in row.fields.items():
        if name not in terms_of(row.kind):
            yield f".fields.{name}", f"{row.kind} has no such field; it has {', '.join(terms_of(row.kind))}"
        if bool(cell.column) == bool(cell.value):
            yield f".fields.{name}", "give a column or a value, one of the two"
        if cell.date and (problem := check_date_form(cell.date)):
            yield f".fields.{name}.date", problem
