"""Rules that facts must keep: each a function with a code, run by `siyaset check` and by every load."""
