"""The engine that runs any loader: read, compare with the log, decide, check, and only then write, all or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.comparing import FactChange, compare_facts
from graph.edition import Edition
from graph.log import Log, Segment, now
from graph.state import Change, LogState, compare
from loaders.errors import LoadLoses, LoadRefused
from loaders.naming import name_facts
from loaders.reading import Loader, Reading, Refusal
from ontology.facts import Facts
from ontology.rules.codes import RULES
from ontology.rules.finding import Finding, run_rules

LARGEST_LOSS = 0.02
"""Share of the facts that a load may take away; more is a mistake until somebody says otherwise."""

_TOLD = 20
"""Faults of other sources that a load of curated tables names."""


@dataclass(frozen=True)
class LoadReport:
    """What a load did, or with `dry_run` would do. `segment` is None where the log stays as it is."""

    loader: str
    claims: Change
    facts: FactChange
    disputed: int
    total: int
    kinds: dict[str, int]
    refused: tuple[Refusal, ...] = ()
    warnings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    segment: Segment | None = None
    before: Edition = field(default_factory=lambda: Edition(0, LogState()))
    after: Edition = field(default_factory=lambda: Edition(0, LogState()))


def load(
    loader: Loader, log: Log, *, dry_run: bool = False, accept_rest: bool = False, allow_loss: bool = False,
    newest: Edition | None = None, leave_out_faulty: bool = False,
) -> LoadReport:  # fmt: skip
    """Bring the log to what the loader says. Publishing is the caller's next step.

    `newest` is the log's newest version, where the caller has it at hand.
    With `accept_rest` the lines that were refused are left out; else one of them stops the load. `leave_out_faulty`
    also leaves out what only the rules refuse. Raises LoadRefused or LoadLoses, and then nothing was written.
    """
    reading = loader.read()
    _refuse(reading, accept_rest)
    with log.writing():
        head = log.head()
        before = newest if newest is not None and newest.version == head else Edition(head, log.state())
        state = before.state
        name_facts(reading, state.claims.values())
        _refuse(reading, accept_rest)
        horizon = max(state.horizon, reading.horizon)
        recorded = now()
        while True:
            change = compare(state, loader.name, reading.claims, reading.judgements, reading.retractions)
            is_same = change.is_empty and horizon == state.horizon
            after = before if is_same else Edition(before.version + 1, state.after(change.events, recorded, horizon))
            # Also when nothing is new: an exception that was taken out makes a fault of what was loaded.
            findings = run_rules(RULES, after.facts, reading.exceptions)
            errors = _faults_of_load(findings, reading, before)
            if not errors:
                _note_faults_of_others(findings, reading)
                break
            if not (leave_out_faulty and _leave_out(errors, change, reading)):
                raise LoadRefused([locate(finding, reading) for finding in errors])
        report = _report(loader, reading, change, before, after, tuple(findings), None)
        if not allow_loss:
            _check_loss(report)
        if dry_run or is_same:
            return report
        segment = log.append(change.events, loader=loader.name, horizon=horizon, recorded=recorded)
    return _report(loader, reading, change, before, after, tuple(findings), segment)


def _faults_of_load(findings: Sequence[Finding], reading: Reading, before: Edition) -> list[Finding]:
    """The errors that this load must answer for. Those of a source that is not ours were not there before it.

    A load of curated tables answers for everything that it says, and not for what another source put into the log
    before it: of that the report warns.
    """
    errors = [finding for finding in findings if finding.severity == "error"]
    spoken = set() if reading.only_new_faults else {claim.fact for claim in reading.claims}
    if all(spoken.issuperset(finding.facts) for finding in errors):
        return errors
    exceptions = () if reading.only_new_faults else reading.exceptions
    known = {(finding.rule, finding.facts) for finding in run_rules(RULES, before.facts, exceptions)}
    if not reading.only_new_faults:
        return [
            finding
            for finding in errors
            if spoken.issuperset(finding.facts) or (finding.rule, finding.facts) not in known
        ]
    return [
        finding
        for finding in errors
        if (finding.rule, finding.facts) not in known and not reading.kept.issuperset(finding.facts)
    ]


def _note_faults_of_others(findings: Sequence[Finding], reading: Reading) -> None:
    """Tell, at a load of curated tables, what the rules find in what other sources put into the log."""
    faults = [finding for finding in findings if finding.severity == "error"]
    if reading.only_new_faults or not faults:
        return
    reading.notes += [
        f"from another source: {finding.what} ({finding.rule}); {finding.fix}" for finding in faults[:_TOLD]
    ]
    if len(faults) > _TOLD:
        reading.notes.append(f"from other sources: {len(faults) - _TOLD} more faults like these")


def _leave_out(errors: Sequence[Finding], change: Change, reading: Reading) -> bool:
    """Refuse what is new and breaks a rule, so that the rest may stand; whether there was anything to leave out."""
    new = {claim.fact for claim in change.added}
    faulty: set[str] = set()
    for finding in errors:
        at_fault = [fact for fact in finding.facts if fact in new]
        if not at_fault:
            return False
        faulty.add(at_fault[0])
        reading.refusals.append(locate(finding, reading))
    reading.claims = [claim for claim in reading.claims if claim.fact not in faulty]
    return True


def _refuse(reading: Reading, accept_rest: bool) -> None:
    if any(refusal.fatal for refusal in reading.refusals) or (reading.refusals and not accept_rest):
        raise LoadRefused(reading.refusals)


def check(reading: Reading, facts: Facts) -> list[Finding]:
    """Every finding on the facts that the reading's exceptions do not explain."""
    return run_rules(RULES, facts, reading.exceptions)


def locate(finding: Finding, reading: Reading) -> Refusal:
    """A finding with the place of the line that it concerns first."""
    for fact in finding.facts:
        places = reading.origins.get(fact)
        if places:
            place = next((one for one in places if one.says(finding.column, finding.value)), places[0])
            columns = place.columns if reading.only_new_faults else ()
            return Refusal(place.file, place.line, finding.what, finding.fix, place.row, columns=columns)
    return Refusal("log", 0, finding.what, finding.fix)


def _report(
    loader: Loader, reading: Reading, change: Change, before: Edition, after: Edition, findings: Sequence[Finding],
    segment: Segment | None,
) -> LoadReport:  # fmt: skip
    return LoadReport(
        loader=loader.name,
        claims=change,
        facts=compare_facts(before.facts, after.facts),
        disputed=sum(bool(fact.disputed_fields) for fact in after.facts.by_id.values()),
        total=len(after.facts.by_id),
        kinds=dict(Counter(fact.kind for fact in after.facts.by_id.values())),
        refused=tuple(reading.refusals),
        warnings=tuple(finding for finding in findings if finding.severity == "warning"),
        notes=tuple(reading.notes),
        segment=segment,
        before=before,
        after=after,
    )


def _check_loss(report: LoadReport) -> None:
    merged = {merge.old for merge in report.after.state.merges.values()}
    lost, total = len(set(report.facts.removed) - merged), len(report.before.facts.by_id)
    if total and lost / total > LARGEST_LOSS:
        raise LoadLoses(
            f"the load would take away {lost} of {total} facts, more than {LARGEST_LOSS:.0%}: "
            f"{', '.join(report.facts.removed[:5])} …; say --allow-loss if that is meant"
        )
