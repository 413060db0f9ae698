"""Every kind of question that can be answered, by what it is about."""

from __future__ import annotations

from graph.ask.intent import Intent
from graph.ask.intents.lines import LINES
from graph.ask.intents.results import RESULTS
from graph.ask.intents.tenures import TENURES

INTENTS: tuple[Intent, ...] = (*TENURES, *LINES, *RESULTS)
