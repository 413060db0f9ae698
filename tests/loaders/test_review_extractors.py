"""Extractors of others: held to the text, to the known relations, and to a person's review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from saying_news import say
from small_world import World
from tiny_extractor import TinyExtractor

from loaders.errors import BadExtractor
from loaders.news.gazetteer import Gazetteer
from loaders.news.other import find_extractor, run_extractor
from ontology.dates import parse_date
from ontology.facts import Facts

TEXT = "On Monday Ada Örnek governs Örnekkent again."
DAY = parse_date("2021-05-04")


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return World.write(tmp_path_factory.mktemp("other") / "data").facts()


@pytest.fixture(scope="module")
def gazetteer(facts: Facts) -> Gazetteer:
    return Gazetteer(facts)


def test_one_is_named_by_its_module(facts: Facts, gazetteer: Gazetteer) -> None:
    found = run_extractor(find_extractor("tiny_extractor:TinyExtractor"), TEXT, gazetteer, DAY, facts)
    assert [(one.relation, one.subject.id, one.object and one.object.id) for one in found] == [
        ("MAYOR_OF", "ada-ornek", "ornekkent")
    ]


@pytest.mark.parametrize(
    "named", ["", "tiny_extractor", "tiny_extractor:", ":x", "no_such_module_at_all:X", "tiny_extractor:Nobody",
              "tiny_extractor:IDS", "pathlib:Path", "tiny_extractor:re"],
)  # fmt: skip
def test_what_is_no_extractor_is_refused(named: str) -> None:
    with pytest.raises(BadExtractor, match=";"):
        find_extractor(named)


_, GOOD = say("MAYOR_OF", "Ada Örnek", "Örnekkent")
SAID = say("MAYOR_OF", "Ada Örnek", "Örnekkent")[0]
FORGED = [
    (replace(GOOD, begin=GOOD.begin + 1, end=GOOD.end + 1), "the text does not have"),
    (replace(GOOD, quote="Ada Örnek won"), "the text does not have"),
    (replace(GOOD, begin=-5), "the text does not have"),
    (replace(GOOD, begin=True), "the text does not have"),
    (replace(GOOD, end=10**9), "the text does not have"),
    (replace(GOOD, relation="RULES"), "there is no relation 'RULES'"),
    (replace(GOOD, score=float("nan")), "no number from 0 to 1"),
    (replace(GOOD, score=2.0), "no number from 0 to 1"),
    (replace(GOOD, modality="surely"), "no Modality"),
    (replace(GOOD, rule=""), "names no rule"),
    (replace(GOOD, qualifiers={"start": 2019}), "no texts by name"),
    (replace(GOOD, subject="Ada Örnek"), "no Mention"),
    (replace(GOOD, subject=replace(GOOD.subject, text="Ela Misal")), "the text does not have"),
    (replace(GOOD, subject=replace(GOOD.subject, id="ela-misal-9")), "nothing of the kind Politician"),
    (replace(GOOD, subject=replace(GOOD.subject, kind="Robot")), "no kind of thing"),
    ("Ada Örnek governs Örnekkent", "it is a str"),
    (None, "it is a NoneType"),
]  # fmt: skip


@pytest.mark.parametrize(("forged", "what"), FORGED, ids=range(len(FORGED)))
def test_one_forged_candidate_spoils_all(facts: Facts, gazetteer: Gazetteer, forged: Any, what: str) -> None:
    class Forger(TinyExtractor):
        def extract(self, text: str, gazetteer: Any, published: Any) -> Iterator[Any]:
            yield GOOD
            yield forged

    with pytest.raises(BadExtractor, match=f"candidate 2: .*{what}.*nothing was taken"):
        run_extractor(Forger(), SAID, gazetteer, DAY, facts)


@pytest.mark.parametrize("gives", [None, 7, ValueError("no model here")])
def test_one_that_fails_or_gives_garbage_is_refused(facts: Facts, gazetteer: Gazetteer, gives: Any) -> None:
    class Failing(TinyExtractor):
        def extract(self, text: str, gazetteer: Any, published: Any) -> Any:
            if isinstance(gives, Exception):
                raise gives
            return gives

    with pytest.raises(BadExtractor, match=r"tiny 0\.1 failed: \w+Error"):
        run_extractor(Failing(), SAID, gazetteer, DAY, facts)


def test_one_without_end_is_cut_off(facts: Facts, gazetteer: Gazetteer, tmp_path: Path) -> None:
    class Endless(TinyExtractor):
        def extract(self, text: str, gazetteer: Any, published: Any) -> Iterator[Any]:
            while True:
                yield GOOD

    with pytest.raises(BadExtractor, match="more than 10000"):
        run_extractor(Endless(), SAID, gazetteer, DAY, facts)
