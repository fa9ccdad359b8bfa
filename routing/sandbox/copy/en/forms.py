"""Further forms of English facts and product names, for the pools only English templates draw on.

Facts: VT verb phrase after a singular subject, VB its base form, VP after a plural one, VH one a reader
does, V2 imperatives; PT what the product "is" (made by hand), NPP noun and participle; NW things to want;
Ga guarantee with article, GV "guaranteed for …"; RF rating phrases, RX whole lines made of a rating; PU
amount with its unit, PF "from …" prices, PX whole lines made of a price; OG offers one can get, OU the same
with the last day, UL whole lines about it, OFF "… off" amounts, OV offers that are orders; CL clauses; NEGs
"there's no …"; XP what people are glad to be rid of; AD street address; NM names of those who appear; FS
what can be a sentence by itself; RC the number of reviews, GL the length of a guarantee, GC what a buyer is
to check.

Products: HS and HP head noun, singular and plural; TS and TP the same with "the"; Pa and Pp it too; Pw the
whole name with its article.
"""

import re

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.en.shapes import THRESHOLD
from routing.sandbox.copy.en.verbs import READER_VERBS, base_phrase, plural_phrase, third_phrase
from routing.sandbox.copy.grammar import MONEY, Grammar
from routing.sandbox.copy.model import Fact

Form = tuple[str, str, str]
KIND_ANGLES = {
    "price": "price",
    "rating": "social",
    "people": "social",
    "offer": "offer",
    "date": "urgency",
    "place": "local",
}
UNIT = rf"{MONEY}(?:\s?(?:(?:a|an|per|each|for)\b|/)\s?[^,;.]*)?"
WAS = re.compile(rf"(?P<now>{MONEY}),? \(?(?:was|reduced from|down from|before) (?P<was>{MONEY})\)?$")
RATING = re.compile(
    r"^(?:rated )?(?P<score>\d(?:\.\d+)?(?:\s?/\s?(?:5|10)|(?: stars)? out of (?:5|10)| stars)?)"
    r"\s?(?:,? ?from|,|by|\() ?"
    r"(?P<count>\d[\d,.]*k?\+?) (?P<what>[a-z ]{0,20}(?:reviews|ratings))\)?$",
    re.IGNORECASE,
)
GUARANTEE = re.compile(
    r"^(?P<n>\d+|[a-z]+)[ -](?P<unit>years?|months?|days?)[ -](?P<what>guarantee)$", re.IGNORECASE
)
OFF = re.compile(rf"^(?:{MONEY}|\d+\s?%) off$", re.IGNORECASE)
OFFER_NAMES = re.compile(r"\b(?:rebate|discount|sale|promotion|free trial)\b", re.IGNORECASE)
ADDRESS = re.compile(
    r"^\d+[a-z]? [A-Z][\w' ]+ (?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Way|Row|Place|Drive|"
    r"Close)\b[\w', ]*$"
)


def fact_forms(fact: Fact, grammar: Grammar) -> list[Form]:
    """Return the forms of one fact as pool, text and angle."""
    text = fact.text
    out: list[Form] = []
    if fact.shape not in {"vp3", "vs", "adj"}:
        out.append(("FS", text, KIND_ANGLES.get(fact.kind, "benefit")))
        reason = fact.shape in {"clause", "neg", "part"} or len(text.split()) > 2
        if reason and fact.kind not in {"place", "date", "offer", "price", "saving", "people"}:
            out.append(("FR", text, "question"))
    if fact.shape in {"vp3", "vs"} and not fact.mined:
        out += _verb_forms(text, fact.shape)
    elif fact.shape == "vp" and fact.kind not in {"offer", "price"}:
        out.append(("V2", text, "benefit"))
        if text.split()[0] in READER_VERBS and " your " not in text and len(text.split()) > 2:
            out.append(("VH", text, "how_to"))
    elif fact.shape == "part" and not fact.mined and not re.search(rf",|{MONEY}", text):
        first = text.split()[0].lower()
        verbal = first in w.ADJECTIVES or first in w.PARTICIPLES or first.endswith(("ed", "en"))
        if verbal:
            out.append(("PT", text, "benefit"))
        else:
            out += _included_forms(text, grammar)
    elif fact.shape == "neg":
        out += _negative_forms(fact, grammar)
    elif fact.shape == "np" and fact.source == "benefit" and not re.search(r"\d", text):
        article = grammar.with_article(text)
        if article and not re.match(r"(?:any|every|each|all|same|the)\b", article):
            out.append(("NW", article, "benefit"))
    if fact.kind == "guarantee" and fact.shape in {"np", "frag"} and "," not in text:
        out += _guarantee_forms(text, grammar)
    elif fact.kind == "rating":
        out += _rating_forms(text)
    elif fact.kind == "price" and not fact.mined:
        out += _price_forms(text)
    elif fact.kind == "offer":
        out += _offer_forms(fact, grammar)
    elif fact.kind == "place" and ADDRESS.match(text):
        out.append(("AD", text, "local"))
    elif fact.kind == "date" and fact.date:
        out.append(("UL", f"last day: {fact.date}", "urgency"))
    if fact.shape == "clause" and fact.kind != "offer":
        out.append(("CL", text, "benefit"))
    if fact.shape == "name" and not re.search(r"\d", text):
        out.append(("NM", text, "benefit"))
    return out


def _verb_forms(text: str, shape: str) -> list[Form]:
    first = text.split()[0]
    if first in {"doesn't", "don't"}:
        rest = text.split(" ", 1)[1]
        return [("VT", f"doesn't {rest}", "benefit"), ("VP", f"don't {rest}", "benefit")]
    if first in {"won't", "can't"}:
        return [("VT", text, "benefit"), ("VP", text, "benefit")]
    if first == "never":
        return [("VT", text, "benefit")]
    third = text if shape == "vp3" else third_phrase(text)
    base = base_phrase(third)
    out = [("VT", third, "benefit"), ("VB", base, "benefit"), ("VP", plural_phrase(third), "benefit")]
    if base.split()[0] in READER_VERBS and not re.search(r"\b(?:its?|their)\b", base):
        out.append(("VH", base, "how_to"))
    return out


def _included_forms(text: str, grammar: Grammar) -> list[Form]:
    """Return "gym included" as "a gym included"; other things done to one thing stand alone."""
    words = text.split()
    place = next(
        (at for at, word in enumerate(words) if at and (word in w.PARTICIPLES or word.endswith("ed"))), 0
    )
    thing = " ".join(words[:place])
    if not thing or words[place] == "welcome":
        return []
    if grammar.is_plural(thing) or re.match(r"(?:every|all|each|\d)", thing):
        return [("NPP", text, "benefit")]
    article = grammar.with_article(thing) if words[place] == "included" else None
    return [("NPP", f"{article} {' '.join(words[place:])}", "benefit")] if article else []


def _negative_forms(fact: Fact, grammar: Grammar) -> list[Form]:
    thing = fact.text.split(" ", 1)[1]
    out = []
    if fact.text.startswith("no ") and not re.search(r"\b(?:needed|required|and|or)\b", thing):
        verb = "are" if grammar.is_plural(thing) else "is"
        out.append(("NEGs", f"there {verb} {fact.text}", "benefit"))
    if fact.bare and set(re.split(r"[ -]", thing.lower().split(" between ")[0].split(" of ")[0])) & w.PAINS:
        out.append(("XP", fact.bare[0], "pain"))
        out.append(("XPS", fact.bare[1], "pain"))
    return out


def _guarantee_forms(text: str, grammar: Grammar) -> list[Form]:
    out: list[Form] = []
    article = grammar.with_article(text)
    if article and not THRESHOLD.search(text):
        out.append(("Ga", article, "proof"))
    found = GUARANTEE.match(text)
    if found:
        unit = (
            found["unit"]
            if found["unit"].endswith("s") or found["n"] in {"1", "one"}
            else found["unit"] + "s"
        )
        out.append(("GV", f"guaranteed for {found['n']} {unit}", "proof"))
        out.append(("GL", f"{found['n']} {unit}", "proof"))
    if article and "promise" not in text:
        what = "warranty" if "warranty" in text.lower() else "guarantee"
        out.append(("GC", f"check the {what}", "how_to"))
    return out


def _rating_forms(text: str) -> list[Form]:
    found = RATING.match(text)
    if found is None:
        return [("RS", text, "social")] if re.match(r"\d", text) else []
    score, count, what = re.sub(r"\s*/\s*", "/", found["score"]), found["count"], found["what"].lower()
    rest = f"{count} {what}"
    if "/" not in score and "out of" not in score and "star" not in score:
        return [
            ("RF", f"rated {score} from {rest}", "social"),
            ("RS", text, "social"),
            ("RC", rest, "social"),
        ]
    out = [("RF", f"rated {score} from {rest}", "social"), ("RS", text, "social")]
    out += [("RC", rest, "social"), ("GC", "read the reviews", "how_to")]
    out += [
        ("RX", line, "social")
        for line in (
            f"{rest}, rated {score}",
            f"what do {rest} say? {score}",
            f"rated {score}",
            f"see why {rest} add up to {score}",
            f"{score} after {rest}",
        )
    ]
    return out


def _price_forms(text: str) -> list[Form]:
    out: list[Form] = []
    found = WAS.match(text)
    if found:
        now, was = found["now"], found["was"]
        out += [
            ("PX", line, "price")
            for line in (
                f"was {was}. Now {now}",
                f"down from {was} to {now}",
                f"now {now}, not {was}",
                f"{was} before, {now} now",
            )
        ]
        out.append(("PU", now, "price"))
    elif re.fullmatch(UNIT, text) and "becomes" not in text:
        out.append(("PU", text, "price"))
    elif re.fullmatch(rf"from {UNIT}", text, re.IGNORECASE):
        out.append(("PF", text, "price"))
    return out


def _offer_forms(fact: Fact, grammar: Grammar) -> list[Form]:
    core = fact.core or fact.text
    shape = grammar.shape(core)
    if shape == "vp" or re.match(r"(?:buy|get|save|spend|take)\b", core):
        return [("OV", core, "offer")]
    if ", " in core:
        # "30-day free trial, no card needed": the first half can be had.
        core = core.split(", ")[0]
        shape = grammar.shape(core)
    is_off = OFF.match(core) is not None
    counted = re.match(rf"(?:{MONEY}|\d+\s?%) off\b|\d+ (?:for|x|free|plus)\b", core) is not None
    if re.match(r"(?:first|second|third|next) [a-z]", core) and shape != "clause":
        article: str | None = f"your {core}"
    elif grammar.is_plural(core.split()[0]) and not grammar.is_plural(core):
        # "Kids half price" is no thing to get.
        article = None
    else:
        article = core if counted else grammar.with_article(core) if shape == "np" else None
    if not article:
        return []
    out: list[Form] = [("OG", article, "offer"), *([("OFF", core, "offer")] if is_off else [])]
    if fact.date:
        out += [
            ("DTd", fact.date, "urgency"),
            ("OU", f"{article} until {fact.date}", "urgency"),
            ("UL", f"{core} ends {fact.date}", "urgency"),
            *(("UL", f"{named[0]} ends {fact.date}", "urgency") for named in OFFER_NAMES.finditer(core)),
            ("UL", f"last day for {core}: {fact.date}", "urgency"),
            ("UL", f"you have until {fact.date} to get {article}", "urgency"),
        ]
    return out


def product_forms(name: str, grammar: Grammar) -> list[tuple[str, str]]:
    """Return the head noun of a product's name in the forms lines use."""
    before = re.split(r"\s(?:for|with|of|in|from|at)\s", name)[0]
    whole = grammar.with_article(name)
    out = [("Pw", whole)] if whole else []
    if re.search(r",|&|\band\b|\d", before):
        return out
    words = before.split()
    head = words[-1]
    if head.lower() in w.PROPER:
        return out
    if head.lower() in w.MASS_HEADS:
        return [*out, ("Pa", head.lower()), ("TS", f"the {head.lower()}")]
    if (
        head.lower().rsplit("-", 1)[-1] in w.MASS
        or re.search(r"[a-z]{3}ing$", head)
        or not head.replace("-", "").isalpha()
    ):
        return out
    if head.lower() in w.VAGUE:
        if len(words) < 2:
            return out
        head = " ".join(words if len(words) == 3 else words[-2:])
    head = " ".join(word if word[1:] != word[1:].lower() else word.lower() for word in head.split())
    if grammar.is_plural(head):
        return [*out, ("HP", head), ("TP", f"the {head}"), ("Pp", head), ("Pa", head)]
    article = grammar.with_article(head)
    return [*out, ("HS", head), ("TS", f"the {head}"), *([("Pa", article)] if article else [])]
