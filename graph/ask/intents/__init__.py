"""Every kind of question that can be answered, by what it is about."""

from __future__ import annotations

from graph.ask.intent import Intent
from graph.ask.intents.cities import CITIES
from graph.ask.intents.lines import LINES
from graph.ask.intents.moves import MOVES
from graph.ask.intents.parties import PARTIES
from graph.ask.intents.people import PEOPLE
from graph.ask.intents.places import PLACES
from graph.ask.intents.ranks import RANKS
from graph.ask.intents.removals import REMOVALS
from graph.ask.intents.results import RESULTS
from graph.ask.intents.state import STATE
from graph.ask.intents.tenures import TENURES

INTENTS: tuple[Intent, ...] = (
    *TENURES,
    *LINES,
    *RESULTS,
    *CITIES,
    *PARTIES,
    *PEOPLE,
    *STATE,
    *REMOVALS,
    *PLACES,
    *RANKS,
    *MOVES,
)
