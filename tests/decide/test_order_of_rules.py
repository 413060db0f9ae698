"""Where sources differ, the first rule of the fixed order that tells them apart decides, and gives its name."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saying import SHARE, START, VOTES, rules, vote

from graph.decide import Vote, decide_field, weigh_sources
from ontology.facts import Decision
from ontology.terms import Value


def decide(votes: list[Vote], declared: str = "votes") -> tuple[Value | None, Decision]:
    term = {"votes": VOTES, "share": SHARE, "start": START}[declared]
    outcomes = [decide_field(term, declared, order, None) for order in permutations(votes)]
    assert outcomes.count(outcomes[0]) == len(outcomes)
    return outcomes[0]


def test_one_source_alone_decides() -> None:
    assert decide([vote(600)]) == (600, Decision("sole", False))


def test_sources_that_say_the_same_agree() -> None:
    assert decide([vote(600, claim="c1"), vote(600, claim="c2")]) == (600, Decision("agree", False))


def test_a_ruling_stands_before_everything() -> None:
    strong = vote(600, official=True, published="2024-06-01", count="final")
    value, decision = decide_field(VOTES, "votes", [strong], rules("votes", 601))
    assert (value, decision) == (601, Decision("ruling", True))


def test_a_ruling_that_says_what_all_say_is_not_disputed() -> None:
    assert decide_field(VOTES, "votes", [vote(600)], rules("votes", 600)) == (600, Decision("ruling", False))


def test_a_ruling_needs_no_source() -> None:
    assert decide_field(VOTES, "votes", [], rules("votes", 600)) == (600, Decision("ruling", False))


def test_a_ruling_may_say_that_nothing_is_known() -> None:
    assert decide_field(VOTES, "votes", [vote(600)], rules("votes", None)) == (None, Decision("ruling", True))


def test_a_final_count_beats_an_official_source_with_a_provisional_one() -> None:
    final = vote(600, claim="c9", count="final", published="2019-01-01")
    provisional = vote(601, claim="c1", count="provisional", official=True, published="2024-01-01")
    assert decide([final, provisional]) == (600, Decision("final-count", True))


def test_a_final_count_says_nothing_about_a_date() -> None:
    final = vote("2019-04-05", claim="c9", count="final")
    official = vote("2019-04-06", claim="c1", official=True)
    assert decide([final, official], "start") == ("2019-04-06", Decision("official", True))


def test_an_official_source_beats_many_others() -> None:
    official = vote(600, claim="c9", official=True, published="2019-01-01")
    others = [vote(601, claim=f"c{n}", published="2024-01-01") for n in (1, 2, 3)]
    assert decide([official, *others]) == (600, Decision("official", True))


def test_two_independent_sources_beat_a_later_one() -> None:
    two = [vote(600, claim=f"c{n}", published="2019-01-01") for n in (8, 9)]
    assert decide([*two, vote(601, claim="c1", published="2024-01-01")]) == (600, Decision("independent-sources", True))


def test_sources_with_one_root_count_once() -> None:
    copies = [vote(600, claim=f"c{n}", root="ajans", published="2019-01-01") for n in (7, 8, 9)]
    later = vote(601, claim="c1", published="2024-01-01")
    assert decide([*copies, later]) == (601, Decision("later", True))


def test_a_more_precise_value_beats_a_later_one() -> None:
    precise = vote(54.22, claim="c9", published="2019-01-01")
    assert decide([precise, vote(55.1, claim="c1", published="2024-01-01")], "share") == (
        54.22,
        Decision("more-precise", True),
    )
    day = vote("2019-04-05", claim="c9", published="2019-01-01")
    month = vote("2019-05", claim="c1", published="2024-01-01")
    assert decide([day, month], "start") == ("2019-04-05", Decision("more-precise", True))


def test_a_sure_date_is_more_precise_than_an_unsure_one_of_the_same_kind() -> None:
    unsure = vote("2019-06-05~", claim="c1", published="2024-01-01")
    sure = vote("2019-04-05", claim="c9", published="2019-01-01")
    assert decide([unsure, sure], "start") == ("2019-04-05", Decision("more-precise", True))


def test_a_later_source_beats_an_earlier_one() -> None:
    earlier, later = vote(601, claim="c1", published="2019-01-01"), vote(600, claim="c9", published="2019-01-02")
    assert decide([earlier, later]) == (600, Decision("later", True))


def test_a_source_without_a_day_is_the_oldest() -> None:
    assert decide([vote(601, claim="c1"), vote(600, claim="c9", published="1990-01-01")]) == (
        600,
        Decision("later", True),
    )


def test_the_claims_id_decides_where_nothing_else_does() -> None:
    assert decide([vote(600, claim="c1"), vote(601, claim="c2")]) == (600, Decision("claim-id", True))


def test_a_vaguer_source_supports_the_more_precise_value_that_it_may_mean() -> None:
    month, fitting = vote("2019-04", claim="c8"), vote("2019-04-05", claim="c9")
    other = vote("2019-06-01", claim="c1", published="2024-01-01")
    assert decide([month, fitting, other], "start") == ("2019-04-05", Decision("independent-sources", True))


@pytest.mark.parametrize(
    ("field", "values", "finest"),
    [
        ("start", ["2019", "2019-04", "2019-04-05"], "2019-04-05"),
        ("start", ["2019~", "2019"], "2019"),
        ("start", ["2019-04-05~", "2019-04-05"], "2019-04-05"),
        ("share", [54.0, 54.2, 54.22], 54.22),
        ("share", [54.2, 54.15], 54.15),
    ],
)
def test_values_that_agree_within_their_precision_are_not_disputed(
    field: str, values: list[Value], finest: Value
) -> None:
    votes = [vote(value, claim=f"c{n}") for n, value in enumerate(values)]
    assert decide(votes, field) == (finest, Decision("most-precise", False))


@pytest.mark.parametrize(
    ("field", "values"),
    [("start", ["2019-04", "2019-05"]), ("start", ["2019-04-05", "2020"]), ("share", [54.2, 54.26]), ("votes", [5, 6])],
)
def test_values_that_cannot_mean_each_other_are_disputed(field: str, values: list[Value]) -> None:
    assert decide([vote(value, claim=f"c{n}") for n, value in enumerate(values)], field)[1].disputed


_VOTES = st.builds(
    vote,
    st.sampled_from([600, 601, 602]),
    official=st.booleans(),
    root=st.sampled_from(["kurul", "gazete", "ajans"]),
    published=st.sampled_from(["", "2019-01-01", "2024-01-01"]),
    count=st.sampled_from(["", "final", "provisional"]),
)


@given(st.lists(_VOTES, min_size=1, max_size=5), st.randoms())
def test_the_order_of_votes_makes_no_difference(votes: list[Vote], chance: object) -> None:
    named = [Vote(one.value, one.claim.model_copy(update={"id": f"c{n}"}), one.weight) for n, one in enumerate(votes)]
    shuffled = list(named)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    first = decide_field(VOTES, "votes", named, None)
    assert decide_field(VOTES, "votes", shuffled, None) == first
    assert first[1].disputed is (len({one.value for one in votes}) > 1)
    assert first[0] in {one.value for one in votes}


def test_a_source_has_the_root_of_the_one_that_it_copies() -> None:
    weights = weigh_sources(
        {
            "kurul": {"reliability": "official", "published": "2019-04-01"},
            "dizin": {"reliability": "derived", "derived_from": "kurul"},
            "gazete": {"reliability": "press", "derived_from": "dizin", "retrieved": "2024"},
            "tek": {"reliability": "press"},
        }
    )
    assert {name: weight.root for name, weight in weights.items()} == {
        "kurul": "kurul", "dizin": "kurul", "gazete": "kurul", "tek": "tek",
    }  # fmt: skip
    assert weights["dizin"].official
    assert not weights["gazete"].official
    assert weights["gazete"].published == ""


def test_sources_that_copy_each_other_in_a_circle_still_have_a_root() -> None:
    weights = weigh_sources({"bir": {"derived_from": "iki"}, "iki": {"derived_from": "bir"}})
    assert set(weights) == {"bir", "iki"}
