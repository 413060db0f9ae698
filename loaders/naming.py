"""Lines that name no fact are given one: a fact that is known, or a new one. What fits several is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.errors import AmbiguousFact
from graph.meeting import Meeting, UnnamedClaim
from loaders.reading import Reading, Refusal
from ontology.claims import Claim, make_claim


def name_facts(reading: Reading, known: Iterable[Claim]) -> None:
    """Turn the unnamed claims of a reading into claims on facts; `known` are those that stand in the log.

    A source has one word on one fact: a line is never put to a fact of which another line of its source speaks.
    """
    if not reading.unnamed:
        return
    meeting = Meeting([*known, *reading.claims])
    spoken: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        spoken[claim.source].add(claim.fact)
    for claim, origin in reading.unnamed:
        said = UnnamedClaim(claim.kind, claim.subject, claim.object, claim.fields)
        try:
            fact = meeting.find_fact(said, besides=spoken[claim.source])
        except AmbiguousFact as error:
            what, _, fix = str(error).rpartition("; ")
            reading.refusals.append(Refusal(origin.file, origin.line, f"fact: {what}", fix, origin.row))
            continue
        named = make_claim(
            fact, claim.kind, claim.fields, claim.source, claim.loader,
            subject=claim.subject, object_=claim.object, locator=claim.locator,
        )  # fmt: skip
        meeting.take(fact, claim.kind, claim.subject, claim.object, claim.fields)
        spoken[claim.source].add(fact)
        reading.claims.append(named)
        reading.origins[fact].append(origin)
    reading.unnamed.clear()
