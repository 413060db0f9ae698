"""A real Neo4j comes up, is what it says, and is gone afterwards."""

import os
import signal
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest
from neo4j.exceptions import AuthError, ClientError, Neo4jError

from tests.neo4j_server import (
    Neo4jServer,
    Neo4jServerError,
    find_server,
    running_neo4j,
    settings,
    start_server,
    stop_server,
)
from tests.neo4j_server.__main__ import main
from tests.neo4j_server.places import read_version

pytestmark = [pytest.mark.neo4j, pytest.mark.usefixtures("neo4j_can_run")]

# Where `python -m tests.neo4j_server` works.
ROOT = Path(settings.__file__).parents[2]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """One server for the tests that only ask it."""
    with running_neo4j(tmp_path_factory.mktemp("neo4j")) as running:
        yield running


def ask(server: Neo4jServer, query: str, **parameters: object) -> list[dict[str, object]]:
    """The rows of a query, through routing."""
    with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        return [record.data() for record in driver.execute_query(query, parameters, database_="neo4j").records]


def is_gone(pid: int) -> bool:
    """Whether the process ends within ten seconds."""
    deadline = time.monotonic() + 10
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_answers_through_routing(server: Neo4jServer) -> None:
    assert server.uri.startswith("neo4j://127.0.0.1:")
    assert ask(server, "RETURN 1 AS one") == [{"one": 1}]


def test_is_the_version_of_the_pom(server: Neo4jServer) -> None:
    rows = ask(server, "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN *")
    assert [(row["versions"], row["edition"]) for row in rows] == [([read_version()], "community")]


def test_reads_and_writes(server: Neo4jServer) -> None:
    ask(server, "CREATE (:Tried {id: $id})", id="ş")
    assert ask(server, "MATCH (t:Tried) RETURN t.id AS id") == [{"id": "ş"}]


def test_read_mode_refuses_a_write(server: Neo4jServer) -> None:
    with (
        neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver,
        driver.session(database="neo4j", default_access_mode=neo4j.READ_ACCESS) as session,
        pytest.raises(ClientError) as refused,
    ):
        session.run("CREATE (:Refused)").consume()
    assert refused.value.code == "Neo.ClientError.Statement.AccessMode"


def test_first_password_no_longer_works(server: Neo4jServer) -> None:
    with (
        neo4j.GraphDatabase.driver(server.bolt_uri, auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_settings_were_taken(server: Neo4jServer) -> None:
    wanted = {
        "db.transaction.timeout": "30s",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "128.00MiB",
        "dbms.memory.transaction.total.max": "358.00MiB",
    }
    rows = ask(server, "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value", names=list(wanted))
    assert {row["name"]: row["value"] for row in rows} == wanted


def test_file_urls_are_refused(server: Neo4jServer) -> None:
    with pytest.raises(Neo4jError, match=r"configuration property 'dbms\.security\.allow_csv_import_from_file_urls'"):
        ask(server, "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_http_answers(server: Neo4jServer) -> None:
    with urllib.request.urlopen(server.http_uri, timeout=10) as answer:
        assert read_version() in answer.read().decode()


def test_two_do_not_share_a_folder(server: Neo4jServer) -> None:
    with pytest.raises(Neo4jServerError, match="already runs"), running_neo4j(Path(server.home).parent):
        pass


def test_gone_after_the_block(tmp_path: Path) -> None:
    def fail_inside() -> None:
        nonlocal running
        with running_neo4j(tmp_path, "once-and-no-more") as running:
            assert running.password == "once-and-no-more"
            ask(running, "CREATE (:Kept)")
            raise ZeroDivisionError

    running: Neo4jServer | None = None
    with pytest.raises(ZeroDivisionError):
        fail_inside()
    assert running is not None
    assert is_gone(running.pid)
    assert not (tmp_path / "state.json").exists()
    # What was committed survives the kill, and so does the password.
    with running_neo4j(tmp_path) as again:
        assert ask(again, "MATCH (k:Kept) RETURN count(k) AS n") == [{"n": 1}]


def test_gone_when_its_starter_is_killed(tmp_path: Path) -> None:
    script = (
        "import pathlib, time, tests.neo4j_server as n\n"
        f"with n.running_neo4j(pathlib.Path({str(tmp_path)!r})) as server:\n"
        "    print(server.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=ROOT) as starter:
        assert starter.stdout is not None
        pid = int(starter.stdout.readline())
        assert psutil.pid_exists(pid)
        starter.send_signal(signal.SIGKILL)
    assert is_gone(pid)


def test_start_stays_is_reused_and_stops(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-m", "tests.neo4j_server", "start", "--directory", str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    try:
        # The process that started it is over, and it still answers.
        running = find_server(tmp_path)
        assert running is not None
        assert f"SIYASET_STORE={running.uri} SIYASET_USER=neo4j SIYASET_PASSWORD=" in said
        assert stat.S_IMODE((tmp_path / "state.json").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600
        # A second start changes nothing, from within this process too.
        assert start_server(tmp_path) == running
        assert main(["status", "--directory", str(tmp_path)]) == 0
        assert str(running.pid) in capsys.readouterr().out
    finally:
        assert stop_server(tmp_path)
    assert is_gone(running.pid)
    assert not stop_server(tmp_path)
    assert main(["status", "--directory", str(tmp_path)]) == 1


def test_state_of_a_dead_process_is_not_believed(tmp_path: Path) -> None:
    # This very process lives, but it is no Neo4j.
    state = f'"uri": "neo4j://127.0.0.1:1", "http_uri": "", "user": "", "password": "", "pid": {os.getpid()}'
    (tmp_path / "state.json").write_text(f'{{{state}, "home": "{tmp_path}/home"}}')
    assert find_server(tmp_path) is None
    assert not stop_server(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"uri": 1}', "\udcff"])
def test_broken_state_file_is_noticed(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "state.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(Neo4jServerError, match=r"state\.json: broken state file"):
        start_server(tmp_path)
    assert main(["stop", "--directory", str(tmp_path)]) == 1
    assert "broken state file" in capsys.readouterr().err


def test_death_before_it_answers_shows_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SETTINGS", settings.SETTINGS + "no.such.setting=1\n")
    with pytest.raises(Neo4jServerError, match=r"(?s)ended before it answered.*no\.such\.setting"):
        start_server(tmp_path)
    with (
        pytest.raises(Neo4jServerError, match=r"(?s)ended before it answered.*no\.such\.setting"),
        running_neo4j(tmp_path),
    ):
        pass
    assert not (tmp_path / "state.json").exists()


def test_another_password_is_refused(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("first-password")
    with pytest.raises(Neo4jServerError, match="another password"):
        start_server(tmp_path, "second-password")


@pytest.mark.parametrize(("variable", "value", "said"), [("PATH", "", "Java|mvn"), ("JAVA_HOME", "/no", "bin/java")])
def test_missing_tools_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("SIYASET_NEO4J_HOME", str(tmp_path / "none"))
    monkeypatch.setenv(variable, value)
    with pytest.raises(Neo4jServerError, match=said):
        start_server(tmp_path)
