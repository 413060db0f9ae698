"""Facts as RDF: nothing is lost, two engines read it, SPARQL finds the dates, and the shapes tell right from wrong.

People and parties of the small dataset are invented.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import ORG, PROV, RDF, RDFS, TIME, XSD
from rdflib.term import Node

from graph import export
from graph.build import build_facts
from graph.export import ExportReport, export_turtle
from graph.log import Log
from graph.rdf.triples import facts_to_triples
from graph.rdf.turtle import TurtleText
from graph.state import LogState, compare
from loaders.curated.loader import CuratedLoader
from ontology.claims import Claim, make_claim, make_ruling
from ontology.facts import Facts
from ontology.generate.namespaces import (
    CLAIM,
    ID,
    INSTANT,
    MEMBERSHIPS,
    NONE,
    OWN_NAMES,
    PREFIXES,
    RULING,
    SY,
    WIN,
    class_iri,
    concept_iri,
    new_graph,
    property_iri,
    thing_iri,
)  # fmt: skip
from ontology.model import DERIVED, RELATIONS, is_dated, terms_of
from ontology.terms import Kind, Term, Value
from ontology.vocabulary import VOCABULARIES

ROOT = Path(__file__).resolve().parents[1]
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
    seconds: float


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
    ]  # fmt: skip


def example_of(declared: Term) -> Value:
    """Some value for a field, so that every field of every relation is filled once."""
    if declared.kind is Kind.WORD:
        return list(VOCABULARIES[declared.vocabulary])[-1]
    if declared.kind is Kind.ID:
        named = {"Office": "mayor", "Party": "uydurma-parti", "Contest": "local-2019-mayor-olmayan"}
        return named[declared.refers[0]] if declared.refers else "mandate-uydurma-1"
    examples: dict[Kind, Value] = {
        Kind.DATE: "2019-04", Kind.COUNT: 7, Kind.SHARE: 12.5, Kind.FLAG: True, Kind.TEXT: "metin \"tırnaklı\"",
    }  # fmt: skip
    return examples[declared.kind]


def relation_claims() -> list[Claim]:
    """One fact of each relation that sources state, with every field that it may have."""
    ends = {
        "City": "olmayan-kent",
        "Country": "turkiye",
        "Party": "yeni-uydurma",
        "Contest": "local-2019-mayor-olmayan",
    }
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


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Export:
    claims = [*invented_claims(), *relation_claims()]
    ruling = make_ruling(
        "mayor_of-3", "start", "2020-02-02", by="Test", on="2026-01-01", reason="because", loader="test"
    )
    dataset = keep(tmp_path_factory.mktemp("log"), claims, [ruling], "2026-01-01")
    return export_and_read(dataset, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Export:
    reading = CuratedLoader(ROOT / "data").read()
    change = compare(LogState(), "curated", reading.claims, reading.rulings, reading.retractions)
    log = Log(tmp_path_factory.mktemp("shipped-log"))
    with log.writing():
        log.append(change.events, loader="curated", horizon=reading.horizon)
    state = log.state()
    return export_and_read(Dataset(state, build_facts(state), log), tmp_path_factory.mktemp("shipped"))


def export_and_read(dataset: Dataset, directory: Path) -> Export:
    began = time.perf_counter()
    report = export_turtle(dataset.log, directory)
    seconds = time.perf_counter() - began
    return Export(dataset, report, directory, Graph().parse(directory / "siyaset.ttl"), seconds)


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


def test_small_dataset_fills_every_field_of_every_relation(small: Export) -> None:
    for kind in RELATIONS:
        if kind not in DERIVED:
            fact = small.dataset.facts.by_id[f"{kind.lower()}-1"]
            assert fact.fields.keys() == terms_of(kind).keys()


def test_no_field_is_lost(small: Export, shipped: Export) -> None:
    assert list(lost_fields(small)) == []
    assert list(lost_fields(shipped)) == []


def test_claims_keep_what_they_say(small: Export, shipped: Export) -> None:
    for one in (small, shipped):
        for claim in one.dataset.state.claims.values():
            node = CLAIM[claim.id]
            assert json.loads(str(one.graph.value(node, SY.said))) == claim.fields
            assert one.graph.value(node, PROV.wasDerivedFrom) == thing_iri(claim.source)
            assert one.graph.value(node, SY.fact) == thing_iri(claim.fact)
            assert (str(one.graph.value(node, SY.locator) or "")) == claim.locator
            assert str(one.graph.value(node, PROV.generatedAtTime)).startswith(claim.recorded[:19].replace(" ", "T"))
            assert (node, RDF.type, PROV.Entity) in one.graph


def test_ruling_is_there(small: Export) -> None:
    (ruling,) = small.dataset.state.rulings.values()
    node = RULING[ruling.id]
    assert small.graph.value(node, SY.ruledField) == SY.start
    assert str(small.graph.value(node, SY.ruledValue)) == "2020-02-02"
    assert str(small.graph.value(node, SY.ruledBecause)) == "because"


def test_spells_are_org_memberships_with_dates(small: Export, shipped: Export) -> None:
    length = {4: TIME.inXSDgYear, 7: TIME.inXSDgYearMonth, 10: TIME.inXSDDate}
    for one in (small, shipped):
        for fact in one.dataset.facts.of(*MEMBERSHIPS):
            node = thing_iri(fact.id)
            assert (node, RDF.type, ORG.Membership) in one.graph
            assert one.graph.value(node, ORG.member) == thing_iri(fact.subject or "")
            assert one.graph.value(node, ORG.organization) == thing_iri(fact.object or "")
            interval = one.graph.value(node, ORG.memberDuring)
            assert (interval, RDF.type, TIME.Interval) in one.graph
            for field, predicate in (("start", TIME.hasBeginning), ("end", TIME.hasEnd)):
                instant = one.graph.value(interval, predicate)
                text = fact.text(field)
                assert (instant is None) is (text is None)
                if text is None:
                    continue
                assert str(one.graph.value(instant, SY.edtf)) == text
                exact = text.rstrip("~?%")
                said = {predicate: str(one.graph.value(instant, predicate) or "") for predicate in length.values()}
                assert {name: value for name, value in said.items() if value} == {length[len(exact)]: exact}


def test_special_values(small: Export) -> None:
    graph = small.graph
    assert set(graph.objects(ID["mayor_of-2"], SY.party)) == {NONE}
    assert set(graph.objects(ID["mayor_of-2"], ORG.role)) == {ID.mayor}
    assert set(graph.objects(ID["ayse-uydurma"], RDFS.label)) == {
        Literal("Ayşe Uydurma", lang=lang) for lang in ("tr", "en")
    }
    assert set(graph.objects(ID["uydurma-parti"], RDFS.label)) == {Literal("Uydurma Parti", lang="tr")}
    assert graph.value(ID["ayse-uydurma"], SY.born).datatype == URIRef("http://id.loc.gov/datatypes/edtf/EDTF")  # type: ignore[union-attr]
    assert graph.value(ID["veli-hayali"], SY.died).datatype == XSD.date  # type: ignore[union-attr]
    assert graph.value(ID["TR-99"], SY.lon) == Literal("0.0000001", datatype=XSD.decimal)
    assert graph.value(WIN["stood_in-1"], SY.object) == ID["olmayan-kent"]
    assert graph.value(ID["has-1"], SY.subject) == ID["uydurma-parti"]


def test_derived_end_is_marked(tmp_path: Path) -> None:
    """A death ends the open spell of the small dataset; the RDF says that no source states it."""
    claims = [*invented_claims(), *relation_claims()]
    one = export_and_read(keep(tmp_path / "log", claims, [], "2026-01-01"), tmp_path / "out")
    assert set(one.graph.objects(ID["mayor_of-3"], SY.derivedField)) == {SY.end, SY.endState, SY.endedBy}


def test_two_engines_read_the_same(small: Export, shipped: Export) -> None:
    for one in (small, shipped):
        store = load_oxigraph(one.directory / "siyaset.ttl")
        assert len(store) == len(one.graph) == one.report.triples
        found = {tuple(str(row[name].value) for name in ("person", "spell", "date")) for row in store.query(WALK)}  # type: ignore[union-attr, index]
        rows = {tuple(str(value) for value in row) for row in one.graph.query(WALK)}  # type: ignore[union-attr]
        wanted = {
            (str(thing_iri(fact.subject or "")), str(thing_iri(fact.id)), str(fact.text("start")).rstrip("~?%"))
            for fact in one.dataset.facts.of(*MEMBERSHIPS)
            if fact.text("start") and one.dataset.facts.label_of(fact.subject or "") == "Politician"
        }
        assert found == rows == wanted


def test_export_is_quick(shipped: Export) -> None:
    assert shipped.seconds < 10
    assert [path.name for path in shipped.report.files] == ["siyaset.ttl", "ontology.ttl", "shapes.ttl"]
    for path in shipped.report.files[1:]:
        assert path.read_bytes() == (ROOT / "ontology" / "generated" / path.name).read_bytes()


def test_small_dataset_conforms(small: Export) -> None:
    conforms, text = validate(small.graph)
    assert conforms, text


def test_shipped_dataset_conforms(shipped: Export) -> None:
    """The whole export, not a sample: 110 000 triples take pySHACL about 7 s."""
    conforms, text = validate(shipped.graph)
    assert conforms, text[:3000]


def replace(graph: Graph, subject: URIRef, predicate: URIRef, *values: Node) -> None:
    graph.remove((subject, predicate, None))
    for value in values:
        graph.add((subject, predicate, value))


def _day(text: str) -> Literal:
    return Literal(text, datatype=XSD.date)


BREAKAGES: dict[str, Callable[[Graph], None]] = {
    "end before start": lambda g: (
        replace(g, INSTANT["has-1.start"], TIME.inXSDDate, _day("2030-01-01"))
        or replace(g, INSTANT["has-1.end"], TIME.inXSDgYearMonth)
        or replace(g, INSTANT["has-1.end"], TIME.inXSDDate, _day("2029-12-31"))
    ),
    "latest end before earliest start": lambda g: replace(g, ID["mayor_of-5"], SY.endMax, _day("2018-01-01")),
    "unknown standing": lambda g: replace(g, ID["mayor_of-1"], SY.standing, concept_iri("standing", "beloved")),
    "standing as text": lambda g: replace(g, ID["mayor_of-1"], SY.standing, Literal("elected")),
    "no label": lambda g: replace(g, ID["ayse-uydurma"], RDFS.label),
    "no Turkish label": lambda g: replace(g, ID["ayse-uydurma"], RDFS.label, Literal("Ayşe", lang="en")),
    "two Turkish labels": lambda g: replace(
        g, ID["ayse-uydurma"], RDFS.label, Literal("Ayşe", lang="tr"), Literal("Fatma", lang="tr")
    ),
    "no source": lambda g: replace(g, ID["stood_in-1"], PROV.wasDerivedFrom),
    "a source that is none": lambda g: replace(g, ID["stood_in-1"], PROV.wasDerivedFrom, ID["ayse-uydurma"]),
    "two starts": lambda g: replace(g, ID["mayor_of-1"], SY.start, _day("2019-01-01"), _day("2019-01-02")),
    "a padded date": lambda g: replace(g, ID["mayor_of-1"], SY.start, Literal("2019-00-00", datatype=XSD.date)),
    "share above 100": lambda g: replace(g, ID["stood_in-1"], SY.share, Literal("100.1", datatype=XSD.decimal)),
    "a mayor of a party": lambda g: replace(g, ID["mayor_of-1"], SY.object, ID["uydurma-parti"]),
    "no mandate": lambda g: replace(g, ID["mayor_of-1"], SY.mandate),
    "no interval": lambda g: replace(g, ID["mayor_of-1"], ORG.memberDuring),
    "member is not subject": lambda g: replace(g, ID["mayor_of-1"], ORG.member, ID["veli-hayali"]),
    "a party that is a city": lambda g: replace(g, ID["mayor_of-1"], SY.party, ID["olmayan-kent"]),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_broken_copy_does_not_conform(small: Export, name: str) -> None:
    broken = new_graph()
    broken += small.graph
    BREAKAGES[name](broken)
    conforms, _ = validate(broken)
    assert not conforms


def test_unsure_dates_are_in_no_order(small: Export) -> None:
    """From `2019-04-02~` to `2019-04-01?` may be in order: the shapes leave it, as the model's interval does."""
    graph = new_graph()
    graph += small.graph
    replace(graph, INSTANT["mayor_of-2.start"], SY.edtf, Literal("2019-04-02"))
    assert validate(graph)[0]
    replace(graph, INSTANT["mayor_of-2.end"], SY.edtf, Literal("2019-04-01"))
    assert not validate(graph)[0]


def test_export_is_the_same_in_every_process(small: Export, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.log import Log; from graph.export import export_turtle; "
        "export_turtle(Log(Path(sys.argv[1])), Path(sys.argv[2]))"
    )
    for seed in ("1", "99"):
        subprocess.run(
            [sys.executable, "-c", code, str(small.dataset.log.directory), str(tmp_path / seed)],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, timeout=60,
        )  # fmt: skip
    for name in ("siyaset.ttl", "ontology.ttl", "shapes.ttl"):
        bodies = {(place / name).read_bytes() for place in (tmp_path / "1", tmp_path / "99")}
        assert len(bodies) == 1


def test_failed_export_leaves_the_old_files(small: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export_turtle(small.dataset.log, tmp_path)
    before = (tmp_path / "siyaset.ttl").read_bytes()

    def fail_midway(facts: Facts, state: LogState) -> Iterator[object]:
        yield from list(facts_to_triples(facts, state))[:100]
        raise OSError("the disk is full")

    monkeypatch.setattr(export, "facts_to_triples", fail_midway)
    with pytest.raises(OSError, match="disk is full"):
        export_turtle(small.dataset.log, tmp_path)
    assert (tmp_path / "siyaset.ttl").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ontology.ttl", "shapes.ttl", "siyaset.ttl"]


def test_subjects_come_together_and_no_triple_twice(shipped: Export) -> None:
    seen: set[object] = set()
    last: object = None
    triples = set()
    for triple in facts_to_triples(shipped.dataset.facts, shipped.dataset.state):
        assert triple not in triples
        triples.add(triple)
        if triple[0] != last:
            assert triple[0] not in seen
            seen.add(triple[0])
            last = triple[0]


@settings(max_examples=60, deadline=datetime.timedelta(seconds=2))
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.text(
        st.characters(min_codepoint=33, exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp", "Cn", "Co"]), max_size=12
    ),
)
def test_any_text_and_any_id_survive(text: str, identity: str) -> None:
    """Quotes, line ends, control characters, and ids that no prefixed name can hold."""
    triple = (thing_iri(f"x{identity}"), SY.said, Literal(text))
    written = "".join(TurtleText(PREFIXES).lines([triple]))
    assert list(Graph().parse(data=written, format="turtle")) == [triple]
    store = pyoxigraph.Store()
    store.load(written.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    (quad,) = store
    assert (quad.subject.value, quad.object.value) == (str(triple[0]), text)  # type: ignore[union-attr]
