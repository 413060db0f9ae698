"""An exception silences the finding that it explains, and no other."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from small_world import World

from loaders.run import RULES
from ontology.rules.finding import Exception_, Finding, run_rules


def explained(rule: str, *facts: str) -> Exception_:
    return Exception_(rule, frozenset(facts), "Editör Örnek", "2024-06-01", "so it was")


def codes(findings: Iterable[Finding]) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.rule, finding.facts) for finding in findings]


TWO = ("two-holders", ("ornekkent-can-1", "z-1"))
MORE = ("two-holders", ("ornekkent-can-1", "z-2"))
VOTES = ("too-many-votes", ("yaris-denemesehir",))


@pytest.fixture
def spoilt(world: World) -> World:
    """Two breaches of one rule and one of another."""
    for number, year in (("1", "2016"), ("2", "2018")):
        world.add(
            "mayor_of.csv", fact=f"z-{number}", politician="ela-misal", city="ornekkent", mandate=f"g-{number}",
            standing="elected", start=f"{year}-01-01", end=f"{year}-02-01", source="kurul",
        )  # fmt: skip
    world.set("contests.csv", 3, registered="1")
    return world


def test_without_exceptions_every_finding_is_told(spoilt: World) -> None:
    assert codes(run_rules(RULES, spoilt.facts())) == [VOTES, TWO, MORE]


@pytest.mark.parametrize("order", [("ornekkent-can-1", "z-1"), ("z-1", "ornekkent-can-1")])
def test_an_exception_silences_its_finding_whatever_the_order_of_its_facts(
    spoilt: World, order: tuple[str, str]
) -> None:
    assert codes(run_rules(RULES, spoilt.facts(), [explained("two-holders", *order)])) == [VOTES, MORE]


@pytest.mark.parametrize(
    "exception",
    [
        explained("two-winners", "ornekkent-can-1", "z-1"),
        explained("two-holders", "ornekkent-can-1"),
        explained("two-holders", "z-1", "z-2"),
        explained("two-holders", "ornekkent-can-1", "z-1", "z-2"),
        explained("too-many-votes", "yaris-ornekkent"),
    ],
)
def test_an_exception_that_fits_no_finding_silences_none(spoilt: World, exception: Exception_) -> None:
    assert codes(run_rules(RULES, spoilt.facts(), [exception])) == [VOTES, TWO, MORE]


def test_each_finding_needs_an_exception_of_its_own(spoilt: World) -> None:
    exceptions = [explained(rule, *facts) for rule, facts in (TWO, MORE, VOTES)]
    assert run_rules(RULES, spoilt.facts(), exceptions) == []
    for left_out in range(3):
        rest = exceptions[:left_out] + exceptions[left_out + 1 :]
        assert codes(run_rules(RULES, spoilt.facts(), rest)) == [(TWO, MORE, VOTES)[left_out]]


def test_an_exception_without_a_finding_is_no_fault(world: World) -> None:
    assert run_rules(RULES, world.facts(), [explained("two-holders", "ornekkent-can-1", "ornekkent-ada-1")]) == []
