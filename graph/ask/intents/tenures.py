"""Who held an office, and when: the holders in a time, the first and the last, how many, whether and when somebody did."""

from __future__ import annotations

from graph.ask.answers.choosing import asks_how_chosen, chosen_by
from graph.ask.answers.holders import (
    are_listed,
    first_held,
    held_by,
    how_many,
    last_held,
    names_no_second_party,
    nth_held,
    several,
)
from graph.ask.answers.tenure import ended_so, how_long, left_office, party_as, when_held, whether_held, why_left
from graph.ask.intent import Intent

_ANY = "hold? become? became? govern? come? office? all? tenure? elected? serve? time-of? lineage? year? winner? period? ever?"

TENURES = (
    Intent(
        "holders", "Who held an office, ever, in a time, now, or while somebody held another one.",
        "1994'ten beri İstanbul'u kimler yönetti?", "Who was prime minister on 20 May 1999?",
        (f"Held Time/During? woman? acting-as? {_ANY}", f"Held Party Time/During? party? belong? {_ANY}"), held_by, names_no_second_party,
    ),
    Intent(
        "chosen-by", "Which presidents were elected, by the voters or by the assembly.",
        "Halk tarafından seçilen cumhurbaşkanları kimler?", "Which presidents were elected by parliament?",
        ("Held elected by-voters/assembly how-many? Time? all? become? office? ever?", "Held by-voters how-many? Time? all? become? office? ever?", "Held elected all? office? ever?"), chosen_by, asks_how_chosen,
    ),
    Intent(
        "several-offices", "The holders of several offices.",
        "2010'da Ankara ve İzmir belediye başkanları kimdi?", "Who were president and prime minister in 1995?",
        ("Held Held Held* Time/During? hold? govern? office? all? tenure? serve? time-of? year?",), several, are_listed,
    ),
    Intent(
        "first-holder", "The first holder of an office.",
        "CHP'nin ilk genel başkanı kimdi?", "Who was the first president of Turkey?",
        (f"Held first Time/During? woman? metropolitan? {_ANY}",), first_held,
    ),
    Intent(
        "nth-holder", "The holder of an office by number.",
        "CHP'nin 7. genel başkanı kimdi?", "Who was the 9th president of Turkey?",
        (f"Held Number {_ANY}",), nth_held,
    ),
    Intent(
        "left-office", "When and why somebody resigned or was removed.",
        "Kadir Topbaş ne zaman istifa etti?", "When was Ahmet Türk removed?",
        (f"Person resign/removed when/why/how/whether/Time Time? City? {_ANY}", f"Person resign/removed City? {_ANY}", f"Person resign/removed how-often/how-many City? total? {_ANY}", f"Person leave when/why office? City? {_ANY}"), left_office,
    ),
    Intent(
        "ended-so", "Who left an office by death, resignation or removal.",
        "Görevde ölen cumhurbaşkanları kimler?", "Which leaders of the CHP resigned?",
        (f"Held died/resign/removed how-many? Time? ever? {_ANY}",), ended_so,
    ),
    Intent(
        "last-holder", "The last holder of an office.",
        "Türkiye'nin son başbakanı kimdi?", "Who was the last prime minister of Turkey?",
        (f"Held last Time/During? {_ANY}",), last_held,
    ),
    Intent(
        "how-many-holders", "How many people held an office.",
        "1994'ten beri İstanbul'da kaç kişi belediye başkanlığı yaptı?", "How many leaders has the CHP had?",
        (f"Held how-many Time/During? total? {_ANY}", f"Held number Time/During? total? {_ANY}"), how_many,
    ),
    Intent(
        "whether-held", "Whether somebody ever held an office.",
        "Melih Gökçek Ankara belediye başkanlığı yaptı mı?", "Was Tansu Çiller ever prime minister?",
        (f"Held Person whether ever? Time/During? {_ANY}",), whether_held,
    ),
    Intent(
        "when-held", "When somebody held an office, came to it or left it.",
        "Özgür Özel ne zaman CHP genel başkanı oldu?", "When did Kadir Topbaş leave office as mayor of Istanbul?",
        (f"Held Person when/since-when first? leave? resign? removed? last? Time? between? appointed? start? term? {_ANY}", f"Held Person date become/leave/elected/tenure/resign {_ANY}", f"Held Person tenure/term {_ANY}", f"Held Person leave {_ANY}"), when_held,
    ),
    Intent(
        "why-left", "Why somebody's time in an office ended.",
        "Kadir Topbaş'ın İstanbul belediye başkanlığı neden sona erdi?", "Why did Adnan Menderes cease to be prime minister?",
        (f"Held Person why/how/how-ended/reason leave/resign/removed/lose/how-ended* Time? term? {_ANY}",), why_left,
    ),
    Intent(
        "party-as", "For which party somebody held an office.",
        "Melih Gökçek hangi partiden Ankara belediye başkanı oldu?", "Which party was Bedrettin Dalan from as mayor of Istanbul?",
        (f"Held Person party/of-party Time? candidate? belong? member? {_ANY}", f"Held party/of-party Time/During? belong? candidate? hands? {_ANY}"), party_as,
    ),
    Intent(
        "how-long-held", "How long somebody held an office.",
        "Bülent Ecevit toplam kaç yıl başbakanlık yaptı?", "How long was Melih Gökçek mayor of Ankara?",
        (f"Held Person how-long total? Time? term? {_ANY}",), how_long,
    ),
)  # fmt: skip
