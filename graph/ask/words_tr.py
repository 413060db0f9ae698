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
    "reason": "sebep|sebeb|neden|gerekce|gerekcesi",
    "source": "kaynag|kaynak|dayanag|dayanak",
    "differ": "uyusmazlik|celiski|uyusmazlig|gorus ayriligi|anlasmazlik",
    "date": "tarih|gun",
    "member": "uye|uyelig|uyelik|mensub|mensup|bilesen|ortag|ortak",
    "full-name": "tam ad|tam isim|uzun ad",
    "metropolitan-kind": "buyuksehir statu|buyuksehir belediyesi statu",
    "turnover": "degisiklik|degisim",
    "woman": "kadin|kadin siyasetci",
    "term": "donem|yasama donem",
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
    "beat": "yen|maglup et|maglup ed|alt et",
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
    "change": "el degistir|degistir|degis",
    "switch-party": "parti degistir|partisini degistir|partilerini degistir|saf degistir",
    "rise": "art|yuksel|artir",
    "fall": "dus|azal|gerile",
    "pass": "gec|kabul edil",
    "return": "geri don|tekrar don|yeniden don|don|goreve don|tekrar gel|yeniden gel|tekrar ol|yeniden ol",
    "born": "dog|dunyaya gel",
    "died": "vefat et|vefat ed|hayatini kaybet|hayatini kaybed|yasamini yitir|hayata gozlerini yum",
    "belong": "uye ol|mensup ol|ait ol|ait",
    "join": "katil|yer al|dahil ol",
    "say": "belirt|dayan",
    "acting": "vekalet et|vekalet ed",
    "reject": "reddedil|reddet|reddol",
    "differs": "celis|farkli soyle|farkli yaz|uyus",
    "live": "yasa",
    "support": "destekle",
    "overlap": "cakis|ayni donemde gorev yap|ayni anda gorev yap|birlikte gorev yap",
}
