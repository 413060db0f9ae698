"""From things as a source names them to things of ours: by id, by Wikidata item, by reviewed words, by name.

A name links only where it is sure (`graph.identity`); nothing is founded by accident: an unknown name is refused
unless the description says that things of its kind may be new.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from graph.edition import Edition
from graph.errors import BadQuestion
from graph.identity.hints import Hints
from graph.identity.index import Verdict
from graph.identity.of_facts import register_of
from graph.identity.profiles import LABELS, Kind
from graph.identity.register import Register
from graph.merging import targets_of
from loaders.description import Description
from loaders.errors import Unlinked
from loaders.statements import Named
from ontology.claims import Claim
from ontology.dates import parse_date
from ontology.errors import BadDate
from ontology.text import fold, normalise, slug

_KINDS: dict[str, Kind] = {label: kind for kind, label in LABELS.items()}
_SHOWN = 3
_LIFE = {"Party": ("founded", "dissolved"), "City": ("since", "until")}
"""Fields that say from when to when a thing existed."""


class Linker:
    """Links the names of one load. What it founds is known to it from then on."""

    def __init__(self, edition: Edition, description: Description, loader: str) -> None:
        self._edition = edition
        self._facts = edition.facts
        self._description = description
        self._targets = targets_of(edition.state)
        self._new = frozenset(description.new)
        self._lookups = {
            kind: {fold(word): identity for word, identity in words.items()}
            for kind, words in description.lookups.items()
        }
        self._found: dict[Named, str] = {}
        self._own: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._remember(claim for claim in edition.state.claims.values() if claim.loader == loader)
        self.founded: dict[str, Named] = {}
        """The things that this load founded, by id, in order."""

    def link(self, named: Named) -> str:
        """The id of the thing that is meant. Raises Unlinked."""
        known = self._found.get(named)
        if known is None:
            known = self._found[named] = self._link(named)
        return known

    def is_known(self, identity: str) -> bool:
        """Whether a thing was there before this load."""
        return identity in self._facts.by_id

    def _link(self, named: Named) -> str:
        if named.id:
            return self._link_id(named)
        by_item = self._items.get(named.wikidata) if named.wikidata else None
        if by_item is not None:
            return self._check_label(by_item, named)
        if not fold(named.name):
            told = named.wikidata or named.name
            if named.wikidata and not named.name:
                raise Unlinked(f"nothing here has the Wikidata item {told}", "add the item to the thing, or its name")
            raise Unlinked(f"a {named.kind} is named by no letter ({told!r})", "write its name or its id")
        word = self._lookups.get(named.kind, {}).get(fold(named.name))
        if word is not None:
            return self._check_label(self._targets.get(word, word), named)
        found = self._link_name(named)
        return found if found is not None else self._found_thing(named)

    def _link_id(self, named: Named) -> str:
        identity = self._targets.get(named.id, named.id)
        if identity in self._facts.by_id or identity in self.founded:
            return self._check_label(identity, named)
        if named.kind not in self._new:
            raise Unlinked(f"no {named.kind} has the id {named.id!r}", self._how_to_found(named.kind))
        self.founded[identity] = named
        return identity

    def _check_label(self, identity: str, named: Named) -> str:
        label = self._facts.label_of(identity) or (self.founded[identity].kind if identity in self.founded else None)
        if label is None:
            raise Unlinked(f"{named.name or named.id!r} stands for {identity!r}, which is not here", "correct the id")
        if label != named.kind:
            raise Unlinked(f"{identity} is a {label}, not a {named.kind}", f"name a {named.kind}")
        return identity

    def _link_name(self, named: Named) -> str | None:
        """The thing of a name; None where nothing has a like one."""
        kind = _KINDS.get(named.kind)
        own = self._own_of(named)
        if own is not None:
            return own
        if kind is None:
            listed_as = self._others[named.kind]
            found = sorted(listed_as.get(fold(named.name)) or listed_as.get(_number_in(named)) or ())
            if len(found) > 1:
                raise Unlinked(f"{named.name!r} may mean {', '.join(found[:_SHOWN])}", "write the id of the one meant")
            return found[0] if found else None
        verdict = self._register.index(kind).decide(named.name, self._hints(named))
        if verdict.decision != "match" and named.kind == "Province" and (whole := _whole_province(named.name)):
            verdict = self._register.index(kind).decide(whole, self._hints(named))
        if verdict.decision == "match":
            identity = verdict.candidates[0].profile.id
            if not self._differs(identity, named):
                return identity
            if named.kind not in self._new:
                item = self._facts.by_id[identity].fields["wikidata"]
                what = f"{named.name!r} is {identity} here, with the Wikidata item {item} and not {named.wikidata}"
                raise Unlinked(what, f"correct the item, or allow another one of that name with `--new {named.kind}`")
            return None
        then = self._existing_then(named, verdict) if verdict.decision == "ambiguous" and named.on else None
        if then is not None:
            return then
        if verdict.decision == "ambiguous" and not self._may_be_new(named, verdict.candidates[0].score):
            listed = ", ".join(f"{one.profile.id} ({one.score})" for one in verdict.candidates[:_SHOWN])
            fix = "write its id, tell more of it, or put the word into `lookups`"
            raise Unlinked(f"{named.kind} {named.name!r} may mean {listed}, and none is sure", fix)
        return None

    def _existing_then(self, named: Named, verdict: Verdict) -> str | None:
        """Of parties or cities that the name fits equally well, the only one that there was on the day."""
        first, last = _LIFE.get(named.kind, ("", ""))
        best = [one for one in verdict.candidates if one.score == verdict.candidates[0].score >= _LIKE]
        try:
            day = parse_date(named.on)
        except BadDate:
            return None
        there = []
        for one in best:
            fields = self._facts.by_id[one.profile.id].fields
            founded, ended = str(fields.get(first, "")), str(fields.get(last, ""))
            if (not founded or parse_date(founded).earliest <= day.latest) and (
                not ended or parse_date(ended).latest >= day.earliest
            ):
                there.append(one.profile.id)
        return there[0] if first and len(there) == 1 < len(best) else None

    def _differs(self, identity: str, named: Named) -> bool:
        """Whether the thing of this name has another Wikidata item, and so is another thing."""
        item = self._facts.by_id[identity].fields.get("wikidata")
        return bool(named.wikidata and item and item != named.wikidata)

    def _may_be_new(self, named: Named, best: int) -> bool:
        """Whether candidates that are merely alike leave room for a new thing."""
        return named.kind in self._new and best < _LIKE

    def _own_of(self, named: Named) -> str | None:
        """What this loader founded by the same name, now or in an earlier load."""
        found = sorted(set(self._own.get((named.kind, fold(named.name)), ())))
        return found[0] if len(found) == 1 and not self._differs_from_own(found[0], named) else None

    def _differs_from_own(self, identity: str, named: Named) -> bool:
        if identity not in self._facts.by_id:
            first = self.founded[identity]
            pairs = ((first.wikidata, named.wikidata), (first.born, named.born))
            return any(one and other and one != other for one, other in pairs)
        return self._differs(identity, named)

    def _found_thing(self, named: Named) -> str:
        if named.kind not in self._new:
            raise Unlinked(f"nothing is known as {named.kind} {named.name!r}", self._how_to_found(named.kind))
        stem = slug(named.name)[:100].strip("-")
        identity, number = stem, 2
        while identity in self._facts.by_id or identity in self.founded or identity in self._targets:
            identity, number = f"{stem}-{number}", number + 1
        self.founded[identity] = named
        self._own[(named.kind, fold(named.name))].append(identity)
        if named.wikidata:
            self._items[named.wikidata] = identity
        return identity

    def _how_to_found(self, kind: str) -> str:
        return f"correct it, put it into `lookups`, or allow new ones with `--new {kind}` or `new: [{kind}]`"

    def _hints(self, named: Named) -> Hints:
        """What else is said; a hint that means nothing here is passed over, because it only helps."""
        hints = {"born": named.born, "province": named.province, "party": named.party, "on": named.on}
        for _ in range(len(hints) + 1):
            try:
                return self._register.read_hints(**{name: text or None for name, text in hints.items()})
            except BadQuestion as error:
                hints.pop(str(error).partition(":")[0], None)
        return Hints()

    def _remember(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            name = claim.fields.get("name")
            if claim.subject is None and isinstance(name, str):
                self._own[(claim.kind, fold(name))].append(self._targets.get(claim.fact, claim.fact))

    @cached_property
    def _register(self) -> Register:
        return register_of(self._facts, self._edition.state)

    @cached_property
    def _items(self) -> dict[str, str]:
        """Our id of each Wikidata item; an item that several things have links to none."""
        found: dict[str, list[str]] = defaultdict(list)
        for fact in self._facts.things():
            item = fact.fields.get("wikidata")
            if isinstance(item, str):
                found[item].append(fact.id)
        return {item: ids[0] for item, ids in found.items() if len(ids) == 1}

    @cached_property
    def _others(self) -> dict[str, dict[str, list[str]]]:
        """Things of the kinds that have no index, by folded name."""
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for fact in self._facts.things():
            if fact.kind in _KINDS:
                continue
            aliases = fact.fields.get("aliases")
            names = [fact.id, *(fact.text(field) for field in ("name", "name_en", "abbreviation", "title"))]
            numbered = [f"#{fact.fields['number']}"] if fact.fields.get("number") else []
            for name in {fold(one) for one in (*names, *(aliases if isinstance(aliases, list) else ())) if one} | {
                *numbered
            }:
                found[fact.kind][name].append(fact.id)
        return found


def _number_in(named: Named) -> str:
    """`26` and `26. dönem` as the number by which terms and governments are known; empty where there is none."""
    form = re.fullmatch(r"\D*(\d{1,3})\D*", named.name)
    return f"#{int(form[1])}" if form and named.kind in ("Term", "Government") else ""


def _whole_province(name: str) -> str:
    """`İstanbul (III)` and `Ankara 1. bölge` are constituencies: the province of which they are a part."""
    form = re.fullmatch(r"(.{3,}?)[\s-]*\(?(?:[IVX]{1,4}|\d)\.?\)?(?:\s*(?:bölge|bolge|Bölge|BÖLGE))?", name.strip())
    return form[1] if form else ""


_LIKE = 85
"""From this score on a candidate is too like to take the name for a new thing's."""


def named_by(kind: str, text: str) -> Named:
    """A thing that a text names, whichever way: a Wikidata item, or an id or a name, which the index tells apart."""
    clean = normalise(text)
    is_item = clean.startswith("Q") and clean[1:].isdecimal()
    return Named(kind, wikidata=clean) if is_item else Named(kind, name=clean)
