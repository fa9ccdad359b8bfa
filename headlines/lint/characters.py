"""Characters that do not belong in ad text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from headlines.counting import shown_text
from headlines.generation.brief import clean_text
from headlines.lint.base import Finding, LintContext, Rule, Severity

_FORMULA_OPENINGS = "=+-@\t"
_REPEATED = re.compile(r"([!?.,;:\-_*~#])\1+|[!?]{2,}")


class ControlCharacters(Rule):
    """Line breaks, control, invisible and direction-changing characters."""

    name = "control_characters"
    label = "Hidden characters"
    description = "A line break, or a character nobody can see."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding at the first such character."""
        kept = clean_text(text)
        if "\n" in text or "\t" in text or len(kept) != len(unicodedata.normalize("NFC", text)):
            yield self.finding(
                Severity.ERROR, "Holds a line break or a hidden character. Type the line again without it."
            )


class Braces(Rule):
    """Braces outside of dynamic text; the platforms read them as the start of a placeholder."""

    name = "braces"
    label = "Braces"
    description = "A brace that is not part of complete dynamic text."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding at the first stray brace."""
        if "{" not in text and "}" not in text:
            return
        shown = shown_text(text)
        if "{" in shown or "}" in shown:
            at = next(index for index, character in enumerate(text) if character in "{}")
            yield self.finding(
                Severity.ERROR,
                "A brace starts dynamic text, such as {KeyWord:Shoes}. Complete it or take it out.",
                at,
                at + 1,
            )


class Opening(Rule):
    """A first character that a spreadsheet would run as a formula. Import files cannot be escaped."""

    name = "opening"
    label = "First character"
    description = "Begins with = + - @ or a tab."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding for a formula-like opening."""
        if text[:1] and text[0] in _FORMULA_OPENINGS:
            yield self.finding(
                Severity.ERROR,
                f"Begins with “{text[0]}”, which a spreadsheet runs as a formula. "
                "Say it in words, for example “Save 20%” for “+20%”.",
                0,
                1,
            )


class RepeatedPunctuation(Rule):
    """``!!``, ``??``, ``...``: refused by Google (14847994) and Microsoft (codes 19, 50)."""

    name = "repeated_punctuation"
    label = "Repeated punctuation"
    description = "The same mark twice in a row."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding at the first repeated mark."""
        match = _REPEATED.search(text)
        if match:
            strict = context.channel.key.startswith(("google", "microsoft"))
            yield self.finding(
                Severity.ERROR if strict else Severity.WARNING,
                f"“{match.group(0)}” repeats punctuation.",
                match.start(),
                match.end(),
            )


class Emoji(Rule):
    """Google refuses emoji in ad text."""

    name = "emoji"
    label = "Emoji"
    description = "Emoji or symbol pictures where the platform refuses them."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding at the first emoji."""
        if context.channel.emoji_allowed or text.isascii():
            return
        for index, character in enumerate(text):
            if unicodedata.category(character) == "So" and character not in "©®™°":
                yield self.finding(
                    Severity.ERROR,
                    f"{context.channel.platform} refuses “{character}”.",
                    index,
                    index + 1,
                )
                return
