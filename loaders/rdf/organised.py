"""Nodes in the vocabularies of others: people of FOAF and schema.org, memberships and posts of W3C ORG, roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib.namespace import FOAF, ORG

from loaders.rdf.naming import Namer
from loaders.rdf.nodes import Nodes, own_id
from loaders.rdf.own_words import KINDS, as_text
from loaders.rdf.times import read_times, schema
from loaders.reading import Origin, Refusal
from loaders.roles import BODIES, COUNTRY, Held, Roles, body_of, body_of_role, legislature_of, plain_city, target_of
from loaders.statements import Named, Refuse, Said, Statement

_PEOPLE = frozenset((str(FOAF.Person), *schema("Person"), "http://www.wikidata.org/entity/Q5"))
_ROLE_CLASSES = frozenset(schema("Role", "OrganizationRole", "EmployeeRole", "PerformanceRole"))
_MEMBER = (str(ORG.member), *schema("member", "employee", "alumni"))
_ORGANIZATION = (str(ORG.organization),)
_JOINED = (str(ORG.memberOf), str(ORG.headOf), *schema("memberOf", "affiliation", "worksFor"))
_HOLDS = (str(ORG.holds), *schema("hasOccupation"))
_GENDERS = {"male": "male", "female": "female", "erkek": "male", "kadın": "female", "m": "male", "f": "female"}
_HEAD = "head"


@dataclass(frozen=True, slots=True)
class _Belonging:
    """Someone in a body: the node that says so, when and in which role."""

    node: str
    person: str
    organization: str
    roles: tuple[str, ...]


class OrganisedNodes:
    """What a file says in the words of others. `organizations` and `bodies` are the description's own words."""

    def __init__(
        self, nodes: Nodes, file: str, source: str, roles: Roles, organizations: Mapping[str, str],
        bodies: Mapping[str, str],
    ) -> None:  # fmt: skip
        self._nodes, self._file, self._source, self._roles = nodes, file, source, roles
        self._organizations, self._bodies = organizations, bodies
        self._namer = Namer(nodes)

    def statements(self, refuse: Refuse, done: set[str]) -> Iterator[Statement]:
        """People first, then what they belonged to and held. `done` are the nodes that were read already."""
        belongings = [one for one in self._belongings() if one.node not in done]
        people = [
            node for node in list(self._nodes.said) if node not in done and _PEOPLE & set(self._nodes.types(node))
        ]
        if not people and not belongings:
            return
        if not self._source:
            what, fix = "nothing says where this comes from", "give the file a source in a description: --map FILE"
            refuse(Refusal(self._file, 0, what, fix, fatal=True))
            return
        for node in people:
            yield from self._person(node)
        for belonging in dict.fromkeys(belongings):
            yield from self._belonging(belonging, refuse)

    def _origin(self, node: str) -> Origin:
        return Origin(f"{self._file} {node}", 0, (self._nodes.record(node),), ("record",))

    # People

    def _person(self, node: str) -> Iterator[Statement]:
        named = self._namer.named(node, "Politician")
        fields: dict[str, Said] = {"name": named.name, "wikidata": self._namer.item(node)}
        for name, predicates in (("born", schema("birthDate")), ("died", schema("deathDate"))):
            values = list(self._nodes.values(node, *predicates))
            if values:
                fields[name] = as_text(values[0])
        for value in self._nodes.values(node, *schema("gender"), str(FOAF.gender)):
            word = value.value.rpartition("/")[2].lower()
            fields["gender"] = _GENDERS.get(word, word)
        aliases = [text for text in self._nodes.texts(node, *schema("alternateName")) if "|" not in text]
        fields["aliases"] = "|".join(aliases)
        yield Statement("Politician", named, None, fields, self._source, self._origin(node), node)

    # Belonging

    def _belongings(self) -> Iterator[_Belonging]:
        nodes = self._nodes
        for node in list(nodes.said):
            roles = nodes.nodes(node, str(ORG.role))
            for person in nodes.nodes(node, *_MEMBER):
                for organization in nodes.nodes(node, *_ORGANIZATION):
                    yield _Belonging(node, person, organization, self._words(node, roles) or ("",))
            if self._is_role(node):  # It is read with whom it stands between.
                continue
            for joined in nodes.nodes(node, *_JOINED):
                yield from self._joined(node, joined)
            for membership in nodes.nodes(node, str(ORG.hasMembership)):
                if not nodes.nodes(membership, *_MEMBER):
                    for organization in nodes.nodes(membership, *_ORGANIZATION):
                        words = self._words(membership, nodes.nodes(membership, str(ORG.role)))
                        yield _Belonging(membership, node, organization, words or ("",))
            for post in nodes.nodes(node, *_HOLDS):
                yield from self._held(node, post)
            for holder in nodes.nodes(node, str(ORG.heldBy)):
                yield from self._held(holder, node)
            if not nodes.nodes(node, *_ORGANIZATION):
                for member in nodes.nodes(node, *_MEMBER, str(ORG.hasMember)):
                    inner = nodes.nodes(member, *schema("member"))
                    for person in inner or [member]:
                        words = self._words(member, []) if inner else ()
                        yield _Belonging(member if inner else node, person, node, words or ("",))

    def _joined(self, person: str, joined: str) -> Iterator[_Belonging]:
        """What someone is a member of: the body itself, or a role of schema.org that has the body inside."""
        inner = self._nodes.nodes(joined, *schema("memberOf", "affiliation", "worksFor"))
        heads = self._nodes.nodes(person, str(ORG.headOf))
        works = self._nodes.nodes(person, *schema("worksFor"))
        if inner:
            for organization in inner:
                yield _Belonging(joined, person, organization, self._words(joined, []) or ("",))
        else:
            jobs = tuple(self._nodes.texts(person, *schema("jobTitle"))) if joined in works else ()
            yield _Belonging(person, person, joined, jobs or (_HEAD if joined in heads else "",))

    def _held(self, person: str, post: str) -> Iterator[_Belonging]:
        roles = self._nodes.nodes(post, str(ORG.role))
        words = tuple(dict.fromkeys((*self._words(post, roles), *self._namer.role_words(post))))
        for organization in self._nodes.nodes(post, str(ORG.postIn), *schema("memberOf", "worksFor")):
            yield _Belonging(post, person, organization, words)

    def _words(self, node: str, roles: list[str]) -> tuple[str, ...]:
        """The words of a role, the likeliest first."""
        words = [
            *self._nodes.texts(node, str(ORG.role), *schema("roleName", "jobTitle")),
            *(word for role in roles for word in self._namer.role_words(role)),
            *(word for one in self._nodes.nodes(node, *schema("roleName")) for word in self._namer.role_words(one)),
        ]
        return tuple(dict.fromkeys(words))

    def _is_role(self, node: str) -> bool:
        """Whether a node is one of schema.org's roles: it repeats the property that leads to it."""
        types = self._nodes.types(node)
        return not _ROLE_CLASSES.isdisjoint(types) or (not types and bool(self._nodes.texts(node, *schema("roleName"))))

    def _belonging(self, said: _Belonging, refuse: Refuse) -> Iterator[Statement]:
        origin = self._origin(said.node)
        name = self._namer.name(said.organization)
        body = self._body(said.organization, name)
        held = self._read_role(said.roles, body)
        if held is None:
            role, place = next(iter(said.roles), ""), name or said.organization
            what = f"the role {role!r} in {place!r} ({body or 'of no known kind'}) is in no table"
            fix = "say under rdf: roles: which relation it is, or null to pass it over"
            refuse(Refusal(origin.file, 0, what, fix, origin.row))
            return
        if not held.relation:
            return
        times = read_times(self._nodes, said.node) if said.node != said.person else {}
        party = next(iter(self._nodes.nodes(said.node, *schema("party"))), "")
        fields: dict[str, Said] = {**held.fields, **times}
        if party:
            fields["party"] = self._namer.named(party, "Party")
        person = self._namer.named(said.person, "Politician")
        locator = said.node if not said.node.startswith("_:") else f"{person.name} in {name}"
        held_thing = self._thing(said.organization, name, held, times.get("start", ""))
        yield Statement(held.relation, person, held_thing, fields, self._source, origin, locator)

    def _body(self, organization: str, name: str) -> str:
        """What an organization is: by the description, by our own class, by what it is called or named."""
        for key in (organization, *self._nodes.types(organization)):
            if key in self._bodies:
                return self._bodies[key]
        kinds = {KINDS[one] for one in self._nodes.types(organization) if one in KINDS}
        for body, kind in BODIES.items():
            if kind in kinds:
                return body
        words = [self._namer.role_words(one) for one in self._nodes.nodes(organization, str(ORG.classification))]
        words += [
            [text] for text in self._nodes.texts(organization, str(ORG.classification), *schema("additionalType"))
        ]
        words += [self._namer.role_words(one) for one in self._nodes.types(organization)]
        found = (body_of(word, "") for many in words for word in many)
        return next((body for body in found if body), "") or body_of("", name)

    def _read_role(self, words: tuple[str, ...], body: str) -> Held | None:
        found = (self._roles.read(word, body or body_of_role(word)) for word in words)
        return next((held for held in found if held is not None), None)

    def _thing(self, organization: str, name: str, held: Held, day: str) -> Named:
        kind = target_of(held.relation)
        identity = self._organizations.get(organization) or own_id(organization)
        if identity:
            return Named(kind, id=identity)
        if kind == "Country":
            return Named(kind, id=COUNTRY)
        plain = plain_city(name) if kind == "City" else (kind == "Term" and legislature_of(name)) or name
        return Named(kind, name=plain, wikidata=self._namer.item(organization), on=day)
