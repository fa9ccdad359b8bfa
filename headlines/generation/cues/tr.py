"""Turkish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "başlık*, başlığ*, reklam*, satır*, metin, metni, metinler*, slogan*, ilan*, konu satır*,"
        " gönderi*, cümle*, varyant*, mesaj*, e posta*, afiş*"
    ),
    "wish": (
        "kurulsun, anlatılsın, yazmalı, lütfen, istiyoruz, istiyorum, isteriz, lazım, gerek,"
        " gerekiyor, gerekli, olmalı*, olsun, yazsın, yazın, yazılsın, yaz, söyle*, belirt*, belirtin,"
        " göster*, verin, ver, geçsin, geçmeli, koyun, ekleyin, anlatsın, versin, yer alsın,"
        " bilmek istiyor*, rica ed*, söylesin, bilmek istiyor, soruyor, merak ediyor, anlatılacak,"
        " belirtilsin, kullanın, bulun, seçin"
    ),
    "howmuch": (
        "ne kadar, kaç, kaça, kaçtan, kaç para, kaç lira, yüzde kaç, kaç kat, hangisi daha,"
        " daha ucuz, daha hesaplı, kaça geliyor, kaça gelir, kaça denk, ne kadara, ne kadarlık,"
        " denk gelir, denk geliyor, tasarruf ettiğ*, fiyat fark*, kat daha az, kaça geldiği, kaça mal,"
        " ne kadar kalıyor, kaç gün, kaç ay, ne kadar tasarruf, ne kadar gider, sayısı, sayısını,"
        " miktarı"
    ),
    "derive": (
        "hesapla*, hesab*, hesaplanmalı, hesaplansın, çevir*, dönüştür*, topla, çıkar*, bulun,"
        " hesaplayıp, hesaplayın, tekrar hesapla*, oranla*, üzerinden hesapla*, her şey dahil fiyat,"
        " dahil edilerek"
    ),
    "round": (
        "yuvarla*, kuruşuna, kuruşu kuruşuna, tam sayı*, tam lira, ondalık, aşağı yuvarla*, yukarı yuvarla*"
    ),
    "true": "gerçek*, doğru*, kesin, net olarak, tam olarak, dürüst*, hakiki, asıl, fiili, geçerli oran",
    "amount": (
        "yüzde, fiyat*, ücret*, maliyet*, tasarruf*, indirim*, rakam*, sayı*, tutar*, toplam*, oran*,"
        " lira, tl, taksit*, kazanç, kuruş"
    ),
    "cost": (
        "maliyet*, mal oluyor, tutuyor, tutar*, öder, ödüyor, ödeyeceğ*, ödenecek, kuruş, ödeyeceği,"
        " ödediği, kasada"
    ),
    "net": "kdv hariç, hariç, net fiyat*, vergisiz, artı kdv, kdvsiz",
    "nth": "birinci*, ilk, ikinci*, üçüncü*, dördüncü*, beşinci*, altıncı*, yedinci*, son, sonuncu*, ilki*",
    "date": "tarih*, gün, günü, son gün, vade*, süre, haftanın günü, bitiş*",
    "lastday": (
        "son gün*, son tarih*, bitiş tarih*, ne zamana kadar, ne zaman bit*, son ders*,"
        " ne zamana denk, hangi gün*, hangi tarih*, kaç gün kal*, kalan gün*, en geç hangi,"
        " son başvuru tarih*, gerçek tarih*, kesin tarih*, takvim tarih*, tam tarih*, son gün,"
        " bitiş tarihi, en geç, ne zaman biter, ne zaman bitiyor, hangi gün, teslim tarihi"
    ),
    "payoff": (
        "kendini amorti*, amorti*, kendini öde*, geri ödeme süre*, kendini kaç, başabaş*,"
        " masrafını çıkar*, kaç ayda çıkar*, yatırımın geri, ne zaman kâra, kaç ayda, ne zaman amorti,"
        " kendini ne zaman, kendini çıkar*, parasını çıkar*, amorti"
    ),
    "perunit": (
        "başına fiyat*, başına maliyet*, kilosu, kilogram fiyat*, litre fiyat*, litresi, birim fiyat*,"
        " fincan baş*, yıkama baş*, porsiyon baş*, kişi baş*, tanesi, adedi, günlüğü, adet fiyat*,"
        " sayfa baş*, kullanım baş*, doz baş*, tane fiyat*, bardağı"
    ),
    "tax": "kdv*, vergi*, brüt, net fiyat*, ötv*, stopaj*, kdv dahil, kdv hariç, hariç fiyat*",
    "given": (
        "olduğu gibi, aynen, onaylı, onaylandı, onaylanmış, kesinleş*, kontrol edildi, hesaplandı,"
        " zaten hesap*, yeniden hesaplama*, tekrar hesaplama*, hesap yapma*, hesaba gerek yok,"
        " hazır rakam*, serbestçe kullan*, değiştirmeden kullan*, rakamlar kesin"
    ),
    "voice": (
        "satış ekibi, satış, hukuk, hukuk birimi, avukat*, finans, muhasebe*, pazarlama, marka,"
        " yönetim, müdür*, patron*, müşteri, genel merkez, merkez, uyum, mağaza*, bayi*, ajans*,"
        " ürün ekibi, satın alma, kalite, kurum, sahibi, kurucu*, yönetim kurulu, ortak*, sponsor*,"
        " franchise*, tedarikçi*, doktor, bakanlık, belediye, site, web sitesi, ambalaj, lojistik"
    ),
    "demand": (
        "istiyor*, diyor*, belirtiyor, uyarıyor, düşünüyor, dedi*, ister, şart koş*, ısrar*, yasakla*,"
        " hatırlat*, tercih ed*, reddet*, talep ed*, izin ver*, söz ver*, zorunlu tut*, karşı çık*,"
        " öner*, bekliyor, olsun istiyor"
    ),
    "but": (
        "ama, ancak, fakat, oysa, halbuki, yine de, öte yandan, aynı zamanda, buna karşın, rağmen,"
        " değil, mümkün değil, olmaz, lakin"
    ),
    "conflict": (
        "çeliş*, çelişki*, çelişen, çatış*, uzlaş*, uzlaştır*, bağdaş*, karar ver*,"
        " hangisi öncelikli, ağır basar, ikisi birden, ikisi de olmaz, sığmıyor, sığmaz, ödün ver*,"
        " orta yol*, uyuşmuyor, tutmuyor, feda, herkesi memnun, dengele*, ikisini de"
    ),
    "doc": (
        "rapor*, tablo*, çalışma*, kılavuz*, belge*, test*, laboratuvar*, anket*, kaynak*, sonuç*,"
        " kanıt*, sertifika*, not, nota, tutanak*, veri*, veriler*, kullanım kılavuz*, ek dosya*,"
        " araştırma*, broşür*, prospektüs*, analiz rapor*, broşür, ekte, sözleşme*, şartname, ölçüm*,"
        " test sonuç*"
    ),
    "check": (
        "kontrol et*, doğrula*, karşılaştırarak kontrol, denetle*, teyit*, sına*, tek tek,"
        " gözden geçir*, hâlâ doğru, hala doğru, incele*, eşleştir*, kıyasla*, çapraz kontrol"
    ),
    "support": (
        "hâlâ geçerli, hala geçerli, hâlâ doğru, destekle*, kanıtla*, kanıtlan*, ispat*, dayan*,"
        " dayandır*, doğrulan*, savun*, savunul*, söylenebil*, söyleyebil*, iddia edebil*, geçerli*,"
        " haklı çıkar*, belgelen*, arkasında dur*, doğru olan*, doğrula*, tutmuyor, tutan*"
    ),
    "claim": (
        "iddia*, beyan*, ifade*, vaat*, vaad*, bulgu*, sav, savlar, argüman*, cümleler, önerme*,"
        " avantaj listes*"
    ),
    "only": (
        "sadece, yalnızca, yalnız, başka hiçbir, çıkar*, çıkart*, ele*, at, güncelliğini yitir*,"
        " eskimiş, kesinlikle sadece, geri kalan*, dışındaki, çıkarın, silin"
    ),
    "extract": (
        "çıkar*, seç*, bul, bulun, ayıkla*, al, alın, derle*, süz*, oku, okuyup, özetle*, çek, tara*"
    ),
    "noneed": (
        "okumaya gerek yok, okumanıza gerek yok, okumana gerek yok, bilgi için, bilgi amaçlı,"
        " sadece referans, arka plan, ek olarak dur*, kullanma*, kullanılmayacak, formalite,"
        " incelemeye gerek"
    ),
    "group": (
        "segment*, hedef kitle*, kitle*, grup*, persona*, profil*, müşteri tip*, müşteri grub*, rol,"
        " roller*, yeni müşteri*, mevcut müşteri*, abone*, olanlar*, öğrenci*, aile*, emekli*,"
        " üyeler*, kurumsal, müşteri*, üye*, kiracı*, ev sahip*, yeni gelen*, gruba"
    ),
    "each": "başına, her, her bir, her biri, ayrı ayrı, birer, için ayrı",
    "overlap": (
        "çakış*, her ikisi*, iki gruba, ikisine de, birden fazla grup*, sayılır, olarak değerlendiril*,"
        " fark etmeksizin, ne olursa olsun, asla görme*, asla gösterme*, görmemeli, bilmemeli"
    ),
    "differ": "farklı, ayrı, kendi, özel, özelleştir*, değişik, uyarlan*",
    "same": (
        "aynı mesaj*, aynı metin*, aynı başlık*, aynı satır*, aynı şey*, herkese aynı, herkes için,"
        " hepsine aynı, hepsi için, her yerde aynı, her yerde, fark yok, farklılık yok, tek set,"
        " tek versiyon, bölmeye gerek yok, ayrım yok, aynı içerik*, tüm ülkelerde aynı"
    ),
    "gets": (
        "alır, alacak, alıyor, görür, görecek, verilir, verilecek, sunul*, gider, gönderil*,"
        " hak kazan*, anlatılacak, hediye var, var, yok"
    ),
    "rule": (
        "yasa*, kanun*, yasak*, yasal, mevzuat*, izin*, zorunlu*, lisans*, ruhsat*, bakanlı*, kurul*,"
        " uyarı*, ibare*, yönetmelik*, denetim*, kullanılamaz, yapılamaz, olamaz, sadece şu, onay*,"
        " şart*, düzenle*, hukuk*, reklam kurulu"
    ),
    "place": (
        "türkiye*, almanya*, avusturya*, isviçre*, fransa*, hollanda*, belçika*, ingiltere*,"
        " birleşik krallık, azerbaycan*, kıbrıs*, kktc, yunanistan*, bulgaristan*, rusya*, suudi*,"
        " katar*, kuveyt*, abd, irak*, iran*, mısır*, romanya*, italya*, ispanya*"
    ),
    "market": "pazar*, ülke*, eyalet*, bölge*, piyasa*, il bazında",
    "rival": (
        "kazandığımız, üstün olduğumuz, daha iyi olduğumuz, rakip*, rakib*, rekabet*, karşısında,"
        " kıyas*, kıyasla, karşılaştırmalı, göre daha, vs, karşı, diğer marka*, üstün*, geçiyor,"
        " diğerlerin*, geçtiğimiz, önde olduğumuz"
    ),
    "not": (
        "değil, yok, asla, hiç, olmadan, olmasın, yazma, kullanma, etmeyin, yasak, ne de, istemiyoruz, olmaz"
    ),
    "prev": (
        "önceki*, bir önceki*, sonraki*, bir sonraki*, ertesi gün*, dünkü, cevap ver*, yanıtla*,"
        " cevapla*, devam et*, devamı*, kaldığı yerden, bağlan*, sırayla okun*, bu sırayla, sırasıyla,"
        " başa dön*, ilkine dön*, son kelime*, üzerine kur*, zincirle*, çözer, peş peşe, devam ed*"
    ),
    "chain": (
        "hikaye*, hikâye*, öykü*, bilmece*, ipucu*, ipuçlar*, geri sayım*, zincir*, dizi*, polisiye*,"
        " gizem*, merak, diyalog*, bölüm*, final*, masal*, hazine av*, olay örgü*, kurgu*, doruk,"
        " ipucu, geri sayım"
    ),
    "indep": (
        "herhangi bir sıra*, sıra önemli değil, sırası önemli değil, bağımsız*, tek başına,"
        " kendi başına, birbirinden bağımsız, bağlantısız, ilgisiz, sıra yok, ayrı ayrı anlaşıl*,"
        " sırayla okunma*"
    ),
    "pattern": (
        "gizli isim, sıradaki harf, akrostiş*, ilk harf*, baş harf*, başharf*, aynı harf*, son harf*,"
        " kelimesini oluştur*, adını oluştur*, yukarıdan aşağı*, aliterasyon*, palindrom*, anagram*,"
        " haiku*, mani, dörtlük*, beyit*, a'dan z'ye, alfabe*, gizli kelime*, saklı*, gizlen*,"
        " harfi olmadan, harfini kullanmadan, tersten, tekerleme*, son kelime*,"
        " her satırda kelime oyun*, her başlıkta kelime oyun*, cinas*"
    ),
    "wit": "kafiye*, uyak*, hece*, harf*, her kelime",
    "maybe": "olabilir, yeter, yeterli, şart değil, biraz, isteğe bağlı",
    "what": "ne kadar, ne zaman, hangi, kaç, kaça, kaçta, nereye kadar",
    "machine": "yapay zeka, yz, ai, asistan*, sistem, bot, llm, dil model*",
    "system": "model",
    "order": "yoksay*, görmezden gel*, unut*, prompt, rota, akıl yürüt*, adım adım, yönlendir*",
}
