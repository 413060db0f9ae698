"""The words of a succession: in which way one spell followed another, and which line a row belongs to."""

from __future__ import annotations

from ontology.vocabulary import Vocabulary, Word

KINDS: Vocabulary = {
    "annulment": Word("iptal", "annulment", "The election of the former was annulled, or ordered again."),
    "re-run": Word("yenilenen seçim", "re-run", "The latter won an election that was held again."),
    "suspension": Word("görevden uzaklaştırma", "suspension", "The holder is kept from office; the mandate goes on."),
    "return": Word("göreve dönüş", "return", "The holder came back to the same mandate."),
    "stand-in-begins": Word("vekil başladı", "a stand-in begins", "An acting holder or a trustee took over the work."),
    "stand-in-ends": Word("vekil bitti", "a stand-in ends", "A holder followed an acting one or a trustee."),
    "broken-chain": Word(
        "kopuk zincir", "broken chain",
        "One mandate with a stretch of which nothing is known, or a mandate that nobody at hand held.",
    ),
    "overlap": Word("çakışma", "overlap", "By the dates at hand both held at the same time."),
    "vacancy": Word("kanunî boşluk", "lawful vacancy", "Nobody held for a while, as the law foresees."),
    "gap": Word("boşluk", "gap", "No source at hand names a holder for a while."),
    "re-election": Word("yeniden seçilme", "re-election", "The same person, by a new mandate."),
    "too-coarse-to-compare": Word(
        "tarihler kaba", "too coarse to compare", "The dates do not say whether the two met, overlapped or left a gap."
    ),
    "hand-over": Word("devir", "hand-over", "One holder followed another."),
}  # fmt: skip
"""In which way one spell followed another; where several words fit, the first one is `kind` and the others `also`."""

LINES: Vocabulary = {
    "hand-over": Word("devir", "hand-over", "One spell followed another: a row about two spells."),
    "de-jure": Word("hukuken", "in law", "Who had the mandate, suspended holders included and stand-ins not."),
    "de-facto": Word("fiilen", "in fact", "Who exercised the office: acting holders and trustees, no suspended ones."),
}
"""What a row of a succession is."""
