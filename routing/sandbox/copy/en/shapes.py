"""What kind of phrase an English fact is."""

import re

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.en.verbs import base_of

PRONOUNS = frozenset({"we", "you", "it", "they", "i", "he", "she", "there"})
LEANING_STARTS = frozenset({"nothing", "maximum", "minimum", "max", "min", "only", "under", "over"})
MOTIONS = frozenset({"into", "onto", "down", "up", "out", "away", "off", "back"})
ADJECTIVE_ENDS = ("able", "ible", "ful", "less", "free", "ous", "ive", "ent", "al", "ic")
THRESHOLD = re.compile(
    r"\b(?:over|above|from|under|below|when) (?:(?:A|US|C|NZ)?[$£€₹]|R\d|\d)|\bat most\b|\bwhat\b"
    r"|\b(?:a|per) \w+$|"
    r"\b(?:last|this|next) (?:year|month|season|week)\b|\bsince \d{4}|\baverage\b|^\d[\d.,]*\s?%|"
    r"^(?:\d+|[a-z]+) (?:min(?:ute)?s?|hours?) (?:from|to|by|away|on)\b|\bso far\b"
)


def shape_of(text: str) -> str:
    """Return the shape of a fact: np, neg, adj, part, vp, vp3, vs, clause, name or frag."""
    tokens = text.lower().replace("’", "'").split()
    if not tokens:
        return "frag"
    first, rest = tokens[0].rstrip(","), [token.strip(",;:") for token in tokens[1:]]
    if (
        all(re.match(r"[A-Z0-9]", token) for token in text.split())
        and len(tokens) > 1
        and not text[0].isdigit()
    ):
        return "name"
    if first in {"no", "zero", "without"}:
        return "neg" if rest and not any(token in w.FINITE for token in rest) and "," not in text else "frag"
    if first.split("'")[0] in PRONOUNS:
        return "clause"
    verbal = _verbal(first, rest)
    if verbal:
        return verbal
    if first in LEANING_STARTS or re.fullmatch(r"\d[\d.,]*[ -][a-z]+", text):
        return "frag"
    if _participial(first, rest):
        return "part"
    if any(token in w.FINITE for token in rest):
        return "clause"
    if rest[:1] == ["to"]:
        return "frag"
    return _nominal(text, tokens, first, rest)


def _verbal(first: str, rest: list[str]) -> str:
    after = rest[0] if rest else ""
    follows = after in w.AFTER_VERB or after.endswith("ly") or after[:1].isdigit() or after == "online"
    if first == "doesn't" and rest:
        return "vp3"
    if first == "last" and after in {"year", "month", "week", "season", "day", "few", "chance"}:
        return ""
    if first in {"open", "closed"} and after not in w.DETERMINERS:
        return "frag"
    if first in w.SUBJECT_VERBS and rest:
        return "vs"
    if first in w.NOUN_VERBS:
        return (
            "vp" if follows and after not in w.PREPOSITIONS - {"at", "with", "without", "from", "as"} else ""
        )
    if first in w.VERBS_0 or first in w.BASE_VERBS:
        return "vp" if rest else ""
    if not first.endswith("s") or first.endswith("ss"):
        return ""
    stem = base_of(first)
    if first in {"has", "does", "goes"} or after.endswith("ly"):
        return "vp3"
    # "packs into its own pocket", "folds up"; but "savings up to 20%"
    if after in MOTIONS and (after, *rest[1:2]) != ("up", "to"):
        return "vp3"
    if stem in {"taste", "smell"} and after in {"of", "like"}:
        return "vp3"
    if stem in w.NOUN_LIKE:
        # "swaps shifts by phone", "covers the cost"
        sure = (follows and after not in {"in", "for", "from", "to", "with", "at"}) or (
            after.endswith("s") and not after.endswith("ss")
        )
        return "vp3" if sure or (stem in {"work", "fit", "ship", "open"} and after != "of") else ""
    return "vp3" if stem in w.VERB_STEMS or first in w.VERBS_3 else ""


def _participial(first: str, rest: list[str]) -> bool:
    if first in w.ADJECTIVES and rest and (rest[0] in w.PREPOSITIONS or rest[0] in {"safe", "to", "and"}):
        return True
    ended = (first.endswith(("ed", "en")) and len(first) > 4) or first in w.PARTICIPLES
    return ended and (
        not rest or rest[0] in w.PREPOSITIONS or rest[0].endswith("ly") or rest[0] in {"and", "up"}
    )


def _nominal(text: str, tokens: list[str], first: str, rest: list[str]) -> str:
    if len(tokens) == 1 and (first.endswith(ADJECTIVE_ENDS) or first in w.ADJECTIVES):
        return "adj"
    for place, token in enumerate(rest):
        after = rest[place + 1] if place + 1 < len(rest) else ""
        ends = (
            not after
            or after in w.PREPOSITIONS
            or after.endswith("ly")
            or after[:1].isdigit()
            or after in w.OFTEN
        )
        if place and rest[place - 1] in {"a", "an", "the"}:
            continue  # "on a set of four" is a thing, not something set
        if (token in w.PARTICIPLES or (token.endswith(("ed", "able", "ible")) and len(token) > 3)) and ends:
            return "part"
    if "," in text or ":" in text or tokens[-1].endswith("ly") or first.endswith("ly"):
        return "frag"
    if first in w.PREPOSITIONS or first in {"on", "not", "up", "same"} or THRESHOLD.search(text):
        return "frag"
    return "np"
