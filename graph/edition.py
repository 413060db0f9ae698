"""One version of the dataset, whole: what stood in the log, and the facts that it amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.build import build_facts
from graph.log import Log
from graph.state import LogState
from ontology.facts import Facts


@dataclass(frozen=True)
class Edition:
    """A version with its state. The facts are made when they are first asked for, and kept."""

    version: int
    state: LogState

    @cached_property
    def facts(self) -> Facts:
        """Every fact of the version. Raises DecisionError where claims cannot meet."""
        return build_facts(self.state)


def edition_of(log: Log, version: int | None = None) -> Edition:
    """The newest version of the log, or an earlier one. Raises LogDamaged."""
    return Edition(log.head() if version is None else version, log.state(version))
