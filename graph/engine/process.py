"""The engine's own process: `python -m graph.engine.process DIR IDLE MEMORY`, started by `graph.engine.start`.

It owns the directory as long as it lives, sets the engine up hardened (by default it has no time limit, no fsync, and
reads file URLs), writes its address down when it is ready, and stops when nobody has used it for IDLE seconds.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

import filelock
import orjson
import psutil

from graph.engine.files import ASKER, DATABASE, READER, EngineFiles, EngineState, Secrets
from graph.engine.http import EngineHttp
from graph.engine.package import import_engine

_GROUPS = {
    "version": 1,
    "databases": {
        "*": {
            "groups": {
                "admin": {
                    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
                },
                "readers": {
                    "access": [],
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "types": {"*": {"access": ["readRecord"]}},
                },
                "*": {"access": [], "resultSetLimit": -1, "readTimeout": -1, "types": {"*": {"access": []}}},
            }
        }
    },
}

_ENGINE_SETTINGS = {
    "txWalFlush": "2",  # fsync at each commit: what was acknowledged survives a loss of power
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
    "queryMaxConcurrent": "0",  # without it a query that runs out of memory keeps its place for good
}

_BUSY = 17
"""Exit code when another engine owns the directory."""


def main() -> int:
    """Run an engine until it is idle or told to stop; the exit code says how it went."""
    directory, idle, memory, timeout = Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    files = EngineFiles(directory)
    owner = filelock.FileLock(str(files.owner_lock))
    try:
        owner.acquire(timeout=0)
    except filelock.Timeout:
        print("another engine owns this directory", flush=True)
        return _BUSY
    stop = _StopFlag()
    server, state = _start_server(files, memory, timeout)
    try:
        files.write_state(state)
        _serve_until_idle(files, state, idle, stop)
        # From here on nobody may trust the address; whoever comes now waits for the lock and starts a new engine.
        with filelock.FileLock(str(files.start_lock)).acquire(timeout=60):
            files.state.unlink(missing_ok=True)
            server.stop()
    finally:
        owner.release()
    return 0


class _StopFlag:
    """Set by SIGTERM or SIGINT."""

    def __init__(self) -> None:
        self.is_set = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._set)

    def _set(self, number: int, frame: FrameType | None) -> None:
        self.is_set = True


def _start_server(files: EngineFiles, memory: int, timeout: float) -> tuple[Any, EngineState]:
    secrets = files.read_secrets()
    log = files.root / "log"
    log.mkdir(parents=True, exist_ok=True)
    groups = files.root / "config" / "server-groups.json"
    groups.parent.mkdir(parents=True, exist_ok=True)
    groups.write_bytes(orjson.dumps(_GROUPS))
    # Read by the engine when it is imported, so they are set before.
    arguments = _engine_arguments(memory, timeout)
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = arguments
    os.environ["ARCADEDB_JVM_ARGS"] = f"{arguments} -Xrs"  # a Java runtime would take SIGTERM from us and half stop
    os.environ["ARCADEDB_LOG_DIR"] = str(log)
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    arcadedb = import_engine()
    bolt, http = _free_ports()
    server = arcadedb.create_server(
        root_path=str(files.root),
        root_password=secrets.owner,
        config={
            "host": "127.0.0.1",
            "http_port": http,
            "bolt_host": "127.0.0.1",
            "bolt_port": bolt,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        },
    )
    server.start()
    _make_accounts(EngineHttp(http, secrets.owner), files, secrets)
    state = EngineState(
        pid=os.getpid(), born=psutil.Process().create_time(), bolt=bolt, http=http, package=_package_name(arcadedb)
    )
    return server, state


def _engine_arguments(memory: int, timeout: float) -> str:
    """Limits and settings, as both the native engine and a Java runtime take them.

    A query that outgrows the memory ends the engine, and whoever comes next starts it again: left alive it may no
    longer answer anybody (docs/engines.md).
    """
    settings = {**_ENGINE_SETTINGS, "command.timeout": str(int(timeout * 1000))}
    given = [f"-Darcadedb.{name}={value}" for name, value in settings.items()]
    return " ".join([f"-Xmx{memory}m", "-XX:+ExitOnOutOfMemoryError", *given])


def _make_accounts(http: EngineHttp, files: EngineFiles, secrets: Secrets) -> None:
    """Make the database and the two accounts that can only read, each once."""
    if not (files.root / "databases" / DATABASE).exists():
        http.server(f"create database {DATABASE}")
    users = files.root / "config" / "server-users.jsonl"
    known = users.read_text("utf-8") if users.exists() else ""
    for name, password in ((ASKER, secrets.asker), (READER, secrets.reader)):
        if f'"{name}"' not in known:
            account = {"name": name, "password": password, "databases": {DATABASE: ["readers"]}}
            http.server(f"create user {orjson.dumps(account).decode()}")


def _package_name(module: Any) -> str:
    native = bool(getattr(module, "NATIVE_IMAGE", False))
    return f"arcadedb {getattr(module, 'ENGINE_VERSION', '?')}{' native' if native else ''}"


def _free_ports() -> tuple[int, int]:
    """Two ports that were free a moment ago, held together so that they differ."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _serve_until_idle(files: EngineFiles, state: EngineState, idle: float, stop: _StopFlag) -> None:
    """Return when told to stop, or after `idle` seconds in which no client was connected and none noted a use."""
    me = psutil.Process()
    last_use = time.time()
    while not stop.is_set:
        time.sleep(0.5)
        if not files.directory.exists():  # The whole store was deleted under us.
            shutil.rmtree(files.root, ignore_errors=True)
            os._exit(0)
        if _has_clients(me, state.bolt):
            last_use = time.time()
        if files.state.exists():
            last_use = max(last_use, files.state.stat().st_mtime)
        if idle > 0 and time.time() - last_use > idle:
            return


def _has_clients(me: psutil.Process, bolt: int) -> bool:
    connections = me.net_connections(kind="tcp")
    return any(one.status == psutil.CONN_ESTABLISHED and one.laddr.port == bolt for one in connections)


if __name__ == "__main__":
    ended_with = main()
    sys.stdout.flush()
    # Not sys.exit: with clients still connected a Java runtime would wait for their threads for ever.
    os._exit(ended_with)
