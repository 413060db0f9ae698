"""The whole model in two tables, and the checks that every loader and store stands on."""

from __future__ import annotations

from functools import cache

from ontology import institutions, places, polls, relations, tenures, things, voting
from ontology.errors import BadValue
from ontology.relations import Dated, Relation
from ontology.terms import Term, Value, read_value
from ontology.things import Thing

THINGS: dict[str, type[Thing]] = {
    kind.__name__: kind
    for kind in (
        things.Politician, things.Party, things.Alliance, places.City, places.Province, places.District, places.Country,
        places.Area, institutions.Office, institutions.Ministry, institutions.Government, institutions.Assembly,
        institutions.Term, polls.Election, polls.Contest, polls.Tally, polls.Choice, things.Attribute, things.Source,
    )
}  # fmt: skip

RELATIONS: dict[str, type[Relation]] = {
    kind.TYPE: kind
    for kind in (
        tenures.MayorOf, tenures.PresidentOf, tenures.PrimeMinisterOf, tenures.MinisterOf, tenures.SpeakerOf,
        tenures.DeputyIn, tenures.LeaderOf, relations.MemberOf, voting.StoodIn, voting.Received, voting.WonIn,
        relations.SucceededBy, relations.Has, voting.PartOf, voting.CountOf, voting.ForPlace, voting.RerunOf,
        relations.InProvince,
    )
}  # fmt: skip

DERIVED = frozenset({"WON_IN", "PART_OF", "COUNT_OF", "FOR_PLACE", "RERUN_OF", "IN_PROVINCE"})
"""Relations that no claim states: they follow from fields of things or from other relations."""

NAMELESS = ("Source", "Contest", "Tally", "Attribute")
"""Things that are named by their title or by what they belong to."""

TENURES = tuple(name for name, kind in RELATIONS.items() if issubclass(kind, tenures.Tenure))
"""The relations in which someone holds something, one spell an edge."""


@cache
def terms_of(kind: str) -> dict[str, Term]:
    """The fields of a thing's label or a relation's type, by name, without `id`."""
    model = THINGS.get(kind) or RELATIONS[kind]
    found: dict[str, Term] = {}
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and isinstance(extra.get("term"), Term):
            # Pydantic types what stands beside a field as JSON; `term` puts a Term there.
            found[name] = extra["term"]  # type: ignore[assignment]
    return found


def is_dated(kind: str) -> bool:
    """Whether a relation has a start and an end."""
    return kind in RELATIONS and issubclass(RELATIONS[kind], Dated)


def read_field(kind: str, name: str, text: str) -> Value:
    """The value of one field as a table's cell says it. Raises an OntologyError; BadValue for an unknown field."""
    terms = terms_of(kind)
    if name not in terms:
        raise BadValue(f"{kind} has no field {name!r}; it has {', '.join(terms)}")
    return read_value(terms[name], text)


def required_fields(kind: str) -> tuple[str, ...]:
    """The fields without which a thing or a relation means nothing."""
    return tuple(name for name, declared in terms_of(kind).items() if declared.required)
