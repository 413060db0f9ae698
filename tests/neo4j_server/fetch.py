"""Getting Neo4j's jars from Maven Central, once."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from .errors import Neo4jServerError
from .java import find_java
from .locking import hold_lock
from .places import POM, find_neo4j_home, read_version

# 123 MB: minutes on a slow line, and a second process waits as long for the first.
PATIENCE = 900.0
TEMPORARY = ".fetching-"


def fetch_jars() -> Path:
    """The folder of Neo4j's jars, downloaded first when it is not there.

    Two processes do not download at once. A download goes to a temporary folder beside its place and is renamed when
    it is whole, so whatever has the final name is complete.
    Raises Neo4jServerError when Maven or Java is missing, or Maven fails.
    """
    lib = find_neo4j_home() / "lib"
    if _look_complete(lib):
        return lib
    with hold_lock(lib.parent.with_name(f".{lib.parent.name}.lock"), PATIENCE):
        if not _look_complete(lib):
            _download_to(lib)
    return lib


def _look_complete(lib: Path) -> bool:
    """Whether the jars are there. A folder of another version is an error, never overwritten."""
    if not lib.exists():
        return False
    if (lib / f"neo4j-{read_version()}.jar").is_file():
        return True
    raise Neo4jServerError(
        f"{lib}: holds no neo4j-{read_version()}.jar; remove the folder, or let SIYASET_NEO4J_HOME name another"
    )


def _download_to(lib: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Neo4jServerError(
            "no `mvn` on PATH: Neo4j comes from Maven Central; install Maven (Debian: `apt-get install maven`), "
            "or let SIYASET_NEO4J_HOME name an unpacked Neo4j"
        )
    find_java()
    lib.parent.mkdir(parents=True, exist_ok=True)
    # The lock is ours: what lies here was left by a download that was killed.
    for left in lib.parent.glob(f"{TEMPORARY}*"):
        shutil.rmtree(left)
    with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=lib.parent) as folder:
        # A copy, since Maven writes a `target` folder beside the pom that it reads.
        shutil.copy(POM, folder)
        _run_maven(maven, Path(folder))
        Path(folder, "lib").rename(lib)


def _run_maven(maven: str, folder: Path) -> None:
    command = [maven, "-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=lib"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise Neo4jServerError(f"Maven did not finish in {PATIENCE:.0f} s; is the network well?") from None
    if done.returncode != 0:
        raise Neo4jServerError(f"Maven failed ({done.returncode}); it said:\n{(done.stdout + done.stderr)[-2000:]}")
    if not (folder / "lib" / f"neo4j-{read_version()}.jar").is_file():
        raise Neo4jServerError(f"Maven ended well but brought no neo4j-{read_version()}.jar: look at {POM}")
