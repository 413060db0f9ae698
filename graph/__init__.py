"""Keeping and asking: the log of claims, the decisions, the store on two engines and the questions."""
