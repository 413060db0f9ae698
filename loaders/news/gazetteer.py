"""The names that the graph knows, made ready to be found in a text."""

from __future__ import annotations

from dataclasses import dataclass

from graph.edition import Edition
from ontology.facts import Facts


@dataclass(frozen=True)
class Gazetteer:
    """What the graph's things are called, and who held what."""

    facts: Facts

    @classmethod
    def of(cls, edition: Edition) -> Gazetteer:
        """The gazetteer of one version of the dataset."""
        return cls(edition.facts)
