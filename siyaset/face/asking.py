"""What all questions share: the way to the graph, the language, and from a question to its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import orjson

from graph.answer import DatasetNote
from graph.errors import BadQuestion
from graph.questions.speech import choose, count
from siyaset.face.backend import Backend
from siyaset.face.call import Call, Parameter
from siyaset.face.result import Result

_Kind = TypeVar("_Kind", bound=Result)


class Asking:
    """A graph that is open. Every method may be called from several threads."""

    def __init__(self, backend: Backend, lang: str) -> None:
        self._backend = backend
        self._lang = lang

    @property
    def lang(self) -> str:
        """The language of sentences and warnings: `en` or `tr`."""
        return self._lang

    @property
    def dataset(self) -> DatasetNote:
        """The version that is held now, and the day up to which it says that it holds.

        >>> kg.dataset.version >= 1
        True
        """
        return self._backend.dataset()

    def cypher(self, query: str, /, **parameters: Any) -> Result:
        """The rows of a query that you write. It can only read; parameters go by name.

        A date is given as text: `date($day)` in the query makes one of it.

        >>> query = "MATCH (p:Party {id: $id}) RETURN p.founded AS founded"
        >>> kg.cypher(query, id="chp").rows
        [{'founded': '1923-09-09'}]
        """
        try:
            plain: Mapping[str, Any] = orjson.loads(orjson.dumps(parameters))
        except TypeError as error:
            raise BadQuestion(
                f"parameters: {error}; give texts, numbers, dates, lists or dicts", "parameters"
            ) from None
        table = self._backend.cypher(_check_query(query), plain)
        rows = len(table.answer.rows)
        table.answer.text = choose(self._lang, f"{count(rows, 'row')}.", f"{rows} satır.")
        return Result(self, table.answer, columns=table.columns)

    def _ask(self, call: Call) -> Result:
        return Result(self, self._backend.answer(call), call)

    def _ask_as(self, kind: type[_Kind], call: Call) -> _Kind:
        """The same, as a result that can do more."""
        return kind(self, self._backend.answer(call), call)

    def _with_lang(self, **parameters: Parameter) -> dict[str, Parameter]:
        """Parameters of a server's route; English is what it speaks unless told otherwise."""
        return {**parameters, "lang": None if self._lang == "en" else self._lang}


def _check_query(query: object) -> str:
    """A query's text. Raises BadQuestion for what is none."""
    if not isinstance(query, str) or not query.strip():
        raise BadQuestion(f"query: {query!r} is no query; write Cypher as text", "query")
    return query
