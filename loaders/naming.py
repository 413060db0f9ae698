"""Lines that name no fact are given one: a fact that is known, or a new one. What fits several is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from graph.errors import AmbiguousFact
from graph.meeting import Meeting, UnnamedClaim
from loaders.reading import Origin, Reading, Refusal
from ontology.claims import Claim, make_claim
from ontology.model import TENURES
from ontology.terms import Value


def name_facts(reading: Reading, known: Iterable[Claim]) -> None:
    """Turn the unnamed claims of a reading into claims on facts; `known` are those that stand in the log.

    A source has one word on one fact: a line is never put to a fact of which another line of its source speaks. What
    the same line of the same source said before is said of the same fact again, however its dates were corrected.
    """
    if reading.unnamed:
        Namer(known, reading.unnamed).name(reading)


class Namer:
    """Names the facts of a reading that comes in parts: what one part said is known to the next."""

    def __init__(self, known: Iterable[Claim], unnamed: Iterable[tuple[Claim, Origin]] | None = None) -> None:
        """`known` are the claims that stand in the log; `unnamed` all that will be asked for, where that is known."""
        standing = list(known)
        self._meeting = Meeting(standing)
        self._before = _Before(standing, unnamed)
        self._spoken: dict[str, set[str]] = defaultdict(set)

    def name(self, reading: Reading) -> None:
        """Turn the unnamed claims of one part into claims on facts, or into refusals."""
        meeting, before, spoken = self._meeting, self._before, self._spoken
        for claim in reading.claims:
            meeting.take(claim.fact, claim.kind, claim.subject, claim.object, claim.fields)
            spoken[claim.source].add(claim.fact)
        for claim, origin in reading.unnamed:
            said = UnnamedClaim(claim.kind, claim.subject, claim.object, claim.fields)
            earlier = before.find(claim, spoken[claim.source])
            try:
                fact = earlier.fact if earlier else meeting.find_fact(said, besides=spoken[claim.source])
            except AmbiguousFact as error:
                what, _, fix = str(error).rpartition("; ")
                reading.refusals.append(_refuse(origin, f"fact: {what}", fix))
                continue
            fields = claim.fields
            if earlier is not None or not meeting.knows(fact):
                fields = _complete(claim, fact, earlier)
            if claim.kind in TENURES and "standing" not in fields and not meeting.knows(fact):
                reading.refusals.append(_without_standing(claim, origin))
                continue
            named = make_claim(
                fact, claim.kind, fields, claim.source, claim.loader,
                subject=claim.subject, object_=claim.object, locator=claim.locator,
            )  # fmt: skip
            meeting.take(fact, claim.kind, claim.subject, claim.object, fields)
            spoken[claim.source].add(fact)
            reading.claims.append(named)
            reading.origins[fact].append(origin)
        reading.unnamed.clear()


class _Before:
    """The claims of earlier loads that unnamed lines may repeat: the same loader, source, ends and locator."""

    def __init__(self, known: Iterable[Claim], unnamed: Iterable[tuple[Claim, Origin]] | None) -> None:
        wanted = None if unnamed is None else {_line_of(claim) for claim, _ in unnamed if claim.locator}
        self._claims: dict[object, list[Claim]] = defaultdict(list)
        for claim in known:
            line = _line_of(claim)
            if claim.locator and (wanted is None or line in wanted):
                self._claims[line].append(claim)

    def find(self, claim: Claim, spoken: Collection[str]) -> Claim | None:
        """What the line said before; of several with one locator the one that said the same, and each only once."""
        told = self._claims.get(_line_of(claim), []) if claim.locator else []
        found = [one for one in told if one.fact not in spoken]
        same = [one for one in found if all(one.fields.get(name) == value for name, value in claim.fields.items())]
        chosen = next(iter(same or found), None)
        if chosen is not None:
            told.remove(chosen)
        return chosen


def _line_of(claim: Claim) -> object:
    return (claim.loader, claim.source, claim.kind, claim.subject, claim.object, claim.locator)


def _complete(claim: Claim, fact: str, earlier: Claim | None) -> dict[str, Value]:
    """The fields with the mandate that a tenure needs and that only we give ids to."""
    if claim.kind not in TENURES or "mandate" in claim.fields:
        return claim.fields
    minted = earlier.fields.get("mandate") if earlier else f"mandate-{fact.partition('-')[2]}"
    if claim.kind == "LEADER_OF" and not earlier:
        minted = f"mandate-{fact}"
    return {**claim.fields, "mandate": minted} if minted else claim.fields


def _without_standing(claim: Claim, origin: Origin) -> Refusal:
    what = f"standing: nothing says how {claim.subject} held it, and no fact of ours is meant"
    fix = f"say it in the source, or for all of it under `fixed: {{{claim.kind}: {{standing: …}}}}`"
    return _refuse(origin, what, fix)


def _refuse(origin: Origin, what: str, fix: str) -> Refusal:
    return Refusal(origin.file, origin.line, what, fix, origin.row, columns=origin.columns)
