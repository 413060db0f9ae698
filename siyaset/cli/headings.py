"""What a table shows in place of the names of columns and the words of closed lists, in Turkish and English."""

from __future__ import annotations

from typing import Any

from ontology.model import RELATIONS, THINGS
from ontology.vocabulary import label
from siyaset.cli.output import Lang, as_cell

_HEADS: dict[str, tuple[str, str]] = {
    "age": ("Age", "Yaş"),
    "born": ("Born", "Doğum"),
    "certainty": ("Certainty", "Kesinlik"),
    "claim": ("Claim", "Beyan"),
    "contests": ("Contests", "Yarışlar"),
    "date": ("Date", "Tarih"),
    "days": ("Days", "Gün"),
    "elected": ("Elected", "Seçildi"),
    "end": ("Until", "Bitiş"),
    "end_state": ("State", "Durum"),
    "former": ("Former", "Önceki"),
    "held_name": ("Of", "Nerede"),
    "id": ("Id", "Kimlik"),
    "intervals": ("Intervals", "Aralıklar"),
    "key": ("What", "Ne"),
    "kind": ("Kind", "Tür"),
    "label": ("Kind", "Tür"),
    "latter": ("Latter", "Sonraki"),
    "legal": ("One body in law", "Kanunen aynı"),
    "locator": ("Where in it", "Yeri"),
    "name": ("Name", "Ad"),
    "outcome": ("Outcome", "Sonuç"),
    "party_name": ("Party", "Parti"),
    "party": ("Party", "Parti"),
    "parties": ("Made of", "Oluştuğu partiler"),
    "party_line_name": ("Line", "Çizgisi"),
    "party_today_name": ("Today", "Bugün"),
    "place": ("Place", "Yer"),
    "place_name": ("Place", "Yer"),
    "rank": ("Rank", "Sıra"),
    "reason": ("Why", "Neden"),
    "relation": ("What", "Ne"),
    "round": ("Round", "Tur"),
    "says": ("What it says", "Dediği"),
    "share": ("Share %", "Oran %"),
    "source": ("Source", "Kaynak"),
    "standing": ("Standing", "Sıfat"),
    "start": ("From", "Başlangıç"),
    "status": ("Status", "Durum"),
    "value": ("Value", "Değer"),
    "votes": ("Votes", "Oy"),
    "wikidata": ("Wikidata", "Wikidata"),
    "years": ("Years", "Yıl"),
    "year": ("Year", "Yıl"),
}
_WORDS = {
    "standing": "standing",
    "end_state": "end_state",
    "outcome": "outcome",
    "key": "attribute_key",
    "reason": "reason",
}
_TRUTH = {True: ("yes", "evet"), False: ("no", "hayır")}


def head(column: str, lang: Lang) -> str:
    """The heading of a column."""
    pair = _HEADS.get(column, (column, column))
    return pair[lang is Lang.TR]


def cell(column: str, value: Any, lang: Lang, words: dict[str, str]) -> str:
    """A value as a reader sees it. `words` names the closed lists of columns that have several."""
    if isinstance(value, bool):
        return _TRUTH[value][lang is Lang.TR]
    if value is None or not isinstance(value, str):
        return as_cell(value)
    if column == "relation" and value in RELATIONS:
        kind = RELATIONS[value]
        return kind.LABEL_TR if lang is Lang.TR else kind.LABEL_EN
    if column == "label" and value in THINGS:
        return THINGS[value].LABEL_TR if lang is Lang.TR else value
    vocabulary = words.get(column) or _WORDS.get(column)
    return label(vocabulary, value, lang.value) if vocabulary else value
