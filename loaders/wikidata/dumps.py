"""Files of entity JSON, read one entity at a time: dumps (plain, gzip, bzip2), single answers, JSON lines.

Nothing is held but the line at hand. What a line and a whole file may unpack to is bounded.
"""

from __future__ import annotations

import bz2
import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

import orjson

from loaders.reading import Refusal
from loaders.records import unwrap_record
from loaders.statements import Refuse

LONGEST = 16 * 1024 * 1024
"""Bytes of one line; the largest entities have about five million."""
LARGEST = 128 * 1024 * 1024
"""Bytes of a file that is one document and not a list with an entity a line."""
_MOST_PACKED = 500
"""How many times its size on disk a packed file may have; dumps have about 20 times."""
_UNSUSPICIOUS = 256 * 1024 * 1024
_SHOWN = 2000


def is_one_document(path: Path) -> bool:
    """Whether a file is one JSON document: an answer of Special:EntityData, or something printed over lines."""
    with _open(path) as file:
        try:
            line = file.readline(LONGEST + 1).lstrip(b"\xef\xbb\xbf").strip().rstrip(b",")
        except (OSError, EOFError, zlib.error):
            return False
    if line in (b"[", b""):
        return False
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError:
        return (line[:1] == b"{" or line[:2] == b"[{") and _is_whole(path)
    return isinstance(found, list) or (isinstance(found, dict) and "entities" in found)


def read_document(path: Path, refuse: Refuse) -> Iterator[tuple[int, Any]]:
    """The entities of one document, each with line 0."""
    body = _read_whole(path)
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        refuse(Refusal(path.name, 0, f"it is no JSON ({error})", "get the file again", fatal=True))
        return
    if isinstance(found, dict) and "entities" in found:
        found = found["entities"]
    if isinstance(found, dict) and "id" not in found:
        found = list(found.values())
    for one in found if isinstance(found, list) else [found]:
        yield 0, unwrap_record(one)


def read_lines(path: Path, refuse: Refuse) -> Iterator[tuple[int, bytes]]:
    """The entities of a dump or of JSON lines as they stand, each with its line.

    A file that breaks off, or that unpacks to more than a dump can have, is refused as a whole.
    """
    number, total, is_array, is_closed = 0, 0, False, False
    most = max(_UNSUSPICIOUS, path.stat().st_size * _MOST_PACKED)
    try:
        with _open(path) as file:
            while line := file.readline(LONGEST + 1):
                number += 1
                total += len(line)
                if len(line) > LONGEST or total > most:
                    refuse(Refusal(
                        path.name, number, f"the line is longer than {LONGEST // 1024**2} MB" if len(line) > LONGEST
                        else f"the file unpacks to more than {_MOST_PACKED} times its size",
                        "give a dump with one entity a line", fatal=True,
                    ))  # fmt: skip
                    return
                text = line.lstrip(b"\xef\xbb\xbf").strip()
                if text == b"[" and number == 1:
                    is_array = True
                elif text == b"]":
                    is_closed = True
                elif text:
                    yield number, text.rstrip(b",")
    except (OSError, EOFError, zlib.error) as error:
        what = f"it breaks off or is damaged ({str(error) or type(error).__name__})"
        refuse(Refusal(path.name, number, what, "get the file again", fatal=True))
        return
    if is_array and not is_closed:
        refuse(Refusal(path.name, number, "the list is not closed: the file breaks off", "get it again", fatal=True))


def read_line(path: Path, number: int, text: bytes, refuse: Refuse) -> Any:
    """The value of a line; None, and a refusal, where it is no JSON."""
    try:
        return unwrap_record(orjson.loads(text))
    except orjson.JSONDecodeError as error:
        shown = text[:_SHOWN].decode("utf-8", "replace")
        refuse(Refusal(path.name, number, f"it is no JSON ({error})", "correct the line or get it again", (shown,)))
        return None


def _open(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        magic = file.read(3)
    if magic[:2] == b"\x1f\x8b":
        return cast(IO[bytes], gzip.open(path, "rb"))
    return bz2.open(path, "rb") if magic == b"BZh" else path.open("rb")


def _is_whole(path: Path) -> bool:
    body = _read_whole(path)
    if not body:
        return False
    try:
        orjson.loads(body)
    except orjson.JSONDecodeError:
        # Braces over lines that do not close are one document that is broken; else lines of which the first is.
        return body.lstrip()[:2] in (b"{\n", b"{\r")
    return True


def _read_whole(path: Path) -> bytes:
    try:
        with _open(path) as file:
            body = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        return b""
    return body.lstrip(b"\xef\xbb\xbf") if len(body) <= LARGEST else b""
