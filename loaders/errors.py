"""Every error that this package raises.

LoaderError
├── LoadRefused      lines of the input are wrong: nothing was loaded
├── LoadLoses        the load would take away too much: nothing was loaded
├── NoSuchSource     the source named is not there, or no loader reads it
├── BadDescription   the description of a source is wrong
├── BadTable         a file is no table that can be read
├── Unlinked         a name means nothing here, or several things
├── BadFile          a file cannot be read on
├── BadStatement     a statement of Wikidata cannot be taken: it is refused with its reason
├── EndpointFailed   an endpoint did not answer as it must: the load is broken off and can be taken up again
├── BadReview        a review file is not what was written
├── ReviewMoved      somebody else wrote to the review file in the meantime
├── BadExtractor     an extractor cannot be used, or gave what is no candidate of the text
└── BadArticle       a text cannot be read
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.reading import Refusal


class LoaderError(Exception):
    """A source was not loaded. `code` names the reason for programs."""

    code = "loader-error"


class LoadRefused(LoaderError):
    """Lines of the input are wrong. Nothing was loaded; `refusals` says what to mend."""

    code = "load-refused"

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__("\n".join(str(refusal) for refusal in refusals))


class LoadLoses(LoaderError):
    """The load would take away more facts than a load may."""

    code = "load-loses"


class NoSuchSource(LoaderError):
    """The source named is not there, or no loader reads it."""

    code = "no-such-source"


class BadDescription(LoaderError):
    """The description of a source is wrong. The message names the file and the entry."""

    code = "bad-description"


class BadTable(LoaderError):
    """A file is no table that can be read. The message names the file, and the row where that is known."""

    code = "bad-table"


class Unlinked(LoaderError):
    """A name means nothing here, or several things. The line that has it is refused with `what` and `fix`."""

    code = "unlinked"

    def __init__(self, what: str, fix: str) -> None:
        self.what, self.fix = what, fix
        super().__init__(f"{what}; {fix}")


class BadStatement(LoaderError):
    """A statement of Wikidata says what cannot be held. It is refused with `what` and `fix`."""

    code = "bad-statement"

    def __init__(self, what: str, fix: str) -> None:
        self.what, self.fix = what, fix
        super().__init__(f"{what}; {fix}")


class EndpointFailed(LoaderError):
    """An endpoint refused, answered too much or did not answer. `what` and `fix` say which and what helps."""

    code = "endpoint-failed"

    def __init__(self, what: str, fix: str) -> None:
        self.what, self.fix = what, fix
        super().__init__(f"{what}; {fix}")


class BadFile(LoaderError):
    """A file cannot be read on: `what` is wrong with it in `line` (0 where that is not known), `fix` is to be done."""

    code = "bad-file"

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        self.what, self.fix, self.line = what, fix, line
        super().__init__(f"{what}; {fix}")


class BadReview(LoaderError):
    """A review file is not what was written: a word is unknown, a quote has moved. `line` is 0 for the whole file."""

    code = "bad-review"

    def __init__(self, file: str, line: int, what: str, fix: str) -> None:
        self.file, self.line, self.what, self.fix = file, line, what, fix
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {what}; {fix}")


class ReviewMoved(LoaderError):
    """Somebody else wrote to the review file in the meantime: nothing was written."""

    code = "review-moved"


class BadExtractor(LoaderError):
    """An extractor cannot be used, or what it gave is no candidate of the text."""

    code = "bad-extractor"


class BadArticle(LoaderError):
    """A text cannot be read: too large, not in UTF-8, or no plain text."""

    code = "bad-article"
