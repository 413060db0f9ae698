"""Where the data on an office begins and ends: said with the answer, so that a gap is not read as nobody there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.answer import Row, Warning_
from graph.questions.speech import choose
from ontology.dates import parse_date


def warn_of_edges(
    rows: Sequence[Row],
    kept: Sequence[Row],
    day: datetime.date | None,
    since: datetime.date | None,
    lang: str = "en",
) -> Iterator[Warning_]:
    """What is not held of an office: nothing at all, nothing before its first spell, nothing after its abolition.

    `rows` are all spells that were fetched, `kept` those that the answer shows.
    """
    if not rows or (not kept and day is None):
        english = "The data holds no spell of this office in that time."
        turkish = "Veride bu makamın o zamana düşen bir dönemi yok."
        if rows:  # There are spells, and none of the time or the standing that was asked for.
            english = "The data holds spells of this office, but none that was asked for."
            turkish = "Veride bu makamın dönemleri var, ama istenene uyan yok."
        yield Warning_(code="nothing-held", message=choose(lang, english, turkish))
        if not rows:
            return
    first = min((row for row in rows if row["start"]), key=lambda row: parse_date(row["start"]).earliest, default=None)
    asked = day or since
    if first is not None and asked is not None and asked < parse_date(first["start"]).earliest:
        start = first["start"]
        yield Warning_(
            code="before-the-data",
            message=choose(
                lang, f"The data on this office begins on {start}.", f"Bu makamın verisi {start} tarihinde başlıyor."
            ),
            facts=(first["fact"],), end=start,
        )  # fmt: skip
    abolished = next((row for row in rows if row["ended_by"] == "abolition"), None)
    if abolished is not None and asked is not None and not kept and asked >= parse_date(abolished["end"]).earliest:
        end = abolished["end"]
        yield Warning_(
            code="office-abolished",
            message=choose(lang, f"The office was abolished on {end}.", f"Makam {end} tarihinde kaldırıldı."),
            facts=(abolished["fact"],), start=end,
        )  # fmt: skip


def warn_of_undated(rows: Sequence[Row], lang: str = "en") -> Iterator[Warning_]:
    """That spells of which no source gives any day are left out of an answer about one day."""
    if not rows:
        return
    names = ", ".join(dict.fromkeys(row["name"] for row in rows))
    yield Warning_(
        code="undated",
        message=choose(
            lang,
            f"Left out, because no source at hand says when they held it: {names}.",
            f"Ne zaman görevde olduklarını eldeki hiçbir kaynak söylemediği için sayılmayanlar: {names}.",
        ),
        facts=tuple(row["fact"] for row in rows),
    )


def warn_of_neighbours(
    record: Mapping[str, Any], since: datetime.date | None, until: datetime.date | None, lang: str = "en"
) -> Iterator[Warning_]:
    """That a city's municipality was another one before or afterwards: its mayors stand under the other's id.

    `record` is that of the city's mayors; nothing is said of a time that was not asked for.
    """
    for other in record.get("earlier") or ():
        date = other["date"]
        if date and since and parse_date(date).latest < since:
            continue
        when = choose(lang, f"Until {date}", f"{date} tarihine kadar") if date else choose(lang, "Before", "Daha önce")
        english = f"{when} the municipality was {other['name']}: its mayors are under {other['id']!r}."
        turkish = f"{when} belediye {other['name']} idi: başkanları {other['id']!r} altında."
        yield Warning_(code="earlier-municipality", message=choose(lang, english, turkish), end=date)
    for other in record.get("later") or ():
        date = other["date"]
        if date and until and parse_date(date).earliest > until:
            continue
        when = choose(lang, f"From {date} on", f"{date} tarihinden sonra") if date else choose(lang, "Later", "Sonra")
        english = f"{when} the municipality is {other['name']}: its mayors are under {other['id']!r}."
        turkish = f"{when} belediye {other['name']}: başkanları {other['id']!r} altında."
        yield Warning_(code="later-municipality", message=choose(lang, english, turkish), start=date)
