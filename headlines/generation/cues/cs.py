"""Czech cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "titul*, nadpis*, inzerát*, reklam*, řádek, řádky, řádků, řádku, text, texty, textů, slogan*,"
        " předmět*, příspěv*, variant*, mail*, plakát*"
    ),
    "wish": (
        "prosím, prosíme, chceme, chci, potřebujeme, potřebuji, musí, mají, má být, měl by, měla by,"
        " napiš*, uveď*, uvést, řekni, řekněte, zmiň*, ukaž*, dej, dejte, můžeme, smíme, ať, má říct,"
        " mají říct, chtějí vědět, ptají se, ptá se, napište, použij*, vyberte, najděte, nechte"
    ),
    "howmuch": (
        "kolik, jak dlouho, jak daleko, co stojí, kolik stojí, vyjde na, vychází na, o kolik,"
        " kolik procent, kolik se ušetří, rozdíl v ceně, co je výhodnější, vyjde levněji, kam až,"
        " kolik zbude, kolik zaplatí, kam se dojede, dojede, počet, počtem, množství"
    ),
    "derive": (
        "spočítej*, spočítat, vypočítej*, vypočítat, přepočítej*, přepočítat, dopočítej*, dopočítat,"
        " sečti, sečtěte, odečti, odečtěte, vyčísl*"
    ),
    "round": "zaokrouhl*, na celé, na haléře, jedno desetinné, celá čísla",
    "true": "skutečn*, reáln*, přesn*, správn*, poctiv*, opravdov*, pravdiv*, konkrétn*",
    "amount": (
        "procent*, cena, ceny, cenu, cen, náklad*, úspor*, slev*, částk*, číslo, čísla, sazb*, úrok*,"
        " korun, splátk*, poplat*"
    ),
    "cost": "stojí, zaplatí, platí, haléřů, náklady",
    "net": "bez dph, netto, plus dph, před zdaněním",
    "nth": "první, druhý, druhá, druhé, třetí, čtvrtý, čtvrtá, pátý, pátá, poslední",
    "date": "datum, data, den, termín*, lhůt*, den v týdnu",
    "lastday": (
        "poslední den, poslední datum, konečné datum, datum konce, dokdy, do kdy, kdy končí,"
        " kdy skončí, který den, jaké datum, zbývá dní, přesné datum, nejpozději, datum dodání"
    ),
    "payoff": (
        "vrátí se, se vrátí, návratnost*, zaplatí se sám, zaplatí se sama, amortiz*, kdy se vyplatí,"
        " od kdy se vyplatí, po kolika, od kolikáté*, kdy se vrátí, kdy se zaplatí, vyplatí se od"
    ),
    "perunit": (
        "cena za, za šálek, za litr, za kilo, za kg, za praní, za den, za kus, za porci, za dávku,"
        " na osobu, jednotková cena, jednotkov*"
    ),
    "tax": "dph, daň, daně, daní, hrubá, odpočet, s dph",
    "given": (
        "tak jak jsou, beze změny, schválen*, už spočítan*, už ověřen*, nepřepočítáv*, nic nepočítat,"
        " konečná čísla, volně použít"
    ),
    "voice": (
        "obchod, obchodní, právní, právníci, právník, finance, marketing, značka, vedení, ředitel*,"
        " šéf*, klient, centrála, compliance, prodejna, agentura, majitel*, představenstvo, web, obal,"
        " leták"
    ),
    "demand": (
        "chce, chtějí, říká, říkají, požaduje, vyžaduje, trvá, zakazuje, připomíná, přeje, odmítá,"
        " slibuje, povoluje"
    ),
    "but": "ale, avšak, ovšem, však, přestože, zatímco, zároveň, na druhou stranu, nesmí, nejde, není",
    "conflict": (
        "rozpor*, protiřeč*, konflikt*, sladit, skloubit, kompromis*, rozhodni*, co má přednost,"
        " vylučuj*, neslučiteln*, ustoupí, obojí, v rozporu, smířit"
    ),
    "doc": (
        "zpráv*, studi*, návod*, manuál*, tabulk*, dokument*, protokol*, laborato*, zdroj, zdroje,"
        " výsled*, certifikát*, průzkum*, posudek, posudk*, leták*, brožur*, příloh*, měření,"
        " podmínk*, smlouv*"
    ),
    "check": (
        "ověř*, zkontroluj*, zkontrolovat, prověř*, porovnej* s, projdi*, potvrď*, jeden po druhém,"
        " jedno po druhém, pořád platí"
    ),
    "support": (
        "podlož*, doloží*, doložen*, prokáz*, prokazuj*, dokazuj*, obháj*, můžeme tvrdit, lze tvrdit,"
        " lze říci, smíme říct, platí, opírá, stále platí, ještě platí, potvrzuje, doloži*, dokázat*,"
        " sedí"
    ),
    "claim": "tvrzen*, sliby, slib, výrok*, závěr*, zjištěn*, claim, claimy",
    "only": (
        "jen, pouze, výhradně, nic jiného, vyškrtn*, vyřaď*, vyřadit, zastaral*, jen to, zbytek,"
        " škrt*, vyhoď*, ostatní"
    ),
    "extract": "vytáhn*, vyber*, najdi*, vypiš*, přečti*, vyfiltruj*, vyčti*",
    "noneed": (
        "není třeba číst, nemusíte číst, pro informaci, jen jako podklad, jen příloha, nepoužívat,"
        " netřeba číst"
    ),
    "group": (
        "segment*, cílov*, person*, skupin*, profil*, typ zákazníka, noví zákazníci,"
        " stávající zákazníci, ti kdo, studenti, rodiny, senioři, zákazníci, nájemníci, majitelé,"
        " důchodci, členové, rodiče"
    ),
    "each": "na skupinu, na segment, každ*, pro každ*, zvlášť",
    "overlap": (
        "překrýv*, přednost, obou skupin*, považuje se, bere se jako, počítá se jako, bez ohledu,"
        " nikdy nesmí, nesmí vidět"
    ),
    "differ": "různ*, jin*, vlastní, odliš*, samostatn*, přizpůsoben*",
    "same": (
        "stejné sdělení, stejné titulky, stejný text, stejné texty, pro všechny, všude, žádný rozdíl,"
        " bez rozdíl*, jedna sada, všichni dostanou"
    ),
    "gets": "dostane, dostanou, uvidí, vidí, obdrží",
    "rule": (
        "zákon*, předpis*, zakázan*, zákaz*, povolen*, povinn*, licenc*, úřad*, varován*, nesmí,"
        " smí jen, musí obsahovat, regulac*"
    ),
    "place": "česk*, slovensk*, polsk*, německ*, rakousk*, maďarsk*, morav*",
    "market": "trh, trhy, trzích, země, zemi, zemích, kraj, region*",
    "rival": (
        "konkuren*, oproti, ve srovnání, lepší než, rychlejší než, levnější než, vs, vítězíme,"
        " vyhráváme, jsme lepší"
    ),
    "not": "ne, není, nikdy, bez, žádn*, nesmí, nic",
    "prev": (
        "předchozí*, předešl*, následující*, další řádek, další den, odpovídá na, navazuj*,"
        " pokračuj*, v tomto pořadí, za sebou, poslední slovo, vrací se k první*"
    ),
    "chain": (
        "příběh*, hádank*, nápověd*, odpočítáv*, řetěz*, detektivk*, zápletk*, dialog*, díl, díly,"
        " pohádk*, hledání pokladu, seriál*"
    ),
    "indep": "v libovolném pořadí, na pořadí nezáleží, nezávisl*, samostatně, bez souvislosti",
    "pattern": (
        "akrostich*, první písmen*, počáteční písmen*, stejné písmeno, stejným písmenem,"
        " odshora dolů, rým*, aliterac*, palindrom*, anagram*, slabik*, haiku, limerik*, abeced*,"
        " skryté slovo, skryt* jméno, bez písmene, pozpátku, poslední slovo, jazykolam*"
    ),
    "maybe": "může, mohou, stačí, nemusí, trochu, pokud se hodí, bez rým*, nejvýš jeden",
    "what": "co, kdy, jaký, jaká, kolik, který, kam, odkdy",
    "machine": "ai, umělá inteligence, asistent*, bot",
    "system": "model, systém*",
    "order": "ignoruj*, zapomeň*, prompt, krok za krokem",
    "wit": "písmen*, každé slovo",
}
