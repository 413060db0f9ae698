"""References: exactly the sources of an answer and the dataset, readable by others, nothing lost and nothing added."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strict_readers import read_bibtex, read_ris

from api.formats import FORMS, render
from graph.answer import Answer, DatasetNote, Evidence, SourceNote

NASTY = 'İstanbul\'da %34 & "Iğdır" {a_b} #1 $5 ~x^2 \\ ğüşöç'


def source(identity: str, **fields: str | None) -> SourceNote:
    described = {
        "title": "Tutanak", "publisher": "Örnek Kurulu", "url": "https://kurul.example/tutanak", "licence": "CC0",
        "reuse": "open", "reliability": "official", **fields,
    }  # fmt: skip
    return SourceNote(id=identity, **described)  # type: ignore[arg-type]


def answer(*sources: SourceNote) -> Answer:
    return Answer(
        rows=[{"fact": "f-1"}],
        evidence={"f-1": Evidence(claims=[], sources=list(sources)), "f-2": Evidence(claims=[], sources=list(sources))},
        dataset=DatasetNote(version=3, horizon="2024-06-30", recorded="2024-07-01T10:00:00Z"),
        permalink="/v1/cities/ornekkent/mayors?since=1994&version=3",
    )


def written(form: str, *sources: SourceNote, lang: str = "en") -> bytes:
    return render(answer(*sources), form, lang)[0]


def test_bibtex_cites_the_dataset_and_each_source_once() -> None:
    entries = read_bibtex(written("bibtex", source("kurul"), source("gazete", title=NASTY, published="2019")).decode())
    assert [entry["kind"] for entry in entries] == ["dataset", "online", "online"]
    assert [entry["key"] for entry in entries[1:]] == ["gazete", "kurul"]
    dataset, gazete, kurul = entries
    assert dataset["version"] == "3"
    assert dataset["date"] == "2024-07-01"
    for part in ("2024-06-30", "2024-07-01T10:00:00Z", "/v1/cities/ornekkent/mayors?since=1994&version=3"):
        assert part in dataset["note"]
    assert gazete["title"] == NASTY
    assert gazete["date"] == "2019"
    assert kurul["author"] == "Örnek Kurulu"
    assert "date" not in kurul


@pytest.mark.parametrize("date", ["2019", "2019-08", "2019-08-20", "1998-11~", "1994?"])
def test_a_date_keeps_its_precision_in_every_form(date: str) -> None:
    parts = [int(part) for part in re.findall(r"\d+", date)]
    one = source("kurul", published=date, retrieved="2024-06-02")
    (_, entry) = read_bibtex(written("bibtex", one).decode())
    assert (entry["date"], entry["urldate"]) == (date, "2024-06-02")
    (_, item) = json.loads(written("csl-json", one))
    assert item["issued"]["date-parts"] == [parts]
    assert ("circa" in item["issued"]) is (not date[-1].isdigit())
    (_, record) = read_ris(written("ris", one))
    assert record["PY"] == str(parts[0])
    assert [int(part) for part in record["DA"].split("/")[:3] if part] == parts


def test_ris_and_csl_say_the_same_as_bibtex() -> None:
    sources = [source("kurul", title=NASTY, published="2019-08"), source("gazete", derived_from="kurul")]
    entries = read_bibtex(written("bibtex", *sources).decode())
    records, items = read_ris(written("ris", *sources)), json.loads(written("csl-json", *sources))
    for entry, record, item in zip(entries, records, items, strict=True):
        assert entry["key"] == record["ID"] == item["id"]
        assert entry["title"] == record["TI"] == item["title"]
        assert entry["author"] == record["PB"] == item["author"][0]["literal"]
        assert entry.get("url") == record.get("UR") == item.get("URL")
        assert entry["note"] == record["N1"] == item["note"]
    assert [record["TY"] for record in records] == ["DATA", "ELEC", "ELEC"]
    assert "made from kurul" in entries[1]["note"]


def test_the_name_of_an_organisation_with_a_comma_is_not_parted_into_a_persons() -> None:
    one = source("kurul", publisher="Örnek, Deneme ve Ortakları")
    assert "AU" not in read_ris(written("ris", one))[1]
    assert read_ris(written("ris", one))[1]["PB"] == "Örnek, Deneme ve Ortakları"
    assert json.loads(written("csl-json", one))[1]["author"] == [{"literal": "Örnek, Deneme ve Ortakları"}]


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)


@given(TEXT, TEXT, TEXT)
def test_no_text_breaks_a_form(title: str, publisher: str, path: str) -> None:
    one = source("kurul", title=title, publisher=publisher, url=f"https://kurul.example/{path}")
    (_, entry) = read_bibtex(written("bibtex", one).decode())
    assert (entry["title"], entry["author"]) == (title, publisher)
    assert not set(entry["url"]) & set("{}\\ ")
    (_, record) = read_ris(written("ris", one))
    assert (record["TI"], record["PB"]) == (title, publisher)


def test_two_answers_of_one_version_have_two_keys_and_one_answer_always_the_same() -> None:
    first, again = answer(), answer()
    other = answer().model_copy(update={"permalink": "/v1/parties/mavi-parti/leaders?version=3"})
    keys = [read_bibtex(render(one, "bibtex", "en")[0].decode())[0]["key"] for one in (first, again, other)]
    assert keys[0] == keys[1] != keys[2]


def test_turkish_notes_and_an_answer_without_evidence() -> None:
    (dataset,) = read_bibtex(written("bibtex", lang="tr").decode())
    assert "gününe kadar geçerli" in dataset["note"]
    assert json.loads(render(Answer(rows=[]), "csl-json", "en")[0]) == []


def test_rows_keep_every_column_that_any_row_has() -> None:
    mixed = Answer(rows=[{"a": 1}, {"a": None, "b": ["x", "y"], "c": True}])
    assert render(mixed, "csv", "en")[0].decode() == "a,b,c\n1,,\n,x|y,true\n"
    assert render(mixed, "md", "en")[0].decode().splitlines()[3] == "|  | x/y | true |"


@pytest.mark.parametrize("name", ["json", "csv", "md", "bibtex", "ris", "csl-json"])
def test_a_form_gives_its_media_type(name: str) -> None:
    body, media = render(answer(source("kurul")), name, "en")
    assert body
    assert media == FORMS[name].media_type
