"""The rule on people of one name: nobody can tell them apart by it, so somebody must have looked."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.rules.finding import Finding
from ontology.text import fold


def check_namesakes(facts: Facts) -> Iterator[Finding]:
    """unreviewed-namesakes: two politicians of one name are one person or two, and a person has said which.

    Different years of birth say it too. A line of distinct.csv comes to this rule as an exception.
    """
    named: dict[str, list[Fact]] = defaultdict(list)
    for person in facts.of("Politician"):
        for name in sorted(_names(person)):
            named[name].append(person)
    told: set[tuple[str, str]] = set()
    for name, people in named.items():
        for one, other in itertools.combinations(people, 2):
            if (one.id, other.id) in told or _born_apart(one, other):
                continue
            told.add((one.id, other.id))
            yield Finding(
                "unreviewed-namesakes", "warning", (one.id, other.id),
                f"{one.id} and {other.id} are both known as {name!r}",
                "find out whether they are one person: then a line in merges.csv; if they are two, in distinct.csv",
            )  # fmt: skip


def _names(person: Fact) -> set[str]:
    """The folded names and aliases under which a person is known."""
    aliases = person.fields.get("aliases")
    names = [person.text("name"), person.text("name_en"), *(aliases if isinstance(aliases, list) else ())]
    return {key for name in names if name and (key := fold(name))}


def _born_apart(one: Fact, other: Fact) -> bool:
    """Whether the two were certainly born in different years."""
    born, born_too = one.text("born"), other.text("born")
    if born is None or born_too is None:
        return False
    first, second = parse_date(born), parse_date(born_too)
    return first.latest.year < second.earliest.year or second.latest.year < first.earliest.year


RULES = (check_namesakes,)
