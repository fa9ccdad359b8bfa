"""Pools of fillers for templates: each filler in the forms a line needs, measured once per request.

P product or keyword, Pa with article, Pm if it needs none, Ps and Pp singular and plural ones; N the
product's proper name, else the brand, PN only the former; B brand; F any fact, FP one that can follow the
product, FW one that tells of the product itself; J a short fact that can be listed; NP and NPa noun-phrase
facts, NPf those about features; NEG "no …" facts, X what they are free of, XS the same after "skip the";
ADJ, V3, VS, V facts by shape; PR price, PRS bare amount; OC offer, U offer with its last day; R rating, S
people, SJ people one can join, C count, G guarantee or delivery, SP speed, DT date, PL place; A audience; L
place, K country; M must-include phrase; KV verb keyword, T topic keyword. Packs add pools of their own
(Grammar.forms, Grammar.product_forms).
"""

import re
from dataclasses import dataclass

from routing.sandbox.copy.bans import Bans
from routing.sandbox.copy.casing import title, upper_first
from routing.sandbox.copy.clean import display_width
from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.model import Fact, Material

WORD = re.compile(r"[^\W_]+", re.UNICODE)
KIND_POOLS = {
    "price": "PR", "rating": "R", "people": "S", "count": "C", "guarantee": "G", "delivery": "G",
    "speed": "SP", "date": "DT", "place": "PL",
}  # fmt: skip
KIND_ANGLES = {
    "price": "price", "rating": "social", "people": "social", "count": "proof", "guarantee": "proof",
    "delivery": "benefit", "speed": "speed", "date": "urgency", "place": "local", "offer": "offer",
}  # fmt: skip
SHAPE_POOLS = {"adj": "ADJ", "vp3": "V3", "vs": "VS", "vp": "V"}
LISTABLE = frozenset({"np", "neg", "part", "adj", "name"})
# Long brand names crowd a headline out; the short form, where there is one, goes first.
LONG_BRAND = 20


@dataclass(frozen=True, slots=True)
class Fill:
    """One filler: text at a start and within a line, width, content words as bits, weight and angle."""

    start: str
    mid: str
    width: int
    mask: int
    weight: float
    angle: str
    key: int
    must: bool


class Words:
    """Give every content word of a request its own bit; plural and singular share one."""

    def __init__(self, stop: frozenset[str]) -> None:
        self._bits: dict[str, int] = {}
        self._stop = stop

    def mask(self, text: str) -> int:
        """Return the content words of a text as a bit set."""
        mask = 0
        for word in WORD.findall(text.lower()):
            if word in self._stop:
                continue
            stem = word[:-1] if len(word) > 3 and word.endswith("s") else word
            bit = self._bits.get(stem)
            if bit is None:
                bit = self._bits[stem] = 1 << len(self._bits)
            mask |= bit
        return mask


class Pools:
    """The fillers of one brief in one letter case."""

    def __init__(
        self,
        material: Material,
        grammar: Grammar,
        bans: Bans,
        words: Words,
        *,
        title_case: bool,
        tight: bool = False,
    ) -> None:
        self._grammar = grammar
        self._bans = bans
        self._words = words
        self._title = title_case
        self._must = [phrase.lower() for phrase in material.must]
        self._pools: dict[str, dict[str, Fill]] = {}
        self._keys: dict[str, int] = {}
        self._plural = any(grammar.is_plural(name) for name in material.names)
        self._singular = not all(grammar.is_plural(name) for name in material.names)
        # "s" or "p" when all names of the product agree, so that a pronoun can stand for it.
        self.number = "" if self._plural and self._singular else "p" if self._plural else "s"
        self._product_words = words.mask(" ".join(material.names[:2]))
        self._names(material)
        for name in material.cut_names if tight else ():
            self._product(name, 0.5)
        named = set(self._keys.values())
        for fact in material.facts:
            self._fact(fact)
        # Which fillers are facts, as opposed to names.
        self.fact_keys = frozenset(self._keys.values()) - named
        product_mask = words.mask(" ".join((*material.names, *material.brand)))
        for phrase in material.must:
            inside = words.mask(phrase) & ~product_mask == 0
            self._add("M", phrase, 1.2, "benefit", keep=True)
            if inside and phrase in (*material.brand, material.proper):
                self._add("P", phrase, 1.4, "brand", keep=True)
            elif inside:
                self._product(phrase, 1.4)
            else:
                self._add("F", phrase, 1.3, "benefit", keep=True)
                self._add("FP", phrase, 1.3, "benefit", keep=True)
        self.lists: dict[str, list[Fill]] = {
            name: list(fills.values()) for name, fills in self._pools.items()
        }

    def get(self, name: str) -> list[Fill]:
        """Return a pool's fillers, empty when it has none."""
        return self.lists.get(name, [])

    def _add(
        self, pool: str, text: str, weight: float, angle: str, *, keep: bool = False, group: str = ""
    ) -> None:
        fills = self._pools.setdefault(pool, {})
        if not text or text in fills or self._bans.hit(text):
            return
        if self._title and not keep:
            start, mid = title(text), title(text, start=False)
        elif self._title:
            start = mid = text if not text.islower() else title(text)
        else:
            start, mid = upper_first(text), text
        must = any(phrase in text.lower() for phrase in self._must)
        key = self._keys.setdefault(group or text, len(self._keys))
        fills[text] = Fill(start, mid, display_width(start), self._words.mask(text), weight, angle, key, must)

    def _names(self, material: Material) -> None:
        for place, brand in enumerate(material.brand):
            crowded = len(material.brand) > 1 and place == 0 and len(brand) > LONG_BRAND
            self._add("B", brand, 0.5 if crowded else 1.0 - 0.1 * place, "brand", keep=True)
        for place, name in enumerate(material.names):
            self._product(name, max(0.4, 1.0 - 0.1 * place))
        for name in (material.proper,) if material.proper else material.brand:
            self._add("N", name, 1.0, "brand", keep=True)
        self._add("PN", material.proper, 1.0, "brand", keep=True)
        for group in material.audience:
            self._add("A", group, 1.0, "audience")
        for topic in material.topics:
            self._add("T", topic, 1.0, "curiosity")
        for verb in material.verbs:
            self._add("KV", self._grammar.lower_first(verb, frozenset()), 1.0, "how_to")
        for place_name in material.places:
            self._add("L", place_name, 1.0, "local")
        if material.country and not any(" in " in name for name in material.names):
            self._add("K", material.country, 0.8, "local")

    def _product(self, name: str, weight: float) -> None:
        keep = not name.islower()
        self._add("P", name, weight, "brand", keep=keep and not self._title)
        plural = self._grammar.is_plural(name)
        self._add("Pp" if plural else "Ps", name, weight, "brand", keep=keep and not self._title)
        article = self._grammar.with_article(name)
        if article:
            self._add("Pa", article, weight, "brand", keep=keep and not self._title)
        if article == name:
            self._add("Pm", name, weight, "brand", keep=keep and not self._title)
        # A search term may end in another noun than the product does.
        akin = self._words.mask(name.split()[-1]) & self._product_words
        for pool, text in self._grammar.product_forms(name) if akin else ():
            self._add(pool, text, weight - 0.15, "brand", keep=keep and not self._title)

    def _fact(self, fact: Fact) -> None:
        grammar, text, weight = self._grammar, fact.text, fact.weight
        angle = KIND_ANGLES.get(fact.kind, "benefit")
        if fact.kind == "offer" and fact.date:
            angle = "urgency"
        # All forms of an offer count as one fact, so that it does not crowd the others out.
        group = (fact.core or text) if fact.kind == "offer" else text
        if fact.shape != "vs":
            # "Stay soft after washing" alone would read as an order.
            self._add("F", text, min(weight, 1.1), angle, group=group)
        # "Nail sets: lasts two weeks" is bad grammar; a verb fact keeps away from a plural product.
        # "Bread: we bake till we sell out" says nothing of the bread.
        follows = fact.shape != "clause" and (fact.shape not in {"vp3", "vs"} or not self._plural)
        if follows and not (fact.mined and fact.kind == "price"):
            self._add("FP", text, min(weight, 1.1), angle, group=group)
        telling = fact.shape not in {"name", "adj", "vs"} and (
            fact.shape == "neg" or len(text.split()) > grammar.telling_words
        )
        telling = telling and fact.shape not in {"vp3", "vp"}
        if fact.kind not in {"place", "date", "offer", "price"} and telling:
            self._add("FW", text, weight, angle, group=group)
        for name, form, form_angle in grammar.forms(fact):
            self._add(name, form, weight, form_angle, group=group)
        if fact.mined:
            return
        pool = KIND_POOLS.get(fact.kind)
        if pool and (fact.shape not in {"vp3", "vs"} or not self._plural):
            self._add(pool, text, weight, angle, group=group)
        if fact.kind == "people" and grammar.joinable.search(text):
            self._add("SJ", text, weight, angle, group=group)
        if fact.kind == "price":
            if grammar.price_simple(text):
                self._add("PRS", text, weight, angle, group=group)
            return
        if fact.kind == "offer":
            core = fact.core or text
            self._add("OC", core, weight, "offer", group=group)
            if core != text:
                for pool in ("F", "FP"):
                    self._add(pool, core, weight * 0.8, "offer", group=group)
            if fact.date:
                for form in grammar.deadline_forms(fact.core, fact.date):
                    self._add("U", form, weight, "urgency", group=group)
            return
        if fact.kind == "date":
            for form in grammar.deadline_forms("", fact.date) if fact.date else [text]:
                self._add("U", form, weight, "urgency", group=group)
            return
        if fact.shape in LISTABLE and len(text) <= 40 and "," not in text:
            self._add("J", text, weight, angle, group=group)
        shape_pool = SHAPE_POOLS.get(fact.shape)
        if shape_pool:
            self._add(shape_pool, text, weight, angle, group=group)
        if fact.shape == "neg":
            self._add("NEG", text, weight, "benefit", group=group)
            if fact.bare:
                self._add("X", fact.bare[0], weight, "pain", group=group)
                self._add("XS", fact.bare[1], weight, "pain", group=group)
        if fact.shape == "np" and fact.kind != "rating":
            self._add("NP", text, weight, angle, group=group)
            article = grammar.with_article(text)
            if (
                article
                and fact.kind != "people"
                and not article.startswith("any ")
                and not re.search(r"\b(?:a|per) \w+$|\bat most\b", text)
            ):
                self._add("NPa", article, weight, angle, group=group)
                if fact.kind != "delivery" and not re.match(r"(?:any|every|each|all)\b", text):
                    self._add("NPf", article, weight, angle, group=group)

    def banned(self, text: str) -> bool:
        """Say whether a text holds a banned term."""
        return self._bans.hit(text)
