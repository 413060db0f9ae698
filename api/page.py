"""The page at `/`: the answer to the first question, made on the server, with the way to the documentation."""

from __future__ import annotations

from html import escape

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.serve_answer import AnsweringDep
from api.style import STYLE
from graph.answer import Answer, Row
from graph.questions import holders as held
from ontology.vocabulary import label

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
async def get_page(request: Request, answering: AnsweringDep) -> HTMLResponse:
    """The page, made from the newest version."""
    narrowed = held.HoldersFilter(since="1994")
    answer = await answering.store.answer(lambda: held.holders(held.MAYORS, "istanbul", narrowed))
    return HTMLResponse(_render(answer))


def _render(answer: Answer) -> str:
    numbers = {source: number for number, source in enumerate(_cited(answer), start=1)}
    rows = "\n".join(_render_row(row, numbers) for row in answer.rows)
    notes = "".join(f"<li>{escape(warning.message)}</li>" for warning in answer.warnings)
    dataset = answer.dataset
    state = f"Version {dataset.version}, known to hold up to {escape(dataset.horizon)}." if dataset else ""
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Siyaset: who has held Istanbul since 1994?</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>
<body>
<h1>Siyaset</h1>
<p class="lead">A knowledge graph of Turkish politics: dated, sourced, asked through Cypher and HTTP.</p>
<p><a href="/docs">API documentation</a> · <a href="/v1/cities/istanbul/mayors?since=1994">this answer as JSON</a> ·
<a href="/v1/dataset">dataset</a> · <a href="/v1/sources">sources</a></p>
<h2>Who has held Istanbul since 1994?</h2>
<p>{escape(answer.text)}</p>
<div class="wide"><table><thead><tr><th>Who</th><th>Standing</th><th>Party</th><th>From</th><th>Until</th>
<th>Sources</th></tr></thead><tbody>
{rows}
</tbody></table></div>
<ul>{notes}</ul>
<p><small>* Sources differ; the JSON shows what each says.</small></p>
<h2>Sources</h2>
<ol>{_render_sources(answer, numbers)}</ol>
<footer>{state} A mistake? CONTRIBUTING.md says how to have it corrected.</footer>
</body></html>
"""


def _cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(source for row in answer.rows for source in row["sources"]))


def _render_row(row: Row, numbers: dict[str, int]) -> str:
    disputed = row.get("disputed_fields") or ()
    start = escape(row["start"] or "?") + (" *" if "start" in disputed else "")
    if row["end_state"] == "open":
        end, why = f"still so on {escape(str(row['last_seen']))}", ""
    else:
        end = escape(row["end"] or "unknown") + (" *" if "end" in disputed else "")
        why = label("ended_by", row["ended_by"], "en")
    began = ", ".join(
        filter(None, (label("began_by", row["began_by"], "en"), label("day_kind", row["start_day"], "en")))
    )
    cited = " ".join(f'<a href="#s{numbers[one]}">{numbers[one]}</a>' for one in row["sources"])
    kind = ' class="standin"' if row["standing"] in ("acting", "trustee") else ""
    return (
        f'<tr{kind}><td><a href="/v1/politicians/{escape(row["politician"])}">{escape(row["name"])}</a></td>'
        f"<td>{escape(label('standing', row['standing'], 'en'))}</td><td>{escape(row['party_name'] or '')}</td>"
        f"<td>{start}<small>{escape(began)}</small></td><td>{end}<small>{escape(why)}</small></td><td>{cited}</td></tr>"
    )


def _render_sources(answer: Answer, numbers: dict[str, int]) -> str:
    described = {source.id: source for notes in answer.evidence.values() for source in notes.sources}
    lines = []
    for identity, number in numbers.items():
        source = described[identity]
        lines.append(
            f'<li id="s{number}">{escape(source.publisher)}: '
            f'<a href="{escape(source.url)}" rel="noreferrer">{escape(source.title)}</a></li>'
        )
    return "\n".join(lines)
