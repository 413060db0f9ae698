"""Everything that one version of the dataset says, as a stream of triples in a fixed order, subject by subject."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal
from rdflib.namespace import DCTERMS, RDF, VOID

from graph.merging import apply_merges, targets_of
from graph.rdf.evidence import claim_triples, distinct_triples, merge_triples, ruling_triples
from graph.rdf.facts import relation_triples, thing_triples
from graph.rdf.values import Triple, date_literal
from graph.rdf.wins import win_triples
from graph.state import LogState
from ontology.facts import Facts
from ontology.generate.namespaces import DATASET, ONTOLOGY, SY, thing_iri
from ontology.model import TENURES


def facts_to_triples(facts: Facts, state: LogState) -> Iterator[Triple]:
    """Every fact, claim, ruling and merged id. No triple comes twice, and all triples of one subject follow each other.

    Raises BadInterval if a relation's dates contradict each other.
    """
    state = apply_merges(state)
    yield from dataset_triples(facts)
    for fact in facts.things():
        yield from thing_triples(fact)
    for fact in facts.relations():
        yield from relation_triples(fact)
    yield from mandate_triples(facts)
    yield from win_triples(facts)
    for claim in state.claims.values():  # As they were recorded: a fact's sources stand in that order.
        yield from claim_triples(claim)
    for _, ruling in sorted(state.rulings.items()):
        yield from ruling_triples(ruling, facts)
    for _, merge in sorted(state.merges.items()):
        yield from merge_triples(merge)
    for _, distinct in sorted(state.distinct.items()):
        yield from distinct_triples(distinct)
    for old, new in sorted(targets_of(state).items()):
        yield thing_iri(old), DCTERMS.isReplacedBy, thing_iri(new)


def dataset_triples(facts: Facts) -> Iterator[Triple]:
    """The dataset itself, with the day up to which it says that it holds."""
    yield DATASET, RDF.type, VOID.Dataset
    yield DATASET, DCTERMS.title, Literal("Siyaset: Türk siyasetinin bilgi çizgesi", lang="tr")
    yield DATASET, DCTERMS.title, Literal("Siyaset: a knowledge graph of Turkish politics", lang="en")
    yield DATASET, VOID.vocabulary, ONTOLOGY
    if facts.horizon:
        yield DATASET, SY.horizon, date_literal(facts.horizon)


def mandate_triples(facts: Facts) -> Iterator[Triple]:
    """The mandates: no thing of the graph, but a node in RDF, since spells and stand-ins point to them."""
    named = {
        mandate
        for fact in facts.of(*TENURES)
        for field in ("mandate", "stands_in_for")
        if (mandate := fact.text(field)) is not None
    }
    for mandate in sorted(named):
        yield thing_iri(mandate), RDF.type, SY.Mandate
