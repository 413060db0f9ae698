"""Words around people, folded: titles, nouns that stand for somebody named before, capitals that are no names."""

from __future__ import annotations

from loaders.news.folding import words_of

TITLES: dict[str, str] = {
    "president": "PRESIDENT_OF", "cumhurbaskani": "PRESIDENT_OF",
    "premier": "PRIME_MINISTER_OF", "basbakan": "PRIME_MINISTER_OF", "pm": "PRIME_MINISTER_OF",
    "minister": "MINISTER_OF", "bakan": "MINISTER_OF", "bakani": "MINISTER_OF",
    "mayor": "MAYOR_OF", "baskan": "MAYOR_OF", "baskani": "MAYOR_OF",
    "leader": "LEADER_OF", "chairman": "LEADER_OF", "chair": "LEADER_OF", "chairwoman": "LEADER_OF",
    "lideri": "LEADER_OF", "lider": "LEADER_OF",
    "speaker": "SPEAKER_OF", "candidate": "", "adayi": "", "milletvekili": "", "deputy": "", "lawmaker": "",
    "politician": "", "mp": "", "vekili": "",
}  # fmt: skip

ROLE_NOUNS: dict[str, str] = {
    "politician": "Politician", "mayor": "Politician", "president": "Politician",
    "city": "City", "metropolis": "City", "megacity": "City",
    "party": "Party",
}  # fmt: skip

SURNAMES_THAT_ARE_WORDS = frozenset(
    words_of(
        "ozel yavas kurum guler yeni genc kaya demir celik tuna soylu simsek yildirim yildiz aydin gunes bahar deniz "
        "turk acar ak kara sari uysal"
    )
)

NO_NAMES = frozenset(
    words_of(
        # English
        "the a an in on at of and or but for from by with to as is was it its his her he she they we i you this that these "
        "those mr mrs ms dr prof president prime minister mayor leader chairman chairwoman chair speaker deputy party "
        "alliance court council board commission election elections electoral supreme constitutional national general "
        "assembly parliament republic ministry municipality metropolitan government state united nations european union "
        "north south east west sea coast black mediterranean aegean anatolia anatolian kurdish kurds turkish turkey turks "
        "islamist islamic democratic social university news agency reuters monday tuesday wednesday thursday friday "
        "saturday sunday january february march april may june july august september october november december after "
        "before when while since until both former acting interior foreign justice education finance health defence "
        "defense city province district opposition ruling candidate lawmaker mp mps human rights world bank street square "
        "palace nato eu un us uk trump biden white house office vice co newly local then also however earlier later last "
        "next if who many some all our their there here what why how not no yes meanwhile according "
        # Turkish
        "ve ile bir bu su o da de ki icin gibi ise ama ancak fakat eski yeni sayin baskan baskani baskanligi baskanligina "
        "baskanligini baskanvekili genel il ilce buyuksehir belediye belediyesi belediyesinin cumhurbaskani "
        "cumhurbaskanligi cumhur millet ittifaki basbakan basbakani bakan bakani bakanligi milletvekili milletvekilleri "
        "vekili lider lideri adayi aday aday parti partisi partili meclis meclisi turkiye tbmm yuksek secim kurulu "
        "mahkemesi mahkeme anayasa danistay sayistay yargitay savcisi savciligi cumhuriyet ticaret odasi universitesi "
        "dr prof doc av yardimcisi sozcusu sekreteri grup merkez yurutme ocak subat mart nisan mayis haziran temmuz agustos eylul "
        "ekim kasim aralik pazartesi sali carsamba persembe cuma cumartesi pazar es eski onceki mevcut "
        "karadeniz akdeniz ege anadolu marmara guneydogu dogu kurt haber ajansi gazetesi valisi vali kaymakami kaymakam "
        "esbaskani es-genel kayyum kayyim olarak halk halklarin adalet kalkinma demokrasi hareket milliyetci iyi"
    )
)
