"""What a rule found, and the register of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ontology.facts import Facts

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of one rule. `facts` are the facts it concerns, the one to mend first; `fix` says what to do.

    `column` and `value` are the cell that is at fault, where the fault is one: they lead to the line that says it.
    """

    rule: str
    severity: Severity
    facts: tuple[str, ...]
    what: str
    fix: str
    column: str = ""
    value: str = ""

    def __str__(self) -> str:
        return f"{self.what}; {self.fix}"


Rule = Callable[[Facts], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Exception_:
    """An editor's word that a finding is really so in the world: `facts` are those it concerns, in any order."""

    rule: str
    facts: frozenset[str]
    by: str
    on: str
    reason: str


def run_rules(rules: Iterable[Rule], facts: Facts, exceptions: Iterable[Exception_] = ()) -> list[Finding]:
    """Every finding that no exception explains, errors first, in the order of rules and ids."""
    explained = {(exception.rule, exception.facts) for exception in exceptions}
    found = [
        finding
        for rule in rules
        for finding in rule(facts)
        if (finding.rule, frozenset(finding.facts)) not in explained
    ]
    return sorted(found, key=lambda finding: (finding.severity != "error", finding.rule, finding.facts))
