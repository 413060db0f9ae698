"""Whether a statement that a person wrote is a reading of data: by its tokens and where its clauses stand.

Three things keep a person's query from doing more than reading, each for what the others let through:

1. this reading of the statement, before it runs. It refuses what an account or an access mode allows although it reads
   no data: LOAD CSV, SHOW, TERMINATE and other commands, prefixes, procedures and functions that are not listed;
2. the account (embedded) or READ mode (Neo4j), which refuse every write;
3. the kind that the engine gives the statement after it ran: `r`, or the answer is thrown away.

The engines' plans are no guard: the embedded engine executes some statements when asked to EXPLAIN them, and on Neo4j
a subquery inside an expression does not show among the operators. docs/decisions/0007 has what was measured.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryFailed, QueryRefused

# Clauses that may begin a statement that reads. Commands (SHOW, TERMINATE, CREATE USER …) stand only at the beginning
# in both grammars, never inside a query, so this one list keeps all of them out.
_BEGINNINGS = ("MATCH", "OPTIONAL", "RETURN", "WITH", "UNWIND", "CALL")
_DEEPEST = 20
_PROCEDURES = ("db.labels", "db.relationshiptypes", "db.propertykeys")
_NAMESPACES = frozenset({"date", "datetime", "localdatetime", "time", "localtime", "duration", "point"})

# Both engines share these lexical rules: backslash escapes in strings, doubled backticks in quoted names.
_TOKEN = re.compile(
    r"""(?P<comment>//[^\r\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<word>[^\W\d]\w*)
      | (?P<number>\d[\w]*)
      | (?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a statement: its kind (string, quoted, word, number, other) and what it says."""

    kind: str
    text: str

    @property
    def is_name(self) -> bool:
        """Whether it may be part of a name."""
        return self.kind in ("word", "quoted")


def check_reading(statement: str) -> None:
    """Pass if every part of the statement only reads, or writes in a way that the engine refuses by itself.

    Raises QueryRefused with what to write instead.
    """
    # Neo4j turns these into characters before it looks for strings and words, the embedded engine afterwards: with
    # them one text would be two statements.
    if re.search(r"\\u", statement, re.IGNORECASE):
        raise QueryRefused(r"a query may hold no \u escapes; write the character itself, or pass a parameter")
    tokens = list(_split(statement))
    if not tokens or tokens[0].kind != "word" or tokens[0].text.upper() not in _BEGINNINGS:
        raise QueryRefused(f"a query that reads begins with one of {', '.join(_BEGINNINGS)}; this one does not")
    for at, token in enumerate(tokens):
        if token.kind == "word":
            _check_word(tokens, at)
        if token.is_name:
            _check_function(tokens, at)


def check_parameters(value: object, depth: int = 0) -> None:
    """Pass if a parameter is something that Bolt can carry. Raises QueryFailed that says what cannot."""
    if depth > _DEEPEST:
        raise QueryFailed(f"a parameter is nested more than {_DEEPEST} deep; flatten it")
    if isinstance(value, int) and not isinstance(value, bool) and not -(2**63) <= value < 2**63:
        raise QueryFailed("a parameter is a whole number of more than 64 bits; pass it as text")
    if isinstance(value, str) and any("\ud800" <= sign <= "\udfff" for sign in value):
        raise QueryFailed("a parameter holds half of a character (a lone surrogate); correct the text")
    inner = [*value.keys(), *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        check_parameters(one, depth + 1)


def check_kind(query_type: str | None) -> None:
    """Look at what the engine says that it ran. Raises QueryRefused unless it was a reading."""
    if query_type != "r":
        raise QueryRefused("this query writes; only reading is possible here")


def _split(statement: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(statement):
        kind, text = str(found.lastgroup), found[0]
        if kind == "comment" or (kind == "other" and unicodedata.category(text)[0] in "ZC"):
            continue  # spaces, and what an engine may take for one
        if kind == "other" and text in "'\"`":
            raise QueryRefused("a string or a quoted name does not end; close it")
        yield Token(kind, text)


def _check_word(tokens: list[Token], at: int) -> None:
    word, after = tokens[at].text.upper(), tokens[at + 1 : at + 2]
    if word == "LOAD" and after and after[0].kind == "word" and after[0].text.upper() == "CSV":
        raise QueryRefused("LOAD CSV reads files and addresses, not the graph; leave it out")
    before = tokens[at - 1].text if at else ""
    if word == "CALL" and before not in (".", ":", "$") and after and after[0].is_name:
        name = ".".join(_read_name(tokens, at + 1))
        if name not in _PROCEDURES:
            raise QueryRefused(f"procedure {name} may not be called; these may: {', '.join(_PROCEDURES)}")


def _check_function(tokens: list[Token], at: int) -> None:
    """A dotted name that is called: `date.truncate(…)` may be, `apoc.util.sleep(…)` may not."""
    before = tokens[at - 1] if at else None
    if before is not None and (before.text == "." or (before.kind == "word" and before.text.upper() == "CALL")):
        return
    parts = _read_name(tokens, at)
    after = tokens[at + 2 * len(parts) - 1 :][:1]
    if len(parts) > 1 and after and after[0].text == "(" and parts[0] not in _NAMESPACES:
        raise QueryRefused(f"function {'.'.join(parts)} may not be called; use Cypher's own functions")


def _read_name(tokens: list[Token], at: int) -> list[str]:
    parts = [tokens[at].text.strip("`").lower()]
    while at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 2].is_name:
        at += 2
        parts.append(tokens[at].text.strip("`").lower())
    return parts
