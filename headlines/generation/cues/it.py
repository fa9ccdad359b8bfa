"""Italian cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "titolo, titoli, annuncio, annunci, riga, righe, frase, frasi, testo, testi, oggetto,"
        " oggetti, slogan, headline*, copy, post, variante, varianti, messaggio, messaggi, verso,"
        " versi, claim, manifest*, mail, email"
    ),
    "wish": (
        "nei titoli, devono riportare, va scritto, per favore, per cortesia, vogliamo, voglio,"
        " vorrei, vorremmo, serve, servono, ci serve, ci servono, bisogna, deve, devono, dovrebbe*,"
        " dire, dite, di' , dica, dicano, scrivi, scrivere, scrivete, scriverei, indica, indicare,"
        " indicate, metti, mettere, mettete, dammi, dateci, mostra il, mostrare, precisa*, menziona*,"
        " occorre, possiamo, si può, mi piacerebbe, ci piacerebbe, va detto, vanno detti,"
        " vogliono sapere, chiedono, ci chiedono, va nel titolo, nel titolo, trova, trovate, usa,"
        " usate, tenete, tieni, scriva, dia"
    ),
    "howmuch": (
        "quanto, quanta, quanti, quante, a quanto, quanto costa, quanto viene, viene a costare,"
        " quanto si risparmia, si risparmia, quale percentuale, quale conviene, conviene di più,"
        " volte meno, volte di più, in meno, differenza di prezzo, equivale a, in quanto tempo,"
        " fin dove, quale formato, costa davvero, quanto resta, quanto rimane, cosa resta,"
        " quello che paga, quanto si paga, fin dove arriva, fino a dove, dopo quanti, numero di,"
        " la quantità, il numero"
    ),
    "derive": (
        "calcolare, calcola il, calcola la, calcolate, calcolando, fai il calcolo, fate il calcolo,"
        " fare il calcolo, fai i conti, fare i conti, fate i conti, conteggia*, converti*, convertire,"
        " ricava*, ricavare, sommare, scorpora*, detrarre, ricalcol*, rapporta*, tradurre in,"
        " calcolo del, da calcolare, calcolato su, tutto compreso, chiavi in mano"
    ),
    "round": (
        "arrotond*, al centesimo, un decimale, senza decimali, numeri interi, numero intero,"
        " per difetto, per eccesso, all'euro"
    ),
    "true": (
        "reale, reali, vero, vera, veri, vere, davvero, esatt*, precis*, corrett*, giust*, onest*,"
        " effettiv*, realmente"
    ),
    "amount": (
        "percentual*, prezzo, prezzi, costo, costi, risparmio, risparmi, sconto, sconti, cifra, cifre,"
        " numero, numeri, importo, importi, somma, tasso, totale, tariff*, euro, rata, rate, chili"
    ),
    "cost": (
        "costo, costi, costa, costano, viene, vengono, paga, pagano, centesimi, pagare, alla cassa,"
        " prezzo finale"
    ),
    "net": (
        "iva esclusa, più iva, netto, netti, senza iva, imponibile, ivato, iva escl, oltre iva,"
        " al netto, prezzi netti"
    ),
    "nth": (
        "primo, prima riga, primo titolo, secondo, seconda, terzo, terza, quarto, quarta, quinto,"
        " quinta, sesto, sesta, settimo, settima, ultimo, ultima, il primo, il secondo, il terzo,"
        " la prima, la seconda, la terza, l'ultimo, l'ultima"
    ),
    "date": "giorno, data, date, scadenz*, giorno della settimana, termine, periodo, finestra",
    "lastday": (
        "ultimo giorno, ultima data, data di fine, data finale, fino a quando, quando finisce,"
        " quando è l'ultima, quando è l'ultimo, quando cade, quando scade, quando termina,"
        " entro quando, entro quale, quale giorno, che giorno, quale data, giorni mancano,"
        " giorni rimasti, data esatta, data reale, data limite, termine ultimo, al più tardi,"
        " data di consegna, data di chiusura, quando si chiude, entro il quale, fine corso"
    ),
    "payoff": (
        "ammortizz*, ammortamento, si ripaga*, ripagat*, si paga da, rientr* dell'investimento,"
        " rientro dell'investimento, punto di pareggio, pareggio, dopo quanto, da quando conviene,"
        " recuperare la spesa, recupera la spesa, ritorno dell'investimento, dopo quante,"
        " a partire da quante, quando si recupera, da quante, si recupera, si ammortizza,"
        " vale la pena da, inverni conviene, quanti inverni, torna in pari, in pari, va in pari,"
        " si rientra"
    ),
    "perunit": (
        "prezzo al, prezzo per, costo per, al litro, al chilo, al kg, a tazza, a lavaggio,"
        " per lavaggio, a porzione, per porzione, al giorno, al mese, a persona, a testa, a dose,"
        " per dose, a pagina, per pagina, a pasto, a notte, per uso, prezzo unitario, costo unitario,"
        " a pezzo, a capsula, al metro"
    ),
    "tax": (
        "iva, imposta, imposte, tasse, netto, netti, lordo, lordi, iva inclusa, iva esclusa,"
        " imponibile, detrazion*, detraibil*, ivato"
    ),
    "given": (
        "così come sono, così com'è, così come scritt*, così com'è scritto, definitiv*, approvat*,"
        " già verificat*, già calcolat*, già controllat*, non ricalcol*, senza ricalcol*,"
        " niente calcoli, nessun calcolo, da usare così, liberamente, validat*, pronti all'uso,"
        " nulla da calcolare"
    ),
    "voice": (
        "commerciale, commerciali, vendite, legale, legali, ufficio legale, avvocat*,"
        " amministrazione, contabilità, finanza, marketing, comunicazione, logistica, marchio, brand,"
        " direzione, direttore, direttrice, capo, titolare, cliente, casa madre, sede, compliance,"
        " negozio, reception, agenzia, franchis*, fondator*, prodotto, qualità, acquisti,"
        " commercialista, distributore, sponsor, socio, soci, regolator*, responsabile, medico, ente,"
        " store manager, il sito, sito, volantino, certificato, regolamento, confezione"
    ),
    "demand": (
        "vuole, vogliono, precisa, precisano, avverte, fa notare, vorrebbe, vorrebbero, dice, dicono,"
        " esige, esigono, chiede, chiedono, insiste, insistono, vieta, vietano, ricorda, ricordano,"
        " preferisce*, impone, impongono, pretende*, rifiuta*, obbliga*, sostiene, promette*,"
        " autorizza*, non si tocca, non vuole, promette"
    ),
    "but": (
        "ma, però, tuttavia, invece, mentre, anche se, eppure, non torna, non si può, non è,"
        " nonostante, al tempo stesso, allo stesso tempo, benché, sebbene, d'altra parte"
    ),
    "conflict": (
        "contraddi*, conflitt*, conciliar*, concilia, riconcilia*, decidere quale, decidi quale,"
        " cosa prevale, prevale, compromess*, incompatibil*, entrambe le cose, tutte e due le cose,"
        " non ci stanno, si escludono, far quadrare, quadrare, cosa cede, cedere, risolver*,"
        " mettere d'accordo, accontentare, non tornano, bilanciare, contrast*, contradd*, concilia*,"
        " entrambi contenti, tutti e due"
    ),
    "doc": (
        "rapporto, relazione, studio, studi, manuale, tabella, tabelle, scheda, documento, documenti,"
        " laboratorio, sondaggio, indagine, fonte, fonti, risultati, certificato, certificati, nota,"
        " verbale, referto, perizia, dati, allegato, testo sotto, capitolato, report, test, foglietto,"
        " opuscolo, brochure, pdf, contratto, condizioni, in allegato, allegata, misure, misurazion*,"
        " tabellone, grafico, regolamento"
    ),
    "check": (
        "verifica*, controlla*, confronta con, confrontare con, riscontr*, incrocia*, convalida*,"
        " conferma*, una per una, uno per uno, è ancora vero, sono ancora veri, rivedere,"
        " passare al vaglio, accerta*"
    ),
    "support": (
        "sta in piedi, ancora vero, ancora valid*, senza che ci denuncino, inattaccabile, support*,"
        " sostenut*, dimostr*, provat*, comprovat*, confermat*, regge, reggono, difend*, difendibil*,"
        " giustific*, si può dire, si possa dire, possiamo dire, si può affermare, possiamo affermare,"
        " consente di dire, permette di dire, attestat*, attesta, valid*, inattaccabil*, fondat*,"
        " dice davvero, documentat*, vale ancora, è ancora, è coperto, copre, risulta, risultano,"
        " ci copre"
    ),
    "claim": (
        "affermazion*, dichiarazion*, promess*, claim, vanti, conclusion*, risultanz*, argoment*,"
        " asserzion*, ciò che si può, quello che si può, vantaggi, argomenti, frasi"
    ),
    "only": (
        "solo, soltanto, solamente, unicamente, nient'altro, niente di più, togli*, elimina*,"
        " scarta*, via, esclusivamente, superat*, obsolet*, scadut*, strettamente, cancella*,"
        " depenna*, tutto il resto, quel che resta, solo ciò che, tenete solo, tieni solo"
    ),
    "extract": (
        "estrai, estrarre, estraete, ricava, ricavare, ricavate, tira fuori, tirare fuori, trarre,"
        " trai, seleziona*, scegli*, cerca, cercare, trova, trovare, individua*, pesca, prendi,"
        " prendere, leggi, sintetizza*"
    ),
    "noneed": (
        "non serve leggere, non occorre leggere, non è necessario leggere, inutile leggere,"
        " per conoscenza, solo per riferimento, a titolo informativo, per informazione, come contesto,"
        " non usare, solo in allegato, da non usare, niente da estrarre, non va lett*, non leggere"
    ),
    "group": (
        "segmento, segmenti, target, pubblico, pubblici, gruppo, gruppi, profilo, profili, persona,"
        " personas, categoria, categorie, tipo di cliente, ruolo, ruoli, nuovi clienti, già clienti,"
        " clienti che, chi ha, chi è, coloro che, famiglie, studenti, pensionati, iscritti, clienti,"
        " inquilini, proprietari, soci, genitori, dipendenti, pazienti, donatori, principianti,"
        " abbonati, a chi"
    ),
    "each": (
        "per segmento, per target, per gruppo, per profilo, per persona, per categoria, per ruolo,"
        " ogni, per ogni, ciascun*, a seconda, per ciascun*, ognun*, per ognuno"
    ),
    "overlap": (
        "sovrappo*, precedenza, prevale, in entrambi, entrambi i gruppi, rientra in, rientrano in,"
        " vale come, trattat* come, considerat* come, conta come, qualunque sia, a prescindere,"
        " non deve mai, non devono mai, non deve vedere, più di un gruppo, appartiene a"
    ),
    "differ": "divers*, differen*, distint*, propri*, separat*, specific*, personalizzat*, su misura",
    "same": (
        "stesso messaggio, stessi titoli, stesse frasi, stesso testo, stessi testi, stessa cosa,"
        " le stesse, uguale per, uguali per, per tutti, identic*, ovunque, dappertutto,"
        " nessuna differenza, niente di diverso, non cambia nulla, un solo set, una sola versione,"
        " gli stessi, stesso contenuto, senza distinzion*"
    ),
    "gets": (
        "riceve, ricevono, vede, vedono, ottiene, ottengono, ha diritto, hanno diritto, avrà,"
        " avranno, va a, si parla, parlare a, sente, sentono, diciamo"
    ),
    "rule": (
        "legge, leggi, legale, legali, normativ*, regolament*, vietat*, consentit*, permess*,"
        " obbligatori*, obbligo, licenz*, autorizz*, autorità, avvertenz*, dicitura, diciture, ammess*,"
        " non si può, non può, non possono, solo se, deve comparire, deve esserci, aams, adm, agcm,"
        " ministero, disclaimer, prescri*"
    ),
    "place": (
        "italia, italian*, svizzera, svizzer*, ticino, austria*, germania, tedesc*, francia, frances*,"
        " spagna, spagnol*, regno unito, inghilterra, irlanda, portogallo, polonia, olanda, paesi bassi,"
        " belgio, slovenia, croazia, grecia, svezia, danimarca, stati uniti, san marino, alto adige"
    ),
    "market": (
        "mercato, mercati, paese, paesi, stato, stati, regione, regioni, provincia, province, cantone"
    ),
    "rival": (
        "dove vinciamo, siamo migliori, essere meglio, concorren*, rival*, rispetto a, rispetto al,"
        " rispetto alla, a confronto, nei confronti, paragonat*, contro i, meglio di, più veloce di,"
        " meno caro di, vs, versus, a differenza, battiamo, batte, gli altri, siamo meglio,"
        " siamo avanti, vinciamo, migliori di, superiam*, davanti a, battere, gli altri due, le altre,"
        " superiori, vantiamoci, siamo superiori, contro, migliori, in vantaggio, davanti"
    ),
    "not": "non, nessun*, mai, senza, né, niente, nulla, no",
    "prev": (
        "precedent*, quella prima, quello prima, giorno prima, del giorno prima, successiv*,"
        " la prossima, giorno dopo, del giorno dopo, riga dopo, risponde a, risponde alla, rispondono,"
        " riprende*, riprende, prosegue*, continua*, si aggancia, aggancia*, ricollega*,"
        " in quest'ordine, in ordine, letti di seguito, lette di seguito, di fila, chiude il cerchio,"
        " torna alla prima, riportare alla prima, ultima parola, si collega*, porta al,"
        " ordine non si tocca, contiene la risposta, svela*, precedente*, dove si era, contraddice*,"
        " il successivo, aveva promesso, ha senso solo dopo, solo dopo"
    ),
    "chain": (
        "storia, storie, racconto, racconti, indovinell*, enigma, enigmi, indizio, indizi,"
        " conto alla rovescia, catena, giallo, puntate, trama, suspense, dialogo, episodi*, finale,"
        " favola, fiaba, caccia al tesoro, climax, capitol*, filo conduttore, mistero, puntata,"
        " indizi*, enigma*"
    ),
    "indep": (
        "qualsiasi ordine, in qualunque ordine, ordine non conta, l'ordine non importa, indipendent*,"
        " senza legame, senza nesso, slegat*, da soli, da sola, ciascuno a sé, a sé stant*, autonom*,"
        " senza ordine, non collegat*, vive da solo, vivono da sol*, da solo"
    ),
    "pattern": (
        "nome nascosto, lettera successiva, acrostic*, prima lettera, prime lettere, iniziali,"
        " iniziale, stessa lettera, ultima lettera, formano la parola, formano il nome, compongono,"
        " dall'alto in basso, baciata, alternata, palindrom*, anagramm*, sillab*, endecasillab*,"
        " settenari*, haiku, sonetto, quartina, quartine, terzina, terzine, filastrocc*, abbecedario,"
        " dalla a alla z, parola nascosta, nascost*, senza la lettera, lipogramm*, al contrario,"
        " scioglilingua, bisenso, gioco di parole in ogni, metafora continuata, le iniziali,"
        " lette in verticale"
    ),
    "wit": (
        "rima, rime, rimano, rimat*, allitterazion*, alfabeto, lettera, lettere, ogni parola, stessa parola"
    ),
    "maybe": (
        "può, possono, basta, un tocco, se viene, facoltativ*, non serve, al massimo un, niente rim*,"
        " senza rim*, ogni tanto, va bene un"
    ),
    "what": "che cosa, cosa, quando, quale, quali, quant*, quello che, ciò che, dove arriva",
    "machine": "ia, ai, assistente, bot, llm",
    "system": "modello, sistema",
    "order": (
        "ignora*, dimentica*, prompt, prima di scrivere, fine sistema, ragiona*, passo passo, pipeline,"
        " instrada*"
    ),
}
