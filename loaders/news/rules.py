"""The table of rules: every way of stating a relation that is known, by language."""

from __future__ import annotations

from functools import lru_cache

from loaders.news.rule import Rule
from loaders.news.rules_en_offices import ENGLISH_OFFICES
from loaders.news.rules_en_parties import ENGLISH_PARTIES
from loaders.news.rules_en_polls import ENGLISH_POLLS
from loaders.news.rules_removals import ENGLISH_REMOVALS, TURKISH_REMOVALS
from loaders.news.rules_tr_offices import TURKISH_OFFICES
from loaders.news.rules_tr_parties import TURKISH_PARTIES
from loaders.news.rules_tr_polls import TURKISH_POLLS

RULES: tuple[Rule, ...] = (
    *ENGLISH_OFFICES, *ENGLISH_POLLS, *ENGLISH_PARTIES, *ENGLISH_REMOVALS,
    *TURKISH_OFFICES, *TURKISH_POLLS, *TURKISH_PARTIES, *TURKISH_REMOVALS,
)  # fmt: skip


@lru_cache(maxsize=4)
def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules of a language, in the order of the table."""
    return tuple(rule for rule in RULES if rule.language == language)
