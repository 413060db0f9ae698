"""Draw facts at random, kind by kind, for a check by hand: `python -m benchmarks.quality OUT [--seed N] [--n N]`.

The pools are sorted by fact id, so that the draw depends on the data and the seed alone.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from pathlib import Path

SEED = 20261122
POOLS = {
    "mayors": ("MAYOR_OF",),
    "results": ("STOOD_IN", "RECEIVED"),
    "offices": ("MINISTER_OF", "SPEAKER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "DEPUTY_IN"),
    "leaders": ("LEADER_OF",),
    "lineage": ("SUCCEEDED_BY",),
}

_SHOWN = (
    "standing", "start", "end", "end_state", "began_by", "ended_by", "party", "role", "votes", "share", "seats", "rank",
    "elected", "province", "list", "date", "kind", "legal",
)  # fmt: skip


def read_facts(data: Path):
    """The facts that the curated tables amount to, with their claims."""
    from graph.build import build_facts
    from graph.state import LogState
    from loaders.curated.loader import CuratedLoader

    reading = CuratedLoader(data).read()
    assert not reading.refusals, [str(refusal) for refusal in reading.refusals[:5]]
    state = LogState().after([*reading.claims, *reading.judgements], "", reading.horizon)
    return build_facts(state), state


def pool(facts, kind: str):
    """The facts that may be drawn: mayors only of cities that are capitals of a province."""
    found = list(facts.of(*POOLS[kind]))
    if kind == "mayors":
        capital = {city.id for city in facts.of("City") if city.fields.get("kind") in ("metropolitan", "provincial")}
        found = [fact for fact in found if fact.object in capital]
    return sorted(found, key=lambda fact: fact.id)


def draw(facts, kind: str, seed: int, n: int, without=frozenset()):
    """n facts of a kind, or all; a generator of its own for each kind, so that one kind does not move another."""
    candidates = [fact for fact in pool(facts, kind) if fact.id not in without]
    return candidates if len(candidates) <= n else random.Random(f"{seed}-{kind}").sample(candidates, n)


def row(facts, state, fact) -> dict[str, str]:
    """One fact as a line: who, what, every field, and the word of each source."""

    def name(identity):
        thing = facts.by_id.get(identity)
        return str(thing.fields.get("name", "")) if thing else ""

    cells = {
        "fact": fact.id,
        "relation": fact.kind,
        "subject": fact.subject or "",
        "subject_name": name(fact.subject),
        "object": fact.object or "",
        "object_name": name(fact.object),
    }
    cells["fields"] = "; ".join(f"{key}={value}" for key, value in sorted(fact.fields.items()))
    for key in (
        "standing",
        "start",
        "end",
        "end_state",
        "began_by",
        "ended_by",
        "party",
        "role",
        "votes",
        "share",
        "seats",
        "rank",
        "elected",
        "province",
        "list",
        "date",
        "kind",
        "legal",
    ):
        cells[key] = "" if fact.fields.get(key) is None else str(fact.fields[key])
    cells["sources"] = "|".join(fact.sources)
    cells["disputed"] = "|".join(fact.disputed_fields) if hasattr(fact, "disputed_fields") else ""
    return cells


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--kinds", default=",".join(POOLS))
    parser.add_argument("--without", type=Path, help="a folder with an earlier draw whose facts are not drawn again")
    options = parser.parse_args()
    facts, state = read_facts(options.data)
    options.out.mkdir(parents=True, exist_ok=True)
    for kind in options.kinds.split(","):
        seen = set()
        if options.without and (options.without / f"{kind}.csv").exists():
            with (options.without / f"{kind}.csv").open(encoding="utf-8") as lines:
                seen = {line["fact"] for line in csv.DictReader(lines)}
        rows = [row(facts, state, fact) for fact in draw(facts, kind, options.seed, options.n, seen)]
        with (options.out / f"{kind}.csv").open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        print(f"{kind}: {len(rows)} of {len(pool(facts, kind))}", file=sys.stderr)


if __name__ == "__main__":
    main()
