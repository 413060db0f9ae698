"""Every rule and its code; docs/rules.md has a heading for each, and tests a fixture that breaks it."""

from __future__ import annotations

from ontology.rules import counting, dating, following, holding, namesakes, structure

RULES = (*structure.RULES, *dating.RULES, *holding.RULES, *counting.RULES, *following.RULES, *namesakes.RULES)

NAMESAKES = "unreviewed-namesakes"
"""The rule to which each line of distinct.csv is an exception."""

RULE_CODES = (
    "unknown-reference", "missing-field", "unknown-source", "off-the-map", "same-item", "other-kind",
    "bad-interval", "outside-life", "never-seen", "outside-party-life", "outside-place-life", "beyond-horizon",
    "two-holders", "unknown-mandate", "another-winner", "broken-mandate",
    "two-winners", "too-many-votes", "share-differs", "parts-exceed-whole",
    "lineage-circle", "source-circle", NAMESAKES,
)  # fmt: skip
