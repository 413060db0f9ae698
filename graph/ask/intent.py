"""An intent: a kind of question with its patterns, examples in both languages, and what answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.ask.frame import Frame
from graph.ask.patterns import fit
from graph.questions.flow import Question

MakeAnswer = Callable[[Frame], Question]


@dataclass(frozen=True)
class Intent:
    """A kind of question that can be answered. The examples stand in docs/ask.md and are run by a test."""

    id: str
    says: str
    turkish: str
    english: str
    patterns: tuple[str, ...]
    make: MakeAnswer
    only: Callable[[Frame], bool] | None = None
    """What a frame must also be like, where the parts alone do not say it."""

    def score(self, frame: Frame) -> int | None:
        """How closely a question fits: the most needed parts of a pattern that fits, or None."""
        if self.only is not None and not self.only(frame):
            return None
        bag = frame.bag
        scores = [score for pattern in self.patterns if (score := fit(pattern, bag)) is not None]
        return max(scores, default=None)
