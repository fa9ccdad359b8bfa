"""A brief becomes a task profile: measured signs that somebody must think before writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from headlines.generation.brief import BriefContent
from routing.types import Fact, TaskProfile

# Signs are phrases that ask for thought, not words that describe a product: "work out", not
# "analysis". Each kind feeds one named part of the score.
_PHRASES: dict[str, tuple[str, ...]] = {
    "compute": (
        r"work(?:ed)? out",
        r"calculat(?:e|ed)",
        r"exact %",
        r"%\s*saved",
        r"what a \w+ costs",
        r"(?:cost|price) per \w+",
        r"payback time",
        r"break-?even",
        r"(?:dollar|price) difference",
        r"how much (?:less|more)",
        r"pounds earned",
        r"rounded (?:up|down|to)",
        r"gerundet",
        r"umrechnen",
        r"berechnen",
        r"preis pro \w+",
        r"arrondi\w*",
        r"calculer",
        r"prix par \w+",
        r"redonde\w+",
        r"calcular",
        r"precio por \w+",
    ),
    "reconcile": (
        r"contradict\w*",
        r"conflict(?:s|ing)\b",
        r"finance says",
        r"not signed off",
        r"can't be used",
        r"wish list",
        r"honestly say",
        r"nothing rosier",
        r"hätte gern",
        r"erinnert daran",
    ),
    "verify": (
        r"check (?:against|before)",
        r"we can defend",
        r"only pass statements",
        r"rest on a figure",
        r"claims you dropped",
        r"compliance note",
        r"lab report",
        r"prüfen",
        r"vérifie[rz]",
        r"verifi(?:car|que)",
    ),
    "segments": (
        r"per (?:market|persona|segment|country)",
        r"pro (?:markt|segment)",
        r"par (?:marché|segment)",
        r"por (?:mercado|segmento)",
        r"labelled by market",
        r"for each (?:market|segment|persona)",
        r"order of precedence",
        r"segment code",
    ),
    "sequence": (
        r"acrostic",
        r"first letters",
        r"riddle",
        r"rhym\w+",
        r"palindrome",
        r"the next line",
        r"the last word of each",
        r"builds on the",
        r"clues?\b",
        r"akrostichon",
        r"acróstico",
        r"acrostiche",
    ),
}
# One pattern for all kinds, in lower case: the text is lowered and gone through once.
_CUE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind}>{'|'.join(phrases)})" for kind, phrases in _PHRASES.items()) + ")"
)


def task_profile(brief: BriefContent, language: str, items: int, channels: Sequence[str] = ()) -> TaskProfile:
    """Return the measured features of a brief.

    ``items`` is how many variants are wanted. Instructions and source text are what asks for
    thought; the product's own words are read too, because short briefs put the task there.
    """
    text = "\n".join(_asking_text(brief)).lower()
    found: dict[str, dict[str, None]] = {}
    for match in _CUE.finditer(text):
        found.setdefault(match.lastgroup or "", {})[match.group(0)] = None
    facts: dict[str, Fact] = {
        "vertical": brief.vertical.lower(),
        "objective": brief.objective.lower(),
        "brand": brief.brand.lower(),
        "product": brief.product.lower(),
        "language": language.lower(),
        "languages": tuple(tag.lower() for tag in brief.languages),
        "markets": tuple(market.lower() for market in brief.markets),
        "channels": tuple(channels),
        "items": float(items),
        "source_words": float(len(brief.source_text.split())),
    }
    evidence = {kind: tuple(words) for kind, words in found.items()}
    return TaskProfile(
        language=language,
        markets=len(brief.markets),
        items=items,
        source_words=len(brief.source_text.split()),
        signs={kind: min(len(evidence.get(kind, ())) / 2, 1.0) for kind in _PHRASES},
        evidence=evidence,
        facts={name: fact for name, fact in facts.items() if fact},
    )


def _asking_text(brief: BriefContent) -> Iterable[str]:
    yield brief.instructions
    yield brief.description
    yield brief.source_text[:20_000]
    yield from brief.proof
