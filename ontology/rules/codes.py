"""Every rule and its code; docs/rules.md has a heading for each, and tests a fixture that breaks it."""

from __future__ import annotations

from ontology.rules import namesakes, structure, world

RULES = (*structure.RULES, *world.RULES, *namesakes.RULES)

NAMESAKES = "unreviewed-namesakes"
"""The rule to which each line of distinct.csv is an exception."""

RULE_CODES = (
    "unknown-reference",
    "missing-field",
    "unknown-source",
    "bad-interval",
    "outside-life",
    "never-seen",
    "two-holders",
    "unknown-mandate",
    "two-winners",
    "too-many-votes",
    "lineage-circle",
    NAMESAKES,
)
