"""Finnish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "otsik*, mainos*, rivi, rivit, rivin, rivejä, riveillä, teksti, tekstit, slogan*, julkaisu*,"
        " viesti, viestit, aiherivi*, sähköposti*, juliste*"
    ),
    "wish": (
        "kiitos, haluamme, haluan, tarvitsemme, pitää, täytyy, tulee, pitäisi, kerro, kertokaa,"
        " kirjoita*, mainitse, mainitkaa, ilmoita*, näytä, lisää, saammeko, voimmeko, haluavat tietää,"
        " haluaa tietää, kysyvät, pitää kertoa, käytä, etsi, jätä"
    ),
    "howmuch": (
        "kuinka paljon, kuinka monta, paljonko, montako, kuinka kauan, kuinka pitkälle, mitä maksaa,"
        " mitä _ maksaa, montako prosenttia, hintaero*, mikä tulee halvimmaksi, säästää, paljonko jää,"
        " tulee maksamaan, määrä, määrän, lukumäär*"
    ),
    "derive": "laske, laskekaa, laskea, laskettava, muunna, muuntaa, lasketaan, laske yhteen, vähennä",
    "round": "pyöristä*, pyöristet*, lähimpään, täysiin, kokonaisluku*, yhden desimaalin",
    "true": "todelli*, oikea, oikean, oikeat, tarkka, tarkan, tarkat, rehelli*, täsmälli*, aito, aidon",
    "amount": (
        "prosent*, hinta, hinnan, hinnat, kustannu*, säästö*, alennu*, summa*, luku, luvun, korko,"
        " euro, euroa, maksu*"
    ),
    "cost": "maksaa, maksavat, kustannus, kustannukset, senttiä, maksetaan",
    "net": "alv 0, ilman alv*, veroton, verottom*, netto, ilman alv, veroton*, verottomat",
    "nth": "ensimmäi*, toinen, toisen, kolmas, kolmannen, neljäs, viides, viimei*, ensimmäinen, viimeinen",
    "date": "päivämäär*, päivä, päivän, viikonpäivä*, määräaika, määräaja*",
    "lastday": (
        "viimeinen päivä, viimeisen päivän, päättymispäivä*, milloin päättyy, milloin loppuu,"
        " mihin asti, minä päivänä, päiviä jäljellä, mihin mennessä, viimeistään, päättymispäiv*,"
        " toimituspäiv*"
    ),
    "payoff": (
        "maksaa itsensä takaisin, maksanut itsensä, takaisinmaksu*, milloin kannattaa, kuoletta*,"
        " monenko kuukauden, milloin maksaa itsensä, mistä alkaen kannattaa"
    ),
    "perunit": (
        "hinta per, per kuppi, kilohinta*, litrahinta*, yksikköhinta*, kappalehinta*, per pesu,"
        " pesukerta*, per annos, per päivä"
    ),
    "tax": "alv, arvonlisävero*, vero, veron, vähennys*, verollinen, brutto",
    "given": (
        "sellaisenaan, sellaisinaan, hyväksyt*, jo laskettu, jo tarkistettu, älä laske,"
        " ei tarvitse laskea, lopullis*, vapaasti käyttää"
    ),
    "voice": (
        "myynti, lakiosasto, juristi*, talous, markkinointi, brändi, johto, johtaja, pomo, asiakas,"
        " pääkonttori, myymälä, toimisto, omistaja, hallitus, verkkosivu*, pakkaus*"
    ),
    "demand": (
        "haluaa, haluavat, sanoo, sanovat, vaatii, vaativat, kieltää, muistuttaa, toivoo, kieltäytyy,"
        " lupaa, sallii"
    ),
    "but": "mutta, kuitenkin, vaikka, toisaalta, samalla, ei saa, ei voi, ei pidä paikkaansa",
    "conflict": (
        "ristirii*, sovita yhteen, sovittaa yhteen, yhteensovit*, kompromiss*, päätä kumpi,"
        " poissulke*, molemmat eivät, joustaa, sovita*, molempia"
    ),
    "doc": (
        "raportti*, raporti*, tutkimu*, käyttöohje*, taulukko*, tauluko*, asiakirja*, testi, testin,"
        " laboratori*, lähde*, lähteen, tulokset, tuloksi*, todistu*, esite*, liite*, raport*,"
        " mittau*, testi*, ehdot, sopimus*"
    ),
    "check": "tarkista*, varmista*, vertaa raporttiin, käy läpi, yksi kerrallaan, pitääkö yhä, todenna*",
    "support": (
        "tukee, tukevat, todistet*, osoitet*, perustel*, kestää, puolustaa, voidaan sanoa, saa sanoa,"
        " pitää paikkansa, pätee, pitää yhä, todista*"
    ),
    "claim": "väite, väitteet, väitteitä, väittee*, lupau*, johtopäätö*, lausum*",
    "only": "vain, ainoastaan, pelkästään, ei muuta, poista*, vanhentun*, loput, muu pois, jätä vain",
    "extract": "poimi*, etsi, valitse, kerää, nosta, lue",
    "noneed": "ei tarvitse lukea, taustaksi, tiedoksi, vain liitteenä, ei käytetä",
    "group": (
        "segment*, kohderyhmä*, persoon*, ryhmä, ryhmät, ryhmälle, ryhmää, profiil*, asiakastyyp*,"
        " uudet asiakkaat, nykyiset asiakkaat, jäsenet, asiakkaat, vuokralaiset, omistajat,"
        " opiskelijat, eläkeläiset, perheet"
    ),
    "each": "per, jokai*, kullekin, kukin, joka",
    "overlap": (
        "päällekkäi*, etusija*, molemmissa, molempiin, katsotaan, kohdellaan, riippumatta,"
        " ei koskaan saa, menee edelle"
    ),
    "differ": "eri, oma, omat, erilai*, erillinen, räätälö*",
    "same": (
        "sama viesti, samat otsikot, sama teksti, samat tekstit, kaikille samat, kaikille, kaikkialla,"
        " ei eroja, yksi sarja"
    ),
    "gets": "saa, saavat, näkee, näkevät",
    "rule": (
        "laki, lain, laillis*, sääntö*, sääntely*, kiellet*, sallit*, pakolli*, lupa, lisenssi*,"
        " viranomai*, varoitu*, ei saa, on mainittava, ikäraja*"
    ),
    "place": ("suomi, suome*, ruotsi*, norja*, tanska*, viro, viron, virossa, saksa*, islan*, ahvenanmaa*"),
    "market": "markkina*, maa, maat, maassa, maittain, alue*",
    "rival": (
        "kilpailij*, verrattuna, parempi kuin, nopeampi kuin, halvempi kuin, vs, voitamme,"
        " olemme parempia, muut"
    ),
    "not": "ei, eivät, älä, älkää, ilman, koskaan",
    "prev": (
        "edelli*, seuraava*, vastaa edelliseen, jatkaa, jatkuu, rakentuu, tässä järjestyksessä,"
        " peräkkäin, viimeinen sana, palaa ensimmäiseen"
    ),
    "chain": (
        "tarina*, arvoitu*, vihje*, lähtölaskenta*, ketju*, dekkari*, juoni, vuoropuhelu*, jakso*,"
        " aarteenetsint*, arvoitus*, jatkokertomu*, lähtölasken*"
    ),
    "indep": ("missä tahansa järjestyksessä, järjestyksellä ei, itsenäi*, toisistaan riippumat*, yksinään"),
    "pattern": (
        "akrostikon, alkukirjai*, ensimmäiset kirjaimet, sama kirjain, samalla kirjaimella,"
        " ylhäältä alas, loppusoin*, alkusoin*, palindrom*, anagramm*, haiku*, limerik*, aakkos*,"
        " piilotettu sana, piilosana*, ilman kirjainta, viimeinen sana"
    ),
    "wit": "riimi*, allitter*, tavu, tavua, tavut, kirjain*, joka sana",
    "maybe": "saa, voi, riittää, ei tarvitse, jos sopii, korkeintaan yksi",
    "what": "mitä, milloin, mikä, kuinka, paljonko, montako, minne",
    "machine": "tekoäly*, kielimalli*, avustaja, botti",
    "system": "malli, järjestelmä*",
    "order": "ohita, unohda, kehote*, päättel*, vaihe vaiheelta",
}
