"""A brief becomes a task profile: measured signs that somebody must think before writing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from headlines.generation.brief import BriefContent
from routing.types import TaskProfile

# Signs are phrases that ask for thought, not words that describe a product: "work out", not
# "analysis". Each kind feeds one named part of the score.
_PHRASES: dict[str, tuple[str, ...]] = {
    "calculate": (
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
        r"Preis pro \w+",
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
    "segment": (
        r"per (?:market|persona|segment|country)",
        r"pro (?:Markt|Segment)",
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
        r"Akrostichon",
        r"acróstico",
        r"acrostiche",
    ),
}
_CUES: dict[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE) for kind, phrases in _PHRASES.items()
}


def task_profile(brief: BriefContent, language: str, items: int) -> TaskProfile:
    """Return the measured features of a brief.

    ``items`` is how many variants are wanted. Instructions and source text are what asks for
    thought; the product's own words are read too, because short briefs put the task there.
    """
    text = "\n".join(_asking_text(brief))
    cues: dict[str, int] = {}
    evidence: dict[str, tuple[str, ...]] = {}
    for kind, pattern in _CUES.items():
        found = tuple(dict.fromkeys(match.group(0).lower() for match in pattern.finditer(text)))
        cues[kind] = len(found)
        if found:
            evidence[kind] = found
    return TaskProfile(
        language=language,
        markets=len(brief.markets),
        items=items,
        source_words=len(brief.source_text.split()),
        cues=cues,
        evidence=evidence,
    )


def _asking_text(brief: BriefContent) -> Iterable[str]:
    yield brief.instructions
    yield brief.description
    yield brief.source_text[:20_000]
    yield from brief.proof
