"""The shapes tell right from wrong: the whole export conforms, and no broken copy does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import ORG, PROV, RDFS, TIME, XSD
from rdflib.term import Node

from graph.export import export_turtle
from graph.licence import Licence
from ontology.generate.namespaces import (
    ID,
    INSTANT,
    SY,
    concept_iri,
    new_graph,
)  # fmt: skip
from tests.rdf.exported import Export, validate


def test_small_dataset_conforms(small: Export) -> None:
    conforms, text = validate(small.graph)
    assert conforms, text


def test_shipped_dataset_conforms(shipped: Export) -> None:
    conforms, text = validate(shipped.graph)
    assert conforms, text[:3000]


def test_the_open_part_of_the_shipped_dataset_conforms_and_holds_nothing_else(shipped: Export, tmp_path: Path) -> None:
    export_turtle(shipped.dataset.log, tmp_path, Licence.OPEN)
    graph = Graph().parse(tmp_path / "siyaset.ttl")
    conforms, text = validate(graph)
    assert conforms, text[:3000]
    reuses = {str(word).rpartition("/")[2] for word in graph.objects(None, SY.reuse)}
    assert reuses == {"open", "facts-only"}
    described = set(graph.subjects(SY.reuse, None))
    assert set(graph.objects(None, PROV.wasDerivedFrom)) <= described
    assert "share-alike" not in (tmp_path / "LICENCE.txt").read_text("utf-8")


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
