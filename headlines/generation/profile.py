"""A brief becomes a task profile: measured signs that somebody must think before writing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from headlines.generation.brief import BriefContent
from routing.types import TaskProfile

# Signs are phrases that ask for thought, not words that describe a product: "work out", not
# "analysis". Each kind feeds one named part of the score.
_CUES: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "calculate": r"\b(?:work(?:ed)? out|calculat(?:e|ed)|exact %|(?:the )?%\s*saved|what a \w+ costs|"
        r"cost per \w+|price per \w+|payback time|break-?even|dollar difference|in euros for the|"
        r"how much (?:less|more|they)|rounded (?:up|down|to)|gerundet|umrechnen|berechn\w+|Preis pro \w+|"
        r"arrondi\w*|calculer|prix par \w+|redonde\w+|calcul(?:ar|a|e)\b|precio por \w+|pounds earned|per cent saved)",
        "reconcile": r"\b(?:contradict\w*|conflict\w*|legal (?:will|says|only)|finance says|not signed off|"
        r"if something in must-include|can't be used|hätte gern|erinnert daran|wants '|wish list|"
        r"what each market can|honestly say|nothing rosier|only if|nur,? wenn)",
        "verify": r"\b(?:check (?:against|before|the)|claims? (?:must|you dropped)|we can defend|only pass statements|"
        r"supported by|rest on a figure|prüfen|vérifi\w+|verific\w+|compliance note|lab report|report supports?)",
        "segment": r"\b(?:per (?:market|persona|segment|country)|per Markt|par marché|por mercado|labelled by market|"
        r"for each (?:market|segment|persona)|\d+ per \w+|headline set per|order of precedence|segment code)",
        "sequence": r"\b(?:acrostic|first letters|spell(?:s|ing)? (?:out|\w+ENS?)|riddle|rhyme|palindrome|countdown of|"
        r"each line (?:must )?(?:refer|lead|build)|the next line|the last word of each|in sequence|story in \w+ parts|"
        r"builds on the|clue|akrostichon|acróstico|acrostiche)",
    }.items()
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
