"""What makes an interval, what makes none, and the logic of three values."""

from __future__ import annotations

import pytest

from ontology.errors import BadDate, BadInterval
from ontology.interval import Certainty, EndState, both, make_interval, negate

CERTAIN, POSSIBLE, NO = Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.NO


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (CERTAIN, CERTAIN, CERTAIN), (CERTAIN, POSSIBLE, POSSIBLE), (CERTAIN, NO, NO),
        (POSSIBLE, CERTAIN, POSSIBLE), (POSSIBLE, POSSIBLE, POSSIBLE), (POSSIBLE, NO, NO),
        (NO, CERTAIN, NO), (NO, POSSIBLE, NO), (NO, NO, NO),
    ],
)  # fmt: skip
def test_both_is_kleenes_and(one: Certainty, other: Certainty, together: Certainty) -> None:
    assert both(one, other) is together


@pytest.mark.parametrize(("one", "other"), [(CERTAIN, NO), (NO, CERTAIN), (POSSIBLE, POSSIBLE)])
def test_negate_is_kleenes_not(one: Certainty, other: Certainty) -> None:
    assert negate(one) is other


@pytest.mark.parametrize(
    ("end", "state", "found"),
    [
        ("2001", None, EndState.KNOWN), (None, None, EndState.UNKNOWN), (None, "open", EndState.OPEN),
        ("2001", "known", EndState.KNOWN), ("", "", EndState.UNKNOWN),
    ],
)  # fmt: skip
def test_the_state_of_the_end_follows_from_the_end_unless_it_is_said(
    end: str | None, state: str | None, found: EndState
) -> None:
    assert make_interval("2000", end, state).end_state is found


@pytest.mark.parametrize(("end", "state"), [("2001", "open"), ("2001", "unknown"), (None, "known")])
def test_an_end_and_its_state_must_fit_together(end: str | None, state: str) -> None:
    with pytest.raises(BadInterval, match="write `known` with a date, `open` or `unknown` without"):
        make_interval("2000", end, state)


@pytest.mark.parametrize(("start", "end"), [("2001", "2000"), ("2000-05", "2000-04"), ("2000-05-02", "2000-05-01")])
def test_an_end_before_its_start_is_refused_with_what_to_do(start: str, end: str) -> None:
    with pytest.raises(BadInterval) as refusal:
        make_interval(start, end)
    assert f"the end {end} lies before the start {start}" in str(refusal.value)
    assert "exchange or correct them" in str(refusal.value)


@pytest.mark.parametrize(("start", "end"), [("2000-05", "2000"), ("2000", "2000-05"), ("2000", "2000"), (None, "1900")])
def test_an_end_that_may_lie_after_its_start_is_allowed(start: str | None, end: str) -> None:
    assert make_interval(start, end).end_state is EndState.KNOWN


@pytest.mark.parametrize("texts", [("soon", None), ("2000", "later"), ("2000", None, "open", "yesterday")])
def test_a_bad_date_in_an_interval_is_a_bad_date(texts: tuple[str | None, ...]) -> None:
    with pytest.raises(BadDate):
        make_interval(*texts)  # type: ignore[arg-type]
