"""What stands under the lanes: the signs used, the parties, the key, what is not drawn, and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from api.formats.timeline.bars import Bar
from api.formats.timeline.colours import INK, NOBODY, PAPER
from api.formats.timeline.drawing import draw_bar
from api.formats.timeline.layout import LANE_NAMES, NAME_GAP, TRACK, LaneLayout
from api.formats.timeline.letters import measure, wrap
from api.formats.timeline.paper import Paper
from api.formats.timeline.words import say_caption, say_sign, say_undated
from graph.answer import Answer, Row
from graph.questions.speech import choose

_SIZE = 11.0
_SMALL = 10.0
_LINE = 14.0
_ITEM_GAP = 22.0
_SAMPLE = 26.0
_GREY = "#8c8c8c"
_BARS = ("solid", "half", "hatched", "lined", "outline", "thin", "life")
_POINTS = ("won", "lost", "unheard")


def draw_notes(
    paper: Paper, answer: Answer, lanes: Sequence[LaneLayout], colours: Mapping[str | None, str],
    key: Sequence[str], undated: Sequence[Row], top: float, width: float, lang: str,
) -> float:  # fmt: skip
    """Draw all that stands below the axis, from `top` on; where it ends."""
    left = -LANE_NAMES - NAME_GAP
    y = _draw_signs(paper, _list_signs(lanes), left, top, width, lang)
    y = _draw_parties(paper, lanes, colours, left, y, width, lang)
    texts = [f"[{number}] {text}" for number, text in enumerate(key, start=1)]
    if undated:
        texts.append(say_undated(undated, lang))
    texts.append(say_caption(answer, lang))
    for text in texts:
        for line in wrap(text, width - left, _SMALL):
            paper.text(line, left, y + _LINE / 2, size=_SMALL, colour="#404040")
            y += _LINE
        y += 3
    return y


def _list_signs(lanes: Sequence[LaneLayout]) -> list[str]:
    """The signs that are in the picture, in a fixed order."""
    bars = [bar for lane in lanes for placed in lane.runs for bar in placed.bars]
    shapes = {bar.shape for bar in bars}
    spells = [bar for bar in bars if bar.row["shape"] == "spell"]
    others = {
        "unsure": any(bar.outer[0] < bar.sure[0] - 0.5 or bar.outer[1] > bar.sure[1] + 0.5 for bar in spells),
        "arrow": any(bar.is_open for bar in spells),
        "before": any(bar.is_cut_before for bar in spells),
        "after": any(bar.is_cut_after and not bar.is_open for bar in spells),
        "event": any(lane.events for lane in lanes),
    }
    first = [shape for shape in _BARS if shape in shapes]
    return [
        *first,
        *(sign for sign, is_there in others.items() if is_there),
        *(one for one in _POINTS if one in shapes),
    ]


def _draw_signs(paper: Paper, signs: Sequence[str], left: float, top: float, width: float, lang: str) -> float:
    x, y = left, top
    for sign in signs:
        text = say_sign(sign, lang)
        room = _SAMPLE + 6 + measure(text, _SIZE)
        if x > left and x + room > width:
            x, y = left, y + TRACK
        _draw_sample(paper, sign, x, y)
        paper.text(text, x + _SAMPLE + 6, y + TRACK / 2, size=_SIZE)
        x += room + _ITEM_GAP
    return y + TRACK + 4 if signs else y


def _draw_sample(paper: Paper, sign: str, x: float, y: float) -> None:
    """One sign of the legend, drawn as it is in the lanes."""
    middle, span = y + TRACK / 2, (x, x + _SAMPLE)
    row: Row = {"shape": "spell", "party": None}
    if sign in _BARS:
        _draw_plain(paper, Bar(row, sign, span, span), y)
    elif sign in _POINTS:
        fill = {"won": INK, "lost": PAPER}.get(sign, "#bdbdbd")
        paper.sign("diamond" if sign == "unheard" else "circle", x + _SAMPLE / 2, middle, fill=fill, size=55)
    elif sign == "unsure":
        _draw_plain(paper, Bar(row, "solid", span, (x + 9, x + _SAMPLE - 9)), y)
    elif sign == "arrow":
        _draw_plain(paper, Bar(row, "solid", (x, x + _SAMPLE - 8), (x, x + _SAMPLE - 8), is_open=True), y)
    elif sign == "event":
        paper.sign("triangle-down", x + _SAMPLE / 2, middle, size=45)
    else:
        shape, fill = ("triangle-left", INK) if sign == "before" else ("triangle-right", PAPER)
        paper.sign(shape, x + _SAMPLE / 2, middle, fill=fill, size=40)


def _draw_plain(paper: Paper, bar: Bar, y: float) -> None:
    """A sample of a bar, which is no row."""
    sample = Paper()
    draw_bar(sample, bar, y, _GREY, "")
    for layer, marks in sample.marks.items():
        target = "unsure" if layer == "rows" else layer
        paper.marks[target] += [{"opacity": 1.0, **mark} if layer == "rows" else mark for mark in marks]


def _draw_parties(
    paper: Paper, lanes: Sequence[LaneLayout], colours: Mapping[str | None, str], left: float, top: float,
    width: float, lang: str,
) -> float:  # fmt: skip
    """The colours of the parties, in the order in which they first appear."""
    rows = [bar.row for lane in lanes for placed in lane.runs for bar in placed.bars]
    names = {row["party"]: row["party_name"] or row["party"] for row in rows if row["party"] not in NOBODY}
    shared = Counter(names.values())
    names = {party: name if shared[name] == 1 else f"{name} ({party})" for party, name in names.items()}
    names.update({party: _say_nobody(party, lang) for party in NOBODY if any(row["party"] == party for row in rows)})
    if not any(party not in NOBODY for party in names):
        return top
    x, y = left, top
    for party, name in names.items():
        room = 14 + 5 + measure(str(name), _SIZE)
        if x > left and x + room > width:
            x, y = left, y + 18
        paper.rect("unsure", (x, x + 14), (y + 3, y + 15), colours[party], stroke="#404040", width=0.6)
        paper.text(str(name), x + 19, y + 9, size=_SIZE)
        x += room + 16
    return y + 26


def _say_nobody(party: str | None, lang: str) -> str:
    if party == "independent":
        return choose(lang, "independent", "bağımsız")
    if party == "none":
        return choose(lang, "office without a party", "partisiz makam")
    return choose(lang, "party not known", "partisi bilinmiyor")
