"""Turtle from a stream of triples, without a graph in memory: subject by subject, in the order in which they come.

rdflib's own serialiser sorts a whole graph first; for a dataset that only grows that is slow, and its order is not
needed, because the stream has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from rdflib import BNode, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from graph.rdf.values import Triple

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", "\0": "\\u0000"}
)


class TurtleText:
    """Writes triples with a set of prefixes and counts them."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = dict(sorted(prefixes.items()))
        self._by_namespace = {namespace: prefix for prefix, namespace in self._prefixes.items()}
        self._name = lru_cache(maxsize=262144)(self._shorten)
        self.triples = 0

    def lines(self, triples: Iterable[Triple]) -> Iterator[str]:
        """The text, a subject at a time. Raises ValueError for a term that Turtle cannot hold."""
        yield "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in self._prefixes.items())
        for subject, group in groupby(triples, key=lambda triple: triple[0]):
            parts = []
            for predicate, alike in groupby(group, key=lambda triple: triple[1]):
                objects = [self._term(value) for _, _, value in alike]
                self.triples += len(objects)
                verb = "a" if predicate == RDF.type else self._name(predicate)
                parts.append(f"{verb} {', '.join(objects)}")
            said = " ;\n    ".join(parts)
            yield f"\n{self._name(subject)} {said} .\n"

    def _term(self, term: Node) -> str:
        if isinstance(term, Literal):
            return self._literal(term)
        if isinstance(term, URIRef):
            return self._name(term)
        assert isinstance(term, BNode)
        raise ValueError("a blank node has no name that lasts; give it an IRI")

    def _literal(self, literal: Literal) -> str:
        text = f'"{str(literal).translate(_ESCAPES)}"'
        if literal.language:
            return f"{text}@{literal.language}"
        if literal.datatype is not None:
            return f"{text}^^{self._name(literal.datatype)}"
        return text

    def _shorten(self, iri: URIRef) -> str:
        """A prefixed name where the rest is plain letters, digits, points and hyphens; else the whole IRI."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._by_namespace.get(iri[:cut])
        if prefix is not None and _LOCAL.fullmatch(iri[cut:]):
            return f"{prefix}:{iri[cut:]}"
        if _NO_IRI.search(iri):
            raise ValueError(f"{str(iri)!r} is no IRI; correct the id that it is made of")
        return f"<{iri}>"
