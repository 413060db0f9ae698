"""``python -m tests.neo4j_server start|stop|status|fetch``: a real Neo4j at hand, for ``make neo4j``.

Exit codes: 0 done (or running), 1 failed (or not running) with the reason on stderr, 2 wrong usage.
"""

import argparse
import os
import shlex
import sys
from pathlib import Path

from .errors import Neo4jServerError
from .fetch import fetch_jars
from .places import find_server_directory
from .run import find_server, start_server, stop_server
from .state import Neo4jServer


def main(arguments: list[str] | None = None) -> int:
    """Do one command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.neo4j_server", description="A Neo4j Community of our own.")
    parser.add_argument("command", choices=("start", "stop", "status", "fetch"))
    parser.add_argument("--directory", type=Path, default=find_server_directory(), help="default: %(default)s")
    given = parser.parse_args(arguments)
    try:
        return _do(given.command, given.directory)
    except Neo4jServerError as error:
        print(error, file=sys.stderr)
        return 1


def _do(command: str, directory: Path) -> int:
    if command == "fetch":
        print(fetch_jars())
        return 0
    if command == "stop":
        print("stopped" if stop_server(directory) else "none ran")
        return 0
    if command == "start":
        # A password on the command line would be seen in the list of processes.
        print(describe(start_server(directory, os.environ.get("SIYASET_NEO4J_PASSWORD"))))
        return 0
    server = find_server(directory)
    if server is None:
        print(f"no Neo4j answers for {directory}", file=sys.stderr)
        return 1
    print(describe(server))
    return 0


def describe(server: Neo4jServer) -> str:
    """The server for a person to read, and the line that has siyaset use it."""
    settings = {"SIYASET_STORE": server.uri, "SIYASET_USER": server.user, "SIYASET_PASSWORD": server.password}
    line = " ".join(f"{name}={shlex.quote(value)}" for name, value in settings.items())
    return (
        f"uri       {server.uri}\n"
        f"http      {server.http_uri}\n"
        f"user      {server.user}\n"
        f"password  {server.password}\n"
        f"process   {server.pid}\n"
        f"home      {server.home}\n"
        f"\n{line} SIYASET_DATABASE=neo4j"
    )


if __name__ == "__main__":
    sys.exit(main())
