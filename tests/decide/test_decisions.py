"""How claims about one spell become one fact."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import decided, rules, says, source

from graph.build import take_agreed, weigh_votes
from graph.errors import DecisionError
from ontology.claims import Claim, make_claim
from ontology.terms import Value
from ontology.text import sort_key

DAYS = ("certificate", "oath", "appointment", "congress", "poll", "report")


def test_each_field_is_decided_alone() -> None:
    fact = decided(
        [source("kurul", reliability="official"), source("gazete"), says("kurul", start="2019-04-05"),
         says("gazete", start="2019-04-08", party="mavi-parti")]
    )  # fmt: skip
    assert (fact.fields["start"], fact.fields["party"]) == ("2019-04-05", "mavi-parti")
    assert fact.disputed_fields == ("start",)
    assert fact.decided_by == "official"


def test_every_claim_and_source_stays_with_the_fact() -> None:
    claims = [says("kurul", start="2019-04-05"), says("gazete", start="2019-04-08"), says("ajans", start="2019")]
    fact = decided([source("kurul", reliability="official"), *claims])
    assert fact.claims == tuple(claim.id for claim in claims)
    assert fact.sources == ("kurul", "gazete", "ajans")


def test_the_most_precise_of_agreeing_dates_stands_undisputed() -> None:
    fact = decided([says("kurul", start="2019"), says("gazete", start="2019-04-05"), says("ajans", start="2019-04")])
    assert fact.fields["start"] == "2019-04-05"
    assert fact.disputed_fields == ()
    assert fact.decided_by == "most-precise"


@pytest.mark.parametrize("field", ["start", "end"])
def test_the_certificate_is_preferred_to_the_polling_day_without_dispute(field: str) -> None:
    fact = decided(
        [source("kurul", reliability="official"),
         says("kurul", **{field: "2019-03-31", f"{field}_day": "poll"}),
         says("gazete", **{field: "2019-04-05", f"{field}_day": "certificate"})]
    )  # fmt: skip
    assert (fact.fields[field], fact.fields[f"{field}_day"]) == ("2019-04-05", "certificate")
    assert fact.disputed_fields == ()
    assert fact.decisions[field].rule == "preferred-day"


@pytest.mark.parametrize(("better", "worse"), list(combinations(DAYS, 2)))
def test_the_kinds_of_days_have_an_order_of_preference(better: str, worse: str) -> None:
    claims = [says("kurul", start="2019-04-01", start_day=worse), says("gazete", start="2019-04-05", start_day=better)]
    assert decided(claims).fields["start_day"] == better
    assert decided(claims[::-1]).fields["start"] == "2019-04-05"


def test_two_days_of_the_same_kind_are_disputed() -> None:
    claims = [
        says(name, start=day, start_day="certificate") for name, day in (("a", "2019-04-05"), ("b", "2019-04-08"))
    ]
    fact = decided([source("a", reliability="official"), source("b"), *claims])
    assert fact.fields["start"] == "2019-04-05"
    assert fact.disputed_fields == ("start",)


def test_the_latest_sighting_counts() -> None:
    claims = [says("a", end_state="open", last_seen=seen) for seen in ("2021-05-01",)]
    claims += [says("b", end_state="open", last_seen="2023-07"), says("c", end_state="open", last_seen="2022-12-31")]
    fact = decided(claims)
    assert fact.fields["last_seen"] == "2023-07"
    assert "last_seen" not in fact.disputed_fields


@pytest.mark.parametrize("seen", [("2023", "2023-12-31"), ("2023-12", "2023"), ("2023-12-31", "2023-12-30~")])
def test_of_sightings_that_last_to_one_day_the_same_one_counts_whatever_the_order_of_claims(
    seen: tuple[str, str],
) -> None:
    claims = [says(name, end_state="open", last_seen=day) for name, day in zip(("a", "b"), seen, strict=True)]
    assert decided(claims).fields == decided(claims[::-1]).fields


def test_a_known_end_beats_an_older_source_that_saw_it_open() -> None:
    fact = decided(
        [source("eski", published="2018-01-01"), source("yeni", published="2020-01-01"),
         says("eski", start="2014", end_state="open", last_seen="2018-01-01"),
         says("yeni", end="2019-04-05", end_state="known")]
    )  # fmt: skip
    assert (fact.fields["end"], fact.fields["end_state"]) == ("2019-04-05", "known")
    assert fact.disputed_fields == ()


def test_an_end_makes_its_state_known_and_no_end_makes_none_known() -> None:
    assert decided([says("kurul", start="2014", end="2019")]).fields["end_state"] == "known"
    assert decided([says("kurul", start="2014")]).fields["end_state"] == "unknown"
    assert decided([says("kurul", start="2014", end_state="open")]).fields["end_state"] == "open"


def test_a_ruling_takes_a_field_away() -> None:
    fact = decided([says("kurul", start="2014", end="2019")], [rules("end", None)])
    assert "end" not in fact.fields
    assert fact.fields["end_state"] == "unknown"
    assert fact.decisions["end"].rule == "ruling"


def test_a_ruling_gives_a_value_that_no_source_has() -> None:
    fact = decided([says("kurul", start="2014", end="2019-04-05")], [rules("end", "2019-04-08")])
    assert fact.fields["end"] == "2019-04-08"
    assert (fact.decided_by, fact.disputed_fields) == ("ruling", ("end",))


def test_claims_that_join_different_things_cannot_be_one_fact() -> None:
    other = says("gazete", start="2019").model_copy(update={"subject": "can-deneme"})
    with pytest.raises(DecisionError, match=r"ornekkent-ada-1 is .*ada-ornek.*can-deneme.*; give one of them another"):
        decided([says("kurul", start="2019"), other])


_SAID = st.fixed_dictionaries(
    {},
    optional={
        "start": st.sampled_from(["2014", "2014-04", "2014-04-03", "2014-03-30", "2015~"]),
        "start_day": st.sampled_from(["certificate", "poll", "report"]),
        "end": st.sampled_from(["2019", "2019-04-05", "2019-04-08"]),
        "end_day": st.sampled_from(["certificate", "poll"]),
        "end_state": st.sampled_from(["open", "unknown", "known"]),
        "last_seen": st.sampled_from(["2016", "2016-05-05", "2018-01"]),
        "standing": st.sampled_from(["elected", "council"]),
        "party": st.sampled_from(["kirmizi-parti", "mavi-parti"]),
    },
)
_SOURCES = {
    "kurul": source("kurul", reliability="official", published="2019-05-01"),
    "gazete": source("gazete", published="2020-01-01"),
    "ajans": source("ajans", published="2020-02-01", origin="gazete"),
    "dergi": source("dergi", published="2018-01-01"),
}


@settings(max_examples=200)
@given(st.lists(_SAID, min_size=1, max_size=4), st.data())
def test_the_outcome_does_not_depend_on_the_order_of_claims(said: list[dict[str, Value]], data: st.DataObject) -> None:
    claims = [says(name, **fields) for name, fields in zip(_SOURCES, said, strict=False)]
    shuffled: list[Claim] = data.draw(st.permutations([*claims, *_SOURCES.values()]))
    one, other = decided([*_SOURCES.values(), *claims]), decided(shuffled)
    assert one.fields == other.fields
    assert one.decisions == other.decisions
    assert set(one.claims) == set(other.claims) == {claim.id for claim in claims}


@settings(max_examples=200)
@given(st.lists(_SAID, min_size=1, max_size=4))
def test_every_decided_value_was_said_by_a_source(said: list[dict[str, Value]]) -> None:
    fact = decided([*_SOURCES.values(), *(says(name, **one) for name, one in zip(_SOURCES, said, strict=False))])
    for name in fact.decisions:
        values = {fields[name] for fields in said if name in fields}
        assert name == "end_state" or fact.fields[name] in values
        if len(values) == 1:
            assert not fact.decisions[name].disputed


@settings(max_examples=100)
@given(st.sets(st.sampled_from(["elected", "council", "acting"]), min_size=1))
def test_a_field_is_marked_disputed_exactly_where_sources_differ(words: set[str]) -> None:
    claims = [says(f"kaynak-{n}", standing=word) for n, word in enumerate(sorted(words))]
    assert decided(claims).disputed_fields == (("standing",) if len(words) > 1 else ())


@pytest.mark.parametrize(
    ("seen", "disputed"), [("2019-04-04", False), ("2019-04-05", False), ("2019", False), ("2019-04-06", True)]
)
def test_a_sighting_after_an_end_disputes_the_end(seen: str, disputed: bool) -> None:
    fact = decided(
        [says("kurul", start="2014", end="2019-04-05"), says("gazete", end_state="open", last_seen=seen)]
    )  # fmt: skip
    assert (fact.fields["end"], fact.fields["end_state"], fact.fields["last_seen"]) == ("2019-04-05", "known", seen)
    assert ("end" in fact.disputed_fields) is disputed


def test_a_sighting_in_what_an_imprecise_end_may_mean_disputes_nothing() -> None:
    claims = [says("kurul", start="2014", end="2019"), says("gazete", end_state="open", last_seen="2019-12-31")]
    assert decided(claims).disputed_fields == ()


@pytest.mark.parametrize("field", ["start", "end"])
@pytest.mark.parametrize("value", ["2019-04-08", None])
def test_a_ruling_drops_the_kind_of_day_that_went_with_another_day(field: str, value: str | None) -> None:
    said = says("kurul", **{field: "2019-03-31", f"{field}_day": "poll"})
    fact = decided([said], [rules(field, value)])
    assert fact.fields.get(field) == value
    assert f"{field}_day" not in fact.fields
    assert f"{field}_day" not in fact.decisions


@pytest.mark.parametrize("field", ["start", "end"])
def test_a_ruling_keeps_the_kind_of_day_of_the_source_that_gives_that_day(field: str) -> None:
    claims = [
        says("kurul", **{field: "2019-04-05", f"{field}_day": "certificate"}),
        says("gazete", **{field: "2019-03-31", f"{field}_day": "poll"}),
    ]
    fact = decided(claims, [rules(field, "2019-03-31")])
    assert (fact.fields[field], fact.fields[f"{field}_day"]) == ("2019-03-31", "poll")


def test_a_ruling_may_give_the_day_and_its_kind() -> None:
    claims = [says("kurul", start="2019-03-31", start_day="poll")]
    fact = decided(claims, [rules("start", "2019-04-05"), rules("start_day", "certificate")])
    assert (fact.fields["start"], fact.fields["start_day"]) == ("2019-04-05", "certificate")


_NAMES = ("Vêli", "Veli", "veli", "Vazo", "Çelik", "Cem", "Ömer", "Oya", "İnci", "Iraz")


@given(st.lists(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_aliases_come_in_alphabetical_order_whatever_the_order_of_claims(
    said: list[list[str]], data: st.DataObject
) -> None:
    claims = [
        make_claim("ada-ornek", "Politician", {"aliases": list(names)}, name, "test")
        for name, names in zip(_SOURCES, said, strict=False)
    ]
    shuffled: list[Claim] = data.draw(st.permutations(claims))
    found = decided(claims, fact="ada-ornek").fields["aliases"]
    assert decided(shuffled, fact="ada-ornek").fields["aliases"] == found
    assert isinstance(found, list)
    assert sorted(found, key=sort_key) == found
    assert set(found) == {name for names in said for name in names}


def test_aliases_come_by_the_turkish_alphabet() -> None:
    names: list[str] = ["Ömer", "Vêli", "İnci", "Oya", "Çelik", "Vazo", "Iraz", "Cem"]
    said = make_claim("ada-ornek", "Politician", {"aliases": names}, "kurul", "test")
    assert decided([said], fact="ada-ornek").fields["aliases"] == [
        "Cem", "Çelik", "Iraz", "İnci", "Oya", "Ömer", "Vazo", "Vêli",
    ]  # fmt: skip


@given(
    st.lists(st.sampled_from(["kurul", "gazete", "ajans"]), min_size=1, max_size=3, unique=True),
    st.dictionaries(st.sampled_from(["start", "end"]), st.sampled_from(["2019", "2019-04", "2019-04-05"])),
    st.sampled_from([None, *DAYS]),
    st.sampled_from([None, "open", "unknown", "known"]),
)
def test_what_all_say_alike_needs_no_weighing(
    sayers: list[str], days: dict[str, Value], day_kind: str | None, end_state: str | None
) -> None:
    said: dict[str, Value] = {**days, "standing": "elected"}
    said |= {"start_day": day_kind} if day_kind and "start" in days else {}
    said |= {"end_state": end_state, "last_seen": "2024-05-01"} if end_state else {}
    claims = [says(sayer, **said) for sayer in sayers]
    assert take_agreed(claims[0], len(claims)) == weigh_votes(claims, {}, {})
