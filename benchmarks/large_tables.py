"""A large table of invented memberships, loaded through a mapping into a small invented world."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Line, Section
from benchmarks.processes import SIYASET, RunFailed, clean_environment, time_command

ROWS = 100_000
_PEOPLE = 20_000
_SYLLABLES = ("bar", "cem", "dor", "fan", "gil", "hat", "kor", "lem", "mur", "nes", "pal", "rus", "sev", "tan", "vor")
MAPPING = """source: {id: large, title: Large table, publisher: Nobody, url: "https://example.org/large", licence: CC0,
  reuse: open, reliability: press}
table:
  rows:
  - kind: MEMBER_OF
    subject: {kind: Politician, column: person}
    object: {kind: Party, column: party}
    fields: {start: {column: since, date: d.m.Y}, end: {column: until, date: d.m.Y}}
"""
_SOURCE = "kurum,Liste,Örnek Kurumu,https://example.org/liste,2024-01-01,2024-01-02,CC0,open,official\n"


def measure_large_table(place: Path) -> Section:
    """`siyaset load TABLE` with 100 000 rows, into a store that holds 20 000 people and 50 parties."""
    section = Section(
        f"A table of {ROWS} rows: `siyaset load TABLE --map FILE`",
        "Rows are linked by name, checked, put into the log and published. Ratio: to the load of the people before it.",
        ("", "ratio", "seconds", "peak MB of the command"),
    )
    world, table, mapping = place / "world", place / "large.csv", place / "large.yml"
    write_world(world)
    write_rows(table, ROWS)
    mapping.write_text(MAPPING, "utf-8")
    environment = clean_environment({"SIYASET_STORE": f"embedded:{place / 'large'}", "SIYASET_DATA": str(world)})
    try:
        people = time_command([SIYASET, "load", str(world)], environment)
        rows = time_command([SIYASET, "load", str(table), "--map", str(mapping)], environment)
    except RunFailed as error:
        section.missing.append(f"the large table: {error}")
        return section
    for what, ran in ((f"{_PEOPLE} people", people), (f"{ROWS} rows", rows)):
        ratio = f"{ran.seconds / people.seconds:.2f}"
        section.lines.append(Line(what, ratio, (f"{ran.seconds:.1f}", f"{ran.megabytes:.0f}")))
    return section


def people() -> Iterator[tuple[str, str]]:
    """The id and the name of each person."""
    surnames = ["".join(parts).capitalize() for parts in itertools.product(_SYLLABLES, repeat=3)]
    given = ["".join(parts).capitalize() for parts in itertools.product(_SYLLABLES, repeat=2)]
    for number in range(_PEOPLE):
        # The given names come round again with every surname one further: each pair of names comes once.
        turn = number // len(surnames)
        yield f"p{number}", f"{given[number % len(given)]} {surnames[(number * 11 + turn) % len(surnames)]}"


def write_world(directory: Path) -> None:
    """The people and the parties, as curated tables."""
    directory.mkdir()
    (directory / "dataset.yml").write_text('title: Large world\nhorizon: "2024-06-30"\n', "utf-8")
    heads = "id,title,publisher,url,published,retrieved,licence,reuse,reliability\n"
    (directory / "sources.csv").write_text(heads + _SOURCE, "utf-8")
    parties = "".join(f"parti-{number},Uydurma Parti {number},kurum\n" for number in range(50))
    (directory / "parties.csv").write_text("id,name,source\n" + parties, "utf-8")
    persons = "".join(f"{identity},{name},kurum\n" for identity, name in people())
    (directory / "politicians.csv").write_text("id,name,source\n" + persons, "utf-8")


def write_rows(path: Path, count: int) -> None:
    """The table: each person in one party after the other, two years each."""
    names = [name for _, name in people()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["person", "party", "since", "until"])
        for number in range(count):
            turn, person = divmod(number, len(names))
            year = 1950 + 3 * (turn % 24)
            party = f"Uydurma Parti {(person + turn) % 50}"
            writer.writerow([names[person], party, f"01.02.{year}", f"01.02.{year + 2}"])
