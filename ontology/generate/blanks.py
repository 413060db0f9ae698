"""Blank nodes that are named in the order in which they are made, so that every run writes the same file."""

from __future__ import annotations

from collections.abc import Sequence

from rdflib import BNode, Graph, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

Pair = tuple[URIRef, Node]


class Blanks:
    """Makes blank nodes and lists in one graph."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._made = 0

    def node(self, *pairs: Pair) -> BNode:
        """A new blank node with the given properties."""
        self._made += 1
        node = BNode(f"n{self._made:05d}")
        self.put(node, *pairs)
        return node

    def put(self, node: Node, *pairs: Pair) -> None:
        """More properties of a node."""
        for predicate, value in pairs:
            self.graph.add((node, predicate, value))

    def list_of(self, items: Sequence[Node]) -> BNode:
        """An RDF list; rdflib's own `Collection` would name its cells anew in each run. Raises ValueError if empty."""
        if not items:
            raise ValueError("an empty list is rdf:nil; leave the property out")
        cells = [self.node((RDF.first, item)) for item in items]
        for cell, after in zip(cells, [*cells[1:], RDF.nil], strict=True):
            self.graph.add((cell, RDF.rest, after))
        return cells[0]
