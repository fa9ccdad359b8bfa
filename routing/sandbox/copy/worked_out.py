"""Figures that the sandbox can really work out of a brief: a unit price, and what is saved on an old price.

It does these two exactly, each with its working, and no others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_UP, Decimal

from routing.sandbox.copy.model import Brief

_NUMBER = r"\d{1,5}(?:[.,]\d{2})?(?![\d.,]*\d)"
_MONEY = rf"(?:[$£€]\s?{_NUMBER}|{_NUMBER}\s?[$£€])"
_WAS = r"was|instead of|down from|statt|bisher|au lieu de|avant|en vez de|antes"
_NOW = r"now|jetzt|maintenant|désormais|ahora"
# “£49 (was £65)”, “£49 instead of £65”, and the other way round: “was £65, now £49”.
_REDUCED = re.compile(
    rf"(?P<new>{_MONEY})\s*[,;(–-]*\s*(?:{_WAS})\s+(?P<old>{_MONEY})"
    rf"|\b(?:{_WAS})\s+(?P<old2>{_MONEY})\s*[,;–-]*\s*(?:{_NOW})\s+(?P<new2>{_MONEY})",
    re.IGNORECASE,
)
_UNITS = {
    "en": (
        r"washes|loads|doses|tablets|capsules|bags|cups|portions|meals|sheets|litres|nights|lessons",
        "for",
    ),
    "de": (r"Waschgänge|Tabletten|Kapseln|Beutel|Portionen|Stück|Liter|Nächte|Stunden", "für"),
    "fr": (r"lavages|comprimés|capsules|sachets|portions|repas|litres|nuits|leçons", "pour"),
    "es": (r"lavados|comprimidos|cápsulas|bolsas|porciones|comidas|litros|noches|clases", "por|para"),
}
_ONE = {
    "washes": "wash",
    "Waschgänge": "Waschgang",
    "Tabletten": "Tablette",
    "Kapseln": "Kapsel",
    "Portionen": "Portion",
    "Nächte": "Nacht",
    "Stunden": "Stunde",
    "porciones": "porción",
    "Stück": "Stück",
    "Liter": "Liter",
    "Beutel": "Beutel",
    "repas": "repas",
}
_PER = {"en": "per", "de": "pro", "fr": "par", "es": "por"}
_SAVED = {"en": "{0}% off", "de": "{0} % gespart", "fr": "{0} % d’économie", "es": "{0} % de ahorro"}
_ROUNDED = {
    "en": ("rounded down to", "rounded up to"),
    "de": ("abgerundet auf", "aufgerundet auf"),
    "fr": ("arrondi à", "arrondi à"),
    "es": ("redondeado a", "redondeado a"),
}
MOST_FACTS = 6


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A fact, the brief's words it comes from, and the working."""

    statement: str
    source: str
    how: str


def worked_out(brief: Brief, language: str) -> list[WorkedOut]:
    """Return what can be worked out of the brief's own prices, in a language that has a pack."""
    texts = (brief.offer, *brief.proof, *brief.benefits, brief.description[:4000])
    found = [fact for text in texts for fact in (*_saved(text, language), *_unit_prices(text, language))]
    return list({fact.statement: fact for fact in found}.values())[:MOST_FACTS]


def _saved(text: str, language: str) -> Iterator[WorkedOut]:
    for match in _REDUCED.finditer(text):
        new_text, old_text = match["new"] or match["new2"], match["old"] or match["old2"]
        new, old = _amount(new_text), _amount(old_text)
        if _currency(new_text) != _currency(old_text) or not 0 < new < old:
            continue
        share = (old - new) / old * 100
        whole = share.to_integral_value(ROUND_DOWN)  # never more than is really saved
        if whole < 1:
            continue
        how = f"({old_text} − {new_text}) ÷ {old_text} = "
        if whole == share:
            how += f"{whole}%"
        else:
            how += f"{_shown(share, 2, language)}%, {_ROUNDED[language][0]} {whole}%"
        yield WorkedOut(_SAVED[language].format(whole), f"{new_text}, {old_text}", how)


def _unit_prices(text: str, language: str) -> Iterator[WorkedOut]:
    units, joiner = _UNITS[language]
    pattern = re.compile(
        rf"(?P<price>{_MONEY})\s*(?:(?:{joiner})|/|,|·)\s*(?P<count>[1-9]\d{{0,3}})\s(?P<unit>{units})\b",
        re.IGNORECASE,
    )
    for match in pattern.finditer(text):
        price, count = _amount(match["price"]), Decimal(match["count"])
        if count < 2 or price <= 0:
            continue
        exact = price / count
        cents = exact.quantize(Decimal("0.01"), ROUND_UP)  # never less than it really costs
        each = _money(cents, match["price"], language)
        how = f"{match['price']} ÷ {match['count']} = {_money(exact, match['price'], language, places=4)}"
        if cents == exact:
            how = f"{match['price']} ÷ {match['count']} = {each}"
        else:
            how += f", {_ROUNDED[language][1]} {each}"
        unit = _ONE.get(match["unit"], match["unit"].removesuffix("s"))
        statement = f"{each} {_PER[language]} {unit}"
        yield WorkedOut(statement, f"{match['price']}, {match['count']} {match['unit']}", how)


def _amount(text: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.,]", "", text).replace(",", "."))


def _currency(text: str) -> str:
    return re.sub(r"[\d.,\s]", "", text)


def _shown(number: Decimal, places: int, language: str) -> str:
    """Return a number rounded down to some places, with the language's decimal mark."""
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_DOWN):f}"
    text = text.rstrip("0").rstrip(".") if "." in text and places > 2 else text
    return text if language == "en" else text.replace(".", ",")


def _money(amount: Decimal, like: str, language: str, places: int = 2) -> str:
    """Return an amount written as the brief writes its own: “£0.30”, “0,30 €”."""
    sign, number = _currency(like), _shown(amount, places, language)
    return f"{sign}{number}" if like.startswith(sign) else f"{number} {sign}"
