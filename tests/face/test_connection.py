"""Opening and closing: where a graph is, what is wrong with an address, many threads, and the neighbours."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

import siyaset
from graph.settings import Settings
from siyaset.face.opened import Graph
from siyaset.face.problems import error_of
from siyaset.face.remote import RemoteGraph


def test_the_settings_a_directory_and_a_store_are_one_graph(own_store: None, embedded_settings: Settings) -> None:
    for where in (None, embedded_settings.store, embedded_settings.directory):
        with siyaset.connect(where) as kg:
            assert kg.dataset.version >= 1
            assert str(embedded_settings.directory) in repr(kg)


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("embedded:", siyaset.BadSettings),
        ("ftp://somewhere", siyaset.BadSettings),
        ("bolt://127.0.0.1:1", siyaset.StoreUnreachable),
        ("http://127.0.0.1:1", siyaset.StoreUnreachable),
    ],
)
def test_a_wrong_address_is_said_at_once(where: str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        siyaset.connect(where)
    assert where.partition(":")[2] in str(caught.value)


def test_an_empty_store_is_said_at_once(tmp_path: Path) -> None:
    from graph.engine.start import stop_engine

    try:
        with pytest.raises(siyaset.StoreEmpty, match="siyaset load"):
            siyaset.connect(tmp_path / "store")
    finally:
        stop_engine(tmp_path / "store")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(siyaset.BadQuestion, match="'fr'"):
        siyaset.connect(lang="fr")


def test_a_closed_connection_says_so(own_store: None) -> None:
    kg = siyaset.connect()
    kg.close()
    kg.close()
    with pytest.raises(siyaset.ConnectionClosed, match="connect"):
        kg.mayors("istanbul")


def test_many_threads_ask_one_connection(kg: Graph) -> None:
    cities = ["istanbul", "ankara", "izmir", "bursa", "antalya", "adana"] * 5
    alone = {city: kg.mayors(city).rows for city in set(cities)}
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda city: kg.mayors(city).rows, cities)) == [alone[city] for city in cities]


def answering(status: int, **more: Any) -> Iterator[Graph]:
    transport = httpx.MockTransport(lambda request: httpx.Response(status, **more))
    with Graph(RemoteGraph("http://user:secret@example.test", httpx.Client(transport=transport)), "en") as kg:
        yield kg


def test_what_is_no_siyaset_is_said_so_without_the_password() -> None:
    for more in ({"text": "<html>"}, {"json": ["no problem"]}):
        for kg in answering(502, **more):
            with pytest.raises(siyaset.ServerFault, match=r"example\.test.*502") as caught:
                kg.mayors("istanbul")
            assert "secret" not in str(caught.value) + repr(kg)


def test_a_fault_of_the_server_is_no_fault_of_the_question() -> None:
    for kg in answering(500, json={"code": "fault", "detail": "a fault in siyaset itself: KeyError"}):
        with pytest.raises(siyaset.ServerFault, match="KeyError"):
            kg.mayors("istanbul")


def test_every_error_of_the_graph_comes_back_as_itself() -> None:
    import graph.errors

    kinds = [kind for kind in vars(graph.errors).values() if isinstance(kind, type) and hasattr(kind, "code")]
    assert len(kinds) > 20
    for kind in kinds:
        error = error_of({"code": kind.code, "detail": "since: it was so"})
        assert isinstance(error, siyaset.GraphError)
        assert error.code == kind.code
        assert "it was so" in str(error)
        # One that is made of more than a sentence comes back as the kind above it.
        assert isinstance(error, kind) or issubclass(kind, type(error))


@pytest.mark.parametrize("name", ["graph.py", "api"])
def test_a_notebook_beside_such_a_file_says_what_is_in_the_way(tmp_path: Path, name: str) -> None:
    """A kernel looks into the notebook's folder first, as this does."""
    place = tmp_path / name
    if place.suffix:
        place.write_text("mine = True\n")
    else:
        place.mkdir()
        (place / "__init__.py").write_text("")
    root = Path(siyaset.__file__).parents[1]
    code = f"import sys; sys.path.append({str(root)!r}); import siyaset; siyaset.connect()"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert told.returncode == 1
    assert str(place) in told.stderr
    assert "rename it" in told.stderr
