"""What stands already: what a source said before through another loader, and what a file keeps of a log of ours."""

from __future__ import annotations

from collections.abc import Mapping

from graph.edition import Edition
from loaders.errors import Unlinked
from loaders.reading import Reading, Refusal
from loaders.statements import Entry, KeptReader, StatementReader
from ontology.claims import Claim, Distinct, Merge, Ruling
from ontology.terms import Value


class Standing:
    """The facts as they stand, for a loader that asks whether it says anything new."""

    def __init__(self, edition: Edition, loader: str) -> None:
        self._facts = edition.facts.by_id
        self._own = {claim.slot for claim in edition.state.claims.values() if claim.loader == loader}

    def says(self, claim: Claim) -> bool:
        """Whether the same source said all of this before, through another loader: then nothing is new in it."""
        fact = self._facts.get(claim.fact)
        return (
            fact is not None
            and claim.slot not in self._own
            and claim.source in fact.sources
            and (fact.kind, fact.subject, fact.object) == (claim.kind, claim.subject, claim.object)
            and all(fact.fields.get(name) == value for name, value in claim.fields.items())
        )

    def last_seen(self, source: str, described: Mapping[str, str]) -> dict[str, Value]:
        """When a source attests what it says to go on: when it was published, else when it was read."""
        known = self._facts.get(source)
        if described.get("id") == source and len(described) > 1:
            said: Mapping[str, Value] = described
        else:
            said = known.fields if known is not None else {}
        day = said.get("published") or said.get("retrieved")
        return {"last_seen": day} if day else {}

    def check_ends(self, claim: Claim) -> None:
        """Raise Unlinked where a fact that the source names by id joins other things."""
        fact = self._facts.get(claim.fact)
        if fact is None or (fact.kind, fact.subject, fact.object) == (claim.kind, claim.subject, claim.object):
            return
        known = " ".join(filter(None, (fact.kind, fact.subject, fact.object)))
        raise Unlinked(f"{claim.fact} is {known}", "write the id of the fact that is meant, or none")


def take_kept(reader: StatementReader, edition: Edition, reading: Reading) -> Edition:
    """Put what stood in a log of ours into the reading, as it stood; the edition as it reads with it.

    A claim in whose place another one stands by now is refused: neither of the two is taken for the newer one.
    """
    if not isinstance(reader, KeptReader):
        return edition
    live = {claim.slot: claim.id for claim in edition.state.claims.values()}
    new: list[Entry] = []
    for entry, origin in reader.kept(reading.refusals.append):
        if isinstance(entry, Claim):
            if live.get(entry.slot, entry.id) != entry.id:
                what = f"{entry.source} says something else of {entry.fact} here: {live[entry.slot]}, not {entry.id}"
                fix = "load the newer of the two by the loader that it came by"
                reading.refusals.append(Refusal(origin.file, origin.line, what, fix, origin.row))
                continue
            reading.claims.append(entry)
            reading.kept.add(entry.fact)
            reading.origins[entry.fact].append(origin)
            if entry.id in edition.state.claims:
                continue
        new.append(entry)
    reading.rulings += [entry for entry in new if isinstance(entry, Ruling)]
    reading.merges += [entry for entry in new if isinstance(entry, Merge)]
    reading.distinct += [entry for entry in new if isinstance(entry, Distinct)]
    reading.horizon = max(reading.horizon, reader.horizon)
    if not new:
        return edition
    horizon = max(reading.horizon, edition.state.horizon)
    return Edition(edition.version, edition.state.after(new, "", horizon))
