"""Gather what lines may be made of, and what they may never hold."""

import re

from routing.sandbox.copy.bans import Bans, restricted_terms
from routing.sandbox.copy.facts import FactFinder
from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.model import Brief, Material, Task
from routing.sandbox.copy.names import brand_names, product_names

WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
PLACE_NAME = re.compile(r"\b(?:in|near|en|à|bei) [A-ZÀ-Ý][a-zà-ÿ][\w'’-]*(?:,? [A-ZÀ-Ý][\w'’-]+)*")


def gather(brief: Brief, task: Task, grammar: Grammar) -> tuple[Material, Bans]:
    """Return the material of a brief and the bans its lines must keep."""
    own = f"{brief.brand} {brief.product}".lower()
    notes = f"{brief.instructions}\n{brief.description}"
    restricted = [term for term in restricted_terms(notes) if term.lower() not in own]
    bans = Bans([*brief.must_avoid, *task.must_avoid, *restricted])
    brands = tuple(name for name in brand_names(brief) if not bans.hit(name))
    proper_words = _proper_words(brief, grammar)
    finder = FactFinder(brief, grammar, bans, proper_words)
    if finder.guarded and brief.source_text:
        terms = [
            term
            for term in restricted_terms(brief.source_text, forbidden_only=True)
            if term.lower() not in own
        ]
        bans = Bans([*brief.must_avoid, *task.must_avoid, *restricted, *terms])
        finder.bans = bans
    facts = finder.find()
    names, proper = product_names(brief, grammar, finder.clean(brief.product))
    keywords = [finder.clean(keyword) for keyword in brief.keywords]
    keywords = [keyword for keyword in dict.fromkeys(keywords) if finder.usable(keyword)]
    verbs = [keyword for keyword in keywords if keyword.split()[0].lower() in grammar.imperatives]
    names = [grammar.lower_first(name, proper_words) for name in names]
    cut = [short for name in names for short in grammar.cut_core(name)]
    topics = [keyword for keyword in keywords if grammar.topic.search(keyword)]
    names += [keyword for keyword in keywords if keyword not in [*verbs, *topics]]
    must = [
        phrase
        for phrase in dict.fromkeys([*brief.must_include, *task.must_include])
        if _may_include(phrase, finder)
    ]
    return (
        Material(
            brand=brands,
            names=[name for name in dict.fromkeys(names) if not bans.hit(name)],
            cut_names=[name for name in dict.fromkeys(cut) if name not in names and not bans.hit(name)],
            proper="" if bans.hit(proper) else proper,
            facts=facts,
            audience=[
                grammar.lower_first(group, proper_words)
                for group in grammar.audience_groups(finder.clean(brief.audience))
                if finder.usable(group)
            ],
            verbs=verbs,
            topics=[topic for topic in topics if topic not in verbs],
            places=_places(brief, grammar, finder),
            country=grammar.countries.get(brief.markets[0], "") if len(brief.markets) == 1 else "",
            must=[_cased(phrase, brief, grammar) for phrase in must],
            tones=_tones(brief, grammar),
            objective=brief.objective.lower(),
            vertical=brief.vertical.lower(),
        ),
        bans,
    )


def _cased(phrase: str, brief: Brief, grammar: Grammar) -> str:
    """Return a phrase given in title case as the brief writes it elsewhere: in lower case, if so."""
    words = phrase.split()
    if len(words) < 2 or not all(word[0].isupper() or word in {"a", "of", "and"} for word in words):
        return phrase
    text = " ".join((brief.description, *brief.benefits, *brief.proof, *brief.keywords, brief.offer))
    if phrase.lower() in text or words[0].lower() in grammar.imperatives | {"no", "free"}:
        return " ".join(word.lower() if word[1:].islower() else word for word in words)
    return phrase


def _may_include(phrase: str, finder: FactFinder) -> bool:
    """Refuse a must-include phrase that is banned, internal, or names another last day than the facts do."""
    if not finder.usable(phrase):
        return False
    date = finder.grammar.date.search(phrase)
    if date is None:
        return True
    stated = " ".join((finder.brief.offer, *finder.brief.proof))
    others = [found[0] for found in finder.grammar.date.finditer(stated)]
    return not others or date[0] in others


def _proper_words(brief: Brief, grammar: Grammar) -> frozenset[str]:
    """Return lower-case words that keep their capital: brand words and words never seen in lower case."""
    text = " . ".join(
        (brief.description, *brief.benefits, *brief.proof, *brief.keywords, brief.offer, brief.audience)
    )
    lower = {word for word in WORDS.findall(text) if word.islower()}
    middle = {match[0].lower() for match in re.finditer(r"(?<=[a-z,] )[A-ZÀ-Ý][a-zà-ÿ]+", text)}
    words = {word.lower() for word in WORDS.findall(brief.brand)} | (middle - lower)
    first = WORDS.match(brief.product)
    if (
        first
        and not grammar.lowers_products
        and not {first[0].lower(), first[0].lower().split("-")[0]} & (lower | grammar.common_words)
        and not grammar.word_like.search(first[0])
    ):
        words.add(first[0].lower())
    return frozenset(words - lower if len(brief.brand.split()) > 1 else words)


def _places(brief: Brief, grammar: Grammar, finder: FactFinder) -> list[str]:
    if finder.guarded:
        return []
    text = f"{brief.description} {brief.audience} {' '.join(brief.proof)}"
    found = [match[0] for match in PLACE_NAME.finditer(finder.clean(text))]
    skip = set(grammar.proper_words) | {word.lower() for word in brief.brand.split()}
    out = [
        place
        for place in found
        if not any(word.lower() in skip for word in place.split()[1:])
        and place.split()[1] not in {"March", "May", "Mar"}
    ]
    return [place for place in dict.fromkeys(out) if finder.usable(place) and len(place) < 32][:3]


def _tones(brief: Brief, grammar: Grammar) -> frozenset[str]:
    wanted = set(WORDS.findall(f"{' '.join(brief.tone)} {brief.voice}".lower()))
    return frozenset(tone for tone, words in grammar.tones.items() if wanted & set(words.split()))
