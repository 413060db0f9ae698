"""One kept-alive HTTP connection that does as little as possible, so that what is measured is the server.

It is the same for everyone. `http.client` takes longer for the head of a small answer than our server for the answer.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urlsplit

_PATIENCE = 30.0
_PIECE = 1 << 18


class BadReply(Exception):
    """A server answered with something else than 200."""


@dataclass(frozen=True)
class Call:
    """One request: where to and with what."""

    target: str
    body: bytes = b""
    headers: tuple[str, ...] = ()

    def encode(self, host: str) -> bytes:
        """The bytes that are sent."""
        lines = [f"{'POST' if self.body else 'GET'} {self.target} HTTP/1.1", f"Host: {host}", *self.headers]
        if self.body:
            lines.append(f"Content-Length: {len(self.body)}")
        return "\r\n".join([*lines, "", ""]).encode() + self.body


class Client:
    """A connection to a loopback address that stays open."""

    def __init__(self, base: str) -> None:
        place = urlsplit(base)
        if place.hostname != "127.0.0.1" or place.port is None:
            raise ValueError(f"{base} is not on loopback")
        self.host = f"{place.hostname}:{place.port}"
        self._socket = socket.create_connection((place.hostname, place.port), timeout=_PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def send(self, request: bytes) -> bytes:
        """The body that answers an encoded request. Raises BadReply unless the status is 200 (Neo4j: 202)."""
        self._socket.sendall(request)
        received = self._receive()
        while (end := received.find(b"\r\n\r\n")) < 0:
            received += self._receive()
        head, rest = bytes(received[:end]).lower(), received[end + 4 :]
        body = self._read_chunks(rest) if b"transfer-encoding: chunked" in head else self._read_rest(head, rest)
        if head.split(b" ", 2)[1] not in (b"200", b"202"):
            raise BadReply(f"{self.host}: {head.splitlines()[0].decode()}: {body[:300].decode(errors='replace')}")
        return body

    def _read_rest(self, head: bytes, body: bytearray) -> bytes:
        length = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        while len(body) < length:
            body += self._receive()
        return bytes(body)

    def _read_chunks(self, rest: bytearray) -> bytes:
        body, at = bytearray(), 0
        while True:
            while (line := rest.find(b"\r\n", at)) < 0:
                rest += self._receive()
            size = int(rest[at:line].split(b";")[0], 16)
            while len(rest) < line + 2 + size + 2:
                rest += self._receive()
            if size == 0:
                return bytes(body)
            body += rest[line + 2 : line + 2 + size]
            at = line + 2 + size + 2

    def _receive(self) -> bytearray:
        piece = self._socket.recv(_PIECE)
        if not piece:
            raise BadReply(f"{self.host} closed the connection")
        return bytearray(piece)
