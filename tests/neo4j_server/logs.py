"""What a server said last, for the error that tells of its end."""

from pathlib import Path

LINES = 20


def name_console(home: Path) -> Path:
    """The file that takes the process's own output: what Java says, and Neo4j before its log is open."""
    return home / "logs" / "console.log"


def read_log_end(home: Path) -> str:
    """The last lines of the console and of Neo4j's log. The log goes on from start to start, its lines are dated."""
    return "\n".join(_read_end(log) for log in (name_console(home), home / "logs" / "neo4j.log"))


def _read_end(log: Path) -> str:
    if not log.exists():
        return f"{log}: not there"
    last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-LINES:]
    return "\n".join([f"The end of {log}:", *last]) if last else f"{log}: empty"
