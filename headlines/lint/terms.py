"""Words that must not be used, and names that must be written just so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from headlines.lint.base import Finding, LintContext, Rule, Severity


@lru_cache(maxsize=4096)
def term_pattern(term: str) -> re.Pattern[str]:
    """Return a pattern that finds a term as whole words, in any case, blanks and hyphens alike.

    A term of a script without blanks is found anywhere.
    """
    words = [re.escape(word) for word in re.split(r"[\s\-]+", term.strip()) if word]
    body = r"[\s\-]+".join(words) or r"(?!)"
    left = r"(?<!\w)" if re.match(r"\w", term.strip()) and term.strip()[0].isascii() else ""
    right = r"(?!\w)" if re.search(r"\w$", term.strip()) and term.strip()[-1].isascii() else ""
    return re.compile(f"{left}{body}{right}", re.IGNORECASE)


class BannedTerm(Rule):
    """A term of “must avoid” or of the brand's banned list."""

    name = "banned_term"
    label = "Banned term"
    description = "Uses a term that the brief or the brand rules out."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding a term."""
        for term in context.banned_terms:
            match = term_pattern(term).search(text)
            if match:
                yield self.finding(
                    Severity.ERROR,
                    f"“{match.group(0)}” is ruled out by the brief or the brand.",
                    match.start(),
                    match.end(),
                )


class CasedTerm(Rule):
    """A name written otherwise than the brand writes it."""

    name = "cased_term"
    label = "Name's spelling"
    description = "A name is not written the way the brand writes it."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding a name."""
        for term in context.cased_terms:
            match = term_pattern(term).search(text)
            if match and match.group(0) != term:
                yield self.finding(
                    Severity.WARNING,
                    f"Write “{term}”, not “{match.group(0)}”.",
                    match.start(),
                    match.end(),
                )
