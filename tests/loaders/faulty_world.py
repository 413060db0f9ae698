# ruff: noqa: E501  (tables, one entry a line)
"""Lines that are good in themselves and name what is not there, or say together what cannot have been."""

from __future__ import annotations

from faulty import Fault, added, line

_UNKNOWN = "add it to the file of its kind"


def unknown(file: str, number: int, column: str, value: str = "kimse") -> Fault:
    """A line that names something of which there is no line."""
    what = f"{column} {value!r} is unknown"
    return line(f"unknown-{file}-{column}", file, number, what, _UNKNOWN, **{column: value})


def wrong_kind(file: str, number: int, column: str, value: str, kind: str) -> Fault:
    """A line that names a thing of another kind."""
    what = f"{column} {value!r} is a {kind}, not a"
    return line(f"wrong-kind-{file}-{column}-{value}", file, number, what, _UNKNOWN, **{column: value})


REFERENCES = [
    unknown("mayor_of.csv", 4, "party"),
    unknown("mayor_of.csv", 4, "office"),
    unknown("mayor_of.csv", 4, "contest"),
    unknown("contests.csv", 2, "election"),
    unknown("contests.csv", 2, "place"),
    unknown("contests.csv", 4, "rerun_of"),
    unknown("cities.csv", 2, "province"),
    unknown("stood_in.csv", 2, "party"),
    unknown("stood_in.csv", 2, "list"),
    unknown("sources.csv", 4, "derived_from"),
    wrong_kind("mayor_of.csv", 4, "party", "can-deneme", "Politician"),
    wrong_kind("mayor_of.csv", 4, "contest", "yerel-2019", "Election"),
    wrong_kind("contests.csv", 2, "place", "mavi-parti", "Party"),
    wrong_kind("cities.csv", 2, "province", "denemesehir", "City"),
    line("reserved-word-is-no-party-of-a-candidate", "stood_in.csv", 2, "party 'none' is unknown", _UNKNOWN, party="none"),
    *(
        added(
            f"unknown-end-{file}-{column}", file, f"{column} 'kimse' is unknown", _UNKNOWN,
            **{**cells, "fact": "yeni-1", "source": "kurul", column: "kimse"},
        )
        for file, column, cells in (
            ("mayor_of.csv", "politician", {"city": "ornekkent", "mandate": "g-9", "standing": "elected", "start": "1990", "end": "1991"}),
            ("mayor_of.csv", "city", {"politician": "ada-ornek", "mandate": "g-9", "standing": "elected", "start": "1990", "end": "1991"}),
            ("leader_of.csv", "party", {"politician": "ada-ornek", "mandate": "g-9", "standing": "elected"}),
            ("stood_in.csv", "candidate", {"contest": "yaris-ornekkent"}),
            ("stood_in.csv", "contest", {"candidate": "ada-ornek"}),
            ("succeeded_by.csv", "from", {"to": "mavi-parti", "kind": "merger"}),
            ("succeeded_by.csv", "to", {"from": "mavi-parti", "kind": "merger"}),
        )
    ),
    added("unknown-source-of-a-thing", "politicians.csv", "source 'rivayet' is not described", "add it to sources.csv",
          id="biri", name="Biri Örnek", source="rivayet"),
    added("unknown-source-of-a-relation", "leader_of.csv", "source 'rivayet' is not described", "add it to sources.csv",
          fact="onder-9", politician="ada-ornek", party="kirmizi-parti", mandate="g-9", standing="elected",
          start="1999", end="2000", source="rivayet"),
]  # fmt: skip

TIMES = [
    line("end-before-start", "mayor_of.csv", 5, "the end 2019-01-10 lies before the start 2019-06-27",
         "correct the dates by the source", end="2019-01-10"),
    line("end-year-before-start", "leader_of.csv", 2, "lies before the start", "correct the dates", end="2004"),
    *(
        line(f"an-end-and-{state}", "mayor_of.csv", 2, f"end_state: it is {state} and the end is 2019-04-05",
             "write known, or leave the end empty", end_state=state)
        for state in ("open", "unknown")
    ),
    line("known-without-an-end", "mayor_of.csv", 4, "end_state: it is known and the end is empty", "write the end, or unknown",
         end_state="known"),
    line("seen-after-its-end", "mayor_of.csv", 2, "last_seen: 2019-04-06 lies after the end 2019-04-05",
         "correct one of the two", last_seen="2019-04-06"),
    line("seen-in-the-month-after-its-end", "leader_of.csv", 2, "last_seen: 2018-12 lies after the end 2018-11-04",
         "correct one of the two", last_seen="2018-12"),
    line("an-attribute-that-is-open-with-an-end", "attributes.csv", 2, "end_state: it is open and the end is 2001",
         "write known", end="2001"),
    added("open-and-never-seen", "leader_of.csv", "open, but no source says when it was last seen", "fill in last_seen",
          fact="onder-9", politician="ada-ornek", party="kirmizi-parti", mandate="g-9", standing="elected",
          start="2019", end_state="open", source="arsiv"),
    line("mayor-before-birth", "mayor_of.csv", 5, "before the birth of ela-misal on 1970-03", "correct one of the two",
         start="1969"),
    line("leader-before-founding", "leader_of.csv", 2, "before the founding of kirmizi-parti on 1990-01-15",
         "correct one of the two dates", start="1990-01-14"),
    line("member-before-founding", "member_of.csv", 2, "before the founding of kirmizi-parti", "correct one of",
         start="1989"),
    Fault("mayor-after-death", lambda world: world.set("politicians.csv", 4, died="2019-01-01"),
          "mayor_of.csv", 5, "after the death of ela-misal on 2019-01-01", "correct one of the two dates"),
    added("two-mayors-at-once", "mayor_of.csv", "at the same time", "correct the dates or the standing",
          fact="a-denemesehir-9", politician="ada-ornek", city="denemesehir", mandate="g-9", standing="elected",
          start="2019-08-01", end="2019-12-01", source="kurul"),
    added("two-stand-ins-at-once", "mayor_of.csv", "at the same time", "explain it in exceptions.csv",
          fact="a-denemesehir-9", politician="ada-ornek", city="denemesehir", mandate="g-9", standing="trustee",
          stands_in_for="gorev-ela-1", start="2020-02-01", end="2020-12-01", source="kurul"),
    added("two-leaders-at-once", "leader_of.csv", "at the same time", "correct the dates",
          fact="a-onder-9", politician="ada-ornek", party="kirmizi-parti", mandate="g-9", standing="elected",
          role="leader", start="2010-01-01", end="2011-01-01", source="kurul"),
]  # fmt: skip

FIGURES = [
    added("two-winners", "stood_in.csv", "has 2 winners", "set `elected` for the one",
          fact="a-aday-9", candidate="can-deneme", contest="yaris-denemesehir", elected="true", source="kurul"),
    line("votes-over-valid", "contests.csv", 2, "votes of its lines 1000 exceed valid 999", "correct the figures",
         valid="999"),
    line("valid-over-cast", "contests.csv", 3, "valid 650 exceed cast 649", "correct the figures", cast="649"),
    line("cast-over-registered", "contests.csv", 4, "cast 720 exceed registered 719", "correct the figures",
         registered="719"),
    line("election-cast-over-registered", "elections.csv", 2, "cast 4000 exceed registered 3999", "correct the figures",
         registered="3999"),
]  # fmt: skip

MEANING = [
    line("no-mandate", "mayor_of.csv", 4, "no source says mandate", "fill it in on the line", mandate=""),
    line("no-standing", "mayor_of.csv", 4, "no source says standing", "fill it in on the line", standing=""),
    line("no-name", "politicians.csv", 2, "no source says name", "fill it in on the line", name=""),
    line("no-kind-of-succession", "succeeded_by.csv", 2, "no source says kind", "fill it in", kind=""),
    line("no-value", "attributes.csv", 2, "no source says value", "fill it in", value=""),
    line("no-election", "contests.csv", 2, "no source says election", "fill it in", election=""),
    line("no-place", "contests.csv", 2, "no source says place", "fill it in", place=""),
    *(
        line(f"source-without-{column}", "sources.csv", 3, f"no source says {column}", "fill it in", **{column: ""})
        for column in ("title", "publisher", "url", "licence", "reuse", "reliability")
    ),
    line("stands-in-for-nobody", "mayor_of.csv", 7, "stands in for 'gorev-yok', which nobody holds",
         "write the mandate of the holder", stands_in_for="gorev-yok"),
    line("one-mandate-for-two", "mayor_of.csv", 4, "mandate 'gorev-can-1' is held by ada-ornek, can-deneme",
         "give each coming to office a mandate of its own", mandate="gorev-can-1"),
    added("city-that-a-party-succeeds", "succeeded_by.csv", "ornekkent and mavi-parti are things of two kinds",
          "let a party follow a party, a city a city",
          fact="a-soy-2", **{"from": "ornekkent", "to": "mavi-parti", "date": "1999", "kind": "rename", "source": "kurul"}),
    added("lineage-circle", "succeeded_by.csv", "comes back to itself", "turn the edge, date it or take it out",
          fact="a-soy-2", **{"from": "kirmizi-parti", "to": "mavi-parti", "date": "1990", "kind": "merger", "source": "kurul"}),
    added("party-that-succeeds-itself", "succeeded_by.csv", "comes back to itself", "turn the edge",
          fact="a-soy-2", **{"from": "mavi-parti", "to": "mavi-parti", "date": "1999", "kind": "rename", "source": "kurul"}),
]  # fmt: skip

FAULTS: list[Fault] = [*REFERENCES, *TIMES, *FIGURES, *MEANING]
