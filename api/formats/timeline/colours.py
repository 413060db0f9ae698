"""Colours of parties: the data's own where it has one, else a fixed palette that the colour-blind can tell apart.

No colour is ever the only sign of anything: each bar says its party, and the way of holding is a shape.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence

from graph.answer import Row

PALETTE = (
    "#332288", "#88ccee", "#117733", "#ddcc77", "#cc6677", "#44aa99", "#882255", "#999933", "#aa4499",
)  # fmt: skip
"""Paul Tol's muted scheme."""
OTHER = "#c9c9c9"
"""For parties beyond the palette; their bars still say which they are."""
NOBODY = {"independent": "#9c9c9c", "none": "#b5b5b5", None: "#e2e2e2"}
"""For independents, for offices that exclude a party, and where no source says."""
INK, PAPER = "#1a1a1a", "#ffffff"
_READABLE = 4.5
"""The least contrast of text that WCAG 2.2 asks for (AA)."""


def colour_parties(rows: Sequence[Row]) -> dict[str | None, str]:
    """The colour of each party in the rows. A party has the same one in every picture where it is free.

    Those with the most rows choose first.
    """
    found: dict[str | None, str] = dict(NOBODY)
    counted = Counter(row["party"] for row in rows if row["party"] not in NOBODY)
    own = {row["party"]: row["colour"] for row in rows if row["colour"]}
    free = [colour for colour in PALETTE if colour not in own.values()]
    for party, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        found[party] = own.get(party) or (_choose(party, free) if free else OTHER)
    return found


def _choose(party: str, free: list[str]) -> str:
    """Take a party's own place in the palette, or the next one after it that is free."""
    wished = zlib.crc32(party.encode()) % len(PALETTE)
    colour = next(colour for colour in (*PALETTE[wished:], *PALETTE[:wished]) if colour in free)
    free.remove(colour)
    return colour


def ink_on(colour: str) -> str:
    """Dark or white text, whichever is read better on a colour."""
    return INK if contrast(colour, INK) >= contrast(colour, PAPER) else PAPER


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_readable_on(colour: str) -> bool:
    """Whether the better ink is read well enough."""
    return contrast(colour, ink_on(colour)) >= _READABLE


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
