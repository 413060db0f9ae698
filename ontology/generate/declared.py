"""The fields of all kinds gathered by the property that they become."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel
from rdflib import URIRef

from ontology.generate.namespaces import OWN_NAMES, property_iri
from ontology.model import RELATIONS, THINGS, terms_of
from ontology.terms import Term


@dataclass(frozen=True, slots=True)
class Declared:
    """One property: its first declaration, what it means on each owner, and what all declarations are aligned with."""

    iri: URIRef
    term: Term
    means: str
    aligned: tuple[str, ...]
    owners: tuple[str, ...]


@cache
def declared_properties() -> tuple[Declared, ...]:
    """Every property of our own that a field becomes, ordered by IRI."""
    found: dict[URIRef, dict[str, Term]] = {}
    for kind, model in (THINGS | RELATIONS).items():
        for name, declared in terms_of(kind).items():
            if name not in OWN_NAMES:
                found.setdefault(property_iri(kind, name), {})[_owner(model, name, declared)] = declared
    return tuple(_gather(iri, found[iri]) for iri in sorted(found))


def docstring(model: type[BaseModel]) -> str:
    """What a class of the model says that it is."""
    return inspect.cleandoc(model.__doc__ or "")


def english_label(name: str) -> str:
    """`PrimeMinister` in words: `prime minister`."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def _owner(model: type[BaseModel], name: str, declared: Term) -> str:
    """The class that declares the field: the highest one with the very same declaration."""
    owner = model
    for parent in model.__mro__:
        field = getattr(parent, "model_fields", {}).get(name)
        if field is not None and field.json_schema_extra.get("term") is declared:
            owner = parent
    return owner.__name__


def _gather(iri: URIRef, by_owner: dict[str, Term]) -> Declared:
    """One property from its declarations.

    It is aligned only with what holds for all of them. Where they mean different things, each says for which class.
    """
    terms = list(by_owner.values())
    meanings = {declared.means for declared in terms}
    if len(meanings) == 1:
        means = terms[0].means
    else:
        means = " ".join(f"{owner}: {declared.means}" for owner, declared in by_owner.items())
    aligned = tuple(name for name in terms[0].aligned if all(name in declared.aligned for declared in terms))
    return Declared(iri, terms[0], means, aligned, tuple(by_owner))
