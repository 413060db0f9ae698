# ruff: noqa: E501  (tables, one entry a line)
"""Files that are no tables, tables of another shape, and judgements that are not signed."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from faulty import NEXT_LINE, Fault, added
from small_world import World

PEOPLE = "politicians.csv"


def body(name: str, change: Callable[[bytes], bytes], line: int, what: str, fix: str, file: str = PEOPLE) -> Fault:
    """A file with other bytes."""
    return Fault(name, lambda world: world.body(file, change(world.path(file).read_bytes())), file, line, what, fix)


def text(name: str, change: Callable[[str], str], line: int, what: str, fix: str, file: str = PEOPLE) -> Fault:
    """A file with another text."""
    return body(name, lambda old: change(old.decode()).encode(), line, what, fix, file)


def _as_directory(world: World, file: str = PEOPLE) -> None:
    world.path(file).unlink()
    world.path(file).mkdir()


ENCODINGS = [
    body("utf-16", lambda old: old.decode().encode("utf-16"), 0, "it is in UTF-16", "save it as UTF-8"),
    body("utf-16-big", lambda old: b"\xfe\xff" + old.decode().encode("utf-16-be"), 0, "UTF-16", "save it as UTF-8"),
    body("utf-16-unmarked", lambda old: old.decode().encode("utf-16-le"), 2, "is not UTF-8", "save the file as UTF-8"),
    body("latin-5", lambda old: old.decode().encode("iso-8859-9"), 2, "byte 0xd6 is not UTF-8", "save the file as UTF-8"),
    body("windows-1254", lambda old: old.replace(b"Can", b"\x87an"), 3, "is not UTF-8", "save the file as UTF-8"),
    body("half-a-letter", lambda old: old + b"x\xc5", 5, "byte 0xc5 is not UTF-8", "save the file as UTF-8"),
    body("nul", lambda old: old.replace(b"Ela", b"E\0a"), 4, "there is a NUL byte", "save the file as plain text"),
    body("archive", lambda old: b"PK\x03\x04\x14\0\0\0\x08\0\xff", 1, "is not UTF-8", "save the file as UTF-8"),
]  # fmt: skip

SHAPES = [
    text("empty", lambda old: "", 0, "the file is empty", "write the header: id,source"),
    text("marked-and-empty", lambda old: "\ufeff", 0, "the file is empty", "write the header"),
    text("blank-header", lambda old: "\n" + old, 1, "column missing: 'id', 'source'", "add it"),
    text("no-header", lambda old: old.split("\n", 1)[1], 1, "unknown column", "use id, name"),
    text("semicolons", lambda old: old.replace(",", ";"), 1, "column missing: 'id', 'source'", "add it"),
    text("tabs", lambda old: old.replace(",", "\t"), 1, "unknown column", "use id, name"),
    text("doubled-column", lambda old: old.replace("name_en", "name", 1), 1, "column twice: 'name'", "keep one"),
    text("unknown-column", lambda old: old.replace("name_en", "nickname", 1), 1, "unknown column: 'nickname'", "use id"),
    text("capital-column", lambda old: old.replace("born", "Born", 1), 1, "unknown column: 'Born'", "use id"),
    text("blank-in-a-column", lambda old: old.replace(",born", ", born", 1), 1, "unknown column: ' born'", "use id"),
    text("unnamed-column", lambda old: old.replace("name_en", "", 1), 1, "unknown column: ''", "use id"),
    text("missing-id", lambda old: old.replace("id,", "note,", 1), 1, "column missing: 'id'", "add it"),
    text("missing-source", lambda old: old.replace("source,", "note,", 1), 1, "column missing: 'source'", "add it"),
    text("missing-end-of-a-relation", lambda old: old.replace("city,", "note,", 1).replace(",note\n", ",locator\n", 1)
         .replace("locator,locator", "locator,by", 1), 1, "column missing: 'city'", "add it", "mayor_of.csv"),
    text("too-many-cells", lambda old: old.replace("row 2", "row 2,x"), 3, "it has 11 cells and the header 10",
         "put quotes around cells with commas"),
    text("too-few-cells", lambda old: old.replace(",kurul,row 3", ""), 4, "it has 8 cells and the header 10",
         "a comma for each empty cell"),
    text("one-cell", lambda old: old + "end of file\n", 5, "it has 1 cells and the header 10", "a comma for each"),
    text("unquoted-comma", lambda old: old.replace("Can Deneme", "Deneme, Can"), 3, "it has 11 cells", "put quotes"),
    text("empty-line", lambda old: old.replace("can-", "\ncan-"), 3, "the line is empty", "take it out"),
    text("commas-only", lambda old: old + ",,,,,,,,,\n", 5, "the line is empty", "take it out"),
    text("unclosed-quote", lambda old: old.replace("Can", '"Can'), 3, "the quotes do not match", "close or double them"),
    text("quote-in-a-quoted-cell", lambda old: old.replace("Can Deneme", '"Can "K" Deneme"'), 3, "the quotes do not",
         "close or double them"),
    text("fault-in-a-row-of-two-lines", lambda old: old.replace("Ada Örnek", '"Ada\nÖrnek"').replace("1960-05-01", "x"),
         2, "born: 'x' is no date", "write 1994"),
    text("fault-after-a-cell-of-two-lines", lambda old: old.replace("Ada Örnek", '"Ada\nÖrnek"').replace("1955", "x"),
         4, "born: 'x' is no date", "write 1994"),
]  # fmt: skip

FILES = [
    Fault("directory", _as_directory, PEOPLE, 0, "it cannot be read", "check that it is a file of yours"),
    Fault("unknown-file", lambda world: world.text("mayors.csv", "id\n"), "mayors.csv", 0, "no table has this name",
          "rename it to one of"),
    Fault("copy-of-a-file", lambda world: world.text("politicians (1).csv", "id\n"), "politicians (1).csv", 0,
          "no table has this name", "rename it to one of"),
    Fault("capital-name-of-a-file", lambda world: world.text("MAYOR_OF.CSV", "fact\n"), "MAYOR_OF.CSV", 0,
          "no table has this name", "rename it to one of"),
    Fault("capital-ending-of-a-file", lambda world: world.text("notes.Csv", "fact\n"), "notes.Csv", 0,
          "no table has this name", "rename it to one of"),
    Fault("no-sources", lambda world: world.path("sources.csv").unlink(), "sources.csv", 0, "0 lines where at least 1",
          "check that the folder is whole"),
    Fault("sources-with-a-header-only", lambda world: world.text("sources.csv", "id,title\n"), "sources.csv", 0,
          "0 lines where at least 1", "check that the folder is whole"),
    Fault("no-folder", lambda world: shutil.rmtree(world.directory), "data", 0, "there is no such folder",
          "name one, or correct SIYASET_DATA"),
]  # fmt: skip

TWICE = [
    added("thing-twice", PEOPLE, "ada-ornek by kurul stands in politicians.csv:2 already", "put the two together", id="ada-ornek",
          name="Ada Ö.", source="kurul"),
    added("source-twice", "sources.csv", "kurul by kurul stands in sources.csv:2 already", "put the two together", id="kurul"),
    added("spell-twice", "mayor_of.csv", "ornekkent-ada-1 by kurul stands in mayor_of.csv:4 already", "mint another id",
          fact="ornekkent-ada-1", politician="ada-ornek", city="ornekkent", source="kurul"),
    added("id-in-two-files", "parties.csv", "ada-ornek by kurul stands in politicians.csv:2 already", "mint another id",
          id="ada-ornek", name="Ada", source="kurul"),
    added("id-of-two-kinds-by-two-sources", "parties.csv",
          "ada-ornek is a Politician in politicians.csv:2 and a Party here", "give one of them another id",
          id="ada-ornek", name="Ada", source="gazete"),
    added("id-of-a-thing-and-a-relation", "stood_in.csv",
          "ada-ornek is a Politician in politicians.csv:2 and STOOD_IN from can-deneme to yaris-denemesehir here",
          "give one of them another id", fact="ada-ornek", candidate="can-deneme", contest="yaris-denemesehir", source="gazete"),
    added("id-of-a-source-and-a-person", PEOPLE, "gazete is a Source in sources.csv:3 and a Politician here",
          "give one of them another id", id="gazete", name="Gazete", source="kurul"),
    added("one-fact-with-two-persons", "mayor_of.csv",
          "is MAYOR_OF from ada-ornek to ornekkent in mayor_of.csv:4 and MAYOR_OF from ela-misal to ornekkent here",
          "or correct the ends", fact="ornekkent-ada-1", politician="ela-misal", city="ornekkent", source="gazete"),
    added("one-fact-with-two-cities", "mayor_of.csv",
          "is MAYOR_OF from ada-ornek to ornekkent in mayor_of.csv:4 and MAYOR_OF from ada-ornek to denemesehir here",
          "or correct the ends", fact="ornekkent-ada-1", politician="ada-ornek", city="denemesehir", source="gazete"),
    added("one-fact-in-two-relations", "leader_of.csv",
          "is MAYOR_OF from ada-ornek to ornekkent in mayor_of.csv:4 and LEADER_OF from ada-ornek to mavi-parti here",
          "or correct the ends", fact="ornekkent-ada-1", politician="ada-ornek", party="mavi-parti", source="gazete"),
]  # fmt: skip


def settings(name: str, content: bytes, what: str, fix: str = 'write `horizon: "2024-06-30"`') -> Fault:
    """Another dataset.yml."""
    return Fault(f"dataset-{name}", lambda world: world.body("dataset.yml", content), "dataset.yml", 0, what, fix)


SETTINGS = [
    settings("broken", b"horizon: [2024\n", "it is no YAML in UTF-8"),
    settings("a-list", b"- horizon\n- 2024\n", "it holds no settings"),
    settings("a-word", b"soon\n", "it holds no settings"),
    settings("latin-5", "title: Türkiye\nhorizon: '2024'\n".encode("iso-8859-9"), "it is no YAML in UTF-8"),
    settings("a-bad-horizon", b"horizon: soon\n", "horizon: 'soon' is no date", "write 1994"),
    settings("a-horizon-of-never", b"horizon: 9999-12-31\n", "horizon: '9999-12-31' stands for no day", "leave"),
    settings("no-day-as-text", b'horizon: "2024-06-31"\n', "horizon: '2024-06-31' is no day", "correct the year"),
    settings("no-day", b"horizon: 2024-06-31\n", "", ""),
    Fault("dataset-a-folder", lambda world: _as_directory(world, "dataset.yml"), "dataset.yml", 0, "it is no YAML in UTF-8", "write"),
]  # fmt: skip

SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "seen in the minutes"}
RULED = {"fact": "ornekkent-ada-1", "field": "start", "value": "2019-04-06"}
EXPLAINED = {"rule": "two-holders", "facts": "ornekkent-ada-1|ornekkent-can-1"}


def judged(name: str, file: str, what: str, fix: str, /, **cells: str) -> Fault:
    """A judgement, signed unless `cells` say otherwise."""
    return Fault(name, lambda world: world.add(file, **{**SIGNED, **cells}), file, NEXT_LINE[file], what, fix)


JUDGEMENTS = [
    judged("ruling-on-an-unknown-fact", "rulings.csv", "fact 'yok-1' is unknown", "correct the id", **{**RULED, "fact": "yok-1"}),
    judged("ruling-on-no-fact", "rulings.csv", "fact '' is unknown", "correct the id", **{**RULED, "fact": ""}),
    judged("ruling-on-an-unknown-field", "rulings.csv", "has no field 'began'", "it has start", **{**RULED, "field": "began"}),
    judged("ruling-on-another-kinds-field", "rulings.csv", "has no field 'born'", "it has start", **{**RULED, "field": "born"}),
    judged("ruling-with-a-bad-date", "rulings.csv", "start: '5 Nisan' is no date", "write 1994", **{**RULED, "value": "5 Nisan"}),
    judged("ruling-with-an-unknown-word", "rulings.csv", "standing: 'mayor' is not one of", "correct it",
           **{**RULED, "field": "standing", "value": "mayor"}),
    *(
        judged(f"ruling-without-{name}", "rulings.csv", f"{name} is empty", "say who judged, on which day and why",
               **{**RULED, name: " "})
        for name in SIGNED
    ),
    judged("ruling-on-a-bad-day", "rulings.csv", "on: 'dün' is no date", "write 1994", **{**RULED, "on": "dün"}),
    *(
        judged(f"exception-without-{name}", "exceptions.csv", f"{name} is empty", "say who judged", **{**EXPLAINED, name: ""})
        for name in SIGNED
    ),
    judged("exception-for-an-unknown-fact", "exceptions.csv", "fact 'yok-1' is unknown", "correct the id",
           **{**EXPLAINED, "facts": "ornekkent-ada-1|yok-1"}),
    judged("exception-for-no-fact", "exceptions.csv", "fact '' is unknown", "correct the id", **{**EXPLAINED, "facts": ""}),
    judged("exception-on-a-bad-day", "exceptions.csv", "on: '2024-13' is no day", "correct the", **{**EXPLAINED, "on": "2024-13"}),
    judged("retraction-without-a-reason", "retractions.csv", "reason is empty", "say who judged", claim="c1", reason=""),
    *(
        judged(f"retraction-of-{claim!r}", "retractions.csv", f"claim: {claim!r} is no claim's id", "siyaset fact ID", claim=claim)
        for claim in ("ornekkent-ada-1", "c1", "", "r" + 20 * "0", "c" + 19 * "0", "c" + 21 * "0", "C" + 20 * "0")
    ),
    Fault("two-rulings-on-one-field", lambda world: (world.add("rulings.csv", **RULED, **SIGNED),
          world.add("rulings.csv", **{**RULED, **SIGNED, "value": "2019-04-08"})), "rulings.csv", 3,
          "start of ornekkent-ada-1 is ruled on line 2 already", "keep one"),
    Fault("one-ruling-twice", lambda world: (world.add("rulings.csv", **RULED, **SIGNED),
          world.add("rulings.csv", **RULED, **SIGNED)), "rulings.csv", 3,
          "start of ornekkent-ada-1 is ruled on line 2 already", "keep one"),
    *(
        judged(f"exception-to-{rule!r}", "exceptions.csv", f"rule: {rule!r} is not one of unknown-reference, ", "correct it",
               **{**EXPLAINED, "rule": rule})
        for rule in ("two-mayors", "", "Two-holders")
    ),
    judged("retraction-on-a-bad-day", "retractions.csv", "on: 'x' is no date", "write 1994", claim="c1", on="x"),
    Fault("ruling-with-an-unknown-column", lambda world: world.replace("rulings.csv", "reason", "why"), "rulings.csv", 1,
          "unknown column: 'why'", "use fact, field"),
    Fault("ruling-with-a-doubled-column", lambda world: world.replace("rulings.csv", "reason", "by"), "rulings.csv", 1,
          "column twice: 'by'", "keep one"),
]  # fmt: skip

FAULTS: list[Fault] = [*ENCODINGS, *SHAPES, *FILES, *TWICE, *SETTINGS, *JUDGEMENTS]
