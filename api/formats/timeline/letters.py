"""How wide a text is in the font of the pictures, so that no name is laid where it has no room.

The widths are those of Liberation Sans, which vl-convert brings and which has every Turkish letter. Arial and
Helvetica, which a reader without it sees, have the same.
"""

from __future__ import annotations

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"

_WIDTHS = {
    191: "'", 222: "’ijl", 260: "|", 278: " !,./:;I[\\]ftıİîÎ·", 333: "()-`r“”", 355: '"', 390: "*", 470: "^",
    500: "Jcksvxyzçş", 556: "#$0123456789?L_abdeghnopquğöüûâé–", 584: "+<=>~×", 611: "FTZ",
    667: "&ABEKPSVXYŞÂ", 722: "CDHNRUwÇÜÛ", 778: "GOQĞÖ", 833: "Mm", 890: "%", 944: "W", 1000: "—…→←", 1016: "@",
}  # fmt: skip
"""Letters by their width in thousandths of the size."""
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 1016
_BOLD = 1.09
"""How much wider the bold letters are at most, over a word."""


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in pixels; a letter that is not known counts as the widest."""
    width = sum(_WIDTH_OF.get(letter, _WIDEST) for letter in text) * size / 1000
    return width * _BOLD if bold else width


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """A text in lines that are no wider than the room; a word that is wider by itself is cut and goes on below."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if measure(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, room, size, bold)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, room: float, size: float, bold: bool) -> list[str]:
    """A word in pieces of which each has room."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and measure(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shorten(name: str) -> str:
    """A name with initials for all but the last word: `R. T. Erdoğan`."""
    *first, last = name.split() or [""]
    return " ".join([*(f"{word[0]}." for word in first), last])
