"""What a question of the Python face gives: rows to go through, with everything that an answer says beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from graph.answer import Answer, Asked, DatasetNote, Evidence, Row, SourceNote, Taken, Warning_
from graph.errors import BadQuestion
from graph.questions.speech import choose, count
from siyaset.errors import NeedsPackage

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import polars

    from siyaset.face.asking import Asking
    from siyaset.face.call import Call
    from siyaset.face.timeline import Timeline

CITED = ("bibtex", "ris", "csl-json")
"""The forms of references."""


class Result(Sequence[Row]):
    """The rows of one answer, in its order; a notebook shows them as a table with their sources.

    >>> mayors = kg.mayors("İstanbul", as_of="2019-05-20")
    >>> [row["name"] for row in mayors]
    ['Ali Yerlikaya']
    >>> mayors.text
    'Mayors of İstanbul, 2019-05-20: Ali Yerlikaya (acting).'
    """

    def __init__(self, asked_of: Asking, answer: Answer, call: Call | None = None, columns: Sequence[str] = ()) -> None:
        self._asked_of = asked_of
        self._answer = answer
        self._call = call
        self._columns = tuple(columns)

    # The rows

    def __len__(self) -> int:
        return len(self._answer.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._answer.rows)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> list[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | list[Row]:
        return self._answer.rows[number]

    @property
    def rows(self) -> list[Row]:
        """The rows as dicts; dates are EDTF text, what is not known is None."""
        return self._answer.rows

    @property
    def columns(self) -> list[str]:
        """The names of the columns, also where there is no row of a Cypher query."""
        return list(self._columns) or list(dict.fromkeys(name for row in self.rows for name in row))

    # What an answer says beside them

    @property
    def text(self) -> str:
        """One sentence that says the answer."""
        return self._answer.text

    @property
    def thing(self) -> Row | None:
        """The person, party, contest … that was asked for, where the rows are about one."""
        return self._answer.thing

    @property
    def taken(self) -> list[Taken]:
        """What each name was taken for, and what else it could have meant."""
        return self._answer.taken

    @property
    def evidence(self) -> dict[str, Evidence]:
        """By fact id: the claims and the sources behind it."""
        return self._answer.evidence

    @property
    def sources(self) -> list[SourceNote]:
        """Every source once, in the order in which the rows cite them.

        >>> kg.fact("mayor-istanbul-ali-yerlikaya-1").sources[0].url[:8]
        'https://'
        """
        described = {source.id: source for notes in self.evidence.values() for source in notes.sources}
        cited = [source for row in self.rows for source in row.get("sources") or ()]
        return [described[one] for one in dict.fromkeys([*cited, *described]) if one in described]

    @property
    def coverage(self) -> dict[str, Any]:
        """What is held of this and what is not; sums, where the question asks for one."""
        return self._answer.coverage

    @property
    def warnings(self) -> list[Warning_]:
        """What a reader of the rows must know; docs/warnings.md explains each code."""
        return self._answer.warnings

    @property
    def query(self) -> Asked | None:
        """The Cypher that was run, with its parameters."""
        return self._answer.query

    @property
    def dataset(self) -> DatasetNote | None:
        """The version that answered, and the day up to which it says that it holds."""
        return self._answer.dataset

    @property
    def permalink(self) -> str:
        """The path under which a server gives this answer, with the version that gave it; empty for Cypher."""
        return self._answer.permalink

    @property
    def answer(self) -> Answer:
        """The answer as the other faces have it."""
        return self._answer

    # Other forms

    def timeline(self) -> Timeline:
        """The same as a timeline, which a notebook draws and `.save("t.svg")` writes.

        Raises BadQuestion for an answer that is no stretch of time: a contest, a list of names.

        >>> kg.mayors("İstanbul", since=1994).timeline().save("t.svg").name
        't.svg'
        """
        lanes = self._call.lanes if self._call else ()
        if not lanes:
            raise BadQuestion("lane: this answer has no timeline; ask kg.timeline('city:istanbul') or the like", "lane")
        from siyaset.face.timeline import ask_timeline

        asked = self._call.parameters if self._call else {}
        since, until = (str(asked[name]) if asked.get(name) else None for name in ("since", "until"))
        return ask_timeline(self._asked_of, lanes, since, until)

    def cite(self, form: str = "bibtex") -> str:
        """References to the data at its version and to exactly the sources used: `bibtex`, `ris` or `csl-json`.

        >>> kg.fact("mayor-istanbul-ali-yerlikaya-1").cite().startswith("@dataset{siyaset")
        True
        """
        if form not in CITED:
            raise BadQuestion(f"form: {form!r} is no form of references; write one of {', '.join(CITED)}", "form")
        return self._rendered(form)

    def to_frame(self, *, bounds: bool = False) -> polars.DataFrame:
        """The rows as a polars frame: numbers and truths typed, dates as the text that they were said in.

        With `bounds` also `start_min`, `start_max`, `end_min`, `end_max` and the like as days, for reckoning: the
        first and the last day that a date may mean, None where nothing limits it.

        >>> frame = kg.mayors("İstanbul", since=2024).to_frame(bounds=True)
        >>> frame.select("start", "start_min").row(-1)
        ('2025-03-26', datetime.date(2025, 3, 26))
        """
        from siyaset.face.frames import make_frame

        return make_frame(self.rows, self.columns, bounds=bounds)

    def to_pandas(self, *, bounds: bool = False) -> pandas.DataFrame:
        """The same as a pandas frame. Raises NeedsPackage where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise NeedsPackage(
                "pandas is not installed, and siyaset does not bring it; install it, or use .to_frame() for polars"
            ) from None
        frame = self.to_frame(bounds=bounds)
        return pandas.DataFrame(frame.to_dict(as_series=False), columns=frame.columns).convert_dtypes()

    def to_csv(self, path: str | Path | None = None) -> str | None:
        """The rows as CSV, lists joined by `|`: as text, or into a file if a path is given."""
        return _put(self._rendered("csv") if self.rows else ",".join(self.columns) + "\n", path)

    def to_json(self, path: str | Path | None = None) -> str | None:
        """The whole answer as JSON, evidence included: as text, or into a file if a path is given."""
        return _put(self._rendered("json"), path)

    def _rendered(self, form: str) -> str:
        from api.formats import render

        return render(self._answer, form, self._asked_of.lang)[0].decode()

    def __repr__(self) -> str:
        lang = self._asked_of.lang
        said = [choose(lang, count(len(self), "row"), f"{len(self)} satır")]
        if self.warnings:
            warned = choose(lang, count(len(self.warnings), "warning"), f"{len(self.warnings)} uyarı")
            said.append(warned)
        return f"{self.text}\n[{', '.join(said)}]".lstrip()

    def _repr_html_(self) -> str:
        from siyaset.face.html import render_html

        columns, words = (self._call.columns, self._call.words) if self._call else (self._columns, {})
        return render_html(self._answer, self.sources, columns, words, self._asked_of.lang)


def _put(text: str, path: str | Path | None) -> str | None:
    """The text, or None once it is in the file."""
    if path is None:
        return text
    Path(path).write_text(text, encoding="utf-8")
    return None
