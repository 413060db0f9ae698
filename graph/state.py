"""What stands at one version of the log, and what a load would change of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ontology.claims import Claim, Retraction, Ruling

Event = Claim | Retraction | Ruling

SUPERSEDED = "superseded"


@dataclass
class LogState:
    """The live claims and rulings by id, in the order in which they were recorded.

    `horizon` is the day up to which the dataset says that it holds, as the newest segment gives it.
    """

    claims: dict[str, Claim] = field(default_factory=dict)
    rulings: dict[str, Ruling] = field(default_factory=dict)
    horizon: str = ""

    def apply(self, event: Event) -> None:
        """Let one event of the log take effect; it says itself when it was recorded."""
        if isinstance(event, Claim):
            self.claims[event.id] = event
        elif isinstance(event, Ruling):
            self.rulings[event.id] = event
        else:
            self.claims.pop(event.claim, None)
            self.rulings.pop(event.claim, None)

    def after(self, events: Iterable[Event], recorded: str, horizon: str) -> LogState:
        """The state that would stand if the events were recorded at a time; this one stays as it is."""
        copy = LogState(dict(self.claims), dict(self.rulings), horizon)
        for event in events:
            copy.apply(event if isinstance(event, Retraction) else event.model_copy(update={"recorded": recorded}))
        return copy


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
    rulings: Sequence[Ruling] = (),
    retractions: Sequence[Retraction] = (),
) -> Change:
    """What it takes to bring the log to what a loader says now.

    A claim already live is left alone, with its recorded time. One whose slot holds another claim takes its place.
    Rulings are a list that the files hold whole: one no longer there is taken back.
    """
    taken_back = {retraction.claim for retraction in retractions}
    live = {claim.slot: claim for claim in state.claims.values() if claim.loader == loader}
    incoming = {claim.slot: claim for claim in claims if claim.id not in taken_back}
    added = tuple(claim for slot, claim in incoming.items() if claim.id not in state.claims)
    superseded = tuple(live[claim.slot] for claim in added if claim.slot in live)
    retracted = tuple(claim for claim in live.values() if claim.id in taken_back)
    missing = tuple(claim for slot, claim in live.items() if slot not in incoming and claim.id not in taken_back)
    ruled = {ruling.id for ruling in rulings}
    events: list[Event] = [Retraction(claim=claim.id, by=loader, on="", reason=SUPERSEDED) for claim in superseded]
    events += [retraction for retraction in retractions if retraction.claim in state.claims]
    events += [
        Retraction(claim=ruling.id, by=loader, on="", reason="no longer ruled")
        for ruling in state.rulings.values()
        if ruling.id not in ruled and ruling.loader == loader
    ]
    events += added
    events += [ruling for ruling in rulings if ruling.id not in state.rulings]
    return Change(tuple(events), added, superseded, retracted, missing)
