"""German, French and Spanish briefs: shops, software, travel, trades, courses; tidy, sparse and awkward."""

from typing import Any

GERMAN_HOUSE = {
    "brand": "Watthof Ferien",
    "product": "Ferienhaus auf der Insel mit Sauna",
    "description": "Fünf reetgedeckte Häuser hinter dem Deich. Hunde willkommen.",
    "audience": "Familien, Paare mit Hund",
    "vertical": "travel",
    "objective": "sales",
    "benefits": [
        "eigene Sauna",
        "eingezäunter Garten",
        "Kaminofen im Wohnzimmer",
        "keine Wartezeit am Empfang",
    ],
    "proof": ["ab 134 € pro Nacht", "4,9/5 aus 221 Bewertungen", "14 Tage kostenlose Stornierung"],
    "offer": "7 Nächte buchen, 6 zahlen, bis 30. März",
    "language": "de-DE",
    "markets": ["DE"],
}
GERMAN_SOFTWARE = {
    "brand": "Schichtwerk",
    "product": "Dienstplan-Software für Kliniken",
    "description": "Schichten tauschen die Teams selbst.",
    "audience": "Pflegedienstleitungen, Heimleitungen",
    "vertical": "saas",
    "objective": "signups",
    "benefits": [
        "Dienstplan in 20 Minuten fertig",
        "keine Excel-Listen",
        "Schichttausch per App",
        "monatlich kündbar",
    ],
    "proof": [
        "5,20 € pro Kopf im Monat",
        "410 Kliniken",
        "4,7 von 5 Sternen (188 Bewertungen)",
        "Server in Hessen",
    ],
    "offer": "Einrichtung geschenkt bis 12. Mai",
    "language": "de-DE",
    "markets": ["DE", "AT"],
}
GERMAN_COFFEE = {
    "brand": "Rösterei Ankerhoop",
    "product": "Hausmischung „Flut“, ganze Bohne, 1-kg-Beutel",
    "benefits": ["trommelgeröstet", "wenig Säure", "für Vollautomat und Siebträger"],
    "proof": ["14,20 € pro Beutel", "250 g: 5,10 €"],
    "vertical": "food",
    "objective": "sales",
    "language": "de-DE",
}
FRENCH_BIKE = {
    "brand": "Vélonne",
    "product": "Vélo cargo électrique",
    "description": "Assemblé à Nancy.",
    "audience": "Parents, artisans",
    "vertical": "retail",
    "objective": "sales",
    "benefits": [
        "batterie amovible",
        "béquille double",
        "freins hydrauliques",
        "assemblé en France",
        "sans entretien",
    ],
    "proof": ["3 190 €", "4,6/5 sur 274 avis", "garantie 5 ans", "livré en 48 heures"],
    "offer": "Bâche de pluie offerte jusqu'au 15 octobre",
    "language": "fr-FR",
    "markets": ["FR"],
}
FRENCH_BRUNCH = {
    "brand": "Chez Ludivine",
    "product": "Brunch du dimanche",
    "description": "Service de 11 h à 15 h.",
    "audience": "Familles",
    "vertical": "food",
    "objective": "store_visits",
    "benefits": ["brioche maison", "grande terrasse", "menu enfant", "pas de wifi"],
    "proof": ["27 € par personne", "4,5/5 sur 190 avis"],
    "language": "fr-FR",
    "markets": ["FR"],
}
FRENCH_COURSE = {
    "brand": "Institut Belcastel",
    "product": "Formation en ligne à la comptabilité",
    "description": "Chaque élève a un tuteur.",
    "audience": "Salariés en reconversion, indépendants",
    "vertical": "education",
    "objective": "leads",
    "benefits": ["tuteur individuel", "classes virtuelles le soir", "exercices corrigés", "sans prérequis"],
    "proof": ["95 € par mois", "1 300 diplômés", "éligible au CPF", "début : 3 novembre"],
    "offer": "Frais de dossier offerts jusqu'au 20 octobre",
    "language": "fr-FR",
    "markets": ["FR"],
}
SPANISH_MATTRESS = {
    "brand": "Nocturalia",
    "product": "Colchón de muelles ensacados",
    "description": "Fabricado en Yecla.",
    "audience": "Parejas",
    "vertical": "retail",
    "objective": "sales",
    "benefits": ["funda lavable", "firmeza media", "sin ruidos", "tejido transpirable"],
    "proof": ["desde 395 €", "4,6/5 en 1.540 opiniones", "100 noches de prueba", "envío gratis en 72 horas"],
    "offer": "Dos almohadas de regalo hasta el 30 de noviembre",
    "language": "es-ES",
    "markets": ["ES"],
}
SPANISH_COURSE = {
    "brand": "Academia Ixtal",
    "product": "Diplomado en línea en compras",
    "description": "Se graban todas las clases.",
    "audience": "Compradores, jefes de almacén",
    "vertical": "education",
    "objective": "leads",
    "benefits": ["clases en vivo y grabadas", "sin título universitario", "proyecto con tu propia empresa"],
    "proof": ["6 meses", "$1,390 MXN al mes", "1,900 egresados", "inicio: 20 de enero"],
    "offer": "Sin pago de inscripción hasta el 10 de enero",
    "language": "es-MX",
    "markets": ["MX"],
}
ALL: dict[str, dict[str, Any]] = {
    "german house": GERMAN_HOUSE,
    "german software": GERMAN_SOFTWARE,
    "german coffee": GERMAN_COFFEE,
    "french bike": FRENCH_BIKE,
    "french brunch": FRENCH_BRUNCH,
    "french course": FRENCH_COURSE,
    "spanish mattress": SPANISH_MATTRESS,
    "spanish course": SPANISH_COURSE,
}
# Those that say enough for sixty headlines.
RICH = ["german software", "french bike", "french course", "spanish mattress", "spanish course"]
