"""Too long for the slot."""

from __future__ import annotations

from collections.abc import Iterator

from headlines.counting import text_length
from headlines.lint.base import Finding, LintContext, Rule, Severity


class Length(Rule):
    """Counts as the platform counts; the hard limit is an error, the length shown uncut a warning."""

    name = "length"
    label = "Length"
    description = "Longer than the slot holds, or than the platform shows without cutting."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding when the line is too long."""
        length = text_length(text, context.channel.counting)
        slot = context.slot
        if length > slot.limit:
            yield self.finding(
                Severity.ERROR,
                f"{length} of {slot.limit} places: {context.channel.platform} refuses it. "
                f"Cut {length - slot.limit}.",
            )
        elif length > context.limit:
            yield self.finding(
                Severity.WARNING,
                f"{length} places; over {context.limit} it may be cut off when shown.",
            )
