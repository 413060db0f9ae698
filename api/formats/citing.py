"""What is cited with an answer: the dataset at its version, and exactly the sources of its rows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.answer import Answer, SourceNote
from graph.questions.speech import choose
from ontology.dates import EdtfDate, parse_date
from ontology.errors import BadDate

EDITORS = "Siyaset editors"
TITLE = "Siyaset: a knowledge graph of Turkish politics"


@dataclass(frozen=True)
class Reference:
    """One thing to cite. Nobody is named as its author: the publisher, an organisation, stands in that place.

    `date` and `visited` are EDTF texts at the precision that is known. `is_dataset` tells the dataset from its sources.
    """

    key: str
    title: str
    publisher: str
    url: str | None
    date: EdtfDate | None
    visited: EdtfDate | None
    note: str
    version: int | None = None

    @property
    def is_dataset(self) -> bool:
        """Whether it is the dataset itself."""
        return self.version is not None


def references(answer: Answer, lang: str) -> list[Reference]:
    """The dataset first, where the answer names a version, then every source of its evidence once, by id."""
    sources = {source.id: source for notes in answer.evidence.values() for source in notes.sources}
    cited = [_source(sources[identity], lang) for identity in sorted(sources)]
    return [*_dataset(answer, lang), *cited]


def _dataset(answer: Answer, lang: str) -> Iterator[Reference]:
    dataset = answer.dataset
    if dataset is None:
        return
    # Two answers of one version are two entries where their files are put together.
    mark = f"-{hashlib.sha256(answer.permalink.encode()).hexdigest()[:8]}" if answer.permalink else ""
    horizon = choose(lang, f"known to hold up to {dataset.horizon}", f"{dataset.horizon} gününe kadar geçerli")
    recorded = choose(lang, f"recorded {dataset.recorded}", f"kaydedildi: {dataset.recorded}")
    yield Reference(
        key=f"siyaset-dataset-v{dataset.version}{mark}",
        title=TITLE,
        publisher=EDITORS,
        url=None,
        date=_read(dataset.recorded[:10]),
        visited=None,
        note="; ".join(filter(None, (horizon, recorded, answer.permalink))),
        version=dataset.version,
    )


def _source(source: SourceNote, lang: str) -> Reference:
    made_from = choose(lang, "made from", "şundan aktarır:")
    licence = choose(lang, f"licence: {source.licence}", f"lisans: {source.licence}")
    return Reference(
        key=source.id,
        title=source.title,
        publisher=source.publisher,
        url=_safe_url(source.url),
        date=_read(source.published),
        visited=_read(source.retrieved),
        note="; ".join(filter(None, (licence, f"{made_from} {source.derived_from}" if source.derived_from else ""))),
    )


def _read(text: str | None) -> EdtfDate | None:
    """A date as it was said; None where there is none that can be read."""
    try:
        return parse_date(text) if text else None
    except BadDate:
        return None


_UNSAFE = re.compile(r"[\s{}\\<>\"|^`\x00-\x1f]")


def _safe_url(url: str) -> str:
    """An address in which no sign can end a field: those that no address may hold are written as per cent codes."""
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), url)


def parts_of(date: EdtfDate) -> list[str]:
    """Year, month and day, as many as were said."""
    return date.text.rstrip("~?%").split("-")
