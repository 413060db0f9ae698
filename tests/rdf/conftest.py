"""The small dataset and a part of the shipped one, each exported once."""

from __future__ import annotations

import pytest

from graph.build import build_facts
from graph.log import Log
from graph.state import LogState, compare
from loaders.curated.loader import CuratedLoader
from ontology.claims import make_ruling
from tests.rdf.exported import ROOT, Dataset, Export, export_and_read, invented_claims, keep, relation_claims
from tests.rdf.sample import sample_claims


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Export:
    claims = [*invented_claims(), *relation_claims()]
    ruling = make_ruling(
        "mayor_of-3", "start", "2020-02-02", by="Test", on="2026-01-01", reason="because", loader="test"
    )
    dataset = keep(tmp_path_factory.mktemp("log"), claims, [ruling], "2026-01-01")
    return export_and_read(dataset, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Export:
    reading = CuratedLoader(ROOT / "data").read()
    change = compare(LogState(), "curated", sample_claims(reading), reading.judgements, reading.retractions)
    log = Log(tmp_path_factory.mktemp("shipped-log"))
    with log.writing():
        log.append(change.events, loader="curated", horizon=reading.horizon)
    state = log.state()
    return export_and_read(Dataset(state, build_facts(state), log), tmp_path_factory.mktemp("shipped"))
