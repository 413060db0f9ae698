"""Asking in plain words: read the question, find the one kind of question that it is, answer it, say how it was read.

Nothing is guessed. A word that no reading accounts for, a name that may mean too many, a question of which nothing is
held in the model: each is said, with no rows.
"""

from __future__ import annotations

from dataclasses import replace

from graph.answer import Answer
from graph.ask.answer import AskedAnswer
from graph.ask.careers import complete_offices, narrow_people
from graph.ask.frame import Frame, Item
from graph.ask.intent import Intent
from graph.ask.intents import INTENTS
from graph.ask.lexicon import guess_language
from graph.ask.names import NameIndex, read_names
from graph.ask.readings import list_readings, spread_kinds, spread_things
from graph.ask.reduce import make_items
from graph.ask.refusing import explain_late, explain_misfit, explain_outside, explain_unknown, explain_vague
from graph.ask.segment import Segment, part
from graph.ask.tokens import Token, compose, tokenise
from graph.ask.whole import settle, tense
from graph.errors import AmbiguousName, BadQuestion, NotFound
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset

LONGEST_QUESTION = 400


def ask(text: str, lang: str | None = None) -> Question:
    """The answer to a question in Turkish or English. `lang` is the answer's language, by default the question's.

    Raises BadQuestion for an empty or an endless text, StoreEmpty where nothing is loaded.
    """
    composed = compose(text)
    tokens = tokenise(composed)
    if not tokens:
        raise BadQuestion("the question has no word; ask for example `Who was mayor of Ankara in 2010?`", "q")
    if len(composed) > LONGEST_QUESTION:
        raise BadQuestion(f"the question has more than {LONGEST_QUESTION} characters; ask one thing at a time", "q")
    index = yield from read_names()
    spoken = guess_language(tokens, lang)
    said_in = lang or spoken
    outside = explain_outside(tokens, said_in)
    segments = part(spoken, tokens, index)
    if outside:
        return (yield from _refuse(outside, composed, tokens, segments, index, said_in))
    if any(one.is_unknown for one in segments):
        unknown = [composed[tokens[one.start].start : tokens[one.end - 1].end] for one in segments if one.is_unknown]
        return (yield from _refuse(explain_unknown(unknown, said_in), composed, tokens, segments, index, said_in))
    intent, frame, parted = _understand(spoken, said_in, tokens, segments, index)
    if intent is None:
        frames = yield from complete_offices(frame)
        for one in frames:
            intent = intent or _best(one)
        if intent is not None:
            fitting = [replace(one, intent=intent.id) for one in frames if intent.score(one) is not None]
            return (yield from _answer(intent, fitting, composed, tokens, parted))
    if intent is None:
        reason = explain_misfit(frame, composed, tokens, said_in)
        return (yield from _refuse(reason, composed, tokens, segments, index, said_in))
    late = explain_late(frame, index.horizon, said_in)
    if late:
        return (yield from _refuse(late, composed, tokens, parted, index, said_in))
    frame = yield from narrow_people(frame)
    frames, vague = spread_things(frame)
    if vague:
        reason = explain_vague(vague[0], composed, tokens, said_in)
        return (yield from _refuse(reason, composed, tokens, parted, index, said_in))
    return (yield from _answer(intent, frames, composed, tokens, parted))


def _understand(
    spoken: str, said_in: str, tokens: list[Token], segments: list[Segment], index: NameIndex
) -> tuple[Intent | None, Frame, list[Segment]]:
    """The intent that fits best, with its frame and segments; else the first frame, which none fits."""
    first: Frame | None = None
    for parted in spread_kinds(segments):
        items = tuple(settle(make_items(parted, tokens, spoken), tokens, spoken))
        frame = Frame(said_in, items, index.horizon, notes={**_notes(items, tokens), "spoken": spoken})
        first = first or frame
        for variant in (frame, frame.untitled(), frame.as_polls()):
            chosen = _best(variant)
            if chosen is not None:
                return chosen, replace(variant, intent=chosen.id), parted
    assert first is not None
    return None, first, segments


def _best(frame: Frame) -> Intent | None:
    """The intent that fits a frame with the most needed parts; of those that fit alike the first."""
    scored = [(score, -place) for place, intent in enumerate(INTENTS) if (score := intent.score(frame)) is not None]
    return INTENTS[-max(scored)[1]] if scored else None


def _notes(items: tuple[Item, ...], tokens: list[Token]) -> dict[str, str]:
    """What of a question is no part of its own: its tense, and a number that stands before a noun."""
    numbers = [tokens[item.start].key for item in items if item.what == "Number"]
    digits = "".join(sign for sign in numbers[0] if sign.isdigit()) if numbers else ""
    return {"tense": tense(list(items), tokens), **({"number": digits} if digits else {})}


def _answer(intent: Intent, frames: list[Frame], text: str, tokens: list[Token], segments: list[Segment]) -> Question:
    """Each reading's answer; those that hold nothing give way to those that hold something."""
    answers: list[tuple[Frame, Answer]] = []
    failure: Exception | None = None
    for frame in frames:
        try:
            answers.append((frame, (yield from intent.make(frame))))
        except (NotFound, AmbiguousName) as error:
            failure = error
    if not answers:
        assert failure is not None
        raise failure
    telling = [pair for pair in answers if pair[1].rows] or answers[:1]
    readings = [one for frame, _ in telling for one in list_readings(text, tokens, segments, frame)]
    frame, answer = telling[0]
    if len(telling) > 1:
        answer = _join([(number, one) for number, (_, one) in enumerate(telling, start=1)])
    return AskedAnswer.of(
        answer, understood=True, lang=frame.lang, intent=intent.id, readings=list(dict.fromkeys(readings))
    )


def _join(answers: list[tuple[int, Answer]]) -> Answer:
    """Several readings as one answer, each row with the number of its reading."""
    _, first = answers[0]
    return first.model_copy(
        update={
            "rows": [{**row, "reading": number} for number, one in answers for row in one.rows],
            "text": " ".join(f"({number}) {one.text}" for number, one in answers),
            "taken": [taken for _, one in answers for taken in one.taken],
            "evidence": {fact: notes for _, one in answers for fact, notes in one.evidence.items()},
            "warnings": [warning for _, one in answers for warning in one.warnings],
            "coverage": {f"reading_{number}": one.coverage for number, one in answers},
        }
    )


def _refuse(
    reason: str, text: str, tokens: list[Token], segments: list[Segment], index: NameIndex, lang: str
) -> Question:
    """The answer to what was not understood: which part, and what can be asked."""
    record = yield Ask("dataset")
    readings = list_readings(text, tokens, segments, Frame(lang, (), index.horizon))
    return AskedAnswer(
        text=reason,
        understood=False,
        lang=lang,
        readings=readings,
        dataset=note_dataset(record["dataset"]) if record else None,
    )
