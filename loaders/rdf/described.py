"""Nodes in our own vocabulary: what a file says as `sy:City`, `sy:MayorOf` … becomes statements with its own ids."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib.namespace import DCTERMS, ORG, PROV, SDO, SKOS

from loaders.rdf.naming import Namer
from loaders.rdf.nodes import Nodes, is_node, own_id
from loaders.rdf.own_words import KINDS, LABEL, as_text, fields_of, label_text
from loaders.rdf.times import read_times
from loaders.reading import Origin, Refusal
from loaders.statements import Named, Refuse, Said, Statement
from ontology.generate.namespaces import MEMBERSHIPS, SY
from ontology.model import RELATIONS, THINGS, is_dated, terms_of
from ontology.terms import Kind

_SOURCES = str(PROV.wasDerivedFrom)
_DERIVED = str(SY.derivedField)
_FOLLOWING = tuple(
    str(one)
    for one in (
        SY.decidedBy, SY.disputed, SY.disputedField, SY.startMin, SY.startMax, SY.endMin, SY.endMax,
        DCTERMS.identifier, ORG.role, SDO.sameAs, SY.fact, SY.locator,
    )
)  # fmt: skip
"""What the fields of a node amount to, and so is read with them."""


class DescribedNodes:
    """The nodes of our classes. `done` are those of which statements were made."""

    def __init__(self, nodes: Nodes, file: str, source: str) -> None:
        self._nodes, self._file, self._source = nodes, file, source
        self._namer = Namer(nodes)
        self.done: set[str] = set()

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """Things first, then what joins them."""
        kinds = {node: kind for node in list(self._nodes.said) if (kind := self._kind_of(node))}
        for is_thing in (True, False):
            for node, kind in kinds.items():
                if (kind in THINGS) is is_thing:
                    self.done.add(node)
                    yield from self._statements_of(node, kind, refuse)

    def _kind_of(self, node: str) -> str:
        kinds = [KINDS[one] for one in self._nodes.types(node) if one in KINDS]
        if "HAS" in kinds:  # The attribute and what has it are one node.
            return "HAS"
        return kinds[0] if kinds else ""

    def _statements_of(self, node: str, kind: str, refuse: Refuse) -> Iterator[Statement]:
        origin = Origin(f"{self._file} {node}", 0, (self._nodes.record(node),), ("record",))
        fields = self._fields(node, kind)
        list(self._nodes.values(node, *_FOLLOWING))
        locator = next(iter(self._nodes.texts(node, str(SY.locator))), node)
        sources = [own_id(iri) or iri for iri in self._nodes.nodes(node, _SOURCES)]
        if self._source:
            sources = [self._source]
        if kind == "Source":
            sources = [own_id(node)] if own_id(node) else []
        if not sources:
            fix = "say it by prov:wasDerivedFrom, or give the whole file a source in a description (--map)"
            refuse(Refusal(origin.file, 0, "nothing says where it comes from", fix, origin.row))
            return
        subject, held = self._ends(node, kind)
        if subject is None:
            refuse(Refusal(origin.file, 0, f"a {kind} without a subject", "say it by sy:subject", origin.row))
            return
        for source in dict.fromkeys(sources):
            fact = own_id(node) if kind in RELATIONS else ""
            yield Statement(kind, subject, held, fields, source, origin, locator, fact)

    def _ends(self, node: str, kind: str) -> tuple[Named | None, Named | None]:
        if kind in THINGS:
            return self._namer.named(node, kind), None
        relation = RELATIONS[kind]
        members = (str(ORG.member), str(ORG.originalOrganization))
        held_by = (str(ORG.organization), str(ORG.resultingOrganization))
        subjects = self._nodes.nodes(node, str(SY.subject), *members)
        objects = self._nodes.nodes(node, str(SY.object), *held_by)
        return (
            self._namer.named_one_of(subjects[0], relation.FROM) if subjects else None,
            self._namer.named_one_of(objects[0], relation.TO) if objects and relation.OBJECT else None,
        )

    def _fields(self, node: str, kind: str) -> dict[str, Said]:
        nodes = self._nodes
        derived = set(nodes.nodes(node, _DERIVED))
        fields: dict[str, Said] = {}
        if kind in THINGS:
            fields |= self._names(node, kind)
        for predicate, name in fields_of(kind).items():
            values = list(nodes.values(node, predicate))
            if not values or predicate in derived:
                continue
            declared = terms_of(kind)[name]
            one = values[0]
            is_thing = declared.kind is Kind.ID and declared.refers and is_node(one) and as_text(one) != "none"
            key = nodes.nodes(node, predicate)[0] if is_thing else ""
            is_told = len(declared.refers) == 1 or not own_id(key) or self._kind_of(key) in declared.refers
            if is_thing and is_told:
                fields[name] = self._namer.named_one_of(key, declared.refers)
            else:
                texts = [as_text(value) for value in values]
                fields[name] = "|".join(texts) if declared.kind is Kind.TEXTS or len(texts) > 1 else texts[0]
        if is_dated(kind):
            times = read_times(nodes, node)
            for name, text in times.items():
                if str(SY[name]) not in derived:
                    fields.setdefault(name, text)
        if kind in MEMBERSHIPS:
            list(nodes.nodes(node, str(ORG.member), str(ORG.organization)))
        return fields

    def _names(self, node: str, kind: str) -> dict[str, Said]:
        """Names by their language; one in English that is the Turkish one is no name of its own."""
        labels = dict[str, str]()
        for value in self._nodes.values(node, LABEL):
            text, language = label_text(value)
            labels.setdefault(language, text)
        if kind == "Source":
            return {}
        name = labels.get("tr") or labels.get("") or labels.get("en") or ""
        found: dict[str, Said] = {"name": name} if name else {}
        if labels.get("en") and labels["en"] != name:
            found["name_en"] = labels["en"]
        aliases = self._nodes.texts(node, str(SKOS.altLabel))
        if aliases:
            found["aliases"] = "|".join(aliases)
        return found
