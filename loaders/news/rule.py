"""What a rule is: a pattern, the relation that it gives, and sentences that show what it takes and what it leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a language states a relation.

    `subject` and `object` are groups of the patterns; an object of `@country`, `@assembly` or `@term` is what the
    word alone means, `@none` is none. A `title` stands beside a name and is not denied or doubted by the sentence's
    verb; anything else is. `time` says what a time beside it means: when the office was held (`tenure`), when it
    happened (`event`), or nothing. `many`: the object may be one of a list. `also`: relations that hold with it.
    """

    id: str
    language: str
    relation: str
    patterns: tuple[str, ...]
    positive: tuple[str, ...]
    denied: tuple[str, ...]
    negative: tuple[str, ...] = ()
    version: int = 1
    subject: str = "who"
    object: str = "place"
    title: bool = False
    time: str = "none"
    strength: float = 0.95
    many: bool = False
    counts: bool = False
    modality: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The rule with its version, as candidates name it."""
        return f"{self.id}/{self.version}"
