"""The names of one version of the graph, looked up by folded words: made once, kept as long as the version stays."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.errors import StoreEmpty
from graph.questions.flow import Ask, Record
from ontology.text import fold


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as a question may mention it. `weight` is how many relations speak of it."""

    id: str
    label: str
    name: str
    weight: int
    kind: str = ""
    province: str = ""
    since: str | None = None
    until: str | None = None


@dataclass
class NameIndex:
    """Things by their folded names, people also by the last part and by shorter forms of their names."""

    version: int
    horizon: str
    by_name: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    by_part: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    by_surname: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    provinces: dict[str, Named] = field(default_factory=dict)
    by_id: dict[str, Named] = field(default_factory=dict)

    def find(self, key: str) -> list[Named]:
        """What a whole name, a shorter form of a person's name or a surname alone means, the weightiest first."""
        found = [*self.by_name.get(key, ())]
        if not any(one.label == "Politician" for one in found):
            found += self.by_part.get(key) or self.by_surname.get(key) or []
        return sorted(found, key=lambda one: (-one.weight, one.id))

    def is_surname(self, key: str) -> bool:
        """Whether people are meant by the last part of their names alone."""
        return key not in self.by_name and key in self.by_surname


_SHORT_CITIES = {
    "ibb": "istanbul", "abb": "ankara", "antep": "gaziantep", "urfa": "sanliurfa", "maras": "kahramanmaras",
    "afyon": "afyonkarahisar", "icel": "mersin",
}  # fmt: skip
"""Names of the street and the press that no source in the data spells out: folded → id of the city."""

_SHORT_PARTIES = {"yrp": "yrp", "iyip": "iyi"}
"""Abbreviations of the press that no source in the data spells out: folded → id of the party."""

_MINISTERS = {
    "disisleri-bakanligi": ("foreign minister", "foreign ministry", "minister of foreign affairs", "disisleri bakan", "hariciye vekil"),
    "icisleri-bakanligi": ("interior minister", "interior ministry", "minister of interior", "minister of the interior", "home minister"),
    "maliye-bakanligi": ("finance minister", "finance ministry", "minister of finance", "maliye bakan", "hazine ve maliye bakan",
                         "treasury and finance minister"),
    "milli-egitim-bakanligi": ("education minister", "education ministry", "minister of education", "egitim bakan"),
    "milli-savunma-bakanligi": ("defence minister", "defense minister", "defence ministry", "defense ministry",
                                "minister of defence", "minister of defense", "minister of national defense", "savunma bakan"),
    "adalet-bakanligi": ("justice minister", "justice ministry"),
    "saglik-bakanligi": ("health minister", "health ministry"),
    "ulastirma-bakanligi": ("transport minister", "transport ministry", "minister of transport", "ulastirma bakan",
                            "transportation minister", "minister of transportation"),
    "tarim-bakanligi": ("tarim bakan",),
    "enerji-ve-tabii-kaynaklar-bakanligi": ("energy minister", "minister of energy", "enerji bakan"),
    "calisma-ve-sosyal-guvenlik-bakanligi": ("labour minister", "labor minister", "minister of labour", "calisma bakan"),
    "cumhurbaskani-yardimciligi": ("vice president", "vice presidents", "cumhurbaskani yardimci", "cumhurbaskan yardimci",
                                   "vice presidency"),
    "basbakan-yardimciligi": ("deputy prime minister", "deputy prime ministers", "basbakan yardimci"),
    "devlet-bakanligi": ("minister of state", "ministers of state", "state minister", "devlet bakan"),
    "avrupa-birligi-bakanligi": ("eu minister", "minister of eu affairs", "ab bakan", "minister for eu affairs"),
    "genclik-ve-spor-bakanligi": ("youth and sports minister", "sports minister", "spor bakan"),
}  # fmt: skip
"""How a ministry's minister is called where the ministry's own name does not say it."""

_kept: OrderedDict[object, NameIndex] = OrderedDict()
_KEPT = 4


def read_names() -> Generator[Ask, Record | None, NameIndex]:
    """The index of the version that the graph holds, from memory if this process has made it. Raises StoreEmpty."""
    record = yield Ask("dataset")
    dataset = (record or {}).get("dataset")
    if dataset is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    key = tuple(dataset.get(name) for name in ("segment", "version", "recorded", "nodes", "relations"))
    if key not in _kept:
        listed = yield Ask("ask_names")
        rows = list((listed or {}).get("rows", ()))
        _kept[key] = make_index(rows, int(dataset["version"]), str(dataset["horizon"]))
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)
    return _kept[key]


def make_index(rows: Iterable[Record], version: int, horizon: str) -> NameIndex:
    """The index over the rows of the query `ask_names`."""
    index = NameIndex(version, horizon)
    for group in rows:
        for raw in group["things"]:
            thing = _read(group["label"], raw)
            index.by_id.setdefault(thing.id, thing)
            for key in dict.fromkeys(raw[3] or ()):
                index.by_name[key].append(thing)
                if thing.label == "Politician":
                    _put_person(index, key, thing)
            for key in _more_names(thing, raw):
                if thing not in index.by_name[key]:
                    index.by_name[key].append(thing)
            if thing.label == "Province":
                index.provinces[thing.id] = thing
    return index


def _read(label: str, raw: list[Any]) -> Named:
    identity, name, weight, _, *rest = raw
    extra: dict[str, Any] = {}
    if label == "City":
        extra = {"kind": rest[0] or "", "province": rest[1] or "", "until": rest[2]}
    elif label == "Party":
        extra = {"since": rest[0], "until": rest[1]}
    elif label == "Ministry":
        extra = {"since": rest[1], "until": rest[2]}
    return Named(identity, label, name or identity, int(weight or 0), **extra)


def _put_person(index: NameIndex, key: str, person: Named) -> None:
    parts = key.split()
    if len(parts) < 2:
        return
    shorter = {" ".join(parts[start:]) for start in range(1, len(parts) - 1)}
    if len(parts) > 2:
        shorter |= {f"{parts[0]} {parts[-1]}", " ".join(parts[:2])}
    for form in shorter:
        if person not in index.by_part[form]:
            index.by_part[form].append(person)
    if person not in index.by_surname[parts[-1]]:
        index.by_surname[parts[-1]].append(person)


def _more_names(thing: Named, raw: list[Any]) -> list[str]:
    if thing.label == "City":
        return [short for short, city in _SHORT_CITIES.items() if city == thing.id]
    if thing.label == "Party":
        return [short for short, party in _SHORT_PARTIES.items() if party == thing.id]
    if thing.label != "Ministry":
        return []
    found = list(_MINISTERS.get(thing.id, ()))
    found += [name.replace("minister", "ministers", 1) for name in found if "minister" in name.split()]
    for key in raw[3] or ():
        if key.endswith("bakanligi"):
            found += [key.removeprefix("").removesuffix("ligi"), key.removesuffix("i")]
        elif key.startswith("ministry of "):
            rest = key.removeprefix("ministry of ").removeprefix("the ")
            found += [f"minister of {rest}", f"{rest} minister", f"{rest} ministry", f"ministers of {rest}"]
    return [fold(name) for name in dict.fromkeys(found)]
