"""How a file names a thing: by an id of ours, by its Wikidata item, by labels, by what else is said of it."""

from __future__ import annotations

import re

from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, SKOS

from loaders.rdf.nodes import Nodes, own_id
from loaders.rdf.own_words import KINDS, LABEL, as_text, label_text
from loaders.rdf.times import schema
from loaders.statements import Named
from ontology.generate.namespaces import SY

_ITEM = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q[1-9][0-9]*)")
_SAME = (str(SY.wikidata), str(OWL.sameAs), *schema("sameAs", "identifier"), str(SKOS.exactMatch))
NAMES = (
    str(LABEL), str(FOAF.name), *schema("name", "legalName"), str(SKOS.prefLabel), str(DCTERMS.title),
)  # fmt: skip
_GIVEN = (str(FOAF.givenName), str(FOAF.firstName), *schema("givenName"))
_FAMILY = (str(FOAF.familyName), str(FOAF.lastName), str(FOAF.surname), *schema("familyName"))
_LANGUAGES = ("tr", "", "en")


class Namer:
    """Names the things of one file."""

    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes

    def named(self, node: str, kind: str) -> Named:
        """A node as a thing of a kind."""
        identity = own_id(node)
        if identity:
            return Named(kind, id=identity)
        born = next(iter(self._nodes.values(node, str(SY.born), *schema("birthDate"))), None)
        return Named(
            kind,
            name=self.name(node),
            wikidata=self.item(node),
            born=as_text(born) if born is not None and kind == "Politician" else "",
        )

    def named_one_of(self, node: str, kinds: tuple[str, ...]) -> Named:
        """A node as a thing of one of some kinds: of the one that it is said to be, else of the first."""
        said = [KINDS[one] for one in self._nodes.types(node) if one in KINDS]
        kind = next((one for one in said if one in kinds), kinds[0])
        return self.named(node, kind)

    def name(self, node: str) -> str:
        """The name of a node: the Turkish one before one without a language, before the English one."""
        found = [label_text(value) for value in self._nodes.values(node, *NAMES)]
        for language in _LANGUAGES:
            for text, said_in in found:
                if said_in == language and text.strip():
                    return text
        given, family = self._nodes.texts(node, *_GIVEN), self._nodes.texts(node, *_FAMILY)
        if given and family:
            return f"{given[0]} {family[0]}"
        return found[0][0] if found else ""

    def item(self, node: str) -> str:
        """The Wikidata item of a node; empty where it has none."""
        for iri in (node, *(value.value for value in self._nodes.values(node, *_SAME))):
            found = _ITEM.fullmatch(iri)
            if found:
                return found[1]
        return ""

    def role_words(self, node: str) -> list[str]:
        """Under what words a role, a post or a class may be known: its labels, then the end of its IRI."""
        labels = [label_text(value)[0] for value in self._nodes.values(node, *NAMES, *schema("roleName"))]
        classified = [label_text(value)[0] for value in self._nodes.values(node, str(ORG.classification))]
        ending = re.split(r"[/#]", node)[-1]
        return [
            *labels,
            *classified,
            node,
            re.sub(r"(?<=[a-z])(?=[A-Z])", " ", ending).replace("_", " ").replace("-", " "),
        ]
