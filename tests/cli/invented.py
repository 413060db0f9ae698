"""An embedded store of invented places, for tests of what a word is taken for and of what is said in which language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from small_world import World

from graph.connection import connect_by
from graph.log import Log
from graph.publish import publish
from graph.settings import Settings
from graph.store import Store
from tests.engines import embedded_engine


def write_places(directory: Path) -> World:
    """The small world with Wikidata ids, a capital that followed another, districts, and towns of one name."""
    world = World.write(directory)
    rows = world.rows("provinces.csv")
    known = {"TR-91": "Q999999991", "TR-92": "Q999999992"}
    table = [[*rows[0], "wikidata"], *([*row, known[row[0]]] for row in rows[1:])]
    world.text("provinces.csv", "\n".join(",".join(row) for row in table) + "\n")
    world.set("cities.csv", 2, wikidata="Q999999981")
    common = {"source": "kurul", "locator": "row 9"}
    for identity, name, kind, province in (
        ("ornekkent-kuyubasi", "Kuyubaşı", "district", "TR-91"),
        ("ornekkent-yenikoy", "Yeniköy", "district", "TR-91"),
        ("denemesehir-yenikoy", "Yeniköy", "district", "TR-92"),
        ("ornekkent-denemesehir", "Denemeşehir", "town", "TR-91"),
    ):
        world.add("cities.csv", id=identity, name=name, kind=kind, province=province, **common)
    world.add(
        "cities.csv", id="eskikent", name="Eskikent", kind="provincial", plate="91", province="TR-91",
        until="2014-03-30", **common,
    )  # fmt: skip
    world.add(
        "mayor_of.csv", fact="kuyubasi-ela-1", politician="ela-misal", city="ornekkent-kuyubasi",
        office="mayor", mandate="gorev-ela-9", standing="elected", by="voters", party="kirmizi-parti",
        start="2009-04-03", start_day="certificate", end="2014-03-30", end_day="poll", end_state="known",
        began_by="election", ended_by="end-of-term", source="kurul", locator="page 9",
    )  # fmt: skip
    world.add(
        "mayor_of.csv", fact="kuyubasi-ela-2", politician="ela-misal", city="ornekkent-kuyubasi",
        office="mayor", mandate="gorev-ela-10", standing="elected", by="voters", party="kirmizi-parti",
        start="2014-03-30", start_day="poll", end="2017-02-01", end_day="decision", end_state="known",
        began_by="election", ended_by="resignation", source="kurul", locator="page 9",
    )  # fmt: skip
    world.add(
        "mayor_of.csv", fact="kuyubasi-ada-1", politician="ada-ornek", city="ornekkent-kuyubasi",
        office="mayor", mandate="gorev-ada-9", standing="council", by="council",
        start="2017-02-10", start_day="decision", end="2019-03-31", end_day="poll", end_state="known",
        began_by="council-vote", ended_by="end-of-term", source="kurul", locator="page 9",
    )  # fmt: skip
    world.add(
        "mayor_of.csv", fact="kuyubasi-can-1", politician="can-deneme", city="ornekkent-kuyubasi",
        office="mayor", mandate="gorev-can-9", standing="appointed", end_state="unknown", source="gazete",
        locator="page 9",
    )  # fmt: skip
    return world


@contextmanager
def invented_store(directory: Path) -> Iterator[Settings]:
    """Settings of an embedded store that holds these places."""
    world = write_places(directory / "data")
    with embedded_engine(directory / "store", idle=600) as settings:
        log = Log(settings.log_directory)
        world.load(log)
        with Store(connect_by(settings)) as store:
            publish(store, log)
        yield settings
