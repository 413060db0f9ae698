"""What a table shows in place of the names of columns and the words of closed lists, in Turkish and English."""

from __future__ import annotations

from typing import Any

from graph.questions.intervals.between import CHANGES
from ontology.model import RELATIONS, THINGS
from ontology.vocabulary import Word, label
from siyaset.cli.output import Lang, as_cell

_HEADS: dict[str, tuple[str, str]] = {
    "after": ("After", "Sonra"),
    "after_party": ("Party after", "Sonraki parti"),
    "after_standing": ("Standing after", "Sonraki sıfat"),
    "age": ("Age", "Yaş"),
    "alliance_name": ("Alliance", "İttifak"),
    "before": ("Before", "Önce"),
    "before_party": ("Party before", "Önceki parti"),
    "before_standing": ("Standing before", "Önceki sıfat"),
    "born": ("Born", "Doğum"),
    "certainty": ("Certainty", "Kesinlik"),
    "change": ("Change", "Değişiklik"),
    "city": ("Municipality", "Belediye"),
    "city_name": ("City", "Belediye"),
    "claim": ("Claim", "Beyan"),
    "contests": ("Contests", "Yarışlar"),
    "count": ("Number", "Sayı"),
    "date": ("Date", "Tarih"),
    "days": ("Days", "Gün"),
    "days_between_max": ("Days at most", "En çok gün"),
    "days_between_median": ("Days between", "Aradaki gün"),
    "days_between_min": ("Days at least", "En az gün"),
    "days_max": ("Days at most", "En çok gün"),
    "days_min": ("Days at least", "En az gün"),
    "died": ("Died", "Ölüm"),
    "displaced_name": ("Displaced", "Görevinden edilen"),
    "displaced_party": ("Party", "Parti"),
    "dissolved": ("Ended", "Kapanış"),
    "elected": ("Elected", "Seçildi"),
    "end": ("Until", "Bitiş"),
    "end_max": ("Until at most", "En geç bitiş"),
    "end_state": ("State", "Durum"),
    "ended_by": ("Ended by", "Bitiş nedeni"),
    "fact": ("Fact", "Olgu"),
    "field": ("Field", "Alan"),
    "former": ("Former", "Önceki"),
    "former_name": ("Former", "Önceki"),
    "founded": ("Founded", "Kuruluş"),
    "from": ("From", "Nereden"),
    "from_held_name": ("From", "Nereden"),
    "from_start": ("Since", "Başlangıç"),
    "government_name": ("Government", "Hükûmet"),
    "ground": ("Ground", "Gerekçe"),
    "held_name": ("Of", "Nerede"),
    "id": ("Id", "Kimlik"),
    "intervals": ("Intervals", "Aralıklar"),
    "key": ("What", "Ne"),
    "kind": ("Kind", "Tür"),
    "label": ("Kind", "Tür"),
    "latter": ("Latter", "Sonraki"),
    "latter_name": ("Latter", "Sonraki"),
    "legal": ("One body in law", "Kanunen aynı"),
    "locator": ("Where in it", "Yeri"),
    "margin": ("Margin", "Fark"),
    "margin_share": ("Points", "Puan farkı"),
    "ministry_name": ("Ministry", "Bakanlık"),
    "moves": ("Moves", "Geçiş"),
    "name": ("Name", "Ad"),
    "names": ("Who", "Kimler"),
    "new": ("New", "Yeni"),
    "next_name": ("Then", "Ardından"),
    "number": ("Number", "Sıra"),
    "office": ("Office", "Makam"),
    "old": ("Old", "Eski"),
    "other_name": ("With", "Kiminle"),
    "outcome": ("Outcome", "Sonuç"),
    "parties": ("Parties", "Partiler"),
    "party": ("Party", "Parti"),
    "party_before": ("Party before", "Önceki parti"),
    "party_before_name": ("Party before", "Önceki parti"),
    "party_line_name": ("Line", "Çizgisi"),
    "party_name": ("Party", "Parti"),
    "party_today_name": ("Today", "Bugün"),
    "people": ("People", "Kişi"),
    "place": ("Place", "Yer"),
    "place_name": ("Place", "Yer"),
    "plate": ("Plate", "Plaka"),
    "population": ("People", "Nüfus"),
    "province_name": ("Province", "İl"),
    "publisher": ("Publisher", "Yayıncı"),
    "rank": ("Rank", "Sıra"),
    "reading": ("Reading", "Okuma"),
    "reason": ("Why", "Neden"),
    "registered": ("Registered", "Kayıtlı"),
    "relation": ("What", "Ne"),
    "replaced_name": ("In place of", "Yerine geçtiği"),
    "rerun_name": ("Re-run", "Yenilenen"),
    "round": ("Round", "Tur"),
    "rule": ("Rule", "Kural"),
    "says": ("What it says", "Dediği"),
    "seats": ("Seats", "Sandalye"),
    "second_name": ("Second", "İkinci"),
    "share": ("Share %", "Oran %"),
    "side": ("Side", "Yön"),
    "since": ("Since", "Kuruluş"),
    "source": ("Source", "Kaynak"),
    "standing": ("Standing", "Sıfat"),
    "start": ("From", "Başlangıç"),
    "start_min": ("From at least", "En erken başlangıç"),
    "status": ("Status", "Durum"),
    "switched": ("Changed", "Değişti"),
    "times": ("Times", "Kez"),
    "to": ("To", "Nereye"),
    "to_held_name": ("To", "Nereye"),
    "to_start": ("Reached", "Varış"),
    "turnout": ("Turnout %", "Katılım %"),
    "until": ("Until", "Kapanış"),
    "valid": ("Valid", "Geçerli"),
    "value": ("Value", "Değer"),
    "votes": ("Votes", "Oy"),
    "while_names": ("While", "Sırasında"),
    "wikidata": ("Wikidata", "Wikidata"),
    "year": ("Year", "Yıl"),
    "years": ("Years", "Yıl"),
}
_WORDS = {
    "standing": "standing",
    "end_state": "end_state",
    "outcome": "outcome",
    "key": "attribute_key",
    "reason": "reason",
}
_OWN = {
    "change": CHANGES,
    "certainty": {"certain": Word("kesin", "certain", ""), "possible": Word("olası", "possible", "")},
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
    if column in _OWN and value in _OWN[column]:
        return _OWN[column][value].tr if lang is Lang.TR else _OWN[column][value].en
    vocabulary = words.get(column) or _WORDS.get(column)
    return label(vocabulary, value, lang.value) if vocabulary else value
