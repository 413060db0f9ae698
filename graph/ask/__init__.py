"""Questions in plain Turkish and English, without any model behind them: read by rule, answered from the graph."""

from graph.ask.answer import AskedAnswer, Reading
from graph.ask.run import ask

__all__ = ["AskedAnswer", "Reading", "ask"]
