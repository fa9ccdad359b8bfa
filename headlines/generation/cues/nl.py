"""Dutch cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "kop, koppen, titel, titels, advertentie*, regel, regels, zin, zinnen, tekst, teksten,"
        " onderwerpregel*, onderwerp, slogan*, headline*, post, posts, variant*, uiting, uitingen,"
        " mail, mails, poster*, bericht, berichten"
    ),
    "wish": (
        "in de koppen, schrijf, moet erin, graag, svp, a.u.b., alsjeblieft, alstublieft, we willen,"
        " wij willen, ik wil, we zouden, we hebben nodig, moet, moeten, noem, noemen, zeg, zeggen,"
        " schrijven, geef, vermeld*, zet, zetten, laat zien, toon, benoem, kunnen we, mogen we,"
        " ik heb nodig, hoort te, dient, graag met, willen weten, wil weten, vragen alleen,"
        " moet weten, moeten weten, schrap, streep, gebruik, gebruiken, bedenk, zoek, houd, kop moet,"
        " laat _ zien, laten _ zien"
    ),
    "howmuch": (
        "hoeveel, hoe lang, hoelang, hoe ver, hoe vaak, wat kost, wat een _ kost, wat de _ kost,"
        " wat het kost, wat dat kost, komt neer op, komt uit op, neerkomt op, kost per, per saldo,"
        " hoeveel procent, welk percentage, wat bespaar, bespaar je, goedkoper uit, voordeliger is,"
        " voordeligst*, prijsverschil, scheelt, keer goedkoper, omgerekend, onderaan de streep,"
        " wat overblijft, overhoudt, wat iemand betaalt, wat men betaalt, hoe zwaar, aantal,"
        " het bedrag"
    ),
    "derive": (
        "berekenen, bereken de, bereken het percentage, reken uit, uitrekenen, rekenen, doorrekenen,"
        " omrekenen, reken om, reken door, optellen, aftrekken, afleiden, herleid*, becijfer*,"
        " narekenen, meegerekend, inbegrepen prijs, uitgerekend, reken mee, herberekenen"
    ),
    "round": (
        "afgerond, afronden, rond af, naar beneden afronden, op de cent, op hele, één decimaal,"
        " hele procenten, hele euro's, hele getallen, heel getal, naar boven af"
    ),
    "true": (
        "echte, echt, werkelijk*, precieze, precies, exact*, juiste, correct*, eerlijk*,"
        " daadwerkelijk*, kloppende, ware, reëel, reële, feitelijk*"
    ),
    "amount": (
        "procent*, percentage*, prijs, prijzen, kosten, besparing*, korting*, getal, getallen, bedrag*,"
        " som, tarief, tarieven, totaal, euro, termijnbedrag, maandbedrag, voordeel"
    ),
    "cost": "kost, kosten, betaalt, betalen, cent, afrekent, afrekenen, aan de kassa, eindprijs*",
    "net": (
        "excl, exclusief, netto, zonder btw, ex btw, plus btw, excl btw, exclusief btw, nettoprijs*, btw komt"
    ),
    "nth": (
        "eerste, tweede, derde, vierde, vijfde, zesde, zevende, laatste, de eerste, de tweede,"
        " de derde, de laatste"
    ),
    "date": "datum, data, deadline*, weekdag, dag, termijn, periode",
    "lastday": (
        "laatste dag, laatste datum, einddatum, uiterlijk, uiterste datum, tot wanneer,"
        " wanneer eindigt, wanneer de laatste, wanneer het voor het laatst, wanneer het eindigt,"
        " wanneer loopt, welke dag, welke datum, vóór welke, resterende dagen, hoeveel dagen,"
        " sluitingsdatum, exacte datum, vervaldatum, uiterlijk moet, uiterlijk bestel*, leverdatum,"
        " laatste moment, wanneer klaar, tot en met wanneer"
    ),
    "payoff": (
        "terugverdien*, terug verdien*, verdient zich, zichzelf terug, verdient het zich, afbetaald,"
        " break even, rendabel, na hoeveel maanden, na hoeveel jaar, wanneer loont, loont het,"
        " eruit hebt, eruit gehaald, uit de kosten, vanaf hoeveel, na hoeveel, vanaf welk*,"
        " terugverdiend, eruit heeft, loont vanaf, zich terug, eruit, heb ik hem eruit, terug,"
        " uit heb, quitte, uit de kosten zijn"
    ),
    "perunit": (
        "prijs per, kosten per, per kopje, per liter, per kilo, per kg, per wasbeurt, per was, per dag,"
        " per stuk, per portie, per dosis, per pagina, per persoon, per maaltijd, per gebruik,"
        " per nacht, per uur, per kilometer, stukprijs, literprijs, kiloprijs, per rol, per luier"
    ),
    "tax": (
        "btw, netto, bruto, belasting, belastingen, excl, incl, exclusief, inclusief btw, accijns,"
        " aftrekbaar, vooraftrek"
    ),
    "given": (
        "zoals ze zijn, zo gebruiken, gewoon gebruiken, zo overnemen, letterlijk overnemen,"
        " goedgekeurd, definitief, definitieve, al gecontroleerd, al nagekeken, al berekend,"
        " al uitgerekend, niet herberekenen, niet narekenen, niets rekenen, niet rekenen,"
        " vrij te gebruiken, akkoord bevonden, zijn akkoord, kant en klaar, zoals aangeleverd,"
        " zoals het er staat, niets uitrekenen"
    ),
    "voice": (
        "sales, verkoop, juridisch, juridische zaken, juristen, jurist, advocaat, financiën, finance,"
        " boekhoud*, marketing, merk, directie, directeur, baas, klant, opdrachtgever, hoofdkantoor,"
        " compliance, winkel, franchise*, bureau, product, productteam, inkoop, kwaliteit,"
        " toezichthouder*, eigenaar, oprichter, bestuur, partner, sponsor, dealer*, leverancier,"
        " gemeente, accountant, redactie, arts, merkboek, huisstijl, website, logistiek, verpakking,"
        " de winkel, folder"
    ),
    "demand": (
        "wil, willen, zegt, zeggen, eist, eisen, vraagt, vragen, verbiedt, verbieden, vindt, vinden,"
        " staat erop, wenst, wensen, weigert, verlangt, belooft, herinnert, dringt, mag van,"
        " geen toestemming, wou, zou graag, stelt, mag niet"
    ),
    "but": (
        "maar, echter, hoewel, toch, terwijl, daarentegen, klopt niet, mag niet, kan niet, tegelijk*,"
        " anderzijds, alleen is, ondanks, niettemin"
    ),
    "conflict": (
        "tegenstrijdig*, tegenspreek*, tegenspr*, spreken elkaar tegen, spreekt elkaar tegen,"
        " conflict*, verenig*, te verenigen, kies welke, beslis welke, bepaal welke, wat voorgaat,"
        " gaat voor, onverenigbaar*, botst, botsen, allebei, beide kan niet, past niet samen,"
        " sluiten elkaar uit, wat wijkt, knopen, knoop door, compromis, iedereen tevreden,"
        " kloppend maken, afwegen, oplossen, tegenstrijd*, beide tevreden, allebei tevreden, strijdig,"
        " achter kunnen staan, formulering"
    ),
    "doc": (
        "rapport*, onderzoek*, handleiding*, tabel*, studie*, document*, testrapport*, test, tests,"
        " lab, labrapport*, enquête*, bron, bronnen, resultaten, bewijs*, certificaat, certificaten,"
        " notitie, verslag*, gegevens, datasheet, bijlage, bijsluiter, voorwaarden, keuring*, meting*,"
        " productblad, folder, brochure, pdf, contract, blad, overzicht, meetwaarden, aanhangsel,"
        " specificatie*, nota, polis"
    ),
    "check": (
        "controleer*, check, checken, nagaan, ga na, verifi*, toets*, vergelijk met, vergelijken met,"
        " leg naast, naast elkaar leggen, één voor één, een voor een, nalopen, bevestig*, nog klopt,"
        " natrekken, kloppen nog, doornemen"
    ),
    "support": (
        "nog houdbaar, nog klopt, nog geldt, standhoudt, zonder claim, onderbouw*, bewezen, bewijzen,"
        " aantoonbaar, aangetoond, aantonen, staaf*, staven, gestaafd, gedekt, dekt, houdbaar,"
        " houdt stand, stand houdt, overeind, verdedig*, waar te maken, hard te maken, hard maken,"
        " mogen zeggen, kunnen zeggen, mag zeggen, kunt zeggen, eerlijk zeggen, kunnen beweren,"
        " mogen beweren, steunt op, steunen op, bevestigt, klopt, geldig, niet dekt, nog waar,"
        " waar is, klopt nog, staat erin, gedekt door, bewezen is, uit deze studie kan, zonder dat de"
    ),
    "claim": (
        "claim, claims, bewering*, uitspraak, uitspraken, stelling*, belofte*, conclusie*,"
        " bevinding*, wat mag, wat kunnen, voordelenlijst, reclameclaim*, beloft*, voordelen,"
        " argumenten, verkooppunten"
    ),
    "only": (
        "alleen, uitsluitend, enkel, slechts, niets anders, schrap*, weglaten, laat weg, weghalen,"
        " eruit, verouderd*, achterhaald*, strikt, vervalt, streep, streept, wat er overblijft,"
        " overblijft, de rest, alleen wat, alles weg"
    ),
    "extract": (
        "haal, halen, haal uit, uithalen, pluk, destilleer*, selecteer*, zoek, zoeken, vind, vinden,"
        " ontleen*, kies, afleiden, lees, filter*, trek, put uit, verzamel*, samenvat*"
    ),
    "noneed": (
        "hoef je niet te lezen, hoeft niet gelezen, niet nodig om te lezen, niet lezen, ter informatie,"
        " ter info, alleen als achtergrond, als achtergrond, zit erbij omdat, alleen als bijlage,"
        " puur ter, niet gebruiken, ter referentie, voor de volledigheid, hoeft niets mee,"
        " hoef je niets mee"
    ),
    "group": (
        "segment*, doelgroep*, persona, persona's, groep, groepen, profiel*, klanttype*, klantgroep*,"
        " publiek, rol, rollen, nieuwe klanten, bestaande klanten, klanten die, wie, gezinnen,"
        " studenten, ouderen, leden, abonnees, klanten, huurders, kopers, eigenaren, gepensioneerden,"
        " ouders, patiënten, donateurs, beginners, wie al"
    ),
    "each": "per, elke, elk, iedere, ieder, voor elke, voor elk, voor iedere, allemaal hun",
    "overlap": (
        "overlap*, voorrang, beide groepen, in beide, meerdere groepen, geldt als, telt als,"
        " wordt behandeld, worden behandeld, ongeacht, zowel als, hoort bij, mag nooit, mogen nooit,"
        " mag niets, mogen niet weten, allebei is, gaat voor, mag niet bij, niet opduiken,"
        " geldt voor de een, voor de een"
    ),
    "differ": "verschillend*, anders, eigen, apart*, afzonderlijk*, op maat, aangepast*, gescheiden",
    "same": (
        "zelfde boodschap, dezelfde boodschap, dezelfde tekst, dezelfde teksten, dezelfde koppen,"
        " dezelfde regels, zelfde koppen, zelfde teksten, hetzelfde, voor iedereen, voor allemaal,"
        " overal, identiek*, geen verschil*, één set, een set voor, één versie, allemaal dezelfde,"
        " iedereen krijgt, krijgen dezelfde, niet opsplitsen, dezelfde inhoud"
    ),
    "gets": (
        "krijgt, krijgen, ontvangt, ontvangen, ziet, zien, hoort, horen, mag weten, mogen weten,"
        " krijgt te, te horen, aanspreken, opduiken, vertellen"
    ),
    "rule": (
        "wet, wetten, wettelijk*, juridisch, regelgeving, verboden, verbod, toegestaan, verplicht*,"
        " vergunning*, toezicht*, autoriteit, waarschuwing*, vermelding, voorschrift*, keurings*, acm,"
        " ksa, afm, reclamecode, mag alleen, mogen alleen, mag niet, mogen niet, moet vermeld,"
        " moet erbij, gereguleerd, licentie*, keuringsraad"
    ),
    "place": (
        "nederland*, belgië, belgisch*, vlaanderen, vlaams*, wallonië, luxemburg, duitsland, duits*,"
        " frankrijk, frans*, engeland, verenigd koninkrijk, ierland, spanje, italië, polen, zweden,"
        " denemarken, oostenrijk, zwitserland, suriname, curaçao, brussel"
    ),
    "market": "markt, markten, land, landen, provincie*, regio*, gewest*, staat, staten",
    "rival": (
        "waar we winnen, waar wij beter, wij beter zijn, winnen, concurren*, rival*, tegenover,"
        " ten opzichte van, vergeleken met, in vergelijking, beter dan, sneller dan, goedkoper dan,"
        " vs, versus, ander merk, andere merken, verslaan, winnen van, de anderen, wij winnen,"
        " we winnen, beter zijn, wij zijn beter, we beter, de ander, de andere, overtreffen, voorop,"
        " verslaan we, voorop lopen, voorliggen"
    ),
    "not": "niet, geen, nooit, zonder, niets, noch",
    "prev": (
        "vorige, voorgaande*, daarvoor, dag ervoor, de dag daarvoor, volgende, de volgende regel,"
        " dag erna, daarop volgende, antwoordt op, beantwoordt, antwoord op de, bouwt voort,"
        " borduurt voort, gaat verder, vervolg*, haakt in, sluit aan op, aansluit*, pakt op,"
        " in die volgorde, in deze volgorde, achter elkaar gelezen, na elkaar gelezen, cirkel rond,"
        " terug naar de eerste, laatste woord, verwijst naar de, lost op, vorige*, de vorige,"
        " waar de laatste, sluit aan, spreekt tegen, het vervolg, geeft antwoord op, antwoord op,"
        " maakt dat, pas na"
    ),
    "chain": (
        "verhaal, verhalen, raadsel*, aanwijzing*, aftel*, ketting, keten, feuilleton, spanning,"
        " cliffhanger*, plot, dialoog, aflevering*, ontknoping, sprookje, speurtocht, schattenjacht,"
        " opbouw, climax, mysterie, hoofdstuk*, rode draad, vervolg*, aftellen"
    ),
    "indep": (
        "willekeurige volgorde, elke volgorde, volgorde maakt niet uit, los van elkaar, losstaand*,"
        " op zichzelf, onafhankelijk*, zonder samenhang, zonder verband, apart leesbaar,"
        " volgorde doet er niet toe, ieder voor zich, geen volgorde, elk los"
    ),
    "pattern": (
        "verborgen naam, volgende letter, acrostichon*, naamdicht*, eerste letter*, beginletter*,"
        " dezelfde letter, zelfde letter, laatste letter*, vormen het woord, vormen de naam,"
        " van boven naar beneden, gepaard rijm, palindro*, anagram*, lettergre*, haiku*, limerick*,"
        " a tot z, verborgen woord, verborgen, verstopt, zonder de letter, lipogram*, achterstevoren,"
        " omgekeerd, tongbreker*, woordladder, laatste woord, woordgrap in elke, woordspeling in elke,"
        " spoonerisme*, elfje"
    ),
    "wit": (
        "rijm, rijmt, rijmen, rijmend*, rijmschema*, alliter*, alfabet*, letter, letters, elk woord,"
        " elke letter"
    ),
    "maybe": (
        "mag, mogen, hoeft niet, is genoeg, een beetje, als het past, optioneel, hooguit een,"
        " geen rijm*, af en toe"
    ),
    "what": "wat, wanneer, welke, welk, hoe, hoeveel, vanaf wanneer",
    "machine": "ai, ki, taalmodel*, assistent, bot, llm",
    "system": "model, systeem",
    "order": "negeer*, vergeet, prompt, route, redeneer*, stap voor stap, pipeline",
}
