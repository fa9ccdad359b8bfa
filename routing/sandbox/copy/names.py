"""What to call the brand, the product and the people addressed."""

import re
from urllib.parse import urlsplit

from routing.sandbox.copy.casing import quiet
from routing.sandbox.copy.clean import PAREN, is_safe, shouted, strip_markup, tidy
from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.model import Brief

SIZE_TAIL = re.compile(r"\s+\d[\d.,x ]*\s?(?:oz|ml|l|g|kg|cm|mm|m|in|lb|pack)$", re.IGNORECASE)
# Words after which a brand's first word stands for it ("Sunnaby Solar" is also "Sunnaby").
TRADES = frozenset(
    {
        "broadband",
        "labs",
        "solar",
        "insurance",
        "travel",
        "energy",
        "bank",
        "software",
        "telecom",
        "weekender",
    }
)
CAPITALISED = re.compile(r"[A-ZÀ-Ý][\w'’.-]*$|\d+$")


def brand_names(brief: Brief) -> tuple[str, ...]:
    """Return the brand's name and, when the landing page's domain spells one, its short form."""
    brand = tidy(strip_markup(brief.brand))
    if shouted(brand) and (shouted(brief.product) or " " in brand):
        brand = " ".join(word.capitalize() for word in quiet(brand, True).split())
    if not is_safe(brand) or len(brand) > 80:
        return ()
    words = brand.split()
    host = (urlsplit(brief.landing_url).hostname or "").removeprefix("www.").split(".")[0].replace("-", "")
    short = ""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            run = words[start:end]
            if len(run) < len(words) and "".join(run).lower() == host:
                short = " ".join(run)
    if not short and len(words) > 1 and len(words[0]) >= 6 and words[1].lower() in TRADES:
        short = words[0]
    return (brand, short) if short else (brand,)


def product_names(brief: Brief, grammar: Grammar, clean: str) -> tuple[list[str], str]:
    """Return common names for the product, the fullest first, and its proper name ("" when it has none).

    `clean` is the product field, tidied.
    """
    aside = PAREN.search(clean)
    product = tidy(PAREN.sub("", clean))
    names: list[str] = []
    proper = ""
    pieces = product.split(", ")
    if len(pieces) > 1 and not pieces[0][-1:].isdigit() and not pieces[0].isdigit():
        if all(
            " " not in piece and piece.isalpha() and piece[0].isupper() == pieces[-1][0].isupper()
            for piece in pieces
        ):
            names.append(f"{', '.join(pieces[:-1])} {grammar.and_word} {pieces[-1]}")
            # Each is also sold by itself.
            names += pieces
            pieces = []
        elif _is_proper(pieces[0], brief):
            proper = pieces[0]
            names += [pieces[1]] if len(pieces[1].split()) > 1 and not re.match(r"[\d(]", pieces[1]) else []
            pieces = []
        else:
            pieces = pieces[:1]
    elif product:
        pieces = [product]
    if len(pieces) == 1 and aside and _is_proper(pieces[0], brief) and not _proper_lead(pieces[0], brief)[0]:
        proper, pieces = pieces[0], []
    for piece in pieces:
        lead, rest = _proper_lead(piece, brief)
        if lead and rest:
            proper = proper or lead
            names += [piece, rest]
        else:
            names.append(piece)
    if (
        aside
        and len(aside[1].split()) > 1
        and not re.search(r"\d", aside[1])
        and not grammar.internal.search(aside[1])
    ):
        names.append(aside[1])
    for name in list(names):
        bare = SIZE_TAIL.sub("", name)
        if bare != name:
            names.insert(0, bare)
            names.remove(name)
        names += grammar.product_core(bare)
    return list(dict.fromkeys(name for name in names if is_safe(name) and len(name) > 2)), proper


def _is_proper(text: str, brief: Brief) -> bool:
    words = text.split()
    if brief.brand and words[0].lower() == brief.brand.split()[0].lower():
        return True
    return len(words) > 1 and all(CAPITALISED.match(word) for word in words)


def _proper_lead(text: str, brief: Brief) -> tuple[str, str]:
    """Split "Frostgrip 3 winter tires" into its proper lead and the common noun after it."""
    words = text.split()
    count = 0
    while count < len(words) and CAPITALISED.match(words[count]):
        count += 1
    rest = words[count:]
    branded = bool(brief.brand) and words[:1] != [] and words[0].lower() == brief.brand.split()[0].lower()
    if (
        len(rest) < 2
        or not rest[0].replace("-", "").isalpha()
        or len(rest[0]) < 4
        or (count < 2 and not branded)
        or words[0][0].isdigit()
    ):
        return "", ""
    return " ".join(words[:count]), " ".join(rest)
