"""French grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.casing import upper_first
from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.wordlist import words

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
DATE = rf"(?:(?:{WEEKDAYS})\s+)?\d{{1,2}}(?:er)?\s+(?:{MONTHS})(?:\s+20\d\d)?"
VERBS = words(
    "est sont était a ont fait font va vont peut peuvent dure durent tient reste restent coûte donne "
    "offre propose vient "
    "protège garde livre inclut comprend commence ouvre passe entre lave sèche résiste chauffe "
    "pèse marche fonctionne roule aide simplifie permet évite dure durent"
)


class FrenchGrammar(Grammar):
    """French: a plain space before colon and question mark, no articles in frames."""

    code = "fr"
    and_word = "et"
    lowers_products = True
    stop_words = words(
        "le la les l un une des de du d et ou à au aux en dans sur pour par avec sans chez ce cet "
        "cette ces son sa ses est "
        "sont il elle on vous nous votre vos qui que quoi où pourquoi comment plus pas ne se y jusqu dès"
    )
    dangling = words(
        "et ou de du des à au aux en dans sur pour par avec sans chez le la les un une que qui dès"
    )
    countries = {
        "FR": "en France",
        "BE": "en Belgique",
        "CH": "en Suisse",
        "CA": "au Canada",
        "LU": "au Luxembourg",
    }
    rating = re.compile(
        r"\d(?:[.,]\d)?\s?(?:/|sur)\s?(?:5|10)\b|\b(?:avis|étoiles?|noté\w*)\b", re.IGNORECASE
    )
    guarantee = re.compile(r"\bgaranti\w*", re.IGNORECASE)
    delivery = re.compile(r"\b(?:livraison|livré\w*|expédi\w*|retours?)\b(?! à la)", re.IGNORECASE)
    saving = re.compile(r"\b(?:offerte?s?|remise|réduction|rabais|économis\w+)\b", re.IGNORECASE)
    duration = re.compile(r"\b\d+\s?(?:secondes?|minutes?|min|heures?|h|jours?|semaines?)\b", re.IGNORECASE)
    threshold = re.compile(r"\bdès \d[\d.,]*\s?€ d['’]achat", re.IGNORECASE)
    date = re.compile(DATE, re.IGNORECASE)
    deadline = re.compile(rf"[,;–-]?\s*\bjusqu['’]au\s+(?P<date>{DATE})\s*$", re.IGNORECASE)
    people = re.compile(
        r"^\d[\d\s.]*\s+(?:clients?|membres|entreprises|utilisateurs|familles|élèves|diplômés|"
        r"adhérents|boutiques|magasins)\b",
        re.IGNORECASE,
    )
    place = re.compile(
        r"\bà \d+ ?(?:h|km|min)[\w ]* de [A-Z]|\b(?:rue|avenue|place|boulevard) [A-Zd]", re.IGNORECASE
    )
    topic = re.compile(r"\b(?:idées?|avis|prix|conseils?)$", re.IGNORECASE)
    internal = re.compile(
        r"\b(?:merci|svp|s['’]il vous plaît|il faut|faut|doit|doivent|veuillez|évit\w+|titres?|"
        r"accroches?|annonces?|campagne|juridique|"
        r"consigne\w*|ignor\w+|système|prompt|instruction\w*|brouillon|concurren\w+|cible|surtout|"
        r"voulu|voudrai\w+|souhait\w+|"
        r"on (?:vient|veut)|tout le monde|attention|ne pas|épingles?|vocabulaire)\b|=|\?\?",
        re.IGNORECASE,
    )
    guarded = re.compile(
        r"\b(?:service juridique|à vérifier|vérifier|calculer|conformité|de mémoire|par marché|par "
        r"pays)\b",
        re.IGNORECASE,
    )
    leaning = re.compile(
        r"^(?:et|ou|mais|donc|car|qui|que|où|dont|même|aussi|avec|sans|pour|en|à|au|dans|sur|par|"
        r"de|compris\w*|inclus\w*|soit|ni|selon|souvent)\b|^\d[\d.,]*$",
        re.IGNORECASE,
    )
    whole = re.compile(r"\b(?:achet\w+|si|économisez)\b", re.IGNORECASE)
    qualifier = re.compile(
        r"\b(?:jusqu['’]à|dès|à partir|en moyenne|environ|variable|premiers?|seulement|sauf|minimum)\b",
        re.IGNORECASE,
    )
    relative = re.compile(r"\s+(?:qui|que|avec|sans|en|à|de plus|dans|ayant|voulant|du|des)\b.*$")
    audience_out = re.compile(
        r"\b(?:femmes|hommes|âge\w*|tous|toutes|public|cible|surtout|clients? existants?|similaires|"
        r"ans)\b",
        re.IGNORECASE,
    )
    common_words: ClassVar[frozenset[str]] = words(
        "séjour cours formation abonnement assurance logiciel crème savon café thé pain chaussures "
        "vêtements meubles lit matelas "
        "vélo voiture location maison appartement jeu kit coffret panier box service application "
        "plateforme week-end atelier stage "
        "bougie sac robe lampe chaise table huile vin fromage chocolat livraison soin lunettes montre"
    )
    tones: ClassVar[dict[str, str]] = {
        "playful": "joueur ludique drôle malicieux espiègle décalé léger",
        "warm": "chaleureux chaleureuse amical humain proche poétique tendre convivial",
        "businesslike": "professionnel sérieux expert factuel précis clair",
        "calm": "calme apaisé serein sobre doux discret poétique",
        "plain": "simple direct concret franc",
    }

    def shape(self, text: str) -> str:
        tokens = text.lower().split()
        if not tokens:
            return "frag"
        if tokens[0] in {"sans", "zéro"} or text.lower().startswith(
            ("pas de ", "pas d'", "pas d’", "aucun ", "aucune ")
        ):
            return "neg" if len(tokens) <= 5 else "frag"
        if any(token.strip(",") in VERBS for token in tokens) or tokens[0] in {
            "on",
            "il",
            "elle",
            "nous",
            "vous",
            "ils",
            "c'est",
        }:
            return "clause"
        if len(tokens) == 1 and re.search(r"(?:able|ible|eux|elle|ique|é|ée|és|if)$", text):
            return "adj"
        if "," in text or ":" in text or tokens[0] in self.dangling:
            return "frag"
        return "np" if len(tokens) <= 8 else "frag"

    def bare(self, negative: str) -> tuple[str, ...]:
        found = re.match(r"(?:sans|zéro|pas de|aucune?)\s+(.+)|pas d['’](.+)", negative, re.IGNORECASE)
        thing = (found[1] or found[2]) if found else ""
        return (thing, thing) if thing and len(thing.split()) <= 3 and " à " not in thing else ()

    def with_article(self, phrase: str) -> str | None:
        return phrase

    def names_people(self, phrase: str) -> bool:
        return (
            phrase.split()[0].endswith(("s", "x")) and not re.search(r"\d", phrase) and phrase[:1].isalpha()
        )

    def is_plural(self, phrase: str) -> bool:
        return phrase.split()[0].endswith(("s", "x")) if phrase else False

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"jusqu'au {date}"]
        return [f"{core} jusqu'au {date}", f"jusqu'au {date} : {core}"]

    def sentence(self, text: str) -> str:
        return upper_first(text) + "."

    def product_core(self, product: str) -> list[str]:
        shorter = re.split(r"\s+(?:avec|pour|sans)\s+", product)[0]
        return [shorter] if shorter != product and len(shorter) > 3 else []
