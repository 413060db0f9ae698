"""The line of an office: who came before and after somebody, who held longest, who came back, who held two offices."""

from __future__ import annotations

from graph.ask.answers.line import came_after, came_before, held_both, of_one_person, overlapped
from graph.ask.answers.ranks import came_back, longer, most_often, ranked
from graph.ask.intent import Intent

_ANY = "hold? become? became? pass? govern? come? office? all? tenure? elected? serve? time-of? lineage? succeed? ever? right? instead?"

LINES = (
    Intent(
        "successor", "Who came to an office after somebody.",
        "Kadir Topbaş'tan sonra İstanbul belediye başkanı kim oldu?", "Who succeeded Süleyman Demirel as president?",
        (f"After Held? mayor/chair/leader? {_ANY}", f"Person succeed Held? mayor/chair/leader? {_ANY}", f"Person successor Held? {_ANY}", f"Person succeeded-by Held? mayor/chair/leader? {_ANY}", f"Person after Held? {_ANY}"), came_after,
    ),
    Intent(
        "predecessor", "Who held an office before somebody.",
        "Ekrem İmamoğlu'ndan önce İstanbul belediye başkanı kimdi?", "Who was president before Abdullah Gül?",
        (f"Before Held? mayor/chair/leader? {_ANY}", f"Person predecessor Held? {_ANY}", f"Person precede Held? {_ANY}", f"Person before Held? {_ANY}"), came_before,
    ),
    Intent(
        "longest-holder", "Who held an office longest or shortest.",
        "Ankara'da en uzun süre belediye başkanlığı yapan kim?", "Who was the shortest serving president of Turkey?",
        (f"Held longest/shortest Time? total? {_ANY}",), ranked,
    ),
    Intent(
        "longer", "Which of two people held an office longer.",
        "Demirel mi Ecevit mi daha uzun süre başbakanlık yaptı?", "Who was prime minister longer, Demirel or Ecevit?",
        (f"Held Person Person+ longer whether* or* {_ANY}", f"Held Person Person+ how-long or* compare? {_ANY}"), longer,
    ),
    Intent(
        "most-often", "Who came to an office most often, and how often somebody did.",
        "En çok kez başbakan olan kim?", "How many times was Süleyman Demirel prime minister?",
        (f"Held most-often Time? {_ANY}", f"Held how-often Person Time? total? {_ANY}"), most_often,
    ),
    Intent(
        "came-back", "Who came back to an office after another holder.",
        "CHP genel başkanlığına geri dönenler kimler?", "Which prime ministers returned to office?",
        (f"Held return/reelect Person? whether? Time? leave? {_ANY}",), came_back,
    ),
    Intent(
        "held-both", "Who held two offices.",
        "Hem başbakan hem cumhurbaşkanı olanlar kimler?", "Which mayors of Istanbul later became prime minister or president?",
        (f"Held both+ Held+ later? or* {_ANY}", f"Held later Held+ or* both? {_ANY}", f"Held Held+ both+ Person? whether? {_ANY}", f"Held Held+ both? also? later? or* after? before? {_ANY}"), held_both, of_one_person,
    ),
    Intent(
        "overlap", "When two people held offices at the same time.",
        "Başbakan Tansu Çiller ile cumhurbaşkanı Süleyman Demirel ne zaman birlikte görev yaptı?", "When did president Özal and prime minister Demirel serve at the same time?",
        (f"Held Person Held Person overlap/total when/whether/how-long {_ANY}",), overlapped,
    ),
)  # fmt: skip
