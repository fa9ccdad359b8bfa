"""Swedish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "rubrik*, titel, titlar, annons*, rad, rader, raden, raderna, text, texter, ämnesrad*,"
        " slogan*, inlägg, post, poster, variant*, budskap, mejl, mejlet, affisch*"
    ),
    "wish": (
        "berätta, rubriken ska, tack, snälla, vi vill, jag vill, vi behöver, jag behöver, ska, skall,"
        " måste, bör, gärna, säg, säga, skriv, skriva, ange, nämn, nämna, visa, ge oss, ge mig,"
        " tala om, sätt, vi önskar, kan vi, får vi, skriv ut, se till, vill veta, frågar, undrar,"
        " ska tala om, ska säga, låta, behåll, hitta, använd, ska låta"
    ),
    "howmuch": (
        "hur mycket, hur många, hur länge, hur långt, hur ofta, hur stor, vad kostar,"
        " vad en _ kostar, vad ett _ kostar, vad det kostar, vad det blir, blir det, landar på,"
        " motsvarar, hur många procent, vilken procent, vad man sparar, hur mycket man sparar,"
        " billigast per, lönar sig mest, prisskillnad*, gånger billigare, gånger lägre, omräknat,"
        " i slutändan, går på, vad varje, vad blir kvar, blir kvar, hur tungt, räcker hur,"
        " vad man betalar, kostar per, hur mycket sparar, ha siffran, antal, antalet"
    ),
    "derive": (
        "beräkna, räkna ut, räkna fram, räkna om, uträkn*, räkna på, räkna ihop, räkna med, omvandla,"
        " lägg ihop, dra av, härled*, kalkylera, räknas ut, räknas fram, räkna ner, inräknat, medräknat,"
        " räkna"
    ),
    "round": (
        "avrunda*, avrundat, till närmaste, på öret, en decimal, hela kronor, hela procent, hela tal,"
        " heltal, nedåt till, uppåt till"
    ),
    "true": (
        "verklig*, riktig*, exakt*, faktisk*, korrekt*, ärlig*, sann, sanna, sant, rätt, precis*,"
        " egentlig*, reell*"
    ),
    "amount": (
        "procent*, pris, priset, priser, kostnad*, besparing*, rabatt*, siffra, siffror, siffran,"
        " belopp*, summa*, ränta, räntan, taxa, totalt, kronor, avgift*, månadskostnad*, sparar"
    ),
    "cost": "kostar, kosta, kostnad*, betalar, ören, öre, betala, i kassan, slutpris*",
    "net": "exkl, exklusive, netto, utan moms, plus moms, före skatt, exkl moms, nettopris*, före moms",
    "nth": "första, andra, tredje, fjärde, femte, sjätte, sjunde, sista",
    "date": "datum, datumet, deadline, veckodag*, frist*, dag, period, tidsfönster",
    "lastday": (
        "sista dag, sista dagen, sista datum, slutdatum*, sista anmälningsdag, när det slutar,"
        " när den slutar, när slutar, när sista, när den sista, när det sista, när går, till när,"
        " vilken dag, vilket datum, senast vilket, dagar kvar, hur många dagar, sista chansen datum,"
        " exakt datum, exakta datum, tidsfristen går, senast, leveransdatum, när är sista, slutar när,"
        " sista returdag*, slutdag*"
    ),
    "payoff": (
        "betalat sig, betalar sig, återbetal*, tjänat in, tjänar in, intjänad, lönar sig efter,"
        " när lönar, när det lönar, break even, amorter*, går jämnt upp, betalt sig, räknat hem,"
        " räkna hem, intjänat, efter hur många, från vilket, från och med vilket, lönar sig från,"
        " betald"
    ),
    "perunit": (
        "pris per, kostnad per, per kopp, per liter, per kilo, per kg, per tvätt, per dag, per styck,"
        " per portion, per dos, per sida, per person, per måltid, per gång, per natt, per timme,"
        " per mil, per kilometer, styckpris*, jämförpris*, literpris*, kilopris*"
    ),
    "tax": (
        "moms, momsen, exkl, inkl, netto, brutto, skatt, skatten, skatteavdrag, rotavdrag*, rutavdrag*,"
        " avdrag*, exklusive, inklusive moms"
    ),
    "given": (
        "som de står, som det står, som de är, använd som, får användas som, godkänt, godkända,"
        " godkänd, klara att använda, redan kontrollera*, redan uträkna*, redan beräkna*, räkna inte om,"
        " inte räknas om, inget att räkna, slutgiltig*, fastställda, använd fritt, fritt att använda,"
        " rakt av, beräknat av oss"
    ),
    "voice": (
        "sälj, säljavdelning*, säljarna, juridik, jurist*, juristerna, ekonomi, ekonomiavdelning*,"
        " marknad, marknadsavdelning*, varumärke*, ledning*, chefen, chef, kunden, kund, huvudkontor*,"
        " compliance, butik*, franchise*, byrån, produkt*, inköp, kvalitet, myndighet*, ägare*,"
        " grundare*, styrelse*, partner*, sponsor*, återförsäljare*, leverantör*, redaktion*, vd,"
        " regelverk*, kommunen, läkare*, webbplatsen, sajten, förpackning*, logistik, säljchef*,"
        " juristen, säljchefen"
    ),
    "demand": (
        "vill, säger, påpekar, anser, varnar, kräver, begär, insisterar, förbjuder, påminner, önskar,"
        " vägrar, lovar, tycker, hävdar, föredrar, tillåter, sa, ville, ber om, står fast,"
        " godkänner inte, förväntar"
    ),
    "but": (
        "men, dock, däremot, fast, fastän, trots, samtidigt, medan, stämmer inte, får inte, kan inte,"
        " å andra sidan, ändå, emellertid"
    ),
    "conflict": (
        "motsäg*, motstrid*, motsätt*, konflikt*, förena, oförenlig*, avgör, avgöra, bestäm vilk*,"
        " kompromiss*, krockar, krock, går inte ihop, båda samtidigt, inte båda, utesluter,"
        " vad som väger, väger tyngst, går före, ge vika, ger vika, få ihop, lös, jämka*, alla nöjda,"
        " ryms inte, väga, krock*, båda nöjda"
    ),
    "doc": (
        "rapport*, undersökning*, manual*, tabell*, studie*, dokument*, test, tester, testet, labb*,"
        " enkät*, källa, källor, källan, resultat*, bevis*, certifikat*, intyg*, protokoll*, data,"
        " underlag*, bilaga*, bipacksedel*, provning*, utredning*, texten nedan, villkor*, broschyr*,"
        " blad, datablad*, pdf, avtal*, mätning*, sammanställning*, bifogad*, nedan, faktablad*"
    ),
    "check": (
        "kontroller*, kolla, verifier*, granska*, jämför med, jämföra med, stäm av, stämma av,"
        " dubbelkoll*, bekräfta*, en i taget, en och en, stämmer fortfarande, gå igenom, faktagransk*,"
        " pröva"
    ),
    "support": (
        "fortfarande stämmer, gäller fortfarande, håller än, stöd*, stöds, stödjer, har stöd,"
        " täckning för, belagt, belägg*, bevisat, bevisa, håller, håller för, försvara*, underbygg*,"
        " visar, får säga, kan säga, får vi säga, kan vi säga, får påstå, kan påstå, hävda, bekräftas,"
        " bekräftar, giltig*, sant, stämmer, vilar på, grundas, har täckning, täcks av, täcker,"
        " stämmer fortfarande, är sant, kan styrkas, styrk*, stå för, kan stå"
    ),
    "claim": (
        "påstående*, utsago*, löfte*, slutsats*, fynd, claim, claims, argument*, vad vi får,"
        " vad som får, vad vi kan, argument, fördelar, säljpunkter"
    ),
    "only": (
        "bara, endast, enbart, uteslutande, inget annat, inget mer, stryk, stryka, ta bort, utelämna,"
        " släng, föråldra*, inaktuell*, strikt, stryk allt, resten, bara det, det som, allt annat,"
        " behåll"
    ),
    "extract": (
        "ta fram, plocka, plocka ut, dra ut, hämta, hitta, välj, välja, sök, leta, sålla*, läs igenom,"
        " extraher*, utvinn*, lyft, samla"
    ),
    "noneed": (
        "behöver inte läsas, behöver inte läsa, behövs inte läsas, inte nödvändigt att läsa, läs inte,"
        " för kännedom, som bakgrund, endast bakgrund, bara som bilaga, för information, använd inte,"
        " ska inte användas, bara bifogad, till information"
    ),
    "group": (
        "segment*, målgrupp*, persona, personas, grupp*, profil*, kundtyp*, kundgrupp*, publik*,"
        " roll, roller, nya kunder, befintliga kunder, kunder som, de som, den som, familjer,"
        " studenter, pensionär*, medlemmar, prenumeranter, kunder, kund, hyresgäster, ägare,"
        " föräldrar, medlem, patienter, givare, nybörjare, återvändande"
    ),
    "each": "per, varje, för varje, var, vardera, var och en, till var, var sin",
    "overlap": (
        "överlapp*, företräde, båda grupperna, i båda, flera grupper, räknas som, behandlas som,"
        " oavsett, både och, tillhör, får aldrig, ska aldrig, får inte veta, får inte se, går före,"
        " gäller före"
    ),
    "differ": "olika, egna, egen, eget, separat*, skilda, särskil*, anpassa*, individuell*",
    "same": (
        "samma budskap, samma text, samma texter, samma rubrik*, samma rader, samma sak, till alla,"
        " för alla, lika för, överallt, identisk*, ingen skillnad, inga skillnader, en uppsättning,"
        " en version, alla får samma, samma innehåll, delar inte upp"
    ),
    "gets": "får, ser, erhåller, får se, får veta, erbjuds, hör, får höra, tala till, ska höra",
    "rule": (
        "lag, lagen, lagar, laglig*, juridisk*, regler, regel, förbjud*, förbud, tillåt*,"
        " obligatorisk*, krav, krävs, licens*, tillstånd*, myndighet*, varning*, ska synas, måste synas,"
        " får inte, får bara, får annonsera, spelinspektion*, konsumentverket, läkemedelsverket,"
        " villkor, åldersgräns*, godkänd*"
    ),
    "place": (
        "sverige, svensk*, norge, norsk*, danmark, dansk*, finland, finsk*, island, åland, tyskland,"
        " tysk*, estland, lettland, litauen, polen, storbritannien, england, nederländerna, frankrike,"
        " spanien, usa, norden"
    ),
    "market": "marknad*, land, länder, länderna, landet, region*, kommun*, delstat*",
    "rival": (
        "där vi vinner, vi är bättre, konkurren*, rival*, gentemot, jämfört med, i jämförelse,"
        " bättre än, snabbare än, billigare än, vs, versus, än deras, andra märken, slår, vinner över,"
        " de andra, vi vinner, vi slår, bättre än dem, är bättre, är vi bättre, där vi är,"
        " ligger före, före dem"
    ),
    "not": "inte, ingen, inget, inga, aldrig, utan, ej, varken",
    "prev": (
        "föregående, förra, den innan, raden innan, dagen innan, dagen före, nästa, raden efter,"
        " följande, dagen efter, svarar på, besvarar, bygger på föreg*, bygger vidare, fortsätter,"
        " knyter an, tar vid, tar upp tråden, i den ordningen, i ordning, lästa i följd,"
        " läses i följd, efter varandra, sluter cirkeln, tillbaka till första, sista ordet,"
        " hänger ihop, löser, där den förra, fortsätt*, anknyt*, motsäger, nästa mejl, bygger på"
    ),
    "chain": (
        "berättelse*, historia*, gåta, gåtor, gåtan, ledtråd*, nedräkning*, kedja*, följetong*,"
        " cliffhanger*, deckare, intrig*, dialog*, avsnitt*, upplösning, saga, skattjakt,"
        " upptrappning, stegring, mysterium, kapitel, röd tråd, historia, avsnitt, gåta*, mysteri*"
    ),
    "indep": (
        "valfri ordning, vilken ordning som helst, i vilken ordning, ordningen spelar ingen, oberoende,"
        " utan samband, fristående, var för sig, står för sig, enskilt, utan koppling, ingen ordning,"
        " självständig*"
    ),
    "pattern": (
        "gömt namn, nästa bokstav, dolt namn, akrostikon, begynnelsebokst*, första bokst*,"
        " förstabokst*, initial*, samma bokstav, sista bokst*, bildar ordet, bildar, uppifrån och ner,"
        " uppifrån och ned, palindrom*, anagram*, haiku*, limerick*, a till ö, gömt ord, dolt ord,"
        " gömd*, dold*, utan bokstav*, lipogram*, baklänges, tungvrick*, sista ordet, ordstege,"
        " ordvits i varje, ordlek i varje"
    ),
    "wit": (
        "rim, rimmar, rimma, rimmad*, rimpar*, allitter*, stavelse*, alfabet*, bokstav*, varje ord, alla ord"
    ),
    "maybe": (
        "får gärna, kan, räcker, behöver inte, en gnutta, om det passar, valfritt, inga rim, högst ett"
    ),
    "what": "vad, när, vilken, vilket, hur, vart",
    "machine": "ai, språkmodell*, assistent*, bot, llm",
    "system": "modell*, system*",
    "order": "ignorera*, glöm, prompt, route, resoner*, steg för steg, pipeline, till språkmodellen",
}
