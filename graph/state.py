"""What stands at one version of the log, and what a load would change of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ontology.claims import Claim, Distinct, Merge, Retraction, Ruling

Judgement = Ruling | Merge | Distinct
Event = Claim | Retraction | Judgement

SUPERSEDED = "superseded"
_NO_LONGER = {Ruling: "no longer ruled", Merge: "no longer merged", Distinct: "no longer distinct"}


@dataclass
class LogState:
    """The live claims and judgements by id, in the order in which they were recorded.

    `horizon` is the day up to which the dataset says that it holds, as the newest segment gives it.
    """

    claims: dict[str, Claim] = field(default_factory=dict)
    rulings: dict[str, Ruling] = field(default_factory=dict)
    horizon: str = ""
    merges: dict[str, Merge] = field(default_factory=dict)
    distinct: dict[str, Distinct] = field(default_factory=dict)

    def apply(self, event: Event) -> None:
        """Let one event of the log take effect; it says itself when it was recorded."""
        if isinstance(event, Claim):
            self.claims[event.id] = event
        elif isinstance(event, Ruling):
            self.rulings[event.id] = event
        elif isinstance(event, Merge):
            self.merges[event.id] = event
        elif isinstance(event, Distinct):
            self.distinct[event.id] = event
        else:
            for held in (self.claims, self.rulings, self.merges, self.distinct):
                held.pop(event.claim, None)

    def after(self, events: Iterable[Event], recorded: str, horizon: str) -> LogState:
        """The state that would stand if the events were recorded at a time; this one stays as it is."""
        copy = LogState(dict(self.claims), dict(self.rulings), horizon, dict(self.merges), dict(self.distinct))
        for event in events:
            copy.apply(event if isinstance(event, Retraction) else event.model_copy(update={"recorded": recorded}))
        return copy

    def judgements(self) -> tuple[Judgement, ...]:
        """Everything that editors decided."""
        return (*self.rulings.values(), *self.merges.values(), *self.distinct.values())


@dataclass(frozen=True)
class Change:
    """What a load does to the log: new claims, claims whose place they take, and what the files no longer say.

    `missing` are live claims of the same loader that the load did not bring. They stay: only a written retraction
    takes away.
    """

    events: tuple[Event, ...]
    added: tuple[Claim, ...]
    superseded: tuple[Claim, ...]
    retracted: tuple[Claim, ...]
    missing: tuple[Claim, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the log would stay as it is."""
        return not self.events


def compare(
    state: LogState,
    loader: str,
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    retractions: Sequence[Retraction] = (),
) -> Change:
    """What it takes to bring the log to what a loader says now.

    A claim already live is left alone, with its recorded time. One whose slot holds another claim takes its place.
    Judgements are lists that the files hold whole: one no longer there is taken back.
    """
    taken_back = {retraction.claim for retraction in retractions}
    live = {claim.slot: claim for claim in state.claims.values() if claim.loader == loader}
    incoming = {claim.slot: claim for claim in claims if claim.id not in taken_back}
    added = tuple(claim for slot, claim in incoming.items() if claim.id not in state.claims)
    superseded = tuple(live[claim.slot] for claim in added if claim.slot in live)
    retracted = tuple(claim for claim in live.values() if claim.id in taken_back)
    missing = tuple(claim for slot, claim in live.items() if slot not in incoming and claim.id not in taken_back)
    judged = {judgement.id for judgement in judgements}
    known = {judgement.id: judgement for judgement in state.judgements()}
    events: list[Event] = [Retraction(claim=claim.id, by=loader, on="", reason=SUPERSEDED) for claim in superseded]
    events += [retraction for retraction in retractions if retraction.claim in state.claims]
    events += [
        Retraction(claim=judgement.id, by=loader, on="", reason=_NO_LONGER[type(judgement)])
        for judgement in known.values()
        if judgement.id not in judged and judgement.loader == loader
    ]
    events += added
    events += [judgement for judgement in judgements if judgement.id not in known]
    return Change(tuple(events), added, superseded, retracted, missing)
