"""Tables of every format through a mapping: what they say, and what is refused is loaded when it is mended."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from bringing import bring_file, written
from faulty import Loaded
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.description import describe
from loaders.errors import BadDescription, LoadRefused
from loaders.reading import Refusal
from loaders.refused import write_refused
from loaders.table.reader import TableReader

ROWS = [
    {"Şehir": "Örnekkent", "Başkan": "Ela Misal", "Başlangıç": "02.04.2004", "Bitiş": "05.04.2009", "Nasıl": "seçildi"},
    {"Şehir": "ORNEKKENT", "Başkan": "Can Deneme", "Başlangıç": "05.04.2009", "Bitiş": "03.04.2012", "Nasıl": "vekil"},
]
MAPPING: dict[str, Any] = {
    "rows": [
        {
            "kind": "MAYOR_OF",
            "subject": {"column": "Başkan"},
            "object": {"column": "Şehir"},
            "fields": {
                "start": {"column": "Başlangıç", "date": "d.m.Y"},
                "end": {"column": "Bitiş", "date": "d.m.Y"},
                "standing": {"column": "Nasıl", "words": {"seçildi": "elected", "vekil": "acting"}},
            },
        }
    ]
}


def text_of(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    lines = [delimiter.join(rows[0]), *(delimiter.join(row.values()) for row in rows)]
    return "\n".join(lines) + "\n"


def write_table(directory: Path, name: str, rows: list[dict[str, str]]) -> Path:
    """The same rows in the format that the name asks for."""
    path = directory / name
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for part, body in sheet_of(rows).items():
                packed.writestr(part, body)
    elif name.endswith(".parquet"):
        pl.DataFrame(rows).write_parquet(path)
    else:
        delimiter = {"comma.csv": ",", "semicolon.csv": ";", "tab.tsv": "\t"}[name]
        path.write_text(text_of(rows, delimiter), "utf-8-sig" if name == "semicolon.csv" else "utf-8")
    return path


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def sheet_of(rows: list[dict[str, str]]) -> dict[str, str]:
    """The parts of the smallest Excel file that holds some rows as text."""
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="{RELATIONS_TYPE}"/></Types>'
        ),
        "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/>'
            "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{MAIN}"><sheetData>'
            + "".join(f'<row r="{number}">{row_of(number, line)}</row>' for number, line in enumerate(lines, start=1))
            + "</sheetData></worksheet>"
        ),
    }


def related(kind: str, target: str) -> str:
    relation = f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'


def row_of(number: int, line: list[str]) -> str:
    return "".join(
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for place, cell in enumerate(line)
    )


@pytest.mark.parametrize("name", ["comma.csv", "semicolon.csv", "tab.tsv", "list.xlsx", "list.parquet"])
def test_the_same_rows_in_any_format_give_the_same_facts(loaded: Loaded, tmp_path: Path, name: str) -> None:
    report = bring_file(write_table(tmp_path, name, ROWS), loaded.log, table=MAPPING)
    spells = [fact for fact in report.after.facts.of("MAYOR_OF") if fact.sources == ("defter",)]
    said = [(fact.subject, fact.object, fact.text("start"), fact.text("end"), fact.text("standing")) for fact in spells]
    assert said == [
        ("can-deneme", "ornekkent", "2009-04-05", "2012-04-03", "acting"),
        ("ela-misal", "ornekkent", "2004-04-02", "2009-04-05", "elected"),
    ]
    assert bring_file(tmp_path / name, loaded.log, table=MAPPING).claims.is_empty


def test_refused_rows_are_mended_and_loaded_again(loaded: Loaded, tmp_path: Path) -> None:
    wrong = [ROWS[0], {**ROWS[1], "Başkan": "Hiç Kimse", "Başlangıç": "2009 baharı"}]
    path = write_table(tmp_path, "comma.csv", wrong)
    report = bring_file(path, loaded.log, accept=True, table=MAPPING)
    assert [refusal.line for refusal in report.refused] == [3]
    refused = tmp_path / "refused.csv"
    write_refused(report.refused, refused)
    with refused.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["refused_line"] == "3"
    assert "is no date of the form d.m.Y" in row["refused_what"]
    mended = refused.read_text("utf-8").replace("2009 baharı", "05.04.2009", 2).replace("Hiç Kimse", "Can Deneme")
    refused.write_text(mended, "utf-8")
    assert len(bring_file(refused, loaded.log, table=MAPPING).facts.added) == 1
    path.write_text(text_of(ROWS), "utf-8")
    assert bring_file(path, loaded.log, table=MAPPING).claims.is_empty


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"a\0b\n", "NUL byte"),
        ("Şehir,Başkan,Başlangıç,Bitiş,Nasıl\nÖrnekkent,Ela Mi".encode("cp1254"), "is not utf-8"),
        ("Şehir,Başkan\nÖrnekkent,Ela Misal\n", "the mapping names"),
        (text_of([{**ROWS[0], "Oy": "12"}]), "nothing reads 'Oy'"),
        ("Şehir,Şehir\na,b\n", "column twice"),
        ("Şehir,,Başkan\na,b,c\n", "has no name"),
        (text_of(ROWS) + 'Örnekkent,"Ela Misal\n', "it is no row"),
        (text_of(ROWS) + "Örnekkent,Ela Misal,02.04.2004,05.04.2009,seçildi,fazla\n", "it has 6 cells"),
        (text_of([{**ROWS[0], "Nasıl": "belki"}]), "is none of the words"),
        (text_of([{**ROWS[0], "Başlangıç": "31.02.2004"}]), "start: "),
        (text_of([{**ROWS[0], "Başkan": ""}]), "it is empty, and names the Politician"),
        (text_of([{**ROWS[0], "Şehir": "Olmayanköy"}]), "nothing is known as City 'Olmayanköy'"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_loaded(
    loaded: Loaded, tmp_path: Path, content: str | bytes, what: str
) -> None:
    before = loaded.log.head()
    with pytest.raises(LoadRefused) as refused:
        bring_file(written(tmp_path, "list.csv", content), loaded.log, table=MAPPING)
    assert any(what in str(one) for one in refused.value.refusals), str(refused.value)
    assert all(one.file == "list.csv" for one in refused.value.refusals)
    assert loaded.log.head() == before


def test_a_bomb_and_a_damaged_file_are_refused(loaded: Loaded, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    for path, what in (
        (bomb, "would unpack to"),
        (written(tmp_path, "no.xlsx", b"PK\x03\x04 no"), "no Excel file"),
        (written(tmp_path, "no.parquet", b"PAR1 no"), "no Parquet file"),
    ):
        with pytest.raises(LoadRefused, match=what):
            bring_file(path, loaded.log, table=MAPPING)


@pytest.mark.parametrize(
    ("spoiled", "what"),
    [
        ({}, r"table\.rows"),
        ({"rows": []}, r"table\.rows"),
        ({**MAPPING, "colour": "red"}, "colour"),
        ({"rows": [{"kind": "KING_OF", "subject": {"column": "a"}}]}, "KING_OF"),
        ({"rows": [{"kind": "MAYOR_OF", "subject": {"column": "a"}}]}, "leads to a City"),
        ({"rows": [{"kind": "MEMBER_OF", "subject": {"column": "a"}, "object": {"column": "b"}}]}, "say which it is"),
        (
            {"rows": [{"kind": "City", "subject": {"column": "a"}, "fields": {"votes": {"column": "b"}}}]},
            "no such field",
        ),
        ({"rows": [{"kind": "City", "subject": {}}]}, "name a column"),
    ],
)
def test_a_mapping_that_means_nothing_is_refused_with_its_place(spoiled: dict[str, Any], what: str) -> None:
    with pytest.raises(BadDescription, match=what):
        TableReader("list.csv", describe({"source": {"id": "defter"}, "table": spoiled}))


def test_a_package_says_how_its_table_is_written_and_leads_nowhere_else(loaded: Loaded, tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    rows = [{**ROWS[0], "Bitiş": "yok"}]
    (folder / "list.csv").write_text(text_of(rows, "|"), "utf-8")
    described = {
        "name": "liste",
        "resources": [{"path": "list.csv", "dialect": {"delimiter": "|"}, "schema": {"missingValues": ["", "yok"]}}],
    }
    written(folder, "datapackage.json", described)
    for named in (folder, folder / "datapackage.json", folder / "list.csv"):
        report = bring_file(named, loaded.log, table=MAPPING)
        fact = next(fact for fact in report.after.facts.of("MAYOR_OF") if fact.sources == ("defter",))
        assert (fact.text("start"), fact.text("end")) == ("2004-04-02", None)
    for path in ("../list.csv", "/etc/passwd", "https://example.org/list.csv", "a/../../list.csv"):
        written(folder, "datapackage.json", {"resources": [{"path": path}]})
        with pytest.raises(LoadRefused, match="lies outside the package"):
            bring_file(folder, loaded.log, table=MAPPING)


@given(
    body=st.binary(max_size=400) | st.text(max_size=400).map(str.encode),
    name=st.sampled_from(["a.csv", "a.xlsx", "a.parquet"]),
)
@settings(max_examples=150)
def test_no_bytes_make_a_fault_of_ours(tmp_path_factory: pytest.TempPathFactory, body: bytes, name: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), name, body)
    refused: list[Refusal] = []
    reader = TableReader(str(path), describe({"source": {"id": "defter"}, "table": MAPPING}))
    assert list(reader.statements(refused.append)) == []
    assert refused
