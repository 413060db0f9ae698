"""Finding a Java that Neo4j 5 runs on."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from .errors import Neo4jServerError

OLDEST = 17


def find_java() -> str:
    """The path of a Java of version 17 or newer: ``JAVA_HOME``'s, otherwise the one on ``PATH``.

    Raises Neo4jServerError when there is none or it is too old.
    """
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if java is None or not os.access(java, os.X_OK):
        where = f"JAVA_HOME={home} has no bin/java" if home else "no `java` on PATH"
        raise Neo4jServerError(f"{where}: Neo4j needs Java {OLDEST} or newer; {_advise_install()}")
    version = _read_java_version(java)
    if version < OLDEST:
        raise Neo4jServerError(f"{java} is Java {version}: Neo4j needs {OLDEST} or newer; {_advise_install()}")
    return java


def _read_java_version(java: str) -> int:
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=60).stderr
    # `version "17.0.15"`; up to Java 8 it was `version "1.8.0_412"`.
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    if found is None:
        raise Neo4jServerError(f"`{java} -version` did not say its version but: {said.strip()[:200]}")
    return int(found[1])


def _advise_install() -> str:
    return "install one (Debian: `apt-get install openjdk-17-jre-headless`) or set JAVA_HOME"
