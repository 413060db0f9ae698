"""Answers in other forms: one table from a form's name to the function that writes it, for HTTP and the command."""

from __future__ import annotations

from api.formats import bibtex, columns, csl, drawn, ris, tables
from api.formats.form import Form
from graph.answer import Answer

FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        Form("json", "application/json", tables.write_json),
        Form("csv", "text/csv; charset=utf-8", tables.write_csv),
        Form("md", "text/markdown; charset=utf-8", tables.write_markdown),
        Form("parquet", "application/vnd.apache.parquet", columns.write_parquet, is_slow=True),
        Form("bibtex", "application/x-bibtex; charset=utf-8", bibtex.write),
        Form("ris", "application/x-research-info-systems; charset=utf-8", ris.write),
        Form("csl-json", "application/vnd.citationstyles.csl+json", csl.write),
        Form("vega", "application/vnd.vegalite.v6+json", drawn.write_vega, is_slow=True),
        Form("svg", "image/svg+xml", drawn.write_svg, is_slow=True),
        Form("png", "image/png", drawn.write_png, is_slow=True),
        Form("html", "text/html; charset=utf-8", drawn.write_html, is_slow=True),
    )
}
"""Every form. Those that draw refuse what is no timeline."""


def render(answer: Answer, form: str, lang: str) -> tuple[bytes, str]:
    """An answer in a form, with its media type. Raises KeyError for a form that there is not, BadQuestion for one that
    the answer cannot take.
    """
    found = FORMS[form]
    return found.write(answer, lang), found.media_type
