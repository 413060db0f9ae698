"""The generated files are what the model says, whoever generates them and whenever."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from graph.texts import schema_statements
from ontology.generate.namespaces import NODES, SY, aligned_iri, class_iri, concept_iri, property_iri
from ontology.generate.outputs import find_stale, generate
from ontology.generate.skos import SCHEME_LABELS
from ontology.model import NAMELESS, RELATIONS, THINGS, terms_of
from ontology.vocabulary import VOCABULARIES

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "ontology" / "generated"


@cache
def load(name: str) -> Graph:
    return Graph().parse(GENERATED / name)


def run_generator(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ontology.generate", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_committed_files_are_fresh() -> None:
    assert find_stale() == []


def test_hash_seed_changes_nothing(tmp_path: Path) -> None:
    for seed in ("1", "4242"):
        assert run_generator("--root", str(tmp_path / seed), seed=seed).returncode == 0
    for path, text in generate().items():
        assert (tmp_path / "1" / path).read_bytes() == (tmp_path / "4242" / path).read_bytes() == text.encode()


def test_check_names_what_differs(tmp_path: Path) -> None:
    run_generator("--root", str(tmp_path))
    assert run_generator("--check", "--root", str(tmp_path)).returncode == 0
    stale = tmp_path / "ontology/generated/shapes.ttl"
    stale.write_text(stale.read_text("utf-8") + "\n", "utf-8")
    (tmp_path / "docs/schema.md").unlink()
    done = run_generator("--check", "--root", str(tmp_path))
    assert done.returncode == 1
    assert "shapes.ttl" in done.stderr
    assert "schema.md" in done.stderr
    assert "ontology.ttl" not in done.stderr


@pytest.mark.parametrize("name", ["ontology.ttl", "shapes.ttl"])
def test_two_readers_agree(name: str) -> None:
    store = pyoxigraph.Store()
    store.load(path=str(GENERATED / name), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(store) == len(load(name)) > 1000


def test_every_word_has_both_labels() -> None:
    graph = load("ontology.ttl")
    assert SCHEME_LABELS.keys() == VOCABULARIES.keys()
    for vocabulary, words in VOCABULARIES.items():
        for word in words:
            node = concept_iri(vocabulary, word)
            assert (node, RDF.type, SKOS.Concept) in graph
            labels = {label.language: str(label) for label in graph.objects(node, SKOS.prefLabel)}  # type: ignore[attr-defined]
            assert labels.keys() == {"tr", "en"}, node
            assert all(labels.values()), node
            assert graph.value(node, SKOS.definition), node


def test_every_class_and_property_is_described() -> None:
    graph = load("ontology.ttl")
    ours = {
        node
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
        for node in graph.subjects(RDF.type, kind)
        if isinstance(node, URIRef)
    }
    assert {class_iri(kind) for kind in (*THINGS, *NODES)} <= ours
    for node in ours:
        assert {label.language for label in graph.objects(node, RDFS.label)} == {"tr", "en"}, node  # type: ignore[attr-defined]
        assert graph.value(node, RDFS.comment), node
    for node in graph.subjects(RDFS.isDefinedBy):
        assert node in ours


def test_alignments_are_all_there() -> None:
    graph = load("ontology.ttl")
    for label, thing in THINGS.items():
        above = set(graph.objects(class_iri(label), RDFS.subClassOf))
        assert {aligned_iri(name) for name in thing.ALIGNED} <= above
    for kind in NODES:
        elsewhere = set(graph.objects(class_iri(kind), RDFS.seeAlso))
        assert {aligned_iri(name) for name in RELATIONS[kind].ALIGNED} == elsewhere
    missing = [
        (kind, name, other)
        for kind in (*THINGS, *RELATIONS)
        for name, declared in terms_of(kind).items()
        if str(property_iri(kind, name)).startswith(SY)
        for other in declared.aligned
        if (property_iri(kind, name), RDFS.subPropertyOf, aligned_iri(other)) not in graph
    ]
    # A polling day is where a contest begins; the day of a succession begins nothing. `sy:date` is both. A deputy is
    # not located in the province, and a tally was not won by the contest that it counts.
    assert {(name, other) for _, name, other in missing} == {
        ("date", "schema:startDate"), ("province", "wdt:P131"), ("contest", "wdt:P2715"),
    }  # fmt: skip


def test_every_kind_has_a_shape_with_every_field() -> None:
    graph = load("shapes.ttl")
    for kind in (*THINGS, *NODES):
        (shape,) = graph.subjects(SH.targetClass, class_iri(kind))
        paths = {graph.value(node, SH.path) for node in graph.objects(shape, SH.property)}
        wanted = {property_iri(kind, name) for name in terms_of(kind)}
        if kind in NAMELESS:
            wanted -= {RDFS.label, SKOS.altLabel}
        assert wanted <= paths, kind


def test_constraints_are_those_of_the_store() -> None:
    lines = (GENERATED / "constraints.cypher").read_text("utf-8").splitlines()
    written = {line.removesuffix(";") for line in lines if not line.startswith("//")}
    assert written == {statement for statement in schema_statements() if "UNIQUE" in statement}


def test_schema_page_tells_everything() -> None:
    page = (ROOT / "docs" / "schema.md").read_text("utf-8")
    for heading in (*THINGS, *RELATIONS, *VOCABULARIES):
        assert f"\n### {heading}\n" in page
    for kind in (*THINGS, *RELATIONS):
        for name, declared in terms_of(kind).items():
            assert f"`{name}`" in page
            assert declared.means.replace("|", "\\|") in page
            assert f"{declared.tr} / {declared.en}" in page
    for words in VOCABULARIES.values():
        for code, word in words.items():
            assert f"| `{code}` | {word.tr} | {word.en} |" in page


def test_context_reads_words_as_concepts() -> None:
    """`election` is a field, a class' field and a word of `began_by`; `kind` is another list on each class."""
    context = json.loads((GENERATED / "context.jsonld").read_text("utf-8"))["@context"]
    documents = [
        {"type": "City", "id": "olmayan-kent", "name": "Olmayan Kent", "name_en": "No Such Town", "kind": "town",
         "province": "TR-99", "wikidata": "Q406", "aliases": ["Yok"], "sources": ["kaynak-1"]},
        {"type": "MAYOR_OF", "id": "f-1", "subject": "ayse-uydurma", "object": "olmayan-kent", "start": "2019-04",
         "began_by": "election", "party": "none", "office": "mayor", "standing": "elected"},
        {"type": "STOOD_IN", "id": "f-2", "party": "uydurma-parti", "votes": 12, "share": 54.22, "elected": True},
    ]  # fmt: skip
    for document in documents:
        text = json.dumps({"@context": context, **document})
        graph = Graph().parse(data=text, format="json-ld")
        store = pyoxigraph.Store()
        store.load(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)
        assert len(graph) == len(store) == sum(len(v) if isinstance(v, list) else 1 for v in document.values()) - 1
    city = Graph().parse(data=json.dumps({"@context": context, **documents[0]}), format="json-ld")
    spell = Graph().parse(data=json.dumps({"@context": context, **documents[1]}), format="json-ld")
    assert set(city.objects(None, SY.cityKind)) == {concept_iri("city_kind", "town")}
    assert set(spell.objects(None, SY.beganBy)) == {concept_iri("began_by", "election")}
    assert set(spell.objects(None, SY.party)) == {SY.none}
    assert set(spell.objects(None, SY.office)) == {URIRef("https://w3id.org/siyaset/id/mayor")}
