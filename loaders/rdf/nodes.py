"""Nodes of a file and what is said of each, held by subject; looking into them, and showing one as a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import orjson
from pyoxigraph import BlankNode, Literal, NamedNode
from rdflib.namespace import RDF, XSD

from loaders.rdf.parsing import Object, Subject, Triple
from ontology.generate.namespaces import ID

TYPE = str(RDF.type)
_STRING = str(XSD.string)
_NESTED = 3
"""How many nodes deep a record is shown."""


def key_of(term: Subject) -> str:
    """What a node is called here: its IRI, or `_:` and a blank node's label."""
    return f"_:{term.value}" if isinstance(term, BlankNode) else term.value


def own_id(iri: str) -> str:
    """The id of ours that an IRI is; empty where it is none."""
    return unquote(iri[len(ID) :]) if iri.startswith(ID) else ""


class Nodes:
    """What a file says, by subject and predicate, both in the order in which they came."""

    def __init__(self) -> None:
        self.said: dict[str, dict[str, list[Object]]] = defaultdict(dict)
        self.read: set[tuple[str, str]] = set()
        """The subjects and predicates that something was made of."""

    def add(self, triple: Triple) -> None:
        """Take one triple; a doubled one says nothing twice."""
        subject, predicate, value = triple
        values = self.said[key_of(subject)].setdefault(predicate, [])
        if value not in values:
            values.append(value)

    def values(self, node: str, *predicates: str) -> Iterator[Object]:
        """What is said of a node under any of some predicates."""
        said = self.said.get(node)
        if said is None:
            return
        for predicate in predicates:
            if predicate in said:
                self.read.add((node, predicate))
                yield from said[predicate]

    def texts(self, node: str, *predicates: str) -> list[str]:
        """The literals among them, as text."""
        return [value.value for value in self.values(node, *predicates) if isinstance(value, Literal)]

    def nodes(self, node: str, *predicates: str) -> list[str]:
        """The nodes among them."""
        return [key_of(value) for value in self.values(node, *predicates) if not isinstance(value, Literal)]

    def types(self, node: str) -> list[str]:
        """The classes of a node."""
        return self.nodes(node, TYPE)

    def unread(self) -> dict[str, int]:
        """How many triples nothing was made of, by predicate."""
        found: dict[str, int] = defaultdict(int)
        for subject, said in self.said.items():
            for predicate, values in said.items():
                if (subject, predicate) not in self.read:
                    found[predicate] += len(values)
        return dict(found)

    def record(self, node: str) -> str:
        """A node as JSON-LD that can be mended and loaded by itself."""
        return orjson.dumps(self._shown(node, _NESTED)).decode()

    def _shown(self, node: str, depth: int) -> dict[str, Any]:
        shown: dict[str, Any] = {"@id": node}
        for predicate, values in self.said.get(node, {}).items():
            if predicate == TYPE:
                shown["@type"] = [one.value for one in values]
            else:
                shown[predicate] = [self._value(one, depth) for one in values]
        return shown

    def _value(self, value: Object, depth: int) -> dict[str, Any]:
        if isinstance(value, Literal):
            shown: dict[str, Any] = {"@value": value.value}
            if value.language:
                shown["@language"] = value.language
            elif value.datatype.value != _STRING:
                shown["@type"] = value.datatype.value
            return shown
        key = key_of(value)
        is_part = isinstance(value, BlankNode) or "/interval/" in key or "/instant/" in key
        return self._shown(key, depth - 1) if depth and is_part and key in self.said else {"@id": key}


def is_node(value: Object) -> bool:
    """Whether a value is a node, not a literal."""
    return isinstance(value, NamedNode | BlankNode)
