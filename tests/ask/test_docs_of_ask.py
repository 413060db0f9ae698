"""docs/ask.md: every kind of question stands there with its examples, and each example is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import asked

from graph.ask.intents import INTENTS
from graph.store import Store

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ask.md"


def test_every_kind_of_question_stands_on_the_page() -> None:
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert lines == [f"| `{one.id}` | {one.says} | {one.turkish} | {one.english} |" for one in INTENTS]
    assert len({one.id for one in INTENTS}) == len(INTENTS) >= 60


EXAMPLES = [(one.id, text) for one in INTENTS for text in (one.turkish, one.english)]


@pytest.mark.parametrize(("intent", "text"), EXAMPLES, ids=[text for _, text in EXAMPLES])
def test_an_example_is_answered(store: Store, intent: str, text: str) -> None:
    found = asked(store, text)
    assert found.understood, found.text
    assert found.intent == intent
    assert found.rows
    assert found.text
    assert found.readings
    assert found.query is not None
    assert found.dataset is not None
    cited = {row["fact"] for row in found.rows if row.get("fact") and row.get("sources")}
    assert cited <= set(found.evidence), cited - set(found.evidence)
