"""Numbers nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from headlines.lint.base import Finding, LintContext, Rule, Severity

_FIGURE = re.compile(r"\d+(?:[.,:’'\u00a0\u202f]\d+)*")
_SEPARATORS = re.compile(r"[.,:’'\u00a0\u202f]")
_DECIMAL_ZEROES = re.compile(r"[.,]0+$")


def _normal(figure: str) -> str:
    return _SEPARATORS.sub("", _DECIMAL_ZEROES.sub("", figure))


@lru_cache(maxsize=64)
def figures_in(text: str) -> frozenset[str]:
    """Return the figures of a text without separators, so that 1,906 and 1906 are one."""
    return frozenset(_normal(match.group(0)) for match in _FIGURE.finditer(text))


class UnsupportedFigure(Rule):
    """A figure that the brief does not give. Where a model was to work figures out: to be checked."""

    name = "unsupported_figure"
    label = "Figure not in the brief"
    description = "A number, price or date that the brief does not give."

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield one finding a figure."""
        if not context.brief_text:
            return
        for match in _FIGURE.finditer(text):
            if _normal(match.group(0)) in figures_in(context.brief_text):
                continue
            if context.may_compute:
                yield self.finding(
                    Severity.WARNING,
                    f"“{match.group(0)}” is not in the brief; the model worked it out. Check it.",
                    match.start(),
                    match.end(),
                )
            else:
                yield self.finding(
                    Severity.ERROR,
                    f"“{match.group(0)}” is not in the brief. Add it there as proof, or take it out.",
                    match.start(),
                    match.end(),
                )
