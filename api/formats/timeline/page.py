"""A timeline as one page that needs nothing else: the picture, the rows, the warnings and the sources. No script."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import orjson

from api.formats.timeline.chart import make_chart
from api.formats.timeline.picture import draw_svg
from api.formats.timeline.words import say_bar, say_span, say_title
from graph.answer import Answer, Row, SourceNote
from graph.questions.speech import choose
from ontology.vocabulary import label

_STYLE = """
body{font:15px/1.5 system-ui,"Liberation Sans",Arial,sans-serif;color:#1a1a1a;background:#fff;margin:1.5rem auto;
max-width:82rem;padding:0 1rem}
figure{margin:0;overflow-x:auto} svg{max-width:100%;height:auto;min-width:48rem}
table{border-collapse:collapse;font-size:.9em} th,td{text-align:left;vertical-align:top;padding:.25em .7em;
border-bottom:1px solid #ddd} h2{margin-top:1.8em;font-size:1.15em} li{overflow-wrap:anywhere} .wide{overflow-x:auto}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(answer: Answer, lang: str) -> bytes:
    """The page. It loads nothing, and works where no script may run."""
    title = say_title(answer, lang)
    picture = draw_svg(make_chart(answer, lang), title, lang)
    sources = _number_sources(answer)
    data = orjson.dumps({"rows": answer.rows, "dataset": answer.dataset and answer.dataset.model_dump()}).decode()
    page = f"""<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(title)}</title><style>{_STYLE}</style></head><body>
<figure>{picture}</figure>
<p>{escape(answer.text)}</p>
{_write_warnings(answer, lang)}
<h2>{choose(lang, "Rows", "Satırlar")}</h2>
<div class="wide"><table>{_write_rows(answer, sources, lang)}</table></div>
<h2>{choose(lang, "Sources", "Kaynaklar")}</h2>
<ol>{"".join(_write_source(source) for source in sources.values())}</ol>
<p>{_write_version(answer, lang)}</p>
<script type="application/json" id="siyaset-rows">{data.replace("<", chr(92) + "u003c")}</script>
</body></html>
"""
    return page.encode()


def _number_sources(answer: Answer) -> dict[str, SourceNote]:
    """Every source by id, in the order in which the rows cite them."""
    described = {source.id: source for notes in answer.evidence.values() for source in notes.sources}
    cited = dict.fromkeys(one for row in answer.rows for one in row["sources"])
    return {one: described[one] for one in (*cited, *described) if one in described}


def _write_warnings(answer: Answer, lang: str) -> str:
    if not answer.warnings:
        return ""
    items = "".join(f"<li>{escape(warning.message)}</li>" for warning in answer.warnings)
    return f"<h2>{choose(lang, 'To know', 'Bilinmesi gereken')}</h2><ul>{items}</ul>"


def _write_rows(answer: Answer, sources: dict[str, SourceNote], lang: str) -> str:
    heads = choose(lang, "Lane|Who or what|From – until|Why|Sources", "Şerit|Kim, ne|Başlangıç – bitiş|Neden|Kaynaklar")
    head = "".join(f'<th scope="col">{one}</th>' for one in heads.split("|"))
    numbers = {one: number for number, one in enumerate(sources, start=1)}
    body = "".join(_write_row(row, numbers, lang) for row in answer.rows)
    return f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"


def _write_row(row: Row, numbers: dict[str, int], lang: str) -> str:
    when = row["date"] or "?" if row["shape"] == "point" else say_span(row, lang)
    why = [label("began_by", row["began_by"], lang), label("ended_by", row["ended_by"], lang)]
    if row["disputed"]:
        why.append(choose(lang, "sources differ", "kaynaklar ayrılıyor"))
    cited = " ".join(str(numbers[one]) for one in row["sources"] if one in numbers)
    cells = (row["lane_name"], say_bar(row, lang), when, "; ".join(filter(None, why)), cited)
    return f'<tr id="{escape(row["fact"])}">{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>'


def _write_source(source: SourceNote) -> str:
    said = escape(f"{source.publisher}: {source.title}")
    is_web = urlsplit(source.url).scheme in ("http", "https")
    return f'<li><a href="{escape(source.url)}" rel="noreferrer">{said}</a></li>' if is_web else f"<li>{said}</li>"


def _write_version(answer: Answer, lang: str) -> str:
    if answer.dataset is None:
        return ""
    version, horizon = answer.dataset.version, answer.dataset.horizon
    said = choose(
        lang,
        f"Siyaset, version {version} of the data, known to hold up to {horizon}.",
        f"Siyaset, verinin {version}. sürümü; {horizon} gününe kadar geçerli.",
    )
    return f"{said} <code>{escape(answer.permalink)}</code>" if answer.permalink else said
