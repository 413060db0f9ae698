"""What words a query has, outside of strings, comments, addresses and names: where a keyword is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    (?P<skip>
        \#[^\n\r]*                                            # a comment
      | <[^<>"{}|^`\\\x00-\x20]*>                             # an address
      | \"\"\"(?:[^\\]|\\.)*?\"\"\" | '''(?:[^\\]|\\.)*?'''   # long strings
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'         # strings
      | [?$]\w+ | @[A-Za-z][\w-]*                             # variables, languages
      | [\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*              # names with a prefix, blank nodes
    )
  | (?P<word>[A-Za-z_][\w]*)
  | .
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def mentions_service(query: str) -> bool:
    """Whether a query asks another server: the keyword SERVICE, also where it is written with escapes."""
    return any("SERVICE" in words_of(text) for text in {query, _ESCAPE.sub(_unescape, query)})


def words_of(query: str) -> set[str]:
    """The words of a query in capitals."""
    return set(_words(query))


def _words(query: str) -> Iterator[str]:
    for found in _TOKEN.finditer(query):
        if found["word"]:
            yield found["word"].upper()


def _unescape(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number < 0x110000 else ""
