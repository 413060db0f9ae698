"""Who held on a day: certainly, possibly or not, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spells import HORIZON, Row, day, spell

from graph.questions.asof import judge_row, rows_as_of
from ontology.interval import Certainty

CAN = spell("can", "2014-04-03", "2019-04-05")
ADA = spell("ada", "2019-04-05", last_seen="2024-06-01")


def judged(row: Row, on: str, *others: Row, horizon: str = HORIZON, said: list[dict[str, str]] | None = None) -> str:
    """The answer as `certainty: reason`."""
    verdict = judge_row(row, [row, *others], day(on), horizon, said or [])
    return f"{verdict.certainty.value}: {verdict.reason}"


def test_only_the_rows_that_may_have_gone_on_are_kept_with_their_reasons() -> None:
    rows = rows_as_of([CAN, ADA], day("2016-01-01"), HORIZON, {})
    assert [(row["fact"], row["certainty"], row["reason"]) for row in rows] == [("can", "certain", "within")]
    assert rows_as_of([CAN, ADA], day("2000-01-01"), HORIZON, {}) == []


def test_the_rows_themselves_stay_as_they_were() -> None:
    rows = [dict(CAN), dict(ADA)]
    rows_as_of(rows, day("2016-01-01"), HORIZON, {})
    assert rows == [CAN, ADA]


def test_on_the_day_of_an_ending_the_successor_holds() -> None:
    assert judged(CAN, "2019-04-05", ADA) == "no: day-of-handover"
    assert judged(ADA, "2019-04-05", CAN) == "certain: within"


def test_on_the_day_of_an_ending_without_a_successor_the_old_holder_possibly_does() -> None:
    assert judged(CAN, "2019-04-05") == "possible: day-of-ending"
    assert judged(CAN, "2019-04-05", spell("ada", "2019-04-06")) == "possible: day-of-ending"


def test_a_successor_whose_start_is_not_known_to_the_day_takes_nothing_for_sure() -> None:
    assert judged(CAN, "2019-04-05", spell("ada", "2019-04")) == "possible: day-of-ending"


def test_the_day_before_and_the_day_after_an_ending_are_certain() -> None:
    assert judged(CAN, "2019-04-04") == "certain: within"
    assert judged(CAN, "2019-04-06") == "no: after-end"


def test_a_spell_that_began_and_ended_on_one_day_is_not_its_own_successor() -> None:
    one_day = spell("can", "2019-04-05", "2019-04-05")
    assert judged(one_day, "2019-04-05").startswith("no")


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2019-03-30", "no: before-start"), ("2019-03-31", "possible: start-is-poll"),
        ("2019-04-29", "possible: start-is-poll"), ("2019-04-30", "certain: within"),
    ],
)  # fmt: skip
def test_after_a_polling_day_the_office_is_taken_within_thirty_days(on: str, answer: str) -> None:
    assert judged(spell("ada", "2019-03-31", start_day="poll", last_seen="2024-01-01"), on) == answer


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2019-03-30", "certain: within"), ("2019-03-31", "possible: end-is-poll"),
        ("2019-04-29", "possible: end-is-poll"), ("2019-04-30", "no: after-end"),
    ],
)  # fmt: skip
def test_after_a_polling_day_the_old_holder_possibly_holds_for_thirty_days(on: str, answer: str) -> None:
    assert judged(spell("can", "2014-04-03", "2019-03-31", end_day="poll"), on) == answer


POLLED = spell("can", "2014-04-03", "2019-03-31", end_day="poll")


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2019-03-30", "certain: within"), ("2019-03-31", "possible: end-is-poll"),
        ("2019-04-04", "possible: end-is-poll"), ("2019-04-05", "no: day-of-handover"),
        ("2019-04-29", "no: day-of-handover"), ("2019-04-30", "no: after-end"),
    ],
)  # fmt: skip
def test_an_end_at_a_poll_is_sure_once_a_successor_with_a_sure_day_has_begun(on: str, answer: str) -> None:
    assert judged(POLLED, on, ADA) == answer


@pytest.mark.parametrize(
    "other",
    [
        spell("ada", "2019-03-31", start_day="poll"),
        spell("ada", "2019-04"),
        spell("ada", "2019-04-16"),
        spell("ada", None, "2020-01-01"),
        spell("dal", "2009-04-03", "2014-04-03"),
    ],
    ids=["only-the-poll", "only-the-month", "later", "unknown", "before"],
)
def test_an_end_at_a_poll_stays_possible_while_no_successor_has_surely_begun(other: Row) -> None:
    assert judged(POLLED, "2019-04-15", other) == "possible: end-is-poll"


def test_one_who_stood_in_during_a_spell_is_not_the_successor_at_its_end() -> None:
    stood_in = spell("vekil", "2016-01-12", "2016-03-01", standing="acting")
    assert judged(POLLED, "2019-04-02", stood_in) == "possible: end-is-poll"
    assert judged(POLLED, "2019-04-02", spell("vekil", "2016-01-12", standing="trustee")) == "possible: end-is-poll"


def test_a_later_spell_of_the_same_mandate_is_no_successor() -> None:
    again = spell("can-2", "2019-04-02", mandate="gorev-can", standing="suspended")
    assert judged(POLLED, "2019-04-03", again) == "possible: end-is-poll"


def test_a_short_spell_that_began_at_a_poll_is_over_at_its_end() -> None:
    short = spell("ada", "2019-03-31", "2019-04-10", start_day="poll")
    assert judged(short, "2019-04-09") == "possible: start-is-poll"
    assert judged(short, "2019-04-11") == "no: after-end"


@pytest.mark.parametrize(
    ("row", "on", "answer"),
    [
        (spell("a", "2014", "2019-04-05"), "2014-06-01", "possible: start-imprecise"),
        (spell("a", "2014-04-03", "2019"), "2019-06-01", "possible: end-imprecise"),
        (spell("a", "2014-04-03", "2019"), "2020-01-01", "no: after-end"),
        (spell("a", None, "2019-04-05"), "1990-01-01", "possible: start-unknown"),
        (spell("a", "2014-04-03", end_state="unknown"), "2019-04-05", "possible: end-unknown"),
        (spell("a", "2014-04-03", end_state="unknown", last_seen="2018-01-01"), "2018-01-01", "certain: within"),
        (spell("a", "2014-04-03", last_seen="2018-01-01"), "2018-01-01", "certain: within"),
        (spell("a", "2014-04-03", last_seen="2018-01-01"), "2018-01-02", "possible: after-last-seen"),
        (spell("a", "2014-04-03"), "2013-12-31", "no: before-start"),
    ],
)
def test_what_is_not_known_to_the_day_is_possible(row: Row, on: str, answer: str) -> None:
    assert judged(row, on) == answer


def test_nothing_is_certain_beyond_the_horizon() -> None:
    row = spell("a", "2014-04-03", "2030-01-01")
    assert judged(row, "2024-06-30") == "certain: within"
    assert judged(row, "2024-07-01") == "possible: beyond-horizon"
    assert judged(row, "2030-02-01") == "no: after-end"
    assert judged(row, "2029-01-01", horizon="") == "certain: within"


def test_a_horizon_of_a_month_lasts_to_its_last_day() -> None:
    row = spell("a", "2014-04-03", "2030-01-01")
    assert judged(row, "2024-06-30", horizon="2024-06") == "certain: within"
    assert judged(row, "2024-07-01", horizon="2024-06") == "possible: beyond-horizon"


DISPUTED = {**CAN, "disputed_fields": ["end"]}
SAID = [{"start": "2014-04-03", "end": "2019-04-05"}, {"end": "2019-04-10"}, {"standing": "elected"}]


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2019-04-04", "certain: within"), ("2019-04-06", "possible: sources-differ"),
        ("2019-04-09", "possible: sources-differ"), ("2019-04-11", "no: after-end"),
    ],
)  # fmt: skip
def test_a_day_between_two_sources_ends_is_not_certain(on: str, answer: str) -> None:
    assert judged(DISPUTED, on, said=SAID) == answer


def test_a_day_between_two_sources_starts_is_not_certain() -> None:
    row = spell("a", "2014-04-03", "2019-04-05", disputed_fields=["start"])
    said = [{"start": "2014-04-03"}, {"start": "2014-04-20"}]
    assert judged(row, "2014-04-10", said=said) == "possible: sources-differ"
    assert judged(row, "2014-04-20", said=said) == "certain: within"


def test_other_values_count_only_where_the_field_is_disputed() -> None:
    assert judged(CAN, "2019-04-06", said=SAID) == "no: after-end"


def test_one_sources_start_with_anothers_end_need_not_make_sense() -> None:
    row = spell("a", "2014-04-03", "2014-04-10", disputed_fields=["start"])
    assert judged(row, "2014-04-05", said=[{"start": "2015-01-01"}]) == "certain: within"


def test_a_successor_from_the_same_day_counts_by_each_sources_end() -> None:
    assert judged(DISPUTED, "2019-04-10", ADA, said=SAID) == "possible: sources-differ"


# One person, elected again


def held_on(on: str, *rows: Row, said: dict[str, list[dict[str, str]]] | None = None) -> list[tuple[str, str, str]]:
    found = rows_as_of(rows, day(on), HORIZON, said or {})
    return [(row["fact"], row["certainty"], row["reason"]) for row in found]


FIRST = spell("can-1", "2014-04-03", "2019-03-31", end_day="poll", politician="can", ended_by="end-of-term")
AGAIN = spell("can-2", "2019-03-31", "2024-04-05", start_day="poll", politician="can")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-03-30", [("can-1", "certain", "within")]),
        ("2019-03-31", [("can-2", "certain", "re-elected")]),
        ("2019-04-15", [("can-2", "certain", "re-elected")]),
        ("2019-04-29", [("can-2", "certain", "re-elected")]),
        ("2019-04-30", [("can-2", "certain", "within")]),
    ],
)
def test_who_is_elected_again_certainly_holds_once(on: str, expected: list[tuple[str, str, str]]) -> None:
    assert held_on(on, FIRST, AGAIN) == expected
    assert held_on(on, AGAIN, FIRST) == expected


def test_it_does_not_matter_what_day_the_first_mandates_end_is_said_to_be() -> None:
    for kind in ("poll", "report", None):
        assert held_on("2019-04-10", {**FIRST, "end_day": kind}, AGAIN) == [("can-2", "certain", "re-elected")]


def test_a_certificate_some_days_after_the_poll_leaves_no_days_between() -> None:
    certified = {**AGAIN, "start": "2019-04-08", "start_day": "certificate"}
    assert held_on("2019-04-05", FIRST, certified) == [("can-2", "certain", "re-elected")]
    assert held_on("2019-04-08", FIRST, certified) == [("can-2", "certain", "within")]


def test_three_mandates_are_one_holder_on_every_poll() -> None:
    third = spell("can-3", "2024-03-31", start_day="poll", politician="can", last_seen="2024-06-01")
    second = {**AGAIN, "end": "2024-03-31", "end_day": "poll"}
    assert held_on("2019-04-10", FIRST, second, third) == [("can-2", "certain", "re-elected")]
    assert held_on("2024-04-10", FIRST, second, third) == [("can-3", "certain", "re-elected")]


@pytest.mark.parametrize(
    "other",
    [
        {"politician": "ada"},
        {"office": "district-mayor"},
        {"standing": "acting"},
        {"mandate": "gorev-can-1"},
        {"start": "2020-03-31"},
    ],
    ids=["another-person", "another-office", "another-standing", "the-same-mandate", "years-later"],
)
def test_only_mandates_of_one_person_that_meet_are_one(other: dict[str, str]) -> None:
    assert all(certainty == "possible" for _, certainty, _ in held_on("2019-04-10", FIRST, {**AGAIN, **other}))


def test_a_start_that_sources_differ_on_stays_in_doubt() -> None:
    first = {**FIRST, "start": "2019-03-01", "disputed_fields": ["start"]}
    said = {"can-1": [{"start": "2019-03-01"}, {"start": "2019-04-20"}]}
    assert all(certainty == "possible" for _, certainty, _ in held_on("2019-04-10", first, AGAIN, said=said))


def test_beyond_the_horizon_a_re_elected_holder_is_not_certain_either() -> None:
    first = {**FIRST, "end": "2024-06-20"}
    again = {**AGAIN, "start": "2024-06-20", "end": None, "end_day": None, "end_state": "open"}
    assert {certainty for _, certainty, _ in held_on("2024-07-05", first, again)} == {"possible"}


_TEXTS = st.sampled_from(["2014", "2014-04", "2014-04-03", "2014-04-20"])
_ENDS = st.none() | st.sampled_from(["2019", "2019-04-05", "2020-01-01"])


@given(_TEXTS, _ENDS, st.dates(day("2013-01-01"), day("2025-01-01")), st.sampled_from(["certificate", "poll"]))
def test_no_row_is_kept_before_its_start_or_long_after_its_end(
    start: str, end: str | None, on: object, kind: str
) -> None:
    row = spell("a", start, end, start_day=kind, end_day=kind if end else None)
    verdict = judge_row(row, [row], on, HORIZON, [])  # type: ignore[arg-type]
    kept = rows_as_of([row], on, HORIZON, {})  # type: ignore[arg-type]
    assert bool(kept) is (verdict.certainty is not Certainty.NO)
    if str(on) < start:
        assert not kept
    if end is None:
        assert verdict.certainty is not Certainty.CERTAIN
