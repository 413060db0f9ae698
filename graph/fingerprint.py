"""What tells whether the code that makes facts and records is the one that made a graph."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

_MAKERS = {
    "ontology": (
        "dates", "interval", "text", "vocabulary", "terms", "things", "places", "institutions", "polls", "relations",
        "tenures", "voting", "model", "claims", "facts",
    ),
    "graph": ("state", "merging", "decide", "limits_of_ends", "build", "records", "project"),
    "graph.coverage": (
        "disputes", "mayoral", "national", "offices", "polls", "provinces", "report", "rows", "sources", "stretches",
        "succession", "things", "trustees", "words",
    ),
}  # fmt: skip


@cache
def builder_fingerprint() -> str:
    """A digest of the modules between claims and records: another one may make other records of the same claims."""
    total = hashlib.sha256()
    for package, modules in _MAKERS.items():
        for module in modules:
            total.update(resources.files(package).joinpath(f"{module}.py").read_bytes())
    return total.hexdigest()[:16]
