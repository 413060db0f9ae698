"""Tables of answers to plain questions: every column has a heading in both languages, and it is the question's."""

from __future__ import annotations

import pytest

from siyaset.cli.headings import head
from siyaset.cli.output import Lang
from siyaset.cli.plain import _TELLING


@pytest.mark.parametrize("column", _TELLING)
def test_a_column_has_a_heading_and_not_its_own_name(column: str) -> None:
    assert all(head(column, lang) != column for lang in Lang)
