"""What a load would change, fact by fact and field by field: shown by a dry run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.comparing import compare_fields
from loaders.run import LoadReport
from ontology.facts import Fact

COLUMNS = ("change", "fact", "field", "old", "new", "rule")


def list_differences(report: LoadReport) -> Iterator[dict[str, Any]]:
    """A row for each field that is new or another: `rule` is what decided it. Facts without sources' words are left."""
    before, after = report.before.facts.by_id, report.after.facts.by_id
    for word, facts in (
        ("added", report.facts.added),
        ("closed", report.facts.closed),
        ("changed", report.facts.changed),
    ):
        for identity in facts:
            new, old = after[identity], before.get(identity)
            rows = list(_fields(word, old, new))
            if rows:
                yield from rows
            else:
                sources = sorted(set(new.sources) - set(old.sources if old else ()))
                yield _row(word, new, "sources", None, "|".join(sources), None)
    for identity in report.facts.removed:
        yield _row("removed", before[identity], None, None, None, None)


def _fields(word: str, old: Fact | None, new: Fact) -> Iterator[dict[str, Any]]:
    if old is None:
        for end in ("subject", "object"):
            value = getattr(new, end)
            if value is not None:
                yield _row(word, new, end, None, value, None)
        for name, value in sorted(new.fields.items()):
            decision = new.decisions.get(name)
            yield _row(word, new, name, None, value, decision.rule if decision else None)
        return
    for one in compare_fields(old, new):
        yield _row(word, new, one.field, one.old, one.new, one.rule)


def _row(word: str, fact: Fact, field: str | None, old: object, new: object, rule: str | None) -> dict[str, Any]:
    return {"change": word, "fact": fact.id, "kind": fact.kind, "field": field, "old": old, "new": new, "rule": rule}
