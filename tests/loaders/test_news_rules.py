"""Each rule finds what its own sentences say, and nothing where they deny it; no rule is without three of each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from news_world import PUBLISHED, news_gazetteer

from loaders.news.candidate import Modality
from loaders.news.extract import extract
from loaders.news.gazetteer import Gazetteer
from loaders.news.rule import Rule
from loaders.news.rules import RULES


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The names of the small world."""
    return news_gazetteer()


_ALL = [pytest.param(rule, id=rule.id) for rule in RULES]


@pytest.mark.parametrize("rule", _ALL)
def test_a_rule_finds_its_relation_in_each_of_its_sentences(rule: Rule, gazetteer: Gazetteer) -> None:
    assert len(rule.positive) >= 3
    for sentence in rule.positive:
        found = extract(sentence, gazetteer, PUBLISHED, rule.language)
        assert any(one.relation == rule.relation for one in found), (sentence, found)
        assert all(sentence[one.begin : one.end] == one.quote for one in found)


@pytest.mark.parametrize("rule", _ALL)
def test_the_denied_twin_of_a_sentence_yields_nothing_of_the_kind(rule: Rule, gazetteer: Gazetteer) -> None:
    assert len(rule.denied) >= 3
    for sentence in rule.denied:
        found = extract(sentence, gazetteer, PUBLISHED, rule.language)
        assert not [one for one in found if one.relation == rule.relation], (sentence, found)


@pytest.mark.parametrize("rule", _ALL)
def test_a_sentence_that_only_resembles_yields_nothing_asserted(rule: Rule, gazetteer: Gazetteer) -> None:
    for sentence in rule.negative:
        found = extract(sentence, gazetteer, PUBLISHED, rule.language)
        asserted = [one for one in found if one.modality is Modality.ASSERTED and one.relation == rule.relation]
        assert not asserted, (sentence, asserted)


def test_rules_have_ids_of_their_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_the_page_of_the_docs_lists_every_rule_with_its_strength_and_a_sentence() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "news.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if re.match(r"\| `(?:en|tr)-", line)]
    assert len(rows) == len(RULES)
    for rule, row in zip(RULES, rows, strict=True):
        assert row.startswith(f"| `{rule.name}` | {rule.relation}")
        assert f"| {rule.strength:.2f} | {rule.positive[0]} |" in row
