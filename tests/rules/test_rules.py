"""Each rule breaks on a world spoilt for it and on nothing else, and is silent on the valid one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from small_world import World

from loaders.run import RULES
from ontology.rules import counting, dating, following, holding, namesakes, structure
from ontology.rules.codes import RULE_CODES
from ontology.rules.finding import Rule, run_rules


@dataclass(frozen=True)
class Breach:
    """`spoil` breaks `rule`, whose findings name these facts, each once, in this order."""

    name: str
    rule: Rule
    code: str
    spoil: Callable[[World], object]
    facts: tuple[tuple[str, ...], ...]


def spell(**cells: str) -> Callable[[World], object]:
    """One more spell of a mayor."""
    common = {
        "politician": "ada-ornek",
        "city": "ornekkent",
        "standing": "elected",
        "mandate": "g-9",
        "source": "kurul",
    }
    return lambda spoilt: spoilt.add("mayor_of.csv", **{"fact": "z-9", **common, **cells})


def leader(**cells: str) -> Callable[[World], object]:
    """One more leader of the red party, from 2010 to 2011, while another one led it."""
    common = {"politician": "ada-ornek", "party": "kirmizi-parti", "standing": "elected", "mandate": "g-9",
              "start": "2010-01-01", "end": "2011-01-01", "source": "kurul"}  # fmt: skip
    return lambda spoilt: spoilt.add("leader_of.csv", **{"fact": "z-9", **common, **cells})


def descent(*edges: tuple[str, str, str]) -> Callable[[World], object]:
    """More edges between parties: from, to, date."""

    def spoil(spoilt: World) -> None:
        for number, (former, latter, date) in enumerate(edges):
            cells = {
                "fact": f"z-{number}",
                "from": former,
                "to": latter,
                "date": date,
                "kind": "merger",
                "source": "kurul",
            }
            spoilt.add("succeeded_by.csv", **cells)

    return spoil


def person(**cells: str) -> Callable[[World], object]:
    """One more politician."""
    return lambda spoilt: spoilt.add("politicians.csv", **{"id": "z-9", "source": "kurul", **cells})


SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "their dates of birth"}


def distinct_namesake(spoilt: World) -> None:
    """A namesake who was found to be another person."""
    person(name="Ada Örnek")(spoilt)
    spoilt.add("distinct.csv", left="z-9", right="ada-ornek", **SIGNED)


def merged_namesake(spoilt: World) -> None:
    """A namesake who was found to be the same person."""
    person(name="Ada Örnek")(spoilt)
    spoilt.add("merges.csv", old="z-9", new="ada-ornek", **SIGNED)


BREACHES = [
    Breach("a-field-names-nothing", structure.check_references, "unknown-reference",
           lambda spoilt: spoilt.set("mayor_of.csv", 4, party="yok"), (("ornekkent-ada-1",),)),
    Breach("an-end-names-nothing", structure.check_references, "unknown-reference",
           spell(politician="yok"), (("z-9",),)),
    Breach("a-field-names-another-kind", structure.check_references, "unknown-reference",
           lambda spoilt: spoilt.set("contests.csv", 2, election="ornekkent"), (("yaris-ornekkent",),)),
    Breach("a-needed-field-is-empty", structure.check_required, "missing-field",
           lambda spoilt: spoilt.set("mayor_of.csv", 5, mandate=""), (("denemesehir-ela-1",),)),
    Breach("a-source-is-not-described", structure.check_sources, "unknown-source",
           lambda spoilt: spoilt.set("leader_of.csv", 2, source="yok"), (("onder-kirmizi-ela-1",),)),
    Breach("an-end-lies-before-its-start", dating.check_intervals, "bad-interval",
           lambda spoilt: spoilt.set("leader_of.csv", 2, end="2005-10-01"), (("onder-kirmizi-ela-1",),)),
    Breach("a-spell-begins-before-a-birth", dating.check_lifetimes, "outside-life",
           spell(start="1960-04-30", end="1961"), (("z-9", "ada-ornek"),)),
    Breach("a-spell-begins-after-a-death", dating.check_lifetimes, "outside-life",
           lambda spoilt: spoilt.set("politicians.csv", 4, died="2019-06-26"),
           (("denemesehir-ela-1", "ela-misal"), ("denemesehir-ela-2", "ela-misal"))),
    Breach("a-membership-begins-before-a-founding", dating.check_lifetimes, "outside-life",
           lambda spoilt: spoilt.set("member_of.csv", 2, start="1989-12"), (("uye-kirmizi-ada-1", "kirmizi-parti"),)),
    Breach("an-open-spell-was-never-seen", dating.check_open_ends, "never-seen",
           lambda spoilt: spoilt.set("leader_of.csv", 3, source="arsiv"), (("onder-mavi-can-1",),)),
    Breach("two-hold-at-once", holding.check_holders, "two-holders",
           spell(politician="ela-misal", start="2018-01-01", end="2019-01-01"), (("ornekkent-can-1", "z-9"),)),
    Breach("two-stand-in-at-once", holding.check_holders, "two-holders",
           spell(city="denemesehir", standing="trustee", start="2020-02-01", end="2021-01-01"),
           (("denemesehir-can-1", "z-9"),)),
    Breach("two-lead-at-once", holding.check_holders, "two-holders", leader(role="leader"),
           (("onder-kirmizi-ela-1", "z-9"),)),
    Breach("one-stands-in-for-nobody", holding.check_mandates, "unknown-mandate",
           lambda spoilt: spoilt.set("mayor_of.csv", 7, stands_in_for="yok"), (("denemesehir-can-1",),)),
    Breach("a-mandate-is-held-by-two", holding.check_mandates, "unknown-mandate",
           spell(mandate="gorev-can-1", start="1999", end="2000"), (("z-9",),)),
    Breach("a-contest-has-two-winners", counting.check_winners, "two-winners",
           lambda spoilt: spoilt.set("stood_in.csv", 3, elected="true"),
           (("aday-ornekkent-ada", "aday-ornekkent-can"),)),
    Breach("the-lines-exceed-the-valid-votes", counting.check_votes, "too-many-votes",
           lambda spoilt: spoilt.set("stood_in.csv", 3, votes="401"), (("yaris-ornekkent",),)),
    Breach("the-lines-exceed-the-votes-cast", counting.check_votes, "too-many-votes",
           lambda spoilt: spoilt.set("contests.csv", 2, valid="", cast="999"), (("yaris-ornekkent",),)),
    Breach("valid-votes-exceed-those-cast", counting.check_votes, "too-many-votes",
           lambda spoilt: spoilt.set("elections.csv", 2, valid="4001"), (("yerel-2019",),)),
    Breach("votes-cast-exceed-the-voters", counting.check_votes, "too-many-votes",
           lambda spoilt: spoilt.set("contests.csv", 3, registered="699"), (("yaris-denemesehir",),)),
    Breach("two-parties-follow-each-other", following.check_lineage, "lineage-circle",
           descent(("kirmizi-parti", "mavi-parti", "1990")), (("soy-mavi-kirmizi",), ("z-0",))),
    Breach("a-party-follows-itself", following.check_lineage, "lineage-circle",
           descent(("mavi-parti", "mavi-parti", "2001")), (("z-0",),)),
    Breach("a-party-follows-a-city", structure.check_references, "unknown-reference",
           descent(("ornekkent", "mavi-parti", "1999")), (("z-0",),)),
    Breach("a-city-follows-a-party", structure.check_references, "unknown-reference",
           descent(("mavi-parti", "ornekkent", "1999")), (("z-0",),)),
    Breach("an-unknown-party-is-no-thing-of-another-kind", structure.check_references, "unknown-reference",
           descent(("mavi-parti", "yok", "1999")), (("z-0",),)),
    Breach("an-undated-edge-closes-a-circle", following.check_lineage, "lineage-circle",
           descent(("kirmizi-parti", "mavi-parti", "")), (("soy-mavi-kirmizi",), ("z-0",))),
    Breach("a-place-lies-elsewhere", structure.check_coordinates, "off-the-map",
           lambda spoilt: spoilt.set("provinces.csv", 2, lat="30.25", lon="40.5"), (("TR-91",),)),
    Breach("two-things-are-one-item", structure.check_items, "same-item",
           lambda spoilt: spoilt.set("parties.csv", 3, wikidata="Q999999901"), (("kirmizi-parti", "mavi-parti"),)),
    Breach("a-city-is-of-another-kind", structure.check_kinds, "other-kind",
           lambda spoilt: spoilt.set("cities.csv", 2, kind="provincial"), (("ornekkent", "tur-ornekkent-1"),)),
    Breach("a-party-is-not-there-yet", dating.check_party_lives, "outside-party-life",
           lambda spoilt: spoilt.set("parties.csv", 3, founded="2014-04-04"),
           (("ornekkent-can-1", "mavi-parti"),)),
    Breach("a-party-is-no-longer-there", dating.check_party_lives, "outside-party-life",
           lambda spoilt: spoilt.set("parties.csv", 2, dissolved="2019-06-26"),
           (("denemesehir-ela-1", "kirmizi-parti"),)),
    Breach("a-city-is-not-there-yet", dating.check_place_lives, "outside-place-life",
           lambda spoilt: spoilt.set("cities.csv", 2, since="2015"), (("ornekkent-can-1", "ornekkent"),)),
    Breach("a-city-is-no-longer-there", dating.check_place_lives, "outside-place-life",
           lambda spoilt: spoilt.set("cities.csv", 2, until="2019-04-01"), (("ornekkent-ada-1", "ornekkent"),)),
    Breach("a-spell-begins-in-the-future", dating.check_horizon, "beyond-horizon",
           lambda spoilt: spoilt.add("member_of.csv", fact="z-9", member="can-deneme", group="mavi-parti",
                                     start="2024-07-01", source="gazete"), (("z-9",),)),
    Breach("a-spell-was-seen-in-the-future", dating.check_horizon, "beyond-horizon",
           lambda spoilt: spoilt.set("mayor_of.csv", 6, last_seen="2024-07"), (("denemesehir-ela-2",),)),
    Breach("the-holder-is-not-the-winner", holding.check_certificates, "another-winner",
           lambda spoilt: (spoilt.set("stood_in.csv", 2, elected="false"),
                           spoilt.set("stood_in.csv", 3, elected="true")), (("ornekkent-ada-1", "yaris-ornekkent"),)),
    Breach("the-holder-is-of-another-party-than-the-winner", holding.check_certificates, "another-winner",
           lambda spoilt: spoilt.set("stood_in.csv", 2, party="mavi-parti"), (("ornekkent-ada-1", "yaris-ornekkent"),)),
    Breach("a-suspension-is-two-moments", holding.check_spells_meet, "broken-mandate",
           lambda spoilt: spoilt.set("mayor_of.csv", 6, start="2020-01-11"),
           (("denemesehir-ela-1", "denemesehir-ela-2"),)),
    Breach("a-share-is-of-something-else", counting.check_shares, "share-differs",
           lambda spoilt: spoilt.set("stood_in.csv", 3, share="39.5"), (("aday-ornekkent-can",),)),
    Breach("the-areas-have-more-than-the-whole", counting.check_parts, "parts-exceed-whole",
           lambda spoilt: spoilt.text("tallies.csv", "id,contest,place,valid,source\n"
                                       "bolge-91,yaris-ornekkent,TR-91,600,kurul\n"
                                       "bolge-92,yaris-ornekkent,TR-92,401,kurul\n"), (("yaris-ornekkent",),)),
    Breach("a-source-copies-itself", following.check_origins, "source-circle",
           lambda spoilt: spoilt.set("sources.csv", 3, derived_from="ajans"), (("ajans",), ("gazete",))),
    Breach("two-people-have-one-name", namesakes.check_namesakes, "unreviewed-namesakes",
           person(name="ADA ORNEK"), (("ada-ornek", "z-9"),)),
    Breach("one-is-known-by-the-others-name", namesakes.check_namesakes, "unreviewed-namesakes",
           person(name="Adanur Örnek", aliases="Örnek Ada|A. Örnek", born="1960"), (("ada-ornek", "z-9"),)),
]  # fmt: skip


WARNINGS = ("share-differs", "parts-exceed-whole", "unreviewed-namesakes")
"""Rules whose findings do not stop a load."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_is_silent_on_the_valid_world(rule: Rule, world: World) -> None:
    assert run_rules([rule], world.facts()) == []


def test_every_rule_has_a_breach_here() -> None:
    assert {breach.rule for breach in BREACHES} == set(RULES)


def test_every_rule_is_known_by_its_code_to_the_exceptions() -> None:
    assert {breach.code for breach in BREACHES} == set(RULE_CODES)


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: breach.name)
def test_each_rule_breaks_on_what_it_is_for_and_no_other_rule_does(breach: Breach, world: World) -> None:
    breach.spoil(world)
    findings = run_rules(RULES, world.facts())
    assert [(finding.rule, finding.facts) for finding in findings] == [(breach.code, facts) for facts in breach.facts]
    assert run_rules([breach.rule], world.facts()) == findings
    for finding in findings:
        assert (finding.severity == "warning") == (finding.rule in WARNINGS)
        assert finding.facts[0] in finding.what
        assert str(finding) == f"{finding.what}; {finding.fix}"


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("a-hand-over-on-one-day", spell(start="2010-01-01", end="2014-04-03")),
        ("a-city-follows-a-city", descent(("ornekkent", "denemesehir", "1999"))),
        ("a-year-in-which-one-may-have-begun-after-the-other-ended", spell(start="2019")),
        ("a-spell-whose-times-only-may-overlap", spell(start="2013", end="2014")),
        ("a-stand-in-beside-the-holder", spell(standing="acting", start="2016-01-01", end="2016-02-01")),
        ("two-chairs-beside-each-other", leader(role="co-leader")),
        ("a-spell-that-may-begin-after-the-birth", spell(start="1960", end="1960-12-01")),
        ("parties-that-follow-each-other-at-other-times", descent(("kirmizi-parti", "mavi-parti", "2010"))),
        ("votes-that-are-exactly-all",
         lambda spoilt: spoilt.set("contests.csv", 2, valid="1000", cast="1000", registered="1000")),
        ("namesakes-of-other-years", person(name="Ada Örnek", born="1961")),
        ("namesakes-found-to-be-two", distinct_namesake),
        ("namesakes-found-to-be-one", merged_namesake),
        ("figures-that-nobody-gives", lambda spoilt: spoilt.set("contests.csv", 2, valid="", cast="", registered="")),
    ],
)  # fmt: skip
def test_what_can_be_is_let_be(name: str, spoil: Callable[[World], object], world: World) -> None:
    spoil(world)
    assert run_rules(RULES, world.facts(), world.loader().read().exceptions) == []


def test_a_mayor_until_the_certificate_and_the_next_one_from_the_poll_are_not_two(world: World) -> None:
    world.set("mayor_of.csv", 4, start="2019-03-31", start_day="poll")
    assert run_rules(RULES, world.facts()) == []
    world.set("mayor_of.csv", 4, start="2019-02-28")
    assert [finding.rule for finding in run_rules(RULES, world.facts())] == ["two-holders"]
