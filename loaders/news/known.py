"""What the graph says, laid out so that one candidate is compared with what speaks of it and with nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ontology.facts import Fact, Facts
from ontology.model import RELATIONS

_NATIONAL = ("president",)
_LOCAL = ("metropolitan-mayor", "mayor")


class Known:
    """The facts of one version by their ends, by place, and by contest."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._by_subject: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._by_object: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._contests: dict[str, list[Fact]] = defaultdict(list)
        self.elections: list[Fact] = []
        for fact in facts.by_id.values():
            if fact.kind in RELATIONS and fact.subject is not None:
                self._by_subject[fact.kind, fact.subject].append(fact)
                if fact.object is not None:
                    self._by_object[fact.kind, fact.object].append(fact)
            elif fact.kind == "Contest" and (place := fact.text("place")):
                self._contests[place].append(fact)
            elif fact.kind == "Election":
                self.elections.append(fact)
        self._winners: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts.by_id.values():
            if fact.kind in ("MAYOR_OF", "PRESIDENT_OF") and (contest := fact.text("contest")):
                self._winners[contest].append(fact)

    def of(self, kind: str, subject: str) -> list[Fact]:
        """Facts of one kind that are said of a subject."""
        return self._by_subject.get((kind, subject), [])

    def to(self, kind: str, object_: str) -> list[Fact]:
        """Facts of one kind that lead to an object."""
        return self._by_object.get((kind, object_), [])

    def between(self, kind: str, subject: str, object_: str) -> list[Fact]:
        """Facts of one kind with both ends."""
        return [fact for fact in self.of(kind, subject) if fact.object == object_]

    def thing(self, identity: str) -> Fact | None:
        """A thing, or None."""
        found = self.facts.by_id.get(identity)
        return found if found is not None and found.is_thing else None

    def contests(self, place: str) -> list[Fact]:
        """The races for the one seat of a place, mayor or president, in the order of their polls."""
        thing = self.thing(place)
        offices = _NATIONAL if thing is not None and thing.kind == "Country" else _LOCAL
        found = [one for one in self._contests.get(place, ()) if one.text("office") in offices and one.text("date")]
        return sorted(found, key=lambda one: (one.text("date") or "", one.id))

    def winners(self, contest: str) -> list[Fact]:
        """Who won a contest: by the certificate, or because the office was held after it."""
        stood = [one for one in self.to("STOOD_IN", contest) if one.fields.get("elected") is True]
        seen = {one.subject for one in stood}
        return stood + [one for one in self._winners.get(contest, ()) if one.subject not in seen]

    def stood(self, subject: str, contest: str) -> list[Fact]:
        """How someone stood in a contest, or who stood in it for a party."""
        return [
            one
            for one in self.to("STOOD_IN", contest)
            if subject in (one.subject, one.fields.get("party"), one.fields.get("list"))
        ]

    def held(self, subject: str, *kinds: str) -> list[Fact]:
        """The spells of a person in some offices, or those that a party's people held."""
        return [fact for kind in kinds for fact in self.of(kind, subject)]

    def held_for(self, party: str, *kinds: str) -> Iterator[Fact]:
        """The spells in some offices whose holder a party had nominated."""
        for (kind, _), facts in self._by_subject.items():
            if kind in kinds:
                yield from (fact for fact in facts if fact.fields.get("party") == party)

    def line_before(self, party: str, is_legal: bool = False) -> set[str]:
        """A party and those that it comes from; with `is_legal` only what the law sees as one body."""
        found, waiting = {party: "9999"}, [party]
        while waiting:
            here = waiting.pop()
            for edge in self.to("SUCCEEDED_BY", here):
                former, when = edge.subject, edge.text("date") or found[here]
                if is_legal and not (edge.text("kind") == "rename" and edge.fields.get("legal")):
                    continue
                if former is not None and when <= found[here] and found.get(former, "") < when:
                    found[former] = when
                    waiting.append(former)
        return set(found)

    def is_same_party(self, one: str, other: str) -> bool:
        """Whether two ids are one party under two names."""
        return one == other or one in self.line_before(other, True) or other in self.line_before(one, True)
