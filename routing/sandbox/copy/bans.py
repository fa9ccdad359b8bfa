"""Words that must not appear, in any form, and words the brief may not claim without a condition."""

import re
from collections.abc import Iterable

EDGES = " \t\n.,;:!?\"'“”„«»‘’()"
# A quoted phrase in a sentence that forbids or restricts it.
QUOTED = re.compile(
    r"(?<!\w)[‘'](.{2,60}?)[’'](?!\w)|[“\"](.{2,60}?)[”\"]|„(.{2,60}?)[“”]|«\s*(.{2,60}?)\s*»", re.UNICODE
)
RESTRICTING = re.compile(
    r"\b(?:no|not|never|without|avoid|don'?t|dont|can(?:'|’)?t|cannot|only|must(?:n't)?|may|isn'?t|"
    r"sans|éviter|évitez|ne|pas|jamais|nicht|kein\w*|nur|ohne|vermeiden|hätte|no|evitar|sin|nunca|"
    r"solo|sólo)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d+(?:[.,]\d+)?\s?%")
SUFFIXES = "s|es|ed|d|ing|er|ers|ly|y|r|n|en|e|em|'s|’s"


class Bans:
    """Test texts against banned terms; a term also bans its ordinary word forms."""

    def __init__(self, terms: Iterable[str]) -> None:
        patterns = sorted({pattern for term in terms if (pattern := _pattern(term))})
        self._found = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    def hit(self, text: str) -> bool:
        """Say whether the text contains a banned term."""
        return self._found is not None and self._found.search(text) is not None


FORBIDDING = re.compile(r"\b(?:no|not|never|cannot|nicht|kein\w*|pas|ne|nunca)\b", re.IGNORECASE)


def restricted_terms(text: str, *, forbidden_only: bool = False) -> list[str]:
    """Return quoted phrases and percentages of sentences that forbid something or set a condition.

    With `forbidden_only`, of sentences that forbid; for rule books, where conditions are the rule.
    """
    pattern = FORBIDDING if forbidden_only else RESTRICTING
    terms: list[str] = []
    for sentence in re.split(r"(?<=[.;!?])\s+|\n", text):
        if pattern.search(sentence):
            terms += [next(group for group in match.groups() if group) for match in QUOTED.finditer(sentence)]
            if re.search(r"\b(?:may only|only be|cannot|can'?t|must not|not be)\b", sentence):
                terms += FIGURE.findall(sentence)
    return [term for term in terms if len(term.split()) <= 6]


def _pattern(term: str) -> str:
    term = re.sub(r"\s+", " ", term.strip(EDGES)).lower()
    if not term:
        return ""
    words = [re.escape(word) for word in re.split(r"[\s-]+", term) if word]
    if not words:
        return re.escape(term)
    last = re.split(r"[\s-]+", term)[-1]
    start = r"(?<!\w)" if term[0].isalnum() else ""
    if not last[-1].isalpha():
        return start + r"[\s-]+".join(words) + (r"(?!\d)" if last[-1].isdigit() else "")
    stem = (
        re.escape(last[:-1]) + re.escape(last[-1]) + "?"
        if last.endswith("e") and len(last) > 3
        else re.escape(last)
    )
    doubled = re.escape(last[-1]) + "?" if len(last) > 2 and last[-1] not in "aeiouyäöüs" else ""
    words[-1] = rf"{stem}{doubled}(?:{SUFFIXES})?(?!\w)"
    return start + r"[\s-]+".join(words)
