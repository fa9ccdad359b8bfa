"""German words the grammar needs: verbs, nouns by gender and number, nuisances, requirements."""

from routing.sandbox.copy.wordlist import words

# Finite verbs of the third person; a fact that begins with one is a verb phrase.
VERBS = words(
    "ist sind war hat haben wird werden kann können passt hält bleibt kommt kostet gilt läuft liefert "
    "macht spart braucht gibt steht liegt liegen bekommt erhält zahlt reicht schützt wächst bietet stehen "
    "tauschen biegt startet beginnt öffnet schließt wärmt lädt funktioniert erkennt sortiert prüft "
    "rechnet findet zeigt dauert enthält besteht sitzt trägt klappt arbeitet arbeiten backen rösten "
    "montieren bleiben halten kommen machen bringt bringen wachsen erstellt spricht sprechen"
)
# Nouns in -e that are feminine singular; others in -e may be plurals.
FEMININE_E = words(
    "terrasse küche sohle lage pflege garantie größe tasche wolle seide höhe reserve anlage pumpe decke "
    "lampe brille jacke hose matratze creme seife kasse reise analyse prognose suche hilfe masse spitze "
    "kapuze klinge flasche dose kanne pfanne reihe treppe etage wärme ruhe frische ernte hefe note stelle "
    "säure asche rinde app"
)
# Nouns whose plural looks like a singular, and such as are plural at any rate.
PLURAL = words(
    "gruppen zutaten räder stühle plätze preise kosten termine zeiten wege teile schuhe kurse hefte "
    "schritte ansprechpartner techniker lehrer trainer teilnehmer meister monteure mitarbeiter fahrer "
    "berater"
)
# Nouns in a consonant or vowel that are feminine all the same.
FEMININE_ENDINGS = words(
    "ung heit keit schaft ion tät ei ik sauna box kraft zeit wahl haut software app milch butter luft "
    "garantie batterie energie kultur textur form fahrt sicht hand bank wurst frucht nacht couch"
)
FEMININE = (*sorted(FEMININE_E), *sorted(FEMININE_ENDINGS))
# Product nouns that stand without an article: stuffs, services, plurals.
BARE_NOUNS = words(
    "holz leder käse kaffee tee wein honig brot wolle milch öl software wartung reinigung beratung "
    "nachhilfe strom internet bohnen schuhe reifen socken möbel fahrräder pflanzen kurse reisen fenster "
    "türen brötchen nudeln pralinen lampen brillen jacken taschen wallboxen versicherungen module sträuße "
    "kränze"
)
# What people are glad to be rid of.
NUISANCES = words(
    "papierkram excel-list wartezeit warteschleif gebühr versteckte mindestlaufzeit vertragsbindung "
    "laufzeit bürokratie stau lärm streit stress zettel schlepp kratzen geruch schimmel rost überraschung "
    "anfahrtskosten"
)
# What one need not bring along.
REQUIREMENTS = words(
    "vorkenntnis erfahrung kreditkarte anmeldung werkzeug führerschein mitgliedschaft bohren installation "
    "schufa"
)
# Uninflected words that may stand before a noun.
INDECLINABLE = words(
    "wenig mehr viel höchstens mindestens maximal über etwa rund bis zu genug zwei drei vier fünf sechs"
)
BARE_ENDINGS = tuple(sorted(BARE_NOUNS))
