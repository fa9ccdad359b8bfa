"""English grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.en.forms import fact_forms, product_forms
from routing.sandbox.copy.en.mining import mined_pieces
from routing.sandbox.copy.en.shapes import PRONOUNS, shape_of
from routing.sandbox.copy.grammar import MONEY, Grammar
from routing.sandbox.copy.model import Fact
from routing.sandbox.copy.wordlist import words

NUMBER = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve)"
DATE = (
    rf"(?:(?:(?:{w.WEEKDAYS})\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{w.MONTHS})|"
    rf"(?:{w.MONTHS})\.?\s+\d{{1,2}})\b(?:,?\s+20\d\d)?)"
)
VOWEL_SOUND = re.compile(
    r"(?:8|11|18)(?:\D|$)|8\d|[aiAI]|[oO](?!ne\b|nce)|[eE](?!uro)|[uU](?!ni|s[ei]|k)|[hH](?:our|"
    r"onest|eir)|[EFHLMNRSX][A-Z\d]"
)


# Price lists' shorthand, made readable.
MENDS = (
    (re.compile(rf"^([a-z]+) (\d[\d.]* ?(?:L|l|ml|g|kg|oz)), ({MONEY})$"), r"\3 for the \2 \1"),
    (
        re.compile(
            rf"^((?!.*\b(?:from|for|was|at|is|to|about|until|over|under|than|becomes|and)\b)"
            rf"[A-Za-z][\w -]*?),? ({MONEY}(?: (?:a|per) \w+)?)$"
        ),
        r"\1 for \2",
    ),
)


def _article(phrase: str) -> str:
    return "an" if VOWEL_SOUND.match(phrase) else "a"


class EnglishGrammar(Grammar):
    """Shapes, articles and wording rules of English."""

    code = "en"
    title_case = True
    stop_words = w.STOP
    countries = w.COUNTRIES
    proper_words = w.PROPER
    imperatives = w.VERBS_0
    common_words = w.COMMON
    word_like = re.compile(
        r"(?:ed|ing|al|ic|ble|less|ful|ous|ive|ent|ant|ary|ory|ly|ment|tion|proof|made|free|-[a-z]+)$"
    )
    dangling = words("and or for with the a an of to in on at by from but so that is are plus your our no")
    replacements = (
        (r"\bw/\s?|\bw\b(?=\s+[a-z])", "with "),
        (r"\bthru\b", "through"),
        (r"\bincl\.", "including"),
        (r"\bappt\b", "appointment"),
        (r"\bwomens\b", "women's"),
        (r"\bmens\b", "men's"),
        (r"\bapprox\.?\b", "about"),
    )
    figure = re.compile(
        rf"\d|\b{NUMBER}\b|\b(?:half|quarter|both|first|second|third|fourth|fifth|sixth|bonus)\b",
        re.IGNORECASE,
    )
    rating = re.compile(
        r"\d(?:[.,]\d)?\s?(?:/|out of|stars?)\s?(?:5|10)?\b.*\b(?:review|rating|star)|\brated\b.*\d|"
        r"\d[.,]\d (?:from|stars)|\b\d(?:[.,]\d)?/5\b",
        re.IGNORECASE,
    )
    guarantee = re.compile(r"\b(?:guarantee|warranty|promise)\b", re.IGNORECASE)
    delivery = re.compile(
        r"\b(?:delivery|delivered|shipping|returns?|postage|ships)\b(?! filed)", re.IGNORECASE
    )
    saving = re.compile(
        r"(?:\d\s?%?|half|money) off\b|\b(?:rebate|discount|save|cashback|half price)\b", re.IGNORECASE
    )
    duration = re.compile(
        rf"\b{NUMBER}[ -](?:working |business )?(?:seconds?|secs?|minutes?|mins?|hours?|days?|"
        rf"weeks?)\b|\b(?:overnight|nightly|same[- ]day|next[- ]day|under an hour)\b",
        re.IGNORECASE,
    )
    date = re.compile(rf"\b{DATE}")
    deadline = re.compile(
        rf"[,;–-]?\s*\b(?:until|till|til|through|thru|by|before|to|ends?|"
        rf"ending)\s+(?:midnight\s+)?(?:on\s+)?(?:(?:{w.WEEKDAYS})\.?,?\s+)?(?P<date>{DATE})\s*$",
        re.IGNORECASE,
    )
    threshold = re.compile(r"\b(?:over|above|under|below) " + MONEY, re.IGNORECASE)
    people = re.compile(
        rf"^{NUMBER}[\d.,kM+]*\s+(?:[a-z]+ )?(?:companies|customers|members|students|clients|users|"
        rf"people|families|teams|households|firms|businesses|learners|graduates|subscribers|owners|"
        rf"players|views|followers|downloads|shops|stores|branches|locations|clinics|countries|"
        rf"retailers)\b",
        re.IGNORECASE,
    )
    topic = re.compile(
        r"\b(?:ideas|tips|inspiration|near me|reviews?|costs?|prices?|how|guide|"
        r"installed|online|delivered|sale|offers?|rebates?|deals?|discounts?)$",
        re.IGNORECASE,
    )
    joinable = re.compile(
        r"\b(?:companies|customers|members|students|clients|users|families|teams|households|firms|"
        r"businesses|learners|graduates|subscribers|owners|players)$"
    )
    place = re.compile(
        r"\b(?:in|near|from|to|serving) (?:the )?[A-Z][a-z]+|^\d+ [A-Z][a-z]+ (?:Street|St|Road|Rd|"
        r"Lane|Avenue|Ave|Square|Way|Row|Place)\b|\b[A-Z][a-z]+ (?:Street|Road|Lane|Avenue|"
        r"Square)\b"
    )
    internal = re.compile(
        r"\b(?:we(?:'d)? (?:want|need|don'?t want|would like|tried|think|hope|have \d)|please|pls|"
        r"plz|lads|guys|legal|compliance|regulatory|regulator\w*|"
        r"head(?:line|lines)|taglines?|copy|claims? that|wants?|would like|wish list|ignore|"
        r"instructions?|system|prompt|note|"
        r"disregard|output|respond|you must|must|should|"
        r"campaign|creatives?|(?<!no )ads?|advert\w*|brief|seo|competitors?|deck|draft|approx|"
        r"triggered|abandoned|mention|quote abandoned|"
        r"don'?t say|dont|don'?t use|do not|make sure|lean on|assume|check|say what|see (?:the "
        r")?\w+ (?:extract|report|note)|extract|tbc|tbd|"
        r"ppl|lol|basically|segments?|personas?|audience|marketing|corporate|older material|flight|"
        r"wave|hook|first question|most (?:new )?(?:clients|customers)|"
        r"typically|typical|probably|compare it with|tested well|in the pair|sign(?:ed)? off|gated|"
        r"you need|required|clips|soft launch|from memory|"
        r"people (?:give|usually|mention)|ones did|are paid$|age rating|"
        r"visitors are|crowd|at this stage|net list price|on "
        r"file)\b|=|\?\?|^(?:no need|only|also|half|note|say|keep|use|give|tell|include|avoid|"
        r"quote|lead)\b",
        re.IGNORECASE,
    )
    guarded = re.compile(
        r"\b(?:legal (?:will|must|has|says)|compliance|regulatory|finance says|from memory|please "
        r"check|before using either|work out|"
        r"has not signed|the manual supports|like for like|per (?:market|segment|persona)|may only "
        r"be shown|can't be in|got pulled|can defend|calculat\w+)\b",
        re.IGNORECASE,
    )
    leaning = re.compile(
        r"^(?:optional|so|and|or|but|plus|not|nothing|which|that|then|installed|included?|"
        r"including|incl|testing|in|on|at|to|from|with|for|even|all|no card|if|when|because|as|"
        r"especially|ages?|was|variable|by|of|than)\b|^\d[\d,.]*$",
        re.IGNORECASE,
    )
    whole = re.compile(
        r"\b(?:buy|get|save|spend|pay)\b.*,|\b(?:if|when|unless)\b|\d,\d{1,2}\s|\b\d, \d|\d%.*\d%",
        re.IGNORECASE,
    )
    qualifier = re.compile(
        r"\b(?:optional|otherwise|up to|from|average|variable|first|min|max|only|subject|approx|about|"
        r"well-qualified)\b",
        re.IGNORECASE,
    )
    relative = re.compile(
        r"\s+(?:who|that|which|with|in|at|on|told|trading|spending|looking|choosing|travelling|"
        r"traveling|living|out of|within|of small|buying)\b.*$"
    )
    audience_out = re.compile(
        r"\d|\b(?:women|men|gen|millen\w*|boomers?|adults?|females?|males?|ages?|aged|mostly|"
        r"mainly|plenty|people|lookalikes?|in-market|renewal|abandoned|"
        r"segments?|prospects?|personas?|existing|have a say|whole|public|all|past|pre-|plus|"
        r"either|only|interests?|locals|shoppers within|consumers?|sample|who|elderly)\b",
        re.IGNORECASE,
    )
    tones: ClassVar[dict[str, str]] = {
        "playful": (
            "playful fun funny cheeky quirky chaotic witty humorous humour snappy unhinged "
            "light-hearted cute upbeat self-aware nerdy"
        ),
        "warm": (
            "warm friendly kind personal hopeful encouraging caring cosy cozy neighbourly welcoming "
            "local family gentle inviting"
        ),
        "businesslike": (
            "businesslike professional confident clear expert factual sober peer-to-peer specific "
            "serious trustworthy formal b2b precise exact intelligent"
        ),
        "calm": "calm quiet reassuring unhurried respectful adult honest soft simple nordic elegant premium",
        "plain": (
            "plain straight dry no-nonsense practical direct short lowkey english helpful simple "
            "honest minimal"
        ),
    }

    def shape(self, text: str) -> str:
        return shape_of(text)

    def forms(self, fact: Fact) -> list[tuple[str, str, str]]:
        return fact_forms(fact, self)

    def product_forms(self, name: str) -> list[tuple[str, str]]:
        return product_forms(name, self)

    def mined_pieces(self, sentence: str, product: str) -> list[tuple[str, bool]] | None:
        return mined_pieces(sentence, product)

    def names_people(self, phrase: str) -> bool:
        return phrase.strip().lower() not in w.ANYONE and super().names_people(phrase)

    def mended(self, text: str) -> str:
        if self.bare_time.fullmatch(text):
            return ""
        core, date = self.offer_parts(text)
        tail = text[len(core) :] if date and core else ""
        for pattern, replacement in MENDS:
            core = pattern.sub(replacement, core)
        text = core + tail if core else text
        first, _, rest = text.partition(" ")
        # "Dose is 35 ml" wants its article.
        if (
            rest.startswith(("is ", "was ", "has "))
            and first.lower() not in PRONOUNS
            and self.with_article(first) == f"{_article(first)} {first}"
        ):
            return f"the {text}"
        return text

    def head(self, phrase: str) -> str:
        """Return the head noun of a noun phrase, lower case."""
        tokens = phrase.lower().split()
        for place, token in enumerate(tokens):
            if place == 1 and tokens[0] in {
                "press",
                "clip",
                "plug",
                "slip",
                "roll",
                "add",
                "pull",
                "sign",
                "check",
            }:
                continue
            if place and (token in w.PREPOSITIONS or token in {"that", "who", "where", "&", "and", "+"}):
                return tokens[place - 1].strip(",;:")
        return tokens[-1].strip(",;:") if tokens else ""

    def is_plural(self, phrase: str) -> bool:
        head = self.head(phrase)
        if (
            re.search(r"(?:\band\b|&|\+|,)", phrase.split(" for ")[0].split(" with ")[0])
            and head not in w.MASS
        ):
            return True
        if head in w.IRREGULAR_PLURALS:
            return True
        return (
            head.endswith("s")
            and not head.endswith(("ss", "us", "is"))
            and head not in w.NOT_PLURAL
            and len(head) > 2
        )

    def with_article(self, phrase: str) -> str | None:
        tokens = phrase.split()
        if not tokens:
            return None
        first, head = tokens[0].lower(), self.head(phrase)
        if len(tokens) > 1 and head in w.COUNTRY_NAMES:
            return None
        if re.search(r"\b(?:and|&)\b", phrase) and not self.is_plural(phrase.split(" and ")[0]):
            return None
        if first in w.DETERMINERS or first.endswith(("'s", "s'")) or first in {"up", "from", "about"}:
            return phrase if first != "same" else f"the {phrase}"
        if (
            self.is_plural(phrase)
            or head.rsplit("-", 1)[-1] in w.MASS
            or (head.endswith("ing") and head not in w.COUNTED_ING)
            or not head[-1:].isalpha()
        ):
            return phrase
        if re.match(r"[A-Z][a-z]", tokens[0]) and len(tokens) < 3:
            return None
        return f"{_article(phrase)} {phrase}"

    def bare(self, negative: str) -> tuple[str, ...]:
        thing = negative.split(" ", 1)[1] if " " in negative else ""
        if (
            not thing
            or "," in thing
            or len(thing.split()) > 3
            or re.search(r"\b(?:needed|required|or|and|to|beyond)\b", thing)
            or self.shape(thing) != "np"
        ):
            return ()
        if (
            self.is_plural(thing)
            or self.head(thing) in w.MASS
            or thing.endswith(
                (
                    "smell",
                    "sugar",
                    "itch",
                    "fragrance",
                    "odour",
                    "odor",
                    "glare",
                    "lag",
                    "noise",
                    "mess",
                    "waste",
                    "wifi",
                )
            )
        ):
            return (thing, thing)
        tokens = thing.split()
        for place, token in enumerate(tokens):
            if place + 1 == len(tokens) or tokens[place + 1] in w.PREPOSITIONS:
                ending = "es" if token.endswith(("ch", "sh", "x", "ss")) else "s"
                plural = token[:-1] + "ies" if re.search(r"[^aeiou]y$", token) else token + ending
                return (" ".join([*tokens[:place], plural, *tokens[place + 1 :]]), thing)
        return ()

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"ends {date}"]
        return [
            f"{core}, ends {date}",
            f"ends {date}: {core}",
            f"{core} until {date}",
            f"until {date}: {core}",
        ]

    def product_core(self, product: str) -> list[str]:
        shorter = re.split(r"\s+(?:for|with|in|from)\s+", product)[0]
        out = [shorter] if shorter != product and len(shorter.split()) > 1 else []
        out += [
            re.sub(r"^(?:women|men|kid|children)['’]?s?['’]?\s+", "", name, flags=re.IGNORECASE)
            for name in [product, *out]
        ]
        for name in [product, *out]:
            words = name.split()
            while (
                len(words) > 2
                and ("-" in words[0] or words[0].lower() in w.LOOSE)
                and not words[1][0].isdigit()
            ):
                words = words[1:]
                out.append(" ".join(words))
        return [name for name in dict.fromkeys(out) if name and name != product]

    def cut_core(self, product: str) -> list[str]:
        words = product.split()
        plain = not w.PREPOSITIONS & {word.lower() for word in words} and not {"and", "&"} & set(words)
        short = " ".join(words[-2:])
        return [short] if len(product) > 26 and len(words) > 2 and plain and words[-2].isalpha() else []
