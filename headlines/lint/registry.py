"""The rules in the order they speak."""

from __future__ import annotations

from headlines.lint.base import Finding, LintContext, Rule
from headlines.lint.characters import Braces, ControlCharacters, Emoji, Opening, RepeatedPunctuation
from headlines.lint.figures import UnsupportedFigure
from headlines.lint.length import Length
from headlines.lint.terms import BannedTerm, CasedTerm

RULES: tuple[Rule, ...] = (
    Length(),
    ControlCharacters(),
    Braces(),
    Opening(),
    RepeatedPunctuation(),
    Emoji(),
    BannedTerm(),
    CasedTerm(),
    UnsupportedFigure(),
)
RULE_LABELS: dict[str, str] = {rule.name: rule.label for rule in RULES} | {
    "duplicate": "Duplicate",
    "near_duplicate": "Nearly the same",
}


def lint_line(text: str, context: LintContext) -> tuple[Finding, ...]:
    """Return everything the rules find in one line, errors first as the rules order them."""
    return tuple(finding for rule in RULES for finding in rule.check(text, context))
