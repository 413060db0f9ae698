"""A question as it would have been answered at a moment of recording: `--known-on`."""

from __future__ import annotations

from graph.answer import Answer, Warning_
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
    then = recorded_by(segments, last)
    if not then:
        first = segments[0].recorded if segments else None
        return Answer(text=_say_nothing(moment, lang), warnings=[_warn_of_nothing(moment, first, lang)])
    found = answer(RecordedStore(log, then), make)
    if len(then) < len(segments):
        found.warnings.append(_warn_of_older(then[-1].version, segments[-1].version, then[-1].recorded, lang))
    return found


def _say_nothing(moment: str, lang: str) -> str:
    return choose(lang, f"Nothing had been recorded by {moment}.", f"{moment} itibarıyla hiçbir şey kaydedilmemişti.")


def _warn_of_nothing(moment: str, first: str | None, lang: str) -> Warning_:
    since = first or choose(lang, "never", "yok")
    message = choose(
        lang,
        f"Nothing had been recorded by {moment}; the first load: {since}.",
        f"{moment} itibarıyla hiçbir şey kaydedilmemişti; ilk yükleme: {since}.",
    )
    return Warning_(code="not-yet-recorded", message=message, end=first)


def _warn_of_older(version: int, newest: int, recorded: str, lang: str) -> Warning_:
    message = choose(
        lang,
        f"Decided from version {version} of {newest}, recorded {recorded}; what came later is left out.",
        f"{newest} sürümden {version}. sürüme göre ({recorded} kaydı) karar verildi; sonra gelen sayılmadı.",
    )
    return Warning_(code="as-recorded", message=message, end=recorded)
