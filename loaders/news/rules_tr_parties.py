"""Turkish: membership, founding and following of parties, who held a city, who governs, ages."""

from __future__ import annotations

from loaders.news.rule import Rule

TURKISH_PARTIES: tuple[Rule, ...] = (
    Rule(
        "tr-member", "tr", "MEMBER_OF",
        (
            r"<party:A+li> (?:~3)?(?:<C> )?(?:(?:buyuksehir |belediye |eski |mevcut )*baskan(?:i)? )?(?:milletvekili )?<who:P*>",
            r"<who:P*> \( <party:A> \)",
            r"<party:A> (?:\( <A> \) )?(?:<C> )?milletvekili (?:dr |prof |av )*<who:P*>",
            r"<party:A+abl> (?:secilen |aday olan )?<who:P*>",
            r"<who:P> (?:, )?(?:~,5)?<party:A+dat> (?:~1)?(?:katildi|gecti|uye oldu|katilmisti|gecmisti|katilan|katilanlar)",
            r"<party:A+dat> (?:katilan|gecen) (?:~3)?<who:P*>",
            r"<who:P> (?:, )?(?:~,2)?<party:A> uyesi(?:dir|ydi)?",
        ),
        positive=("Kırmızı Partili Ada Örnek konuştu.", "Can Deneme 2008'de Mavi Parti'ye katıldı.", "Kırmızı Parti'den Ela Misal söz aldı."),
        denied=("Kırmızı Partili olmayan Ada Örnek konuştu.", "Can Deneme 2008'de Mavi Parti'ye katılmadı.", "Kırmızı Parti'den değil Ela Misal söz aldı."),
        negative=("Kırmızı Parti'yi eleştiren Ada Örnek konuştu.",), object="party", title=True, strength=0.93,
    ),
    Rule(
        "tr-age", "tr", "BORN",
        (r"<age:N> yasindaki (?:~3)?<who:P*>", r"<who:P> \( <age:N> \)", r"<who:P> (?:, )?<age:N> yasinda"),
        positive=("52 yaşındaki Ada Örnek okulu açtı.", "Can Deneme 47 yaşında.", "Kente gelen 39 yaşındaki Ela Misal gülümsedi."),
        denied=("52 yaşındaki olmayan Ada Örnek okulu açtı.", "Can Deneme 47 yaşında değil.", "39 yaşındaki değil Ela Misal gülümsedi."),
        negative=("Ada Örnek 12 yaşındaki bir çocukla konuştu.",), object="@none", title=True,
    ),
    Rule(
        "tr-born", "tr", "BORN",
        (r"<who:P> (?:, )?(?:~,4)?<when:T> (?:~,3)?(?:dogdu|dogumlu|dunyaya geldi|dogmustur|dogan)", r"<when:T> (?:~2)?(?:dogumlu|dogan) (?:olan )?<who:P*>"),
        positive=("Ada Örnek 1960 yılında Örnekkent'te doğdu.", "4 Mayıs 1955 doğumlu Can Deneme geldi.", "Ela Misal 1970'te dünyaya geldi."),
        denied=("Ada Örnek 1960 yılında Örnekkent'te doğmadı.", "4 Mayıs 1955 doğumlu olmayan Can Deneme geldi.", "Ela Misal 1970'te dünyaya gelmedi."),
        object="@none", time="event",
    ),
    Rule(
        "tr-founded", "tr", "FOUNDED",
        (r"<who:P> (?:, )?(?:~,6)?<party:A*> (?:~1)?(?:kurdu|kurmustu|kuran)", r"<party:A*> (?:~,4)?<who:P> (?:~2)?tarafindan (?:~1)?kuruldu",
         r"<party:A*> (?:~1)?(?:kurucusu|kurucu genel baskani) (?:olan )?<who:P*>", r"<party:A+acc> kuran <who:P*>"),
        positive=("Ada Örnek 1990'da Kırmızı Parti'yi kurdu.", "Mavi Parti, 1985'te Can Deneme tarafından kuruldu.", "Kırmızı Parti'nin kurucusu Ela Misal konuştu."),
        denied=("Ada Örnek 1990'da Kırmızı Parti'yi kurmadı.", "Mavi Parti, 1985'te Can Deneme tarafından kurulmadı.", "Kırmızı Parti'nin kurucusu olmayan Ela Misal konuştu."),
        object="party", time="event",
    ),
    Rule(
        "tr-succeeds", "tr", "SUCCEEDS",
        (r"<who:A> (?:, )?(?:~,2)?<old:A*> (?:~1)?(?:devami|devamidir|ardili|halefi|mirascisi)", r"<old:A+gen> (?:~1)?(?:devami|ardili|halefi) (?:olan |niteligindeki |sayilan )?<who:A>",
         r"<old:A> (?:~2)?adini <who:A> olarak degistirdi", r"<old:A+gen> yerine <who:A> kuruldu"),
        positive=("Kırmızı Parti, Mavi Parti'nin devamıdır.", "Mavi Parti'nin devamı olan Kırmızı Parti toplandı.", "Mavi Parti adını Kırmızı Parti olarak değiştirdi."),
        denied=("Kırmızı Parti, Mavi Parti'nin devamı değil.", "Mavi Parti'nin devamı olmayan Kırmızı Parti toplandı.", "Mavi Parti adını Kırmızı Parti olarak değiştirmedi."),
        object="old", time="event", strength=0.93,
    ),
    Rule(
        "tr-controlled", "tr", "CONTROLLED",
        (r"<place:C> (?:~,4)?<who:A+gen> (?:elindeydi|elinde|yonetimindeydi|yonetimindedir|yonetiminde|kontrolundeydi)", r"<who:A> (?:~,4)?<place:C+acc> (?:~2)?(?:yonetti|yonetiyor|yonetmisti|yonetiyordu|elinde tuttu)",
         r"<place:C+acc> (?:~3)?<who:A> (?:yonetti|yonetiyor|yonetiyordu)", r"<who:A+gen> (?:~2)?kalesi (?:olan |olarak bilinen )?<place:C*>", r"<place:C> , (?:~1)?<who:A+gen> kalesi",
         r"<who:A+gen> (?:~2)?(?:yonettigi|yonetimindeki|elindeki|elinde bulunan|yonetiminde olan|yonetiminde bulunan) <place:C*>"),
        positive=("Örnekkent 20 yıl boyunca Mavi Parti'nin elindeydi.", "Kırmızı Parti 1999'dan beri Denemeşehir'i yönetiyor.", "Kırmızı Parti'nin kalesi Örnekkent sakindi."),
        denied=("Örnekkent 20 yıl boyunca Mavi Parti'nin elinde değildi.", "Kırmızı Parti 1999'dan beri Denemeşehir'i yönetmiyor.", "Kırmızı Parti'nin kalesi olmayan Örnekkent sakindi."),
        time="tenure", strength=0.92,
    ),
    Rule(
        "tr-in-power", "tr", "IN_POWER",
        (r"<who:PA> (?:, )?(?:~,3)?<when:T> (?:~2)?(?:iktidarda|iktidardadir|iktidardaydi|iktidarda olan)", r"<when:T> (?:~2)?(?:iktidarda olan|iktidardaki|ulkeyi yoneten) <who:PA*>",
         r"<who:PA> (?:, )?(?:~,3)?<when:T> (?:~1)?(?:ulkeyi|<K+acc>) (?:yonetiyor|yonetti)", r"<who:PA> (?:, )?(?:~,3)?<when:T> (?:~2)?iktidara geldi"),
        positive=("Kırmızı Parti 12 yıldır iktidarda.", "Ada Örnek 2005'ten beri ülkeyi yönetiyor.", "12 yıldır iktidarda olan Mavi Parti toplandı."),
        denied=("Kırmızı Parti 12 yıldır iktidarda değil.", "Ada Örnek 2005'ten beri ülkeyi yönetmiyor.", "12 yıldır iktidarda olmayan Mavi Parti toplandı."),
        object="@none", time="tenure",
    ),
)  # fmt: skip
