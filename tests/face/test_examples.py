"""Every example of the face runs: those of the docstrings, those of docs/python.md, and the notebooks."""

from __future__ import annotations

import asyncio
import doctest
import importlib
import pkgutil
import re
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import siyaset.face
from siyaset.face.opened import Graph

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "python.md"
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
MODULES = [found.name for found in pkgutil.iter_modules(siyaset.face.__path__, "siyaset.face.")]
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str, kg: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed, _ = doctest.testmod(importlib.import_module(name), extraglobs={"kg": kg}, optionflags=OPTIONS)
    assert failed == 0


def test_every_method_that_asks_has_an_example() -> None:
    for kind in Graph.__mro__:
        for name, method in vars(kind).items():
            if callable(method) and not name.startswith("_") and name != "close":
                text = method.__doc__ or ""
                assert ">>> " in text, name
                assert f"kg.{name}(" in text, name


@pytest.mark.parametrize(
    ("page", "least"), [(PAGE, 6), (ROOT / "README.md", 1)], ids=lambda one: getattr(one, "stem", "")
)
def test_the_page_runs(
    page: Path, least: int, own_store: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(blocks) >= least
    example = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    assert doctest.DocTestRunner(optionflags=OPTIONS).run(example).failed == 0


def test_every_method_is_on_the_page() -> None:
    text = PAGE.read_text("utf-8")
    for kind in Graph.__mro__:
        for name, method in vars(kind).items():
            if callable(method) and not name.startswith("_"):
                assert f".{name}(" in text, name


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]


def test_the_notebooks_run(own_store: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """As somebody runs them who has just loaded the data, in a kernel of their own."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    began = time.monotonic()
    assert len(NOTEBOOKS) == 3
    for path in NOTEBOOKS:
        notebook = nbformat.read(path, as_version=4)
        asyncio.run(
            NotebookClient(
                notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
            ).async_execute()
        )
        said = "".join(str(output) for cell in notebook.cells for output in cell.get("outputs", ()))
        assert "data of version" in said, path.name
        assert shown(notebook), path.name
    assert time.monotonic() - began < 60


def shown(notebook: Any) -> list[str]:
    """The tables and pictures of a notebook that ran."""
    kinds = ("text/html", "image/svg+xml")
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [str(output["data"][kind]) for output in outputs for kind in kinds if kind in output.get("data", {})]
