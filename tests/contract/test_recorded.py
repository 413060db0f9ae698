"""What the log gives for the newest version is what the graph gives: answers as recorded are the same answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from graph.connection import connect_by
from graph.errors import AmbiguousName, BadQuestion, NotFound
from graph.log import Log
from graph.questions import families, finding, things
from graph.questions import holders as held
from graph.questions.flow import Question, answer
from graph.questions.snapshot import ASKED, snapshot
from graph.recorded.asking import answer_as_recorded
from graph.settings import Settings
from graph.store import Store

Make = Callable[[], Question]


def holding(office: held.HeldOffice, thing: str, **narrowed: object) -> Make:
    return lambda: held.holders(office, thing, held.HoldersFilter(**narrowed))  # type: ignore[arg-type]


QUESTIONS: dict[str, Make] = {
    "mayors": holding(held.MAYORS, "istanbul"),
    "mayors by plate": holding(held.MAYORS, "34", since="1994"),
    "mayors by name": holding(held.MAYORS, "İzmir", as_of="2001-01-01"),
    "mayors in Turkish": holding(held.MAYORS, "diyarbakir", as_of="2016-11-20", lang="tr"),
    "mayors of a district": holding(held.MAYORS, "ankara-cankaya"),
    "mayors of a later municipality": holding(held.MAYORS, "sakarya"),
    "mayors of an earlier municipality": holding(held.MAYORS, "antakya", lang="tr"),
    "leaders": holding(held.LEADERS, "chp"),
    "leaders by name": holding(held.LEADERS, "AK Parti", as_of="2015-01-01"),
    "presidents": holding(held.PRESIDENTS, held.COUNTRY),
    "prime ministers": holding(held.PRIME_MINISTERS, held.COUNTRY, as_of="2003-03-14"),
    "a person": lambda: things.politician("recep-tayyip-erdogan"),
    "a person by name": lambda: things.politician("Ekrem Imamoglu"),
    "a person as of a day": lambda: things.politician("ekrem-imamoglu", "en", "2019-05-20"),
    "a person by a merged id": lambda: things.politician("selahattin-karademir"),
    "a party": lambda: things.party("dem"),
    "a city": lambda: things.city("hatay"),
    "a lineage": lambda: families.lineage("dem"),
    "a line's years": lambda: families.years_held("istanbul", "akp", "lineage", "2019-06-27"),
    "a spell": lambda: things.fact("mayor-istanbul-ali-yerlikaya-1"),
    "a candidacy": lambda: things.fact("stood-local-2024-istanbul-ekrem-imamoglu"),
    "an attribute": lambda: things.fact("kind-bursa-1"),
    "a thing": lambda: things.fact("istanbul"),
}
DAYS = ("2019-05-20", "1994-04-01")


@pytest.fixture(scope="module")
def graph(embedded_settings: Settings) -> Iterator[Store]:
    with Store(connect_by(embedded_settings)) as store:
        yield store


@pytest.fixture(scope="module")
def log(embedded_settings: Settings) -> Log:
    return Log(embedded_settings.log_directory)


@pytest.mark.parametrize("name", QUESTIONS)
def test_as_recorded_now_is_as_the_graph_says(graph: Store, log: Log, name: str) -> None:
    make = QUESTIONS[name]
    assert answer_as_recorded(log, "now", make).model_dump() == answer(graph, make).model_dump()


@pytest.mark.parametrize("relation", ASKED)
def test_a_day_as_recorded_now_is_as_the_graph_says(graph: Store, log: Log, relation: str) -> None:
    for day in DAYS:
        recorded = answer_as_recorded(log, "now", lambda day=day: snapshot(day, relation, everywhere=True))
        assert (
            recorded.model_dump()
            == answer(graph, lambda day=day: snapshot(day, relation, everywhere=True)).model_dump()
        )


@pytest.mark.parametrize("text", ["Mehmet", "Yeşil", "zzzz"])
def test_what_is_not_one_thing_is_refused_alike(graph: Store, log: Log, text: str) -> None:
    said = []
    for ask in (lambda make: answer(graph, make), lambda make: answer_as_recorded(log, "now", make)):
        with pytest.raises((NotFound, AmbiguousName)) as refused:
            ask(lambda: things.politician(text))
        said.append((type(refused.value), str(refused.value)))
    assert said[0] == said[1]


def test_what_is_not_kept_as_recorded_says_so(log: Log) -> None:
    with pytest.raises(BadQuestion, match="without known_on"):
        answer_as_recorded(log, "now", lambda: finding.search("imamoglu"))
