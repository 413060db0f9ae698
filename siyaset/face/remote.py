"""A server that somebody else runs with `siyaset serve`, asked over HTTP: the same answers, the same errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from graph.answer import Answer, Asked, DatasetNote, Warning_
from graph.errors import NotFound, StoreUnreachable
from siyaset.errors import ConnectionClosed, ServerFault
from siyaset.face.backend import CypherTable
from siyaset.face.call import Call
from siyaset.face.problems import error_of

_TIMEOUT = httpx.Timeout(120.0, connect=10.0)
"""Seconds. A server stops a query by itself, after 30 s unless its settings say otherwise."""


class RemoteGraph:
    """Asks a server; one client with its connections serves every thread."""

    def __init__(self, url: str, client: httpx.Client | None = None) -> None:
        self._base = url.rstrip("/").removesuffix("/v1")
        self._client = client or httpx.Client(timeout=_TIMEOUT, follow_redirects=True)

    @property
    def place(self) -> str:
        """The server's address."""
        return str(httpx.URL(self._base).copy_with(username=None, password=None))

    def answer(self, call: Call) -> Answer:
        """The answer, as the server gave it."""
        for part in call.path:
            if "/" in part or part in (".", ".."):
                raise NotFound(f"nothing is known of {part!r}, and no address can hold it; search for the id")
        return call.model.model_validate_json(self._send("GET", call.address()).content)

    def cypher(self, query: str, parameters: Mapping[str, Any]) -> CypherTable:
        """The rows within the limits of the server."""
        body = orjson.dumps({"query": query, "parameters": dict(parameters)})
        found = self._send("POST", "/v1/cypher", body).json()
        answer = Answer(
            rows=found["rows"],
            warnings=[Warning_(**one) for one in found["warnings"]],
            query=Asked(**found["query"]),
            dataset=self.dataset(),
        )
        return CypherTable(tuple(found["columns"]), answer)

    def dataset(self) -> DatasetNote:
        """What the server says that it holds."""
        found = self._send("GET", "/v1/dataset").json()
        return DatasetNote(version=found["version"], horizon=found["horizon"], recorded=found["recorded"])

    def close(self) -> None:
        """Close the client."""
        self._client.close()

    def _send(self, method: str, address: str, body: bytes | None = None) -> httpx.Response:
        if self._client.is_closed:
            raise ConnectionClosed("this connection is closed; call siyaset.connect() again")
        headers = {"accept": "application/json", "content-type": "application/json"}
        try:
            response = self._client.request(method, self._base + address, content=body, headers=headers)
        except (httpx.TimeoutException, httpx.TransportError) as error:
            raise StoreUnreachable(
                f"nothing answers at {self.place} ({type(error).__name__}); start it there with `siyaset serve`, or "
                "correct the address"
            ) from None
        if response.is_success and response.headers.get("content-type", "").startswith("application/json"):
            return response
        raise _explain(response, self.place)


def _explain(response: httpx.Response, place: str) -> Exception:
    try:
        problem = response.json()
    except ValueError:
        problem = None
    if isinstance(problem, dict) and "code" in problem:
        return error_of(problem)
    return ServerFault(f"{place} answers with {response.status_code} and no siyaset's answer; correct the address")
