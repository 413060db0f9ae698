"""Turkish words and phrases of questions that are read as they stand: question words, times of a line, politeness.

Forms are folded. The empty name of `NOTHING` means that the words add nothing to what is asked.
"""

from __future__ import annotations

EXACT: dict[str, str] = {
    "while-began": "oldugunda|olunca|secilince|oldugu gun|oldugu tarihte|secildiginde|goreve geldiginde|goreve basladiginda",
    "who": (
        "kim|kimdi|kimdir|kimmis|kimler|kimlerdi|kimlerdir|kimi|kime|kiminle|hangi kisi|hangi kisiler|"
        "hangi isim|hangi isimler|hangi siyasetci|hangi siyasetciler|kim oldu|kimlerin|kimleri|kimin|kimindi|"
        "hangi siyasetcinin"
    ),
    "who-from": "kimden|kimlerden",
    "whether": "mi|mu|midir|mudur|miydi|muydu|dogru mu|var mi|mis mi|miymis",
    "when": (
        "ne zaman|ne zamandi|hangi tarihte|hangi yil|hangi yilda|hangi gun|hangi ay|hangi tarihler|"
        "hangi tarihler arasinda|hangi yillarda|hangi yillar|hangi yillar arasinda|hangi sene|hangi senede|"
        "kac yilinda|ne vakit|hangi tarih|kacta|hangi tarihlerde|ne zamanlar|hangi tarihtedir|hangi tarihti|"
        "kac tarihinde|hangi yildi|hangi secimde|hangi secimlerde|hangi secimle|hangi secim"
    ),
    "since-when": (
        "ne zamandan beri|ne zamandan bu yana|hangi yildan beri|kac yilindan beri|hangi tarihten beri|"
        "ne zamandir|hangi tarihten itibaren|ne zamandan itibaren|hangi yildan bu yana"
    ),
    "how-many": (
        "kac|kaci|kac tane|kac adet|kac kisi|kac farkli kisi|kac farkli|kac isim|kac kisinin|toplam kac|kactir|"
        "kacti|kac ayri|kacinda|ne kadardi|kacini|kac tanesi|kac tanesini"
    ),
    "how-often": "kac kez|kac defa|kac kere|kac donem|kac sefer|kac kezdir|kac donemdir|kacinci kez",
    "leave": "ne zamana kadar|hangi yila kadar|hangi tarihe kadar",
    "how-long": (
        "suresi|suresi ne kadar|suresi kac yil|"
        "kac yil|kac sene|kac ay|kac gun|kac yildir|kac gundur|ne kadar sure|ne kadar zaman|ne kadar sureyle|"
        "ne kadar|toplam kac yil|toplam kac gun|kac yil boyunca|kac yil sureyle|ne kadar suredir|kac senedir|"
        "toplam ne kadar sure|toplam ne kadar|kac yilligina|ne kadar uzun|toplam kac sene|kac yil sure|"
        "ne kadar sureligine|kac yilini|uzunlugu"
    ),
    "how-old": (
        "kac yasinda|kac yasindaydi|kac yasindayken|kac yasindadir|yasi kac|yasi kacti|yasi neydi|yasi nedir|kac yas"
    ),
    "how-much": (
        "yuzde kac|yuzde kaci|yuzde kacini|yuzde kacla|yuzde kaciyla|yuzde kacti|ne kadar oy|kac oy|kac oyla|"
        "kac oyu|yuzde kacini aldi"
    ),
    "why": (
        "neden|niye|nicin|ne sebeple|hangi nedenle|hangi sebeple|hangi gerekceyle|ne gerekceyle|neden dolayi|nasil"
    ),
    "how": "ne sekilde|hangi yolla",
    "which": (
        "hangi|hangileri|hangisi|hangisidir|hangileridir|hangisiydi|hangileriydi|hangisinde|hangilerinde|hangilerini"
    ),
    "what": "ne|nedir|neydi|nelerdir|neler|nelerdi|neresi|nereler",
    "where": "nerede|nerelerde|nereden|nerelerden|nereye|nereli|nerenin|nerelerin|nereleri|nereyi",
    "be": "idi|imis|dir|itibariyle|itibariyla|yasanan",
    "while": (
        "iken|oldugu sirada|oldugu donemde|oldugu zaman|oldugu sure|oldugu surede|oldugu yillarda|"
        "olurken|gorevdeyken|gorevindeyken|oldugu sure boyunca|oldugu donem|oldugu donem boyunca|"
        "oldugu zamanlarda|gorev yaparken|yaparken|oldugu surece|"
        "oldugu zamanda"
    ),
    "during": (
        "doneminde|donemi boyunca|sirasinda|zamaninda|suresince|boyunca|doneminin icinde|yillarinda|"
        "doneminde iken|suresi icinde"
    ),
    "by-voters": (
        "halk tarafindan|halk oyuyla|halkin oyuyla|dogrudan halk tarafindan|halkin|halkca|halkoyuyla|secmen tarafindan|"
        "millet tarafindan"
    ),
    "before": "olmadan once|olmadan evvel|secilmeden once|gelmeden once|once|oncesinde|oncesi|onceki|oncesindeki",
    "after": "sonra|sonrasinda|sonrasi|sonraki|sonrasindaki",
    "instead": "yerine|yerini|yerinde",
    "first": "ilk|ilki|birinci|ilk kez|ilk defa|ilk olarak",
    "last": "son|sonuncu|en son|en yakin tarihli|son yapilan",
    "next": "gelecek|bir sonraki|onumuzdeki|siradaki",
    "longer": "daha uzun|daha uzun sure|daha uzun sureyle|daha cok sure",
    "how-wide": "kac oy fazla|kac oy farkla|kac oy fark|ne kadar farkla|kac puan farkla|kac puan fark|kac fazla oy|kac oy farki|kac puan|kac puani|ne kadar puan",
    "longest": (
        "en uzun|en uzun sure|en uzun sureyle|en cok gorevde kalan|en fazla gorevde kalan|en uzun suredir|"
        "en uzun sureli|en uzun sure gorev|en uzun gorevde|en cok sure|en uzun donem"
    ),
    "shortest": "en kisa|en kisa sure|en kisa sureyle|en kisa sureli|en az gorevde kalan|en kisa donem",
    "most": "en iyi|en cok|en fazla|en yuksek|en buyuk",
    "least": "en kotu|en az|en dusuk|en kucuk",
    "most-often": "en cok kez|en cok defa|en fazla kez|en cok kere|en fazla defa|en cok donem",
    "closest": "en cekismeli|en az farkla|en dusuk farkla|en kucuk farkla|en az oy farkiyla|en yakin",
    "more": "daha cok|daha fazla|daha yuksek",
    "total": "toplam|toplamda|topluca|birlikte",
    "both": "hem",
    "or": "ya da|yahut|veya|veyahut",
    "ever": "hic|herhangi bir zaman|daha once|daha once hic|daha onceden",
    "all": (
        "butun|tum|tumu|hepsi|her|tamami|butunu|bastan sona|sirayla|sirasiyla|kronolojik|kronolojik olarak|"
        "tek tek|simdiye kadar|simdiye kadarki|bugune kadarki|bugune kadar|bugune dek|gunumuze kadar|simdiye dek|surekli|hep|sirayla hepsi"
    ),
    "in-power": (
        "iktidarda|iktidar|iktidardaydi|iktidardadir|iktidari|iktidar suresi|iktidarda kaldi|iktidarda bulundu"
    ),
    "hands": (
        "elinde|elindeydi|elindedir|elinde bulundu|elindeki|yonetiminde|yonetimindeydi|yonetimindedir|"
        "elinde kaldi|elinde oldu|elinde tuttu|elinde tutuyor|elinde bulunduruyor|elinde bulundurdu|"
        "yonetimi altinda|yonetiminde kaldi|kontrolunde|kontrolundeydi|idaresinde|idaresindeydi|"
        "yonetiminde bulundu|yonetimde|elinde tutan|elde tuttu|hakimiyetinde"
    ),
    "from-party": (
        "hangi partiden|hangi partili|hangi partidendi|hangi partiliydi|hangi partidendir|hangi partilidir|"
        "hangi partidenmis|hangi partinin adayi|hangi partinin adayiydi|hangi partinin adayi olarak|"
        "hangi parti adina|hangi partiye mensup|hangi partiye mensuptu|hangi partiye uyeydi|"
        "hangi partiye uye|hangi partinin uyesi|hangi partinin uyesiydi|hangi partide|hangi partideydi|"
        "hangi partidedir|hangi partinin|hangi partinindi|hangi partiye|hangi partiyle|partisi ne|"
        "partisi neydi|partisi nedir|partisi hangisi|partisi hangisiydi|hangi partilerde|hangi partilerden|"
        "hangi partilere|hangi parti adayi|hangi parti adayiydi|hangi partinindir|hangi parti tarafindan"
    ),
    "said-by": (
        "kim soyluyor|kim diyor|kaynagi ne|kaynagi nedir|kaynaklari neler|kaynaklari nelerdir|"
        "hangi kaynak soyluyor|hangi kaynaklar soyluyor|hangi kaynaga gore|hangi kaynaklara gore|"
        "hangi kaynak|hangi kaynaklar|nereden biliniyor|neye dayaniyor|nereden biliyoruz|"
        "hangi kaynaga dayaniyor|hangi kaynaklara dayaniyor"
    ),
    "sources-differ": (
        "kaynaklar ayrisiyor|kaynaklar celisiyor|kaynaklar farkli|kaynaklar ayriliyor|kaynaklar uyusuyor|"
        "kaynaklar ayni|kaynaklar hemfikir|kaynaklarda celiski var|kaynaklar arasinda fark var|"
        "kaynaklar arasinda celiski var|kaynaklar farkli tarih veriyor|kaynaklar farkli mi soyluyor|"
        "kaynaklar arasinda uyusmazlik var|kaynaklar anlasiyor|kaynaklar farkli sey soyluyor"
    ),
    "know": "biliniyor",
    "changed-hands": ("el degistirdi|el degistiren|el degistirmis|elden ele gecti|el degisti"),
    "acting-as": "vekil olarak|vekaleten|gecici",
    "suspended": (
        "gorevden uzaklastirilmis|gorevden uzaklastirilan|uzaklastirilan|gorevden alinan|gorevden alinmis|"
        "aciga alinan|gorevden uzaklastirilanlar|gorevden alinanlar"
    ),
    "reelected": "yeniden secilen|tekrar secilen|yeniden secilenler|tekrar secilenler|koltugunu koruyan",
    "yes": "evet",
    "woman": "tek kadin|yegane kadin",
    "say": "diyen|diyenler|dedi|demis",
    "no": "hayir",
    "not": (
        "degil|degildi|degildir|haric|disinda|disindaki|olmadan|yok|yoktu|yoktur|yok mu|hicbir|olmayan|"
        "olmadi|baska|ayni degil"
    ),
    "oldest": "en yasli",
    "youngest": "en genc",
    "biggest": "en kalabalik",
    "relative": (
        "gecen yil|gecen sene|gecen ay|gecen hafta|dun|yarin|bu yil|bu sene|bu ay|gecen secim|gecenlerde|"
        "yakinda|evvelki yil|onceki yil"
    ),
    "how-ended": (
        "akibeti ne oldu|akibeti|ne oldu|basina ne geldi|nasil sona erdi|nasil bitti|nasil kapandi|"
        "nasil kapatildi|nasil son buldu|neden kapatildi|neden kapandi|niye kapatildi|nicin kapatildi"
    ),
    "about": "hakkinda|uzerine|konusunda|hakkinda bilgi|ile ilgili",
    "compare": "karsilastir|kiyasla|karsilastirmasi|karsilastirmali|karsi|kiyasi",
    "head": "basinda|basindaydi|basindaki|basina|basindadir",
    "and": "ve|ile",
    "between": "arasinda|arasindaki",
    "year": "yil|yili|yilinda",
    "names": "isimleri|adlari|ismi|adi|adi ne|ismi ne|adi neydi|ismi neydi",
    "time-of": "donemi|donem|donemde|donemin|doneminin|donemler|donemleri",
    "according": "gore",
    "since-start": (
        "kurulusundan beri|kurulusundan bu yana|kurulusundan itibaren|kuruldugundan beri|kurulusundan bugune|"
        "kurulali beri|kurulusundan gunumuze|kuruldugundan bu yana"
    ),
}

NOTHING = (
    "nin|nun|den|dan|ten|tan|te|bana|lutfen|acaba|peki|ya|sey|soyle|soyler misin|soyler misiniz|soyleyin|soyleyebilir misin|"
    "soyleyebilir misiniz|verir misin|verir misiniz|listele|listeler misin|listeleyin|siralar misin|sirala|"
    "goster|gosterir misin|anlat|anlatir misin|yaz|yazar misin|bilir misin|biliyor musun|biliyor musunuz|"
    "ogrenmek istiyorum|ogrenebilir miyim|merak ediyorum|merak ettim|bilmek istiyorum|sayar misin|ver|bul|"
    "bulur musun|de|da|ise|bir|bu|su an icin|tarafindan|icin|olarak|adli|isimli|sayin|hanim|bey|gorevini|"
    "gorevine|gorevinde|gorevi|gorevindeki|gorevde|makaminda|makamina|koltugunda|koltuguna|icinde|icerisinde|"
    "arasindan|seklinde|diye|yani|tam|tam olarak|aslinda|bilgisi|bilgi|bilgi ver|bilgisini|selam|merhaba|"
    "gunaydin|tesekkurler|tesekkur ederim|rica etsem|rica ediyorum|soru|sorum|sorum var|yillari|yillarda|"
    "senesinde|olanlar|olanlarin|var|vardi|vardir|tarihli|tarihinde|gunu|gununde|tarihi|listesi|listesini|"
    "listesini ver|bilgileri|bilgilerini|sunar misin|paylas|paylasir misin|eder misin|yapar misin|misin|"
    "misiniz|musun|yardimci ol|hatirlat|soylesene|desene|acikla|aciklar misin|cevapla|efendim"
)
"""Politeness, and words that only join others."""
