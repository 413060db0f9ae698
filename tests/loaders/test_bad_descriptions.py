"""A description that cannot be read is refused in words, however it is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from bringing import written

from loaders.description import DEEPEST, read_description
from loaders.errors import BadDescription


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[" * 3000, f"nested deeper than {DEEPEST}"),
        ("table:\n  rows: " + "{" * 3000, f"nested deeper than {DEEPEST}"),
        ("horizon: 0000-00-00", "year 0 is out of range"),
        ("horizon: 2024-02-31", "a date in it cannot be"),
        ("a: &b [*b, *b]", "not permitted"),
        ("!!python/object/apply:os.system ['true']", "it is no YAML"),
        ("source: [", "it is no YAML"),
        ("[]", "it is no mapping"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, what: str) -> None:
    with pytest.raises(BadDescription, match=what) as told:
        read_description(written(tmp_path, "list.yml", text))
    assert str(told.value).startswith("list.yml")
