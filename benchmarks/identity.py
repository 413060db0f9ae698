"""A hundred thousand names against twenty thousand people, beside what a program without an index would do."""

from __future__ import annotations

import csv
import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from benchmarks.figures import Line, Section, describe_versions
from graph.identity.index import IdentityIndex
from graph.identity.profiles import Profile
from ontology.text import fold
from tests.engines import DATA

_PEOPLE, _NAMES, _BESIDE = 20_000, 100_000, 200
_SEED = 1994
_LETTERS = "abcdefghiklmnoprstuvyz"
T = TypeVar("T")


def measure_names(people: int = _PEOPLE, names: int = _NAMES, rounds: int = 3) -> Section:
    """Reconcile names on one core; beside it, compare each with every name of the index, by the same library."""
    chance = random.Random(_SEED)
    known = _mix_names(people, chance)
    asked = [_spoil(chance.choice(known), chance) for _ in range(names)]
    profiles = [Profile(f"p{number}", "politician", name, (fold(name),)) for number, name in enumerate(known)]
    built, index = _time(lambda: IdentityIndex("politician", profiles))
    keys = [profile.keys[0] for profile in profiles]
    ours, beside = [], []
    for part in range(rounds):
        sample = asked[part :: names // _BESIDE]
        beside.append(_time(lambda sample=sample: _compare_with_all(sample, keys))[0] / len(sample))
        portion = asked[part::rounds]
        ours.append(_time(lambda portion=portion: [index.decide(name) for name in portion])[0] / len(portion))
    section = Section(
        f"Reconciling {names:,} names with {people:,} people",
        "Names mixed of the words of the shipped ones; half are written otherwise: a wrong letter, an initial, the "
        f"surname first, another person. One core, without the other. Beside it: {len(beside) * _BESIDE} of the names "
        f"compared with each of the {people:,} by rapidfuzz, which gives no reasons. Ratio: to that, for each name. "
        f"The index was built in {built:.1f} s. {describe_versions(('rapidfuzz',))}.",
        ("", "ratio", "microseconds a name", "seconds for all"),
    )
    base = statistics.median(beside)
    for what, each in (("compared with everybody", base), ("Siyaset's index", statistics.median(ours))):
        section.lines.append(Line(what, f"{each / base:.3f}", (f"{each * 1e6:.0f}", f"{each * names:.0f}")))
    return section


def _compare_with_all(names: Sequence[str], keys: Sequence[str]) -> None:
    for name in names:
        process.extract(fold(name), keys, scorer=OSA.normalized_similarity, score_cutoff=0.8, limit=5)


def _mix_names(count: int, chance: random.Random) -> list[str]:
    """Names of nobody, from the given names and surnames of the shipped politicians, as common as they are there."""
    with Path(DATA / "politicians.csv").open(encoding="utf-8", newline="") as file:
        words = [row["name"].split() for row in csv.DictReader(file)]
    given = [word for one in words for word in one[:-1]]
    surnames = [one[-1] for one in words]
    return [
        " ".join([*chance.sample(given, 2 if chance.random() < 0.3 else 1), chance.choice(surnames)])
        for _ in range(count)
    ]


def _spoil(name: str, chance: random.Random) -> str:
    """The name as somebody might have written it."""
    kind, words = chance.random(), name.split()
    if kind < 0.5:
        return name
    if kind < 0.7:
        place = chance.randrange(len(name))
        return name[:place] + chance.choice(_LETTERS) + name[place + 1 :]
    if kind < 0.8:
        return f"{name[0]}. {words[-1]}"
    if kind < 0.9:
        return f"{words[-1]}, {' '.join(words[:-1])}"
    return f"{words[0]} {words[-1][::-1].title()}"


def _time(run: Callable[[], T]) -> tuple[float, T]:
    before = time.perf_counter()
    found = run()
    return time.perf_counter() - before, found


if __name__ == "__main__":
    from benchmarks.figures import show

    show([measure_names()])
