"""German grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.de.words import (
    BARE_ENDINGS,
    FEMININE,
    INDECLINABLE,
    NUISANCES,
    PLURAL,
    REQUIREMENTS,
    VERBS,
)
from routing.sandbox.copy.grammar import MONEY, Grammar
from routing.sandbox.copy.wordlist import words

MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
WEEKDAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend"
DATE = rf"(?:(?:{WEEKDAYS}),?\s+(?:den\s+)?)?\d{{1,2}}\.\s?(?:(?:{MONTHS})|\d{{1,2}}\.)(?:\s?20\d\d)?"
PREPOSITIONS = words("aus für mit nach in im ohne per auf bei von seit am zum zur an unter mitten direkt")
ARTICLES = words("die der das den dem ein eine einen kein keine keinen ihr ihre")
ADVERBS = words(
    "leicht sofort jederzeit frei gekühlt täglich jeden immer sehr besonders fair handgemacht monatlich "
    "kostenlos schonend pflanzlich vollständig individuell direkt frisch einfach persönlich jährlich"
)
INFINITIVES = words(
    "testen zahlen sparen buchen bestellen kaufen nehmen erhalten mitmachen probieren starten"
)
PARTICIPLES = ("t", "en", "bar", "lich", "frei", "isch", "ig", "sam")
COUNTS = words("zwei drei vier fünf sechs sieben acht neun zehn alle mehrere")


class GermanGrammar(Grammar):
    """Frames are neutral in address (no du, no Sie); facts stand in the nominative or after "mit"."""

    code = "de"
    # "15. Oktober" is no end of a sentence.
    sentence_end = re.compile(rf"(?<=[.!?])\s+(?!(?:{MONTHS})\b)(?=[A-ZÀ-Ý0-9€\"„])")
    and_word = "und"
    telling_words = 2
    # The last lines hold fillers: two lines that differ in these alone say one thing.
    stop_words = words(
        "der die das den dem des ein eine einen einem einer oder für von vom bei im in am an "
        "auf aus zu zum zur ist "
        "sind nicht nur auch so wie was warum wo wer sie du ihr wir es bis ab pro je jetzt hier mehr ohne "
        "ja na klar natürlich versteht sich gibt schon entdeckt zwar gut wissen übrigens kostet das "
        "dabei noch ganz selbstverständlich sind gesucht"
    )
    dangling = words(
        "und oder für mit von bei im in am an auf aus zu zum zur der die das ein eine ohne bis ab pro"
    )
    countries = {
        "DE": "in Deutschland",
        "AT": "in Österreich",
        "CH": "in der Schweiz",
        "LI": "in Liechtenstein",
    }
    replacements = (
        (r"^kleine Gruppen$", "in kleinen Gruppen"),
        (r"\binkl\.", "inklusive"),
        (r"\bzzgl\.", "zuzüglich"),
        (r"^(Beginn|Start|Abfahrt|Lieferung): (?=\d{1,2}\. )", r"\1 am "),
        (r"^(\d+ (?:Minuten|Stunden|Tage|Wochen|Monate))$", r"\1 insgesamt"),
    )
    # The score itself; the mere number of reviews counts as people.
    rating = re.compile(r"^\d(?:[.,]\d+)?\s?(?:/|von)\s?(?:5|10)\b")
    guarantee = re.compile(r"garantie|gewährleistung", re.IGNORECASE)
    delivery = re.compile(r"versand|liefer|rückgabe|retoure|porto", re.IGNORECASE)
    saving = re.compile(r"rabatt|gespart|nachlass|gutschein|spar(?:en|t)\b", re.IGNORECASE)
    duration = re.compile(
        r"\b(?:in|innerhalb|binnen)(?: von)?(?: nur)? \d+ (?:Sekunden?|Minuten?|Stunden?|Tagen?|Wochen?|"
        r"Werktagen?)\b|über Nacht|am selben Tag|am nächsten Tag",
        re.IGNORECASE,
    )
    threshold = re.compile(r"\b(?:ab|über|unter) \d[\d.,]*\s?€ (?:Bestell|Einkauf|Waren)", re.IGNORECASE)
    date = re.compile(DATE)
    deadline = re.compile(rf"[,;–-]?\s*\bbis\s+(?:zum\s+|einschließlich\s+)?(?P<date>{DATE})\s*$")
    people = re.compile(
        r"^\d[\d.]*\s+(?:\w+ )?(?:Kunden|Kundinnen|Mitglieder|Unternehmen|Nutzer|Teilnehmer|"
        r"Familien|Filialen|Standorte|Absolventen|Firmen|Bewertungen|\w*(?:betriebe|heime|praxen|schulen|vereine|"
        r"büros|händler|werkstätten))$",
        re.IGNORECASE,
    )
    joinable = re.compile(
        r"(?:Kunden|Kundinnen|Mitglieder|Unternehmen|Nutzer|Familien|Absolventen|Firmen|betriebe|heime|praxen|"
        r"schulen|vereine|büros|händler|werkstätten)$",
        re.IGNORECASE,
    )
    place = re.compile(
        r"^(?:in|bei|nahe) [A-ZÄÖÜ][a-zäöü]+$|\w+(?:straße|gasse|platz|weg) \d+|"
        r"\b\d+ (?:km|m|min) (?:von|bis|zum|zur)\b"
    )
    # Search phrases are no names: two nouns side by side, or what one types before buying.
    topic = re.compile(
        r"^[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ]|\b(?:kaufen|online|preise?|günstig|vergleich|test|bestellen|nähe|"
        r"erfahrungen|kosten|anbieter)\b"
    )
    internal = re.compile(
        r"\b(?:bitte|wir (?:wollen|brauchen|möchten)|hätte|vertrieb|rechtsabteilung|legal|"
        r"überschrift\w*|anzeige\w*|titel|kampagne|"
        r"texten|texter|prüfen|ignorier\w*|anweisung\w*|system|prompt|hinweis|muss|müssen|soll|"
        r"sollen|darf|dürfen|zielgruppe|"
        r"wettbewerb\w*|briefing|entwurf|claim\w*|nicht (?:sagen|schreiben|verwenden)|achtung|"
        r"zirka|preisverlauf)\b|=|\?\?",
        re.IGNORECASE,
    )
    guarded = re.compile(
        r"\b(?:rechtsabteilung|vor dem texten|prüfen|berechn\w+|gerechnet|auf ganze|aus dem kopf|"
        r"nur,? wenn es stimmt)\b",
        re.IGNORECASE,
    )
    leaning = re.compile(
        r"^(?:und|oder|aber|auch|sogar|inklusive|also|damit|weil|wenn|die|der|das|in|im|am|auf|mit|"
        r"für|nicht|nur|bei|ab|was)\b|^\d[\d.,]*$",
        re.IGNORECASE,
    )
    whole = re.compile(
        r"\b(?:kaufen?|sparen?|zahlen|buchen|bestellen|nehmen|testen|wenn|falls)\b|\d,\d", re.IGNORECASE
    )
    qualifier = re.compile(
        r"\b(?:bis zu|ab|durchschnittlich|im schnitt|variabel|ersten|mindestens|höchstens|nur|etwa|"
        r"ca)\b",
        re.IGNORECASE,
    )
    relative = re.compile(r"\s+(?:mit|ohne|in|im|an|aus|vom?|bei|ab|über|unter|zwischen|die|der)\b.*$")
    audience_out = re.compile(
        r"\b(?:frauen|männer|alter|bestandskunden|neukunden|zielgruppe|personen|menschen|jährige|"
        r"vor allem|meist|hauptsächlich|alle|wer)\b",
        re.IGNORECASE,
    )
    tones: ClassVar[dict[str, str]] = {
        "playful": "verspielt lustig witzig frech humorvoll locker augenzwinkernd",
        "warm": "warm herzlich freundlich persönlich nahbar familiär einladend",
        "businesslike": "sachlich professionell seriös kompetent klar fachlich",
        "calm": "ruhig gelassen respektvoll ehrlich unaufgeregt leise",
        "plain": "trocken direkt einfach norddeutsch schlicht geradlinig ehrlich knapp",
    }

    def shape(self, text: str) -> str:
        tokens = text.split()
        if not tokens:
            return "frag"
        first = tokens[0].lower()
        if first in {"kein", "keine", "keinen", "ohne"}:
            if any(word in text.lower() for word in REQUIREMENTS) and first == "ohne":
                return "vp"
            return "neg" if len(tokens) in {2, 3} else "frag"
        lowered = [token.lower().strip(",") for token in tokens]
        if tokens[0].islower() and first in VERBS:
            return "vp3"
        if tokens[-1] in INFINITIVES or self.people.search(text):
            return "frag"
        if any(token in VERBS for token in lowered) or first in {"wir", "sie", "es", "du", "ihr", "ihre"}:
            return "clause"
        if "," in text or ":" in text or self.date.search(text):
            return "frag"
        if first in PREPOSITIONS:
            return "vs"
        if tokens[-1].islower() and tokens[-1].endswith(PARTICIPLES) and tokens[0] in {text, *ADVERBS}:
            return "adj"
        if len(tokens) == 1 and text.islower():
            return "adj"
        if tokens[-1].islower() and re.match(r"\d+ \w+ \w+t$|\d+ \w+ \w+en$", text):
            return "adj"
        if first in self.dangling:
            return "frag"
        if tokens[-1][:1].isupper() and len(tokens) <= 6:
            countable = (
                first[:1].isdigit() and not self.delivery.search(text) and not self.guarantee.search(text)
            )
            noun = "np" if len(tokens) > 1 else "name"
            return "frag" if countable else noun if self._starts_with_noun(tokens) else "part"
        return "part"

    @staticmethod
    def _starts_with_noun(tokens: list[str]) -> bool:
        """Say whether nothing but adjectives and numbers stands before the first noun."""
        before = tokens[: next(place for place, token in enumerate(tokens) if token[:1].isupper())]
        return not set(before) & PREPOSITIONS

    labels_prices: ClassVar[bool] = True

    def bare(self, negative: str) -> tuple[str, ...]:
        thing = negative.split(" ", 1)[1]
        if not thing[:1].isupper():
            return ()
        nuisance = any(word in negative.lower() for word in NUISANCES)
        return (thing, thing if nuisance else "")

    def lower_first(self, text: str, names: frozenset[str]) -> str:
        first = text.split(" ", 1)[0].strip(",;:.")
        lower = first.lower()
        if first.istitle() and (
            lower in VERBS or lower in PREPOSITIONS or lower in ADVERBS or lower in ARTICLES
        ):
            return lower + text[len(first) :]
        return text

    def with_article(self, phrase: str) -> str | None:
        """Return a noun phrase as it follows "mit", without article, or None when its dative is unsure."""
        tokens = phrase.split()
        head = next((place for place, token in enumerate(tokens) if token[:1].isupper()), None)
        if head is None or "," in phrase or ":" in phrase:
            return None
        before, noun = tokens[:head], tokens[head]
        if set(before) & PREPOSITIONS or noun.lower().endswith(
            ("betrieb", "unternehmen", "team", "service", "versand")
        ):
            return None
        if any(
            token[:1].isupper() and tokens[place].lower() not in PREPOSITIONS
            for place, token in _second(tokens, head)
        ):
            return None
        number = any(token[:1].isdigit() for token in before) or bool(set(before) & COUNTS)
        adjectives = [token for token in before if not token[:1].isdigit() and token not in INDECLINABLE]
        dative = _dative(adjectives, noun, many=number)
        if dative is None:
            return None
        changed, inflected = dative
        # With every word inflected the engine could not tell it from the fact and might say it twice.
        if inflected != noun and not set(tokens) - set(changed) - {noun}:
            return None
        words_before = [changed.get(token, token) for token in before]
        return " ".join([*words_before, inflected, *tokens[head + 1 :]])

    def is_plural(self, phrase: str) -> bool:
        """Say whether a product's name stands without an article: a plural, a stuff, a service."""
        head = next((token for token in phrase.split() if token[:1].isupper()), "").lower().strip(",")
        return head.endswith(BARE_ENDINGS)

    def price_simple(self, text: str) -> bool:
        return re.fullmatch(rf"{MONEY}(?: (?:pro|im|je) [\w ]+)?", text) is not None

    def names_people(self, phrase: str) -> bool:
        return (
            phrase[:1].isupper()
            and not re.search(r"\d", phrase)
            and phrase.endswith(("er", "en", "e", "s", "innen", "eute"))
        )

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"bis {date}"]
        return [f"{core} bis {date}", f"noch bis {date}: {core}", f"bis {date}: {core}"]

    def product_core(self, product: str) -> list[str]:
        product = re.sub(r"\s*„[^“]*“", "", product)
        shorter = re.split(r"\s+(?:für|mit|aus|zum|zur|ohne|an der|am|im|in|von)\s+", product)[0]
        return [name for name in dict.fromkeys((product, shorter)) if len(name) > 3]


def _second(tokens: list[str], head: int) -> list[tuple[int, str]]:
    """Return the word after the noun: another noun there is an apposition."""
    return [(head + 1, tokens[head + 1])] if head + 1 < len(tokens) else []


def _dative(adjectives: list[str], noun: str, *, many: bool) -> tuple[dict[str, str], str] | None:
    """Return the adjectives' and the noun's dative without article, None when number or gender is unsure."""
    low = noun.lower()
    adverbs = [word for word in adjectives if not word.endswith(("e", "er", "es"))]
    endings = {word[-1] if word.endswith("e") else word[-2:] for word in adjectives if word not in adverbs}
    if len(endings) > 1:
        return None
    plural = many or low in PLURAL or low.endswith(tuple(PLURAL))
    declined = noun if low[-1] in "ns" or not plural else noun + "n"
    if not endings:
        if plural or low.endswith(FEMININE) or low[-1] in "ns":
            return {}, declined
        return None if low.endswith(("e", "er", "el")) else ({}, noun)
    ending = endings.pop()
    if ending == "er" and not plural:
        return {word: word[:-2] + "em" for word in adjectives if word not in adverbs}, noun
    if ending == "es":
        return {word: word[:-2] + "em" for word in adjectives if word not in adverbs}, noun
    if ending != "e":
        return None
    if plural or low.endswith(("en", "eln", "ern")):
        return {word: word + "n" for word in adjectives if word not in adverbs}, declined
    if low.endswith(FEMININE):
        return {word: word + "r" for word in adjectives if word not in adverbs}, noun
    return None
