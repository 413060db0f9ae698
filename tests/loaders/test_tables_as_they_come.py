"""Tables as people have them: titles above the header, Turkish code pages, nameless columns, several date forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bringing import bring_file
from faulty import Loaded

from loaders.errors import BadTable, LoadRefused
from loaders.table.guessing import guess_encoding, guess_header
from loaders.table.opening import open_table
from loaders.table.values import check_date_form, read_date_text
from ontology.errors import BadValue

TITLED = "YEREL SEÇİM SONUÇLARI;;\n;;\nİl;Başkan;Başlangıç\nÖrnekkent;Ela Misal;02.04.2004\n"
MAPPING: dict[str, Any] = {
    "rows": [
        {
            "kind": "MAYOR_OF", "subject": {"column": "Başkan"}, "object": {"column": "İl"},
            "fields": {"start": {"column": "Başlangıç", "date": "d.m.Y|d F Y"}, "standing": {"value": "elected"}},
        }
    ]
}  # fmt: skip


def test_the_encoding_of_a_turkish_file_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    for encoding, guessed in (("utf-8", ""), ("utf-8-sig", ""), ("windows-1254", "windows-1254"), ("utf-16", "utf-16")):
        path.write_bytes("İl;Başkan\nÖrnekkent;Şule Örnek\n".encode(encoding))
        assert guess_encoding(path) == guessed
    assert open_table(path, encoding="utf-16").columns == ("İl", "Başkan")


def test_a_letter_cut_at_the_end_of_what_is_looked_at_is_no_other_encoding(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("İl\n" + "a" * 65_532 + "şşşş\n", "utf-8")
    assert guess_encoding(path) == ""


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (TITLED, 3),
        ("İl;Başkan\nÖrnekkent;Ela Misal\n", 1),
        ("Liste\nİl;Başkan\nÖrnekkent;Ela Misal\n", 2),
        ("2019;2024\nİl;Başkan\nÖrnekkent;Ela Misal\n", 2),
    ],
)
def test_the_row_with_the_names_is_guessed(tmp_path: Path, text: str, row: int) -> None:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    assert guess_header(tmp_path / "list.csv") == row


def test_what_stands_above_the_header_is_passed_over(loaded: Loaded, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TITLED + "Örnekkent;Can Deneme;5 Nisan 2009\n", "utf-8")
    report = bring_file(path, loaded.log, table={**MAPPING, "header": 3})
    claims = [claim for claim in report.after.state.claims.values() if claim.source == "defter"]
    assert sorted(str(claim.fields["start"]) for claim in claims if "start" in claim.fields) == [
        "2004-04-02",
        "2009-04-05",
    ]


def test_a_fault_names_the_line_of_the_file_and_not_of_the_table(loaded: Loaded, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TITLED + "Örnekkent;Can Deneme;baharda\n", "utf-8")
    with pytest.raises(LoadRefused) as caught:
        bring_file(path, loaded.log, table={**MAPPING, "header": 3})
    assert [refusal.line for refusal in caught.value.refusals] == [5]


def test_without_being_told_a_title_is_no_header(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(TITLED + "x;y;z\n", "utf-8")
    table = open_table(tmp_path / "list.csv")
    assert table.columns == ("YEREL SEÇİM SONUÇLARI",)
    (tmp_path / "list.csv").write_text("İl;;Başkan\na;b;c\n", "utf-8")
    with pytest.raises(BadTable, match=r"column 2 has no name.*`header`"):
        open_table(tmp_path / "list.csv")


def test_a_delimiter_at_the_end_of_each_line_is_no_column(loaded: Loaded, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("İl;Başkan;Başlangıç;\nÖrnekkent;Ela Misal;02.04.2004;\n", "utf-8")
    bring_file(path, loaded.log, table=MAPPING)
    path.write_text("İl;Başkan;Başlangıç;\nÖrnekkent;Ela Misal;02.04.2004;seçildi\n", "utf-8")
    with pytest.raises(LoadRefused, match="4 cells"):
        bring_file(path, loaded.log, table=MAPPING)


def test_a_cell_may_have_one_of_several_forms_of_date() -> None:
    form = "d.m.Y|d F Y|Y"
    assert check_date_form(form) == ""
    assert check_date_form("d.m.Y|d Y") != ""
    assert [read_date_text(text, form) for text in ("05.04.2024", "3 Nisan 2024", "1999")] == [
        "2024-04-05", "2024-04-03", "1999",
    ]  # fmt: skip
    with pytest.raises(BadValue, match=r"d\.m\.Y, d F Y, Y"):
        read_date_text("baharda", form)
