"""Siyaset: a knowledge graph of Turkish politics. `siyaset.connect()` opens it; the command is `siyaset`."""

from siyaset._neighbours import check_neighbours

check_neighbours()

__version__ = "0.1.0"
