"""Which of the engine's packages is installed: the native one, or one that brings or needs a Java runtime."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

_MODULES = ("arcadedb", "arcadedb_embedded")
"""`arcadedb` is the native package and `arcadedb-jvm`; `arcadedb-embedded` has a name of its own."""


def find_engine_module() -> str | None:
    """The name of the module that is installed, the native one first; None if there is none."""
    return next((name for name in _MODULES if importlib.util.find_spec(name) is not None), None)


def import_engine() -> Any:
    """The module itself. Import it only after its environment is set."""
    name = find_engine_module()
    if name is None:
        raise ModuleNotFoundError(f"none of {', '.join(_MODULES)} is installed")
    return importlib.import_module(name)
