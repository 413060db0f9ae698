"""The closed lists as SKOS concept schemes."""

from __future__ import annotations

from rdflib import Graph, Literal
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS

from ontology.generate.namespaces import NONE, concept_iri, scheme_iri
from ontology.vocabulary import VOCABULARIES

SCHEME_LABELS: dict[str, tuple[str, str]] = {
    "standing": ("sıfat", "standing"), "by": ("göreve getiren", "put in place by"),
    "began_by": ("başlama nedeni", "what made it begin"), "ended_by": ("bitme nedeni", "what ended it"),
    "day_kind": ("hangi gün", "which day was taken"), "end_state": ("bitiş durumu", "state of the end"),
    "role": ("partideki rol", "role in the party"), "party_end": ("partinin sona erişi", "how a party ended"),
    "succession": ("ardıllık türü", "kind of succession"), "election_kind": ("seçim türü", "kind of election"),
    "election_status": ("seçimin durumu", "status of an election"),
    "contest_office": ("yarışılan makam", "contested office"), "office": ("makam", "office"),
    "outcome": ("sonuç", "outcome"), "count": ("sayım", "count"), "attribute_key": ("nitelik", "attribute"),
    "reliability": ("kaynak türü", "kind of source"), "reuse": ("yeniden kullanım", "reuse"),
    "gender": ("cinsiyet", "gender"), "city_kind": ("belediye türü", "kind of municipality"),
    "reason": ("kesinlik gerekçesi", "reason of a certainty"),
}  # fmt: skip
"""What each closed list is called in Turkish and in English."""


def add_vocabularies(graph: Graph) -> None:
    """Add each closed list with its words, labels, definitions and the law that a word rests on."""
    for name, words in VOCABULARIES.items():
        scheme = scheme_iri(name)
        tr, en = SCHEME_LABELS[name]
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        graph.add((scheme, SKOS.prefLabel, Literal(tr, "tr")))
        graph.add((scheme, SKOS.prefLabel, Literal(en, "en")))
        for code, word in words.items():
            concept = concept_iri(name, code)
            graph.add((concept, RDF.type, SKOS.Concept))
            graph.add((concept, SKOS.inScheme, scheme))
            graph.add((concept, SKOS.topConceptOf, scheme))
            graph.add((concept, SKOS.notation, Literal(code)))
            graph.add((concept, SKOS.prefLabel, Literal(word.tr, "tr")))
            graph.add((concept, SKOS.prefLabel, Literal(word.en, "en")))
            graph.add((concept, SKOS.definition, Literal(word.means, "en")))
            if word.law:
                graph.add((concept, DCTERMS.source, Literal(word.law, "en")))
    graph.add((NONE, RDF.type, SKOS.Concept))
    graph.add((NONE, RDFS.label, Literal("yok", "tr")))
    graph.add((NONE, RDFS.label, Literal("none", "en")))
    graph.add((NONE, RDFS.comment, Literal("There is none, as opposed to: it is not known.", "en")))
