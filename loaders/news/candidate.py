"""What an extractor found in a text: a relation that a sentence states, and exactly where it states it.

Every extractor, ours or another, gives candidates of this one form; `loaders.news.comparing` holds them against the
graph, and a person reviews what is not merely confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Modality(StrEnum):
    """How the sentence says it. Only what is asserted can enter the graph without a person's word."""

    ASSERTED = "asserted"
    FORMER = "former"
    HEDGED = "hedged"
    NEGATED = "negated"
    QUOTED = "quoted"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a thing. Offsets count code points from the text's beginning.

    `id` is empty where nothing sure is meant; `score` is how surely it is meant, 0 to 1, `how` in one word by what
    (exact, alias, fuzzy, introduced, role).
    """

    text: str
    begin: int
    end: int
    kind: str
    id: str = ""
    score: float = 0.0
    how: str = ""

    @property
    def said(self) -> str:
        """The id where it is linked, else the words."""
        return self.id or self.text


@dataclass(frozen=True, slots=True)
class Candidate:
    """One relation that a text states. `text[begin:end] == quote` always.

    `relation` is a relation of the graph or one of BORN, CANDIDATE, RESIGNED, FOUNDED, SUCCEEDS, LOST, CONTROLLED,
    IN_POWER, SCHEDULED. `qualifiers` are fields by name, dates as EDTF at the precision of the text. `rule` names the
    rule and its version: `en-mayor-won/1`.
    """

    relation: str
    subject: Mention
    object: Mention | None
    quote: str
    begin: int
    end: int
    rule: str
    modality: Modality
    score: float
    qualifiers: Mapping[str, str] = field(default_factory=dict)
