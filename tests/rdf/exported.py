"""Datasets exported and read back, for the tests of the RDF. People and parties of the small one are invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
from rdflib import Graph, URIRef
from rdflib.namespace import PROV, RDF
from rdflib.term import Node

from graph.build import build_facts
from graph.export import ExportReport, export_turtle
from graph.log import Log
from graph.state import LogState
from ontology.claims import Claim, make_claim
from ontology.facts import Facts
from ontology.generate.namespaces import (
    OWN_NAMES,
    SY,
    class_iri,
    property_iri,
    thing_iri,
)  # fmt: skip
from ontology.model import DERIVED, RELATIONS, is_dated, terms_of
from ontology.terms import Kind, Term, Value
from ontology.vocabulary import VOCABULARIES

ROOT = Path(__file__).resolve().parents[2]
RECORDED = "2026-01-02T03:04:05Z"

WALK = """
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sy: <https://w3id.org/siyaset/ontology#>
SELECT ?person ?spell ?date WHERE {
  ?person a sy:Politician ; rdfs:label ?name .
  FILTER(lang(?name) = "tr")
  ?spell org:member ?person ; org:organization ?place ; org:memberDuring/time:hasBeginning ?instant .
  ?instant time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear ?date .
}
"""


@dataclass(frozen=True)
class Dataset:
    """A state, its facts, and where its log lies."""

    state: LogState
    facts: Facts
    log: Log


@dataclass(frozen=True)
class Export:
    """An exported dataset, read back."""

    dataset: Dataset
    report: ExportReport
    directory: Path
    graph: Graph


def keep(directory: Path, claims: list[Claim], rulings: list[object], horizon: str) -> Dataset:
    """Write events into a log and take the facts from what the log says."""
    log = Log(directory)
    with log.writing():
        log.append([*claims, *rulings], loader="test", horizon=horizon)  # type: ignore[list-item]
    state = log.state()
    return Dataset(state, build_facts(state), log)


def invented_claims() -> list[Claim]:
    def said(
        fact: str, kind: str, fields: dict[str, Value], subject: str | None = None, to: str | None = None
    ) -> Claim:
        return make_claim(
            fact, kind, fields, "kaynak-1", "test", subject=subject, object_=to, locator='satır 1, "ilk" \\ hücre'
        )

    return [
        said("kaynak-1", "Source", {
            "title": "Uydurma Gazete\n\"ikinci baskı\"", "publisher": "Uydurma", "url": "https://example.org/a?b={c}|d",
            "licence": "CC0", "reuse": "open", "reliability": "press", "published": "2019-04~",
        }),
        said("ayse-uydurma", "Politician", {"name": "Ayşe Uydurma", "born": "1960~", "gender": "female"}),
        said("veli-hayali", "Politician", {"name": "Veli Hayali", "died": "2021-05-01"}),
        said("uydurma-parti", "Party", {"name": "Uydurma Parti", "abbreviation": "UP", "colour": "#00ff00"}),
        said("yeni-uydurma", "Party", {"name": "Yeni Uydurma Parti", "name_en": "New Made-up Party", "wikidata": "Q1"}),
        said("turkiye", "Country", {"name": "Türkiye", "name_en": "Turkey"}),
        said("TR-99", "Province", {"name": "Olmayan", "plate": 99, "lat": 39.000001, "lon": 0.0000001}),
        said("olmayan-kent", "City", {"name": "Olmayan Kent", "province": "TR-99", "kind": "town"}),
        said("mayor", "Office", {"name": "Belediye başkanı", "name_en": "Mayor"}),
        said("local-2019", "Election", {"name": "Yerel seçim", "kind": "local", "date": "2019-03-31"}),
        said("local-2019-mayor-olmayan", "Contest", {
            "election": "local-2019", "place": "olmayan-kent", "office": "mayor", "date": "2019-03-31",
            "outcome": "certified", "valid": 100,
        }),
        said("local-2019-mayor-olmayan-in-uydurma", "Tally", {
            "contest": "local-2019-mayor-olmayan", "place": "olmayan-uydurma", "valid": 7,
        }),
        said("olmayan-uydurma", "District", {"name": "Uydurma", "province": "TR-99", "population": 7}),
        said("uydurma-bakanligi", "Ministry", {"name": "Uydurma Bakanlığı"}),
        said("hukumet-99", "Government", {"name": "99. Hükûmet", "number": 99}),
        said("uydurma-meclis", "Assembly", {"name": "Uydurma Meclis"}),
        said("term-99", "Term", {"name": "99. Dönem", "number": 99, "assembly": "uydurma-meclis"}),
    ]  # fmt: skip


THE_ONE = {
    "Office": "mayor", "Party": "uydurma-parti", "Contest": "local-2019-mayor-olmayan", "Government": "hukumet-99",
    "Term": "term-99", "Province": "TR-99", "City": "olmayan-kent", "Country": "turkiye", "Assembly": "uydurma-meclis",
    "Ministry": "uydurma-bakanligi", "Tally": "local-2019-mayor-olmayan-in-uydurma",
}  # fmt: skip
"""The thing of each kind to which a field or a relation leads."""


def example_of(declared: Term) -> Value:
    """Some value for a field, so that every field of every relation is filled once."""
    if declared.kind is Kind.WORD:
        return list(VOCABULARIES[declared.vocabulary])[-1]
    if declared.kind is Kind.ID:
        return THE_ONE[declared.refers[0]] if declared.refers else "mandate-uydurma-1"
    examples: dict[Kind, Value] = {
        Kind.DATE: "2019-04", Kind.COUNT: 7, Kind.SHARE: 12.5, Kind.FLAG: True, Kind.TEXT: "metin \"tırnaklı\"",
    }  # fmt: skip
    return examples[declared.kind]


def relation_claims() -> list[Claim]:
    """One fact of each relation that sources state, with every field that it may have."""
    ends = {**THE_ONE, "Party": "yeni-uydurma"}
    subjects = {"Politician": "ayse-uydurma", "Party": "uydurma-parti"}
    claims = []
    for kind, relation in RELATIONS.items():
        if kind in DERIVED:
            continue
        fields = {name: example_of(declared) for name, declared in terms_of(kind).items()}
        if is_dated(kind):
            fields |= {"start": "2019-04-01", "end": "2019-12", "end_state": "known", "last_seen": "2019-06"}
        to = ends.get(relation.TO[0])
        claims.append(
            make_claim(
                f"{kind.lower()}-1", kind, fields, "kaynak-1", "test", subject=subjects[relation.FROM[0]], object_=to
            )
        )
    more: list[dict[str, Value]] = [
        {"mandate": "mandate-2", "standing": "acting", "start": "2019-04-02~", "end": "2019-04-01?", "party": "none"},
        {"mandate": "mandate-3", "standing": "elected", "start": "2020-01", "end_state": "open"},
        {"mandate": "mandate-4", "standing": "elected", "end_state": "unknown"},
        {"mandate": "mandate-5", "standing": "elected", "start": "2019", "end": "2019-05-01"},
        {"mandate": "mandate-6", "standing": "elected", "start": "2019~", "end": "2018?"},
    ]
    claims += [
        make_claim(
            f"mayor_of-{number}", "MAYOR_OF", {**fields, "office": "mayor"}, "kaynak-1", "test",
            subject="veli-hayali", object_="olmayan-kent",
        )
        for number, fields in enumerate(more, 2)
    ]  # fmt: skip
    return claims


def export_and_read(dataset: Dataset, directory: Path) -> Export:
    report = export_turtle(dataset.log, directory)
    return Export(dataset, report, directory, Graph().parse(directory / "siyaset.ttl"))


def load_oxigraph(path: Path) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    return store


@cache
def shapes() -> Graph:
    return Graph().parse(ROOT / "ontology" / "generated" / "shapes.ttl")


def validate(graph: Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes(), inference="none", advanced=False)
    return bool(conforms), str(text)


def read_back(term: Node) -> str:
    """What a term says, without the code that wrote it: the end of an IRI, the text of a literal."""
    if isinstance(term, URIRef):
        return term.replace("#", "/").rsplit("/", 1)[1]
    return str(term)


def expected(value: Value) -> set[str]:
    values = value if isinstance(value, list) else [value]
    return {str(item).lower() if isinstance(item, bool) else str(item) for item in values}


def lost_fields(given_export: Export) -> Iterator[str]:
    """Whatever a fact holds that the RDF does not."""
    graph = given_export.graph
    for fact in given_export.dataset.facts.by_id.values():
        node = thing_iri(fact.id)
        if (node, RDF.type, class_iri(fact.kind)) not in graph:
            yield f"{fact.id}: no {fact.kind}"
        for name, value in fact.fields.items():
            found = {
                read_back(term)
                for term in graph.objects(node, property_iri(fact.kind, name))
                if name not in OWN_NAMES or (term.language or "") == OWN_NAMES[name][1]  # type: ignore[attr-defined]
            }
            if not isinstance(value, float) and found != expected(value):
                yield f"{fact.id}.{name}: {value!r} became {found}"
            if isinstance(value, float) and {float(text) for text in found} != {value}:
                yield f"{fact.id}.{name}: {value!r} became {found}"
        for predicate, end in ((SY.subject, fact.subject), (SY.object, fact.object)):
            if set(graph.objects(node, predicate)) != ({thing_iri(end)} if end else set()):
                yield f"{fact.id}: {predicate} is not {end}"
        if set(graph.objects(node, PROV.wasDerivedFrom)) != {thing_iri(source) for source in fact.sources}:
            yield f"{fact.id}: sources"
        if bool(graph.value(node, SY.disputed)) is not bool(fact.disputed_fields):  # type: ignore[truthy-bool]
            yield f"{fact.id}: disputed"
        if str(graph.value(node, SY.decidedBy)) != fact.decided_by:
            yield f"{fact.id}: decided by"
