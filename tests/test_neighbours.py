"""A user's own graph.py or api/ beside a notebook: siyaset works there, or says what is in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("siyaset")


def run_in(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("name", ["graph.py", "ontology.py", "loaders.py", "api.py"])
def test_a_file_with_the_name_of_one_of_our_packages_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("print('mine')\n")
    told = run_in(tmp_path, sys.executable, "-c", "import siyaset")
    assert told.returncode == 1
    assert str(tmp_path / name) in told.stderr
    assert "rename it" in told.stderr


def test_a_folder_with_the_name_of_one_of_our_packages_is_named(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "__init__.py").write_text("")
    told = run_in(tmp_path, sys.executable, "-c", "import siyaset")
    assert told.returncode == 1
    assert str(tmp_path / "api") in told.stderr


def test_the_command_works_beside_them(tmp_path: Path) -> None:
    for name in ("graph.py", "api.py"):
        (tmp_path / name).write_text("raise SystemExit('mine')\n")
    told = run_in(tmp_path, str(COMMAND), "--help")
    assert told.returncode == 0
    assert "mayors" in told.stdout


def test_an_innocent_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "graphs").mkdir()
    (tmp_path / "graph.csv").write_text("a\n")
    assert run_in(tmp_path, sys.executable, "-c", "import siyaset").returncode == 0
