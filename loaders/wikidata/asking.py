"""Asking a SPARQL endpoint politely: one question at a time, bounded in size and time, never past the host named.

Every answer is kept on disk until the whole load is through, so that one that broke off goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import orjson
import tenacity

from loaders.errors import EndpointFailed
from loaders.wikidata.said import Said

Binding = dict[str, dict[str, str]]
"""One row of an answer: by variable, its type, value and language, as SPARQL's JSON has it."""

_LONGEST_WAIT = 300
_REDIRECTS = 3
_OLDEST = 24 * 3600
"""Seconds after which what a broken-off load has kept is asked again: the endpoint has moved on."""
_ON = "run the same command again: what was read is kept for a day, and it goes on from there"
_TO_TRY_AGAIN = frozenset((408, 429, 500, 502, 503, 504))


class _Again(Exception):
    """The question may be asked again, after `wait` seconds where the endpoint says how many."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        self.why, self.wait = why, wait
        super().__init__(why)


class Endpoint:
    """One endpoint. `folder` is where answers are kept; `contact` tells its keepers whom to write to."""

    def __init__(
        self, address: str, said: Said, folder: Path, contact: str, sleep: Callable[[float], None] | None = None
    ) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
            raise EndpointFailed(
                f"{parts.scheme}://{parts.hostname or ''} is no address that can be asked",
                "write https://host/path, without a name and a password in it",
            )
        self._address, self._said, self._sleep = address, said, sleep or time.sleep
        self._folder = folder / "wikidata" / hashlib.sha256(address.encode()).hexdigest()[:16]
        self._agent = f"siyaset/{_version()} (a knowledge graph of Turkish politics{f'; {contact}' if contact else ''})"
        self._last = 0.0

    def ask(self, query: str, *needed: str) -> list[Binding]:
        """The rows of the answer, each with the variables that are needed. Raises EndpointFailed."""
        kept = self._folder / f"{hashlib.sha256(query.encode()).hexdigest()}.json"
        with suppress(OSError, EndpointFailed):
            if time.time() - kept.stat().st_mtime < _OLDEST:
                return _rows(kept.read_bytes(), needed)
        body = self._ask_politely(query)
        rows = _rows(body, needed)
        self._folder.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(body)
        part.replace(kept)
        return rows

    def finish(self) -> None:
        """Throw away what was kept: the load is through."""
        shutil.rmtree(self._folder, ignore_errors=True)
        with suppress(OSError):  # Another endpoint's answers may lie beside them.
            self._folder.parent.rmdir()

    def _ask_politely(self, query: str) -> bytes:
        retrying = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(self._said.tries), wait=_wait, reraise=True, sleep=self._sleep,
            retry=tenacity.retry_if_exception_type(_Again),
        )  # fmt: skip
        try:
            return retrying(self._ask_once, query)
        except _Again as error:
            raise EndpointFailed(f"{error.why}, {self._said.tries} times", _ON) from None

    def _ask_once(self, query: str) -> bytes:
        rest = self._last + self._said.pause - time.monotonic()
        if rest > 0:
            self._sleep(rest)
        try:
            return self._post(query)
        except httpx.TimeoutException:
            raise _Again(f"no answer in {self._said.timeout:g} seconds") from None
        except httpx.TransportError as error:
            raise _Again(f"it cannot be reached ({str(error)[:200] or type(error).__name__})") from None
        except httpx.HTTPError as error:
            raise EndpointFailed(f"its answer cannot be read ({str(error)[:200]})", "check the address") from None
        finally:
            self._last = time.monotonic()

    def _post(self, query: str) -> bytes:
        address = self._address
        headers = {
            "User-Agent": self._agent, "Accept": "application/sparql-results+json", "Accept-Encoding": "gzip",
        }  # fmt: skip
        with httpx.Client(timeout=self._said.timeout, follow_redirects=False) as client:
            for _ in range(_REDIRECTS + 1):
                with client.stream("POST", address, data={"query": query}, headers=headers) as answer:
                    if not answer.is_redirect:
                        return self._read(answer)
                    address = self._redirect(address, answer.headers.get("location", ""))
        raise EndpointFailed(f"it redirects more than {_REDIRECTS} times", "name the address where it ends")

    def _redirect(self, address: str, location: str) -> str:
        target = urljoin(address, location)
        here, there = urlsplit(address), urlsplit(target)
        is_safer = here.scheme == "http" and there.scheme == "https" and here.hostname == there.hostname
        if (here.scheme, here.netloc) != (there.scheme, there.netloc) and not is_safer:
            host = there.netloc.rpartition("@")[2] or there.scheme
            raise EndpointFailed(f"it redirects to {host}, which you did not name", "name that address if it is meant")
        return target

    def _read(self, answer: httpx.Response) -> bytes:
        began, most = time.monotonic(), self._said.largest * 1024 * 1024
        if answer.headers.get("content-encoding", "identity").lower() not in ("identity", "gzip"):
            raise EndpointFailed("its answer is packed in a way that was not asked for", "name another endpoint")
        body = bytearray()
        for chunk in answer.iter_bytes():
            body += chunk
            if len(body) > most:
                raise EndpointFailed(
                    f"its answer is larger than {self._said.largest} MB",
                    "ask for fewer items at once (`wikidata: {batch: …}`), or raise `largest`",
                )
            if time.monotonic() - began > self._said.timeout:
                raise _Again(f"no whole answer in {self._said.timeout:g} seconds")
        if answer.status_code in _TO_TRY_AGAIN:
            wait = _retry_after(answer.headers.get("retry-after", ""))
            if wait is not None and wait > _LONGEST_WAIT:
                raise EndpointFailed(f"it asks to be left alone for {wait:.0f} seconds", f"wait as long; then {_ON}")
            raise _Again(f"it answers {answer.status_code} {answer.reason_phrase}".strip(), wait)
        if answer.status_code != 200:
            told = " ".join(bytes(body[:200]).decode("utf-8", "replace").split())
            raise EndpointFailed(
                f"it answers {answer.status_code} {answer.reason_phrase} ({told})", "check that it is a SPARQL endpoint"
            )
        return bytes(body)


def _wait(state: tenacity.RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    said = error.wait if isinstance(error, _Again) else None
    return said if said is not None else min(60.0, 2.0 ** (state.attempt_number - 1))


def _retry_after(text: str) -> float | None:
    if text.strip().isdecimal():
        return float(text.strip()[:9])
    with suppress(ValueError, TypeError):
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    return None


def _rows(body: bytes, needed: Sequence[str]) -> list[Binding]:
    try:
        found: Any = orjson.loads(body)
        rows = found["results"]["bindings"]
        is_right = isinstance(rows, list) and all(
            isinstance(row, dict)
            and all(isinstance(one, dict) and isinstance(one.get("value"), str) for one in row.values())
            and all(name in row for name in needed)
            for row in rows
        )
    except (orjson.JSONDecodeError, KeyError, TypeError):
        is_right = False
    if not is_right:
        raise EndpointFailed("its answer is no SPARQL result in JSON", "check that the address is a SPARQL endpoint")
    return rows  # type: ignore[no-any-return]


def _version() -> str:
    try:
        return version("siyaset")
    except PackageNotFoundError:
        return "0"
