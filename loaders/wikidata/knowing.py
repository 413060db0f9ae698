"""What a source says of the items that statements point to: their labels, their country, whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from loaders.wikidata.entity import HINTS, OFFICES, SUCCESSIONS, Entity

_POINTING = (
    "P642", "P708", "P1001", "P768", "P2937", "P2715", "P4100", "P1268", "P1534", "P5102", "P3831", "P794", "P5054",
    "P1552", "P2868",
)  # fmt: skip


@dataclass
class Known:
    """Labels and hints of items, by item. Holds only what statements of interest point to."""

    labels: dict[str, Mapping[str, str]] = field(default_factory=dict)
    hints: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def take(self, entity: Entity) -> None:
        """Remember what is needed of an item."""
        self.labels[entity.id] = entity.labels
        found = {name: items for name in HINTS if (items := entity.items(name))}
        if found:
            self.hints[entity.id] = found

    def names(self, item: str) -> tuple[str, ...]:
        """Every label of an item, Turkish first."""
        labels = self.labels.get(item, {})
        return tuple(dict.fromkeys(labels[language] for language in ("tr", "en", "mul") if language in labels))

    def name(self, item: str) -> str:
        """One label of an item; empty where none is known."""
        return next(iter(self.names(item)), "")

    def of(self, item: str, *names: str) -> list[str]:
        """The items that an item's hints of these properties name."""
        return [one for name in names for one in self.hints.get(item, {}).get(name, ())]

    def is_foreign(self, item: str, country: str) -> bool:
        """Whether an item says of itself that it belongs to other countries only."""
        countries = self.of(item, "P17")
        return bool(countries) and country not in countries


def pointed_to(entity: Entity) -> Iterable[str]:
    """The items that an entity's statements of interest name."""
    for name in (*OFFICES, *SUCCESSIONS):
        for record in entity.records.get(name, ()):
            if record.main.item:
                yield record.main.item
            yield from record.items(*_POINTING)
