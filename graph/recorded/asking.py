"""A question as it would have been answered at a moment of recording: `--known-on`."""

from __future__ import annotations

from graph.answer import Answer, Warning_
from graph.errors import StoreEmpty
from graph.log import Log
from graph.questions.flow import MakeQuestion, answer
from graph.questions.speech import choose
from graph.recorded.moment import read_moment, recorded_by
from graph.recorded.store import RecordedStore


def answer_as_recorded(log: Log, moment: str, make: MakeQuestion, lang: str = "en") -> Answer:
    """The answer from what had been recorded by a moment, decided anew. Raises GraphError, as the question does.

    Before anything was recorded there are no rows, and a warning says so. An answer of an older version than the
    newest is marked as one.
    """
    last = read_moment(moment)
    segments = log.manifest().segments
    if not segments:
        raise StoreEmpty(f"there is no log in {log.directory}; load, or ask where the graph was loaded")
    then = recorded_by(segments, last)
    if not then:
        return Answer(text=_say_nothing(moment, lang), warnings=[_warn_of_nothing(moment, segments[0].recorded, lang)])
    found = answer(RecordedStore(log, then), make)
    if len(then) < len(segments):
        found.warnings.append(_warn_of_older(then[-1].version, then[-1].recorded, lang))
    return found


def _say_nothing(moment: str, lang: str) -> str:
    return choose(lang, f"Nothing had been recorded by {moment}.", f"{moment} itibarıyla hiçbir şey kaydedilmemişti.")


def _warn_of_nothing(moment: str, first: str, lang: str) -> Warning_:
    message = choose(
        lang,
        f"Nothing had been recorded by {moment}; the first load was at {first}.",
        f"{moment} itibarıyla hiçbir şey kaydedilmemişti; ilk yükleme: {first}.",
    )
    return Warning_(code="not-yet-recorded", message=message, end=first)


def _warn_of_older(version: int, recorded: str, lang: str) -> Warning_:
    message = choose(
        lang,
        f"Decided anew from version {version}, recorded {recorded}; what came later is left out.",
        f"{version}. sürüme ({recorded} kaydı) göre yeniden karar verildi; sonra gelen sayılmadı.",
    )
    return Warning_(code="as-recorded", message=message, end=recorded)
