"""A version made again: its log, cut off at that version, in a directory of its own, to be published from there."""

from __future__ import annotations

import shutil
from pathlib import Path

import orjson

from graph.errors import NoSuchVersion, StoreInUse
from graph.log import Log, Manifest, Segment, write_durably


def copy_log(log: Log, version: int, directory: Path) -> Log:
    """The log as it stood at a version, in another directory. What lies there already must be the same log.

    The segments are the same files, so the version has the same name, time and digest as when it was new. Raises
    NoSuchVersion, or StoreInUse where another log, or more of this one, lies there.
    """
    segments = _until(log, version)
    copy = Log(directory)
    with copy.writing():
        held = copy.manifest().segments
        if held != segments[: len(held)]:
            raise StoreInUse(f"{directory.parent} holds another dataset or a later version; name an empty directory")
        for segment in segments[len(held) :]:
            target = directory / "segments" / segment.file
            shutil.copyfile(log.directory / "segments" / segment.file, target)
        write_durably(
            directory / "manifest.json",
            orjson.dumps(Manifest(segments=segments).model_dump(), option=orjson.OPT_INDENT_2),
        )
    return copy


def _until(log: Log, version: int) -> tuple[Segment, ...]:
    segments = log.manifest().segments
    if version not in {segment.version for segment in segments}:
        raise no_such_version(version, segments[-1].version if segments else 0)
    return tuple(segment for segment in segments if segment.version <= version)


def no_such_version(version: int, head: int) -> NoSuchVersion:
    """What to say of a version that the log never had."""
    there = f"it has 1 to {head}" if head else "it has none: nothing has been loaded yet"
    return NoSuchVersion(f"the log has no version {version}; {there}")
