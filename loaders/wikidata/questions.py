"""The questions to a SPARQL endpoint of Wikidata's form: which items, their statements, references and labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.wikidata.entity import HINTS, LANGUAGES, LIVES, OFFICES, SUCCESSIONS
from loaders.wikidata.said import Tables

_PREFIXES = """PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX wikibase: <http://wikiba.se/ontology#>
"""


def ask_items(tables: Tables, limit: int, offset: int) -> str:
    """A page of the items of interest: who held a position of the table or of the country, and its parties."""
    if tables.said.all_holders:
        everyone = "SELECT DISTINCT ?item WHERE { ?item p:P39 ?held . }"
        return f"{_PREFIXES}{everyone} ORDER BY ?item LIMIT {limit} OFFSET {offset}"
    country = f"wd:{tables.country}"
    return f"""{_PREFIXES}SELECT DISTINCT ?item WHERE {{
  {{ VALUES ?position {{ {_items(sorted(tables.positions))} }} ?item p:P39/ps:P39 ?position . }}
  UNION {{ ?position wdt:P17|wdt:P1001 {country} . ?item p:P39/ps:P39 ?position . }}
  UNION {{ ?position wdt:P1001/wdt:P17 {country} . ?item p:P39/ps:P39 ?position . }}
  UNION {{ VALUES ?class {{ {_items(sorted(tables.party_classes))} }} ?item wdt:P31 ?class ; wdt:P17 {country} . }}
}} ORDER BY ?item LIMIT {limit} OFFSET {offset}"""


def ask_statements(items: Sequence[str]) -> str:
    """Every statement of interest of some items, with ranks, qualifiers and dates at their precision."""
    return f"""{_PREFIXES}SELECT ?item ?claim ?statement ?predicate ?object ?time ?precision ?calendar WHERE {{
  {_statements(items)}
  ?statement ?predicate ?object .
  OPTIONAL {{
    ?object wikibase:timeValue ?time ; wikibase:timePrecision ?precision .
    OPTIONAL {{ ?object wikibase:timeCalendarModel ?calendar . }}
  }}
}} ORDER BY ?item ?statement ?predicate ?object"""


def ask_references(items: Sequence[str]) -> str:
    """What those statements rest on."""
    return f"""{_PREFIXES}SELECT ?statement ?reference ?predicate ?object WHERE {{
  {_statements(items)}
  ?statement prov:wasDerivedFrom ?reference .
  VALUES ?predicate {{ pr:P248 pr:P854 pr:P813 pr:P143 }}
  ?reference ?predicate ?object .
}} ORDER BY ?statement ?reference ?predicate ?object"""


def ask_labels(items: Iterable[str]) -> str:
    """Labels of some items, and what tells their kind and their country."""
    hints = " ".join(f"wdt:{name}" for name in HINTS)
    languages = ", ".join(f'"{language}"' for language in LANGUAGES)
    return f"""{_PREFIXES}SELECT ?item ?predicate ?object WHERE {{
  VALUES ?item {{ {_items(items)} }}
  VALUES ?predicate {{ rdfs:label {hints} }}
  ?item ?predicate ?object .
  FILTER(!isLiteral(?object) || lang(?object) IN ({languages}))
}} ORDER BY ?item ?predicate ?object"""


def _statements(items: Sequence[str]) -> str:
    names = " ".join(f"p:{name}" for name in (*OFFICES, *LIVES, *SUCCESSIONS))
    return f"""VALUES ?item {{ {_items(items)} }}
  VALUES ?claim {{ {names} }}
  ?item ?claim ?statement ."""


def _items(items: Iterable[str]) -> str:
    return " ".join(f"wd:{item}" for item in items)
