"""The reader of tables: rows through a mapping into statements."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

from loaders.description import Description
from loaders.errors import BadTable
from loaders.reading import Origin, Refusal, split_advice
from loaders.refused import REFUSED
from loaders.statements import Named, Refuse, Said, Statement
from loaders.table.mapping import Cell, End, RowMapping, read_mapping
from loaders.table.opening import TableRow, open_table
from loaders.table.package import find_package
from loaders.table.values import read_date_text, read_number_text
from ontology.errors import BadValue, OntologyError
from ontology.model import RELATIONS, terms_of
from ontology.terms import Kind
from ontology.text import fold, normalise


class TableReader:
    """Reads one table by the mapping in a description. Raises BadDescription if it has none."""

    name = "table"

    def __init__(self, source: str, description: Description) -> None:
        self._path = Path(source)
        self._mapping = read_mapping(description)
        self._source = description.source["id"]
        self._missing: set[str] = set(self._mapping.missing)

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """What every row says; a row with a fault says nothing."""
        mapping = self._mapping
        try:
            package = find_package(self._path)
            if package is not None:
                self._path, self._missing = package.path, {*mapping.missing, *package.missing}
            table = open_table(
                self._path, sheet=mapping.sheet,
                encoding=mapping.encoding or (package.encoding if package else "") or "utf-8",
                delimiter=mapping.delimiter or (package.delimiter if package else ""), header=mapping.header,
            )  # fmt: skip
            self._check_columns(table.columns)
            for row in table.rows:
                yield from self._read_row(table.columns, row, refuse)
        except BadTable as error:
            refuse(_whole(error))
        except OSError as error:
            refuse(_whole(BadTable(f"{self._path.name}: it cannot be read ({error.strerror}); check that it is there")))

    def _check_columns(self, columns: tuple[str, ...]) -> None:
        """Raise BadTable unless the mapping speaks of just these columns."""
        named = self._mapping.columns()
        missing = sorted(named - set(columns) - set(self._mapping.ignore))
        if missing:
            listed = ", ".join(map(repr, missing))
            raise BadTable(
                f"{self._path.name}:1: the mapping names {listed}, and the table has {', '.join(columns)}; "
                "correct the mapping or rename the column"
            )
        left = [name for name in columns if name not in named and name not in REFUSED]
        if left:
            listed = ", ".join(map(repr, left))
            raise BadTable(f"{self._path.name}:1: nothing reads {listed}; map it, or list it under `ignore`")

    def _read_row(self, columns: tuple[str, ...], row: TableRow, refuse: Refuse) -> Iterator[Statement]:
        if any(cell.strip() for cell in row.cells[len(columns) :]):
            what = f"it has {len(row.cells)} cells and the header {len(columns)}"
            refuse(Refusal(self._path.name, row.number, what, "put quotes around cells with a delimiter", row.cells))
            return
        padded = tuple(itertools.islice(itertools.chain(row.cells, itertools.repeat("")), len(columns)))
        origin = Origin(self._path.name, row.number, padded, columns)
        missing = self._missing
        cells = {
            name: "" if (text := normalise(cell)) in missing else text
            for name, cell in zip(columns, padded, strict=True)
        }
        if any(cells.get(column, "") in values for column, values in self._mapping.skip.items()):
            return
        found: list[Statement] = []
        for mapped in self._mapping.rows:
            if not all(cells[column] for column in mapped.needs):
                continue
            try:
                found.append(self._state(mapped, cells, origin))
            except OntologyError as error:
                what, fix = split_advice(error)
                refuse(Refusal(origin.file, origin.line, what, fix, origin.row, columns=columns))
                return
        yield from found

    def _state(self, mapped: RowMapping, cells: Mapping[str, str], origin: Origin) -> Statement:
        relation = RELATIONS.get(mapped.kind)
        subject = _name(mapped.subject, relation.FROM if relation else (mapped.kind,), cells)
        object_ = None
        if relation is not None and mapped.object is not None and relation.OBJECT:
            object_ = _name(mapped.object, relation.TO, cells)
        number = cells.get("refused_line") or str(origin.line)
        sheet = f"sheet {self._mapping.sheet}, " if self._mapping.sheet else ""
        locator = mapped.locator.replace("{row}", number) if mapped.locator else f"{sheet}row {number}"
        return Statement(
            mapped.kind, subject, object_, _read_fields(mapped, cells), self._source, origin, locator
        )  # fmt: skip


def _name(end: End, kinds: tuple[str, ...], cells: Mapping[str, str]) -> Named:
    kind = end.kind or kinds[0]
    name = cells[end.column] if end.column else end.name
    if not (name or end.id or (end.wikidata and cells[end.wikidata])):
        raise BadValue(f"{end.column}: it is empty, and names the {kind}; fill it in, or list the column under `needs`")
    is_item = name.startswith("Q") and name[1:].isdigit()
    hints = {hint: cells[column] for hint in ("born", "province", "party", "on") if (column := getattr(end, hint))}
    item = name if is_item else cells[end.wikidata] if end.wikidata else ""
    return Named(kind, name="" if is_item else name, id=end.id, wikidata=item, **hints)


def _read_fields(mapped: RowMapping, cells: Mapping[str, str]) -> dict[str, Said]:
    fields: dict[str, Said] = {}
    for name, cell in mapped.fields.items():
        text = cells[cell.column] if cell.column else cell.value
        if text:
            try:
                fields[name] = _read_cell(mapped.kind, name, cell, text)
            except OntologyError as error:
                raise BadValue(f"{cell.column or name}: {error}") from None
    return fields


def _read_cell(kind: str, name: str, cell: Cell, text: str) -> str:
    if cell.words:
        known = {fold(word): meant for word, meant in cell.words.items()}
        if fold(text) not in known:
            raise BadValue(f"{text!r} is none of the words {', '.join(cell.words)}; add it to `words` in the mapping")
        return known[fold(text)]
    declared = terms_of(kind)[name].kind
    if cell.date:
        return read_date_text(text, cell.date)
    if cell.number and declared in (Kind.COUNT, Kind.SHARE, Kind.NUMBER):
        return read_number_text(text, cell.number)
    return text


def _whole(error: BadTable) -> Refusal:
    """A fault of the file itself: after it nothing more is read."""
    place, _, rest = str(error).partition(": ")
    what, _, fix = rest.rpartition("; ")
    name, _, line = place.rpartition(":")
    number = int(line) if name and line.isdigit() else 0
    return Refusal(name if number else place, number, what or fix, fix if what else "check the file", fatal=True)
