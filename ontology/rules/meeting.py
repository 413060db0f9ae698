"""How one spell meets the next: without a gap, with one, at the same time, or by dates too coarse to say."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from enum import StrEnum

from ontology.dates import EdtfDate, parse_date
from ontology.errors import BadInterval
from ontology.facts import Fact
from ontology.interval import POLL_WINDOW, Certainty

OVERNIGHT = datetime.timedelta(days=1)
"""A hand-over from one day to the next leaves no gap."""


class Meeting(StrEnum):
    """How the end of one spell and the start of the next lie to each other."""

    MEETS = "meets"
    GAP = "gap"
    OVERLAP = "overlap"
    TOO_COARSE = "too-coarse"


def compare(former: Fact, latter: Fact) -> Meeting:
    """How the later of two spells of one office follows the earlier, as far as their dates can say."""
    end, start = _date(former, "end"), _date(latter, "start")
    if surely_overlap(former, latter):
        return Meeting.OVERLAP
    if end is None or start is None:
        return Meeting.TOO_COARSE
    after_poll, at_poll = former.text("end_day") == "poll", latter.text("start_day") == "poll"
    if leaves_gap(end.latest, start, after_poll=after_poll, at_poll=at_poll):
        return Meeting.GAP
    if after_poll or at_poll:
        is_within = abs(end.latest - start.earliest) <= POLL_WINDOW and abs(start.latest - end.earliest) <= POLL_WINDOW
        return Meeting.MEETS if is_within else Meeting.TOO_COARSE
    if end.is_exact_day and start.is_exact_day:
        return Meeting.MEETS
    return Meeting.TOO_COARSE


def leaves_gap(over: datetime.date, begun: EdtfDate, *, after_poll: bool, at_poll: bool) -> bool:
    """Whether a stretch without a holder lies between a last day and the next start, whatever the start may mean.

    Where only a polling day is known, the office changed hands with the certificate, some days later.
    """
    return begun.earliest - over > (POLL_WINDOW if after_poll or at_poll else OVERNIGHT)


def pairs_that_overlap(spells: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Each pair of spells that certainly share a day, in the order given."""
    # An answer asks this of all the spells of an office, so what cannot overlap is passed over by four dates alone.
    spans = [(spell, *_core(spell)) for spell in spells]
    for (one, start, end), (other, begun, over) in itertools.combinations(spans, 2):
        if start and end and begun and over and start < over and begun < end and surely_overlap(one, other):
            yield one, other


def _core(spell: Fact) -> tuple[datetime.date | None, datetime.date | None]:
    """The day by which a spell had surely begun, and the first on which it may have been over."""
    try:
        interval = spell.interval()
    except BadInterval:
        return None, None
    return interval.start_max, interval.end_min


def surely_overlap(one: Fact, other: Fact) -> bool:
    """Whether two spells certainly share a day, and it is no hand-over some days after a poll."""
    if _is_handover_after_poll(one, other) or _is_handover_after_poll(other, one):
        return False
    try:
        return one.interval().overlaps(other.interval()) is Certainty.CERTAIN
    except BadInterval:  # Reported by its own rule.
        return False


def _is_handover_after_poll(former: Fact, latter: Fact) -> bool:
    """Whether the latter's start is a polling day, and the former held until the certificate some days later."""
    end, start = former.text("end"), latter.text("start")
    if latter.text("start_day") != "poll" or end is None or start is None:
        return False
    begun = parse_date(start).earliest
    return begun <= parse_date(end).earliest <= begun + POLL_WINDOW


def _date(fact: Fact, name: str) -> EdtfDate | None:
    text = fact.text(name)
    return parse_date(text) if text else None
