"""Where claims without a fact id meet: in the fact of the same relation, ends and contest, at a time that fits.

Of several facts that fit, the one whose time surely overlaps is meant if it is the only such one, or the only one of
which the same standing, start or party is said; else nobody can tell, and whoever wrote the claim must name the fact.
A claim that fits no fact founds one, with an id of its own that stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.errors import AmbiguousFact
from ontology.claims import Claim
from ontology.dates import parse_date
from ontology.errors import OntologyError
from ontology.interval import Certainty, Interval, make_interval
from ontology.model import is_dated
from ontology.terms import Value

_Ends = tuple[str, str | None, str | None]

_OTHER_WORDS = {
    "HAS": "attribute", "STOOD_IN": "stood", "SUCCEEDED_BY": "lineage", "MEMBER_OF": "member", "DEPUTY_IN": "deputy",
}  # fmt: skip
"""What the ids of these relations begin with; those of the others with the relation's own first word."""


@dataclass(frozen=True)
class UnnamedClaim:
    """What a source says of a fact that it does not name."""

    kind: str
    subject: str | None
    object: str | None
    fields: Mapping[str, Value]


class Meeting:
    """The facts that are known, as claims speak of them, and those that were founded here."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        # Flat, because a large source has a million of these: most ends have one fact, of which one word is said.
        self._said: dict[_Ends, tuple[tuple[str, Mapping[str, Value]], ...]] = {}
        self._taken: set[str] = set()
        for claim in claims:
            self.take(claim.fact, claim.kind, claim.subject, claim.object, claim.fields)

    def take(self, fact: str, kind: str, subject: str | None, object_: str | None, fields: Mapping[str, Value]) -> None:
        """Let one more word on a fact be known."""
        self._taken.add(fact)
        if subject is not None:
            ends = (kind, subject, object_)
            self._said[ends] = (*self._said.get(ends, ()), (fact, fields))

    def knows(self, fact: str) -> bool:
        """Whether some claim speaks of a fact already."""
        return fact in self._taken

    def find_fact(self, claim: UnnamedClaim, besides: Collection[str] = ()) -> str:
        """The id of the fact that a claim is about: a known one, or a new one.

        `besides` are facts that it cannot be, because the same source speaks of them elsewhere. Raises AmbiguousFact.
        """
        known: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
        for fact, fields in self._said.get((claim.kind, claim.subject, claim.object), ()):
            known[fact].append(fields)
        fits = {fact: _fit(claim, said) for fact, said in known.items() if fact not in besides}
        for wanted in (Certainty.CERTAIN, Certainty.POSSIBLE):
            found = sorted(fact for fact, certainty in fits.items() if certainty is wanted)
            if len(found) > 1:
                found = _narrow(claim, {fact: known[fact] for fact in found})
            if len(found) > 1:
                raise AmbiguousFact(f"it fits {', '.join(found)}; write the one that is meant")
            if found:
                return found[0]
        return self._mint(claim)

    def _mint(self, claim: UnnamedClaim) -> str:
        """An id that nothing has: of what is joined, and a number; never of dates, which get corrected."""
        word = _OTHER_WORDS.get(claim.kind) or claim.kind.lower().removesuffix("_of").replace("_", "-")
        named = (word, claim.object or claim.fields.get("key"), claim.subject)
        stem = "-".join(str(part).lower() for part in named if part)
        number = 1
        while f"{stem}-{number}" in self._taken:
            number += 1
        return f"{stem}-{number}"


def _fit(claim: UnnamedClaim, said: Iterable[Mapping[str, Value]]) -> Certainty:
    """How surely a claim speaks of the fact of which this was said: the best fit with any of it."""
    fits = [_fit_one(claim.kind, claim.fields, fields) for fields in said]
    return next((one for one in (Certainty.CERTAIN, Certainty.POSSIBLE) if one in fits), Certainty.NO)


def _narrow(claim: UnnamedClaim, fits: Mapping[str, list[Mapping[str, Value]]]) -> list[str]:
    """Of several facts those of which the same is said, by one field after the other, until one is left."""
    found = sorted(fits)
    for name in ("standing", "start", "party"):
        agreeing = [fact for fact in found if any(_agree(name, claim.fields, fields) for fields in fits[fact])]
        if agreeing:
            found = agreeing
        if len(found) == 1:
            break
    return found


def _agree(name: str, one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether both say the same of a field; a date also if one says it only more finely."""
    if name not in one or name not in other:
        return False
    if name != "start":
        return one[name] == other[name]
    left, right = parse_date(str(one[name])), parse_date(str(other[name]))
    return left.contains(right) or right.contains(left)


def _fit_one(kind: str, one: Mapping[str, Value], other: Mapping[str, Value]) -> Certainty:
    for name in ("contest", "key", "value", "role"):
        if name in one and name in other and one[name] != other[name]:
            return Certainty.NO
    if not is_dated(kind):
        return Certainty.CERTAIN
    try:
        left, right = _interval(one), _interval(other)
        overlap = left.overlaps(right)
    except OntologyError:
        return Certainty.POSSIBLE
    if overlap is Certainty.POSSIBLE and (_hands_over(left, right) or _hands_over(right, left)):
        return Certainty.NO
    return overlap


def _hands_over(one: Interval, other: Interval) -> bool:
    """Whether one began earlier and ends about when the other begins: 2009 to 2014-04, and from 2014-04-03 on.

    Too coarse to be sure that they share no day, but two spells, one after the other.
    """
    if one.start is None or one.end is None or other.start is None:
        return False
    return one.start.latest < other.start.earliest and one.meets(other) is not Certainty.NO


def _interval(fields: Mapping[str, Value]) -> Interval:
    text = {name: str(value) for name in ("start", "end", "end_state", "last_seen") if (value := fields.get(name))}
    return make_interval(text.get("start"), text.get("end"), text.get("end_state"), text.get("last_seen"), None)
