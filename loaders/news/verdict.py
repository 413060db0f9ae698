"""The graph's word on one candidate, and what every comparison needs.

`confirms` needs facts that surely speak of the same: the same relation and ends, and times that possibly agree where
the text gives any. `contradicts` needs facts that surely exclude it. Everything else `adds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from loaders.news.candidate import Candidate, Modality
from ontology.dates import EdtfDate
from ontology.facts import Fact
from ontology.text import fold


class Status(StrEnum):
    """What the graph says of a candidate."""

    CONFIRMS = "confirms"
    ADDS = "adds"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The graph's word on a candidate: the facts that it was compared with, and why, in one line."""

    status: Status
    facts: tuple[str, ...]
    reason: str


def confirms(facts: Iterable[Fact], reason: str) -> Comparison:
    """The graph says so."""
    return Comparison(Status.CONFIRMS, _ids(facts), reason)


def contradicts(facts: Iterable[Fact], reason: str) -> Comparison:
    """The graph says otherwise."""
    return Comparison(Status.CONTRADICTS, _ids(facts), reason)


def adds(reason: str, facts: Iterable[Fact] = ()) -> Comparison:
    """Nothing in the graph says so or otherwise."""
    return Comparison(Status.ADDS, _ids(facts), reason)


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.id for fact in facts))


@dataclass(frozen=True, slots=True)
class Compared:
    """A candidate with the graph's word on it."""

    candidate: Candidate
    comparison: Comparison


def unlinked(candidate: Candidate) -> Comparison | None:
    """The word on a candidate with an end that nothing in the graph is surely meant by; None where there is none."""
    for end in (candidate.subject, candidate.object):
        if end is not None and not end.id:
            return adds(f"{end.text!r} is nobody that the graph surely knows")
    return None


def show_dates(facts: Sequence[Fact]) -> str:
    """The times of some facts as a person reads them."""
    return ", ".join(
        f"{one.text('start') or '?'} to {one.text('end') or one.text('end_state') or '?'}" for one in facts[:3]
    )


_OVER = re.compile(r"\b(?:former|formerly|ex|eski|onceki|sabik)\b")
_TOLD = re.compile(
    r"\b(?:was|were|had|led|served|became|headed|ruled|governed|held|began|worked"
    r"|idi|oldu|olmustu|yapti|yapmisti|secildi|secilmisti|atandi|atanmisti|getirildi|yonetti|\w{3,}(?:iydi|ydi|ydu))\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One candidate of an article of a day."""

    candidate: Candidate
    published: EdtfDate

    @property
    def subject(self) -> str:
        """The subject's id."""
        return self.candidate.subject.id

    @property
    def object(self) -> str:
        """The object's id; empty where there is none."""
        return self.candidate.object.id if self.candidate.object is not None else ""

    @property
    def is_former(self) -> bool:
        """Whether a word says that it is over: a `then mayor` or an outgoing one may hold it still."""
        return self.candidate.modality is Modality.FORMER and _OVER.search(fold(self.candidate.quote)) is not None

    @property
    def is_past(self) -> bool:
        """Whether it is said to be over, or told in the past: without a time, any day before is meant."""
        return self.candidate.modality is Modality.FORMER or _TOLD.search(fold(self.candidate.quote)) is not None

    def said(self, name: str) -> str:
        """A qualifier, or empty."""
        return self.candidate.qualifiers.get(name, "")
