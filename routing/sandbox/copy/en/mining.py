"""Short facts inside the plain sentences of an English description.

Each rule takes words that stand in the sentence as they are; the only words added are "included" after what
a price includes and "and" before the last item of a list.
"""

import re

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.en.shapes import shape_of
from routing.sandbox.copy.en.verbs import base_of
from routing.sandbox.copy.wordlist import words

PRICE_INCLUDES = re.compile(r"^(?:the )?price includes ([^.]+?)(?: (?:at|in) (?:any|all) of .+)?$", re.IGNORECASE)
MARKED = re.compile(
    r"\bwith (?:the|an?) ((?:[a-z-]+ ){1,4}(?:rating|seal|certificate|certification|mark|badge))$"
)
THERE = re.compile(r"\bthere(?:'s|’s| is| are) (?:an? )?([^,]+?)(?= and | but | so | that | which |,|$)")
GETS = re.compile(r"\bgets? an? ([^,]+?)(?= for |,|$)")
RANGE = re.compile(r"^(?:colou?rs|flavou?rs|sizes|scents): (.+)$", re.IGNORECASE)
SUBJECT = re.compile(r"^(it|the [a-z-]+|this [a-z-]+|[A-Z]\w+) (\w+s\b.*)$", re.IGNORECASE)
QUICK = re.compile(r"^(?:in|on|out|off|in and out)\b.*\b(?:minutes?|hours?|seconds?)$", re.IGNORECASE)
CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b", re.IGNORECASE)
# What a reader is told to do; other orders may be meant for colleagues.
READER_ORDERS = words("bring book choose build cancel order return send track fill post get join pick learn")
# Verbs a description begins with when it leaves the product out.
LEFT_OUT_SUBJECT = words("last lasts come comes fit fits work works stay stays")
POINTING = words(
    "it its them they their this that these those he she we us our you who which what i my one ones always "
    "never not very usually sometimes mostly mainly maybe"
)
# Words of planning, not of products.
OFFICE = words(
    "launch push target targets budget team client clients quarter channel landing page brand test version "
    "stock margin sku week weeks season autumn spring summer winter range rebrand second-generation phase "
    "subject line lines template feed search social spend reach traffic list"
)


def mined_pieces(sentence: str, product: str) -> list[tuple[str, bool]]:
    """Return the short facts of one sentence, each with whether it tells of the product for certain."""
    found: list[tuple[str, bool]] = []
    listed = RANGE.match(sentence)
    if listed:
        items = listed[1].split(", ")
        if len(items) > 2:
            found.append((f"{', '.join(items[:-1])} and {items[-1]}", False))
        return found
    found += _from_rules(sentence, product)
    pieces = sentence.split(", ")
    if len(pieces) > 1 and not _enumerates(pieces):
        for piece in pieces:
            found += _piece(piece, product)
    return [(text, sure) for text, sure in dict(found).items() if len(text) >= 5]


def _from_rules(sentence: str, product: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    includes = PRICE_INCLUDES.match(sentence)
    if includes:
        items = re.split(r", | and ", includes[1])
        if len(items) > 2 and all(len(item.split()) == 1 for item in items[:2]):
            found.append((f"{items[0]} and {items[1]} included", True))
            items = items[2:]
        found += [(f"{item} included", True) for item in items if len(item.split()) < 5]
        found.append((f"price includes {includes[1]}", False))
    marked = MARKED.search(sentence)
    if marked:
        found.append((marked[1], True))
    there = THERE.search(sentence)
    if there:
        found += _piece(there[1], product)
    gets = GETS.search(sentence)
    if gets:
        found += _piece(gets[1], product)
    subject = SUBJECT.match(sentence)
    if subject and "," not in sentence and len(sentence.split()) < 11:
        named = set(re.findall(r"\w+", subject[1].lower())) - {"the", "this"}
        known = named <= set(re.findall(r"\w+", product.lower())) or named == {"it"}
        does = subject[2]
        if known and does.split()[0].lower() in w.VERBS_3 and shape_of(does) == "vp3":
            found.append((does, True))
    if sentence.lower().startswith("we also "):
        found.append((f"we {sentence[8:]}", False))
    return found


def _enumerates(pieces: list[str]) -> bool:
    """Say whether the commas part the items of one list inside a clause."""
    first = pieces[0].lower().split()
    closed = any(re.search(r" (?:and|or|&) ", piece) for piece in pieces[-2:])
    verbal = any(word in w.FINITE or word in w.VERBS_3 or word == "get" for word in first)
    return closed and (verbal or first[:1] in (["it"], ["the"], ["we"], ["our"], ["from"], ["for"]))


def _piece(piece: str, product: str) -> list[tuple[str, bool]]:
    tokens = [token.strip(",;:") for token in piece.lower().replace("’", "'").split()]
    if not tokens or len(tokens) > 8 or CLOCK.search(piece) or set(tokens) & POINTING:
        return []
    if QUICK.match(piece):
        return [(piece, False)]
    if "%" in piece or not re.search(r"[a-z]{3}", piece):
        return []
    text = piece[0].lower() + piece[1:] if re.match(r"[A-Z][a-z'’-]* ?[a-z]", piece) else piece
    shape = shape_of(text)
    if shape == "neg":
        return [(piece, True)]
    if shape in {"vs", "vp3"} and tokens[0] in LEFT_OUT_SUBJECT:
        return [(piece, True)]
    if shape == "vp" and tokens[0] in READER_ORDERS:
        return [(piece, True)]
    if set(tokens) & OFFICE or len(tokens) < 2:
        return []
    if shape == "part" and len(piece) <= 52:
        return [(piece, False)]
    if shape == "np" and len(tokens) <= 7 and tokens[0] not in w.DETERMINERS and not _verbal_inside(tokens):
        named = set(re.findall(r"[a-z]{4,}", product.lower()))
        own = {base_of(token) for token in tokens} | set(tokens)
        return [(piece, not named & own)]
    return [(piece, False)] if re.search(r"\d", piece) and shape in {"frag", "clause"} else []


def _verbal_inside(tokens: list[str]) -> bool:
    return any(
        token in w.VERBS_3 or (token.endswith("s") and base_of(token) in w.VERB_STEMS - w.NOUN_LIKE)
        for token in tokens[1:]
    )
