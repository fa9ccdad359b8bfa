"""The same line twice, or nearly: what counts as a repetition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

# Over this a reader takes two short lines for one with a word moved. Token order is ignored.
NEAR_RATIO = 90.0
_NOT_WORD = re.compile(r"[^\w%€$£¥₹]+", re.UNICODE)


def normal_text(text: str) -> str:
    """Return the text for comparison: NFKC, case-folded, punctuation and blanks as one blank.

    Currency and percent signs stay: “£5 off” and “5% off” are two lines.
    """
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the lines kept so far shows of another one.

    ``normal`` is its text for comparison, ``nearest`` that of the line most like it (``None`` where there
    is no line yet), ``repeats`` is ``"duplicate"``, ``"near_duplicate"`` or ``None``.
    """

    normal: str
    nearest: str | None
    repeats: str | None


class SeenLines:
    """The lines kept so far in one slot, asked before another is added."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._exact: set[str] = set()
        self._normal: list[str] = []
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember a line."""
        self.add_normal(normal_text(text))

    def add_normal(self, normal: str) -> None:
        """Remember a line whose text for comparison is known."""
        self._exact.add(normal)
        self._normal.append(normal)

    def repeats(self, text: str) -> str | None:
        """Return ``"duplicate"``, ``"near_duplicate"`` or ``None`` for a new line."""
        return self.look(text).repeats

    def look(self, text: str) -> Look:
        """Return how a line stands to those kept so far; they are gone through once."""
        normal = normal_text(text)
        if normal in self._exact:
            return Look(normal, normal, "duplicate")
        found = process.extractOne(normal, self._normal, scorer=fuzz.token_sort_ratio, processor=None)
        if found is None:
            return Look(normal, None, None)
        nearest, ratio, _ = found
        # Two lines that differ in a figure say different things, however alike they look.
        is_near = ratio >= NEAR_RATIO and _figures(nearest) == _figures(normal)
        return Look(normal, nearest, "near_duplicate" if is_near else None)


def _figures(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))
