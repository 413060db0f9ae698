"""What is wrong with a whole Popolo file."""

from __future__ import annotations

from loaders.errors import LoaderError


class BadPopolo(LoaderError):
    """A file is no Popolo: `what` is wrong with it in `line` (0 where that is not known), `fix` is to be done."""

    code = "bad-popolo"

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        self.what, self.fix, self.line = what, fix, line
        super().__init__(f"{what}; {fix}")
