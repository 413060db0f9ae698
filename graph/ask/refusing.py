"""Saying what was not understood, and why: the words left over, names that mean too many, what the graph is not about."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ask.frame import Frame, Item
from graph.ask.tokens import Token
from graph.questions.speech import choose

_OUTSIDE: dict[str, tuple[str, str, str]] = {
    "future": (
        "It asks about the future; the graph holds what was and what is scheduled.",
        "Gelecek soruluyor; çizge yalnız olmuş olanı ve takvime bağlanmış olanı tutar.",
        "will|gonna|predict|prediction|forecast|poll numbers|opinion poll|kazanacak|olacak|secilecek|anket|anketler|anketlere|tahmin|"
        "tahminin|kazanir mi|would win|going to win|expected to win|kim kazanir|secilir|aday olacak|kazanabilir|chances|secilecek mi",
    ),
    "opinion": (
        "It asks for a judgement; the graph holds offices, parties and votes, and judges nobody.",
        "Bir değerlendirme soruluyor; çizge makamları, partileri ve oyları tutar, kimseyi değerlendirmez.",
        "best|worst|good|bad|better mayor|successful|unsuccessful|corrupt|popular|favourite|favorite|should|basarili|basarisiz|iyi mi|en iyi|"
        "en kotu|kotu|sevilen|dogru mu yapti|hakli|haksiz|think|opinion|sence|sizce|bence|performans|honest|durust|populer|"
        "in your opinion|great|greatest president|greatest leader|diktator|dictator|democratic leader|fair|adil|en sevilen|trust",
    ),
    "charges": (
        "It asks about charges or wrongdoing; the graph holds only dated public acts such as a removal from office.",
        "Suçlama veya usulsüzlük soruluyor; çizge yalnız görevden alma gibi tarihli kamusal işlemleri tutar.",
        "corruption|bribe|bribery|yolsuzluk|rusvet|hirsiz|hirsizlik|crime|criminal|suc|suclu|guilty|terrorist|terorist|terorle|fetocu|"
        "prison|jail|hapis|hapiste|hapiste mi|tutuklu|cezaevi|cezaevinde|arrested|arrest|tutuklandi|yargilandi|dava|davasi|scandal|skandal|fraud|hile|rigged|"
        "trial|convicted|conviction|sentenced|indictment|iddianame|gozaltina|gozalti|detained|diploma|diplomasi",
    ),
    "private": (
        "It asks about private life; the graph holds roles and public acts alone.",
        "Özel hayat soruluyor; çizge yalnız görevleri ve kamusal işlemleri tutar.",
        "wife|husband|married|spouse|children|son of|daughter|religion|salary|net worth|wealth|rich|es|esi|evli|cocuk|cocugu|cocuklari|maas|"
        "maasi|servet|serveti|dini|mezhebi|kizi|oglu|sevgilisi|girlfriend|boyfriend|address|phone|telefon|adresi|mal varligi|hastalik|"
        "saglik durumu|illness|ethnicity|etnik|kokeni ne|hobby|hobbies|boyu kac|family|ailesi|kardesi|brother|sister|father|mother|"
        "babasi|annesi|religious|alevi|kurt mu|university|universite|hangi okul|mezun",
    ),
}  # fmt: skip


_OF_FIGURES = ("best", "worst", "en iyi", "en kotu")


def explain_outside(tokens: Sequence[Token], lang: str) -> str | None:
    """Why a question lies outside of what the graph is about, if one of its words says so."""
    text = f" {' '.join(token.key for token in tokens)} "
    for english, turkish, words in _OUTSIDE.values():
        found = next((word for word in words.split("|") if f" {word} " in text), None)
        if found in _OF_FIGURES and any(f" {word}" in text for word in ("result", "share", "sonuc", "oran")):
            continue  # A party's best result is a figure, and no judgement.
        if found and not (found == "es" and f" {found} genel" in text) and not (found == "es" and " es baskan" in text):
            return f"{choose(lang, 'Not understood', 'Anlaşılmadı')} (“{found}”): {choose(lang, english, turkish)} {_can(lang)}"
    return None


def explain_unknown(words: Sequence[str], lang: str) -> str:
    """That some words are not known."""
    listed = ", ".join(f"“{word}”" for word in dict.fromkeys(words))
    return (
        choose(
            lang,
            f"Not understood: {listed} is no word of a question that can be answered, and no name in the data.",
            f"Anlaşılmadı: {listed} cevaplanabilen soruların sözlerinden değil ve veride böyle bir ad yok.",
        )
        + " "
        + _can(lang)
    )


def explain_late(frame: Frame, horizon: str, lang: str) -> str | None:
    """That the time asked for lies after the day up to which the data holds; what is scheduled may be asked for."""
    time = frame.time
    if time is None or time.first is None or frame.intent == "elections" or time.first.isoformat() <= horizon[:10]:
        return None
    return choose(
        lang,
        f"Not understood ({time.said}): the data holds up to {horizon[:10]}, and nothing is said of later days.",
        f"Anlaşılmadı ({time.said}): veri {horizon[:10]} gününe kadar; sonrası için bir şey söylenmez.",
    )


def explain_misfit(frame: Frame, text: str, tokens: Sequence[Token], lang: str) -> str:
    """That every word is known, and together they are no question that can be answered."""
    parts = ", ".join(
        f"“{text[tokens[item.start].start : tokens[item.end - 1].end]}”"
        for item in frame.items
        if item.end > item.start
    )
    return (
        choose(
            lang,
            f"Not understood: the parts {parts} are known, but not what is asked with them together.",
            f"Anlaşılmadı: {parts} biliniyor, ama bunlarla birlikte ne sorulduğu anlaşılmadı.",
        )
        + " "
        + _can(lang)
    )


def explain_vague(item: Item, text: str, tokens: Sequence[Token], lang: str) -> str:
    """That a name may mean several things, none of which stands out."""
    said = text[tokens[item.start].start : tokens[item.end - 1].end]
    listed = ", ".join(f"{one.name} ({one.id})" for one in item.things[:6])
    more = len(item.things) - 6
    rest = choose(lang, f" and {more} more", f" ve {more} kayıt daha") if more > 0 else ""
    return choose(
        lang,
        f"Not understood: “{said}” may mean {listed}{rest}. Write the full name, or the province with the place.",
        f"Anlaşılmadı: “{said}” şunlardan biri olabilir: {listed}{rest}. Tam adı ya da yerin ilini yazın.",
    )


def _can(lang: str) -> str:
    return choose(
        lang,
        "Ask about holders of offices, elections and votes, parties and their lines, cities, trustees, durations: "
        "docs/ask.md lists every kind of question.",
        "Makam sahipleri, seçimler ve oylar, partiler ve öncülleri, şehirler, kayyumlar, süreler sorulabilir: docs/ask.md "
        "her soru türünü örnekleriyle gösterir.",
    )
