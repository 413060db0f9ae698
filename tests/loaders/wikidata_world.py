"""Invented people, places and positions in Wikidata's forms: entity JSON, and the RDF that an endpoint holds of it."""

from __future__ import annotations

from itertools import count
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

GREGORIAN, JULIAN = "http://www.wikidata.org/entity/Q1985727", "http://www.wikidata.org/entity/Q1985786"
SOME, NONE = {"snaktype": "somevalue"}, {"snaktype": "novalue"}
Json = dict[str, Any]
_numbers = count(1)


def item(identity: str) -> Json:
    """A value that is an item."""
    value = {"entity-type": "item", "numeric-id": int(identity[1:]), "id": identity}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def time(text: str, precision: int = 11, calendar: str = GREGORIAN) -> Json:
    """A value that is a time: `1994-03-27` at a precision."""
    value = {"time": f"+{text}T00:00:00Z", "precision": precision, "calendarmodel": calendar, "before": 0, "after": 0}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def text(value: str) -> Json:
    """A value that is a text or an address."""
    return {"snaktype": "value", "datavalue": {"value": value, "type": "string"}}


def statement(main: Json, rank: str = "normal", references: list[Json] | None = None, **qualifiers: Json) -> Json:
    """A statement with qualifiers by property; `references` are snaks by property, one object for each."""
    return {
        "mainsnak": main, "type": "statement", "rank": rank, "id": f"Q1$UUID-{next(_numbers):04d}",
        "qualifiers": {name: [snak] for name, snak in qualifiers.items()},
        "references": [{"snaks": {name: [snak] for name, snak in one.items()}} for one in references or []],
    }  # fmt: skip


def entity(identity: str, tr: str = "", en: str = "", **claims: list[Json]) -> Json:
    """An item with its labels and statements; the statements are given its id."""
    labels = {language: {"language": language, "value": label} for language, label in (("tr", tr), ("en", en)) if label}
    for statements in claims.values():
        for one in statements:
            one["id"] = f"{identity}${one['id'].partition('$')[2]}"
    return {"type": "item", "id": identity, "labels": labels, "claims": claims}


# The invented world: the mayor of Örnekkent, by a position that is in no table of ours.
ADA, CAN, ELA, YENI = "Q999999801", "Q999999802", "Q999999803", "Q999999804"
ORNEKKENT, MAYOR_OF_ORNEKKENT, RED, DISTANT = "Q999999811", "Q999999812", "Q999999901", "Q999999813"
ACTING, RESIGNED, POLL = "Q999999821", "Q999999822", "Q999999823"


def person(identity: str, name: str, **claims: list[Json]) -> Json:
    """Someone invented."""
    return entity(identity, name, name, P31=[statement(item("Q5"))], **claims)


def places() -> list[Json]:
    """What the statements point to."""
    return [
        entity(ORNEKKENT, "Örnekkent", "Ornekkent", P17=[statement(item("Q43"))]),
        entity(
            MAYOR_OF_ORNEKKENT, "Örnekkent belediye başkanı", "mayor of Ornekkent",
            P1001=[statement(item(ORNEKKENT))], P17=[statement(item("Q43"))],
        ),
        entity(DISTANT, "", "mayor of Farville", P17=[statement(item("Q183"))]),
        entity(RED, "Kırmızı Parti", "Red Party", P31=[statement(item("Q7278"))], P17=[statement(item("Q43"))]),
        entity(ACTING, "vekil", "acting"),
        entity(RESIGNED, "istifa", "resignation"),
        entity(POLL, "2019 yerel seçimi", "2019 local election"),
    ]  # fmt: skip


# The same as RDF

_WD, _PROP, _BASE = "http://www.wikidata.org/entity/", "http://www.wikidata.org/prop/", "http://wikiba.se/ontology#"
_RANKS = {"preferred": "PreferredRank", "normal": "NormalRank", "deprecated": "DeprecatedRank"}
_XSD = "http://www.w3.org/2001/XMLSchema#"


def to_store(entities: list[Json]) -> Store:
    """A store that holds entities as Wikidata's own endpoint does."""
    store = Store()

    def put(subject: NamedNode | BlankNode, predicate: str, value: Any) -> None:
        store.add(Quad(subject, NamedNode(predicate), value))

    def put_snak(subject: NamedNode, form: str, name: str, snak: Json) -> None:
        if snak["snaktype"] == "somevalue":
            put(subject, f"{_PROP}{form}/{name}", BlankNode())
            return
        if snak["snaktype"] == "novalue":
            put(subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode(f"{_PROP}novalue/{name}"))
            return
        value = snak["datavalue"]["value"]
        if isinstance(value, str):
            put(subject, f"{_PROP}{form}/{name}", Literal(value))
        elif "id" in value:
            put(subject, f"{_PROP}{form}/{name}", NamedNode(_WD + value["id"]))
        else:
            moment = Literal(
                value["time"].removeprefix("+").replace("-00", "-01"), datatype=NamedNode(f"{_XSD}dateTime")
            )
            node = NamedNode(f"http://www.wikidata.org/value/{next(_numbers)}")
            put(subject, f"{_PROP}{form}/{name}", moment)
            put(subject, f"{_PROP}{form}/value/{name}", node)
            put(node, f"{_BASE}timeValue", moment)
            put(node, f"{_BASE}timePrecision", Literal(value["precision"]))
            put(node, f"{_BASE}timeCalendarModel", NamedNode(value["calendarmodel"]))

    for one in entities:
        subject = NamedNode(_WD + one["id"])
        for label in one["labels"].values():
            put(
                subject,
                "http://www.w3.org/2000/01/rdf-schema#label",
                Literal(label["value"], language=label["language"]),
            )
        for name, statements in one["claims"].items():
            for said in statements:
                node = NamedNode(f"{_WD}statement/{said['id'].replace('$', '-')}")
                put(subject, f"{_PROP}{name}", node)
                put(node, f"{_BASE}rank", NamedNode(_BASE + _RANKS[said["rank"]]))
                put_snak(node, "statement", name, said["mainsnak"])
                if said["rank"] != "deprecated" and said["mainsnak"]["snaktype"] == "value":
                    put_snak(subject, "direct", name, said["mainsnak"])
                for qualifier, snaks in said["qualifiers"].items():
                    put_snak(node, "qualifier", qualifier, snaks[0])
                for reference in said["references"]:
                    source = NamedNode(f"http://www.wikidata.org/reference/{next(_numbers)}")
                    put(node, "http://www.w3.org/ns/prov#wasDerivedFrom", source)
                    for cited, snaks in reference["snaks"].items():
                        put_snak(source, "reference", cited, snaks[0])
    return store
