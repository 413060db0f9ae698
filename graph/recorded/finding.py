"""What a word meant at a moment: the records that `resolve` ranks, from the log as it stood then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.recorded.part import PartMaker
from ontology.claims import Claim
from ontology.text import fold

Record = dict[str, Any]
Parameters = Mapping[str, Any]

_SHOWN = {
    "City": ("id", "name", "name_en", "keys", "wikidata", "plate", "kind", "until"),
    "Party": ("id", "name", "name_en", "keys", "wikidata"),
    "Politician": ("id", "name", "name_en", "keys", "wikidata", "born", "died", "distinct_from"),
}
_NAMES = ("name", "name_en", "abbreviation", "full_name")


def find_things(maker: PartMaker, label: str, asked: Parameters) -> Record:
    """The things of a label that a text may mean, those most spoken of first."""
    to = maker.target_of(asked["text"])
    ids = {asked["text"], asked["slug"], to} - {None}
    provinces = _provinces(maker, asked) if label == "City" else {}
    plate = asked.get("plate")

    def may_be(claim: Claim) -> bool:
        """Whether one claim alone already lets its thing be meant."""
        fields = claim.fields
        return (
            claim.fact in ids
            or fields.get("wikidata") == asked["code"]
            or (plate is not None and fields.get("plate") == plate)
            or fields.get("province") in provinces
            or any(asked["key"] in fold(name) for name in _names(claim))
        )

    part = maker.make(maker.where(label, may_be), ends=False)
    found = [
        node
        for node in part.nodes(label)
        if node["id"] in ids
        or node.get("wikidata") == asked["code"]
        or any(asked["key"] in key for key in node["keys"])
        or (plate is not None and node.get("plate") == plate)
        or node.get("province") in provinces
    ]
    if len(found) > 1:
        weights = maker.weigh({node["id"] for node in found})
        found.sort(key=lambda node: (-weights[node["id"]], node["id"]))
    rows = [{name: node.get(name) for name in _SHOWN[label]} for node in found]
    if label == "City":
        names = maker.make(maker.things(("Province",), {str(node.get("province")) for node in found}), ends=False)
        for row, node in zip(rows, found, strict=True):
            province = node.get("province")
            row["by_province"] = province in provinces
            row["province_name"] = (names.node("Province", str(province)) or {}).get("name")
    return {"to": to, "found": rows}


def _provinces(maker: PartMaker, asked: Parameters) -> dict[str, Record]:
    """The provinces that the text names by an id, a code or a plate number."""
    part = maker.make(maker.things(("Province",)), ends=False)
    code, plate = asked["code"], asked.get("plate")
    return {
        node["id"]: node
        for node in part.nodes("Province")
        if code in (node["id"], node.get("wikidata"), node.get("iso"))
        or (plate is not None and node.get("plate") == plate)
    }


def _names(claim: Claim) -> Iterator[str]:
    for name in _NAMES:
        value = claim.fields.get(name)
        if isinstance(value, str):
            yield value
    aliases = claim.fields.get("aliases")
    if isinstance(aliases, list):
        yield from (str(alias) for alias in aliases)
