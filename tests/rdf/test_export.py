"""Facts as RDF: nothing is lost, two engines read it, SPARQL finds the dates."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import ORG, PROV, RDF, RDFS, TIME, XSD

from graph import export
from graph.export import export_turtle
from graph.rdf.triples import facts_to_triples
from graph.rdf.turtle import TurtleText
from graph.state import LogState
from ontology.facts import Facts
from ontology.generate.namespaces import (
    CLAIM,
    ID,
    MEMBERSHIPS,
    NONE,
    PREFIXES,
    RULING,
    SY,
    WIN,
    thing_iri,
)  # fmt: skip
from ontology.model import DERIVED, RELATIONS, terms_of
from tests.rdf.exported import (
    ROOT,
    WALK,
    Export,
    export_and_read,
    invented_claims,
    keep,
    load_oxigraph,
    lost_fields,
    relation_claims,
)


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
        assert len(store) == len(one.graph) == one.report.records
        found = {tuple(str(row[name].value) for name in ("person", "spell", "date")) for row in store.query(WALK)}  # type: ignore[union-attr, index]
        rows = {tuple(str(value) for value in row) for row in one.graph.query(WALK)}  # type: ignore[union-attr]
        wanted = {
            (str(thing_iri(fact.subject or "")), str(thing_iri(fact.id)), str(fact.text("start")).rstrip("~?%"))
            for fact in one.dataset.facts.of(*MEMBERSHIPS)
            if fact.text("start") and one.dataset.facts.label_of(fact.subject or "") == "Politician"
        }
        assert found == rows == wanted


def test_the_ontology_and_the_shapes_go_with_it(shipped: Export) -> None:
    assert [path.name for path in shipped.report.files] == [
        "siyaset.ttl", "ontology.ttl", "shapes.ttl", "LICENCE.txt",
    ]  # fmt: skip
    for path in shipped.report.files[1:3]:
        assert path.read_bytes() == (ROOT / "ontology" / "generated" / path.name).read_bytes()


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
    for name in ("siyaset.ttl", "ontology.ttl", "shapes.ttl", "LICENCE.txt"):
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
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "LICENCE.txt", "ontology.ttl", "shapes.ttl", "siyaset.ttl",
    ]  # fmt: skip


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
