"""The small world as news would speak of it: its people and parties, and a country with an assembly and a ministry."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from small_world import World

from loaders.news.gazetteer import Gazetteer
from ontology.dates import parse_date
from ontology.facts import Fact
from ontology.terms import Value

PUBLISHED = parse_date("2024-04-01")


def _thing(label: str, identity: str, **fields: Value) -> Fact:
    return Fact(identity, label, None, None, dict(fields), (), (), {})


@lru_cache(maxsize=1)
def news_gazetteer() -> Gazetteer:
    """The gazetteer of the small world."""
    with tempfile.TemporaryDirectory() as folder:
        facts = World.write(Path(folder) / "data").facts()
    for thing in (
        _thing("Country", "turkiye", name="Türkiye", name_en="Turkey"),
        _thing("Ministry", "icisleri-bakanligi", name="İçişleri Bakanlığı", name_en="Ministry of the Interior"),
        _thing("Assembly", "tbmm", name="TBMM"),
        _thing("Term", "term-28", name="28. dönem", since="2023-06-02"),
        _thing("Election", "president-2028", date="2028-05-07", kind="presidential", status="scheduled"),
    ):
        facts.by_id[thing.id] = thing
    return Gazetteer(facts)
