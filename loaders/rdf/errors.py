"""What is wrong with a whole RDF file."""

from __future__ import annotations

from loaders.errors import LoaderError


class BadRdf(LoaderError):
    """A file cannot be read on: `what` is wrong with it in `line` (0 where that is not known), `fix` is to be done."""

    code = "bad-rdf"

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        self.what, self.fix, self.line = what, fix, line
        super().__init__(f"{what}; {fix}")
