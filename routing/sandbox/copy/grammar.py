"""What a language pack must know of its language, with the parts that are the same everywhere."""

import re
from typing import ClassVar

from routing.sandbox.copy.model import Fact

NEVER = re.compile(r"(?!)")
# An amount of money, in the notations briefs use.
MONEY = (
    r"(?:(?:A|C|NZ|US|CA|MX|AU)?[$£€¥₹]\s?\d[\d.,]*\d|(?:A|C|NZ|US)?[$£€¥₹]\s?\d|"
    r"\bR\s?\d[\d ,.]*\d|\b\d[\d.,]*\s?(?:€|£|\$|p\b|"
    r"c/|ct\b|kr\b|zł|USD|EUR|GBP|CHF|MXN|Euro\b|euros?\b|pesos?\b)(?:\s?MXN)?)"
)
BARE_TIME = re.compile(
    r"\d[\d.,]*[ -]?(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|"
    r"Minuten?|Stunden?|Tage?|Wochen?|Monate?|Jahre?|"
    r"minutos?|horas?|días?|semanas?|meses|años?|heures?|jours?|semaines?|mois|ans)"
)
LARGE_MONEY = re.compile(MONEY + r"\s?(?:[Mk]\b|bn\b|m\b|million|billion|Mio|Mrd|millones|millions)")
MONEY_RE = re.compile(MONEY)


class Grammar:
    """One language's rules; packs set the attributes and override what differs."""

    code: ClassVar[str] = ""
    title_case: ClassVar[bool] = False
    # Facts of no more words than this say too little to follow "worth knowing".
    telling_words: ClassVar[int] = 2
    # Whether a product's first word is a common noun unless it is written like a name.
    lowers_products: ClassVar[bool] = False
    # A length of time with nothing said about it.
    bare_time: ClassVar[re.Pattern[str]] = BARE_TIME
    sentence_end: ClassVar[re.Pattern[str]] = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý0-9£$€\"“¿¡])")
    and_word: ClassVar[str] = "and"
    stop_words: ClassVar[frozenset[str]] = frozenset()
    # Amounts, in digits or words.
    figure: ClassVar[re.Pattern[str]] = re.compile(r"\d")
    rating: ClassVar[re.Pattern[str]] = NEVER
    guarantee: ClassVar[re.Pattern[str]] = NEVER
    delivery: ClassVar[re.Pattern[str]] = NEVER
    saving: ClassVar[re.Pattern[str]] = NEVER
    duration: ClassVar[re.Pattern[str]] = NEVER
    threshold: ClassVar[re.Pattern[str]] = NEVER
    date: ClassVar[re.Pattern[str]] = NEVER
    deadline: ClassVar[re.Pattern[str]] = NEVER
    people: ClassVar[re.Pattern[str]] = NEVER
    joinable: ClassVar[re.Pattern[str]] = NEVER
    place: ClassVar[re.Pattern[str]] = NEVER
    # Text that talks to colleagues, not to customers.
    internal: ClassVar[re.Pattern[str]] = NEVER
    # A brief whose claims have to be checked or worked out first: only listed facts are used.
    guarded: ClassVar[re.Pattern[str]] = NEVER
    # The second half of a fact that cannot stand alone, and a fact that may not be split.
    leaning: ClassVar[re.Pattern[str]] = NEVER
    whole: ClassVar[re.Pattern[str]] = NEVER
    qualifier: ClassVar[re.Pattern[str]] = NEVER
    # Search words that name a topic, not the product.
    topic: ClassVar[re.Pattern[str]] = NEVER
    relative: ClassVar[re.Pattern[str]] = NEVER
    audience_out: ClassVar[re.Pattern[str]] = NEVER
    dangling: ClassVar[frozenset[str]] = frozenset()
    countries: ClassVar[dict[str, str]] = {}
    proper_words: ClassVar[dict[str, str]] = {}
    replacements: ClassVar[tuple[tuple[str, str], ...]] = ()
    imperatives: ClassVar[frozenset[str]] = frozenset()
    common_words: ClassVar[frozenset[str]] = frozenset()
    # Endings that show a product's capitalised first word to be a common word, not a name.
    word_like: ClassVar[re.Pattern[str]] = NEVER
    tones: ClassVar[dict[str, str]] = {}

    # "500 g: 8,90 €" names the price of something else than the product.
    labels_prices: ClassVar[bool] = False

    def kind(self, text: str) -> str:
        """Return what a fact is about.

        One of price, saving, rating, guarantee, delivery, date, speed, people, count, place, feature.
        """
        if self.rating.search(text):
            return "rating"
        if self.delivery.search(text):
            return "delivery"
        if self.guarantee.search(text):
            return "guarantee"
        if LARGE_MONEY.search(text):
            return "count"
        money = MONEY_RE.search(text)
        if self.saving.search(text):
            return "saving"
        if money and len(text[: money.start()].split()) <= 5 and not self.threshold.search(text):
            return "feature" if self.labels_prices and ":" in text else "price"
        if self.date.search(text):
            return "date"
        if self.people.search(text):
            return "people"
        if self.place.search(text):
            return "place"
        if self.duration.search(text):
            return "speed"
        return "count" if re.match(r"\d", text) else "feature"

    def shape(self, text: str) -> str:
        """Return how a fact behaves in a sentence; `frag` when unsure: it then stands alone only."""
        return "frag"

    def with_article(self, phrase: str) -> str | None:
        """Return a noun phrase as it follows a verb ("a heel tab"), or None when unsure."""
        return None

    def is_plural(self, phrase: str) -> bool:
        """Say whether a noun phrase is plural."""
        return False

    def bare(self, negative: str) -> tuple[str, ...]:
        """Return what a "no X" fact is free of: plural or mass form, form after "skip the"."""
        return ()

    def lower_first(self, text: str, names: frozenset[str]) -> str:
        """Return the text cased for mid-sentence use; `names` are words that keep their capital."""
        tokens = text.split(" ")
        word = tokens[0].strip(",;:.")
        if (
            not word
            or not word[0].isupper()
            or any(character.isupper() or character.isdigit() for character in word[1:])
        ):
            return text
        if (
            word.lower() in names
            or word.lower() in self.proper_words
            or (len(tokens) > 1 and re.match(r"[A-Z][a-z]", tokens[1]))
        ):
            return text
        return text[0].lower() + text[1:]

    def offer_parts(self, text: str) -> tuple[str, str]:
        """Split an offer into what is offered and its last day; ("…", "") when it has none."""
        found = self.deadline.search(text)
        if found is None:
            return text, ""
        core = text[: found.start()].rstrip(" ,;–-")
        # "from 9 to 27 February" is a period, not a last day.
        in_period = core[-1:].isdigit() and not MONEY_RE.search(core.split()[-1])
        return (text, "") if in_period else (core, found["date"].strip())

    def deadline_forms(self, core: str, date: str) -> list[str]:
        """Return ways to say that an offer ends on a day."""
        return []

    def audience_groups(self, text: str) -> list[str]:
        """Return short plural names of the people addressed."""
        groups: list[str] = []
        for chunk in re.split(r"[.;,/&()]|\s\+\s", text):
            chunk = re.sub(r"\s+(?:mostly|mainly|too)\s*$", "", chunk)
            people = self.relative.sub("", re.sub(r"\s\d.*$", "", " " + chunk.strip())).strip()
            if self.audience_out.search(people) or re.match(r"\s*\d", chunk):
                continue
            for item in re.split(rf"\s(?:{self.and_word}|or|plus|o|oder|ou)\s", people):
                phrase = re.sub(r"^\s*(?:many|most|some)\s", "", item, flags=re.IGNORECASE)
                if 1 <= len(phrase.split()) <= 4 and len(phrase) > 4 and self.names_people(phrase):
                    groups.append(phrase)
        return groups

    def names_people(self, phrase: str) -> bool:
        """Say whether a phrase is a plural noun phrase that can follow "for"."""
        return self.is_plural(phrase) and self.shape(phrase) == "np"

    def price_simple(self, text: str) -> bool:
        """Say whether a price is a bare amount, so that it may follow "for"."""
        found = MONEY_RE.fullmatch(text)
        return found is not None

    def forms(self, fact: Fact) -> list[tuple[str, str, str]]:
        """Return further fillers a fact gives, each a pool, a text and an angle."""
        return []

    def product_forms(self, name: str) -> list[tuple[str, str]]:
        """Return further fillers a product's name gives, each a pool and a text."""
        return []

    def mined_pieces(self, sentence: str, product: str) -> list[tuple[str, bool]] | None:
        """Return the short facts in a sentence of the description, each with whether it is sure.

        A sure one tells of the product itself and may stand in any line. None: the language has no rules for
        it, and halves with a figure are taken.
        """
        return None

    def mended(self, text: str) -> str:
        """Return a fact's text with what its shorthand leaves out; "" when it cannot be used."""
        return text

    def cut_core(self, product: str) -> list[str]:
        """Return names for the product that say less than all of it, for slots with little room."""
        return []

    def product_core(self, product: str) -> list[str]:
        """Return shorter names for the product that are still true."""
        return []
