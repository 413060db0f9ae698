"""The engine's HTTP interface, used only to set it up: its Cypher is spoken over Bolt."""

from __future__ import annotations

import base64
import urllib.error
import urllib.request

import orjson

from graph.engine.files import OWNER
from graph.errors import EngineFailed


class EngineHttp:
    """Commands to an engine on loopback, as its owner."""

    def __init__(self, port: int, password: str) -> None:
        self._base = f"http://127.0.0.1:{port}/api/v1"
        login = base64.b64encode(f"{OWNER}:{password}".encode()).decode()
        self._headers = {"Content-Type": "application/json", "Authorization": f"Basic {login}"}
        # Never through a proxy that the environment names: the engine is on this machine.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def server(self, command: str) -> None:
        """Run a command of the server: `create database …`, `create user …`."""
        self._post("/server", {"command": command})

    def _post(self, path: str, body: dict[str, str]) -> None:
        request = urllib.request.Request(self._base + path, orjson.dumps(body), self._headers)
        try:
            with self._opener.open(request, timeout=30) as answer:
                answer.read()
        except urllib.error.HTTPError as error:
            raise EngineFailed(
                f"the engine refused {next(iter(body.values()))[:40]!r}: {error.read()[:300]!r}"
            ) from None
        except OSError as error:
            raise EngineFailed(f"the engine does not answer on its HTTP port: {error}") from None
