"""The text that goes with an export: on which terms, and whom to name. LICENCE.txt lies beside every export."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.decide import sources_copied
from graph.licence import Licence, Passed
from ontology.facts import Fact
from ontology.terms import Value

_HEADS = {
    Licence.OPEN: (
        "Nothing in these files comes only from a source that asks for more than credit. They may be passed on\n"
        "freely, with the credit below. The arrangement of this part (ids, decisions, tables) is under CC BY 4.0:\n"
        "https://creativecommons.org/licenses/by/4.0/"
    ),
    Licence.SHARE_ALIKE: (
        "These files may be passed on with the credit below and under the same terms. The arrangement is under\n"
        "CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/"
    ),
    Licence.ALL: (
        "These files hold everything, whatever its terms. Below it stands what may be passed on and how; what is\n"
        "listed under `no` may not. The arrangement is under CC BY-SA 4.0:\n"
        "https://creativecommons.org/licenses/by-sa/4.0/"
    ),
}  # fmt: skip

_REUSES = {
    "open": "May be passed on freely, at most with credit.",
    "share-alike": "May be passed on with credit, under the same licence.",
    "facts-only": "Only facts were taken: cited here so that they can be checked.",
    "no": "MAY NOT BE PASSED ON.",
}

_KEPT = {
    "https://hamikumbasae.github.io/turkiye-secim-atlasi/": (
        "Türkiye Seçim Tarihi Atlası (https://hamikumbasae.github.io/turkiye-secim-atlasi/), CC BY-SA 4.0. "
        "Asıl kaynaklar: YSK, TÜİK."
    ),
}  # fmt: skip
"""Lines that a source asks to keep word for word, by its address (data/LICENCE.md)."""


def licence_text(passed: Passed, version: int) -> str:
    """The terms of an export and its sources by licence, each with the line that names it."""
    return "\n".join(_lines(passed, version)) + "\n"


def _lines(passed: Passed, version: int) -> Iterator[str]:
    yield f"Siyaset: a knowledge graph of Turkish politics, version {version} of the data"
    yield f"Exported for: {passed.licence.value}"
    yield ""
    yield _HEADS[passed.licence]
    yield ""
    yield f"Credit: Siyaset editors, Siyaset: a knowledge graph of Turkish politics, version {version}."
    cited = {source for fact in passed.facts.by_id.values() if fact.kind != "Source" for source in fact.sources}
    addresses = {source.text("url") for source in passed.facts.of("Source") if source.id in cited}
    yield from (line for address, line in _KEPT.items() if address in addresses)
    by_reuse: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for source in passed.facts.of("Source"):
        if source.id in cited:
            by_reuse[source.text("reuse") or "no"][source.text("licence") or "unstated"].append(source)
    described = {one.id: one.fields for one in passed.facts.of("Source")}
    for reuse, means in _REUSES.items():
        for licence, sources in sorted(by_reuse[reuse].items()):
            yield ""
            yield f"== {reuse}: {licence} ({len(sources)} sources) =="
            yield means
            yield ""
            yield from (_credit(source, [described[one] for one in sources_copied(source.id, described)[1:]])
                        for source in sources)  # fmt: skip


def _credit(source: Fact, origins: Sequence[Mapping[str, Value]]) -> str:
    """Publisher, title, address, licence, and what the source itself was made from."""
    said = f"{source.text('publisher')}: {source.text('title')}, {source.text('url')}, {source.text('licence')}"
    made_from = "; ".join(f"{one.get('publisher')}: {one.get('title')}" for one in origins)
    return f"- {said}. Made from: {made_from}." if made_from else f"- {said}."
