"""The picture of a timeline: every name is in it, no text meets another, and nothing is told by colour alone."""

from __future__ import annotations

import datetime
import itertools
import re
from pathlib import Path

import pytest
import vl_convert
from drawn import Box, Picture, answer_of, spell
from hypothesis import given
from hypothesis import strategies as some

from api.formats import render
from api.formats.timeline.bars import draw_bar as lay_bar
from api.formats.timeline.chart import make_chart
from api.formats.timeline.colours import NOBODY, OTHER, PALETTE, colour_parties, contrast, is_readable_on
from api.formats.timeline.drawing import draw_bar
from api.formats.timeline.layout import Key, lay_lane
from api.formats.timeline.letters import measure, shorten, wrap
from api.formats.timeline.paper import Paper
from api.formats.timeline.scale import make_scale
from api.formats.timeline.words import describe
from graph.answer import Answer, Row
from graph.connection import connect_by
from graph.questions.flow import answer
from graph.questions.timeline import timeline
from graph.settings import Settings
from graph.store import Store

ROOT = Path(__file__).parents[2]
CASES = {
    "istanbul": (["city:istanbul"], "1994"),
    "three-cities": (["city:istanbul", "city:ankara", "city:izmir"], "1963"),
    "state": (["office:president", "office:prime-minister"], "1980"),
    "all-prime-ministers": (["office:prime-minister"], None),
    "chp": (["party:chp.leaders"], None),
    "person": (["politician:recep-tayyip-erdogan"], None),
    "trustees": (["city:diyarbakir"], None),
    "mixed": (["speaker", "ministry:icisleri-bakanligi", "party:dem", "alliance:millet-ittifaki"], None),
    "nothing": (["city:istanbul"], "2026-06"),
}


@pytest.fixture(scope="module")
def store_(embedded_settings: Settings) -> Store:
    return Store(connect_by(embedded_settings))


@pytest.fixture(params=["en", "tr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=CASES)
def asked(request: pytest.FixtureRequest, store_: Store, lang: str) -> Answer:
    lanes, since = CASES[request.param]
    return answer(store_, lambda: timeline(lanes, since, None, lang))


def test_a_picture_is_whole(asked: Answer, lang: str) -> None:
    picture = Picture.read(render(asked, "svg", lang)[0])
    _check_texts(picture)
    texts = _read(picture)
    said = f"{texts} {' '.join(picture.titles())}"
    for row in asked.rows:
        assert row["name"] in said, row["fact"]
    for lane in asked.coverage["lanes"]:
        assert all(word in texts for word in lane["lane_name"].split())
    assert asked.dataset is not None
    assert asked.dataset.horizon in texts
    assert str(asked.dataset.version) in texts


def _read(picture: Picture) -> str:
    """The texts from the top down, so that one that goes on in the next line is whole."""
    return " ".join(text.text for text in sorted(picture.texts(), key=lambda text: (text.top, text.left)))


def _check_texts(picture: Picture) -> None:
    """No text outside the page, none on another one, none half on a bar."""
    texts, page, bars = picture.texts(), picture.page, picture.bars()
    for text in texts:
        assert page.left <= text.left, text
        assert text.right <= page.right, text
        assert page.top <= text.top, text
        assert text.bottom <= page.bottom, text
    for one, other in itertools.combinations(texts, 2):
        assert not one.meets(other), (one, other)
    for text in texts:
        touched = [bar for bar in bars if bar.meets(text)]
        if touched:  # Then it stands on a run of bars, and not beyond them.
            assert min(bar.left for bar in touched) <= text.left, text
            assert text.right <= max(bar.right for bar in touched) + 1, text


_SPELLS = some.lists(
    some.tuples(
        some.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2019, 12, 1)),
        some.integers(1, 4000),
        some.sampled_from(["elected", "acting", "trustee", "suspended", "seized", "council"]),
        some.sampled_from(["Ada", "Çığıl Öğüşmez", "Uzunadlıoğullarından Şükrü Nihat Gülizar Demirağaoğlu"]),
    ),
    max_size=40,
)


@given(_SPELLS)
def test_no_spell_or_text_is_laid_on_another_whatever_the_spells(
    spells: list[tuple[datetime.date, int, str, str]],
) -> None:
    rows = invent(spells)
    events = [{"kind": "annulled", "date": row["start"], "contest": row["fact"]} for row in rows[:5]]
    scale = make_scale(answer_of(rows), rows, 1000)
    lane = lay_lane("Örnekkent", rows, events, scale, 0, Key(), "tr")
    assert sorted(bar.row["fact"] for placed in lane.runs for bar in placed.bars) == sorted(row["fact"] for row in rows)
    spans = [(placed.y, *placed.span) for placed in lane.runs] + [(event.y, *event.span) for event in lane.events]
    for (y, left, right), (other_y, other_left, other_right) in itertools.combinations(spans, 2):
        assert y != other_y or right <= other_left + 1 or other_right <= left + 1
        assert y == other_y or abs(y - other_y) > 15
    for y, left, right in spans:
        assert lane.top <= y < lane.bottom - 15
        assert left >= -40
        assert right <= scale.width + 40


def invent(spells: list[tuple[datetime.date, int, str, str]]) -> list[Row]:
    return [
        spell(
            f"kimse-{number}", start.isoformat(), (start + datetime.timedelta(days)).isoformat(),
            standing=standing, name=name, politician=name,
        )
        for number, (start, days, standing, name) in enumerate(spells)
    ]  # fmt: skip


def test_a_crowded_picture_is_whole() -> None:
    standings = ["elected", "acting", "trustee", "suspended", "seized", "council"]
    spells = [
        (
            datetime.date(1950 + number, 1 + number % 12, 1),
            60 + 90 * (number % 9),
            standings[number % 6],
            "Çığıl Öğüşmez",
        )
        for number in range(60)
    ]
    rows = invent(spells)
    picture = Picture.read(render(answer_of(rows), "svg", "tr")[0])
    _check_texts(picture)
    assert len(picture.bars()) == len(rows)


def test_a_name_too_long_for_the_picture_is_shortened_and_written_out_below() -> None:
    name = "Uzunadlı " + "Örnekgil " * 25 + "Soyadıoğlu"
    rows = [
        spell("kisa", "1960-01-01", "1962-01-01"), spell("uzun", "1990-01-01", "1991-01-01", name=name),
        spell("son", "2018-01-01", "2020-01-01"),
    ]  # fmt: skip
    picture = Picture.read(render(answer_of(rows), "svg", "en")[0])
    _check_texts(picture)
    texts = _read(picture)
    assert f"[1] {name} (ÖP)" in re.sub(r"\s+", " ", texts)
    assert any(text.text.endswith("[1]") for text in picture.texts())


def test_a_picture_of_nothing_says_so(lang: str) -> None:
    texts = [text.text for text in Picture.read(render(answer_of([]), "svg", lang)[0]).texts()]
    assert ("nothing to draw in the data" if lang == "en" else "veride çizilecek bir şey yok") in texts


def test_who_cannot_be_placed_is_named_below_the_picture() -> None:
    rows = [
        spell("ilk", "1990-01-01", "1994-01-01"),
        spell("gunsuz", None, None, end_state="unknown", end_min=None, over_by="1984-03-25", end_max="1984-03-25"),
    ]
    picture = Picture.read(render(answer_of(rows), "svg", "en")[0])
    assert len(picture.bars()) == 1
    assert "Gunsuz (ÖP), ? – over by 1984-03-25" in _read(picture)


def test_the_height_grows_with_what_must_be_read() -> None:
    few = [spell(f"kimse-{one}", f"{1990 + one}-01-01", f"{1991 + one}-01-01") for one in range(3)]
    many = [spell(f"kimse-{one}", f"{1980 + one}-01-01", f"{1981 + one}-01-01") for one in range(33)]
    low, high = (Picture.read(render(answer_of(rows), "svg", "en")[0]) for rows in (few, many))
    assert high.page.bottom > low.page.bottom


def _grey_marks(standing: str, **more: str | None) -> object:
    """What is drawn of a spell, without any colour."""
    row = {**spell("kimse", "1990-01-01", "2000-01-01", standing=standing), **more}
    scale = make_scale(answer_of([row]), [row], 1000)
    paper = Paper()
    draw_bar(paper, lay_bar(row, scale), 0, "#888888", "")
    return [
        (layer, mark["mark"], *(round(mark[name], 1) for name in ("x", "x2", "y", "y2", "width") if name in mark),
         mark["stroke"] if layer == "rows" else "", mark.get("shape") if layer == "signs" else "")
        for layer, marks in sorted(paper.marks.items()) for mark in marks
    ]  # fmt: skip


def test_the_way_of_holding_is_told_without_colour() -> None:
    drawn = {standing: _grey_marks(standing) for standing in ("elected", "acting", "trustee", "suspended", "seized")}
    drawn["member"] = _grey_marks("elected", relation="MEMBER_OF")
    drawn["open"] = _grey_marks("elected", end=None, end_state="open", end_max=None)
    drawn["no end known"] = _grey_marks("elected", end=None, end_state="unknown", end_max=None)
    drawn["end not to the day"] = _grey_marks("elected", end_min="1999-01-01")
    for one, other in itertools.combinations(drawn, 2):
        assert drawn[one] != drawn[other], (one, other)


def test_what_is_unsure_lies_between_the_bounds() -> None:
    row = spell("kimse", "1990", "2000", start_min="1990-01-01", start_max="1990-12-31", end_min="2000-01-01",
                end_max="2000-12-31")  # fmt: skip
    scale = make_scale(answer_of([row]), [row], 1000)
    bar = lay_bar(row, scale)
    assert bar.outer[0] < bar.sure[0] < bar.sure[1] < bar.outer[1]
    exact = lay_bar(spell("kimse", "1990-12-31", "2000-01-01"), scale)
    assert exact.outer == exact.sure == bar.sure
    never = lay_bar({**row, "start_max": None, "end_min": None}, scale)
    assert not never.is_sure


def test_parties_have_their_own_colours_and_text_on_each_is_readable() -> None:
    rows = [spell(f"kimse-{one}", "1990-01-01", "1991-01-01", party=f"parti-{one}") for one in range(len(PALETTE) + 3)]
    rows[0]["colour"] = "#ffdd00"
    rows += [spell("bagimsiz", "1990-01-01", "1991-01-01", party=party) for party in NOBODY]
    colours = colour_parties(rows)
    assert colours["parti-0"] == "#ffdd00"
    own = [colour for party, colour in colours.items() if party not in NOBODY and colour != OTHER]
    assert len(own) == len(set(own)) == len(PALETTE) + 1
    assert all(is_readable_on(colour) for colour in colours.values())
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("weight", ["normal", "bold"])
@pytest.mark.parametrize(
    "text", ["Recep Tayyip Erdoğan (RP)", "İĞÜŞÖÇ ığüşöç ÂÎÛ", "Mmm WWW iii 1994–2004 [1]…", "Çağ"]
)
def test_letters_are_as_wide_as_they_are_drawn(text: str, weight: str) -> None:
    chart = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json", "data": {"values": [{"text": f"|{text}|"}]},
        "width": 1, "height": 1, "padding": 0, "config": {"view": {"stroke": None}},
        "mark": {"type": "text", "font": "Liberation Sans", "fontSize": 100, "fontWeight": weight, "align": "left"},
        "encoding": {"text": {"field": "text"}, "x": {"value": 0}, "y": {"value": 0}},
    }  # fmt: skip
    drawn = Picture.read(vl_convert.vegalite_to_svg(chart).encode()).page.right
    own = measure(f"|{text}|", 100, bold=weight == "bold")
    assert drawn <= own * 1.005 + 1
    assert own <= drawn * (1.12 if weight == "bold" else 1.01)


def test_lines_have_room_and_lose_no_letter() -> None:
    text = "Gıda, Tarım ve Hayvancılık Bakanlığı " + "ş" * 80
    lines = wrap(text, 150, 12)
    assert all(measure(line, 12) <= 150 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert shorten("Recep Tayyip Erdoğan") == "R. T. Erdoğan"
    assert shorten("") == ""


_PAGE = (ROOT / "docs" / "timelines.md").read_text("utf-8")
PICTURES = re.findall(r"^siyaset timeline (.*) --out (docs/pictures/\S+\.svg)$", _PAGE, re.MULTILINE)


def test_the_docs_show_pictures() -> None:
    assert len(PICTURES) >= 2
    for _, path in PICTURES:
        assert f"]({path.removeprefix('docs/')})" in _PAGE


@pytest.mark.parametrize(("arguments", "path"), PICTURES)
def test_a_picture_of_the_docs_shows_the_rows_as_they_are(arguments: str, path: str, store_: Store) -> None:
    """Where this fails the data has moved on: run the command that stands above the picture in docs/timelines.md."""
    words = arguments.split()
    options = {words[at]: words[at + 1] for at in range(len(words)) if words[at].startswith("--")}
    lanes = [word for at, word in enumerate(words) if ":" in word and not words[at - 1].startswith("--")]
    lang = options.get("--lang", "en")
    found = answer(store_, lambda: timeline(lanes, options.get("--since"), options.get("--until"), lang))
    picture = Picture.read((ROOT / path).read_bytes())
    _check_texts(picture)
    shown = {bar.text for bar in picture.bars()}
    assert shown == {describe(row, lang) for row in found.rows if row["start_min"] or row["start_max"]}


def test_boxes_meet_only_where_they_share_room() -> None:
    box = Box(0, 0, 10, 10)
    assert box.meets(Box(5, 5, 15, 15))
    assert not box.meets(Box(10, 0, 20, 10))


def test_the_chart_is_what_altair_takes(store_: Store) -> None:
    import altair

    found = answer(store_, lambda: timeline(["city:istanbul"], "1994"))
    chart = altair.Chart.from_dict(make_chart(found, "en"))
    assert chart.to_dict()["width"] == 1020.0
