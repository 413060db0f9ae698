"""What ends by itself: a death ends what was held, the end of a party ends its leadership and its memberships."""

from __future__ import annotations

import pytest
from saying import decided

from ontology.claims import Claim, make_claim
from ontology.terms import Value


def thing(kind: str, identity: str, **fields: Value) -> Claim:
    return make_claim(identity, kind, fields, "kurul", "test")


def relation(kind: str, object_: str, **fields: Value) -> Claim:
    return make_claim("f", kind, fields, "kurul", "test", subject="ada-ornek", object_=object_)


DEAD = thing("Politician", "ada-ornek", name="Ada Örnek", died="2021-02-03")
ALIVE = thing("Politician", "ada-ornek", name="Ada Örnek")
CLOSED = thing("Party", "kirmizi-parti", name="Kırmızı Parti", dissolved="2020-05-06")
LIVING = thing("Party", "kirmizi-parti", name="Kırmızı Parti")

OPEN = {"start": "2014-04-03", "end_state": "open"}


@pytest.mark.parametrize(
    ("kind", "object_"),
    [
        ("MAYOR_OF", "ornekkent"),
        ("PRESIDENT_OF", "turkiye"),
        ("LEADER_OF", "kirmizi-parti"),
        ("MEMBER_OF", "kirmizi-parti"),
    ],
)
def test_a_death_ends_what_was_open_and_marks_it_derived(kind: str, object_: str) -> None:
    fact = decided([DEAD, LIVING, relation(kind, object_, **OPEN)], fact="f")
    assert (fact.fields["end"], fact.fields["end_state"], fact.fields["ended_by"]) == ("2021-02-03", "known", "death")
    assert set(fact.derived) == {"end", "end_state", "ended_by"}


@pytest.mark.parametrize("kind", ["LEADER_OF", "MEMBER_OF"])
def test_the_end_of_a_party_ends_leadership_and_membership(kind: str) -> None:
    fact = decided([ALIVE, CLOSED, relation(kind, "kirmizi-parti", **OPEN)], fact="f")
    assert (fact.fields["end"], fact.fields["ended_by"]) == ("2020-05-06", "closure")
    assert "end" in fact.derived


def test_what_came_first_ended_it() -> None:
    fact = decided([DEAD, CLOSED, relation("LEADER_OF", "kirmizi-parti", **OPEN)], fact="f")
    assert (fact.fields["end"], fact.fields["ended_by"]) == ("2020-05-06", "closure")


def test_a_claimed_end_is_left_alone_by_a_death() -> None:
    fact = decided([DEAD, relation("MAYOR_OF", "ornekkent", start="2014-04-03", end="2019-04-05")], fact="f")
    assert fact.fields["end"] == "2019-04-05"
    assert fact.derived == ()


def test_an_end_at_an_unknown_time_is_not_the_day_of_death() -> None:
    fact = decided([DEAD, relation("MAYOR_OF", "ornekkent", start="2014-04-03", end_state="unknown")], fact="f")
    assert "end" not in fact.fields
    assert fact.derived == ()


def test_a_cause_that_a_source_gives_is_kept() -> None:
    fact = decided([DEAD, relation("MAYOR_OF", "ornekkent", ended_by="resignation", **OPEN)], fact="f")
    assert (fact.fields["end"], fact.fields["ended_by"]) == ("2021-02-03", "resignation")
    assert "ended_by" not in fact.derived


def test_a_city_is_not_closed_by_the_end_of_a_party() -> None:
    fact = decided([ALIVE, CLOSED, relation("MAYOR_OF", "ornekkent", party="kirmizi-parti", **OPEN)], fact="f")
    assert fact.fields["end_state"] == "open"


def test_a_derived_end_keeps_the_precision_of_the_death() -> None:
    dead = thing("Politician", "ada-ornek", name="Ada Örnek", died="2021-02")
    assert decided([dead, relation("MAYOR_OF", "ornekkent", **OPEN)], fact="f").fields["end"] == "2021-02"


def test_a_derived_end_is_no_claim_of_any_source() -> None:
    fact = decided([DEAD, relation("MAYOR_OF", "ornekkent", **OPEN)], fact="f")
    assert "end" not in fact.decisions
    assert fact.sources == ("kurul",)
