"""Removals of several people in one sentence, and those who are put in their places."""

from __future__ import annotations

from loaders.news.rule import Rule

_LISTED = (
    r"(?: (?:,|and|a|the|of|from|for|member|main|opposition|ruling|pro|-|kurdish|\(|\)|district|metropolitan|mayor|co|"
    r"mayors|former|[PCA]\d+(?:\+s)?))*"
)
"""What may stand between the first of a list of people and its verb."""
_OFFICE = r"(?:office|their posts?|their duties|their positions|duty|power)"
_PUT_TR = r"(?:atandi|gorevlendirildi|getirildi|atanmisti|atanmistir|gorevlendirilmistir|atanirken|getirilmisti)"
_OFFICIAL_TR = r"(?:vali|valisi|kaymakam|kaymakami|vali yardimcisi)"

ENGLISH_REMOVALS: tuple[Rule, ...] = (
    Rule(
        "en-removed-list", "en", "RESIGNED",
        (
            rf"<who:P>(?={_LISTED} and{_LISTED} P\d+{_LISTED} (?:have been|were|had been) (?:removed|dismissed|suspended|ousted|sacked) from {_OFFICE})",
            rf"and(?: the)?(?: <C> %mayor_en%)? <who:P>{_LISTED} (?:have been|were|had been) (?:removed|dismissed|suspended|ousted|sacked) from {_OFFICE}",
            r"(?:government|ministry|council of state|<B>) (?:also |later |then |has |had )?(?:dismissed|removed|suspended|sacked) (?:<C> )?(?:%mayor_en% )?<who:P>",
        ),
        positive=("Örnekkent Mayor Ada Örnek and Denemeşehir Mayor Can Deneme were removed from office.",
                  "Ada Örnek, Can Deneme and Ela Misal have been dismissed from their posts.", "The ministry dismissed Örnekkent Mayor Ela Misal."),
        denied=("Örnekkent Mayor Ada Örnek and Denemeşehir Mayor Can Deneme were not removed from office.",
                "Ada Örnek, Can Deneme and Ela Misal have never been dismissed from their posts.", "The ministry never dismissed Örnekkent Mayor Ela Misal."),
        negative=("Ada Örnek met the officials who were removed from office.",), object="@none", time="event", strength=0.92,
    ),
)  # fmt: skip

TURKISH_REMOVALS: tuple[Rule, ...] = (
    Rule(
        "tr-removed-and", "tr", "RESIGNED",
        (
            r"<who:P*> (?:, )?(?:da |de |ise )?(?:~,6)?(?P<title>gorevden|gorevinden) (?:alinarak|uzaklastirilarak|alinirken|uzaklastirilirken)",
            r"<who:P+loc> (?P<title>gorevden|gorevinden) (?:alindi|uzaklastirildi)",
            r"<who:P+gen> (?:da |de )?(?P<title>gorevinden|gorevden) (?:alindigi|uzaklastirildigi) (?:~2)?(?:belirtildi|bildirildi|aciklandi|duyuruldu)",
            r"(?P<title>%mayor_tr% (?:<A+li> )?)<who:P>(?=(?: (?:ile|ve|,) (?:[^ PN.;]\S* ){0,8}P\d+)+ (?:, )?(?:[^ P.;]\S* ){0,6}gorevden (?:alindi|uzaklastirildi)(?![^ ]))",
        ),
        positive=("Örnekkent Belediye Başkanı Ada Örnek görevden alınarak yerine vekil getirildi.",
                  "Örnekkent Belediye Başkanı Can Deneme ve Denemeşehir Belediye Başkanı Ela Misal görevden alındı.",
                  "Ela Misal'in de görevinden alındığı açıklandı."),
        denied=("Örnekkent Belediye Başkanı Ada Örnek görevden alınmayarak yerinde kaldı.",
                "Örnekkent Belediye Başkanı Can Deneme ve Denemeşehir Belediye Başkanı Ela Misal görevden alınmadı.",
                "Ela Misal'in de görevinden alınmadığı açıklandı."),
        negative=("Ada Örnek görevden alınan memurlarla konuştu.",), object="@none", time="event", strength=0.92,
    ),
    Rule(
        "tr-trustee-instead", "tr", "MAYOR_OF",
        (
            rf"<place:C*> %mayor_tr% (?:<A+li> )?<P*> (?:(?!P\d|yerine)[^ .;]+ ){{0,8}}yerine (?:<T> )?(?:<C*> )?(?:ilce )?{_OFFICIAL_TR} <who:P*>(?=[^.]*? {_PUT_TR}(?![^ ]))",
            rf"(?:belediyeye|belediyesine) (?:kayyum|kayyim) olarak <place:C*> (?:ilce )?{_OFFICIAL_TR} <who:P*> {_PUT_TR}",
            rf"yerine <place:C*> (?:ilce )?kaymakami <who:P*> (?:<T> )?(?:kayyum|kayyim) olarak {_PUT_TR}",
            rf"<place:C*> belediyesi(?:'?ne) (?:{_OFFICIAL_TR} )?<who:P*> (?:<T> )?(?:kayyum|kayyim) olarak {_PUT_TR}",
        ),
        positive=("Örnekkent Belediye Başkanı Ada Örnek'in yerine Vali Can Deneme görevlendirildi.", "Belediyeye kayyum olarak Örnekkent Valisi Can Deneme atandı.",
                  "Yerine Denemeşehir Kaymakamı Ela Misal kayyum olarak atandı."),
        denied=("Örnekkent Belediye Başkanı olmayan Ada Örnek'in yerine Vali Can Deneme görevlendirilmedi.", "Belediyeye kayyum olarak Örnekkent Valisi Can Deneme atanmadı.",
                "Yerine Denemeşehir Kaymakamı Ela Misal kayyum olarak atanmadı."),
        negative=("Örnekkent Belediye Başkanı seçimi yerine Vali Can Deneme konuştu.",), time="none", qualifiers={"standing": "trustee"}, strength=0.92,
    ),
)  # fmt: skip
