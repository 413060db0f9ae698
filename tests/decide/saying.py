"""Short ways to let invented sources say something."""

from __future__ import annotations

from collections.abc import Sequence

from graph.build import build_facts
from graph.decide import SourceWeight, Vote
from graph.state import LogState
from ontology.claims import Claim, Ruling, make_claim, make_ruling
from ontology.facts import Fact
from ontology.model import terms_of
from ontology.terms import Term, Value

FACT = "ornekkent-ada-1"
VOTES = terms_of("STOOD_IN")["votes"]
SHARE = terms_of("STOOD_IN")["share"]
START = terms_of("MAYOR_OF")["start"]


def term_named(name: str) -> Term:
    """The declaration of one field of a mayor's spell."""
    return terms_of("MAYOR_OF")[name]


def vote(
    value: Value, *, claim: str = "c5", official: bool = False, root: str = "", published: str = "", count: str = ""
) -> Vote:
    """One source's value, with what the rules look at."""
    fields: dict[str, Value] = {"count": count} if count else {}
    said = Claim(id=claim, fact=FACT, kind="STOOD_IN", fields=fields, source=root or claim, loader="test")
    return Vote(value, said, SourceWeight(official=official, root=root or claim, published=published))


def source(identity: str, *, reliability: str = "press", published: str = "2024-01-01", origin: str = "") -> Claim:
    """The description of a source."""
    fields: dict[str, Value] = {"reliability": reliability, "published": published}
    if origin:
        fields["derived_from"] = origin
    return make_claim(identity, "Source", fields, identity, "test")


def says(source_id: str, *, fact: str = FACT, kind: str = "MAYOR_OF", **fields: Value) -> Claim:
    """What a source says of Ada Örnek's spell in Örnekkent."""
    return make_claim(fact, kind, fields, source_id, "test", subject="ada-ornek", object_="ornekkent")


def rules(field: str, value: Value | None) -> Ruling:
    """An editor's decision on the spell."""
    return make_ruling(FACT, field, value, by="Editör Örnek", on="2024-06-01", reason="seen", loader="test")


def decided(claims: Sequence[Claim], rulings: Sequence[Ruling] = (), fact: str = FACT) -> Fact:
    """The spell as it was decided."""
    return build_facts(LogState().after([*claims, *rulings], "", "2024-06-30")).by_id[fact]
