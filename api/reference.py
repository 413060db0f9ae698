"""The documentation at `/docs`, made on the server from the OpenAPI description: it loads nothing from elsewhere."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html import escape
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.style import STYLE

router = APIRouter(include_in_schema=False)


@router.get("/docs", response_class=HTMLResponse)
async def get_docs(request: Request) -> HTMLResponse:
    """Every route with its parameters and an example that can be followed."""
    return HTMLResponse(render(request.app.openapi()))


def render(schema: dict[str, Any]) -> str:
    """The page for an OpenAPI description."""
    by_tag: dict[str, list[str]] = defaultdict(list)
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            by_tag[operation["tags"][0]].append(_render_route(method, path, operation))
    sections = "\n".join(f"<h2>{escape(tag)}</h2>\n{''.join(routes)}" for tag, routes in by_tag.items())
    models = schema["components"]["schemas"]
    shapes = "\n".join(_render_model(name, models[name]) for name in sorted(models) if "ValidationError" not in name)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Siyaset: API documentation</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>
<body>
<h1><a href="/">Siyaset</a>: API documentation</h1>
{_render_text(schema["info"]["description"])}
<p><a href="/openapi.json">openapi.json</a> describes the same for programs.</p>
{sections}
<h2>Shapes</h2>
{shapes}
</body></html>
"""


def _render_text(text: str) -> str:
    """Paragraphs, with `code` as such."""
    marked = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text.strip()))
    return "".join(f"<p>{part}</p>" for part in marked.split("\n\n"))


def _render_route(method: str, path: str, operation: dict[str, Any]) -> str:
    parameters = operation.get("parameters", [])
    address = path
    for parameter in parameters:
        if parameter["in"] == "path":
            address = address.replace(f"{{{parameter['name']}}}", _example(parameter))
    needed = {one["name"]: _values(one) for one in parameters if one["in"] == "query" and one.get("required")}
    address += f"?{urlencode(needed, doseq=True)}" if needed else ""
    link = f'<p>Example: <a href="{escape(address)}"><code>{escape(address)}</code></a></p>' if method == "get" else ""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    takes = f'<p>Body: <a href="#{_name(body)}">{_name(body)}</a></p>' if body else ""
    rows = "".join(
        f"<tr><td><code>{escape(one['name'])}</code></td><td>{one['in']}</td><td>{escape(one['description'])}</td>"
        f"<td><code>{escape(_example(one))}</code></td></tr>"
        for one in parameters
    )
    head = "<tr><th>Parameter</th><th>In</th><th>Meaning</th><th>Example</th></tr>"
    table = f"<div class=wide><table>{head}{rows}</table></div>"
    return (
        f"<h3><code>{method.upper()} {escape(path)}</code></h3>"
        f"<p><strong>{escape(operation['summary'])}.</strong> {escape(operation.get('description', ''))}</p>"
        f"{link}{takes}{table if rows else ''}"
    )


def _render_model(name: str, model: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(field)}</code></td><td>{escape(_kind(described))}</td>"
        f"<td><code>{escape(_example(described))}</code></td></tr>"
        for field, described in model.get("properties", {}).items()
    )
    return (
        f'<h3 id="{escape(name)}">{escape(name)}</h3><p>{escape(model.get("description", ""))}</p>'
        f"<div class=wide><table><tr><th>Field</th><th>Kind</th><th>Example</th></tr>{rows}</table></div>"
    )


def _values(parameter: dict[str, Any]) -> list[str]:
    """The values of a parameter's first example: several where it may be repeated."""
    found = (parameter.get("examples") or parameter["schema"]["examples"])[0]
    return found if isinstance(found, list) else [_example(parameter)]


def _example(described: dict[str, Any]) -> str:
    """The first example of a parameter or a field, as one would write it."""
    found = described.get("examples") or described.get("schema", {}).get("examples") or [""]
    first = found[0] if isinstance(found, list) else next(iter(found.values()))["value"]
    return first if isinstance(first, str) else json.dumps(first, ensure_ascii=False)


def _kind(described: dict[str, Any]) -> str:
    """What a field holds, in a word or two."""
    if "anyOf" in described:
        return " or ".join(_kind(one) for one in described["anyOf"])
    if "$ref" in described:
        return _name(described)
    inner = described.get("items")
    return f"list of {_kind(inner)}" if inner else str(described.get("type", "anything"))


def _name(reference: dict[str, Any]) -> str:
    return str(reference.get("$ref", "")).rpartition("/")[2]
