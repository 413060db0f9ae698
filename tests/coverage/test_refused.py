"""The table of refused lines, whose loader writes it."""

from __future__ import annotations

from pathlib import Path

from graph.coverage.refused import count_refused


def test_lines_are_counted_by_election(tmp_path: Path) -> None:
    assert count_refused(tmp_path) == {}
    (tmp_path / "ysk").mkdir()
    table = tmp_path / "ysk" / "refused.csv"
    table.write_text(
        "municipality,date,field,reason\na,2019-03-31,winner,r\nb,2019-03-31,votes,r\nc,2014-03-30,winner,r\nd,,winner,r\n",
        "utf-8",
    )
    assert count_refused(tmp_path) == {"local-2019": 2, "local-2014": 1, "unknown": 1}
