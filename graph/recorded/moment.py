"""A moment of recording as people write it, and what the log held by then."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from graph.errors import BadQuestion
from graph.log import Segment

_DAY = 10
_HINT = "write a day, 2026-11-22, an instant, 2026-11-22T20:00:00Z, or now"


def read_moment(text: str) -> datetime.datetime:
    """The last instant that counts: a day counts whole, in UTC; an instant without a zone is in UTC.

    Raises BadQuestion.
    """
    if text == "now":
        return datetime.datetime.max.replace(tzinfo=datetime.UTC)
    try:
        found = datetime.datetime.fromisoformat(text)
        if len(text) == _DAY:
            found = found.replace(hour=23, minute=59, second=59)
        # Near the ends of the calendar an instant with a zone has none in UTC.
        return found.replace(tzinfo=datetime.UTC) if found.tzinfo is None else found.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise BadQuestion(f"{text!r} is no day and no instant; {_HINT}", "known_on") from None


def recorded_by(segments: Sequence[Segment], moment: datetime.datetime) -> list[Segment]:
    """The segments that had been recorded by a moment, oldest first.

    A log is appended to; should a clock have gone back meanwhile, what stands before a recorded segment counts too.
    """
    last = 0
    for number, segment in enumerate(segments, start=1):
        if datetime.datetime.fromisoformat(segment.recorded) <= moment:
            last = number
    return list(segments[:last])
