"""What a snapshot says beside its rows: one sentence, how much is known, and where nobody is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graph.answer import Row, Warning_
from graph.questions.moment import Found
from graph.questions.speech import choose, count
from ontology.model import RELATIONS

_NAMES = {
    "mayors": ("Mayors", "Belediye başkanları"),
    "leaders": ("Party leaders", "Parti genel başkanları"),
    "offices": ("National offices", "Ulusal makamlar"),
    "ministers": ("Ministers", "Bakanlar"),
    "deputies": ("Deputies", "Milletvekilleri"),
    "members": ("Party memberships", "Parti üyelikleri"),
    "alliances": ("Alliances", "İttifaklar"),
    "all": ("Every relation", "Bütün ilişkiler"),
}
_NAMED = 12
"""How many things a warning about many of them names."""
_OF_ONE = frozenset({"vacancy", "gap"})
"""Warnings that are each about one thing at one time; the others say one sentence of many things."""


def say(relation: str, day: str, standing: Sequence[Found], rows: Sequence[Row], lang: str) -> str:
    """One sentence: how many hold certainly and possibly, and of how many things nobody is known."""
    certain = sum(row["certainty"] == "certain" for row in rows)
    possible = len(rows) - certain
    nobody = len(_without(standing))
    english = f"{_NAMES[relation][0]} on {day}: {count(certain, 'row')} certain, {possible} possible"
    turkish = f"{_NAMES[relation][1]}, {day}: {certain} kesin, {possible} olası satır"
    if nobody:
        english += f"; nobody is known for {count(nobody, 'thing')} that may have been there"
        turkish += f"; o gün var olabilecek {nobody} kayıt için bilinen kimse yok"
    return choose(lang, f"{english}.", f"{turkish}.")


def cover(standing: Sequence[Found], rows: Sequence[Row], horizon: str) -> dict[str, Any]:
    """How many things there may have been, how many rows are certain and possible, and of what nobody is known."""
    certain = sum(row["certainty"] == "certain" for row in rows)
    return {
        "things": len({(found.thing.id, found.thing.relation) for found in standing}),
        "certain": certain,
        "possible": len(rows) - certain,
        "without": _without(standing),
        "horizon": horizon,
    }


def _without(standing: Sequence[Found]) -> list[str]:
    """The things that may have been there and of which the answer names nobody, by id."""
    named = {found.thing.id for found in standing if found.rows}
    return sorted({found.thing.id for found in standing} - named)


def warn(standing: Sequence[Found], lang: str) -> Iterator[Warning_]:
    """Each vacancy and each gap with the thing's name; what is missing of many things, in one sentence for all."""
    together: dict[str, list[tuple[Found, Warning_]]] = defaultdict(list)
    for found in standing:
        for warning in found.warnings:
            if warning.code in _OF_ONE:
                yield warning.model_copy(update={"message": f"{_name(found, lang)}: {warning.message}"})
            else:
                together[warning.code].append((found, warning))
    for code in sorted(together):
        facts = tuple(fact for _, warning in together[code] for fact in warning.facts)
        names = [_name(found, lang) for found, _ in together[code]]
        yield Warning_(code=code, message=_say_many(code, names, lang), facts=facts)
    yield from _warn_of_undated(standing, lang)


def _name(found: Found, lang: str) -> str:
    """A thing's name; of the country, in which several offices are held, with the office."""
    kind = RELATIONS[found.thing.relation]
    office = choose(lang, kind.LABEL_EN.removesuffix(" of"), kind.LABEL_TR)
    return f"{found.name} ({office})" if "Country" in kind.TO else found.name


def _say_many(code: str, names: Sequence[str], lang: str) -> str:
    listed = _list(names, lang)
    if code == "before-the-data":
        return choose(
            lang, f"The data begins later for {listed}.", f"Verisi daha sonra başlayanlar: {listed}."
        )  # fmt: skip
    if code == "office-abolished":
        return choose(
            lang, f"The office had been abolished: {listed}.", f"Makamı o gün kaldırılmış olanlar: {listed}."
        )  # fmt: skip
    return choose(
        lang, f"The data holds no holder for {listed}.", f"Veride görevde kimsesi bulunmayanlar: {listed}."
    )  # fmt: skip


def _warn_of_undated(standing: Sequence[Found], lang: str) -> Iterator[Warning_]:
    rows = [row for found in standing for row in found.undated]
    if rows:
        names = _list(list(dict.fromkeys(f"{row['name']} ({row['held_name']})" for row in rows)), lang)
        yield Warning_(
            code="undated",
            message=choose(
                lang,
                f"Left out, because no source at hand says when they held it: {names}.",
                f"Ne zaman görevde olduklarını eldeki hiçbir kaynak söylemediği için sayılmayanlar: {names}.",
            ),
            facts=tuple(row["fact"] for row in rows),
        )


def _list(names: Sequence[str], lang: str) -> str:
    more = len(names) - _NAMED
    rest = choose(lang, f" and {more} more", f" ve {more} kayıt daha") if more > 0 else ""
    return ", ".join(names[:_NAMED]) + rest
