"""Short facts inside the plain sentences of an English description.

Each rule takes words that stand in the sentence as they are; the only words added are "included" after what
a price includes and "and" before the last item of a list.
"""

import re

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.en.shapes import shape_of
from routing.sandbox.copy.en.verbs import base_of
from routing.sandbox.copy.wordlist import words

PRICE_INCLUDES = re.compile(
    r"^(?:the )?price includes ([^.]+?)(?: (?:at|in) (?:any|all) of .+)?$", re.IGNORECASE
)
MARKED = re.compile(
    r"\bwith (?:the|an?) ((?:[a-z-]+ ){1,4}(?:rating|seal|certificate|certification|mark|badge))$"
)
THERE = re.compile(
    r"\bthere(?:'s|’s| is| are) (?:an? )?([^,]+?)(?= and | but | so | that | which |,|$)", re.IGNORECASE
)
NONE_OF = re.compile(r"\bno [a-z][a-z -]*?(?= and | but | so |,|$)")
# "The first hundred get a …" would lose its condition; "every household gets a …" has none.
GETS = re.compile(r"\b(?:(?:every|each) [^,]+ gets|you get) an? ([^,]+?)(?= for |,|$)", re.IGNORECASE)
RANGE = re.compile(r"^(?:colou?rs|flavou?rs|sizes|scents): (.+)$", re.IGNORECASE)
SUBJECT = re.compile(r"^(it|the [a-z-]+|this [a-z-]+|[A-Z]\w+) (\w+s\b.*)$", re.IGNORECASE)
OPENED = re.compile(r"\bopen (?:it )?(?:online|in branch|by phone)(?: or (?:online|in branch|by phone))?\b")
# "Standard rate the rest of the day": two phrases that only a clause holds together.
LOOSE_THE = re.compile(
    r"\b(?!(?:of|for|with|in|at|on|from|to|by|under|over|after|before)\b)\w+ (?:the|your|our) "
)
QUICK = re.compile(r"^(?:in|on|out|off|in and out)\b.*\b(?:minutes?|hours?|seconds?)$", re.IGNORECASE)
CLOCK = re.compile(r"^\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b", re.IGNORECASE)
# A list of sizes: "bottle 1.05 L".
SIZED = re.compile(r"[a-z] \d[\d.,]* ?(?!am$|pm$)[A-Za-z]{0,3}$")
# Things no product comes "with": adjectives at the end, walks and rides.
PARTLY = re.compile(
    r"\b(?:free|made|proof|friendly|safe)$|^\d+ (?:min|mins|minutes?|hours?)\b", re.IGNORECASE
)
# What a reader is told to do; other orders may be meant for colleagues.
READER_ORDERS = words("bring book choose build cancel order return send track fill post get join pick learn")
# Verbs a description begins with when it leaves the product out.
LEFT_OUT_SUBJECT = words("last lasts come comes fit fits work works stay stays")
POINTING = words(
    "it its them they their this that these those he she we us our you who which what i my ones always "
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
    # "2, 3 and 4 bed homes" stays whole.
    pieces = re.split(r"(?<!\d), ", sentence)
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
            found.append((f"{items[0]}, {items[1]} included", False))
            items = items[2:]
        found += [(f"{item} included", True) for item in items if len(item.split()) < 5]
        found.append((f"price includes {includes[1]}", False))
    marked = MARKED.search(sentence)
    if marked:
        found.append((marked[1], True))
    there = THERE.search(sentence)
    if there:
        for thing in NONE_OF.findall(sentence[there.start() :]) or [there[1]]:
            found += _piece(thing, product)
    gets = GETS.search(sentence)
    if gets:
        found += _piece(gets[1], product)
    opened = OPENED.search(sentence)
    if opened:
        found.append((opened[0], False))
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
    if any(" or " in piece for piece in pieces[-2:]):
        return True
    closed = any(re.search(r" (?:and|&) ", piece) for piece in pieces[-2:])
    verbal = any(word in w.FINITE or word in w.VERBS_3 or word in POINTING | {"get"} for word in first)
    return closed and (verbal or first[:1] in (["it"], ["the"], ["we"], ["our"], ["from"], ["for"]))


def _piece(piece: str, product: str) -> list[tuple[str, bool]]:
    tokens = [token.strip(",;:") for token in piece.lower().replace("’", "'").split()]
    if (
        not tokens
        or len(tokens) > 8
        or tokens[0] in {"and", "or", "but", "then", "so"}
        or CLOCK.search(piece)
        or set(tokens) & POINTING
    ):
        return []
    if QUICK.match(piece):
        return [(piece, False)]
    if "%" in piece or not re.search(r"[a-z]{3}", piece):
        return []
    if SIZED.search(piece) or shape_of(piece) == "name":
        return []
    shape = shape_of(piece[0].lower() + piece[1:])
    if shape == "neg":
        return [(piece, True)]
    if shape in {"vs", "vp3"} and tokens[0] in LEFT_OUT_SUBJECT:
        return [(piece, True)]
    if shape == "vp" and tokens[0] in READER_ORDERS:
        return [(piece, True)]
    if set(tokens) & OFFICE or len(tokens) < 2 or tokens[0] in w.VERBS_0 | w.BASE_VERBS:
        return []
    if shape == "part" and len(piece) <= 52:
        return [(piece, False)]
    if (
        shape == "np"
        and len(tokens) <= 7
        and tokens[0] not in w.DETERMINERS
        and not (_verbal_inside(tokens) or LOOSE_THE.search(piece))
    ):
        named = set(re.findall(r"[a-z]{4,}", product.lower()))
        own = {base_of(token) for token in tokens} | set(tokens)
        return [(piece, not named & own and not PARTLY.search(piece))]
    return [(piece, False)] if re.search(r"\d", piece) and shape in {"frag", "clause"} else []


def _verbal_inside(tokens: list[str]) -> bool:
    return any(
        token in w.VERBS_3 or (token.endswith("s") and base_of(token) in w.VERB_STEMS - w.NOUN_LIKE)
        for token in tokens[1:]
    )
