"""Turkish words of questions: what each stands for. Nouns and verbs take endings, phrases take one on the last word.

Forms are folded. An empty name means that the word adds nothing to what is asked.
"""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "metropolitan-mayor": (
        "buyuksehir belediye baskan|buyuksehir belediye baskanlig|buyuksehir baskan|buyuksehir baskanlig|"
        "buyuksehir belediye reis|buyuksehir belediye baskanlik"
    ),
    "mayor": (
        "belediye baskan|belediye baskanlig|belediye baskanlik|belediye reis|belediye reislig|"
        "belediyesi baskan|belediyesi baskanlig|sehremin|il belediye baskan"
    ),
    "district-mayor": "ilce belediye baskan|ilce belediye baskanlig",
    "chair": "baskan|baskanlig|baskanlik|reis",
    "leader": (
        "genel baskan|genel baskanlig|genel baskanlik|lider|liderlig|liderlik|parti baskan|parti lider|"
        "parti genel baskan|partisi baskan|es genel baskan|esbaskan|es baskan"
    ),
    "president": (
        "cumhurbaskan|cumhurbaskanlig|cumhurbaskanlik|cumhur baskan|devlet baskan|devlet baskanlig|"
        "reisicumhur|cumhurreis"
    ),
    "pm": "basbakan|basbakanlig|basbakanlik|basvekil",
    "minister": "bakan|bakanlar|bakanlik|bakanlig|kabine uye",
    "speaker": (
        "meclis baskan|meclis baskanlig|tbmm baskan|tbmm baskanlig|meclisi baskan|meclisi baskanlig|tbmm baskanlik"
    ),
    "deputy": "milletvekil|milletvekillig|vekil|mebus",
    "trustee": "kayyum|kayyim|kayyumlug|kayyimlig",
    "acting": "baskan vekil|baskanvekil|belediye baskan vekil|belediye baskanvekil|vekalet eden baskan",
    "candidate": "aday|adaylig",
    "office": "gorev|makam|mevki|koltug|koltuk|pozisyon",
    "career": "kariyer|ozgecmis|biyografi|siyasi hayat|siyasi gecmis|siyasi yasam|hayat",
    "party": "parti|siyasi parti|siyasal parti",
    "city": "sehir|sehr|kent",
    "province": "il|vilayet",
    "district": "ilce",
    "town": "belde|kasaba",
    "metropolitan": "buyuksehir|buyuksehr|buyuk sehir|buyuk sehr|buyuksehir belediye",
    "municipality": "belediye|belediyelig",
    "capital": "il merkez|il belediye",
    "election": "secim|sandig",
    "local": (
        "yerel secim|mahalli secim|mahalli idareler secim|mahalli idareler genel secim|belediye secim|"
        "belediye baskanlig secim|belediye baskanligi secim|yerel yonetim secim|buyuksehir secim|yerel"
    ),
    "general": (
        "genel secim|milletvekilligi secim|milletvekili secim|milletvekili genel secim|parlamento secim|"
        "meclis secim|tbmm secim|milletvekilligi genel secim"
    ),
    "presidential": (
        "cumhurbaskanligi secim|cumhurbaskani secim|cumhurbaskanlig secim|baskanlik secim|devlet baskanligi secim"
    ),
    "referendum": (
        "referandum|halk oylama|halkoylama|anayasa referandum|anayasa oylama|anayasa degisikligi referandum"
    ),
    "by-election": "ara secim",
    "round-1": "birinci tur|ilk tur|1 tur",
    "round-2": "ikinci tur|2 tur",
    "government": "hukumet|kabine|bakanlar kurul",
    "alliance": "ittifak",
    "assembly": "meclis|tbmm|parlamento|turkiye buyuk millet meclis",
    "municipal-council": "belediye meclis|belediye meclisi uyelig",
    "provincial-council": "il genel meclis|il genel meclisi uyelig",
    "votes": "oy",
    "share": "oy oran|oy orani|yuzde|oran|oy yuzde",
    "seats": "sandalye|milletvekili sayi|vekil sayi|koltuk sayi",
    "turnout": "oy kullanan|oy kullanan secmen|oy kullanim|katilim|katilim oran|secime katilim|secime katilim oran|katilma oran",
    "margin": "fark|oy fark|fark oran",
    "result": "sonuc|secim sonuc|sonuclar",
    "voters": "secmen|kayitli secmen|secmen sayi|kayitli secmen sayi",
    "second": "ikinci|ikincilig",
    "third": "ucuncu",
    "population": "nufus",
    "plate": "plaka|plaka kod|plaka numara|trafik kod|plaka no",
    "area": "yuzolcum|yuz olcum",
    "age": "yas",
    "name": "ad|isim|ism",
    "acronym": "acilim|kisaltma",
    "leader-count": "genel baskan sayi|lider sayi",
    "number": "sayi|adet",
    "people": "kisi|kimse|siyasetci|politikaci",
    "predecessor": "selef|oncul|oncel",
    "successor": "halef|ardil|devam|devamci",
    "lineage": "soy agac|soyagac|soy|gelenek|gecmis|koken|kok|parti agac|tarihce",
    "line": (
        "selefleri|onculleri|oncul partiler|ondan onceki partiler|oncesindeki partiler|oncelleri|"
        "gelenegindeki partiler|gelenegi|cizgisi"
    ),
    "predecessor-parties": "onculu olan parti|selefi olan parti",
    "reason": "sebep|sebeb|gerekce|gerekcesi",
    "source": "kaynag|kaynak|dayanag|dayanak",
    "differ": "uyusmazlik|celiski|uyusmazlig|gorus ayriligi|anlasmazlik",
    "date": "tarih|gun",
    "member": "uye|uyelig|uyelik|mensub|mensup|bilesen|ortag|ortak",
    "full-name": "tam ad|tam isim|uzun ad",
    "metropolitan-kind": "buyuksehir statu|buyuksehir belediyesi statu",
    "turnover": "degisiklik|degisim",
    "woman": "kadin|kadin siyasetci",
    "term": "yasama donem",
    "country": "turkiye|turkiye cumhuriyet|ulke|turk",
    "margin-share": "yuzde fark",
    "founder": "kurucu|kurucu genel baskan",
    "constitution": "anayasa|anayasa degisiklig",
    "event": "olay",
    "list": "liste|kim kim",
}

VERBS: dict[str, str] = {
    "be": "ol|bulun|sayil",
    "hold": (
        "gorev yap|gorev al|gorev ustlen|gorevde bulun|gorevinde bulun|yap|yurut|ustlen|otur|hizmet et|"
        "hizmet ver|gorevini yap|gorevini yurut|gorevi yurut|gorevde kal|kal|tasi|basinda bulun|basina gec"
    ),
    "serve": "gorev sur|sur",
    "govern": "yonet|idare et|idare ed|yonetil",
    "become": (
        "goreve basla|goreve secil|gorevine basla|goreve gel|basa gel|basina gel|is basina gel|koltuga otur|"
        "goreve getiril|getiril|basla|iktidara gel|devral|goreve atan|mazbata al|mazbatasini al"
    ),
    "come": "gel",
    "elected": "secil",
    "reelect": "yeniden secil|tekrar secil|bir daha secil|tekrardan secil|ust uste secil",
    "leave": (
        "gorevden ayril|gorevi birak|gorevini birak|ayril|birak|gorevi bit|gorevi sona er|sona er|"
        "gorevi sonlan|son bul|bit|koltugu birak|devret|cekil|gorevden cekil|baskanligi birak|baskanligi bit"
    ),
    "resign": "istifa et|istifa ed",
    "removed": (
        "gorevden alin|gorevden uzaklastiril|uzaklastiril|aciga alin|gorevinden alin|gorevinden uzaklastiril|"
        "gorevden al|azledil|gorevden dus|gorevden uzaklas"
    ),
    "win": "onde bitir|onde cik|kazan|galip gel|birinci ol|birinci cik|onde tamamla|kazanil",
    "turned-out": "oy kullan|sandiga git|sandik basina git",
    "entered": (
        "meclise gir|parlamentoya gir|baraji gec|baraji as|tbmmye gir|mecliste yer al|meclise girmeye hak kazan"
    ),
    "take": "al|cik|elde et|elde ed|cikar|cikart|kap|alin",
    "lose": "kaybet|kaybed|yenil|yitir|elinden cikar|elinden kacir|kaptir",
    "stand": "aday ol|yaris|adayligini koy|secime gir|secime katil|gir|aday gosteril",
    "found": "kurul|kur",
    "closed": "kapatil|kapan|kapat|feshedil|fesholun|sonlandiril|faaliyetine son ver|tarihe karis|varligi sona er",
    "split": "ayrilarak kurul|bolun|kop",
    "merge": "birles",
    "rename": "ad degistir|adini degistir|isim degistir|ismini degistir|adi degis",
    "succeed": "yerine gec|yerine gel|yerini al|halefi ol|yerine secil|gorevi devral|yerine getiril|yerine atan",
    "appointed": "atan|gorevlendiril|tayin edil|tayin ed",
    "annulled": "iptal edil|iptal et|iptal ed|iptal ol",
    "rerun": "yenilen|tekrarlan|yeniden yapil|tekrar yapil",
    "happen": (
        "yapil|gerceklestir|gerceklestiril|duzenlen|gerceklesen|gerceklesiyor|gerceklesmis|gerceklesti|sonuclan|dagil"
    ),
    "change": "el degistir|degistir|degis|parti degistir",
    "pass": "gec",
    "return": "geri don|tekrar don|yeniden don|don|goreve don|tekrar gel|yeniden gel|tekrar ol|yeniden ol",
    "born": "dog|dunyaya gel",
    "died": "vefat et|vefat ed|hayatini kaybet|hayatini kaybed|yasamini yitir|hayata gozlerini yum",
    "belong": "uye ol|mensup ol|ait ol|ait",
    "join": "katil|yer al|dahil ol",
    "say": "belirt|dayan",
    "differs": "celis|farkli soyle|farkli yaz|uyus",
    "live": "yasa",
    "support": "destekle",
    "overlap": "cakis|ayni donemde gorev yap|ayni anda gorev yap|birlikte gorev yap",
}

EXACT: dict[str, str] = {
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
        "kac|kac tane|kac adet|kac kisi|kac farkli kisi|kac farkli|kac isim|kac kisinin|toplam kac|kactir|"
        "kacti|kac ayri|kacinda|ne kadardi|kacini|kac tanesi|kac tanesini"
    ),
    "how-often": "kac kez|kac defa|kac kere|kac donem|kac sefer|kac kezdir|kac donemdir|kacinci kez",
    "how-long": (
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
        "iken|oldugu sirada|oldugu donemde|oldugu zaman|oldugu sure|oldugu surede|oldugunda|oldugu yillarda|"
        "olurken|gorevdeyken|gorevindeyken|oldugu sure boyunca|oldugu donem|oldugu donem boyunca|"
        "oldugu zamanlarda|gorev yaparken|yaparken|oldugu surece|oldugu gun|oldugu tarihte|secildiginde|"
        "goreve geldiginde|oldugu zamanda"
    ),
    "during": (
        "doneminde|donemi boyunca|sirasinda|zamaninda|suresince|boyunca|doneminin icinde|yillarinda|"
        "doneminde iken|suresi icinde"
    ),
    "before": "once|oncesinde|oncesi|onceki|oncesindeki",
    "after": "sonra|sonrasinda|sonrasi|sonraki|sonrasindaki",
    "instead": "yerine|yerini|yerinde",
    "first": "ilk|ilki|birinci|ilk kez|ilk defa|ilk olarak",
    "last": "son|sonuncu|en son|en yakin tarihli|son yapilan",
    "next": "gelecek|bir sonraki|onumuzdeki|siradaki",
    "longer": "daha uzun|daha uzun sure|daha uzun sureyle|daha cok sure",
    "how-wide": "kac oy fazla|kac oy farkla|kac oy fark|ne kadar farkla|kac puan farkla|kac puan fark|kac fazla oy|kac oy farki",
    "longest": (
        "en uzun|en uzun sure|en uzun sureyle|en cok gorevde kalan|en fazla gorevde kalan|en uzun suredir|"
        "en uzun sureli|en uzun sure gorev|en uzun gorevde|en cok sure|en uzun donem"
    ),
    "shortest": "en kisa|en kisa sure|en kisa sureyle|en kisa sureli|en az gorevde kalan|en kisa donem",
    "most": "en cok|en fazla|en yuksek|en buyuk",
    "least": "en az|en dusuk|en kucuk",
    "most-often": "en cok kez|en cok defa|en fazla kez|en cok kere|en fazla defa|en cok donem",
    "more": "daha cok|daha fazla|daha yuksek",
    "total": "toplam|toplamda|topluca|birlikte",
    "both": "hem",
    "or": "ya da|yahut|veya|veyahut",
    "ever": "hic|herhangi bir zaman|daha once|daha once hic|daha onceden",
    "all": (
        "butun|tum|tumu|hepsi|her|tamami|butunu|bastan sona|sirayla|sirasiyla|kronolojik|kronolojik olarak|"
        "tek tek|simdiye kadar|bugune kadar|bugune dek|gunumuze kadar|simdiye dek|surekli|hep|sirayla hepsi"
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
    "changed-hands": (
        "el degistirdi|el degistiren|el degistirmis|elden ele gecti|parti degistirdi|parti degistiren|el degisti"
    ),
    "acting-as": "vekil olarak|vekaleten|gecici",
    "suspended": (
        "gorevden uzaklastirilmis|gorevden uzaklastirilan|uzaklastirilan|gorevden alinan|gorevden alinmis|"
        "aciga alinan|gorevden uzaklastirilanlar|gorevden alinanlar"
    ),
    "reelected": "yeniden secilen|tekrar secilen|yeniden secilenler|tekrar secilenler|koltugunu koruyan",
    "yes": "evet",
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
