# ruff: noqa: E501  (tables, one entry a line)
"""Merges and findings of difference that cannot be."""

from __future__ import annotations

from faulty import Fault
from small_world import World

_SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "one certificate"}


def pairs(name: str, file: str, line: int, what: str, fix: str, /, *lines: tuple[str, str], **cells: str) -> Fault:
    """Lines of two ids each in merges.csv or distinct.csv; `line` is the one to be refused."""
    left, right = ("old", "new") if file == "merges.csv" else ("left", "right")

    def spoil(world: World) -> None:
        for one, other in lines:
            world.add(file, **{left: one, right: other, **_SIGNED, **cells})

    return Fault(name, spoil, file, line, what, fix)


def both(name: str, what: str, fix: str, merged: tuple[str, str], distinct: tuple[str, str]) -> Fault:
    """A line in each of the two files; the one in distinct.csv is to be refused."""

    def spoil(world: World) -> None:
        world.add("merges.csv", old=merged[0], new=merged[1], **_SIGNED)
        world.add("distinct.csv", left=distinct[0], right=distinct[1], **_SIGNED)

    return Fault(name, spoil, "distinct.csv", 2, what, fix)


FAULTS = [
    pairs("merge-into-itself", "merges.csv", 2, "is merged into itself", "write the id that stays",
          ("ada-ornek", "ada-ornek")),
    pairs("merge-of-two-kinds", "merges.csv", 2, "ada-ornek is a Politician and mavi-parti a Party", "one kind",
          ("ada-ornek", "mavi-parti")),
    pairs("merge-of-a-city-and-its-province", "merges.csv", 2, "is a City and TR-91 a Province", "one kind",
          ("ornekkent", "TR-91")),
    pairs("merge-into-nothing", "merges.csv", 2, "new: 'yok' is unknown", "correct the id", ("ada-ornek", "yok")),
    pairs("merge-twice", "merges.csv", 3, "can-deneme is merged on line 2 already", "keep one",
          ("can-deneme", "ada-ornek"), ("can-deneme", "ela-misal")),
    pairs("merge-chain", "merges.csv", 2, "ada-ornek is itself merged into ela-misal on line 3: a chain",
          "write ela-misal under new", ("can-deneme", "ada-ornek"), ("ada-ornek", "ela-misal")),
    pairs("merge-circle", "merges.csv", 2, "ada-ornek is itself merged into can-deneme on line 3: a circle",
          "decide which id stays", ("can-deneme", "ada-ornek"), ("ada-ornek", "can-deneme")),
    pairs("merge-circle-of-three", "merges.csv", 4, "a circle", "decide which id stays",
          ("can-deneme", "ada-ornek"), ("ada-ornek", "ela-misal"), ("ela-misal", "can-deneme")),
    pairs("merge-without-new", "merges.csv", 2, "new is empty", "write an id", ("ada-ornek", "")),
    pairs("merge-unsigned", "merges.csv", 2, "reason is empty", "say who judged", ("ada-ornek", "ela-misal"), reason=""),
    pairs("merge-of-different-spells", "merges.csv", 2, "join different things", "merge what they join first",
          ("ornekkent-can-1", "ornekkent-ada-1")),
    pairs("distinct-from-itself", "distinct.csv", 2, "ada-ornek stands on both sides", "correct one",
          ("ada-ornek", "ada-ornek")),
    pairs("distinct-from-nobody", "distinct.csv", 2, "'kimse' is unknown", "correct the id", ("ada-ornek", "kimse")),
    pairs("distinct-fact", "distinct.csv", 2, "'ornekkent-can-1' is unknown", "correct the id",
          ("ada-ornek", "ornekkent-can-1")),
    pairs("distinct-kinds", "distinct.csv", 2, "ada-ornek is a Politician and mavi-parti is a Party", "take the line out",
          ("mavi-parti", "ada-ornek")),
    pairs("distinct-twice", "distinct.csv", 3, "the two stand on line 2 already", "keep one",
          ("ada-ornek", "can-deneme"), ("can-deneme", "ada-ornek")),
    pairs("distinct-on-no-day", "distinct.csv", 2, "on: ", "", ("ada-ornek", "can-deneme"), on="dün"),
    both("distinct-and-merged", "can-deneme and ada-ornek are one thing by merges.csv", "correct one of the two",
         ("can-deneme", "ada-ornek"), ("can-deneme", "ada-ornek")),
    both("distinct-twice-over-a-merge", "ela-misal and can-deneme are one thing by merges.csv", "correct one of the two",
         ("can-deneme", "ela-misal"), ("ela-misal", "can-deneme")),
]  # fmt: skip
