"""From the rows of SPARQL answers to entities in the form that Wikidata's JSON has, so that one reader reads both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from loaders.wikidata.asking import Binding
from loaders.wikidata.entity import ITEM

_ENTITY = "http://www.wikidata.org/entity/"
_PROP = "http://www.wikidata.org/prop/"
_RANK = "http://wikiba.se/ontology#rank"
_RANKS = {"PreferredRank": "preferred", "NormalRank": "normal", "DeprecatedRank": "deprecated"}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NO_VALUE = f"{_PROP}novalue/"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_DATE = "http://www.w3.org/2001/XMLSchema#dateTime"
_SOME_VALUE = "/.well-known/genid/"


def item_of(row: Binding, name: str) -> str:
    """The item that a variable holds; empty where it holds none."""
    item = row.get(name, {}).get("value", "").removeprefix(_ENTITY)
    return item if ITEM.fullmatch(item) else ""


def make_entities(
    items: Iterable[str], labels: Iterable[Binding], statements: Iterable[Binding], references: Iterable[Binding]
) -> list[dict[str, Any]]:
    """Entities in order of `items`, from the three answers on them."""
    made: dict[str, dict[str, Any]] = {
        item: {"id": item, "type": "item", "labels": {}, "claims": defaultdict(list)} for item in items
    }
    for row in labels:
        entity, predicate = made.get(item_of(row, "item")), row["predicate"]["value"]
        if entity is None:
            continue
        if predicate == _LABEL:
            language = str(row["object"].get("xml:lang", ""))
            entity["labels"][language] = {"language": language, "value": row["object"]["value"]}
        elif item_of(row, "object"):
            name = predicate.rpartition("/")[2]
            entity["claims"][name].append({"mainsnak": _snak(row), "rank": "normal", "type": "statement"})
    found: dict[str, dict[str, Any]] = {}
    for row in statements:
        identity = row["statement"]["value"]
        entity = made.get(item_of(row, "item"))
        if entity is None:
            continue
        if identity not in found:
            name = row["claim"]["value"].rpartition("/")[2]
            identifier = identity.rpartition("/")[2].replace("-", "$", 1)
            found[identity] = {"id": identifier, "type": "statement", "rank": "normal", "qualifiers": {}}
            found[identity] |= {"property": name, "references": []}
            entity["claims"][name].append(found[identity])
        _put(found[identity], row)
    _add_references(found, references)
    for statement in found.values():
        # A statement without a value has a type instead; one whose value is unknown has a node without a name.
        statement.setdefault("mainsnak", {"snaktype": "novalue"})
        del statement["property"]
    return list(made.values())


def _put(statement: dict[str, Any], row: Binding) -> None:
    predicate, value = row["predicate"]["value"], row["object"]["value"]
    if predicate == _RANK:
        statement["rank"] = _RANKS.get(value.rpartition("#")[2], "normal")
    elif predicate == _TYPE and value.startswith(_NO_VALUE):
        name = value.removeprefix(_NO_VALUE)
        if name != statement["property"]:
            statement["qualifiers"].setdefault(name, [{"snaktype": "novalue"}])
    for form, is_node in (("statement/value/", True), ("statement/", False)):
        if predicate == f"{_PROP}{form}{statement['property']}" and (is_node or "mainsnak" not in statement):
            statement["mainsnak"] = _snak(row)
    for form, is_node in (("qualifier/value/", True), ("qualifier/", False)):
        name = predicate.removeprefix(f"{_PROP}{form}")
        if name == predicate or "/" in name:
            continue
        known = statement["qualifiers"].setdefault(name, [])
        if is_node:
            # The node says the same as the plain value, with the precision.
            nodes = [one for one in known if "plain" not in one]
            statement["qualifiers"][name] = [*nodes, _snak(row)]
        elif not _is_date(row) or not any("plain" not in one for one in known):
            known.append({**_snak(row), **({"plain": True} if _is_date(row) else {})})


def _is_date(row: Binding) -> bool:
    return row["object"].get("datatype") == _DATE


def _snak(row: Binding) -> dict[str, Any]:
    one = row["object"]
    value = one["value"]
    if "time" in row:
        precision = row.get("precision", {}).get("value", "")[:3]
        time = {
            "time": row["time"]["value"],
            "precision": int(precision) if precision.isdecimal() else 0,
            "calendarmodel": row.get("calendar", {}).get("value", ""),
        }
        return {"snaktype": "value", "datavalue": {"type": "time", "value": time}}
    if one.get("type") == "bnode" or _SOME_VALUE in value:
        return {"snaktype": "somevalue"}
    if _is_date(row):
        # Without its node nobody knows how precise a date was said; the first of January mostly stands for the year.
        time = {"time": value, "precision": 9 if value[4:10] == "-01-01" else 11}
        return {"snaktype": "value", "datavalue": {"type": "time", "value": time}}
    if one.get("type") == "uri" and ITEM.fullmatch(value.removeprefix(_ENTITY)):
        item = {"entity-type": "item", "id": value.removeprefix(_ENTITY)}
        return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": item}}
    return {"snaktype": "value", "datavalue": {"type": "string", "value": value}}


def _add_references(found: dict[str, dict[str, Any]], rows: Iterable[Binding]) -> None:
    references: dict[tuple[str, str], dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        key = row["statement"]["value"], row["reference"]["value"]
        references[key][row["predicate"]["value"].rpartition("/")[2]].append(_snak(row))
    for (statement, _), snaks in references.items():
        if statement in found:
            found[statement]["references"].append({"snaks": dict(snaks)})
