"""What a load changes: it adds, takes the place of a source's older word, and takes nothing away by silence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.state import SUPERSEDED, LogState, compare
from ontology.claims import Claim, Retraction, Ruling, make_claim, make_ruling

NOW, THEN = "2024-06-02T00:00:00Z", "2024-06-01T00:00:00Z"


def claim(fact: str, name: str = "Ada Örnek", source: str = "kurul", loader: str = "test") -> Claim:
    return make_claim(fact, "Politician", {"name": name}, source, loader)


def ruling(fact: str, name: str = "Ada Örnek") -> Ruling:
    return make_ruling(fact, "name", name, by="Editör Örnek", on="2024-06-01", reason="seen", loader="test")


def taking_back(one: Claim) -> Retraction:
    return Retraction(claim=one.id, by="Editör Örnek", on="2024-06-01", reason="misread")


def standing(*events: Claim | Ruling) -> LogState:
    return LogState().after(events, THEN, "2024")


def test_what_is_new_is_added() -> None:
    change = compare(standing(claim("f1")), "test", [claim("f1"), claim("f2")])
    assert change.added == (claim("f2"),)
    assert change.events == (claim("f2"),)


def test_loading_the_same_again_changes_nothing() -> None:
    state = standing(claim("f1"), claim("f2"), ruling("f1"))
    change = compare(state, "test", [claim("f2"), claim("f1")], [ruling("f1")])
    assert change.is_empty
    assert change.missing == ()


def test_another_word_of_the_same_source_takes_the_place_of_the_first() -> None:
    state = standing(claim("f1", "Ada Ornek"), claim("f2"))
    change = compare(state, "test", [claim("f1", "Ada Örnek"), claim("f2")])
    assert change.superseded == (claim("f1", "Ada Ornek").model_copy(update={"recorded": THEN}),)
    after = state.after(change.events, NOW, "2024")
    assert {one.fact: (one.fields["name"], one.recorded) for one in after.claims.values()} == {
        "f1": ("Ada Örnek", NOW), "f2": ("Ada Örnek", THEN),
    }  # fmt: skip
    retraction = next(event for event in change.events if isinstance(event, Retraction))
    assert (retraction.claim, retraction.reason) == (claim("f1", "Ada Ornek").id, SUPERSEDED)


def test_another_source_stands_beside_the_first() -> None:
    change = compare(standing(claim("f1")), "test", [claim("f1"), claim("f1", source="gazete")])
    assert change.superseded == ()
    assert change.added == (claim("f1", source="gazete"),)


def test_what_the_files_no_longer_say_stays() -> None:
    state = standing(claim("f1"), claim("f2"))
    change = compare(state, "test", [claim("f1")])
    assert change.is_empty
    assert [one.fact for one in change.missing] == ["f2"]


def test_another_loaders_claims_are_none_of_its_business() -> None:
    state = standing(claim("f1", loader="other"))
    change = compare(state, "test", [claim("f1", "A. Örnek")])
    assert change.missing == ()
    assert change.superseded == ()
    assert len(state.after(change.events, NOW, "2024").claims) == 2


def test_a_written_retraction_takes_away() -> None:
    state = standing(claim("f1"), claim("f2"))
    change = compare(state, "test", [claim("f2")], retractions=[taking_back(claim("f1"))])
    assert [one.fact for one in change.retracted] == ["f1"]
    assert change.missing == ()
    assert set(state.after(change.events, NOW, "2024").claims) == {claim("f2").id}


def test_a_retraction_that_took_effect_changes_nothing_more() -> None:
    assert compare(standing(claim("f2")), "test", [claim("f2")], retractions=[taking_back(claim("f1"))]).is_empty


def test_a_claim_that_is_taken_back_is_not_added_again_by_its_line() -> None:
    change = compare(standing(), "test", [claim("f1")], retractions=[taking_back(claim("f1"))])
    assert change.added == ()
    assert change.is_empty


def test_a_ruling_that_is_gone_from_the_files_no_longer_stands() -> None:
    state = standing(claim("f1"), ruling("f1"))
    change = compare(state, "test", [claim("f1")], [])
    assert state.after(change.events, NOW, "2024").rulings == {}


def test_a_ruling_that_stays_keeps_its_time() -> None:
    state = standing(claim("f1"), ruling("f1"))
    change = compare(state, "test", [claim("f1"), claim("f2")], [ruling("f1"), ruling("f2")])
    after = state.after(change.events, NOW, "2024")
    assert {one.fact: one.recorded for one in after.rulings.values()} == {"f1": THEN, "f2": NOW}


def test_looking_ahead_leaves_the_state_as_it_was() -> None:
    state = standing(claim("f1"))
    state.after([claim("f2"), taking_back(claim("f1"))], NOW, "2025")
    assert set(state.claims) == {claim("f1").id}
    assert state.horizon == "2024"


_SAID = st.dictionaries(
    st.tuples(st.sampled_from(["f1", "f2", "f3"]), st.sampled_from(["kurul", "gazete"])),
    st.sampled_from(["Ada", "Can", "Ela"]),
)


def _claims(said: dict[tuple[str, str], str]) -> list[Claim]:
    return [claim(fact, name, source) for (fact, source), name in said.items()]


@given(_SAID, _SAID)
def test_after_a_load_the_log_says_what_was_loaded_and_what_was_not_mentioned(
    old: dict[tuple[str, str], str], new: dict[tuple[str, str], str]
) -> None:
    state = standing(*_claims(old))
    after = state.after(compare(state, "test", _claims(new)).events, NOW, "2024")
    assert {(one.fact, one.source): one.fields["name"] for one in after.claims.values()} == {**old, **new}
    assert compare(after, "test", _claims(new)).is_empty
