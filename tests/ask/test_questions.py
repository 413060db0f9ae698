"""The 120 questions through `ask`, on both engines. A wrong answer is worse than none: none may be wrong."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph.answer import Answer
from graph.questions.flow import answer
from graph.settings import Settings
from graph.store import Store
from tests.ask.expecting import NO, Expectation, about, faults, read_expectations

ALL = read_expectations()

NOT_YET_UNDERSTOOD: dict[str, str] = {}
"""Questions that may go unanswered, by id, with the reason. Any other must be understood."""

LEAST_RIGHT = 0.9

_ANSWERS: dict[tuple[str, str], Answer] = {}


@pytest.fixture
def asked(settings: Settings, store: Store) -> Any:
    """Asks a question once for each engine."""
    from graph.ask import ask

    def find(one: Expectation) -> Answer:
        key = settings.store, one.id
        if key not in _ANSWERS:
            _ANSWERS[key] = answer(store, lambda: ask(one.ask, one.lang))
        return _ANSWERS[key]

    return find


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_a_question_is_answered_as_the_data_has_it(one: Expectation, asked: Any) -> None:
    found = asked(one)
    if one.id in NOT_YET_UNDERSTOOD and not found.understood:
        pytest.xfail(NOT_YET_UNDERSTOOD[one.id])
    assert judge(one, found) == []


def test_no_answer_is_wrong_and_nine_in_ten_are_right(asked: Any) -> None:
    answers = {one.id: asked(one) for one in ALL}
    wrong = {one.id: said for one in ALL if (said := judge(one, answers[one.id])) and answers[one.id].understood}
    assert wrong == {}
    right = sum(not judge(one, answers[one.id]) for one in ALL)
    assert right >= LEAST_RIGHT * len(ALL)


def judge(one: Expectation, found: Any) -> list[str]:
    """What is wrong with an answer: nothing, if it is right."""
    if not found.understood:
        return ["rows without understanding"] if found.rows else ([] if _may_miss(one) else ["not understood"])
    if not one.understood:
        return [f"understood, with {len(found.rows)} rows: {found.text}"]
    if one.nothing:
        return _judge_nothing(one, found)
    things = [thing for thing in (found.thing, found.coverage) if thing]
    wrong = faults(one, about(found.thing, found.rows), things)
    wrong += [f"{source} is not cited" for source in one.cites if source not in sources_of(found)]
    if one.says and not _says(one, found):
        wrong.append(f"does not say {one.says}: {found.text}")
    return wrong


def sources_of(found: Any) -> set[str]:
    """The sources of the evidence and those that the rows name."""
    named = {source.id for evidence in found.evidence.values() for source in evidence.sources}
    return named.union(*(row.get("sources") or () for row in found.rows), {row.get("source") for row in found.rows})


def _may_miss(one: Expectation) -> bool:
    return one.open or not one.understood


def _judge_nothing(one: Expectation, found: Any) -> list[str]:
    codes = {warning.code for warning in found.warnings}
    wrong = [f"{len(found.rows)} rows where there is nothing"] if found.rows else []
    return wrong if codes & set(one.nothing) else [*wrong, f"warns of {sorted(codes)}, not of {list(one.nothing)}"]


def _says(one: Expectation, found: Any) -> bool:
    """A no is said. A yes may also be the rows that are asked for, as long as it does not say no."""
    first = re.split(r"\W", str(found.text), maxsplit=1)[0].lower()
    return (first == NO[one.lang]) is (one.says == "no")
