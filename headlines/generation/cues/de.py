"""German cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "überschrift*, titel*, headline*, anzeige, anzeigen, anzeigentitel*, zeile, zeilen, text,"
        " texte, texten, betreff*, claimzeile*, slogan*, spruch, sprüche, post, posts, variante,"
        " varianten, motiv, motive, mail, mails, plakat*, beitrag, beiträge"
    ),
    "wish": (
        "braucht, hätten gern, gehört in, gehören in, bitte, wir wollen, wir möchten, wir brauchen,"
        " ich möchte, ich brauche, ich hätte gern, wir hätten gern, soll, sollen, sollte, muss,"
        " müssen, nenne, nennen, sag, sagen, schreib, schreiben, schreibt, gib, zeig, zeigen, angeben,"
        " erwähnen, hinschreiben, rein, brauchen wir, will ich, wollen wir, kommunizieren, dürfen wir,"
        " können wir, wollen wissen, will wissen, fragen nur, fragen immer, fragt jeder,"
        " wissen wollen, soll erkennen, erkennen können, steht der, steht die, steht das, erfinde,"
        " überlege, überleg, findet etwas, etwas finden, schreibe, kommt rein, nenn, zeig _ wie,"
        " sag _ wie"
    ),
    "howmuch": (
        "wie viel, wieviel, wie viele, wieviele, wie lange, wie weit, wie oft, wie hoch, was kostet,"
        " was eine _ kostet, was ein _ kostet, was die _ kostet, was das kostet, was der, kommt auf,"
        " macht das, unterm strich, um wie viel, umgerechnet, wie teuer, wie günstig, was spart,"
        " was man spart, ersparnis gegenüber, vorteil gegenüber, lohnt sich mehr, günstiger ist,"
        " differenz, wievielten, wie vielten, was übrig bleibt, übrig bleibt, was es kostet, was eine,"
        " was ein, was jede, was jeder, was man zahlt, wie schwer, wie schnell, reicht wie, anzahl,"
        " die zahl der, höhe der"
    ),
    "derive": (
        "berechnen, berechne, berechnet werden, ausrechnen, ausrechne, rechnen, rechne, rechnet,"
        " errechnen, errechne*, umrechnen, umgerechnet, umrechnung, ermitteln, ermittle, hochrechnen,"
        " herunterrechnen, zusammenrechnen, abziehen, mitgerechnet, eingerechnet, nachrechnen,"
        " herausfinden, ausgerechnet"
    ),
    "round": (
        "gerundet*, runden, aufrunden, abrunden, aufgerundet, abgerundet, auf ganze, auf volle,"
        " auf den cent, auf 5 rappen, auf rappen, eine nachkommastelle, kaufmännisch, ganze prozent,"
        " ganze cent"
    ),
    "true": (
        "echt*, tatsächlich*, wirklich*, real*, genau*, exakt*, richtig*, korrekt*, ehrlich*, wahre,"
        " wahren, zulässige*, effektiv*"
    ),
    "amount": (
        "prozent*, preis, preise, preises, kosten, ersparnis*, rabatt*, zahl, zahlen, betrag*, summe,"
        " rate, raten, euro, cent, nachlass, gesamtpreis*, endpreis*, grundpreis*, bruttopreis*,"
        " monatsrate*, preisvorteil*, vorteil"
    ),
    "cost": (
        "kostet, kosten, was die, was eine, was ein, zahlt, bezahlt, cent, endpreis*,"
        " privatkunde bezahlt, an der kasse, ladenpreis*, hinlegt, hinlegen"
    ),
    "net": (
        "netto*, ohne mwst, zzgl, exkl, zuzüglich, händlerpreis*, ohne steuer, exklusive, zzgl ust,"
        " plus ust, nettopreis*, nettopreise, ohne ust, ohne umsatzsteuer"
    ),
    "nth": (
        "erste, ersten, erster, zweite, zweiten, zweiter, dritte, dritten, vierte, fünfte, sechste,"
        " siebte, letzte, letzten, letzter"
    ),
    "date": (
        "datum*, wochentag*, stichtag*, frist, fristen, tag, zeitraum, zeitfenster, termin, kalenderwoche"
    ),
    "lastday": (
        "letzten tag, letzter tag, letzte tag, enddatum, spätestens bis, bis wann, wann endet,"
        " wann die letzte, wann der letzte, wann das letzte, wann schluss ist, wann es endet,"
        " wann er endet, wann sie endet, bestellschluss, letzter termin, letzten termin,"
        " stichtag nennen, an welchem tag, welches datum, welcher tag, verbleibende tage,"
        " letzte möglich*, spätestes datum, ablaufdatum, endet am genau, wann fertig, fertig bis,"
        " spätestens bestellen, spätester, spätestens bestellt, wann geliefert, lieferdatum,"
        " rückgabe bis, bis zu welchem, abschlussdatum, auf den tag"
    ),
    "payoff": (
        "amortisi*, rechnet sich, lohnt sich ab, lohnt s sich, ab wann lohnt, wann lohnt,"
        " bezahlt sich selbst, bezahlt gemacht, armortis*, break even, rentiert, eingespielt,"
        " wieder drin, wieder raus, selbst finanziert, sich die _ lohnt, sich das lohnt,"
        " sich der _ lohnt, wievielten, drin ist, reingeholt, hereingeholt, wieder eingespart,"
        " lohnt sich die, rechnet sich die, ab welchem, ab welcher, trägt sich, wann im plus, im plus,"
        " drinnen"
    ),
    "perunit": (
        "pro tasse, pro liter, pro kilo, pro kg, preis pro, kosten pro, preis je, pro stück,"
        " pro portion, pro waschgang, pro wäsche, pro tag, pro monat, pro ladung, pro seite,"
        " pro anwendung, pro kopf, pro person, pro nacht, pro stunde, pro kilometer, pro meter,"
        " grundpreis*, je tasse, je liter, stückpreis*"
    ),
    "tax": (
        "mwst, mehrwertsteuer*, ust, umsatzsteuer*, netto*, brutto*, steuer, steuern, inkl mwst, zzgl,"
        " versteuert, mehrwertsteuersatz*, endpreis*"
    ),
    "given": (
        "so übernehmen, unverändert, wie angegeben, wie sie sind, so verwenden, freigegeben,"
        " sind final, schon geprüft, bereits geprüft, geprüft und freigegeben, nichts nachrechnen,"
        " nicht neu rechnen, nicht umrechnen, schon berechnet, fertig berechnet, nichts rechnen,"
        " einfach übernehmen, abgestimmt, wie es dasteht, bereits gerechnet, bereits berechnet,"
        " schon ausgerechnet, nichts berechnen, genau so"
    ),
    "voice": (
        "vertrieb, rechtsabteilung, recht, juristen, jurist*, anwalt, anwältin, kanzlei, finanzen,"
        " controlling, marketing, einkauf, chef, chefin, geschäftsführ*, zentrale, konzern, marke,"
        " markenführung, compliance, kunde, kundin, auftraggeber*, händler, filiale, filialen,"
        " agentur, produktmanagement, produktteam, betriebsrat, datenschutz, vorstand, redaktion,"
        " hersteller, aufsicht, behörde, inhaber*, steuerberat*, franchisegeber, mutterhaus, partner,"
        " verband, qualitätssicherung, der chef, die chefin, vertriebsleitung, rechtsabteil*,"
        " fachabteilung, medizin, qualität, kundendienst, produktion, betrieb, webseite, website,"
        " flyer, verpackung, apotheke, beauftragte*"
    ),
    "demand": (
        "will, wollen, pocht, stellt klar, weist darauf, findet, möchte, möchten, hätte gern,"
        " hätten gern, sagt, sagen, besteht, bestehen, verlangt, verlangen, fordert, fordern, verbietet,"
        " erlaubt, erinnert, wünscht, braucht, lehnt, erwartet, meint, schreibt vor, verbieten, streicht"
    ),
    "but": (
        "aber, jedoch, allerdings, obwohl, doch, dagegen, hingegen, stimmt nicht, darf nicht,"
        " geht nicht, andererseits, trotzdem, gleichzeitig, sondern, nur dass"
    ),
    "conflict": (
        "widersprech*, widerspr*, konflikt*, vereinbaren, unter einen hut, unvereinbar*, kompromiss*,"
        " entscheide*, entscheiden, abwägen, was vorgeht, vorrang, hat vorrang, geht vor,"
        " schließt sich aus, schließen sich aus, beides geht nicht, passt nicht zusammen, beißt sich,"
        " beides zugleich, auflösen, klären, allen gerecht, beides unterbring*, nicht beides,"
        " zusammenbringen, auch wenn es nicht passt, beide leben, womit beide, beiden gerecht,"
        " beide zufrieden, alle zufrieden, gleichzeitig erfüll*, lässt sich beides, keine abkürzung*"
    ),
    "doc": (
        "bericht*, prüfbericht*, handbuch, gutachten, tabelle, studie*, unterlage*, datenblatt,"
        " testbericht*, labor*, protokoll*, quelle*, dokument*, zertifikat*, auszug, umfrage*,"
        " befund*, ergebnisse, nachweis*, material, preisverlauf*, anleitung, bedingungen, text unten,"
        " leitfaden, merkblatt, prospekt*, broschüre, datenblätter, produktblatt, beiblatt, anhang,"
        " anlage, pdf, vertrag, vertragsbedingungen, versicherungsbedingungen, messwerte, messung*,"
        " testergebnis*, tests, vergleichstabelle, folie*, mitschrift, vermerk"
    ),
    "check": (
        "prüfen, prüfe, prüft, überprüf*, abgleichen, gleich ab, abgleich, verifizier*, kontrollier*,"
        " gegenprüfen, gegencheck*, nachprüfen, checken, check, vergleichen mit, durchgehen,"
        " hinterfragen, noch stimmt, tun sie das"
    ),
    "support": (
        "werben dürfen, womit wir, noch gilt, noch gelten, belastbar*, standhaft, angreifbar,"
        " verklagt, belegt, belegen, belegbar*, belegten, gedeckt, hergibt, hergeben, stützt,"
        " gestützt, stützen, standhält, standhalten, haltbar, nachweisbar*, nachgewiesen*, bewiesen,"
        " beweisen, bestätigt, stimmt, stimmen, zulässig*, vertretbar, sagen dürfen, behaupten dürfen,"
        " behaupten können, sagen kann, sagen darf, haltbare, trägt, gilt, noch stimmt, deckt,"
        " abgedeckt, gedeckten, wahr ist, wir werben, werben können, hält stand, drinsteht,"
        " beweisbar*, untermauer*, bestätigen, tragfähig*"
    ),
    "claim": (
        "aussage*, behauptung*, claim, claims, werbeaussage*, versprechen, erkenntnis*,"
        " vorteilsliste, punkte, stichpunkte, befund*, vorteile, verkaufsargumente, argumente,"
        " punkten, sätze"
    ),
    "only": (
        "nur, ausschließlich, lediglich, nichts anderes, nicht mehr, streichen, weglassen, raus,"
        " fliegt, rauswerfen, verwerfen, veraltet*, überholt, sonst nichts, streich, streiche,"
        " nur das, was nicht, alles andere, übrig bleibt, lass weg, unter den tisch"
    ),
    "extract": (
        "rausfischen, herausfischen, fischen, rauspicken, rausschreiben, herausziehen, herausfiltern,"
        " heraussuchen, rausziehen, raussuchen, entnehmen, entnimm, ableiten, herausholen, auswerten,"
        " zieh, ziehen, such, suchen, destillier*, herauslesen, durchlesen, filtern, extrahier*"
    ),
    "noneed": (
        "nicht lesen, nicht nötig zu lesen, muss man nicht lesen, muss nicht gelesen, nur zur info,"
        " zur information, nur zur kenntnis, nur der vollständigkeit, als hintergrund, nur als anhang,"
        " nichts entnehmen, nicht auswerten, zur kenntnis, nur angehängt, hängt nur an, nicht relevant,"
        " nicht verwenden, nicht prüfen, braucht niemand zu lesen"
    ),
    "group": (
        "segment*, zielgruppe*, gruppe, gruppen, persona, personas, kundengruppe*, nutzergruppe*,"
        " rolle, rollen, kundentyp*, fall, fälle, bestandskund*, neukund*, stammkund*, empfänger*,"
        " publikum, wer, familien, studierende, senioren, mieter, eigentümer, gewerbe, kunden,"
        " kundinnen, mitglieder, rentner, eltern, schüler, azubis, vermieter, gäste, wiederkäufer,"
        " einsteiger, profis, interessenten, inaktive, abonnenten, abonnent*, dauerkunden, gekündigte"
    ),
    "each": (
        "pro, je, jede, jeder, jedes, jeweils, für jede, für jeden, für jedes, je land, für die einzelnen"
    ),
    "overlap": (
        "überschneid*, überlapp*, vorrang, beides zutrifft, in beide, sowohl als, gilt als,"
        " zählt als, zählt zu, mehreren gruppen, mehrere gruppen, wer zugleich, wer gleichzeitig,"
        " wer beides, unabhängig davon, darf nie, dürfen nie, darf nichts, dürfen nichts,"
        " nicht erfahren, sticht, angebot der anderen, der anderen sehen"
    ),
    "differ": (
        "unterschiedlich*, verschieden*, eigene, eigener, eigenes, getrennt*, separat*, zugeschnitten,"
        " angepasst, individuell*"
    ),
    "same": (
        "gleiche botschaft, dieselbe botschaft, gleiche texte, gleichen texte, gleiche zeilen,"
        " dieselben, für alle gleich, alle gleich, alle bekommen, gleichen inhalt, einheitlich,"
        " ein satz für alle, ein set für alle, überall gleich, überall dieselb*, keine unterschiede,"
        " kein unterschied, gilt überall, für alle dieselb*, alle dasselbe, nicht unterscheiden,"
        " gleichen titel, gleichen überschrift*, keine varianten je, in allen ländern"
    ),
    "gets": (
        "bekommt, bekommen, erhält, erhalten, sieht, sehen, kriegt, kriegen, erfährt, erfahren,"
        " angesprochen, ansprechen, hören, hört, anspricht, erzähl*, bekommen nur, darf sehen"
    ),
    "rule": (
        "recht, rechtlich*, gesetz*, vorschrift*, verboten, erlaubt, zulässig*, unzulässig*,"
        " pflicht*, vorgeschrieben, genehmigt, zugelassen, lizenz*, aufsicht*, behörde*, hinweis,"
        " pflichthinweis*, heilmittelwerbe*, hwg, uwg, nicht gestattet, gestattet, darf nur,"
        " dürfen nur, darf nicht, dürfen nicht, muss stehen, jugendschutz, regulier*, freigabe,"
        " warnhinweis*, zugelassene*, bewilligt, dabeistehen, claims, health claims, vorgeschriebene*,"
        " verbietet, untersagt"
    ),
    "place": (
        "deutschland, deutsch, österreich*, schweiz*, frankreich, italien*, spanien, polen,"
        " niederlande, holland, belgien, luxemburg*, dänemark, schweden, norwegen, tschechien, ungarn,"
        " großbritannien, england, irland, usa, eu, liechtenstein"
    ),
    "market": ("markt, märkte, märkten, land, länder, ländern, bundesland, bundesländer*, kanton*, region*"),
    "rival": (
        "gegenüber, wettbewerb*, konkurren*, mitbewerb*, im vergleich, dürfen vergleichen,"
        " vergleichend*, besser als, schneller als, günstiger als, leiser als, vs, versus, anders als,"
        " schlagen, vorn, testsieger, wir besser, besser sind, vorne liegen, wir gewinnen,"
        " gewinnen wir, wo wir, überlegen, die anderen, den anderen, vor den, besser abschneid*,"
        " nebeneinander, vorne, voraus, vorsprung"
    ),
    "not": "nicht, kein, keine, keinen, keiner, nie, niemals, ohne, nichts, weder",
    "prev": (
        "der letzten, ergibt mit der, vorherige*, vorige*, vorangegangene*, zeile davor, davor,"
        " tag zuvor, des vortags, vortag*, nächste zeile, nächsten zeile, nächste mail, die nächste,"
        " folgezeile, knüpft an, anknüpf*, aufbauend, aufeinander auf, bauen aufeinander, baut auf,"
        " greift auf, aufgreif*, beantwortet die, antwortet auf, setzt fort, fortsetz*, führt weiter,"
        " weitererzähl*, letzte zeile, schließt den kreis, zurück zur ersten, in dieser reihenfolge,"
        " der reihe nach gelesen, hintereinander gelesen, löst auf, auflösung, schlägt den bogen,"
        " sinn wenn man, nur sinn, teil davor, anfang an, mail davor, mit der letzten,"
        " aus der letzten, wo die letzte, wo der letzte, nimmt zurück, setzt auf, vorgänger*,"
        " nur nach, erst nach, nacheinander"
    ),
    "chain": (
        "geschichte, erzählung, rätsel*, hinweis auf die, countdown, cliffhanger, kette, krimi,"
        " fortsetzungs*, dramaturgie, spannungsbogen, handlung, dialog, zwiegespräch, schnitzeljagd,"
        " steigerung, pointe, märchen, mehrteil*, kapitel, teil 1, teil 2, teil zwei, fortsetzung*,"
        " folge, serie die, krimi*, episode*, roman"
    ),
    "indep": (
        "beliebiger reihenfolge, reihenfolge egal, reihenfolge ist egal, für sich allein,"
        " für sich stehen, steht für sich, stehen für sich, unabhängig voneinander, ohne zusammenhang,"
        " einzeln verständlich, jede für sich, jeder für sich, jedes für sich, keine reihenfolge,"
        " einzeln funktionier*, nicht zusammenhängen, nicht zusammenpassen, steht allein, einzeln"
    ),
    "pattern": (
        "versteckter name, nächsten buchstaben, hintereinander ergeben, akrostichon, akrosticha,"
        " anfangsbuchstabe*, erste buchstabe*, ersten buchstaben, anfangsbuchstaben,"
        " gleichen buchstaben, selben buchstaben, demselben buchstaben, ergeben das wort,"
        " ergeben von oben, von oben nach unten, stabreim*, reimschema, paarreim*, kreuzreim*,"
        " palindrom*, anagramm*, schüttelreim*, haiku*, a bis z, wortkette, wortleiter,"
        " verstecktes wort, ohne den buchstaben, lipogramm*, rückwärts gelesen, durchgehende metapher,"
        " in jeder zeile ein wortspiel, jede zeile ein wortspiel, vorwärts und rückwärts"
    ),
    "wit": (
        "initialen, alliteration*, reim, reime, reimen, reimt, gereimt, silben, silbe, limerick*,"
        " alphabet, versteckt, zungenbrecher, letzte wort, letztes wort, elfchen, buchstabe*,"
        " jedes wort, alle wörter, gleich klingen, ein e, kein e"
    ),
    "maybe": (
        "gern, darf, dürfen, muss aber nicht, muss nicht, müssen nicht, wenn es passt, wenn s passt,"
        " reicht, genügt, höchstens ein, ein bisschen, ein wenig, optional, kein reim*, keine reim*,"
        " keine wortspiel*, ab und zu"
    ),
    "what": "was, wann, wie, welche*, wieviel*, wie viel*, wievielten, wohin, ab wann, ab dem",
    "machine": "ki, ai, sprachmodell*, assistent, bot, llm",
    "system": "modell, system",
    "order": (
        "ignorier*, vergiss, prompt, route, pipeline, großes modell, schritt für schritt, weiterleiten"
    ),
}
