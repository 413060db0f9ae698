"""Showing spells: who, how, for which party, from when to when and why, and by which sources."""

from __future__ import annotations

from typing import Any

from graph.answer import Answer, Row
from ontology.vocabulary import label
from siyaset.cli.output import Format, Lang, console, write_answer_rows, write_json
from siyaset.cli.rows import show_dataset, show_left_out, show_sentence, show_warnings
from siyaset.cli.table import show_table

_HEADS = {
    "en": ("Who", "Standing", "Party", "From", "Until", "Sources"),
    "tr": ("Kim", "Sıfat", "Parti", "Başlangıç", "Bitiş", "Kaynaklar"),
}
_WORDS = {
    "en": {"open": "still so on {day}", "unknown": "unknown", "sources": "Sources"},
    "tr": {"open": "{day} günü sürüyordu", "unknown": "bilinmiyor", "sources": "Kaynaklar"},
}
_SHOWN = 3


def show_tenures(answer: Answer, form: Format, lang: Lang) -> None:
    """Write an answer whose rows are spells."""
    if form is Format.JSON:
        write_json(answer)
        return
    if form is not Format.TABLE:
        write_answer_rows(answer, form)
        return
    numbers = _number_sources(answer)
    show_sentence(answer, lang)
    if answer.rows:
        cells = [_cells(row, numbers, lang.value) for row in answer.rows]
        show_left_out(show_table(console, _HEADS[lang.value], cells, keep=len(_HEADS[lang.value]) - 1), lang)
    show_warnings(answer)
    _show_sources(answer, numbers, lang.value)
    show_dataset(answer, lang)


def _cells(row: Row, numbers: dict[str, int], lang: str) -> list[str]:
    standing = label("standing", row["standing"], lang)
    if "certainty" in row:
        standing += f"\n{label('reason', row['reason'], lang)}" if row["certainty"] == "possible" else ""
    party = row.get("party_name") or row.get("party") or ""
    cited = sorted(numbers[source] for source in row["sources"] if source in numbers)
    listed = " ".join(str(number) for number in cited[:_SHOWN])
    more = f" +{len(cited) - _SHOWN}" if len(cited) > _SHOWN else ""
    return [row["name"], standing, party, _start(row, lang), _end(row, lang), listed + more]


def _start(row: Row, lang: str) -> str:
    mark = " *" if "start" in (row.get("disputed_fields") or ()) else ""
    why = [label("began_by", row["began_by"], lang), label("day_kind", row["start_day"], lang)]
    return f"{row['start'] or '?'}{mark}\n{', '.join(dict.fromkeys(filter(None, why)))}"


def _end(row: Row, lang: str) -> str:
    words = _WORDS[lang]
    if row["end_state"] == "open":
        return words["open"].format(day=row["last_seen"])
    mark = " *" if "end" in (row.get("disputed_fields") or ()) else ""
    return f"{row['end'] or words['unknown']}{mark}\n{label('ended_by', row['ended_by'], lang)}"


def _number_sources(answer: Answer) -> dict[str, int]:
    """A number for each source, in the order in which the rows cite them."""
    cited = dict.fromkeys(source for row in answer.rows for source in row["sources"])
    return {source: number for number, source in enumerate(cited, start=1)}


def _show_sources(answer: Answer, numbers: dict[str, int], lang: str) -> None:
    described: dict[str, Any] = {source.id: source for notes in answer.evidence.values() for source in notes.sources}
    words = _WORDS[lang]
    if numbers:
        console.print(f"\n{words['sources']}", style="bold")
    for identity, number in numbers.items():
        source = described.get(identity)
        if source is not None:
            console.print(
                f"{number:>3} {source.publisher}: {source.title}", markup=False, no_wrap=True, overflow="ellipsis"
            )
            console.print(f"    {source.url}", markup=False, style="dim", soft_wrap=True)
    if any(row["disputed"] for row in answer.rows):
        note = (
            "* Sources differ; --format json shows each."
            if lang == "en"
            else "* Kaynaklar ayrılıyor; --format json hepsini gösterir."
        )
        console.print(f"\n{note}", markup=False)
