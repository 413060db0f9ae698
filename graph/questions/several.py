"""Several facts at once, with the evidence of each: what is cited together is asked together."""

from __future__ import annotations

from collections.abc import Sequence

from graph.answer import Answer
from graph.errors import BadQuestion
from graph.questions.flow import Question
from graph.questions.speech import choose, count
from graph.questions.things import fact

MOST = 100


def facts(identities: Sequence[str], lang: str = "en") -> Question:
    """What is known of some facts or things, in the order asked for. Raises BadQuestion or NotFound."""
    wanted = list(dict.fromkeys(one.strip() for one in identities if one.strip()))
    if not 1 <= len(wanted) <= MOST:
        raise BadQuestion(f"{len(wanted)} facts are asked for; name 1 to {MOST}, by their ids", "ids")
    answers = []
    for identity in wanted:
        answers.append((yield from fact(identity, lang)))
    sources = {source.id for one in answers for notes in one.evidence.values() for source in notes.sources}
    return Answer(
        rows=[row for one in answers for row in one.rows],
        text=choose(
            lang,
            f"{count(len(answers), 'fact')} by {count(len(sources), 'source')}.",
            f"{len(sources)} kaynaktan {len(answers)} olgu.",
        ),
        taken=[taken for one in answers for taken in one.taken],
        evidence={fact: notes for one in answers for fact, notes in one.evidence.items()},
        query=answers[0].query,
        dataset=answers[0].dataset,
    )
