"""Norwegian cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "overskrift*, tittel, titler, annonse*, linje, linjer, tekst, tekster, emnefelt*, slagord,"
        " innlegg, variant*, e post*, plakat*, emnelinje*"
    ),
    "wish": (
        "vennligst, takk, vi vil, jeg vil, vi ønsker, skal, bør, må, skriv, skrive, si, nevn, oppgi,"
        " vis, gi oss, fortell, kan vi, får vi, vil vite, spør, skal stå, skal si, finn, bruk, behold"
    ),
    "howmuch": (
        "hvor mye, hvor mange, hvor lenge, hvor langt, hva koster, hva det koster, hva en _ koster,"
        " hva et _ koster, tilsvarer, hvor mange prosent, hva man sparer, prisforskjell*, kommer på,"
        " hva som blir igjen, hva man betaler, hva hver, antall, antallet"
    ),
    "derive": "beregn, beregne, regn ut, regne ut, regn om, omregn*, legg sammen, trekk fra, utregn*",
    "round": "avrund*, nærmeste, hele kroner, hele prosent, én desimal, en desimal",
    "true": "reell*, riktig*, faktisk*, nøyaktig*, presis*, korrekt*, ærlig*, virkelig*",
    "amount": (
        "prosent*, pris, prisen, priser, kostnad*, besparelse*, rabatt*, beløp*, tall, tallet, rente,"
        " kroner, gebyr"
    ),
    "cost": "koster, koste, betaler, øre",
    "net": "ekskl, uten mva, netto, pluss mva, ekskl mva",
    "nth": "første, andre, tredje, fjerde, femte, siste",
    "date": "dato, datoen, datoer, ukedag, frist, dag",
    "lastday": (
        "siste dag, sluttdato, siste frist, når slutter, når det slutter, hvilken dag, hvilken dato,"
        " dager igjen, når den siste, senest, leveringsdato"
    ),
    "payoff": (
        "tjent inn, tjener inn, tilbakebetalingstid, betalt seg, lønner seg etter, når lønner,"
        " etter hvor mange, fra hvilken"
    ),
    "perunit": (
        "pris per, per kopp, per liter, per kilo, per kg, per vask, per dag, per stykk, per porsjon,"
        " stykkpris, literpris, kilopris"
    ),
    "tax": "mva, moms, skatt, fradrag*, inkl mva, brutto",
    "given": (
        "som de er, som de står, bruk som, godkjent*, allerede beregn*, allerede sjekk*, ikke regn om,"
        " endelige tall, fritt bruk*"
    ),
    "voice": (
        "salg, salgsavdelingen, jus, juristene, juridisk, økonomi, marked, markedsavdelingen,"
        " ledelsen, direktøren, sjefen, kunden, hovedkontoret, compliance, butikken, byrået, eieren,"
        " styret, nettsiden, emballasje*"
    ),
    "demand": "vil, ønsker, sier, krever, forbyr, minner, insisterer, nekter, lover, mener, tillater",
    "but": "men, derimot, selv om, samtidig, stemmer ikke, får ikke, kan ikke, likevel",
    "conflict": (
        "motstrid*, motsi*, konflikt*, forene, uforenlig*, kompromiss*, avgjør hvilk*, går ikke opp,"
        " vike, begge deler, begge fornøyd*"
    ),
    "doc": (
        "rapport*, undersøkelse*, manual*, tabell*, studie*, dokument*, laboratori*, kilde, kilder,"
        " resultat*, sertifikat*, data, brosjyre*, datablad*, vedlegg*, vedlagt, målinger, vilkår"
    ),
    "check": (
        "sjekk*, kontroller*, verifiser*, gå gjennom, sammenlign med, bekreft*, én etter én,"
        " fortsatt sant, hold opp mot"
    ),
    "support": (
        "dokumenter*, bevis*, støtte*, holdbar*, holder, forsvare, kan si, får si, dekning for,"
        " fortsatt gjelder, stemmer, dekker, holder fortsatt, kan bevises"
    ),
    "claim": "påstand*, utsagn*, løfte*, konklusjon*, claim, claims",
    "only": "bare, kun, utelukkende, ingenting annet, stryk, fjern, utdatert*, resten, bare det, slett",
    "extract": "trekk ut, hent, finn, velg, plukk, samle, les",
    "noneed": (
        "trenger ikke leses, ikke nødvendig å lese, til orientering, som bakgrunn, bare som vedlegg,"
        " skal ikke brukes"
    ),
    "group": (
        "segment*, målgruppe*, persona*, gruppe, grupper, profil*, kundetype*, nye kunder,"
        " eksisterende kunder, de som, medlemmer, kunder, leietakere, eiere, studenter, pensjonister,"
        " foreldre, nye, gamle"
    ),
    "each": "per, hver, hvert, for hver",
    "overlap": ("overlapp*, forrang, begge grupper, regnes som, behandles som, uansett, må aldri, går foran"),
    "differ": "forskjellig*, ulike, egen, eget, egne, separat*, tilpasset",
    "same": (
        "samme budskap, samme tekst*, samme overskrift*, for alle, til alle, overalt, ingen forskjell,"
        " ett sett, alle får samme"
    ),
    "gets": "får, ser, mottar, får vite",
    "rule": (
        "lov, loven, lovlig*, regler, forbudt, tillatt, påbudt, obligatorisk*, lisens*, tillatelse*,"
        " myndighet*, advarsel*, får ikke, må ikke, skal fremgå, aldersgrense"
    ),
    "place": (
        "norge, norsk*, sverige, svensk*, danmark, dansk*, finland, finsk*, tyskland, tysk*, island, svalbard"
    ),
    "market": "marked*, land, landene, region*",
    "rival": (
        "konkurrent*, rival*, sammenlignet med, i forhold til, bedre enn, raskere enn, billigere enn,"
        " vs, slår, vi vinner, vi slår, er vi bedre, de andre"
    ),
    "not": "ikke, ingen, aldri, uten, ingenting",
    "prev": (
        "forrige, foregående, linjen før, dagen før, neste, følgende, svarer på, bygger videre,"
        " fortsetter, i den rekkefølgen, siste ord, tilbake til den første, der den siste"
    ),
    "chain": (
        "historie*, fortelling*, gåte, gåter, ledetråd*, nedtelling, kjede, krim, dialog, episode*,"
        " skattejakt, føljetong*, gåte*, nedtelling*"
    ),
    "indep": (
        "vilkårlig rekkefølge, rekkefølgen spiller ingen, uavhengig*, hver for seg, står alene,"
        " uten sammenheng"
    ),
    "pattern": (
        "akrostikon, forbokstav*, første bokstav*, samme bokstav, danner ordet, ovenfra og ned,"
        " palindrom*, anagram*, haiku, limerick*, skjult ord, skjult navn, uten bokstaven, siste ord"
    ),
    "wit": "rim, rimer, rime, allitter*, stavelse*, alfabet*, bokstav*, hvert ord",
    "maybe": "må gjerne, kan, er nok, trenger ikke, valgfritt, ingen rim, høyst ett",
    "what": "hva, når, hvilken, hvilket, hvor",
    "machine": "ai, ki, språkmodell*, assistent*, bot",
    "system": "modell*, system*",
    "order": "ignorer*, glem, prompt, resonner*, trinn for trinn",
}
