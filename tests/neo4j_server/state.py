"""What is known of a server that was started: the state file, and whether its process still lives."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from .errors import Neo4jServerError
from .settings import name_home

USER = "neo4j"


@dataclass(frozen=True)
class Neo4jServer:
    """A Neo4j of this package: where it answers, its login, its process, its home folder."""

    uri: str
    http_uri: str
    user: str
    password: str
    pid: int
    home: str

    @property
    def auth(self) -> tuple[str, str]:
        """The login as the driver takes it."""
        return self.user, self.password

    @property
    def bolt_uri(self) -> str:
        """The same address without routing."""
        return self.uri.replace("neo4j://", "bolt://", 1)


def write_private(path: Path, text: str) -> None:
    """Replace a file by ``text`` at once, readable by its owner alone."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    beside.replace(path)


def write_state(directory: Path, server: Neo4jServer) -> None:
    """Keep what is known of the server, password included, in a file that only its owner reads."""
    write_private(_name_state(directory), json.dumps(asdict(server), indent=1) + "\n")


def read_state(directory: Path) -> Neo4jServer | None:
    """The server that was started here last, alive or not; None when none was.

    Raises Neo4jServerError when the state file is no state: nobody knows then whether a server runs here.
    """
    path = _name_state(directory)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise _call_broken(path, str(error)) from None
    return _parse_state(path, text)


def forget_state(directory: Path) -> None:
    """Remove the state file."""
    _name_state(directory).unlink(missing_ok=True)


def is_alive(server: Neo4jServer) -> bool:
    """Whether its process lives. A stranger that was given the same pid since is not it."""
    try:
        process = psutil.Process(server.pid)
        command = process.cmdline()
        # One that is just ending shows no command any more, and still holds its files.
        mine = not command or name_home(Path(server.home)) in command
        return mine and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _name_state(directory: Path) -> Path:
    return directory / "state.json"


def _parse_state(path: Path, text: str) -> Neo4jServer:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise _call_broken(path, str(error)) from None
    wanted = Neo4jServer.__annotations__
    if not isinstance(found, dict) or set(found) != set(wanted):
        raise _call_broken(path, f"wanted an object of {', '.join(wanted)}")
    for name, kind in wanted.items():
        if type(found[name]) is not kind:
            raise _call_broken(path, f"{name} is no {kind.__name__}")
    return Neo4jServer(**found)


def _call_broken(path: Path, why: str) -> Neo4jServerError:
    return Neo4jServerError(
        f"{path}: broken state file ({why}); end the server that `pgrep -f {name_home(path.parent / 'home')[2:]}` "
        "shows, if any, and delete the file"
    )
