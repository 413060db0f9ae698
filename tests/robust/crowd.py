"""A folder of invented facts that all say which edition they are of, so that a mixture of two editions shows."""

from __future__ import annotations

from pathlib import Path

from graph.connection import connect_by
from graph.log import Log
from graph.publish import publish
from graph.settings import Settings
from graph.store import Store
from loaders.curated.loader import CuratedLoader
from loaders.run import load

PEOPLE = 40
SOURCES = (
    "id,title,publisher,url,licence,reuse,reliability\n"
    "tutanak,Tutanak,Örnek Kurulu,https://kurul.example/tutanak,CC0,open,official\n"
)
CITY = "id,name,source\nornekkent,Örnekkent,tutanak\n"


def write_edition(directory: Path, edition: int, people: int = PEOPLE) -> None:
    """Write the folder: `people` politicians, each mayor for a year, every name with the edition's number in it."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "dataset.yml").write_text('title: Crowd\nhorizon: "2024-01-01"\n', encoding="utf-8")
    (directory / "sources.csv").write_text(SOURCES, encoding="utf-8")
    (directory / "cities.csv").write_text(CITY, encoding="utf-8")
    persons = [f"kisi-{number},Kişi {number} baskı {edition},tutanak" for number in range(people)]
    spells = [
        f"gorev-{number},kisi-{number},ornekkent,gorev-{number}-m,elected,{1800 + number},{1801 + number},"
        f"tutanak,baskı {edition}"
        for number in range(people)
    ]
    (directory / "politicians.csv").write_text("\n".join(["id,name,source", *persons, ""]), encoding="utf-8")
    header = "fact,politician,city,mandate,standing,start,end,source,locator"
    (directory / "mayor_of.csv").write_text("\n".join([header, *spells, ""]), encoding="utf-8")


def load_edition(settings: Settings, directory: Path) -> None:
    """Load and publish the folder, in this process."""
    log = Log(settings.log_directory)
    load(CuratedLoader(directory), log)
    with Store(connect_by(settings)) as store:
        publish(store, log)


def editions_in(store: Store) -> set[str]:
    """The editions that one answer shows: names of people and locators of claims. One, unless it is a mixture."""
    record = store.ask("mayors", {"thing": "ornekkent", "since": None})
    if record is None:
        return set()
    names = {row["name"].rpartition(" ")[2] for row in record["rows"]}
    locators = {row["said"].partition("baskı ")[2].partition('"')[0] for row in record["rows"]}
    assert len(record["rows"]) == PEOPLE
    return names | locators
