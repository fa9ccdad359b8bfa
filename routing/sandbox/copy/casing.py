"""Letter case: sentence case, English title case, and shouted text brought down."""

import re

from routing.sandbox.copy.wordlist import words

WORD = re.compile(r"[^\W_](?:[\w'’.&/-]*[\w'’])?", re.UNICODE)
KNOWN_CASE = {
    word.lower(): word
    for word in [
        "Mbps",
        "Gbps",
        "kWh",
        "kW",
        "GB",
        "TB",
        "MB",
        "UK",
        "US",
        "USA",
        "EU",
        "UAE",
        "NZ",
        "APR",
        "AER",
        "BER",
        "VAT",
        "GST",
        "SUV",
        "EV",
        "EVs",
        "LED",
        "USB",
        "SIM",
        "TV",
        "PDF",
        "HR",
        "IT",
        "AI",
        "DIY",
        "BBQ",
        "GPS",
        "WiFi",
        "ISA",
        "PF",
        "ESI",
        "TDS",
        "LTL",
        "FTL",
        "SKU",
        "SKUs",
        "CFO",
        "CFOs",
        "CEO",
        "CEOs",
        "AP",
        "B2B",
        "SaaS",
        "API",
        "CRM",
        "ERP",
        "NHS",
        "MOT",
        "A2",
        "PDS",
        "AM",
        "PM",
        "4K",
        "5G",
        "4G",
        "HD",
        "MXN",
        "USD",
        "EUR",
        "GBP",
        "INR",
        "ZAR",
        "CDMX",
        "BIO",
        "GCSE",
        "HVAC",
        "HDMI",
        "IELTS",
        "TOEFL",
        "HIIT",
        "CCTV",
        "OLED",
        "GOTS",
        "PAYE",
        "HMRC",
        "RSPCA",
        "EICR",
    ]
}
# Of the above, those that are also ordinary words and stay as they are unless the writer capitalised them.
AMBIGUOUS = frozenset({"us", "it", "ap", "am", "pm", "mb", "bio", "hr", "ai", "sim", "mot", "a2"})
UNITS = words(
    "km kg g mg ml l cm mm m oz lb lbs ft in mi min mins hr hrs h sec secs yrs yr wk wks mo kwh p c pm am x"
)
SMALL = words(
    "a an and as at but by en for from in into is nor of off on or over per so than that the to up via "
    "vs with"
)
# Small words that carry weight in a headline.
TITLE_SMALL = SMALL - words("is off up over so than into that from with")


def upper_first(text: str) -> str:
    """Capitalise the first letter when the text begins with one; words such as 'iPhone' stay."""
    if not text or not text[0].isalpha() or any(character.isupper() for character in text.split(" ", 1)[0]):
        return text
    return text[0].upper() + text[1:]


def lower_word(word: str) -> str:
    """Lower a shouted word, keeping what is known to be written in capitals."""
    bare = word.strip(".,;:!?()'\"")
    known = KNOWN_CASE.get(bare.lower())
    if known is not None and bare.lower() not in AMBIGUOUS:
        return word.replace(bare, known)
    if any(character.isdigit() for character in bare):
        return re.sub(r"[A-Z]+", lambda match: KNOWN_CASE.get(match[0].lower(), match[0].lower()), word)
    return word.lower()


def quiet(text: str, shouting: bool) -> str:
    """Bring capitals down: all of them in shouted text, else only words of four letters and more."""
    if shouting:
        return " ".join(lower_word(word) for word in text.split(" "))
    if not any(character.isupper() for character in text):
        return text

    def calm(match: re.Match[str]) -> str:
        word = match[0]
        return lower_word(word) if len(word) >= 4 and word.isupper() and word.isalpha() else word

    return WORD.sub(calm, text)


def title(text: str, *, start: bool = True, end: bool = True) -> str:
    """Return English title case; with `start` or `end` false a small word there stays small."""
    words = text.split(" ")
    last = len(words) - 1
    out: list[str] = []
    fresh = start
    for place, word in enumerate(words):
        out.append(
            _title_word(
                word, edge=fresh or (end and place == last and place > 0) or (place > 0 and word[-1:] in ",;")
            )
        )
        fresh = word[-1:] in ".:?"
    return " ".join(out)


def _title_word(word: str, *, edge: bool) -> str:
    if word in {"'s", "’s"}:
        return word
    bare = word.strip(".,;:?!()'\"“”‘’")
    if not bare or not word.islower():
        if "-" in word and any(character.islower() for character in word):
            return "-".join(_title_piece(piece, place > 0) for place, piece in enumerate(word.split("-")))
        return word
    if bare in TITLE_SMALL and not edge:
        return word
    if "-" in word:
        return "-".join(_title_piece(piece, place > 0) for place, piece in enumerate(word.split("-")))
    if (
        bare in UNITS
        and not (edge and bare in {"in", "off"})
        and bare not in {"mins", "min", "yrs", "secs", "hrs"}
    ):
        return word
    if not word[0].isalpha() and word[0] not in "'\"“‘(":
        return word
    return re.sub(r"[^\W\d_]", lambda match: match[0].upper(), word, count=1)


def _title_piece(piece: str, inner: bool) -> str:
    if not piece or not piece[0].isalpha() or (inner and piece in TITLE_SMALL):
        return piece
    return piece[0].upper() + piece[1:]
