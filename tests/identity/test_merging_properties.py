"""What holds for any claims and any merges without chains."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.merging import apply_merges, distinct_pairs
from graph.state import LogState, compare
from ontology.claims import Claim, Distinct, Merge, make_claim, make_distinct, make_merge

OLD, NEW = ("a", "b", "c"), ("x", "y", "z")
IDS = st.sampled_from(OLD + NEW)
SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "seen", "loader": "test"}
CLAIMS = st.lists(
    st.builds(
        lambda fact, one, other, party: make_claim(
            fact, "MAYOR_OF", {"party": party, "mandate": "a"}, "kurul", "test", subject=one, object_=other
        ),
        st.sampled_from(["f1", "f2", *OLD]), IDS, IDS, IDS,
    ),
    max_size=8, unique_by=lambda claim: claim.fact,
)  # fmt: skip
MERGES = st.dictionaries(st.sampled_from(OLD), st.sampled_from(NEW)).map(
    lambda targets: [make_merge(old, new, **SIGNED) for old, new in targets.items()]
)
DISTINCT = st.lists(st.builds(lambda left, right: make_distinct(left, right, **SIGNED), IDS, IDS), max_size=4)


def state_of(claims: list[Claim], merges: list[Merge], distinct: list[Distinct]) -> LogState:
    return LogState().after([*claims, *merges, *distinct], "2024-06-01T00:00:00Z", "2024-06-30")


@given(CLAIMS, MERGES, DISTINCT)
def test_no_old_id_is_left_where_an_id_is_meant(
    claims: list[Claim], merges: list[Merge], distinct: list[Distinct]
) -> None:
    state = state_of(claims, merges, distinct)
    read, gone = apply_merges(state), {merge.old for merge in merges}
    for claim in read.claims.values():
        assert gone.isdisjoint({claim.fact, claim.subject, claim.object, claim.fields["party"]})
        assert claim.fields["mandate"] == "a"
    assert list(read.claims) == list(state.claims)
    pairs = distinct_pairs(state)
    assert gone.isdisjoint(one for pair in pairs for one in pair)
    assert pairs == {(right, left) for left, right in pairs}


@given(CLAIMS, MERGES, MERGES, DISTINCT)
def test_the_log_goes_from_any_judgements_to_any_others(
    claims: list[Claim], before: list[Merge], after: list[Merge], distinct: list[Distinct]
) -> None:
    state = state_of(claims, before, distinct)
    change = compare(state, "test", claims, after)
    there = state.after(change.events, "2024-07-01T00:00:00Z", "2024-06-30")
    assert there.merges.keys() == {merge.id for merge in after}
    assert there.distinct == {}
    assert there.claims == state.claims
    assert compare(there, "test", claims, after).is_empty
