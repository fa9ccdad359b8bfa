"""The same line twice, or nearly: what counts as a repetition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

# Over this a reader takes two short lines for one with a word moved. Token order is ignored.
NEAR_RATIO = 90.0
_NOT_WORD = re.compile(r"[^\w%€$£¥₹]+", re.UNICODE)


def normal_text(text: str) -> str:
    """Return the text for comparison: NFKC, case-folded, punctuation and blanks as one blank.

    Currency and percent signs stay: “£5 off” and “5% off” are two lines.
    """
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


class SeenLines:
    """The lines kept so far in one slot, asked before another is added."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._exact: set[str] = set()
        self._normal: list[str] = []
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember a line."""
        normal = normal_text(text)
        self._exact.add(normal)
        self._normal.append(normal)

    def repeats(self, text: str) -> str | None:
        """Return ``"duplicate"``, ``"near_duplicate"`` or ``None`` for a new line."""
        normal = normal_text(text)
        if normal in self._exact:
            return "duplicate"
        # Two lines that differ in a figure say different things, however alike they look.
        near = process.extractOne(
            normal, self._normal, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=NEAR_RATIO
        )
        if near is not None and _figures(near[0]) == _figures(normal):
            return "near_duplicate"
        return None


def _figures(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))
