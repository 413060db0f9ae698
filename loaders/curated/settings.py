"""`dataset.yml`: what a folder of curated tables says of itself."""

from __future__ import annotations

from pathlib import Path

import yaml

from loaders.reading import Reading, Refusal, split_advice
from ontology.dates import parse_date
from ontology.errors import BadDate

_KEYS = frozenset({"title", "horizon"})


def read_horizon(path: Path, reading: Reading) -> str:
    """The day up to which the folder is known to hold; empty where it does not say. What is wrong is refused."""
    if not path.exists():
        return ""
    try:
        settings = yaml.safe_load(path.read_text("utf-8")) or {}
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        what = " ".join(str(error).split())[:200]
        _refuse(path, reading, f"it is no YAML in UTF-8 ({what})", 'write `horizon: "2024-06-30"`')
        return ""
    if not isinstance(settings, dict):
        _refuse(path, reading, "it holds no settings", 'write `horizon: "2024-06-30"`')
        return ""
    unknown = sorted(set(map(str, settings)) - _KEYS)
    if unknown:
        _refuse(path, reading, f"unknown setting: {', '.join(unknown)}", f"use {', '.join(sorted(_KEYS))}")
    horizon = str(settings.get("horizon") or "")
    try:
        return parse_date(horizon).text if horizon else ""
    except BadDate as error:
        what, fix = split_advice(error)
        _refuse(path, reading, f"horizon: {what}", fix)
        return ""


def _refuse(path: Path, reading: Reading, what: str, fix: str) -> None:
    reading.refusals.append(Refusal(path.name, 0, what, fix, fatal=True))
