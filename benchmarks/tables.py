"""The spells as one SQLite table with an index for the question: what Datasette serves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

EVERY_SPELL = """
MATCH (p:Politician)-[m:MAYOR_OF]->(c:City)
RETURN c.id AS city, m.id AS fact, p.id AS politician, p.name AS name, m.start AS start, m.end AS end,
       m.standing AS standing, m.party AS party, m.sources AS sources, toString(m.start_min) AS start_min,
       toString(m.end_min) AS end_min, toString(m.end_max) AS end_max
"""


def write_tables(rows: Sequence[Mapping[str, Any]], path: Path) -> None:
    """Write the rows of `EVERY_SPELL`, the list of sources as JSON text."""
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    with sqlite3.connect(path) as database:
        database.execute(f"create table mayors ({columns}, primary key (fact))")
        database.execute("create index by_city on mayors (city, start_min, end_min, fact)")
        database.executemany(
            f"insert into mayors values ({', '.join('?' * len(names))})",
            [[json.dumps(value) if isinstance(value, list) else value for value in row.values()] for row in rows],
        )
        database.execute("analyze")
    database.close()
