"""Who followed whom in an invented city: kinds of hand-over, the two lines, who was displaced, what is warned of."""

from __future__ import annotations

from typing import Any

import pytest
from spells import Row, day, spell

from graph.questions.chains import warn_of_chain
from graph.questions.handing import COLUMNS, Chain, hand_overs, lines
from graph.questions.handover_words import KINDS

SUSPENDED = (
    spell("can", "2014-04-03", "2016-09-11", mandate="gorev-can", ended_by="suspension", party="kuzey"),
    spell(
        "can-2", "2016-09-11", "2019-04-05", mandate="gorev-can", politician="can", name="Can", standing="suspended",
        by="ministry", began_by="suspension", party="kuzey",
    ),
    spell(
        "vekil", "2016-09-12", "2019-04-05", standing="trustee", by="ministry", began_by="appointment",
        stands_in_for="gorev-can", ended_by="end-of-acting",
    ),
    spell("ada", "2019-04-05"),
)  # fmt: skip


def told(*rows: Row, lang: str = "en", relation: str = "MAYOR_OF") -> list[Row]:
    return list(hand_overs(Chain(rows, relation, "ornekkent", lang)))


def kinds(*rows: Row) -> list[list[str]]:
    return [[row["kind"], *row["also"]] for row in told(*rows)]


def test_the_first_holder_followed_nobody() -> None:
    assert told() == []
    assert told(spell("can", "2014-04-03")) == []


def test_one_holder_after_another_is_a_hand_over() -> None:
    (row,) = told(spell("can", "2014-04-03", "2019-04-05", party="kuzey"), spell("ada", "2019-04-05", party="guney"))
    assert (row["kind"], row["date"], row["former"], row["latter"]) == ("hand-over", "2019-04-05", "can", "ada")
    assert (row["former_party"], row["latter_party"], row["displaced"]) == ("kuzey", "guney", None)
    assert tuple(row) == COLUMNS


def test_the_order_of_the_rows_does_not_matter() -> None:
    assert told(*SUSPENDED) == told(*reversed(SUSPENDED))


def test_a_suspension_a_trustee_and_the_next_election() -> None:
    suspension, begins, ends = told(*SUSPENDED)
    assert (suspension["kind"], suspension["displaced"], suspension["displaced_by"]) == (
        "suspension",
        "can",
        "ministry",
    )
    assert suspension["former_fact"] == "can"
    assert (begins["kind"], begins["former"], begins["latter"]) == ("stand-in-begins", "can", "vekil")
    assert (begins["displaced"], begins["displaced_party"], begins["ground"]) == ("can", "kuzey", "suspension")
    assert (ends["kind"], ends["former"], ends["latter"], ends["displaced"]) == ("stand-in-ends", "vekil", "ada", None)


def test_in_law_the_suspended_one_held_and_in_fact_the_trustee() -> None:
    found = list(lines(Chain(SUSPENDED, "MAYOR_OF", "ornekkent")))
    by_line = {line: [row["fact"] for row in found if row["line"] == line] for line in ("de-jure", "de-facto")}
    assert by_line == {"de-jure": ["can", "can-2", "ada"], "de-facto": ["can", "vekil", "ada"]}
    assert all(tuple(row) == COLUMNS for row in found)


def test_a_stand_in_dated_by_a_year_does_not_come_before_the_mandate_stood_in_for() -> None:
    found = told(
        spell("can", "2019-03-31", "2019", mandate="gorev-can", start_day="poll", ended_by="suspension"),
        spell("vekil", "2019", standing="trustee", by="ministry", stands_in_for="gorev-can", end_state="unknown"),
    )
    assert [(row["former"], row["latter"]) for row in found] == [("can", "vekil")]


@pytest.mark.parametrize(
    ("began_by", "kind"),
    [("return", "return"), ("release", "return"), ("rerun", "re-run"), ("election", "stand-in-ends")],
)
def test_what_ends_a_stand_in(began_by: str, kind: str) -> None:
    rows = (
        spell("vekil", "2016-09-12", "2019-04-05", standing="acting"),
        spell("ada", "2019-04-05", began_by=began_by),
    )
    assert told(*rows)[0]["kind"] == kind


def test_an_annulment_displaces_and_a_resignation_does_not() -> None:
    stand_in = spell("vekil", "2019-05-07", standing="acting", by="ministry", began_by="appointment")
    (row,) = told(spell("can", "2019-04-17", "2019-05-07", ended_by="annulment"), stand_in)
    assert [row["kind"], *row["also"]] == ["annulment", "stand-in-begins"]
    assert (row["displaced"], row["ground"], row["displaced_by"]) == ("can", "annulment", None)
    (row,) = told(spell("can", "2019-04-17", "2019-05-07", ended_by="resignation"), stand_in)
    assert (row["kind"], row["displaced"]) == ("stand-in-begins", None)


def test_one_who_stands_in_for_somebody_who_is_only_away_displaces_nobody() -> None:
    rows = (
        spell("can", "2014-04-03", "2019-04-05", mandate="gorev-can", ended_by="end-of-term"),
        spell("vekil", "2016-01-01", "2016-01-20", standing="acting", stands_in_for="gorev-can"),
    )
    assert told(*rows)[0]["displaced"] is None


def test_the_same_person_by_a_new_mandate_is_a_re_election() -> None:
    again = spell("can-2", "2019-04", politician="can", name="Can")
    assert kinds(spell("can", "2014-04-03", "2019-03-31", end_day="poll"), again) == [["re-election"]]


def test_a_gap_says_its_days_and_a_vacancy_its_law() -> None:
    (row,) = told(spell("can", "2014", "2018"), spell("ada", "2020-01-01"))
    assert (row["kind"], row["start"], row["end"]) == ("gap", "2018", "2020-01-01")
    assert (row["days_min"], row["days_max"]) == (366, 730)
    rows = (
        spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    )
    (row,) = told(*rows)
    assert (row["kind"], row["days_min"], row["days_max"]) == ("vacancy", 6, 6)
    assert row["by_law"].startswith("law 5393, art. 45")
    assert told(*rows, lang="tr")[0]["by_law"].startswith("5393 sayılı Kanun, m. 45")


@pytest.mark.parametrize(
    ("standing", "by", "start", "law"),
    [
        ("trustee", "ministry", "2016-09-01", "674"),
        ("trustee", "ministry", "2016-08-31", ""),
        ("suspended", "ministry", "2004-01-01", "Constitution, art. 127:"),
        ("suspended", "ministry", "2006-01-01", "art. 47"),
        ("acting", "council", "2019-01-01", "art. 45"),
        ("acting", "ministry", "2019-01-01", "art. 46"),
        ("acting", None, "2019-01-01", ""),
        ("elected", "voters", "2019-01-01", ""),
    ],
)
def test_the_law_is_the_one_in_force_and_only_of_mayors(standing: str, by: str | None, start: str, law: str) -> None:
    rows = spell("can", "2001-01-01", start), spell("ada", start, standing=standing, by=by, mandate="gorev-can")
    text = told(*rows)[0]["by_law"]
    assert law in text if law else text == ""
    assert told(*rows, relation="LEADER_OF")[0]["by_law"] == ""


def test_overlapping_holders_are_told_with_the_days_they_share() -> None:
    rows = spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2019-01-05", "2021-01-01")
    (row,) = told(*rows)
    assert (row["kind"], row["start"], row["end"], row["days_min"]) == ("overlap", "2019-01-05", "2019-04-05", 90)
    (warning,) = warn_of_chain(rows, "MAYOR_OF", "ornekkent")
    assert (warning.code, set(warning.facts), warning.start, warning.end) == (
        "overlap", {"can", "ada"}, "2019-01-05", "2019-04-05",
    )  # fmt: skip


@pytest.mark.parametrize(("seen", "end"), [(None, None), ("2019-03-01", None), ("2019-04-06", "2019-04-05")])
def test_how_long_two_overlapped_is_not_known_where_the_end_of_one_is_not(seen: str | None, end: str | None) -> None:
    ada = spell("ada", "2019-01-05", end_state="unknown", last_seen=seen)
    (row,) = told(spell("can", "2014-04-03", "2019-04-05"), ada)
    assert ("overlap" in (row["kind"], *row["also"]), row["start"], row["end"]) == (True, "2019-01-05", end)
    assert row["days_min"] == (90 if end else None)


def test_a_mandate_with_a_hole_is_a_broken_chain() -> None:
    rows = (
        spell("can", "2009-04-03", "2012-06-26", mandate="gorev", politician="can", name="Can", ended_by="court"),
        spell("can-2", "2012-09-24", "2014-04-03", mandate="gorev", politician="can", name="Can", began_by="return"),
    )
    before = spell("ada", "2004-04-03", "2009-04-03")
    assert [set(found) for found in kinds(before, *rows)] == [{"hand-over"}, {"broken-chain", "gap", "return"}]
    codes = {warning.code for warning in warn_of_chain(rows, "MAYOR_OF", "ornekkent")}
    assert codes == {"broken-chain", "gap"}


def test_one_who_stands_in_for_nobody_at_hand_breaks_the_chain() -> None:
    rows = (
        spell("can", "2014-04-03", "2019-04-05"),
        spell("vekil", "2019-04-05", standing="acting", stands_in_for="gorev-yok"),
    )
    assert "broken-chain" in kinds(*rows)[0]
    (warning,) = [one for one in warn_of_chain(rows, "MAYOR_OF", "ornekkent", "tr") if one.code == "broken-chain"]
    assert warning.facts == ("vekil",)
    assert "Vekil" in warning.message


@pytest.mark.parametrize(
    ("end", "start", "is_coarse"),
    [
        ("2019-04-05", "2019-04-05", False), ("2019-04-05", "2019-04-06", False), ("2019-04", "2019-04-05", True),
        ("2019", "2019-04-05", True), ("2019-04-05", "2019", True), ("2018", "2020", False), (None, "2019-04-05", True),
    ],
)  # fmt: skip
def test_dates_are_too_coarse_where_they_do_not_say_whether_the_two_met(
    end: str | None, start: str, is_coarse: bool
) -> None:
    rows = spell("can", "2014-04-03", end, end_state="known" if end else "unknown"), spell("ada", start)
    assert ("too-coarse-to-compare" in kinds(*rows)[0]) is is_coarse
    warned = [warning for warning in warn_of_chain(rows, "MAYOR_OF", "ornekkent") if warning.code == "too-coarse"]
    assert bool(warned) is is_coarse
    assert all(set(warning.facts) == {"can", "ada"} for warning in warned)


def test_warnings_keep_to_the_time_asked_for() -> None:
    rows = spell("can", "2000", "2004"), spell("ada", "2004", "2009-01-01"), spell("ece", "2009-01-01")

    def codes(**span: Any) -> list[str]:
        return [warning.code for warning in warn_of_chain(rows, "MAYOR_OF", "ornekkent", **span)]

    assert codes() == ["too-coarse"]
    assert codes(since=day("2010-01-01")) == []


def chair(fact: str, start: str, end: str | None = None, **more: Any) -> Row:
    return spell(fact, start, end, role="co-leader", **more)


def test_of_two_chairs_that_changed_at_once_nobody_can_say_who_followed_whom() -> None:
    before = chair("can", "2014-06-22", "2018-02-11"), chair("ece", "2014-06-22", "2018-02-11")
    found = told(*before, chair("ada", "2018-02-11"), chair("bora", "2018-02-11"), relation="LEADER_OF")
    assert [(row["former"], row["former_name"], row["latter"]) for row in found] == [
        (None, "Can / Ece", "ada"), (None, "Can / Ece", "bora"),
    ]  # fmt: skip


def test_a_chair_chosen_again_followed_herself_and_the_other_one_the_other() -> None:
    before = chair("can", "2014-06-22", "2018-02-11"), chair("ece", "2014-06-22", "2018-02-11")
    again = chair("ece-2", "2018-02-11", politician="ece", name="Ece")
    found = told(*before, again, chair("ada", "2018-02-11"), relation="LEADER_OF")
    assert {row["latter"]: row["former"] for row in found} == {"ada": "can", "ece": "ece"}


def test_every_kind_that_is_given_is_of_the_closed_list() -> None:
    given = {kind for row in told(*SUSPENDED) for kind in (row["kind"], *row["also"])}
    assert given <= set(KINDS)
