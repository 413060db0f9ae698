"""A server's folder: its settings, its ports, the command that starts it."""

import socket
from dataclasses import dataclass
from pathlib import Path

from .java import find_java

# Capped, so that the server fits beside the tests on a small machine and an oversized query fails instead of
# swapping. Transactions together may take 70 % of the heap (Neo4j's own share, said here to be seen), so that
# the rest of the server keeps working while one query runs out of memory.
SETTINGS = """\
server.default_listen_address=127.0.0.1
# Not "localhost": a routing driver dials what is advertised, and localhost may be ::1, where nobody listens.
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt_port}
server.bolt.advertised_address=127.0.0.1:{bolt_port}
server.http.enabled=true
server.http.listen_address=127.0.0.1:{http_port}
server.http.advertised_address=127.0.0.1:{http_port}
server.https.enabled=false
server.memory.pagecache.size=128m
dbms.memory.transaction.total.max=358m
db.transaction.timeout=30s
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
# Two databases would otherwise take 256 MB of disk each before anything is written.
db.tx_log.preallocate=false
"""

# As in the neo4j.conf of the distribution: Neo4j reaches into these packages.
JVM_FLAGS = (
    "-Xmx512m",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
)


@dataclass(frozen=True)
class Setup:
    """What one start of a server needs: its home folder, its ports, the command."""

    home: Path
    bolt_port: int
    http_port: int
    command: tuple[str, ...]


def prepare_server(directory: Path, lib: Path) -> Setup:
    """Write the settings under ``directory``, with ports that are free now, and say how to start.

    Raises Neo4jServerError when there is no usable Java.
    """
    home = directory / "home"
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "logs").mkdir(exist_ok=True)
    bolt_port, http_port = choose_ports()
    settings = SETTINGS.format(bolt_port=bolt_port, http_port=http_port)
    (home / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8")
    command = (
        find_java(),
        *JVM_FLAGS,
        "-cp",
        f"{lib}/*",
        "org.neo4j.server.CommunityEntryPoint",
        name_home(home),
        f"--config-dir={home / 'conf'}",
    )
    return Setup(home, bolt_port, http_port, command)


def name_home(home: Path) -> str:
    """The argument by which a process is known to be the server of this folder."""
    return f"--home-dir={home}"


def choose_ports() -> tuple[int, int]:
    """Two ports of 127.0.0.1 that are free now.

    Another program may take one before Neo4j does; then the start fails and says so.
    """
    with socket.socket() as first, socket.socket() as second:
        # Both are held until both are known, or they could be one.
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return int(first.getsockname()[1]), int(second.getsockname()[1])
