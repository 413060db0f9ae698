"""How a notebook shows an answer: the sentence, a table, the warnings, the sources by number, the version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from api.formats.tables import as_cell
from graph.answer import Answer, Evidence, Row, SourceNote, Taken
from graph.questions.speech import choose, group
from ontology.text import fold
from ontology.vocabulary import label
from siyaset.cli.headings import cell, head
from siyaset.cli.output import Lang

SHOWN = 60
"""Rows in the table; a sentence says how many more there are."""

_OPEN_SOURCES = 12
_OTHERS = 5
_SPELL = {"name", "standing", "start", "end", "end_state", "last_seen"}
_SAME_HEAD = {"party_name": "party", "former_name": "former", "latter_name": "latter"}
_FIELDS = {"party_name": "party"}
_HEADS = {
    "name": ("Who", "Kim"), "claims": ("Claims", "Beyanlar"), "died": ("Died", "Ölüm"), "fact": ("Fact", "Olgu"),
    "election": ("Election", "Seçim"), "field": ("Field", "Alan"), "held": ("Held", "Eldeki"), "of": ("Of", "Toplam"),
    "label": ("What", "Ne"), "licence": ("Licence", "Lisans"), "office": ("Office", "Makam"),
    "others": ("Others", "Diğerleri"), "published": ("Published", "Yayım"), "publisher": ("Publisher", "Yayıncı"),
    "rule": ("Rule", "Kural"), "section": ("Section", "Bölüm"), "title": ("Title", "Başlık"),
    "certainty": ("Certainty", "Kesinlik"),
}  # fmt: skip
_NUMBERS = frozenset({"votes", "registered", "cast", "valid", "contests", "claims", "held", "of"})
_STAR = "&nbsp;*"
_CELL = "text-align:left;vertical-align:top;padding:.3em .8em .3em 0"
_NUMBER_CELL = "text-align:right;vertical-align:top;padding:.3em .8em .3em 0"
_DATES = frozenset({"start", "end", "date", "born", "died", "published"})


def render_html(
    answer: Answer, described: Sequence[SourceNote], columns: Sequence[str], words: Mapping[str, str], lang: str
) -> str:
    """An answer as HTML that loads nothing: everything that comes from the data is escaped."""
    numbers = {source.id: number for number, source in enumerate(described, start=1)}
    shown = answer.rows[:SHOWN]
    parts = [_paragraph(_say_taken(one, lang), dim=True) for one in answer.taken if _is_worth_saying(one)]
    if answer.text:
        parts.append(f"<p><strong>{escape(answer.text)}</strong></p>")
    is_one_fact = len(shown) == 1 and not columns and "fact" in shown[0]
    if is_one_fact:
        table = _fact(shown[0], answer.evidence.get(str(shown[0]["fact"])), numbers, lang)
    else:
        table = _table(shown, _choose(columns, shown), words, numbers, lang) if shown else ""
    parts.append(table)
    if len(answer.rows) > SHOWN:
        more = len(answer.rows) - SHOWN
        parts.append(_paragraph(choose(lang, f"… and {more} more rows.", f"… ve {more} satır daha."), dim=True))
    parts.append(_warnings(answer, lang))
    cited = {one for row in shown for one in row.get("sources") or ()}
    parts.append(_sources([one for one in described if one.id in cited or len(answer.rows) == 1], numbers, lang))
    if _STAR in table:
        parts.append(_paragraph(choose(lang, "* Sources differ.", "* Kaynaklar ayrılıyor."), dim=True))
    parts.append(_dataset(answer, lang))
    return f'<div class="siyaset" lang="{lang}">{"".join(filter(None, parts))}</div>'


def _choose(columns: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """Of the telling columns those in which some row has something; all where nobody chose."""
    wanted = columns or [name for name in dict.fromkeys(name for row in rows for name in row) if name != "sources"]
    return [name for name in wanted if any(row.get(name) is not None for row in rows) or not columns]


def _table(
    rows: Sequence[Row], columns: Sequence[str], words: Mapping[str, str], numbers: Mapping[str, int], lang: str
) -> str:
    cites = any(one in numbers for row in rows for one in row.get("sources") or ())
    heads = [_cell("th", escape(_head(name, lang)), name) for name in columns]
    if cites:
        heads.append(_cell("th", choose(lang, "Sources", "Kaynaklar")))
    lines = []
    for row in rows:
        cells = [_cell("td", _value(row, name, words, lang), name) for name in columns]
        if cites:
            cells.append(_cell("td", _numbers(row, numbers)))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table><thead><tr>{''.join(heads)}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _fact(row: Row, evidence: Evidence | None, numbers: Mapping[str, int], lang: str) -> str:
    """One fact: its fields one below the other, and what each source says of them."""
    known = [(name, value) for name, value in row.items() if value is not None and name != "sources"]
    fields = [f"<tr>{_cell('th', escape(_head(name, lang)))}{_cell('td', _value(row, name, {}, lang))}</tr>"
              for name, _ in known]  # fmt: skip
    heads = (("Source", "Kaynak"), ("Where in it", "Yeri"), ("What it says", "Dediği"))
    said = [f"<tr>{''.join(_cell('th', choose(lang, *pair)) for pair in heads)}</tr>"]
    for claim in evidence.claims if evidence else ():
        says = ", ".join(f"{name}: {as_cell(value)}" for name, value in claim.fields.items())
        number = str(numbers.get(claim.source, ""))
        said.append(f"<tr>{_cell('td', number)}{_cell('td', escape(claim.locator))}{_cell('td', escape(says))}</tr>")
    return f"<table>{''.join(fields)}</table><table>{''.join(said)}</table>"


def _head(column: str, lang: str) -> str:
    pair = _HEADS.get(column)
    return choose(lang, *pair) if pair else head(_SAME_HEAD.get(column, column), Lang(lang))


def _cell(tag: str, content: str, column: str = "") -> str:
    style = _NUMBER_CELL if column in _NUMBERS or column == "share" else _CELL
    style += ";white-space:nowrap" if column in _DATES else ""
    return f'<{tag} style="{style}">{content}</{tag}>'


def _value(row: Row, column: str, words: Mapping[str, str], lang: str) -> str:
    """A cell's content; of a spell the ends say why, and what is not known of them."""
    value = row.get(column)
    if set(row) >= _SPELL and column in ("start", "end", "standing"):
        return {"start": _start, "end": _end, "standing": _standing}[column](row, lang)
    if isinstance(value, int) and not isinstance(value, bool) and column in _NUMBERS:
        return _mark(row, column, group(value, lang))
    if isinstance(value, float):
        return _mark(row, column, choose(lang, f"{value:g}", f"{value:g}".replace(".", ",")))
    if isinstance(value, list | tuple):
        return escape(", ".join(str(one) for one in value))
    return _mark(row, _FIELDS.get(column, column), cell(column, value, Lang(lang), dict(words)))


def _standing(row: Row, lang: str) -> str:
    said = escape(label("standing", row["standing"], lang))
    if row.get("certainty") == "possible":
        said += _small(choose(lang, "possibly: ", "olası: ") + label("reason", row["reason"], lang))
    return said


def _start(row: Row, lang: str) -> str:
    if not row["start"] and not row["end_state"]:
        return ""  # a candidacy among the offices of a person has no time but its date
    why = [label("began_by", row.get("began_by"), lang), label("day_kind", row.get("start_day"), lang)]
    return _mark(row, "start", row["start"] or "?") + _small(", ".join(dict.fromkeys(filter(None, why))))


def _end(row: Row, lang: str) -> str:
    if row["end_state"] == "open":
        seen = row["last_seen"]
        return escape(choose(lang, f"still so on {seen}", f"{seen} günü sürüyordu"))
    if not row["end"] and not row["end_state"]:
        return ""
    end = row["end"] or choose(lang, "unknown", "bilinmiyor")
    return _mark(row, "end", end) + _small(label("ended_by", row.get("ended_by"), lang))


def _mark(row: Row, field: str, text: str) -> str:
    return escape(text) + (_STAR if text and field in (row.get("disputed_fields") or ()) else "")


def _small(text: str) -> str:
    return f"<br><small>{escape(text)}</small>" if text else ""


def _numbers(row: Row, numbers: Mapping[str, int]) -> str:
    return " ".join(
        str(number) for number in sorted(numbers[one] for one in row.get("sources") or () if one in numbers)
    )


def _warnings(answer: Answer, lang: str) -> str:
    lines = "".join(f"<li>{escape(warning.message)}</li>" for warning in answer.warnings)
    return f"<p>{choose(lang, 'To know', 'Bilinmeli')}</p><ul>{lines}</ul>" if lines else ""


def _sources(sources: Iterable[SourceNote], numbers: Mapping[str, int], lang: str) -> str:
    lines = [f'<li value="{numbers[one.id]}">{escape(one.publisher)}: {_link(one)}</li>' for one in sources]
    if not lines:
        return ""
    state = " open" if len(lines) <= _OPEN_SOURCES else ""
    said = choose(lang, f"Sources ({len(lines)})", f"Kaynaklar ({len(lines)})")
    return f"<details{state}><summary>{said}</summary><ol>{''.join(lines)}</ol></details>"


def _link(source: SourceNote) -> str:
    """The title, as a link where the address is one of the web: nothing else is made one."""
    title = escape(source.title)
    if not source.url.startswith(("http://", "https://")):
        return title
    return f'<a href="{escape(source.url)}" rel="noreferrer">{title}</a>'


def _dataset(answer: Answer, lang: str) -> str:
    found = answer.dataset
    if found is None:
        return ""
    english = f"Version {found.version} of the data, known to hold up to {found.horizon}."
    turkish = f"Verinin {found.version}. sürümü; {found.horizon} gününe kadar geçerli."
    return _paragraph(choose(lang, english, turkish), dim=True)


def _is_worth_saying(taken: Taken) -> bool:
    return taken.redirected or bool(taken.others) or fold(taken.text) not in (fold(taken.id), fold(taken.name))


def _say_taken(taken: Taken, lang: str) -> str:
    also = ", ".join(taken.others[:_OTHERS])
    english = f"; it could also mean {also}." if also else "."
    turkish = f"; şunlar da olabilir: {also}." if also else "."
    return choose(
        lang,
        f"{taken.text!r} was taken for {taken.name} ({taken.id}){english}",
        f"{taken.text!r}: {taken.name} ({taken.id}) olarak anlaşıldı{turkish}",
    )


def _paragraph(text: Any, *, dim: bool = False) -> str:
    return f"<p><small>{escape(text)}</small></p>" if dim else f"<p>{escape(text)}</p>"
