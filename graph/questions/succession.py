"""How one holder followed another: vacancies that the law foresees, gaps, and days on which hand-overs do not meet."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from graph.answer import Warning_
from graph.questions.laws import law_of_vacancy
from graph.questions.speech import choose
from ontology.dates import parse_date
from ontology.rules.holding import STAND_INS
from ontology.rules.meeting import leaves_gap

Row = dict[str, Any]

_VACATED = frozenset({"resignation", "death", "conviction", "dismissal", "court", "election-to-other-office"})


def report_vacancies(rows: Sequence[Row], lang: str = "en", *, possibly: bool = False) -> Iterator[Warning_]:
    """Stretches between two spells in which no one held and no one stood in, by the sources at hand.

    A vacancy that ended by a council's or an assembly's vote is one that the law foresees, and is called so. The days
    around a poll make no gap, nor does a hand-over from one day to the next. `possibly` words them for a day
    on which somebody possibly held after all.
    """
    spells = [row for row in rows if row["start"]]
    for former, latter in itertools.pairwise(sorted(spells, key=lambda row: parse_date(row["start"]).earliest)):
        over = _latest_end(spells, latter)
        if over is None:
            continue
        last = [row for row in spells if row["end"] and parse_date(row["end"]).latest == over]
        after_poll, at_poll = any(row["end_day"] == "poll" for row in last), latter["start_day"] == "poll"
        if not leaves_gap(over, parse_date(latter["start"]), after_poll=after_poll, at_poll=at_poll):
            continue
        yield _describe(former if former in last else last[0], _vacated(spells, latter), latter, lang, possibly)


def _latest_end(spells: Sequence[Row], latter: Row) -> datetime.date | None:
    """The day on which everyone who had begun before a spell was out; None while somebody still was in."""
    begun = parse_date(latter["start"]).earliest
    ends: list[datetime.date] = []
    for row in spells:
        if row is latter or parse_date(row["start"]).earliest >= begun:
            continue
        if not row["end"]:
            return None
        ends.append(parse_date(row["end"]).latest)
    return max(ends, default=None)


def _vacated(spells: Sequence[Row], latter: Row) -> bool:
    """Whether the last holder before a spell, stand-ins left aside, left the office vacant."""
    begun = parse_date(latter["start"]).earliest
    holders = [
        row
        for row in spells
        if row["standing"] not in STAND_INS
        and row["end"]
        and parse_date(row["end"]).latest <= begun
        and row is not latter
    ]
    last = max(holders, key=lambda row: parse_date(row["end"]).latest, default=None)
    return last is not None and last["ended_by"] in _VACATED


def _describe(former: Row, vacated: bool, latter: Row, lang: str, possibly: bool) -> Warning_:
    start, end = former["end"], latter["start"]
    is_lawful = vacated and latter["began_by"] in ("council-vote", "assembly-vote")
    if is_lawful:
        law = law_of_vacancy(start, latter["began_by"], lang)
        law = f" ({law})" if law else ""
        message = _say_vacancy(former["name"], latter["name"], start, end, law, lang, possibly)
    else:
        message = _say_gap(former["name"], latter["name"], start, end, lang, possibly)
    return Warning_(
        code="vacancy" if is_lawful else "gap",
        message=message,
        facts=(former["fact"], latter["fact"]), start=start, end=end,
    )  # fmt: skip


def _say_vacancy(former: str, latter: str, start: str, end: str, law: str, lang: str, possibly: bool) -> str:
    return choose(
        lang,
        f"{'Possibly vacant' if possibly else 'Vacant'} from {start} to {end}, as the law foresees between {former} "
        f"and {latter}{law}.",
        f"{start} ile {end} arasında {'belki boş' if possibly else 'boş'}; kanunun öngördüğü boşluk, {former} ile "
        f"{latter} arasında{law}.",
    )


def _say_gap(former: str, latter: str, start: str, end: str, lang: str, possibly: bool) -> str:
    if possibly:
        return choose(
            lang,
            f"Possibly nobody held it from {start} to {end}, between {former} and {latter}: no source at hand is sure.",
            f"{start} ile {end} arasında, {former} ile {latter} arasında, görevde belki kimse yok: eldeki hiçbir "
            "kaynak kesin değil.",
        )
    return choose(
        lang,
        f"No source at hand names a holder from {start} to {end}, between {former} and {latter}.",
        f"{start} ile {end} arasında, {former} ile {latter} arasında, görevde kimin olduğunu eldeki hiçbir kaynak "
        "söylemiyor.",
    )
