"""Danish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "overskrift*, titel, titler, annonce*, linje, linjer, tekst, tekster, emnelinje*, slogan*,"
        " opslag, variant*, mail, mails, plakat*"
    ),
    "wish": (
        "venligst, tak, vi vil, jeg vil, vi ønsker, skal, bør, må gerne, skriv, skrive, sig, sige,"
        " nævn, angiv, vis, giv os, fortæl, kan vi, må vi, vil vide, spørger, skal stå, skal sige,"
        " find, brug, behold"
    ),
    "howmuch": (
        "hvor meget, hvor mange, hvor længe, hvor langt, hvad koster, hvad det koster,"
        " hvad en _ koster, hvad et _ koster, svarer til, hvor mange procent, hvad man sparer,"
        " prisforskel*, løber op i, hvad der bliver tilbage, bliver det til, hvad man betaler,"
        " hvad hver, antal, antallet"
    ),
    "derive": "beregn, beregne, udregn*, regn ud, regne ud, omregn*, læg sammen, træk fra, regnet med",
    "round": "afrund*, nærmeste, hele kroner, hele procent, én decimal, en decimal",
    "true": "reel*, rigtig*, faktisk*, præcis*, nøjagtig*, korrekt*, ærlig*, sand, sande",
    "amount": (
        "procent*, pris, prisen, priser, omkostning*, besparelse*, rabat*, beløb*, tal, tallet, rente,"
        " kroner, gebyr"
    ),
    "cost": "koster, koste, betaler, øre",
    "net": "ekskl, uden moms, netto, plus moms, ekskl moms",
    "nth": "første, anden, andet, tredje, fjerde, femte, sidste",
    "date": "dato, datoen, datoer, ugedag, frist, dag",
    "lastday": (
        "sidste dag, slutdato, sidste frist, hvornår slutter, hvornår det slutter, hvilken dag,"
        " hvilken dato, dage tilbage, hvornår den sidste, senest, leveringsdato"
    ),
    "payoff": (
        "tjent sig ind, tjener sig ind, tjent ind, tilbagebetalingstid*, betalt sig,"
        " hvornår kan det betale, efter hvor mange, tjent hjem, fra hvilket"
    ),
    "perunit": (
        "pris pr, pr kop, pr liter, pr kilo, pr kg, pr vask, pr dag, pr stk, pr portion, per liter,"
        " stykpris, literpris, kilopris"
    ),
    "tax": "moms, momsen, skat, fradrag*, inkl moms, brutto",
    "given": (
        "som de er, som de står, brug som, godkendt*, allerede beregn*, allerede tjek*,"
        " ikke genberegn*, endelige tal, frit brug*"
    ),
    "voice": (
        "salg, salgsafdelingen, jura, juridisk, juristerne, økonomi, marketing, brand, ledelsen,"
        " direktøren, chefen, kunden, hovedkontoret, compliance, butikken, bureauet, ejeren,"
        " bestyrelsen, hjemmesiden, emballage*"
    ),
    "demand": ("vil, ønsker, siger, kræver, forbyder, minder, insisterer, afviser, lover, mener, tillader"),
    "but": "men, dog, derimod, selvom, samtidig, passer ikke, må ikke, kan ikke",
    "conflict": (
        "modstrid*, modsig*, konflikt*, forene, uforenelig*, kompromis*, afgør hvilk*, går ikke op,"
        " giver efter, begge dele, begge tilfredse"
    ),
    "doc": (
        "rapport*, undersøgelse*, manual*, tabel*, studie*, dokument*, laboratori*, kilde, kilder,"
        " resultat*, certifikat*, data, brochure*, datablad*, bilag*, vedhæftet, målinger, vilkår"
    ),
    "check": (
        "tjek*, kontroller*, verificer*, gennemgå, sammenlign med, bekræft*, én for én, stadig sandt,"
        " hold op imod"
    ),
    "support": (
        "dokumenter*, bevis*, understøt*, holdbar*, holder, forsvare, må sige, kan sige, dækning for,"
        " stadig gælder, passer, dækker, holder stadig, kan bevises"
    ),
    "claim": "påstand*, udsagn*, løfte*, konklusion*, claim, claims",
    "only": "kun, udelukkende, intet andet, slet, fjern, forældet*, resten, kun det, stryg",
    "extract": "uddrag, træk ud, find, vælg, pluk, saml, læs",
    "noneed": (
        "behøver ikke læses, ikke nødvendigt at læse, til orientering, som baggrund, kun som bilag,"
        " skal ikke bruges"
    ),
    "group": (
        "segment*, målgruppe*, persona*, gruppe, grupper, profil*, kundetype*, nye kunder,"
        " eksisterende kunder, dem der, medlemmer, kunder, lejere, ejere, studerende, pensionister,"
        " forældre, nye, gamle"
    ),
    "each": "pr, per, hver, hvert, for hver",
    "overlap": ("overlap*, forrang, begge grupper, tæller som, behandles som, uanset, må aldrig, går forud"),
    "differ": "forskellig*, egen, eget, egne, særskilt*, tilpasset",
    "same": (
        "samme budskab, samme tekst*, samme overskrift*, for alle, til alle, overalt, ingen forskel,"
        " ét sæt, alle får samme"
    ),
    "gets": "får, ser, modtager, må vide",
    "rule": (
        "lov, loven, lovlig*, regler, forbudt, tilladt, påbudt, obligatorisk*, licens*, tilladelse*,"
        " myndighed*, advarsel*, må ikke, må kun, skal fremgå, aldersgrænse"
    ),
    "place": (
        "danmark, dansk*, sverige, svensk*, norge, norsk*, finland, finsk*, tyskland, tysk*, island,"
        " grønland, færøerne"
    ),
    "market": "marked*, land, lande, landene, region*",
    "rival": (
        "konkurrent*, rival*, sammenlignet med, i forhold til, bedre end, hurtigere end,"
        " billigere end, vs, slår, vi vinder, vi slår, er vi bedre, de andre"
    ),
    "not": "ikke, ingen, intet, aldrig, uden",
    "prev": (
        "forrige, foregående, linjen før, dagen før, næste, følgende, svarer på, bygger videre,"
        " fortsætter, i den rækkefølge, sidste ord, tilbage til den første, hvor den sidste"
    ),
    "chain": (
        "historie*, fortælling*, gåde, gåder, ledetråd*, nedtælling, kæde, krimi, dialog, afsnit,"
        " skattejagt, føljeton*, gåde*, nedtælling*"
    ),
    "indep": (
        "vilkårlig rækkefølge, rækkefølgen er ligegyldig, uafhængig*, hver for sig, står alene,"
        " uden sammenhæng"
    ),
    "pattern": (
        "akrostikon, forbogstav*, første bogstav*, samme bogstav, danner ordet, oppefra og ned,"
        " palindrom*, anagram*, haiku, limerick*, skjult ord, skjult navn, uden bogstavet, sidste ord"
    ),
    "wit": "rim, rimer, rime, allitter*, stavelse*, alfabet*, bogstav*, hvert ord",
    "maybe": "må gerne, kan, er nok, behøver ikke, valgfrit, ingen rim, højst et",
    "what": "hvad, hvornår, hvilken, hvilket, hvor",
    "machine": "ai, sprogmodel*, assistent*, bot",
    "system": "model*, system*",
    "order": "ignorer*, glem, prompt, ræsonner*, tænk, trin for trin",
}
