"""French grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.fr.words import (
    ADJECTIVES,
    EARLY_FEMININE,
    EARLY_MASCULINE,
    EARLY_PLURAL,
    FEMININE,
    FEMININE_ENDINGS,
    MASCULINE,
    MASCULINE_ENDINGS,
    MASS,
    NUISANCES,
    REQUIREMENTS,
    SINGULAR_S,
    USUAL,
    VERBS,
)
from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.model import Fact
from routing.sandbox.copy.wordlist import words

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
DATE = rf"(?:(?:{WEEKDAYS})\s+)?\d{{1,2}}(?:er)?\s+(?:{MONTHS})(?:\s+20\d\d)?"
PREPOSITIONS = words("en avec dans sur par depuis chez près dès à au aux pour")
PRONOUNS = words("on il elle nous vous ils elles c'est vos votre notre nos je tu chaque")
# "petit-déjeuner compris" and pairs take no article.
INCLUDED = re.compile(r"\b(?:comprise?s?|incluse?s?|offerte?s?|inclus|et|ou)\b", re.IGNORECASE)
# A past participle in any number and gender.
PARTICIPLE = re.compile(
    r"(?:assembl|fabriqu|cousu|récolt|conçu|fait|livr|tress|tiss|tricot|form|cultiv|mont|install|chauff|équip|"
    r"imprim|peint|cuit|tourn|affin|torréfi|press|certifi|brod|hébergé|écrit|pens|situ|prêt|né)[éuti]?e?s?$"
)


class FrenchGrammar(Grammar):
    """French: vous throughout, a plain space before high marks, articles where the gender is sure."""

    code = "fr"
    and_word = "et"
    lowers_products = True
    # The last line holds fillers: two lines that differ in these alone say one thing.
    stop_words = words(
        "le la les l un une des de du d ou à au aux en dans sur pour par sans ce cet "
        "cette ces son sa ses est "
        "sont il elle on vous nous votre vos qui que quoi où pourquoi comment plus pas ne se y jusqu dès "
        "oui bien sûr évidemment rien moins même imaginez offrez savoir prix comptez voici moment profitez"
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
    # The score itself; the mere number of reviews counts as people.
    rating = re.compile(r"^\d(?:[.,]\d+)?\s?(?:/|sur)\s?(?:5|10)\b", re.IGNORECASE)
    guarantee = re.compile(r"\bgaranti\w*", re.IGNORECASE)
    delivery = re.compile(r"\b(?:livraison|livré\w*|expédi\w*|retours?)\b(?! à la)", re.IGNORECASE)
    saving = re.compile(r"\b(?:offerte?s?|remise|réduction|rabais|économis\w+)\b", re.IGNORECASE)
    duration = re.compile(
        r"\b(?:en|sous|moins de) \d+\s?(?:secondes?|minutes?|min|heures?|h|jours?|semaines?)\b|le jour même|"
        r"le lendemain",
        re.IGNORECASE,
    )
    threshold = re.compile(r"\bdès \d[\d.,]*\s?€ d['’]achat", re.IGNORECASE)
    date = re.compile(DATE, re.IGNORECASE)
    deadline = re.compile(rf"[,;–-]?\s*\bjusqu['’]au\s+(?P<date>{DATE})\s*$", re.IGNORECASE)
    people = re.compile(
        r"^\d[\d\s.]*\s+(?:clients?|membres|entreprises|utilisateurs|familles|élèves|diplômés|adhérents|"
        r"boutiques|magasins|artisans|avis|PME|écoles|restaurants|communes|agences|parents|voyageurs|étudiants|"
        r"équipes|commerçants|commerces|cabinets)$",
        re.IGNORECASE,
    )
    joinable = re.compile(
        r"(?:clients|membres|entreprises|utilisateurs|familles|élèves|diplômés|adhérents|artisans|PME|écoles|"
        r"restaurants|communes|agences|parents|voyageurs|étudiants|équipes|commerçants|commerces|cabinets)$",
        re.IGNORECASE,
    )
    replacements = (
        (r"^(petits groupes|groupes de \d.*)$", r"en \1"),
        (r"^(début|départ|livraison|rentrée)\s?: (?=(?:le )?\d)", r"\1 le "),
        (r"^(\d+ (?:minutes|heures|jours|semaines|mois|ans))$", r"\1 en tout"),
        (r"(?<=\d)\s?h\s?(?=\d{2}\b)", " h "),
    )
    place = re.compile(
        r"\bà \d+ ?(?:h|km|min)[\w ]* de [A-Z]|\b(?:rue|avenue|place|boulevard) [A-Zd]", re.IGNORECASE
    )
    # Search phrases are no names.
    topic = re.compile(
        r"\b(?:idées?|avis|prix|conseils?|pas cher|en ligne|comparatif|acheter|achat|près de|tarifs?)\b",
        re.IGNORECASE,
    )
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

    labels_prices: ClassVar[bool] = True

    def shape(self, text: str) -> str:
        tokens = text.lower().split()
        if not tokens:
            return "frag"
        if tokens[0] in {"sans", "zéro"} or re.match(r"(?:pas d[e'’]|aucune?\b)", text, re.IGNORECASE):
            if tokens[0] == "sans" and set(tokens) & REQUIREMENTS:
                return "vp"
            return "neg" if len(tokens) <= 5 else "frag"
        if tokens[0] in VERBS:
            return "vp3"
        if set(tokens) & VERBS or tokens[0] in PRONOUNS or self.people.search(text):
            return "clause"
        if "," in text or ":" in text or self.date.search(text):
            return "frag"
        if tokens[0] in PREPOSITIONS:
            return "vs" if len(tokens) <= 6 else "frag"
        if tokens[0] in ADJECTIVES or PARTICIPLE.match(tokens[0]):
            return "adj"
        if tokens[0] in self.dangling or tokens[0][:1].isdigit():
            return "np" if self.delivery.search(text) or self.guarantee.search(text) else "frag"
        return "frag" if len(tokens) > 8 else "np" if len(tokens) > 1 else "name"

    def bare(self, negative: str) -> tuple[str, ...]:
        found = re.match(r"(?:sans|zéro|pas de|aucune?)\s+(.+)|pas d['’](.+)", negative, re.IGNORECASE)
        thing = (found[1] or found[2]) if found else ""
        if not thing or len(thing.split()) > 3 or " à " in thing:
            return ()
        article = NUISANCES.get(thing.split()[0].lower(), "")
        return (thing, f"{article}{'' if article.endswith(chr(39)) else ' '}{thing}" if article else "")

    def forms(self, fact: Fact) -> list[tuple[str, str, str]]:
        """Return the fact in the pool NEU when it does without something usual."""
        if fact.shape == "neg" and set(fact.text.lower().split()) & USUAL:
            return [("NEU", fact.text, "contrast")]
        return []

    def with_article(self, phrase: str) -> str | None:
        """Return a noun phrase with its indefinite or partitive article, None when the gender is unsure."""
        word = phrase.split()[0].lower() if phrase else ""
        if not word or not word[0].isalpha() or "," in phrase or phrase[:1].isupper():
            return None
        if INCLUDED.search(phrase) or word == "garantie":
            return None
        if word in EARLY_PLURAL:
            return f"de {phrase}"
        if self.is_plural(phrase):
            return f"des {phrase}"
        feminine = word in FEMININE or word in EARLY_FEMININE
        masculine = word in MASCULINE or word in EARLY_MASCULINE
        if not feminine and not masculine:
            feminine = word.endswith(FEMININE_ENDINGS)
            masculine = not feminine and word.endswith(MASCULINE_ENDINGS)
        if not feminine and not masculine:
            return None
        if word in MASS:
            return ("de l'" if word[0] in "aeiouyhéè" else "de la " if feminine else "du ") + phrase
        return ("une " if feminine else "un ") + phrase

    def names_people(self, phrase: str) -> bool:
        return (
            phrase.split()[0].endswith(("s", "x")) and not re.search(r"\d", phrase) and phrase[:1].isalpha()
        )

    def is_plural(self, phrase: str) -> bool:
        word = phrase.split()[0].lower() if phrase else ""
        after = phrase.split()[1] if len(phrase.split()) > 1 else ""
        if word in SINGULAR_S:
            return after.endswith("s") and after not in {"sans", "dans", "pas", *SINGULAR_S}
        return word.endswith(("s", "x"))

    def price_simple(self, text: str) -> bool:
        return (
            re.fullmatch(r"\d[\d .,]*\s?(?:€|CHF|\$)(?: (?:par|la|le|les|pour|l['’])[\w’' ]+)?", text)
            is not None
        )

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"jusqu'au {date}"]
        return [f"{core} jusqu'au {date}", f"jusqu'au {date} : {core}", f"jusqu'au {date}, {core}"]

    def product_core(self, product: str) -> list[str]:
        shorter = re.split(r"\s+(?:avec|pour|sans)\s+", product)[0]
        return [shorter] if shorter != product and len(shorter) > 3 else []
