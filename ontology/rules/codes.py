"""Every rule and its code; docs/rules.md has a heading for each, and tests a fixture that breaks it."""

from __future__ import annotations

from ontology.rules import structure, world

RULES = (*structure.RULES, *world.RULES)

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
)
