"""The terms that carry the model in RDF and are no field of it: ends of relations, days, claims, decisions."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef
from rdflib.namespace import ORG, PROV, XSD

from ontology.generate.namespaces import SY


@dataclass(frozen=True, slots=True)
class Carrier:
    """A class or a property of our own: its labels, what it means, what it is a case of, and a literal's datatype.

    A property without `datatype` leads to a node, unless `UNTYPED` has it.
    """

    name: str
    tr: str
    en: str
    means: str
    above: tuple[URIRef, ...] = ()
    datatype: URIRef | None = None


CLASSES = (
    Carrier("Thing", "şey", "thing", "Anything that has an id of its own in the graph."),
    Carrier("Relation", "ilişki", "relation", "A fact that joins two things, as a node of its own."),
    Carrier("Dated", "süreli ilişki", "dated relation", "A relation that began and, perhaps, ended.", (SY.Relation,)),
    Carrier(
        "Tenure", "görev dönemi", "tenure", "One spell of one mandate: an office held in one way for a time.",
        (SY.Dated, ORG.Membership),
    ),
    Carrier("PublicTenure", "kamu görevi dönemi", "public tenure", "A tenure of a public office.", (SY.Tenure,)),
    Carrier("Mandate", "göreve geliş", "mandate", "One coming to office; its spells differ in standing."),
    Carrier(
        "Claim", "beyan", "claim", "What one source says of one fact: never changed, only retracted.", (PROV.Entity,)
    ),
    Carrier(
        "Ruling", "editör kararı", "ruling", "An editor's decision on one field of one fact, with its reason.",
        (PROV.Entity,),
    ),
    Carrier("Merge", "birleştirme kararı", "merge", "An editor's finding that two ids are one thing.", (PROV.Entity,)),
    Carrier(
        "Distinct", "ayrım kararı", "distinct", "An editor's finding that two things of like names are two.",
        (PROV.Entity,),
    ),
)  # fmt: skip

PROPERTIES = (
    Carrier("subject", "özne", "subject", "The thing from which a relation goes."),
    Carrier("object", "nesne", "object", "The thing to which a relation goes."),
    Carrier("fact", "olgu", "fact", "The fact that a claim or a ruling speaks of, or that a derived one rests on."),
    Carrier("edtf", "EDTF metni", "EDTF text", "The date as it was said, as EDTF text.", (), XSD.string),
    Carrier("startMin", "en erken başlangıç", "earliest start", "First day on which it may have begun.", (), XSD.date),
    Carrier("startMax", "en geç başlangıç", "latest start", "Last day on which it may have begun.", (), XSD.date),
    Carrier("endMin", "en erken bitiş", "earliest end", "First day on which it may have been over.", (), XSD.date),
    Carrier("endMax", "en geç bitiş", "latest end", "Last day on which it may have been over.", (), XSD.date),
    Carrier("decidedBy", "karar kuralı", "decided by", "Rule that chose between the values.", (), XSD.string),
    Carrier("disputed", "ihtilaflı", "disputed", "Whether sources differ beyond their precision.", (), XSD.boolean),
    Carrier("disputedField", "ihtilaflı alan", "disputed field", "The property on whose value sources differ."),
    Carrier(
        "derivedField", "türetilmiş alan", "derived field",
        "The property whose value follows from another fact and is stated by no source.",
    ),
    Carrier("states", "türü", "states", "The class of the fact that a claim speaks of."),
    Carrier(
        "said", "söylenen", "said", "The fields as the source says them, or as the editor ruled, as JSON text.", (),
        XSD.string,
    ),
    Carrier("locator", "yeri", "locator", "Where in the source it stands: page, section, row.", (), XSD.string),
    Carrier("loader", "yükleyici", "loader", "The loader that brought the claim or the judgement.", (), XSD.string),
    Carrier("ruledField", "karara bağlanan alan", "ruled field", "The property on whose value the editor ruled."),
    Carrier(
        "ruledValue", "karara bağlanan değer", "ruled value",
        "The value that the editor ruled: a literal or a node; absent where the editor ruled that there is none.",
    ),
    Carrier("mergedId", "birleşen kimlik", "merged id", "The id that was found to be another one's."),
    Carrier("mergedInto", "birleştiği kimlik", "merged into", "The id that stays."),
    Carrier("foundDistinct", "ayrı bulunan", "found distinct", "One of the two things that were found to be two."),
    Carrier("ruledBy", "kararı veren", "ruled by", "Who ruled.", (), XSD.string),
    Carrier("ruledOn", "karar günü", "ruled on", "When it was ruled."),
    Carrier("ruledBecause", "gerekçe", "ruled because", "Why it was ruled.", (), XSD.string),
    Carrier("horizon", "ufuk", "horizon", "The day up to which the dataset says that it holds."),
    Carrier("version", "sürüm", "version", "The version of the log that the data was made from.", (), XSD.integer),
)  # fmt: skip

UNTYPED = ("ruledOn", "ruledValue", "horizon")
"""Properties that hold literals of several datatypes (a date at its precision), or literals and nodes."""

ABOVE: dict[str, tuple[URIRef, ...]] = {"MemberOf": (ORG.Membership,), "SucceededBy": (ORG.ChangeEvent,)}
"""Classes of W3C's that a relation is a case of. `ALIGNED` of a relation names properties, which say less."""
