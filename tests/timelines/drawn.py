"""Reading a picture again, and invented answers to draw."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.formats.timeline.letters import measure
from graph.answer import Answer, DatasetNote, Row
from graph.questions.timeline import ROW_COLUMNS

SVG = "{http://www.w3.org/2000/svg}"
_MOVE = re.compile(r"translate\(\s*(-?[\d.]+)[ ,]+(-?[\d.]+)\s*\)")
_RECT = re.compile(r"M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h")


@dataclass(frozen=True)
class Box:
    """Where something lies in a picture, in its own pixels."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def meets(self, other: Box, slack: float = 0.5) -> bool:
        return (
            self.left < other.right - slack and other.left < self.right - slack
            and self.top < other.bottom - slack and other.top < self.bottom - slack
        )  # fmt: skip


@dataclass(frozen=True)
class Picture:
    """A parsed SVG."""

    root: ET.Element

    @classmethod
    def read(cls, svg: bytes) -> Picture:
        return cls(ET.fromstring(svg))

    @property
    def page(self) -> Box:
        left, top, width, height = map(float, self.root.attrib["viewBox"].split())
        return Box(left, top, left + width, top + height)

    def texts(self) -> list[Box]:
        return [_text_box(node, at) for node, at in self._nodes() if node.tag == f"{SVG}text" and node.text]

    def titles(self) -> list[str]:
        return [node.text or "" for node in self.root.iter(f"{SVG}title")]

    def bars(self) -> list[Box]:
        """What has a title: the certain parts of spells."""
        found = []
        for node, (x, y) in self._nodes():
            title = node.find(f"{SVG}title")
            rect = _RECT.match(node.attrib.get("d", ""))
            if node.tag == f"{SVG}path" and title is not None and rect:
                left, top, width, height = map(float, rect.groups())
                found.append(Box(x + left, y + top, x + left + width, y + top + height, title.text or ""))
        return found

    def _nodes(self) -> Iterator[tuple[ET.Element, tuple[float, float]]]:
        waiting = [(self.root, (0.0, 0.0))]
        while waiting:
            node, (x, y) = waiting.pop()
            move = _MOVE.search(node.attrib.get("transform", ""))
            at = (x + float(move[1]), y + float(move[2])) if move else (x, y)
            yield node, at
            waiting += [(child, at) for child in node]


def _text_box(node: ET.Element, at: tuple[float, float]) -> Box:
    size = float(node.attrib["font-size"].removesuffix("px"))
    text = node.text or ""
    width = measure(text, size, bold=node.attrib.get("font-weight") == "bold")
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[node.attrib.get("text-anchor", "start")]
    left = at[0] - width * share
    return Box(left, at[1] - 0.75 * size, left + width, at[1] + 0.22 * size, text)


def spell(fact: str, start: str | None, end: str | None, **more: Any) -> Row:
    """An invented spell of days, whose bounds are its ends; without an end it is open."""
    name = fact.replace("-", " ").title()
    row: Row = {
        **dict.fromkeys(ROW_COLUMNS), "lane": "city:ornekkent", "lane_name": "Mayors of Örnekkent", "shape": "spell",
        "fact": fact, "politician": fact, "name": name, "relation": "MAYOR_OF", "held": "ornekkent",
        "held_name": "Örnekkent", "start": start, "end": end, "end_state": "known" if end else "open",
        "start_min": start, "start_max": start, "end_min": end or "2020-01-01", "end_max": end,
        "last_seen": None if end else "2020-01-01", "standing": "elected", "party": "ornek", "party_name": "ÖP",
        "disputed": False, "sources": [], "flags": [],
    }  # fmt: skip
    assert set(more) <= set(row)
    return {**row, **more}


def answer_of(rows: list[Row], events: list[Row] | None = None) -> Answer:
    """An answer with one lane, the city's."""
    lane = {"lane": "city:ornekkent", "lane_name": "Mayors of Örnekkent", "events": events or []}
    return Answer(
        rows=rows, text="Örnek.", coverage={"lanes": [lane], "since": None, "until": None},
        dataset=DatasetNote(version=1, horizon="2020-06-30", recorded="2020-07-01T00:00:00Z"),
    )  # fmt: skip
