"""The packages beside this one have plain names (graph, api …): a file of the user's with such a name hides them.

Python looks first in the folder that somebody works in, so a `graph.py` there would be imported in our package's
place and fail far from its cause. This says at once what is in the way.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_NAMES = ("ontology", "graph", "loaders", "api")


class SomethingInTheWay(ImportError):
    """A file or folder has the name of a package that siyaset is made of, and is found before it."""


def check_neighbours() -> None:
    """Raise SomethingInTheWay if one of our packages is hidden by something else."""
    home = Path(__file__).resolve().parent.parent
    for name in _NAMES:
        found = _location(name)
        if found is not None and found.parent.parent != home:
            raise SomethingInTheWay(
                f"{found if found.name != '__init__.py' else found.parent} hides a part of siyaset called {name!r}; "
                "rename it, or work in another folder"
            )


def _location(name: str) -> Path | None:
    """Where Python finds a package; None for one of ours in an editable install that needs no file."""
    module = sys.modules.get(name)
    spec = module.__spec__ if module is not None else importlib.util.find_spec(name)
    if spec is None:
        return None
    if spec.origin is not None:
        path = Path(spec.origin).resolve()
        return path if path.name == "__init__.py" else path / "__init__.py" if path.is_dir() else path
    places = list(spec.submodule_search_locations or ())
    return Path(places[0]).resolve() / "__init__.py" if places else None
