"""Inputs of every format, spoilt: no fault of ours, nothing half loaded, nothing read or asked for elsewhere.

`make fuzz` tries 10,000 of them and prints what became of them; here a few of each format are tried.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bringing import bring_file
from faulty import Loaded
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mutated import Seed, mutated, seeds
from saying_news import review_of, say
from small_world import snapshot

from graph.edition import edition_of
from graph.errors import GraphError
from graph.log import Log
from loaders.description import Description, read_description
from loaders.errors import LoaderError
from loaders.foreign import ForeignLoader
from loaders.news.extract import extract
from loaders.news.gazetteer import Gazetteer
from loaders.run import load
from ontology.dates import parse_date
from ontology.errors import OntologyError
from siyaset.articles import read_article
from siyaset.incoming import open_reader

INPUTS = int(os.environ.get("SIYASET_FUZZ", "0"))
FORMATS = (
    "comma.csv", "semicolon.csv", "tab.tsv", "list.xlsx", "list.parquet", "datapackage", "mapping", "popolo",
    "wikidata.json", "wikidata.json.gz", "wikidata.json.bz2", "wikidata answer", "turtle", "trig", "n-triples",
    "n-quads", "json-ld", "review", "news",
)  # fmt: skip
EACH = -(-INPUTS // len(FORMATS)) or 6
LONGEST = 10.0
"""Seconds after which an input is called a hang."""

OUTCOMES: dict[str, Counter[str]] = {name: Counter() for name in FORMATS}
"""What became of the inputs, for the table that `make fuzz` prints."""


class _Guard:
    """Notes every file opened outside the folders allowed and every address asked for, while it is on."""

    def __init__(self) -> None:
        self.allowed: tuple[str, ...] | None = None
        self.trespasses: list[str] = []
        sys.addaudithook(self._see)

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.allowed is None:
            return
        if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen", "os.system"):
            self.trespasses.append(f"{event} {arguments[:2]}")
        elif event == "open" and isinstance(arguments[0], (str, bytes)):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if not path.startswith(self.allowed):
                self.trespasses.append(f"open {path}")

    @contextmanager
    def on(self, *folders: Path) -> Iterator[None]:
        """While it lasts, only these folders may be read, and Python's own and the project's code."""
        code = {sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parents[2]), "/proc", "/sys", "/dev"}
        self.trespasses.clear()
        self.allowed = tuple(os.path.realpath(one) for one in (*folders, *code))
        try:
            yield
        finally:
            self.allowed = None


GUARD = _Guard()


@pytest.fixture(scope="module")
def valid(tmp_path_factory: pytest.TempPathFactory, loaded_once: Path) -> dict[str, Seed]:
    """A valid input of each format."""
    directory = tmp_path_factory.mktemp("valid")
    review_of(edition_of(Log(loaded_once / "log")).facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent"), directory / "r")
    review = Seed("a.review.jsonl", (directory / "r").read_bytes())
    news = Seed(
        "a.txt", "Ada Örnek 31 Mart 2019'da Örnekkent belediye başkanı seçildi. Can Deneme istifa etti.\n".encode()
    )
    return {**seeds(directory), "review": review, "news": news}


def test_a_valid_input_of_each_format_is_there(valid: dict[str, Seed]) -> None:
    assert set(valid) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_no_input_makes_a_fault_of_ours(
    name: str, valid: dict[str, Seed], loaded: Loaded, loaded_once: Path, tmp_path: Path
) -> None:
    @given(content=mutated(valid[name].content), accept=st.booleans())
    @settings(
        max_examples=EACH, deadline=None, database=None, derandomize=True, phases=(Phase.generate, Phase.shrink),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )  # fmt: skip
    def try_one(content: bytes, accept: bool) -> None:
        folder = tmp_path / "in"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = folder / valid[name].file
        path.write_bytes(content)
        before, head, begun = snapshot(tmp_path / "log"), loaded.log.head(), time.monotonic()
        with GUARD.on(tmp_path):
            outcome = _bring(name, path, valid[name], loaded, folder, accept)
        assert time.monotonic() - begun < LONGEST
        assert GUARD.trespasses == []
        assert outcome != "a refusal without a word"
        OUTCOMES[name][outcome] += 1
        if outcome == "loaded":
            assert loaded.log.head() in (head, head + 1)
            shutil.rmtree(tmp_path / "log")
            shutil.copytree(loaded_once / "log", tmp_path / "log")
        else:
            assert snapshot(tmp_path / "log") == before

    try_one()


def _bring(name: str, path: Path, seed: Seed, loaded: Loaded, folder: Path, accept: bool) -> str:
    """What became of one input: `loaded`, `read` where nothing is loaded by it, or the name of the refusal."""
    described = dict(seed.described)
    if name == "datapackage":
        (folder / "comma.csv").write_text("Şehir,Başkan,Başlangıç\nÖrnekkent,Ela Misal,02.04.2004\n", "utf-8")
    try:
        if name == "news":
            text = read_article(str(path))
            for one in extract(text, Gazetteer.of(edition_of(loaded.log)), parse_date("2019-04-02")):
                assert text[one.begin : one.end] == one.quote
            return "read"
        if name == "mapping":
            _load_described(read_description(path), folder / "list.csv", loaded, accept)
            return "loaded"
        bring_file(path, loaded.log, accept=accept, sourced=name != "review", **described)
    except (LoaderError, GraphError, OntologyError) as error:
        return type(error).__name__ if str(error).strip() else "a refusal without a word"
    return "loaded"


def _load_described(description: Description, table: Path, loaded: Loaded, accept: bool) -> None:
    table.write_text("Şehir,Başkan,Başlangıç,Bitiş,Nasıl\nÖrnekkent,Ela Misal,02.04.2004,,seçildi\n", "utf-8")
    edition = edition_of(loaded.log)
    loader = ForeignLoader(open_reader(str(table), description), description, edition)
    load(loader, loaded.log, newest=edition, accept_rest=accept, leave_out_faulty=accept)


@pytest.fixture(scope="module", autouse=True)
def _tell(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if INPUTS:
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            total = sum(sum(one.values()) for one in OUTCOMES.values())
            print(f"\n{total} spoilt inputs:")
            for name, counts in OUTCOMES.items():
                print(f"  {name:18} {sum(counts.values()):6}  {', '.join(f'{k} {n}' for k, n in counts.most_common())}")
