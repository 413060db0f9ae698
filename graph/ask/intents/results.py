"""Results: who won, who came second, votes, shares, seats, margins and turnout, in a city, a province or the country."""

from __future__ import annotations

from graph.ask.answers.opponents import names_both_sides, opponents
from graph.ask.answers.records import record_of_elections, referendums_decided
from graph.ask.answers.results import is_of_voters, names_no_place, poll_results, won_elections
from graph.ask.intent import Intent

_KIND = "local/general/presidential/referendum"

_SOFT = "election? round-1/round-2? take? hold? year? mayor/Held? elected? all? happen? constitution? stand? total? become? became? last? come? how-ended? how? what?"

RESULTS = (
    Intent(
        "winner", "Who won an election: in a city, a province or the country.",
        "2019'da Ankara'yı kim kazandı?", "Which party won the 2018 general election?",
        (
            f"win/winner/elected/first/take City Time/last/first party? {_KIND}? votes? how-much? {_SOFT}", f"win/winner/elected Held Time/last/first party? {_KIND}? {_SOFT}",
            f"win/winner Province Time/last party? {_KIND}? votes? how-much? {_SOFT}", f"win/winner/elected {_KIND} Time? party/candidate? first? {_SOFT}",
            f"first {_KIND} Time party? {_SOFT}", f"first party Time {_SOFT}", f"win/winner {_KIND} Time/last party? seats/votes/share how-many/how-much? {_SOFT}",
            f"least votes/share/seats {_KIND} Time party/of-party? {_SOFT}", f"least votes/share/seats Time party/of-party {_SOFT}",
            f"most votes/share/seats take/win/candidate/party/last/{_KIND} Time? City/Province? party/candidate? {_KIND}? of-party? {_SOFT}",
            f"most votes/share/seats Time? City/Province? party/candidate? {_KIND}? of-party? {_SOFT}",
            f"win/winner election Time party? last? {_SOFT}",
            f"of-party win City Time/last {_KIND}? {_SOFT}", f"of-party win {_KIND} Time/last {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "results", "The result of an election: everyone who stood, with votes, shares and seats.",
        "2024 İstanbul belediye seçimi sonuçları neler?", "What was the result of the 2017 referendum?",
        (
            f"result City/Province/Held Time/last {_KIND}? party? candidate? votes? {_SOFT}", f"result {_KIND} Time/last? party? City/Province? votes? share? seats? {_SOFT}",
            f"who how-much/how-many {_KIND} Time/last votes? share? take City/Province? {_SOFT}", f"votes City/Province Time/last how {_KIND} {_SOFT}", f"how-much/how-many/votes/share candidate {_KIND} Time/last votes? share? City/Province? {_SOFT}",
            f"candidate City/Held Time/last {_KIND}? how-many? party? {_SOFT}", f"candidate presidential Time/last? how-many? {_SOFT}",
            f"how-many/how-much/votes/share/seats party {_KIND} Time/last votes? share? seats? City/Province? {_SOFT}",
            f"Party candidate City/Held/presidential Time/last {_KIND}? {_SOFT}",
            f"stand City/Held Time {_KIND}? {_SOFT}", f"stand presidential Time {_SOFT}",
            f"referendum Time pass whether? {_SOFT}", f"result election Time City? {_SOFT}", f"result Time {_SOFT}", f"entered party {_KIND}? Time/last assembly? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "party-result", "What a party, or several, received in an election: votes, share, seats.",
        "2018 genel seçimlerinde AKP kaç oy aldı?", "How many seats did the CHP and the MHP win in 2011?",
        (
            f"Party+ votes/share/seats/how-much/result/deputy Time/last? votes? share? seats? how-much? how-many? result? deputy? {_KIND}? City/Province? win? compare? more? or* whether* of-party? party? municipal-council/provincial-council? assembly? {_SOFT}",
            f"Party+ {_KIND} Time/last compare? how? what? City/Province? {_SOFT}", f"Party+ compare Time {_KIND}? City/Province? {_SOFT}",
            f"Alliance+ votes/share/seats/how-much/how-many/result/deputy Time/last? votes? share? seats? deputy? how-much? how-many? {_KIND}? win? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "elections-won", "Which general elections a party won, by votes, and how many.",
        "AKP kaç genel seçim kazandı?", "Which general elections did the CHP win?",
        (f"Party win general how-many? how-often? when? last? first? whether? ever? Time? {_SOFT}", f"Party win election how-many? how-often? when? last? first? Time? {_SOFT}", f"Party win/first when/which {_SOFT}"), won_elections,
    ),
    Intent(
        "election-record", "The election in which a party, the turnout or the margin was highest or lowest.",
        "En yüksek katılım hangi genel seçimde oldu?", "What was the CHP's lowest share in a general election?",
        (
            f"Party most/least votes/share/seats/result general/election/local votes? share? when? Time? ever? {_SOFT}", f"Party most/least votes/share/seats when votes? share? Time? ever? {_SOFT}",
            f"Party most/least general result? when? ever? {_SOFT}",
            f"most/least turnout/turned-out when? {_KIND} Time? share? ever? {_SOFT}", f"closest/least {_KIND} margin? result? when? share? Time? ever? {_SOFT}",
        ), record_of_elections, names_no_place,
    ),
    Intent(
        "referendums-decided", "Which referendums were accepted or rejected.",
        "Hangi referandumlar reddedildi?", "Which referendums were rejected?",
        (f"referendum reject/pass how-many? Time? list? all? {_SOFT}",), referendums_decided, names_no_place,
    ),
    Intent(
        "candidate-result", "What a candidate received.",
        "2014 cumhurbaşkanlığı seçiminde Selahattin Demirtaş yüzde kaç oy aldı?", "How many votes did Mansur Yavaş get in Ankara in 2019?",
        (
            f"Person+ votes/share/how-much/result rerun? Time/last? votes? share? how-much? how-many? result? {_KIND}? City/Province? win? compare? more? or* whether* chair? {_SOFT}",
            f"Person {_KIND} Time/last result? City/Province? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "runner-up", "Who came second, or third, in an election.",
        "2024'te İstanbul'da ikinci kim oldu?", "Who was the runner-up in Ankara in 2014?",
        (
            f"second/third City/Held/Province Time/last party? candidate? {_KIND}? votes? {_SOFT}", f"second/third {_KIND} Time/last party? candidate? votes? {_SOFT}",
            f"lose City/Held Time/last {_KIND}? candidate? {_SOFT}", f"lose presidential Time/last candidate? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "opponents", "Whom somebody beat in a contest, or by whom somebody was beaten.",
        "2014'te Melih Gökçek'e kim kaybetti?", "Who lost to Mansur Yavaş in 2019?",
        (
            f"Person lost-to/beat who? Time? Held? City? presidential? local? candidate? whether? {_SOFT}",
            f"Person lose who Time? Held? City? presidential? local? candidate? {_SOFT}",
        ), opponents, names_both_sides,
    ),
    Intent(
        "margin", "By how much an election was won.",
        "2019'da Ankara'da fark kaç oydu?", "By what margin was Istanbul won in 2024?",
        (
            f"margin/how-wide/margin-share how-wide? Person/Party* City/Held/Province Time/last {_KIND}? how-much? how-many? votes? share? win? between? lose? second? candidate? {_SOFT}",
            f"margin/how-wide/margin-share how-wide? Person/Party* {_KIND} Time/last how-much? how-many? votes? share? win? between? lose? second? candidate? {_SOFT}",
            f"margin/how-wide/margin-share how-wide? Person Person {_KIND}? Time? how-much? how-many? votes? share? between? win? lose? {_SOFT}",
            f"margin/how-wide Person win Time/last {_KIND}? how-much? how-many? votes? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "turnout", "How many took part in an election.",
        "2018 cumhurbaşkanlığı seçimine katılım oranı neydi?", "What was the turnout of the 2017 referendum?",
        (
            f"turnout/turned-out/voters {_KIND} Time/last? City/Province? how-much? how-many? share? {_SOFT}", f"turnout/turned-out/voters City/Held Time/last {_KIND}? how-much? how-many? share? {_SOFT}",
            f"voters Time how-many? {_SOFT}", f"turnout/turned-out/voters election Time how-much? how-many? share? City? {_SOFT}",
        ), poll_results, is_of_voters,
    ),
    Intent(
        "referendum", "How many voted yes or no.",
        "2010 referandumunda evet oranı kaçtı?", "How many voted no in the 2017 referendum?",
        (f"yes/no+ whether* or* referendum? Time/last votes? share? how-much? how-many? City/Province? win? take? result? {_SOFT}", f"referendum Time City/Province result/win? party? {_SOFT}"), poll_results, is_of_voters,
    ),
)  # fmt: skip
