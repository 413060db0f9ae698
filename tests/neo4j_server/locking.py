"""A lock between processes that the system releases when its holder dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import Neo4jServerError


@contextmanager
def hold_lock(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock ``path`` while the block runs, after waiting for another holder.

    The file stays afterwards: deleting it would let two processes lock two files of one name.
    Raises Neo4jServerError when it is still held after ``patience`` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(handle, path, patience)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, path: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise Neo4jServerError(
                    f"{path}: another process has held this lock for {patience:.0f} s; "
                    f"see who with `fuser {path}`, and try again"
                ) from None
            time.sleep(0.1)
        else:
            return
