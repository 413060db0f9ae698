"""The contexts of JSON-LD: our own and a plain one of schema.org come with the program, any other must be inline."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import orjson

from loaders.errors import BadFile
from ontology.generate.namespaces import BASE

DEEPEST = 100
"""How deep the brackets of a document may go."""

_OURS = frozenset(f"{BASE}{name}" for name in ("context.jsonld", "context", "ontology/context.jsonld"))
_SCHEMA = frozenset(
    f"{protocol}://{host}{rest}"
    for protocol in ("http", "https")
    for host in ("schema.org", "www.schema.org")
    for rest in ("", "/", "/docs/jsonldcontext.jsonld", "/docs/jsonldcontext.json")
)
_SCHEMA_CONTEXT: dict[str, Any] = {
    "@vocab": "http://schema.org/", "type": "@type", "id": "@id", "sameAs": {"@type": "@id"}, "url": {"@type": "@id"},
    "license": {"@type": "@id"},
}  # fmt: skip
"""What of schema.org's own context matters here: the vocabulary, and which values are addresses."""


def inline_contexts(body: bytes) -> bytes:
    """The document with every context in it. Raises BadFile for one that would have to be fetched."""
    try:
        document = orjson.loads(body.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise BadFile(f"it is no JSON: {error.msg}", "correct it, or write it anew", error.lineno) from None
    waiting: list[tuple[Any, int]] = [(document, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            raise BadFile(f"its brackets go deeper than {DEEPEST}", "write it flat, a node beside the other")
        if isinstance(value, dict):
            if "@import" in value:
                raise _remote(value["@import"])
            if "@context" in value:
                value["@context"] = _resolve(value["@context"])
            waiting += [(one, depth + 1) for one in value.values()]
        elif isinstance(value, list):
            waiting += [(one, depth + 1) for one in value]
    return orjson.dumps(document)


def _resolve(context: Any) -> Any:
    if isinstance(context, list):
        return [_resolve(one) if isinstance(one, str) else one for one in context]
    if not isinstance(context, str):
        return context
    if context in _OURS:
        return _own_context()
    if context in _SCHEMA:
        return _SCHEMA_CONTEXT
    raise _remote(context)


def _remote(address: object) -> BadFile:
    what = f"it asks for a context elsewhere, {str(address)[:200]!r}, and nothing is fetched"
    return BadFile(what, "put the context's text into the file, or save the file as Turtle")


@cache
def _own_context() -> Any:
    return orjson.loads(resources.files("ontology").joinpath("generated/context.jsonld").read_bytes())["@context"]
