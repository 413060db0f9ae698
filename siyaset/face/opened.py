"""An open graph: every question as a method, closing, and how it shows itself."""

from __future__ import annotations

from types import TracebackType

from siyaset.face.holding import Holding
from siyaset.face.looking import Looking
from siyaset.face.meeting import Meeting
from siyaset.face.moments import Moments
from siyaset.face.stretches import Stretches
from siyaset.face.timing import Timing


class Graph(Holding, Looking, Meeting, Moments, Stretches, Timing):
    """A graph that `siyaset.connect()` opened: ask it, and close it or use it in a `with` statement.

    Several threads may ask at once. Every error is a `siyaset.GraphError` or a `siyaset.FrontError` that says what to
    do.

    >>> kg.mayors("İstanbul", since=1994).text
    'Mayors of İstanbul since 1994: 15 spells by 8 people. As last seen on ...'
    """

    def close(self) -> None:
        """Give the connections back. The embedded engine then stops by itself after a while."""
        self._backend.close()

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<siyaset graph at {self._backend.place}>"
