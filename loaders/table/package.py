"""Frictionless data packages: what a `datapackage.json` says of a table that lies beside it.

Read when it lies in the folder of the table, or is named itself. Nothing outside its folder is ever opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from loaders.errors import BadTable

NAME = "datapackage.json"
_LARGEST = 4 * 2**20
_FORMS = {"%d.%m.%Y": "d.m.Y", "%d/%m/%Y": "d/m/Y", "%d-%m-%Y": "d-m-Y", "%Y": "Y", "%m/%Y": "m/Y", "%m.%Y": "m.Y"}


@dataclass(frozen=True)
class Package:
    """What a package says of one table: the file, how it is written, and where it comes from."""

    path: Path
    delimiter: str = ""
    encoding: str = ""
    missing: tuple[str, ...] = ("",)
    dates: Mapping[str, str] = field(default_factory=dict)
    """The form of the dates of a column, where the schema says one that a mapping can say."""
    source: Mapping[str, str] = field(default_factory=dict)


def find_package(path: Path) -> Package | None:
    """What a package says of a table: the one in its folder, or the one that is named. Raises BadTable."""
    if path.is_dir():
        return _read(path / NAME, None)
    if path.name == NAME:
        return _read(path, None)
    beside = path.with_name(NAME)
    return _read(beside, path) if beside.is_file() else None


def _read(place: Path, table: Path | None) -> Package | None:
    if place.stat().st_size > _LARGEST:
        raise BadTable(f"{place.name}: it is larger than {_LARGEST // 2**20} MB; is it a data package?")
    try:
        found = orjson.loads(place.read_bytes())
    except orjson.JSONDecodeError as error:
        raise BadTable(f"{place.name}:{error.lineno}: it is no JSON ({error.msg}); correct it") from None
    resources = found.get("resources") if isinstance(found, dict) else None
    if not isinstance(resources, list) or not all(isinstance(one, dict) for one in resources):
        raise BadTable(f"{place.name}: it lists no `resources`; it is no data package")
    if table is None and len(resources) != 1:
        listed = ", ".join(str(one.get("path", "?")) for one in resources[:10])
        raise BadTable(f"{place.name}: it holds {len(resources)} tables; name the one that is meant: {listed}")
    for resource in resources:
        file = _inside(place, resource.get("path"))
        if table is None or file == table.resolve():
            return _describe(found, resource, file)
    return None


def _inside(place: Path, named: object) -> Path:
    """The file of a resource. Raises BadTable where it is none of the package's folder."""
    if not isinstance(named, str) or not named:
        raise BadTable(f"{place.name}: a resource has no `path` of one file; name it")
    pure = PurePosixPath(named)
    folder = place.parent.resolve()
    file = (folder / pure).resolve()
    if "://" in named or pure.is_absolute() or ".." in pure.parts or not file.is_relative_to(folder):
        raise BadTable(f"{place.name}: {named!r} lies outside the package; put the file beside {place.name}")
    return file


def _describe(package: Mapping[str, Any], resource: Mapping[str, Any], file: Path) -> Package:
    schema = _mapping(resource.get("schema"))
    fields = [one for one in schema.get("fields") or () if isinstance(one, dict)]
    dates = {
        str(one.get("name")): form
        for one in fields
        if one.get("type") in ("date", "year", "yearmonth") and (form := _FORMS.get(str(one.get("format", ""))))
    }
    missing = schema.get("missingValues", [""])
    return Package(
        path=file,
        delimiter=str(_mapping(resource.get("dialect")).get("delimiter", "")),
        encoding=str(resource.get("encoding", "")),
        missing=tuple(map(str, missing)) if isinstance(missing, list) else ("",),
        dates=dates,
        source=_source(package),
    )


def _source(package: Mapping[str, Any]) -> dict[str, str]:
    """What the package says that a Source may say, too; what it leaves open the person must say."""
    first = _mapping(next(iter(package.get("sources") or ()), None))
    licence = _mapping(next(iter(package.get("licenses") or ()), None))
    found = {
        "title": package.get("title") or package.get("name"),
        "publisher": _mapping(next(iter(package.get("contributors") or ()), None)).get("title") or first.get("title"),
        "url": package.get("homepage") or first.get("path"),
        "licence": licence.get("name") or licence.get("title"),
        "published": str(package.get("created") or "")[:10],
    }
    return {name: str(value) for name, value in found.items() if value}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
