"""Where the data on an office begins and ends: said with the answer, so that a gap is not read as nobody there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from graph.answer import Row, Warning_
from ontology.dates import parse_date


def warn_of_edges(
    rows: Sequence[Row], kept: Sequence[Row], day: datetime.date | None, since: datetime.date | None
) -> Iterator[Warning_]:
    """What is not held of an office: nothing at all, nothing before its first spell, nothing after its abolition.

    `rows` are all spells that were fetched, `kept` those that the answer shows.
    """
    if not rows:
        yield Warning_(code="nothing-held", message="The data holds no spell of this office in that time.")
        return
    first = min((row for row in rows if row["start"]), key=lambda row: parse_date(row["start"]).earliest, default=None)
    asked = day or since
    if first is not None and asked is not None and asked < parse_date(first["start"]).earliest:
        yield Warning_(
            code="before-the-data", message=f"The data on this office begins on {first['start']}.",
            facts=(first["fact"],), end=first["start"],
        )  # fmt: skip
    abolished = next((row for row in rows if row["ended_by"] == "abolition"), None)
    if abolished is not None and day is not None and not kept and day >= parse_date(abolished["end"]).earliest:
        yield Warning_(
            code="office-abolished", message=f"The office was abolished on {abolished['end']}.",
            facts=(abolished["fact"],), start=abolished["end"],
        )  # fmt: skip
