"""How one holder followed another: what is a gap, what a vacancy by law, and what is neither."""

from __future__ import annotations

import itertools

import pytest
from spells import Row, spell

from graph.answer import Warning_
from graph.questions.succession import report_vacancies


def told(*rows: Row) -> list[Warning_]:
    """The warnings, which must not depend on the order of the rows."""
    orders = [list(report_vacancies(order)) for order in itertools.permutations(rows)]
    assert all(order == orders[0] for order in orders)
    return orders[0]


def test_no_spells_and_one_spell_have_no_gaps() -> None:
    assert told() == []
    assert told(spell("can", "2014-04-03", "2019-04-05")) == []


def test_a_hand_over_on_one_day_is_no_gap() -> None:
    assert told(spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2019-04-05")) == []


def test_an_overnight_hand_over_is_no_gap() -> None:
    assert told(spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2019-04-06")) == []


def test_two_days_without_a_holder_are_a_gap() -> None:
    (warning,) = told(spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2019-04-07"))
    assert (warning.code, warning.facts) == ("gap", ("can", "ada"))
    assert (warning.start, warning.end) == ("2019-04-05", "2019-04-07")
    assert "No source at hand names a holder from 2019-04-05 to 2019-04-07, between Can and Ada" in warning.message


def test_a_vacancy_that_a_council_filled_is_one_that_the_law_foresees() -> None:
    (warning,) = told(
        spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    )
    assert (warning.code, warning.facts) == ("vacancy", ("can", "ada"))
    assert (warning.start, warning.end) == ("2017-09-22", "2017-09-28")
    assert "as the law foresees between Can and Ada (law 5393, art. 45" in warning.message


@pytest.mark.parametrize(
    "cause", ["resignation", "death", "conviction", "dismissal", "court", "election-to-other-office"]
)
def test_every_way_of_vacating_is_lawful_before_a_councils_vote(cause: str) -> None:
    rows = spell("can", "2014-04-03", "2017-09-22", ended_by=cause), spell("ada", "2017-09-28", began_by="council-vote")
    assert [warning.code for warning in told(*rows)] == ["vacancy"]


@pytest.mark.parametrize(
    ("ended_by", "began_by"),
    [(None, "council-vote"), ("end-of-term", "council-vote"), ("resignation", "election"), ("resignation", None)],
)
def test_any_other_stretch_without_a_holder_is_a_gap(ended_by: str | None, began_by: str | None) -> None:
    rows = spell("can", "2014", "2017-09-22", ended_by=ended_by), spell("ada", "2017-09-28", began_by=began_by)
    assert [warning.code for warning in told(*rows)] == ["gap"]


@pytest.mark.parametrize(
    ("ended", "law"),
    [("2005-07-13", "law 5393, art. 45"), ("2005-07-12", "law 1580, art. 93"), ("1987", "law 1580, art. 93")],
)
def test_the_law_that_is_named_was_in_force_on_the_day(ended: str, law: str) -> None:
    later = f"{int(ended[:4]) + 1}-02-01"
    rows = spell("can", "1984-04-03", ended, ended_by="death"), spell("ada", later, began_by="council-vote")
    (warning,) = told(*rows)
    assert law in warning.message


def test_a_vacancy_that_the_assembly_filled_names_no_law_of_municipalities() -> None:
    rows = (
        spell("can", "1989-11-09", "1993-04-17", ended_by="death"),
        spell("ada", "1993-05-16", began_by="assembly-vote"),
    )
    (warning,) = told(*rows)
    assert warning.code == "vacancy"
    assert "law 5393" not in warning.message
    assert "law 1580" not in warning.message


def test_a_stand_in_fills_a_vacancy() -> None:
    assert told(
        spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
        spell("vekil", "2017-09-22", "2017-09-28", standing="acting"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    ) == []  # fmt: skip


def test_a_stand_in_that_fills_half_of_it_leaves_the_other_half() -> None:
    (warning,) = told(
        spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
        spell("vekil", "2017-09-25", "2017-09-28", standing="acting"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    )
    assert (warning.code, warning.facts, warning.end) == ("gap", ("can", "vekil"), "2017-09-25")


def test_a_vacancy_that_a_stand_in_filled_in_part_is_still_one_that_the_law_foresees() -> None:
    (warning,) = told(
        spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
        spell("vekil", "2017-09-22", "2017-09-25", standing="acting", ended_by="end-of-term"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    )
    assert (warning.code, warning.facts) == ("vacancy", ("vekil", "ada"))
    assert (warning.start, warning.end) == ("2017-09-25", "2017-09-28")


def test_a_stand_in_who_resigned_leaves_no_vacancy_by_law() -> None:
    (warning,) = told(
        spell("can", "2014-04-03", "2017-09-22", ended_by="end-of-term"),
        spell("vekil", "2017-09-22", "2017-09-25", standing="acting", ended_by="resignation"),
        spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
    )
    assert warning.code == "gap"


@pytest.mark.parametrize(("longer", "shorter"), [("elected", "acting"), ("trustee", "suspended")])
def test_a_stretch_begins_where_the_last_one_ended_whoever_began_last(longer: str, shorter: str) -> None:
    (warning,) = told(
        spell("can", "2000-01-01", "2010-01-01", standing=longer),
        spell("vekil", "2005-01-01", "2006-01-01", standing=shorter),
        spell("ada", "2012-01-01"),
    )
    assert (warning.facts, warning.start, warning.end) == (("can", "ada"), "2010-01-01", "2012-01-01")
    assert "from 2010-01-01 to 2012-01-01, between Can and Ada" in warning.message


def test_a_polling_day_as_an_end_makes_no_gap() -> None:
    can = spell("can", "2014-04-03", "2019-03-31", end_day="poll")
    assert told(can, spell("ada", "2019-04-05")) == []
    assert told(can, spell("vekil", "2016-01-01", "2016-02-01", standing="acting"), spell("ada", "2019-04-17")) == []


def test_years_without_a_holder_are_a_gap_though_the_last_end_is_a_polling_day() -> None:
    can = spell("can", "2004-04-03", "2009-03-29", end_day="poll")
    (warning,) = told(can, spell("ada", "2014-04-03"))
    assert (warning.code, warning.start, warning.end) == ("gap", "2009-03-29", "2014-04-03")


def test_a_suspended_mayor_still_holds() -> None:
    assert told(
        spell("can", "2014-04-03", "2016-09-11", ended_by="suspension"),
        spell("can-2", "2016-09-11", "2019-04-05", standing="suspended"),
        spell("ada", "2019-04-05"),
    ) == []  # fmt: skip


def test_a_polling_day_as_a_start_makes_no_gap() -> None:
    assert told(spell("can", "2014-04-03", "2019-03-20"), spell("ada", "2019-03-31", start_day="poll")) == []


def test_a_long_stretch_before_a_polling_day_is_a_gap() -> None:
    ada = spell("ada", "2019-03-31", start_day="poll")
    assert told(spell("can", "2014-04-03", "2019-03-01"), ada) == []
    (warning,) = told(spell("can", "2014-04-03", "2018-06-24"), ada)
    assert (warning.code, warning.start, warning.end) == ("gap", "2018-06-24", "2019-03-31")


@pytest.mark.parametrize(
    ("end", "start"), [("2019", "2019-06-01"), ("2019-04", "2019-05-01"), ("2019-04-05", "2019-04"), ("2019", "2020")]
)
def test_dates_that_may_meet_make_no_gap(end: str, start: str) -> None:
    assert told(spell("can", "2014-04-03", end), spell("ada", start)) == []


def test_dates_that_cannot_meet_make_a_gap_at_any_precision() -> None:
    (warning,) = told(spell("can", "2014", "2018"), spell("ada", "2020"))
    assert (warning.start, warning.end) == ("2018", "2020")


@pytest.mark.parametrize("state", ["open", "unknown"])
def test_an_end_that_is_not_known_makes_no_gap(state: str) -> None:
    assert told(spell("can", "2014-04-03", end_state=state), spell("ada", "2020-01-01")) == []


def test_a_start_that_is_not_known_makes_no_gap() -> None:
    assert told(spell("can", None, "2010-01-01"), spell("ada", "2020-01-01")) == []


def test_one_who_held_throughout_fills_every_gap_between_others() -> None:
    assert told(
        spell("can", "2000-01-01", "2020-01-01"),
        spell("vekil", "2005-01-01", "2006-01-01", standing="acting"),
        spell("vekil-2", "2010-01-01", "2011-01-01", standing="acting"),
    ) == []  # fmt: skip


def test_each_gap_is_told_once() -> None:
    warnings = told(spell("a", "2000", "2002"), spell("b", "2004", "2006"), spell("c", "2008", "2010"))
    assert [warning.facts for warning in warnings] == [("a", "b"), ("b", "c")]


# In Turkish, and where somebody possibly held


VACATED = (
    spell("can", "2014-04-03", "2017-09-22", ended_by="resignation"),
    spell("ada", "2017-09-28", standing="council", began_by="council-vote"),
)
LEFT = (spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2019-04-07"))


def test_warnings_speak_turkish_and_keep_their_codes() -> None:
    (vacancy,) = report_vacancies(VACATED, "tr")
    assert vacancy.code == "vacancy"
    assert vacancy.message.startswith("2017-09-22 ile 2017-09-28 arasında boş")
    assert "5393 sayılı Kanun, m. 45" in vacancy.message
    (gap,) = report_vacancies(LEFT, "tr")
    assert gap.code == "gap"
    assert "eldeki hiçbir kaynak söylemiyor" in gap.message


@pytest.mark.parametrize(("rows", "code"), [(VACATED, "vacancy"), (LEFT, "gap")])
def test_where_somebody_possibly_held_it_was_possibly_vacant(rows: tuple[Row, ...], code: str) -> None:
    (warning,) = report_vacancies(rows, possibly=True)
    assert warning.code == code
    assert warning.message.startswith("Possibly ")
    (warning,) = report_vacancies(rows, "tr", possibly=True)
    assert "belki" in warning.message
