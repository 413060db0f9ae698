"""The small world with people, parties, cities and contests entered twice, and the lines that say so."""

from __future__ import annotations

from small_world import World

SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "one certificate names both"}
MERGED = {
    "ada-o": "ada-ornek", "kp-eski": "kirmizi-parti", "ornek-kent": "ornekkent", "yaris-2": "yaris-denemesehir",
    "secim-19": "yerel-2019",
}  # fmt: skip
"""Each id that went, and the one that stays."""


def enter_twice(world: World) -> World:
    """Lines under both ids: the candidacies, spells and fields of the one are those of the other."""
    world.add("politicians.csv", id="ada-o", name="Ada Örneko", born="1960-05", source="gazete")
    world.add("parties.csv", id="kp-eski", name="Kırmızı Parti", abbreviation="KRM", source="gazete")
    world.add("cities.csv", id="ornek-kent", name="Örnek Kent", kind="metropolitan", source="gazete")
    world.add("elections.csv", id="secim-19", name="2019 seçimi", date="2019", kind="local", source="gazete")
    world.add(
        "contests.csv", id="yaris-2", election="secim-19", office="mayor", place="denemesehir", date="2019-03-31",
        source="gazete",
    )  # fmt: skip
    world.add(
        "mayor_of.csv", fact="ornekkent-ada-0", politician="ada-o", city="ornek-kent", mandate="gorev-ada-0",
        standing="elected", party="kp-eski", start="2004-04-01", end="2009-03-29", source="gazete",
    )  # fmt: skip
    world.add("stood_in.csv", fact="aday-ada-2", candidate="ada-o", contest="yaris-2", party="kp-eski", votes="300",
              elected="false", source="gazete")  # fmt: skip
    return world


def merge_all(world: World) -> World:
    """Every pair of MERGED as a line of merges.csv."""
    for old, new in MERGED.items():
        world.add("merges.csv", old=old, new=new, **SIGNED)
    return world
